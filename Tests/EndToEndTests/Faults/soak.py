"""Presses random keys without a terminal and watches the memory: soak.py LAZYOPS KEYS [SEED [ARGUMENTS]]

The explorer replays a reference screen whose keys are random, on the built-in catalogue, with a yaml
that could be written; nothing is. With ARGUMENTS, as `--torch FOLDER`, on what they name. Prints the median
and the largest memory it took early and late, and in each tenth of the time, and exits with 1 if it crashed
or if the median grew: a few keys that ask for much at once decide over the largest.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

KEYS = (
    "Space c i v S-Down S-Up a u z C-r Z U / n N s f - Enter j k h l PgDn C-f PgUp C-b C-d C-u g G "
    "Home End < > J K o Tab S-Tab + C-o A-Left A-Right ] [ 1 2 3 4 5 6 Y x } { S d w C-s C M X W "
    "R F5 C-l : C-p ? F1 q Esc Backspace Left Right Up Down e r m b A-x"
).split()
"""All but those that put texts on the clipboard, which a replay keeps."""

MEGABYTE = 1 << 20


def script(count: int, random: Random, arguments: str) -> str:
    """A screen file with so many keys, a thousand a line."""
    lines = ["size: 100x30", f"args: {arguments}", "yaml: list.yaml"]
    for start in range(0, count, 1000):
        keys = (random.choice(KEYS) for _ in range(min(1000, count - start)))
        lines.append("keys: " + " ".join(keys))
    return "\n".join([*lines, "----", ""])


def resident(process: int) -> int:
    """The memory of a process that is in use, in bytes; 0 where it has ended."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, IndexError):
        return 0
    return pages * 4096


def megabytes(sizes: list[int]) -> str:
    """The median and the largest."""
    return f"{int(statistics.median(sizes)) // MEGABYTE} MB ({max(sizes) // MEGABYTE})"


def main() -> None:
    """Presses the keys."""
    lazyops, count = sys.argv[1], int(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    arguments = " ".join(sys.argv[4:])
    with tempfile.TemporaryDirectory() as scratch:
        screen = Path(scratch) / "keys.screen"
        screen.write_text(script(count, Random(seed), arguments), encoding="utf-8")
        sizes: list[int] = []
        with subprocess.Popen(
            [lazyops, "capture", str(screen)], stdout=subprocess.DEVNULL, cwd=scratch
        ) as process:
            while process.poll() is None:
                sizes.append(resident(process.pid))
                time.sleep(0.02)
        sizes = [size for size in sizes if size]
    fifth = max(1, len(sizes) // 5)
    early, late = sizes[fifth : 2 * fifth] or [0], sizes[-fifth:] or [0]
    print(
        f"{count} keys: early {megabytes(early)}, late {megabytes(late)}, "
        f"status {process.returncode}; "
        + " ".join(f"{sizes[len(sizes) * tenth // 10] // MEGABYTE}" for tenth in range(bool(sizes), 10))
    )
    limit = statistics.median(early) * 1.1 + 8 * MEGABYTE
    if process.returncode != 0 or statistics.median(late) > limit:
        sys.exit("it crashed, or the memory grew")


if __name__ == "__main__":
    main()
