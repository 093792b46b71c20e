#!/bin/sh
# Tries operators in a real PyTorch: test_torch.sh [--if-present]
#
# The Python is that of LAZYOPS_TORCH_PYTHON, of VIRTUAL_ENV, or python3, if its torch is of the
# release below; else one in the cache, which is made where pip has a CPU build (200 MB). With
# --if-present nothing is made: without such a torch the tests say so and do not run.
set -eu
cd "$(dirname "$0")/.."
. Scripts/common.sh

torch_release=2.13.0
own=$cache/python-torch-$torch_release

# Whether a Python has a torch of the release, with the headers of the lazy backend.
has_torch() {
  "$1" -c '
import importlib.util, os, sys
found = importlib.util.find_spec("torch")
folder = os.path.dirname(found.origin)
names = {}
exec(open(folder + "/version.py").read(), names)
wanted = sys.argv[1].split(".")[:2]
assert names["__version__"].split(".")[:2] == wanted
assert os.path.isdir(folder + "/include/torch/csrc/lazy")' "$torch_release" >/dev/null 2>&1
}

find_python() {
  for python in "${LAZYOPS_TORCH_PYTHON:-}" "${VIRTUAL_ENV:+$VIRTUAL_ENV/bin/python3}" python3 \
    "$own/bin/python3"; do
    if [ -n "$python" ] && has_torch "$python"; then
      printf '%s\n' "$python"
      return 0
    fi
  done
  return 1
}

# Where pip would bring a build with CUDA, gigabytes come with it: that is the user's to decide.
make_python() {
  if ! pip=$(python_with_pip); then
    say "there is no pip to get PyTorch $torch_release with (Debian: python3-pip python3-venv)."
    return 1
  fi
  if ! may_have_network; then
    say "there is no network to get PyTorch $torch_release."
    return 1
  fi
  if ! "$pip" -m pip index versions torch 2>/dev/null | tr -d ' ' | tr , '\n' |
    grep -qxF "$torch_release+cpu"; then
    say "pip has no CPU build of PyTorch $torch_release here;" \
      "install one and name its Python with LAZYOPS_TORCH_PYTHON."
    return 1
  fi
  say "getting PyTorch $torch_release for the CPU, once (200 MB to download)"
  rm -rf "$own.new"
  "$pip" -m venv "$own.new" &&
    PIP_DISABLE_PIP_VERSION_CHECK=1 "$own.new/bin/python3" -m pip install --quiet \
      "torch==$torch_release" numpy expecttest >&2 || return 1
  rm -rf "$own"
  mv "$own.new" "$own"
}

if ! python=$(find_python); then
  if [ "${1:-}" = --if-present ]; then
    say "no PyTorch ${torch_release%.*} can be imported here, so no operator is tried in one."
    exit 0
  fi
  sh Scripts/setup.sh test
  make_python
  python=$(find_python)
fi
if ! have "${CXX:-g++}"; then
  say "trying operators needs a C++ compiler (Debian: g++)."
  [ "${1:-}" = --if-present ] && exit 0
  exit 1
fi
say "trying operators in the PyTorch of $python (ten minutes)"
LAZYOPS_TORCH_PYTHON=$python
export LAZYOPS_TORCH_PYTHON
"${SWIFT:-swift}" test -c release -Xswiftc -enable-testing --scratch-path .build-test \
  --filter EndToEndTests.TorchTests
