# reckoner_floor(NAME floors below…): one static library from every .cc in the current folder.
# A floor sees only the floors it names, which keeps the direction of dependency a link error;
# tests/include_test checks the same for headers.
function(reckoner_floor name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cc)
  if(NOT sources)  # a floor of headers only, so far
    set(sources ${CMAKE_CURRENT_BINARY_DIR}/empty.cc)
    file(WRITE ${sources} "")
  endif()
  add_library(reckoner_${name} STATIC ${sources})
  add_library(reckoner::${name} ALIAS reckoner_${name})
  set_target_properties(reckoner_${name} PROPERTIES EXPORT_NAME ${name})
  target_include_directories(reckoner_${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
                                                     $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/reckoner>)
  target_link_libraries(reckoner_${name} PUBLIC reckoner_options)
  foreach(below IN LISTS ARGN)
    target_link_libraries(reckoner_${name} PUBLIC reckoner_${below})
  endforeach()
endfunction()
