# SPDX-License-Identifier: EUPL-1.2
# kompass_embedded(store schema_texts schema/0001.sql ...): the module's code includes
# "store/schema_texts.inc", which holds the texts of the files as std::array<std::string_view, N>
function(kompass_embedded module name)
  set(items "")
  foreach(file ${ARGN})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${file})
    file(READ ${file} text)
    string(APPEND items "    R\"embedded(${text})embedded\",\n")
  endforeach()
  list(LENGTH ARGN count)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/${module}/${module}/${name}.inc CONTENT
"#include <array>
#include <string_view>
namespace {
constexpr std::array<std::string_view, ${count}> ${name}{
${items}};
}
" @ONLY)
  target_include_directories(kompass_${module} PRIVATE ${CMAKE_BINARY_DIR}/generated/${module})
endfunction()
