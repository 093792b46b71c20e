#!/bin/sh
# Fetches the operators of the pinned PyTorch release once: data.sh LAZYOPS
#
# LAZYOPS is the built program. Whatever goes wrong is only told: the program has a catalogue
# of its own.
set -eu
. "$(dirname "$0")/common.sh"

lazyops=$1

if [ -f "$cache/torch-$release/torchgen/packaged/ATen/native/native_functions.yaml" ]; then
  exit 0
fi
if ! may_have_network; then
  say "there is no network to fetch PyTorch $release: the built-in catalogue will be used."
  exit 0
fi
say "fetching the operators of PyTorch $release, once (139 MB to download, little of it is kept)"
if ! "$lazyops" fetch "$release" >&2; then
  say "PyTorch $release could not be fetched: the built-in catalogue will be used."
fi
