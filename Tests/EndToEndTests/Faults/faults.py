"""Breaks writes at every system call, and looks whether anything is lost: faults.py LAZYOPS SCENARIO [STEP]

strace first lists the system calls of a write. Then the same write is done again for each of them:
killed just before it, or with the call failing. Afterwards each file must be whole, old or new, the
exit status must tell the truth, and a second attempt must work and leave nothing beside the files.
Prints how many points were tried, and exits with 1 at the first loss.

Scenarios: `set` (one yaml), `generate` (six files), and in a terminal, where unsaved edits must come
back, `explorer` (a yaml, reviewed and written) and `journal` (an edit, kept for after a crash); with STEP
only every so many of the points where these paint are tried.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from explorer import Journal, Review
from points import NEW, OLD, Lost, Point, broken, demand, environment, points


class Command:
    """A command that writes, in a folder of its own."""

    def __init__(self, lazyops: str, arguments: list[str], old: dict[str, str], new: dict[str, str]):
        self.lazyops = lazyops
        self.arguments = arguments
        self.old = old
        self.new = new

    def attempt(self, folder: Path, *strace: str) -> int:
        """Runs the command, under strace if there is anything for it to do."""
        for name, text in self.old.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return self.run(folder, *strace)

    def run(self, folder: Path, *strace: str) -> int:
        """Runs the command on what is in the folder."""
        tracer = ["strace", "-o", str(folder / ".trace"), *strace] if strace else []
        return subprocess.run(
            [*tracer, self.lazyops, *self.arguments], cwd=folder, env=environment(folder),
            stdin=subprocess.DEVNULL, capture_output=True, check=False,
        ).returncode  # fmt: skip

    def state(self, folder: Path) -> set[str]:
        """Which of old and new the files are; each is one of both, whole."""
        states = set()
        for name, new in self.new.items():
            if new == self.old.get(name):
                continue
            path = folder / name
            text = path.read_text(encoding="utf-8") if path.exists() else None
            demand(text in (new, self.old.get(name)), f"{name} is neither old nor new")
            states.add("new" if text == new else "old")
        return states

    def check(self) -> str:
        """Tries all points."""
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch)
            demand(self.attempt(folder, "-e", "trace=all") == 0, "the write fails by itself")
            calls = points(folder / ".trace", ".new")
        kills = [p for p in calls if p.call != "exit_group"]
        return broken(kills, [p for p in calls if p.can_fail], self.at)

    def at(self, point: Point, what: str, strace: list[str]) -> None:
        """Breaks the write at one point, looks, and tries again."""
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch)
            try:
                status = self.attempt(folder, *strace)
                states = self.state(folder)
                if what != "kill":
                    demand(status in (0, 1), f"the status is {status}")
                    demand(states == {"new"} if status == 0 else states == {"old"}, f"{states}")
                demand(self.run(folder) == 0, "a second attempt fails")
                demand(self.state(folder) == {"new"}, "a second attempt does not write")
                left = [p.name for p in folder.rglob(".*.*") if p.name.endswith((".new", ".old"))]
                demand(not left, f"{left} are left")
            except Lost as loss:
                raise Lost(f"{what} at {point.call} {point.count}: {loss}") from loss


def generated(lazyops: str) -> tuple[dict[str, str], dict[str, str]]:
    """The files of two lists."""
    sets = []
    for text in (OLD, NEW):
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch)
            command = Command(lazyops, GENERATE, {"list.yaml": text, **HEADER}, {})
            demand(command.attempt(folder) == 0, "generate fails by itself")
            sets.append(
                {f"out/{p.name}": p.read_text(encoding="utf-8") for p in (folder / "out").iterdir()}
            )
    return sets[0], sets[1]


HEADER = {
    "shapes.h": "".join(
        "TORCH_API std::vector<torch::lazy::Shape> "
        f"compute_shape_{name}(const at::Tensor & self);\n"
        for name in ("abs", "cos", "exp")
    )
}
GENERATE = ["generate", "-s", "list.yaml", "-o", "out", "--shape-inference-hdr", "shapes.h"]


def main() -> None:
    """Runs one scenario."""
    lazyops, scenario = sys.argv[1:3]
    demand(shutil.which("strace") is not None, "strace is needed")
    if scenario == "set":
        arguments = ["set", "cos", "--list", "full_codegen", "-s", "list.yaml"]
        said = Command(lazyops, arguments, {"list.yaml": OLD}, {"list.yaml": NEW}).check()
    elif scenario == "generate":
        old, new = generated(lazyops)
        said = Command(lazyops, GENERATE, {"list.yaml": NEW, **HEADER, **old}, new).check()
    else:
        session = Review if scenario == "explorer" else Journal
        said = session(lazyops, int(sys.argv[3]) if len(sys.argv) > 3 else 1).check()
    print(f"{scenario}: {said}, nothing lost")


if __name__ == "__main__":
    try:
        main()
    except Lost as loss:
        sys.exit(f"lost: {loss}")
