# The Debian 12 packages that this project needs, and the function that installs those that are missing. Sourced, not run.
# docs/DEPENDENCIES.md says what each is for.

packages_build=(
  g++ cmake ninja-build pkg-config
  libicu-dev libre2-dev libssl-dev
  rapidjson-dev nlohmann-json3-dev libcli11-dev libsqlite3-dev libpq-dev
  libmodest-dev libxml2-dev libcurl4-openssl-dev libtomlplusplus-dev zlib1g-dev libzstd-dev libbrotli-dev
)
packages_demo=(python3)
packages_test=(libgtest-dev libgmock-dev python3 python3-jsonschema)
packages_full=(nginx-light postgresql openssl prometheus systemd clang clang-format clang-tidy libclang-rt-14-dev libbenchmark-dev git python3-venv chromium)

# need PACKAGE... : installs what is missing; as root, or by sudo.
need() {
  local missing=() package
  for package in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2> /dev/null)" = "ii " ] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "installing ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo > /dev/null || { echo "install these as root first: ${missing[*]}" >&2; exit 2; }
    as_root=(sudo)
  fi
  local install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}")
  # Package lists that are there already are tried first; old or none at all, they are fetched.
  if ! "${install[@]}" > /tmp/reckoner-apt.$$.log 2>&1; then
    "${as_root[@]}" apt-get update -q > /dev/null
    "${install[@]}" > /tmp/reckoner-apt.$$.log 2>&1 || { cat /tmp/reckoner-apt.$$.log >&2; exit 2; }
  fi
  rm -f /tmp/reckoner-apt.$$.log
}

# build DIR TARGET...: with all processors, at a lower priority. On a terminal ninja tells how far it is.
build() {
  local folder=$1
  shift
  if [ -t 1 ]; then
    nice -n 5 cmake --build "$folder" --parallel "$(nproc)" ${1:+--target "$@"}
  else
    echo "building in $folder"
    nice -n 5 cmake --build "$folder" --parallel "$(nproc)" ${1:+--target "$@"} > "$folder/build.log" 2>&1 ||
      { grep -E -A 10 'error|FAILED' "$folder/build.log" | tail -n 60; return 1; }
  fi
}
