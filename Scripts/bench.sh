#!/bin/sh
# Measures the release binary beside torchgen, fzf, tig and vim: bench.sh LAZYOPS [arguments of bench.py]
#
# LAZYOPS_BENCH_TORCH names an unpacked wheel; without it the one of the tests is used, and fetched
# if need be.
set -eu
cd "$(dirname "$0")/.."
. Scripts/common.sh

lazyops=$1
shift
python=$(python_with_yaml) || {
  say "torchgen needs Python 3.9 or newer with PyYAML (Debian: python3-yaml)."
  exit 1
}
torch=${LAZYOPS_BENCH_TORCH:-$cache/reference/torch-$release}
[ -d "$torch/torchgen" ] || sh Scripts/reference.sh >/dev/null
exec "$python" Scripts/bench.py --torch "$torch" --lazyops "$lazyops" "$@"
