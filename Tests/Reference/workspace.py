"""The folder of expected results: where inputs are put, cases are run and results are kept."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cases import Case, Result
from torchgen_runner import NATIVE_YAML, TAGS_YAML, Original, Run, Torchgen

TEMPLATES = (
    "DispatchKeyNativeFunctions.cpp",
    "DispatchKeyNativeFunctions.h",
    "LazyIr.h",
    "LazyNonNativeIr.h",
    "RegisterDispatchDefinitions.ini",
    "RegisterDispatchKey.cpp",
)
SHAPE_HEADER = "torch/csrc/lazy/core/shape_inference.h"

REAL_ATEN = "aten/real"
"""PyTorch's own ATen files, as far as this generator reads them."""

TREE = "include"
"""A working folder from which the default path of the shape header leads to PyTorch's own."""


class Workspace:
    """Puts inputs into the folder of expected results and runs cases on them.

    `backend` is the list of PyTorch's TorchScript backend in the release.
    """

    def __init__(self, torchgen: Torchgen, torch: Path, out: Path, backend: Path) -> None:
        self.torchgen = torchgen
        self.torch = torch
        self.out = out
        self.backend = backend
        self.originals: dict[str, Original] = {}
        self.copy_inputs()

    def copy_inputs(self) -> None:
        """Copies what the cases need of PyTorch, so that the folder is complete by itself."""
        source = self.torch / "torchgen" / "packaged" / "ATen"
        for name in (NATIVE_YAML, TAGS_YAML):
            self.put(f"{REAL_ATEN}/{name}", (source / name).read_bytes())
        for name in TEMPLATES:
            self.put(f"{REAL_ATEN}/templates/{name}", (source / "templates" / name).read_bytes())
        header = self.torch / "torch" / "include" / SHAPE_HEADER
        self.put(f"{TREE}/{SHAPE_HEADER}", header.read_bytes())

    def put(self, path: str, content: bytes) -> str:
        """Writes an input file below the folder and returns its path."""
        target = self.out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        return path

    def put_aten(self, native: bytes, tags: bytes) -> str:
        """An ATen folder with these two files, made once for equal content, and its path."""
        path = "aten/" + hashlib.sha256(native + b"\0" + tags).hexdigest()[:16]
        if not (self.out / path).exists():
            fresh = Path(tempfile.mkdtemp(dir=self.out / "aten"))
            (fresh / "native").mkdir()
            (fresh / NATIVE_YAML).write_bytes(native)
            (fresh / TAGS_YAML).write_bytes(tags)
            (fresh / "templates").symlink_to("../real/templates")
            fresh.chmod(0o755)
            try:
                fresh.rename(self.out / path)
            except OSError:  # another process was quicker with the same content
                shutil.rmtree(fresh)
        return path

    def program(self, name: str) -> Run:
        """The generator that a case is for."""
        if name in self.originals:
            return self.torchgen.run_original(self.originals[name])
        return self.torchgen.run_stubs if name == "stubs" else self.torchgen.run

    def run(self, case: Case) -> Result:
        """Runs a case as if it were the first run of a fresh process."""
        aten, cwd = self.out / case.aten, self.out / case.cwd
        run = self.program(case.program)
        if case.source_text is None:
            return case, run(cwd, aten, self.out / str(case.source_yaml), case.parameters)
        with tempfile.NamedTemporaryFile("w", suffix=".yaml", encoding="utf-8") as scratch:
            scratch.write(case.source_text)
            scratch.flush()
            return case, run(cwd, aten, Path(scratch.name), case.parameters)


class Blobs:
    """All expected texts in one file, equal ones once, found by offset and length."""

    def __init__(self, path: Path) -> None:
        self.file = open(path, "wb")
        self.places: dict[str, dict[str, Any]] = {}

    def add(self, content: bytes) -> dict[str, Any]:
        """Keeps a text and returns where it is."""
        digest = hashlib.sha256(content).hexdigest()
        if digest not in self.places:
            offset = self.file.tell()
            self.file.write(content)
            self.places[digest] = {"sha256": digest, "offset": offset, "length": len(content)}
        return self.places[digest]


def write_index(out: Path, suite: str, lines: Iterable[dict[str, Any]]) -> None:
    """Writes the records of a suite, one JSON object a line."""
    folder = out / suite
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "index.jsonl", "w", encoding="utf-8") as file:
        for line in lines:
            file.write(json.dumps(line) + "\n")


def read_index(out: Path, suite: str) -> list[dict[str, Any]]:
    """Reads the records of a suite back."""
    with open(out / suite / "index.jsonl", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def expected_text(out: Path, place: dict[str, Any]) -> bytes:
    """The bytes of one expected file."""
    with open(out / "blobs.bin", "rb") as file:
        file.seek(place["offset"])
        return file.read(place["length"])
