#!/bin/sh
# Counts the instructions of the tests' build: instructions.sh [--record]
#
# A tenth more than instructions.txt records fails; a tenth less asks to be recorded. Counts do not
# depend on how busy a machine is, but on compiler and processor: with others than recorded, without
# valgrind, or without the operators of the pinned release, this only says so.
set -eu
cd "$(dirname "$0")/.."
. Scripts/common.sh

recorded=Scripts/instructions.txt
backend=$PWD/Tests/Reference/ts_backend.yaml
torch=$cache/reference/torch-$release
maker="$("${SWIFT:-swift}" --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' | head -n 1) $(uname -m)"

not_counted() {
  say "instructions are not counted: $*"
  exit 0
}
have valgrind && have strip || not_counted "there is no valgrind or no strip."
[ -d "$torch" ] || not_counted "PyTorch $release has not been fetched."
if [ "${1:-}" != --record ] && [ "$maker" != "$(sed -n 's/^made with //p' "$recorded")" ]; then
  not_counted "Swift $maker is not what they are recorded for."
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# Older valgrinds stumble over the newest debug information.
strip -g -o "$scratch/lazyops" .build-test/release/lazyops

# Millions of instructions of a run; hashing is the same in every one, and nothing has been kept before
# the first.
count() {
  (cd "$torch/torch/include" &&
    XDG_CACHE_HOME="$scratch/cache" SWIFT_DETERMINISTIC_HASHING=1 valgrind --tool=callgrind --callgrind-out-file=/dev/null \
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
rm -r "$scratch/out"
again=$(count generate --torch "$torch" -s "$backend" --preset ts -o "$scratch/out")
screen 0 >"$scratch/none.screen"
screen 25 >"$scratch/keys.screen"
start=$(count capture "$scratch/none.screen")
keys=$(($(count capture "$scratch/keys.screen") - start))

if [ "${1:-}" = --record ]; then
  printf '%s\n' "Millions of instructions, counted by valgrind; see instructions.sh." \
    "made with $maker" "generate $generate" "again $again" \
    "start $start" "keys $keys" >"$recorded"
  exit 0
fi
status=0
for name in generate again start keys; do
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
