#!/bin/sh
# Runs the tests under sanitizers: sanitize.sh [SANITIZER…]
#
# Without arguments: address, with that of undefined behaviour for the C in headers, then thread. Swift
# itself checks its arithmetic, and has no such sanitizer for Linux. Optimised, as users run it and
# because the tests take six times as long otherwise. The conformance tests are left out: they do the
# same thing thousands of times.
set -eu
cd "$(dirname "$0")/.."
. Scripts/common.sh

# Leaks are looked for by pressing random keys: LeakSanitizer does not know the marks that Swift puts
# into pointers, and takes what they lead to for lost. Little of what is freed is kept back,
# or that would look like a leak.
ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=8
# Each program would sleep for a second at its end.
TSAN_OPTIONS=halt_on_error=1:atexit_sleep_ms=0
export ASAN_OPTIONS TSAN_OPTIONS

for_c="-Xcc -fsanitize=undefined -Xcc -fno-sanitize-recover=undefined"

# bites SANITIZER FLAGS FAULT…: sees each fault end a program, and the program end well without.
bites() {
  sanitizer=$1 flags=$2
  shift 2
  folder=".build-sanitize-$sanitizer/faults"
  mkdir -p "$folder"
  # shellcheck disable=SC2086
  "${SWIFT:-swift}"c -sanitize="$sanitizer" $flags -swift-version 6 -O -I Tests/Sanitizers \
    Tests/Sanitizers/main.swift -o "$folder/faults" 2>/dev/null
  "$folder/faults" >/dev/null
  for fault in "$@"; do
    if "$folder/faults" "$fault" >"$folder/$fault" 2>&1 ||
      ! grep -Eq 'Sanitizer|runtime error' "$folder/$fault"; then
      say "the sanitizer does not see '$fault': it would find nothing"
      exit 1
    fi
  done
  say "the sanitizer of $sanitizer sees: $*"
}

# run SANITIZER FLAGS
run() {
  # shellcheck disable=SC2086
  "${SWIFT:-swift}" test -c release -Xswiftc -enable-testing --scratch-path ".build-sanitize-$1" \
    --sanitize "$1" $2 --skip ConformanceTests
}

[ $# -gt 0 ] || set -- address thread
for name in "$@"; do
  case $name in
  address)
    bites address "$for_c" bounds freed overflow
    run address "$for_c"
    ;;
  thread)
    bites thread "" race
    run thread ""
    ;;
  *)
    say "there is no sanitizer '$name': address, thread"
    exit 64
    ;;
  esac
done
