#!/bin/sh
# Runs all tests: set-up, torchgen's results, the formatter's lint, then one run of swift test, and
# counts instructions
#
# Without torchgen's results the conformance tests say that they did not run; with CI=true their
# absence is a failure.
set -eu
cd "$(dirname "$0")/.."
. Scripts/common.sh

sh Scripts/setup.sh test
unset LAZYOPS_REFERENCE LAZYOPS_REFERENCE_ATEN LAZYOPS_PYTHON
if folders=$(sh Scripts/reference.sh); then
  LAZYOPS_REFERENCE=$(printf '%s\n' "$folders" | sed -n 1p)
  LAZYOPS_REFERENCE_ATEN=$(printf '%s\n' "$folders" | sed -n 2p)
  LAZYOPS_PYTHON=$(python_with_yaml)
  export LAZYOPS_REFERENCE LAZYOPS_REFERENCE_ATEN LAZYOPS_PYTHON
elif [ "${CI:-}" = true ]; then
  say "torchgen's results could not be had: without them the tests prove nothing, so CI fails."
  exit 1
else
  say "torchgen's results could not be had: THE CONFORMANCE TESTS WILL NOT RUN."
fi

make --no-print-directory lint
# Optimised, because the conformance tests generate thousands of files; the names that tests reach
# for stay visible. In a folder of its own, so that `make run` and `make test` do not undo each other.
"${SWIFT:-swift}" test -c release -Xswiftc -enable-testing --scratch-path .build-test
sh Scripts/instructions.sh
