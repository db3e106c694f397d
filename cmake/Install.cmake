# What an installed copy holds: the pure library with its headers, the schemas, and a CMake package. The program installs
# itself (pipeline/cli). A consumer writes find_package(reckoner) and links reckoner::reckoner.
include(CMakePackageConfigHelpers)

set(floors text lexicon figures periods entities tables claims checks corroborate engine envelope)
add_library(reckoner_all INTERFACE)
add_library(reckoner::reckoner ALIAS reckoner_all)
set_target_properties(reckoner_all PROPERTIES EXPORT_NAME reckoner)
target_link_libraries(reckoner_all INTERFACE reckoner_envelope)

list(TRANSFORM floors PREPEND reckoner_ OUTPUT_VARIABLE targets)
install(TARGETS reckoner_all reckoner_options ${targets} EXPORT reckoner ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT reckoner NAMESPACE reckoner:: FILE reckoner-targets.cmake DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/reckoner)

foreach(floor IN LISTS floors)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/extractors/${floor}
          DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/reckoner/extractors FILES_MATCHING PATTERN "*.h")
endforeach()
install(DIRECTORY ${PROJECT_SOURCE_DIR}/schemas DESTINATION ${CMAKE_INSTALL_DATADIR}/reckoner)

configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/reckoner-config.cmake.in
  ${PROJECT_BINARY_DIR}/reckoner-config.cmake INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/reckoner)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/reckoner-config-version.cmake COMPATIBILITY SameMajorVersion)
install(FILES ${PROJECT_BINARY_DIR}/reckoner-config.cmake ${PROJECT_BINARY_DIR}/reckoner-config-version.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/reckoner)
