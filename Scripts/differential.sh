#!/bin/sh
# Compares with torchgen on random pairs of changed yaml files: differential.sh [COUNT [SEED]]
#
# torchgen says what each pair comes to; the conformance tests demand the same verdict, and the same
# bytes where it is accepted. A pair that differs is made again by the same seed.
set -eu
cd "$(dirname "$0")/.."
. Scripts/common.sh

count=${1:-500}
seed=${2:-1}

torch=$(sh Scripts/reference.sh | sed -n '2s,/torchgen/packaged/ATen$,,p')
LAZYOPS_REFERENCE=$(mktemp -d "$cache/reference/.differential.XXXXXX")
export LAZYOPS_REFERENCE
trap 'rm -rf "$LAZYOPS_REFERENCE"' EXIT
trap 'exit 130' INT
trap 'exit 143' HUP TERM

say "running PyTorch's torchgen on $count random pairs of yaml files, seed $seed"
PYTHONDONTWRITEBYTECODE=1 "$(python_with_yaml)" Tests/Reference/reference.py --torch "$torch" \
  --out "$LAZYOPS_REFERENCE" --fuzz "$count" --seed "$seed" >&2
CI=true "${SWIFT:-swift}" test -c release -Xswiftc -enable-testing --scratch-path .build-test \
  --filter 'ConformanceTests.*random pairs'
