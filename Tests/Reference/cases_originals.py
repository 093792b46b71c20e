"""Suites `xla` and `torch-mlir`: what the generators of those projects write."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from cases import Case, Result, Suite, Task
from cases_lists import Lists
from catalogue import Catalogue, Operator
from random_parameters import POOLS
from workspace import REAL_ATEN, SHAPE_HEADER, TREE, Workspace, read_index

LISTS = Path(__file__).parent / "presets"
COUNT = 32
BACKEND = "projects/ltc/csrc/base_lazy_backend"
PATHS: dict[str, dict[str, Any]] = {
    "xla": {"output_dir": "torch_xla/csrc/generated"},
    "torch-mlir": {
        "output_dir": f"{BACKEND}/generated",
        "node_base_hdr": f"{BACKEND}/mlir_node.h",
    },
}
"""Where the programs look and write, from the top of their sources."""


def digests(out: Path, names: Iterable[str]) -> dict[str, Any]:
    """The digests of what the programs wrote for the lists of the folder `presets`."""
    kept = {source.stem for source in LISTS.glob("*.yaml")}
    return {
        name: {
            line["name"]: {file: place["sha256"] for file, place in line["files"].items()}
            for line in read_index(out, name)
            if line["name"] in kept
        }
        for name in names
    }


def suite(workspace: Workspace, catalogue: Catalogue, name: str) -> Suite:
    """The lists of the folder `presets`, random ones, and each operator alone."""
    drawn = Originals(workspace, catalogue, name)
    tasks: list[tuple[str, Task]] = []
    for source in sorted(LISTS.glob("*.yaml")):
        tasks.append((source.stem, partial(drawn.kept, source)))
    tasks += [(f"{number:02}", partial(drawn.random, number)) for number in range(COUNT)]
    for operator in catalogue.operators:
        tasks.append((operator.name, partial(drawn.alone, operator)))
    return Suite(name, tasks)


class Originals(Lists):
    """Runs the generator of one project; the drawings are those of the suite `lists`."""

    def __init__(self, workspace: Workspace, catalogue: Catalogue, program: str) -> None:
        super().__init__(workspace, catalogue)
        self.name = program

    def case(self, name: str, cwd: str, source: str, **more: Any) -> Case:
        """A case of this program; `more` are parameters that it is given besides."""
        parameters = {**PATHS[self.name], "shape_inference_hdr": None, **more}
        return Case(name, REAL_ATEN, cwd, parameters, source, program=self.name)

    def kept(self, source: Path) -> Iterable[Result]:
        """A list that is kept here, whose results are kept as digests."""
        path = self.workspace.put(f"{self.name}/{source.name}", source.read_bytes())
        case = self.case(source.stem, TREE, path, shape_inference_hdr=SHAPE_HEADER)
        yield self.workspace.run(replace(case, expected="written"))

    def alone(self, operator: Operator) -> Iterable[Result]:
        """One operator in full_codegen, without and with symint."""
        parameters = {**PATHS[self.name], "shape_inference_hdr": None}
        for symint in (False, True):
            yield self.catalogue.alone(operator, "full_codegen", symint, parameters, self.name)

    def random(self, number: int) -> Iterable[Result]:
        """A random backend, every other with some parameters changed; every third is careless."""
        random = Random(f"{self.name} {number}")
        careful = number % 3 != 0
        folder = f"{self.name}/{number:02}"
        shutil.rmtree(self.workspace.out / folder, ignore_errors=True)
        text = self.backend(random, careful).text(random)
        source = self.workspace.put(f"{folder}/backend.yaml", text.encode())
        changed = {}
        if number % 2:
            # Code for forced fallbacks is what torch-mlir's program replaces for good.
            names = [n for n in POOLS if n not in ("lazy_ir_generator", "gen_forced_fallback_code")]
            changed = {name: random.choice(POOLS[name]) for name in random.sample(names, 4)}
        case = self.case(f"{number:02}", folder, source, **changed)
        if random.random() < 0.5:
            self.add_kernel_file(case, random, careful)
        if random.random() < 0.5:
            self.add_shape_header(case, random, careful)
        yield self.workspace.run(case)
