# SPDX-License-Identifier: EUPL-1.2
# kompass_contract(api): the module's code includes "api/contract.inc", the whole OpenAPI document
# as one literal, and "api/contract_version.inc", both made of contract/ by cmake/bundle_contract.py.
find_program(DEBIAN_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)

function(kompass_contract module)
  set(generated ${CMAKE_BINARY_DIR}/generated/${module})
  set(made ${generated}/${module}/contract.inc)
  set(version ${generated}/${module}/contract_version.inc)
  set(bundle ${CMAKE_SOURCE_DIR}/cmake/bundle_contract.py)
  set(contract ${CMAKE_SOURCE_DIR}/contract)
  file(GLOB parts CONFIGURE_DEPENDS ${contract}/*.yaml ${contract}/api/*.yaml ${contract}/*.json)
  file(MAKE_DIRECTORY ${generated}/${module})
  add_custom_command(
    OUTPUT ${made} ${version}
    COMMAND ${DEBIAN_PYTHON} ${bundle} ${contract}/openapi.yaml ${made} --inc
    DEPENDS ${bundle} ${parts}
    COMMENT "Bundling the contract"
    VERBATIM)
  target_sources(kompass_${module} PRIVATE ${made} ${version})
  target_include_directories(kompass_${module} PRIVATE ${generated})
endfunction()
