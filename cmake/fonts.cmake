# SPDX-License-Identifier: EUPL-1.2
# Code that is made from the fonts themselves, by Debian's own Python (its fonttools).
find_program(DEBIAN_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)
set(KOMPASS_INTER /usr/share/fonts/opentype/inter CACHE PATH "Folder of Debian's fonts-inter")
set(KOMPASS_CHARIS /usr/share/fonts/truetype/charis CACHE PATH "Folder of Debian's fonts-sil-charis")

# kompass_made_from_fonts(chart inter_widths.inc font_widths.py ARGUMENT...): the module's code
# includes "chart/inter_widths.inc", which cmake/font_widths.py ARGUMENT... writes
function(kompass_made_from_fonts module name script)
  set(generated ${CMAKE_BINARY_DIR}/generated/${module})
  set(made ${generated}/${module}/${name})
  file(MAKE_DIRECTORY ${generated}/${module})
  add_custom_command(
    OUTPUT ${made}
    COMMAND ${DEBIAN_PYTHON} ${CMAKE_SOURCE_DIR}/cmake/${script} ${ARGN} ${made}
    DEPENDS ${CMAKE_SOURCE_DIR}/cmake/${script} ${ARGN}
    COMMENT "Making ${name}"
    VERBATIM)
  target_sources(kompass_${module} PRIVATE ${made})
  target_include_directories(kompass_${module} PRIVATE ${generated})
endfunction()
