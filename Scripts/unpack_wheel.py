"""Unpacks some folders of a wheel: unpack_wheel.py WHEEL TARGET FOLDER…"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path, PurePosixPath


LARGEST_SUM = 256 << 20
"""More than the wanted files of any release have together."""


def unpack(wheel: str, target: Path, folders: list[str]) -> None:
    """Writes the plain files below the folders; a name that leads elsewhere is refused."""
    written = size = 0
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.infolist():
            if entry.is_dir() or not entry.filename.startswith(tuple(f"{f}/" for f in folders)):
                continue
            path = PurePosixPath(entry.filename)
            if path.is_absolute() or ".." in path.parts or "\\" in entry.filename:
                sys.exit(f"{wheel} has a file with an unsafe name: {entry.filename}")
            size += entry.file_size
            if size > LARGEST_SUM:
                sys.exit(f"{wheel} has files that are far too large")
            file = target.joinpath(*path.parts)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(archive.read(entry))
            written += 1
    if not written:
        sys.exit(f"{wheel} has nothing below {' or '.join(folders)}")


if __name__ == "__main__":
    unpack(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
