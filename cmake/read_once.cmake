# SPDX-License-Identifier: EUPL-1.2
# What nearly every file includes is read once a build and not once a file: a file then takes
# about 0.7 of the time (decision 0083). Each file still includes all it uses: clang-tidy, the preset
# asan and the release read it so.
set(KOMPASS_COMMON <algorithm> <array> <charconv> <chrono> <filesystem> <functional> <map> <memory>
  <optional> <set> <span> <string> <string_view> <unordered_map> <utility> <variant> <vector>
  <fmt/format.h>)

# kompass_headers(kompass_common OPTIONS -O0 LINKS fmt::fmt HEADERS <string> ...): a target that
# holds these headers, compiled with these options, and nothing else
function(kompass_headers name)
  cmake_parse_arguments(arg "" "" "OPTIONS;LINKS;HEADERS" ${ARGN})
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/${name}.cpp CONTENT "")
  add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/generated/${name}.cpp)
  target_compile_options(${name} PRIVATE ${arg_OPTIONS})
  target_link_libraries(${name} PRIVATE kompass_flags fmt::fmt ${arg_LINKS})
  target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

# kompass_read_once(kompass_core kompass_common): the target gets what the other holds
function(kompass_read_once target from)
  if(TARGET ${from})
    target_precompile_headers(${target} REUSE_FROM ${from})
  endif()
endfunction()

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_BUILD_TYPE STREQUAL "Debug")
  set(unoptimised OPTIONS ${KOMPASS_UNOPTIMISED_OPTIONS})
  kompass_headers(kompass_common HEADERS ${KOMPASS_COMMON})
  if(KOMPASS_UNOPTIMISED)
    kompass_headers(kompass_unoptimised_common ${unoptimised} HEADERS ${KOMPASS_COMMON})
  endif()
  if(KOMPASS_TESTS)
    kompass_headers(kompass_test_common ${unoptimised} LINKS GTest::gmock
      HEADERS ${KOMPASS_COMMON} <gmock/gmock.h> <gtest/gtest.h>)
  endif()
endif()
