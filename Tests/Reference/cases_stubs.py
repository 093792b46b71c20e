"""Suite `stubs`: what gen_backend_stubs writes for PyTorch's own list, random and odd ones."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from functools import partial
from random import Random
from typing import Any

import yaml
from cases import Case, Result, Suite, Task
from cases_lists import Lists
from catalogue import Catalogue
from workspace import REAL_ATEN, TREE, Workspace

COUNT = 24
HEAD = "backend: Lazy\ncpp_namespace: torch::lazy\n"
ODD = {
    "nothing": HEAD,
    "nothing-unknown-key": "backend: Lasy\ncpp_namespace: a\n",
    "only-autograd": HEAD + "autograd: [abs]\n",
    "only-autograd-unknown-key": "backend: Lasy\ncpp_namespace: a\nautograd: [abs]\n",
    "unknown-key": "backend: Lasy\ncpp_namespace: a\nsupported: [abs]\n",
    "full-codegen": HEAD + "full_codegen: [abs, add.Tensor]\nsupported: [abs]\n",
    "full-codegen-null": HEAD + "full_codegen:\nsupported: [abs]\n",
    "bad-non-native": HEAD + "supported: [abs]\nnon_native: {a: b}\nir_gen:\n",
    "bad-ir-gen": HEAD + "supported: [abs]\nir_gen: [foo_out, 3]\n",
    "class-name": HEAD + "class_name: my::Functions\nsupported: [abs]\nautograd: [exp]\n",
    "class-name-null": HEAD + "class_name:\nsupported: [abs]\n",
    "out-as-primary": HEAD + "use_out_as_primary: yes\nsupported: [add.out, abs]\n",
    "device-guard": HEAD + "device_guard: on\nsupported: [add.Tensor, empty.memory_format]\n",
    "unknown-operator": HEAD + "supported: [abs, nope]\n",
    "mixed-group": HEAD + "supported: [abs]\nautograd: [abs_]\n",
    "symint-without-symint": HEAD + "supported: [abs]\nsymint: [abs]\n",
    "own-kernels": "backend: CPU\ncpp_namespace: a\nsupported: [abs]\n",
    "namespace": "backend: Lazy\ncpp_namespace: a::b::c\nsupported: [abs]\n",
    "extra-key": HEAD + "supported: [abs]\nextra_headers: x\n",
}

TINY = ("abs", "exp", "sin", "cos", "empty.memory_format")
"""The operators of the lists below."""

VALUES = (
    "", "~", '""', "abs", "3", "yes", "Off", "2001-02-03", "[]", "{}", "[abs]", "[abs, abs]", "[3]",
    "[~]", "[[abs]]", "{abs: 1}", "{abs: }", "{exp: 1, abs: 2}", "{3: abs}", "{[abs]: 1}",
    "{abs: [exp]}", "[empty.memory_format]", '["abs "]', "'it''s'", "a::b", "a::b::c", "::a", "XLA",
    "Autograd", "CPU", "!!str abs", "&x [abs]", "['', abs]",
)  # fmt: skip
BODIES = {
    "listed": "supported: [exp]\n", "nothing": "", "autograd": "autograd: [exp]\n",
    "full": "full_codegen: [exp]\n",
}  # fmt: skip
KEYS = {
    "backend": ("listed", "nothing", "autograd"), "cpp_namespace": ("listed", "nothing", "autograd"),
    "class_name": ("listed", "nothing"), "supported": ("full", "nothing"),
    "full_codegen": ("listed", "nothing"), "autograd": ("listed", "nothing"), "symint": ("listed",),
    "use_out_as_primary": ("listed",), "device_guard": ("nothing",), "ir_gen": ("listed",),
    "non_native": ("nothing",),
}  # fmt: skip


def is_text(value: str) -> bool:
    """Whether a value is a text or nothing, or cannot be read at all."""
    try:
        return isinstance(yaml.safe_load(value), (str, type(None)))
    except yaml.YAMLError:
        return True


def odd_values() -> dict[str, str]:
    """Every key with values that it can hardly be meant to have, beside different lists.

    A class name that is no text would be printed as Python prints it; lazyops refuses it.
    """
    texts = {}
    for key, bodies in KEYS.items():
        head = "".join(f"{line}\n" for line in HEAD.splitlines() if not line.startswith(f"{key}:"))
        for number, value in enumerate(VALUES):
            for body in bodies:
                if key != "class_name" or body == "nothing" or is_text(value):
                    texts[f"{key}-{number:02}-{body}"] = f"{head}{BODIES[body]}{key}: {value}\n"
    return texts


REPEATED = {
    f"repeated-{key}": HEAD + f"supported: [exp]\nautograd: [cos]\n{key}: {first}\n{key}: {second}\n"
    for key, first, second in (
        ("supported", "[abs]", "[sin]"), ("supported", "3", "[sin]"), ("full_codegen", "[abs]", "[sin]"),
        ("autograd", "[abs]", "[sin]"), ("symint", "[abs]", "[sin]"), ("backend", "CPU", "XLA"),
        ("cpp_namespace", "a::b::c", "mine"), ("class_name", "A", "B"), ("device_guard", "3", "yes"),
    )
}  # fmt: skip


def suite(workspace: Workspace, catalogue: Catalogue) -> Suite:
    """The TorchScript list, random backends over all sections, and small lists with one oddity."""
    drawn = Stubs(workspace, catalogue)
    tasks: list[tuple[str, Task]] = [("ts", drawn.torch_script)]
    tasks += [(f"{number:02}", partial(drawn.random, number)) for number in range(COUNT)]
    tasks += [(name, partial(drawn.odd, name, text)) for name, text in ODD.items()]
    for name, text in {**odd_values(), **REPEATED}.items():
        tasks.append((name, partial(drawn.tiny, name, text)))
    return Suite("stubs", tasks)


class Stubs(Lists):
    """Runs the generator of stubs; the drawings are those of the suite `lists`."""

    def case(self, name: str, cwd: str, **values: Any) -> Case:
        """A case of this suite with the parameters that the program knows."""
        parameters = {"output_dir": "out"}
        return Case(name, REAL_ATEN, cwd, parameters, program="stubs", **values)

    def torch_script(self) -> Iterable[Result]:
        """PyTorch's own list."""
        source = self.workspace.put("stubs/ts_backend.yaml", self.workspace.backend.read_bytes())
        yield self.workspace.run(self.case("ts", TREE, source_yaml=source, expected="written"))

    def odd(self, name: str, text: str) -> Iterable[Result]:
        """A small list."""
        yield self.workspace.run(self.case(name, TREE, source_text=text))

    def tiny(self, name: str, text: str) -> Iterable[Result]:
        """A list of few operators, run with their groups alone, as `Catalogue.alone` does."""
        groups = [operator.group for operator in self.catalogue.operators if operator.name in TINY]
        with self.workspace.torchgen.only_groups(groups):
            yield from self.odd(name, text)

    def random(self, number: int) -> Iterable[Result]:
        """A random backend; every third may hold what torchgen refuses."""
        random = Random(f"stubs {number}")
        careful = number % 3 != 0
        folder = f"stubs/{number:02}"
        shutil.rmtree(self.workspace.out / folder, ignore_errors=True)
        backend = self.backend(random, careful)
        source = self.workspace.put(f"{folder}/backend.yaml", backend.text(random).encode())
        case = self.case(f"{number:02}", folder, source_yaml=source)
        case.parameters["output_dir"] = random.choice(["out", "a/b c/d", "my/generated"])
        if random.random() < 0.5:
            self.add_kernel_file(case, random, careful)
        yield self.workspace.run(case)
