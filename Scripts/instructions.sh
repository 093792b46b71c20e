#!/bin/sh
# Counts instructions and compares with instructions.txt: instructions.sh LAZYOPS TORCH [--record]
#
# LAZYOPS is an optimised build, TORCH the unpacked wheel of the tests. A tenth more than recorded
# fails; less by a tenth asks to be recorded. Counts do not depend on how busy a machine is, but on
# compiler and processor: with others than recorded, or without valgrind, this only says so.
set -eu
. "$(dirname "$0")/common.sh"

recorded=$(cd "$(dirname "$0")" && pwd)/instructions.txt
backend=$(cd "$(dirname "$0")/.." && pwd)/Tests/Reference/ts_backend.yaml
torch=$(cd "$2" && pwd)
maker="$("${SWIFT:-swift}" --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' | head -n 1) $(uname -m)"

have valgrind || {
  say "instructions are not counted: there is no valgrind."
  exit 0
}
if [ "${3:-}" != --record ] && [ "$maker" != "$(sed -n 's/^made with //p' "$recorded")" ]; then
  say "instructions are not counted: Swift $maker is not what they are recorded for."
  exit 0
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# Older valgrinds stumble over the newest debug information.
strip -g -o "$scratch/lazyops" "$1"

# Millions of instructions of a run; hashing is the same in every one.
count() {
  (cd "$torch/torch/include" &&
    SWIFT_DETERMINISTIC_HASHING=1 valgrind --tool=callgrind --callgrind-out-file=/dev/null \
      --log-file="$scratch/log" "$scratch/lazyops" "$@" >/dev/null)
  awk '/Collected/ { printf "%d\n", $4 / 1000000 }' "$scratch/log"
}

# A reference screen with some thousand keys, or with none.
screen() {
  printf 'size: 120x40\nargs: --torch %s -s %s\n' "$torch" "$backend"
  for _ in $(seq "$1"); do
    # Forty keys: moving, sections and scrolling, filtering, edits with undo, changes and back.
    printf 'keys: %s\n' 'j j j j j j j j k k PgDn PgDn PgUp J J K ] [' '/ "relu" Backspace "_" Enter Esc' \
      'Space j Space u u d Esc G g Tab j k S-Tab'
  done
  printf -- '----\n'
}

generate=$(count generate --torch "$torch" -s "$backend" --preset ts -o "$scratch/out")
screen 0 >"$scratch/none.screen"
screen 25 >"$scratch/keys.screen"
start=$(count capture "$scratch/none.screen")
keys=$(($(count capture "$scratch/keys.screen") - start))

if [ "${3:-}" = --record ]; then
  printf '%s\n' "Millions of instructions, counted by valgrind; see instructions.sh." \
    "made with $maker" "generate $generate" "start $start" "keys $keys" >"$recorded"
  exit 0
fi
status=0
for name in generate start keys; do
  eval "now=\$$name"
  before=$(sed -n "s/^$name //p" "$recorded")
  say "instructions of $name: $now million, recorded $before"
  if [ "$now" -gt $((before + before / 10)) ]; then
    say "that is more than a tenth too many: find out why, or record them with --record."
    status=1
  elif [ "$now" -lt $((before - before / 10)) ]; then
    say "that is more than a tenth less: record them, so that the gain stays."
  fi
done
exit "$status"
