"""Breaks writes at every system call, and looks whether anything is lost: faults.py LAZYOPS SCENARIO [STEP]

strace first lists the system calls of a write. Then the same write is done again for each of them:
killed just before it, or with the call failing. Afterwards each file must be whole, old or new, the
exit status must tell the truth, and a second attempt must work and leave nothing beside the files.
Prints how many points were tried, and exits with 1 at the first loss.

Scenarios: `set` (one yaml), `generate` (six files), `explorer` (a yaml, reviewed and written in a
terminal; its unsaved edits must come back; with STEP only every so many points are tried).
"""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

OLD = "backend: Lazy\ncpp_namespace: torch::lazy\n# kept\nfull_codegen:\n- abs\n- exp\n"
NEW = OLD.replace("- abs\n", "- abs\n- cos\n")
CALL = re.compile(r"^(\w+)\(")
FAILING = {
    "openat": "ENOSPC", "write": "ENOSPC", "fsync": "EIO", "rename": "EIO", "link": "EPERM",
    "fchmod": "EPERM", "unlink": "EACCES", "mkdir": "EROFS", "flock": "ENOLCK",
}  # fmt: skip
"""Calls that can fail by themselves, and how they do in a full, broken or read-only file system."""


class Point(NamedTuple):
    """A system call of a write: its name, and how often it was called till then."""

    call: str
    count: int
    prints: bool = False
    """Whether it only tells what was done."""


class Lost(Exception):
    """Something is not as it was promised."""


def points(log: Path, marker: str) -> list[Point]:
    """The calls from the first one that names a marker to the end."""
    counts: Counter[str] = Counter()
    found: list[Point] = []
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        match = CALL.match(line)
        if not match:
            continue
        counts[match[1]] += 1
        if found or marker in line:
            prints = line.startswith(("write(1,", "write(2,"))
            found.append(Point(match[1], counts[match[1]], prints))
    if not found:
        raise Lost(f"no system call names {marker}")
    return found


def demand(holds: bool, what: str) -> None:
    """Raises when something does not hold."""
    if not holds:
        raise Lost(what)


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
        failures = [p for p in calls if p.call in FAILING and not p.prints]
        for point in kills:
            self.at(point, "kill", f"inject={point.call}:signal=KILL:when={point.count}")
        for point in failures:
            error = FAILING[point.call]
            self.at(point, error, f"inject={point.call}:error={error}:when={point.count}")
        return f"{len(kills)} kill points, {len(failures)} failing calls"

    def at(self, point: Point, what: str, injection: str) -> None:
        """Breaks the write at one point, looks, and tries again."""
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch)
            try:
                status = self.attempt(folder, "-e", f"trace={point.call}", "-e", injection)
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


def environment(folder: Path) -> dict[str, str]:
    """What keeps the user's own files out of it."""
    return {
        **os.environ, "XDG_CACHE_HOME": f"{folder}/cache", "XDG_STATE_HOME": f"{folder}/state",
        "XDG_CONFIG_HOME": f"{folder}/config", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
    }  # fmt: skip


class Explorer:
    """The explorer in a terminal, with an edit that is not written yet."""

    def __init__(self, lazyops: str, folder: Path) -> None:
        self.shown = b""
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execve(lazyops, [lazyops, "-s", "list.yaml"], environment(folder))

    def __enter__(self) -> Explorer:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            os.kill(self.process, signal.SIGKILL)
        except ProcessLookupError:
            pass
        if self.process:
            os.waitpid(self.process, 0)
        os.close(self.terminal)

    def type(self, keys: str) -> None:
        """Presses keys."""
        os.write(self.terminal, keys.encode())

    def wait(self, what: str, holds, seconds: float = 30) -> None:
        """Reads what is painted until something holds."""
        end = time.monotonic() + seconds
        while not holds():
            demand(time.monotonic() < end, f"{what} was not seen")
            if select.select([self.terminal], [], [], 0.02)[0]:
                try:
                    self.shown += os.read(self.terminal, 65536)
                except OSError:  # the program has ended
                    time.sleep(0.02)

    def sees(self, text: str) -> None:
        """Waits for a text, painted after what was waited for before."""
        self.wait(text, lambda: text.encode() in self.shown)
        self.shown = b""

    def ended(self) -> bool:
        """Whether the program is gone, be it that nobody has asked for its status yet."""
        state = Path(f"/proc/{self.process}/stat")
        return not state.exists() or ") Z " in state.read_text(encoding="utf-8")


