# SPDX-License-Identifier: EUPL-1.2
# kompass_web(site): the module's code includes "site/web_files.inc", the scripts that Vite makes of
# web/, as initialisers {name, bytes}.
set(KOMPASS_NODE ${CMAKE_SOURCE_DIR}/node_modules/node/bin/node)

function(kompass_web module)
  set(out ${CMAKE_BINARY_DIR}/web)
  set(generated ${CMAKE_BINARY_DIR}/generated/${module})
  set(made ${generated}/${module}/web_files.inc)
  set(web ${CMAKE_SOURCE_DIR}/web)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${web}/src/*.ts ${web}/src/*.svelte)
  file(MAKE_DIRECTORY ${generated}/${module})
  foreach(part workspace worker)
    add_custom_command(
      OUTPUT ${out}/${part}.js
      COMMAND ${CMAKE_COMMAND} -E env KOMPASS_WEB_PART=${part} KOMPASS_WEB_OUT=${out}
              ${KOMPASS_NODE} ${CMAKE_SOURCE_DIR}/node_modules/vite/bin/vite.js build
      WORKING_DIRECTORY ${web}
      DEPENDS ${sources} ${web}/vite.config.mts ${CMAKE_SOURCE_DIR}/package-lock.json
      COMMENT "Building ${part}.js"
      VERBATIM)
  endforeach()
  set(script ${CMAKE_SOURCE_DIR}/cmake/literals.py)
  add_custom_command(
    OUTPUT ${made}
    COMMAND ${DEBIAN_PYTHON} ${script} ${made} ${out}/workspace.js ${out}/worker.js
    DEPENDS ${script} ${out}/workspace.js ${out}/worker.js
    COMMENT "Making web_files.inc"
    VERBATIM)
  target_sources(kompass_${module} PRIVATE ${made})
  target_include_directories(kompass_${module} PRIVATE ${generated})
endfunction()
