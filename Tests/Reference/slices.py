"""Small parts of native_functions.yaml that torchgen accepts by themselves."""

from __future__ import annotations

import re
from random import Random
from typing import NamedTuple

import yaml

from cases import Unexpected
from catalogue import Catalogue
from torchgen_runner import NATIVE_YAML, TAGS_YAML
from workspace import REAL_ATEN, Workspace

ENTRY = re.compile(r"(?m)^- func: ([^(]+)\(")
ALWAYS = ("selu", "max_pool3d", "abs", "add.Tensor", "expand_copy")
"""Operators that every slice has, so that no section of its backend is empty."""


class Texts(NamedTuple):
    """The three yaml files of a case: what one mutation changes."""

    native: str
    backend: str
    tags: str


class Slices:
    """Cuts the real native_functions.yaml."""

    def __init__(self, workspace: Workspace, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        text = (workspace.out / REAL_ATEN / NATIVE_YAML).read_text(encoding="utf-8")
        self.tags = (workspace.out / REAL_ATEN / TAGS_YAML).read_text(encoding="utf-8")
        starts = [match.start() for match in ENTRY.finditer(text)]
        names = [match.group(1) for match in ENTRY.finditer(text)]
        ends = starts[1:] + [len(text)]
        self.text = text
        self.entries = {name: text[a:b] for name, a, b in zip(names, starts, ends)}
        self.ts_backend = workspace.backend.read_text(encoding="utf-8")
        self.backend_yaml = yaml.safe_load(self.ts_backend)
        self.needed = self.needed_by_each(workspace)

    def needed_by_each(self, workspace: Workspace) -> dict[str, set[str]]:
        """For each entry the entries without which torchgen would refuse it."""
        torchgen = workspace.torchgen
        parsed = torchgen.prepare(workspace.out / REAL_ATEN).native_functions
        functions = [f for f in parsed if str(f.func.name) in self.entries]
        if len(functions) != len(self.entries):
            raise Unexpected("native_functions.yaml is not written one entry a '- func:' line")
        needed: dict[str, set[str]] = {}
        for pre_group in torchgen.pre_groups(functions):
            members = {str(f.func.name) for f in pre_group.values()}
            for function in pre_group.values():
                also = {str(function.structured_delegate)} - {"None"}
                if "inplace_view" in function.tags:
                    base = function.func.name.name.base
                    also |= {n for n in self.entries if n.partition(".")[0] == base}
                needed[str(function.func.name)] = members | also
        return needed

    def cut(self, random: Random) -> Texts:
        """A random choice of whole entries, in the order of the file."""
        chosen: set[str] = set()
        size = random.randrange(60, 150)
        ts_names = [name for name in self.ts_operators() if name in self.entries]
        while len(chosen) < size:
            pool = ts_names if random.random() < 0.5 else list(self.entries)
            self.add(random.choice(pool), chosen)
        for name in ALWAYS:
            self.add(name, chosen)
        return self.slice_of(chosen)

    def whole(self) -> Texts:
        """The whole file."""
        return Texts(self.text, self.ts_backend, self.tags)

    def add(self, name: str, chosen: set[str]) -> None:
        """Adds an entry and all that it needs."""
        if name not in chosen:
            chosen.add(name)
            for other in self.needed[name]:
                self.add(other, chosen)

    def slice_of(self, chosen: set[str]) -> Texts:
        """The texts with these entries only; the TorchScript list is cut to match."""
        native = "".join(text for name, text in self.entries.items() if name in chosen)
        by_name = self.catalogue.by_name
        groups = {id(by_name[name].group) for name in chosen}
        operators = {op.name for op in self.catalogue.operators if id(op.group) in groups}
        return Texts(native, self.backend_text(operators), self.tags)

    def ts_operators(self) -> list[str]:
        """All operators that the TorchScript list names."""
        sections = ("full_codegen", "supported", "autograd", "ir_gen")
        return [name for section in sections for name in self.backend_yaml[section]]

    def backend_text(self, operators: set[str]) -> str:
        """The TorchScript list without the operators that a slice lacks."""
        lines = []
        listing = True
        for line in self.ts_backend.splitlines():
            listing = listing and line != "non_native:"
            if not (listing and line.startswith("- ") and line[2:] not in operators):
                lines.append(line)
        return "\n".join(lines) + "\n"
