#!/bin/sh
# Compares with the torchgen of other PyTorch releases: releases.sh LAZYOPS RELEASE…
#
# LAZYOPS is the built program. For each release its list of the TorchScript backend is derived, its
# torchgen is run (Scripts/reference.sh), and the conformance tests run on what it did.
set -eu
cd "$(dirname "$0")/.."
. Scripts/common.sh

lazyops=$1
shift
failed=
for wanted in "$@"; do
  if [ ! -f "$cache/torch-$wanted/ts_native_functions.yaml" ]; then
    "$lazyops" fetch "$wanted" >&2
  fi
  folders=$(sh Scripts/reference.sh "$wanted")
  LAZYOPS_REFERENCE=$(printf '%s\n' "$folders" | sed -n 1p)
  export LAZYOPS_REFERENCE
  # With CI=true tests without their reference fail instead of passing.
  CI=true "${SWIFT:-swift}" test -c release -Xswiftc -enable-testing --scratch-path .build-test \
    --filter ConformanceTests || failed="$failed $wanted"
done
if [ -n "$failed" ]; then
  say "there are differences:$failed"
  exit 1
fi
