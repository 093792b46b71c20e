"""Breaks what the explorer does with files, in a terminal."""

from __future__ import annotations

import contextlib
import os
import pty
import select
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from points import NEW, OLD, Lost, Point, broken, demand, environment, points


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
            demand(time.monotonic() < end, f"{what} was not seen in {self.shown[-2000:]!r}")
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


class Session:
    """Something that the explorer does with files, broken at all points.

    Of those where it paints every so many are enough: nothing changes on the disk there.
    """

    marker: str
    """What the first call of it names, and no call before."""
    ends = ("unlink", "rename")
    """The last of these calls is the last one of it."""
    outcomes: tuple[str, ...]
    """What the yaml may be once the edits that came back are written."""

    def __init__(self, lazyops: str, step: int) -> None:
        self.lazyops = lazyops
        self.step = step

    def prepare(self, explorer: Explorer, folder: Path) -> None:
        """What comes before."""
        raise NotImplementedError

    def act(self, explorer: Explorer, folder: Path) -> None:
        """What is broken, and what it ends with."""
        raise NotImplementedError

    def check(self) -> str:
        """Tries all points."""
        with tempfile.TemporaryDirectory() as scratch:
            self.attempt(Path(scratch), ["-y", "-e", "trace=all"])
            calls = points(Path(scratch) / ".trace", self.marker)
        last = max(i for i, point in enumerate(calls) if point.call in self.ends)
        calls = calls[: last + 1]
        kills = [p for i, p in enumerate(calls) if i % self.step == 0 or not p.prints]
        return broken(kills, [p for p in calls if p.can_fail], self.at)

    def at(self, point: Point, what: str, strace: list[str]) -> None:
        """Breaks it at one point, and looks."""
        with tempfile.TemporaryDirectory() as scratch:
            try:
                self.attempt(Path(scratch), strace)
                self.look(Path(scratch))
            except Lost as loss:
                raise Lost(f"{what} at {point.call} {point.count}: {loss}") from loss

    def attempt(self, folder: Path, strace: list[str]) -> None:
        """Makes an edit, and does what is to be broken under strace."""
        (folder / "list.yaml").write_text(OLD, encoding="utf-8")
        with Explorer(self.lazyops, folder) as explorer:
            explorer.sees("Operators")
            explorer.type("/^cos$\r ")
            explorer.wait("the journal", lambda: self.edits(folder))
            self.prepare(explorer, folder)
            with subprocess.Popen(
                ["strace", "-p", str(explorer.process), "-o", str(folder / ".trace"), *strace],
                stderr=subprocess.PIPE,
            ) as tracer:
                assert tracer.stderr
                demand(b"attached" in tracer.stderr.readline(), "strace does not attach")
                try:
                    self.act(explorer, folder)
                finally:
                    tracer.terminate()

    @staticmethod
    def edits(folder: Path) -> list[str]:
        """What the journals hold."""
        texts = []
        for path in folder.rglob("*.edits"):
            # The explorer may take it away after it was found.
            with contextlib.suppress(FileNotFoundError):
                texts.append(path.read_text(encoding="utf-8"))
        return [text for text in texts if text]

    def look(self, folder: Path) -> None:
        """The yaml is old or new; where it is old, the edits are offered and can be written."""
        yaml = folder / "list.yaml"
        demand(yaml.read_text(encoding="utf-8") in (OLD, NEW), "the yaml is neither old nor new")
        if yaml.read_text(encoding="utf-8") == NEW:
            return
        with Explorer(self.lazyops, folder) as explorer:
            explorer.sees("Edits from before")
            explorer.type("y")
            explorer.sees(" edit")
            explorer.type("w")
            explorer.sees("list.yaml")
            explorer.type("\r")
            explorer.sees("ritten")
        demand(yaml.read_text(encoding="utf-8") in self.outcomes, "the edits are not the old ones")
        left = [path.name for path in folder.iterdir() if path.name.startswith(".list.yaml")]
        demand(not left, f"{left} are left")


class Review(Session):
    """Writes from the review."""

    marker = ".list.yaml."
    outcomes = (NEW,)
    TOLD = (b"nothing was written", b"on top", b"a crash would lose")
    """How the explorer tells of a write that failed, or of a journal that cannot go away."""

    def prepare(self, explorer: Explorer, folder: Path) -> None:
        explorer.type("w")
        explorer.sees("list.yaml")

    def act(self, explorer: Explorer, folder: Path) -> None:
        explorer.type("\r")
        # What follows the write is traced as well.
        explorer.wait(
            "the end",
            lambda: explorer.ended()
            or not self.edits(folder)
            or any(text in explorer.shown for text in self.TOLD),
        )


class Journal(Session):
    """Keeps a second edit for after a crash."""

    marker = ".edits"
    ends = ("rename",)
    outcomes = (NEW, NEW.replace("- exp\n", ""))

    def prepare(self, explorer: Explorer, folder: Path) -> None:
        explorer.type("/\x15^exp$\r")
        explorer.sees("1 of")
        self.before = self.edits(folder)

    def act(self, explorer: Explorer, folder: Path) -> None:
        explorer.type(" ")
        explorer.wait(
            "the journal",
            lambda: explorer.ended()
            or self.edits(folder) != self.before
            or b"a crash would lose" in explorer.shown,
        )
