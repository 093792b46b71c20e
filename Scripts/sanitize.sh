#!/bin/sh
# Runs the tests under sanitizers: sanitize.sh [SANITIZER…]
#
# Without arguments: address and undefined behaviour together, then threads. The conformance tests are left
# out: they do the same thing thousands of times.
set -eu
cd "$(dirname "$0")/.."
. Scripts/common.sh

run() {
  name=$1
  shift
  say "under the sanitizer of $name"
  "${SWIFT:-swift}" test --scratch-path ".build-sanitize-$name" "$@" --skip ConformanceTests
}

[ $# -gt 0 ] || set -- address thread
for name in "$@"; do
  case $name in
  address) run address --sanitize address --sanitize undefined ;;
  *) run "$name" --sanitize "$name" ;;
  esac
done
