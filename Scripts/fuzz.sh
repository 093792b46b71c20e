#!/bin/sh
# Fuzzes the readers of foreign text with libFuzzer, under the sanitizer of addresses, which sees
# what is read a few bytes too far: fuzz.sh [TARGET|all [SECONDS]]
#
# Without a target all have their turn, a minute each. What libFuzzer finds worth keeping grows a
# corpus in .build-fuzz; faults are kept there as well, and the last line names the input.
set -eu
cd "$(dirname "$0")/.."
. Scripts/common.sh

# Else Swift's own report of a crash would come before libFuzzer can keep the input.
SWIFT_BACKTRACE=enable=no
# What Swift makes once and keeps looks like a leak.
ASAN_OPTIONS=detect_leaks=0
export SWIFT_BACKTRACE ASAN_OPTIONS

target=${1:-all}
seconds=${2:-60}
folder=.build-fuzz

LAZYOPS_FUZZING=1 "${SWIFT:-swift}" build -c release --scratch-path "$folder" --product Fuzz \
  -Xswiftc -enable-testing -Xswiftc -sanitize=fuzzer,address \
  -Xcc -fsanitize=fuzzer-no-link,address \
  -Xswiftc -use-ld=lld >&2

if [ "$target" = all ]; then
  targets=$(ls Tests/FuzzTests/Corpus)
else
  targets=$target
fi
for name in $targets; do
  mkdir -p "$folder/corpus/$name" "$folder/faults"
  say "$name, $seconds s"
  # Memory and time of a single input are bounded as well as its outcome.
  LAZYOPS_FUZZ_TARGET=$name "$folder/release/Fuzz" -max_total_time="$seconds" -timeout=10 \
    -rss_limit_mb=4096 -max_len=4096 -print_final_stats=1 -verbosity=0 \
    -artifact_prefix="$folder/faults/$name-" "$folder/corpus/$name" "Tests/FuzzTests/Corpus/$name"
done
