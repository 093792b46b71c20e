#!/bin/sh
# Installs what is missing for a purpose: setup.sh build|run|test
#
# As root on Debian with apt; otherwise it prints the one command to type. What a purpose cannot do
# without is an error; what it can do without (fetching data, for `run`) is a remark.
set -eu
. "$(dirname "$0")/common.sh"

purpose=${1:-build}
swift_needed=6.2

swift_version() {
  "${SWIFT:-swift}" --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9]*\.[0-9][0-9]*\).*/\1/p' |
    head -n 1
}

# Whether version $1 is at least $2; both are major.minor.
at_least() {
  [ "${1%%.*}" -gt "${2%%.*}" ] ||
    { [ "${1%%.*}" -eq "${2%%.*}" ] && [ "${1#*.}" -ge "${2#*.}" ]; }
}

check_swift() {
  found=$(swift_version)
  if [ -z "$found" ]; then
    say "Swift $swift_needed or newer is needed and there is no swift on PATH:" \
      "install the toolchain from Swift's own site, put its usr/bin on PATH and try again."
    exit 1
  fi
  if ! at_least "$found" "$swift_needed"; then
    say "Swift $swift_needed or newer is needed and the swift on PATH is $found:" \
      "install a newer toolchain from Swift's own site and try again."
    exit 1
  fi
}

have_ncurses() {
  for header in /usr/include/curses.h /usr/include/ncursesw/curses.h /opt/*/include/ncurses.h; do
    [ -e "$header" ] && return 0
  done
  [ "$(uname -s)" = Darwin ]
}

have_yaml() {
  for header in /usr/include/yaml.h /usr/local/include/yaml.h /opt/*/include/yaml.h; do
    [ -e "$header" ] && return 0
  done
  return 1
}

# The Debian packages of a purpose that are missing here.
missing_for_building() {
  have_ncurses || echo libncurses-dev
  have_yaml || echo libyaml-dev
  have git || echo git
  have make || echo make
}

missing_for_fetching() {
  python_with_pip >/dev/null || echo python3 python3-pip
}

missing_for_testing() {
  python_with_yaml >/dev/null || echo python3 python3-yaml
  have tmux || echo tmux
  have strace || echo strace
}

# What counts instructions; the tests do without it.
missing_for_counting() {
  have valgrind || echo valgrind
}

# Words one a line, each once.
words() {
  tr ' ' '\n' | sort -u
}

# Installs packages, or says how to.
install_packages() {
  if ! have apt-get; then
    say "missing: $* (Debian's names); please install them with your system's package manager."
    return 1
  fi
  if [ "$(id -u)" -ne 0 ]; then
    say "missing: $*; please type: sudo apt-get install -y $*"
    return 1
  fi
  say "installing $*"
  export DEBIAN_FRONTEND=noninteractive
  apt-get -qq update >&2 || true
  apt-get -qq -y --no-install-recommends -o DPkg::Lock::Timeout=120 install "$@" >&2 </dev/null
}

needed=
useful=
loss=
case $purpose in
build) needed=$(missing_for_building) ;;
run)
  needed=$(missing_for_building)
  useful=$(missing_for_fetching)
  loss="PyTorch's data cannot be fetched: the built-in catalogue will be used"
  ;;
test)
  needed=$({ missing_for_building && missing_for_fetching && missing_for_testing; } | words)
  useful=$(missing_for_counting)
  loss="instructions are not counted"
  ;;
*)
  say "usage: setup.sh build|run|test"
  exit 64
  ;;
esac

check_swift
# Package names have no blanks: they are split into words on purpose.
# shellcheck disable=SC2086
set -- $needed
if [ $# -gt 0 ] && ! install_packages "$@"; then
  say "without $* this cannot go on."
  exit 1
fi
# shellcheck disable=SC2086
set -- $useful
if [ $# -gt 0 ] && ! install_packages "$@"; then
  say "without $* $loss."
fi
