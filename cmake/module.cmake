# SPDX-License-Identifier: EUPL-1.2
# One library a module, one test program a module. Which module may use which: ARCHITECTURE.md.

add_library(kompass_flags INTERFACE)
target_include_directories(kompass_flags INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(kompass_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  -Wno-sign-conversion -Wno-missing-field-initializers -Werror
  # So that ccache can tell what a precompiled header holds.
  $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
  # g++ 12 takes "literal" + std::string for an overlap when it optimises (gcc bug 105651).
  # And std::optional and std::regex for uninitialised (gcc bugs 80635, 105562).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
  # clang sees that the library of g++ 12 calls what C++20 deprecates.
  $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>)
if(KOMPASS_SANITIZE)
  file(RELATIVE_PATH to_source ${CMAKE_BINARY_DIR} ${CMAKE_SOURCE_DIR})
  target_compile_options(kompass_flags INTERFACE -fsanitize=${KOMPASS_SANITIZE}
    -fno-sanitize-recover=all -fno-omit-frame-pointer
    # Relative, so that what one checkout compiled serves the others.
    $<$<CXX_COMPILER_ID:Clang>:-fsanitize-ignorelist=${to_source}/cmake/sanitizer-ignore.txt>)
  target_link_options(kompass_flags INTERFACE -fsanitize=${KOMPASS_SANITIZE})
  if(KOMPASS_SANITIZE STREQUAL "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(kompass_flags INTERFACE -Wno-tsan)  # Asio's fences
  endif()
endif()

# The tests, and where a preset names them the modules that wait for others most of their time
# anyway, are not optimised: they compile faster so.
set(KOMPASS_UNOPTIMISED_OPTIONS -O0)
include(cmake/read_once.cmake)

# kompass_module(core USES base SOURCES a.cpp LINKS fmt::fmt TESTS a_test.cpp)
# COMMON, TESTS_COMMON: headers that nearly all of its files, or of its tests, include
function(kompass_module name)
  cmake_parse_arguments(arg "" "" "USES;SOURCES;LINKS;TESTS;COMMON;TESTS_COMMON" ${ARGN})
  add_library(kompass_${name} STATIC ${arg_SOURCES})
  list(TRANSFORM arg_USES PREPEND kompass_)
  target_link_libraries(kompass_${name} PUBLIC kompass_flags ${arg_USES} fmt::fmt
    PRIVATE ${arg_LINKS})
  if(name IN_LIST KOMPASS_UNOPTIMISED)
    target_compile_options(kompass_${name} PRIVATE ${KOMPASS_UNOPTIMISED_OPTIONS})
    kompass_read_once(kompass_${name} kompass_unoptimised_common ${arg_COMMON})
  else()
    kompass_read_once(kompass_${name} kompass_common ${arg_COMMON})
  endif()
  if(KOMPASS_TESTED AND NOT name IN_LIST KOMPASS_TESTED)
    return()
  endif()
  if(KOMPASS_TESTS AND arg_TESTS)
    add_executable(${name}_test ${arg_TESTS})
    target_include_directories(${name}_test SYSTEM PRIVATE ${RAPIDCHECK_INCLUDE})
    # Relative, so that what one checkout compiled serves the others: tests run in the tree's root.
    target_compile_definitions(${name}_test PRIVATE KOMPASS_SOURCE_DIR=".")
    target_link_libraries(${name}_test PRIVATE kompass_${name} ${RAPIDCHECK} GTest::gmock
      GTest::gtest_main)
    target_compile_options(${name}_test PRIVATE ${KOMPASS_UNOPTIMISED_OPTIONS})
    kompass_read_once(${name}_test kompass_test_common ${arg_TESTS_COMMON})
    add_test(NAME ${name} COMMAND ${name}_test WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  endif()
endfunction()

# kompass_late_part(mail/smtp OF service LINKS CURL::libcurl): mail/smtp.cpp as lib/smtp.so,
# which the module opens when it first needs it (base/late_part.hpp)
function(kompass_late_part source)
  cmake_parse_arguments(arg "" "OF" "LINKS" ${ARGN})
  get_filename_component(part ${source} NAME)
  add_library(kompass_${part} MODULE ${source}.cpp)
  set_target_properties(kompass_${part} PROPERTIES PREFIX "" OUTPUT_NAME ${part}
    LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib)
  target_link_libraries(kompass_${part} PRIVATE kompass_flags fmt::fmt ${arg_LINKS})
  if(NOT KOMPASS_SANITIZE)  # whose own functions the program has
    target_link_options(kompass_${part} PRIVATE -Wl,-z,defs)
  endif()
  add_dependencies(kompass_${arg_OF} kompass_${part})
endfunction()
