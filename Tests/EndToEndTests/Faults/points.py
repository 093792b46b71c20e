"""The system calls of a write, and how they are broken."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable
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
    """Whether it only tells or paints what was done."""

    def kill(self) -> list[str]:
        """What lets strace kill the program just before it."""
        return self.injection("signal=KILL")

    def failure(self) -> list[str]:
        """What lets strace make it fail."""
        return self.injection(f"error={FAILING[self.call]}")

    def injection(self, what: str) -> list[str]:
        """What lets strace do something at this point."""
        rule = f"inject={self.call}:{what}:when={self.count}"
        return ["-e", f"trace={self.call}", "-e", rule]

    @property
    def can_fail(self) -> bool:
        """Whether it can fail by itself in a way that matters to files."""
        return self.call in FAILING and not self.prints


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
            paints = "</dev/pts/" in line or "</memfd:" in line
            prints = paints or line.startswith(("write(1,", "write(2,"))
            found.append(Point(match[1], counts[match[1]], prints))
    if not found:
        raise Lost(f"no system call names {marker}")
    return found


def broken(kills: list[Point], failures: list[Point], at: Callable[..., None]) -> str:
    """Breaks something at each point with `at`, and says how many there were."""
    for point in kills:
        at(point, "kill", point.kill())
    for point in failures:
        at(point, "failure", point.failure())
    return f"{len(kills)} kill points, {len(failures)} failing calls"


def demand(holds: bool, what: str) -> None:
    """Raises when something does not hold."""
    if not holds:
        raise Lost(what)


def environment(folder: Path) -> dict[str, str]:
    """What keeps the user's own files out of it."""
    return {
        **os.environ, "XDG_CACHE_HOME": f"{folder}/cache", "XDG_STATE_HOME": f"{folder}/state",
        "XDG_CONFIG_HOME": f"{folder}/config", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
    }  # fmt: skip