class Review:
    """Writes from the explorer's review."""

    def __init__(self, lazyops: str, step: int) -> None:
        self.lazyops = lazyops
        self.step = step

    def check(self) -> str:
        """Tries all points, or every so many of them, those after the yaml is in place until its journal is gone included."""
        with tempfile.TemporaryDirectory() as scratch:
            self.attempt(Path(scratch), "-e", "trace=all")
            calls = points(Path(scratch) / ".trace", ".list.yaml.")
        last = max(i for i, point in enumerate(calls) if point.call in ("unlink", "rename"))
        calls = calls[: last + 1]
        calls = calls[:: self.step]
        for point in calls:
            with tempfile.TemporaryDirectory() as scratch:
                folder = Path(scratch)
                try:
                    injection = f"inject={point.call}:signal=KILL:when={point.count}"
                    self.attempt(folder, "-e", f"trace={point.call}", "-e", injection)
                    self.look(folder)
                except Lost as loss:
                    raise Lost(f"kill at {point.call} {point.count}: {loss}") from loss
        return f"{len(calls)} kill points"

    def attempt(self, folder: Path, *strace: str) -> None:
        """Makes an edit, asks for the review, and writes under strace."""
        yaml = folder / "list.yaml"
        yaml.write_text(OLD, encoding="utf-8")
        with Explorer(self.lazyops, folder) as explorer:
            explorer.sees("Operators")
            explorer.type("/^cos$\r ")
            explorer.wait("the journal", lambda: any(folder.rglob("*.edits")))
            explorer.type("w")
            explorer.sees("list.yaml")
            with subprocess.Popen(
                ["strace", "-p", str(explorer.process), "-o", str(folder / ".trace"), *strace],
                stderr=subprocess.PIPE,
            ) as tracer:
                assert tracer.stderr
                demand(b"attached" in tracer.stderr.readline(), "strace does not attach")
                explorer.type("\r")
                explorer.wait(
                    "the end of the write",
                    lambda: explorer.ended() or b"ritten" in explorer.shown,
                )
                # What follows the write is traced as well.
                explorer.wait("the journal", lambda: explorer.ended() or not self.edits(folder))
                tracer.terminate()

    @staticmethod
    def edits(folder: Path) -> list[Path]:
        """The journals."""
        return [path for path in folder.rglob("*.edits") if path.stat().st_size]

    def look(self, folder: Path) -> None:
        """The yaml is old or new; where it is old, the edit is offered and can be written."""
        text = (folder / "list.yaml").read_text(encoding="utf-8")
        demand(text in (OLD, NEW), "the yaml is neither old nor new")
        if text == NEW:
            return
        with Explorer(self.lazyops, folder) as explorer:
            explorer.sees("Edits from before")
            explorer.type("y")
            explorer.sees("1 edit")
            explorer.type("w")
            explorer.sees("list.yaml")
            explorer.type("\r")
            explorer.sees("ritten")
        text = (folder / "list.yaml").read_text(encoding="utf-8")
        demand(text == NEW, "the edit that was offered again is not the old one")
        left = [path.name for path in folder.iterdir() if path.name.startswith(".list.yaml")]
        demand(not left, f"{left} are left")


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
        said = Review(lazyops, int(sys.argv[3]) if len(sys.argv) > 3 else 1).check()
    print(f"{scenario}: {said}, nothing lost")


if __name__ == "__main__":
    try:
        main()
    except Lost as loss:
        sys.exit(f"lost: {loss}")
