# Everything comes from Debian 12 packages; docs/DEPENDENCIES.md says why each is here.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)  # Debian's re2 ships no CMake config
find_package(RapidJSON REQUIRED)  # header-only; its include folder is /usr/include

if(CMAKE_BUILD_TYPE STREQUAL "Dev")
  # What scripts/demo leaves in build/ is what people run first: optimised, assertions on. Sanitizers compile faster,
  # and an index outside of a vector ends them even where memory of ours lies there.
  if(RECKONER_SANITIZE)
    set(CMAKE_CXX_FLAGS_DEV "-O1 -g1 -D_GLIBCXX_ASSERTIONS")
  else()
    set(CMAKE_CXX_FLAGS_DEV "-O2 -g1")
  endif()
endif()

add_library(reckoner_options INTERFACE)
target_compile_features(reckoner_options INTERFACE cxx_std_20)
target_compile_options(reckoner_options INTERFACE $<BUILD_INTERFACE:-Wall$<SEMICOLON>-Wextra$<SEMICOLON>-Wpedantic$<SEMICOLON>-Wno-missing-field-initializers>)
if(RECKONER_SANITIZE)
  add_compile_options(-fsanitize=${RECKONER_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  # RapidJSON's stack adds to a null pointer before it first grows; address still sees what such an offset could hurt.
  add_compile_options(-fno-sanitize=pointer-overflow)
  string(REPLACE "fuzzer-no-link," "" _link "${RECKONER_SANITIZE}")
  add_link_options(-fsanitize=${_link})
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
