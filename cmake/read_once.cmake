# SPDX-License-Identifier: EUPL-1.2
# What nearly every file includes is read once and not once a file: the standard headers once a
# build, those of a module that nearly all of it includes once more for that module. A file then
# takes less than half of the time (decision 0083). Each file still includes all it uses: clang-tidy
# and the release read it so.
set(KOMPASS_COMMON <algorithm> <array> <charconv> <chrono> <filesystem> <functional> <map> <memory>
  <optional> <set> <span> <string> <string_view> <unordered_map> <utility> <variant> <vector>
  <fmt/format.h>)
set(KOMPASS_TEST_COMMON ${KOMPASS_COMMON} <gmock/gmock.h> <gtest/gtest.h>)

# kompass_headers(kompass_common OPTIONS -O0 LINKS fmt::fmt HEADERS <string> ...): a target that
# holds these headers, compiled with these options, and nothing else
function(kompass_headers name)
  cmake_parse_arguments(arg "" "" "OPTIONS;LINKS;HEADERS" ${ARGN})
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/${name}.cpp CONTENT "")
  add_library(${name} OBJECT EXCLUDE_FROM_ALL ${CMAKE_BINARY_DIR}/generated/${name}.cpp)
  target_compile_options(${name} PRIVATE ${arg_OPTIONS})
  target_link_libraries(${name} PRIVATE kompass_flags fmt::fmt ${arg_LINKS})
  target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
  set_target_properties(${name} PROPERTIES KOMPASS_HEADERS "${arg_HEADERS}")
endfunction()

# kompass_read_once(kompass_site kompass_common site/pages.hpp): the target gets what the other
# holds, and these headers of its own where there are some
function(kompass_read_once target from)
  if(NOT TARGET ${from})
    return()
  elseif(NOT ARGN)
    target_precompile_headers(${target} REUSE_FROM ${from})
    return()
  endif()
  get_target_property(headers ${from} KOMPASS_HEADERS)
  list(TRANSFORM ARGN REPLACE "(.+)" "<\\1>" OUTPUT_VARIABLE own)  # by no path of this checkout
  target_precompile_headers(${target} PRIVATE ${headers} ${own})
endfunction()

if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  set(unoptimised OPTIONS ${KOMPASS_UNOPTIMISED_OPTIONS})
  kompass_headers(kompass_common HEADERS ${KOMPASS_COMMON})
  if(KOMPASS_UNOPTIMISED)
    kompass_headers(kompass_unoptimised_common ${unoptimised} HEADERS ${KOMPASS_COMMON})
  endif()
  if(KOMPASS_TESTS)
    kompass_headers(kompass_test_common ${unoptimised} LINKS GTest::gmock
      HEADERS ${KOMPASS_TEST_COMMON})
  endif()
endif()
