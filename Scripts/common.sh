# What the scripts share. They read it with '.'; it does nothing when run by itself.
# shellcheck shell=sh disable=SC2034

# The PyTorch release whose torchgen the tests compare with, and whose operators `make run` shows.
release=2.15.0

# Where fetched and derived data are kept.
case ${XDG_CACHE_HOME:-} in
/*) cache=$XDG_CACHE_HOME/lazyops ;;
*) cache=${HOME:?is where fetched data are kept}/.cache/lazyops ;;
esac

# Tells the person at the terminal; standard output is left to results.
say() {
  printf 'lazyops: %s\n' "$*" >&2
}

have() {
  command -v "$1" >/dev/null 2>&1
}

# Prints the first Python that can run a program: the one on PATH may lack Debian's packages.
python_that_runs() {
  for python in python3 /usr/bin/python3; do
    if "$python" -c "$1" >/dev/null 2>&1; then
      printf '%s\n' "$python"
      return 0
    fi
  done
  return 1
}

python_with_yaml() {
  python_that_runs 'import sys, yaml; assert sys.version_info >= (3, 9); yaml.CSafeLoader'
}

python_with_pip() {
  python_that_runs 'import pip'
}

# Whether fetching is worth trying: without any route it would only wait for nothing.
may_have_network() {
  [ -n "${https_proxy:-}${HTTPS_PROXY:-}${all_proxy:-}${ALL_PROXY:-}" ] && return 0
  [ -r /proc/net/route ] || return 0
  awk '$2 == "00000000" && $1 != "lo" { found = 1 } END { exit !found }' /proc/net/route ||
    awk '$1 ~ /^0+$/ && $2 == "00" && $10 != "lo" { found = 1 } END { exit !found }' \
      /proc/net/ipv6_route 2>/dev/null
}
