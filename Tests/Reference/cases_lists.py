"""Suite `lists`: random backends over all sections, with random parameters.

A drawing picks operators that torchgen accepts alone, makes the shape header and the kernel file
that torchgen asks for, and is repeated until the whole is accepted. Some refused drawings are kept.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from functools import partial
from random import Random
from typing import Any

from cases import TS_PARAMETERS, Case, Result, Suite, Task, Unexpected
from catalogue import BACKEND, Catalogue, Operator
from random_backends import Backend, random_non_native
from random_parameters import random_parameters
from workspace import REAL_ATEN, Workspace

COUNT = 48
ATTEMPTS = 60
KEYS = ("Lazy", "Lazy", "XLA", "PrivateUse1", "PrivateUse3", "HPU", "MAIA", "IPU")
KEYS_WITHOUT_AUTOGRAD = ("MAIA",)
NAMESPACES = ("torch::lazy", "torch_xla", "mine", "a::b")
SHAPE_FUNCTION = "TORCH_API std::vector<torch::lazy::Shape> compute_shape_"
MISSING_KERNEL = re.compile(
    r"(\w+) is missing a kernel definition for (\w+)\. We found 0 kernel\(s\) with that name,\n"
    r"but expected (\d+) kernel"
)


def suite(workspace: Workspace, catalogue: Catalogue) -> Suite:
    """Random lists, then the lists that hold every operator torchgen accepts alone."""
    lists = Lists(workspace, catalogue)
    tasks: list[tuple[str, Task]] = []
    for number in range(COUNT):
        tasks.append((f"{number:02}", partial(lists.accepted_one, number)))
    for section in ("full_codegen", "supported"):
        for symint in (False, True):
            name = f"all-{section}" + ("-symint" if symint else "")
            tasks.append((name, partial(lists.all_operators, name, section, symint)))
    return Suite("lists", tasks)


class Lists:
    """Draws backends and runs them."""

    def __init__(self, workspace: Workspace, catalogue: Catalogue) -> None:
        self.workspace = workspace
        self.catalogue = catalogue
        groups = workspace.torchgen.lazy.LazyIrProperties.Properties
        self.properties = [name for group in groups for name in group]

    def accepted_one(self, number: int) -> Iterable[Result]:
        """Draws until torchgen accepts; every third number keeps its first refusal as well."""
        kept_refusal = number % 3 != 0
        for attempt in range(ATTEMPTS):
            random = Random(f"lists {number} {attempt}")
            careful = kept_refusal or attempt > 0
            result = self.drawing(
                f"{number:02}", random, torch_script=number % 2 == 1, careful=careful
            )
            if not result[1].refused:
                yield result
                return
            if not kept_refusal:
                kept_refusal = True
                yield self.drawing(
                    f"{number:02}-refused",
                    random=Random(f"lists {number} {attempt}"),
                    torch_script=number % 2 == 1,
                    careful=careful,
                )
        raise Unexpected(f"torchgen accepted none of {ATTEMPTS} drawings for list {number}")

    def drawing(self, name: str, random: Random, torch_script: bool, careful: bool) -> Result:
        """One random backend with its parameters and the C++ files that they name."""
        folder = f"lists/{name}"
        shutil.rmtree(self.workspace.out / folder, ignore_errors=True)
        parameters = random_parameters(random, torch_script)
        backend = self.backend(random, careful)
        source = self.workspace.put(f"{folder}/backend.yaml", backend.text(random).encode())
        parameters["shape_inference_hdr"] = None
        case = Case(name, REAL_ATEN, folder, parameters, source_yaml=source)
        if random.random() < 0.4:
            self.add_kernel_file(case, random, careful)
        if random.random() < 0.7:
            self.add_shape_header(case, random, careful)
        return self.workspace.run(case)

    def backend(self, random: Random, careful: bool) -> Backend:
        """A random backend yaml over all sections."""
        key = random.choice(KEYS)
        head = {"backend": key, "cpp_namespace": random.choice(NAMESPACES)}
        for name, value in (
            ("class_name", "MyFunctions"),
            ("use_out_as_primary", random.choice(["true", "false"])),
            ("device_guard", random.choice(["True", "no"])),
        ):
            if random.random() < 0.4:
                head[name] = value
        names = Drawer(self.catalogue, random, careful)
        backend = Backend(head)
        sections = backend.sections
        sections["full_codegen"] = names.draw("full_codegen", random.choice([0, 5, 30, 90]))
        sections["supported"] = names.draw("supported", random.choice([1, 5, 30, 60]))
        names.take_groups()
        autograd = 0 if key in KEYS_WITHOUT_AUTOGRAD else random.choice([0, 1, 8])
        sections["autograd"] = names.draw("supported", autograd)
        sections["ir_gen"] = names.draw("full_codegen", random.choice([0, 1, 6]))
        sections["symint"] = names.symint + random.choice([[], ["no_such_operator"]])
        random.shuffle(sections["symint"])
        backend.non_native = random_non_native(random, self.properties)
        return backend

    def add_shape_header(self, case: Case, random: Random, careful: bool) -> None:
        """Makes a header with the shape functions that torchgen misses, one too few if careless."""
        path = random.choice(["shape_inference.h", "my/shapes.h"])
        self.workspace.put(f"{case.cwd}/{path}", b"")
        case.parameters["shape_inference_hdr"] = path
        _, outcome = self.workspace.run(case)
        lines = [line for line in outcome.text.split("\n") if line.startswith(SHAPE_FUNCTION)]
        random.shuffle(lines)
        if not careful:
            lines = lines[1:]
        newline = random.choice(["\n", "\n", "\r\n"])
        text = newline.join(["#pragma once", "", *lines]) + random.choice(["", newline])
        self.workspace.put(f"{case.cwd}/{path}", text.encode())

    def add_kernel_file(self, case: Case, random: Random, careful: bool) -> None:
        """Makes a source file with the kernels that torchgen misses, one too many if careless."""
        path = random.choice(["kernels.cpp", "src/my kernels.cpp"])
        self.workspace.put(f"{case.cwd}/{path}", b"")
        case.parameters["impl_path"] = path
        _, outcome = self.workspace.run(case)
        lines = ["#include <vector>"]
        for class_name, kernel, count in MISSING_KERNEL.findall(outcome.text):
            for _ in range(int(count)):
                gap = random.choice(["", "", " ", "\n    "])
                lines.append(f"at::Tensor {class_name}::{gap}{kernel}(const at::Tensor& self) {{")
                lines += [f"  return mine::{class_name}::{kernel}(self);", "}"]
        if not careful:
            lines += lines[1:2]
        self.workspace.put(f"{case.cwd}/{path}", "\n".join(lines).encode())

    def all_operators(self, name: str, section: str, symint: bool) -> Iterable[Result]:
        """A backend with every operator that torchgen accepts alone in this section."""
        names, with_symint = [], []
        for operator in self.catalogue.operators:
            wanted = symint and operator.has_symint
            if self.catalogue.accepted(operator, section, wanted):
                names.append(operator.name)
                with_symint += [operator.name] if wanted else []
        backend = Backend({}, {section: names, "symint": with_symint})
        text = BACKEND + backend.text(Random(name))
        source = self.workspace.put(f"lists/{name}/backend.yaml", text.encode())
        parameters: dict[str, Any] = {**TS_PARAMETERS, "shape_inference_hdr": None}
        case = Case(name, REAL_ATEN, f"lists/{name}", parameters, source, expected="written")
        yield self.workspace.run(case)


class Drawer:
    """Draws operators for the sections of one backend, and which of them take SymInts."""

    def __init__(self, catalogue: Catalogue, random: Random, careful: bool) -> None:
        self.catalogue = catalogue
        self.random = random
        self.careful = careful
        self.symint: list[str] = []
        self.drawn: list[Operator] = []
        self.taken_groups: set[int] = set()

    def take_groups(self) -> None:
        """From here on draws from other groups only, as autograd lists must."""
        self.taken_groups = {id(operator.group) for operator in self.drawn}

    def draw(self, section: str, count: int) -> list[str]:
        """Names of operators for a section; only such as torchgen accepts there, if careful."""
        names = []
        for operator in self.random.sample(self.catalogue.operators, count):
            if id(operator.group) in self.taken_groups:
                continue
            symint = operator.has_symint and self.random.random() < 0.5
            if self.careful and not self.catalogue.accepted(operator, section, symint):
                continue
            if symint:
                self.symint.append(operator.name)
            self.drawn.append(operator)
            names.append(operator.name)
        return names
