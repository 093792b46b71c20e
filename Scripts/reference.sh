#!/bin/sh
# Prints two folders: torchgen's results for the tests, and the ATen folder that they were made from:
# reference.sh [RELEASE]
#
# Without a release the one that the tests are pinned to is meant; another one must have been
# fetched by 'lazyops fetch', which derives the list of its TorchScript backend.
#
# Both are made first if they are not in the cache: torchgen comes from the pinned release's wheel,
# the results from Tests/Reference. A folder appears in the cache whole or not at all. With
# LAZYOPS_XLA and LAZYOPS_TORCH_MLIR, checkouts of those projects, their generators are run as well.
set -eu
scripts=$(cd "$(dirname "$0")" && pwd)
. "$scripts/common.sh"

programs=$scripts/../Tests/Reference
pinned=$release
release=${1:-$pinned}
torch=$cache/reference/torch-$release

if ! python=$(python_with_yaml); then
  say "the reference needs Python 3.9 or newer with PyYAML (Debian: python3-yaml)."
  exit 1
fi
mkdir -p "$cache/reference"
# What a killed run left behind; a running one is younger.
find "$cache/reference" -maxdepth 1 -name '.new.*' -mtime +0 -exec rm -rf {} +
scratch=$(mktemp -d "$cache/reference/.new.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT
trap 'exit 143' HUP TERM

fetch_torchgen() {
  if ! pip=$(python_with_pip); then
    say "fetching PyTorch's torchgen needs pip (Debian: python3-pip)."
    return 1
  fi
  if ! may_have_network; then
    say "there is no network to fetch PyTorch $release, whose torchgen the tests compare with."
    return 1
  fi
  mkdir "$scratch/wheel"
  grep "^torch==$release " "$scripts/wheels.txt" >"$scratch/wheel/requirements.txt" || {
    say "the digest of PyTorch $release's wheel is not known here and is not compared."
    echo "torch==$release" >"$scratch/wheel/requirements.txt"
  }
  say "downloading PyTorch $release once, for its torchgen (139 MB; 3 MB are kept)"
  PIP_DISABLE_PIP_VERSION_CHECK=1 "$pip" -m pip download --no-deps --only-binary=:all: \
    --platform macosx_26_0_arm64 --python-version 3.12 --dest "$scratch/wheel" \
    -r "$scratch/wheel/requirements.txt" >&2 || return 1
  "$python" "$scripts/unpack_wheel.py" "$scratch"/wheel/torch-*.whl "$scratch/torch" \
    torchgen torch/include/torch/csrc/lazy || return 1
  # Where older releases' generator of stubs looks.
  mkdir -p "$scratch/torch/aten/src"
  ln -s ../../torchgen/packaged/ATen "$scratch/torch/aten/src/ATen"
  move_into_place "$scratch/torch" "$torch"
}

# Another run may have been quicker with the same content.
move_into_place() {
  [ -d "$2" ] || mv "$1" "$2" 2>/dev/null || [ -d "$2" ]
}

digest() {
  cat "$programs"/*.py "$programs"/*.yaml |
    "$python" -c 'import hashlib, sys; print(hashlib.sha256(sys.stdin.buffer.read()).hexdigest())'
}

[ -d "$torch/torchgen" ] || fetch_torchgen || exit 1
results=$cache/reference/results-$release-$(digest | cut -c 1-16)
set --
if [ "$release" != "$pinned" ]; then
  # The others hold inputs for the rules of the pinned release, or take long.
  set -- --backend "$cache/torch-$release/ts_native_functions.yaml" \
    --only ts,table,lists,stubs,alone_full_codegen,alone_supported
elif [ -n "${LAZYOPS_XLA:-}" ] && [ -n "${LAZYOPS_TORCH_MLIR:-}" ]; then
  results=$results-originals
  set -- --xla "$LAZYOPS_XLA" --torch-mlir "$LAZYOPS_TORCH_MLIR"
fi
if [ ! -d "$results" ]; then
  say "running PyTorch's torchgen on some eighteen thousand inputs (one to four minutes, once)"
  PYTHONDONTWRITEBYTECODE=1 "$python" "$programs/reference.py" --torch "$torch" --out "$scratch/results" \
    "$@" >&2 || exit 1
  move_into_place "$scratch/results" "$results"
  find "$cache/reference" -maxdepth 1 -name 'results-*' -mtime +14 ! -path "$results" \
    -exec rm -rf {} +
fi
printf '%s\n' "$results" "$torch/torchgen/packaged/ATen"
