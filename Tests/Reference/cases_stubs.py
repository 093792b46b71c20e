"""Suite `stubs`: what gen_backend_stubs writes for PyTorch's own list, random and odd ones."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from functools import partial
from random import Random
from typing import Any

from cases import Case, Result, Suite, Task
from cases_lists import Lists
from cases_ts import BACKEND_YAML
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


def suite(workspace: Workspace, catalogue: Catalogue) -> Suite:
    """The TorchScript list, random backends over all sections, and small lists with one oddity."""
    drawn = Stubs(workspace, catalogue)
    tasks: list[tuple[str, Task]] = [("ts", drawn.torch_script)]
    tasks += [(f"{number:02}", partial(drawn.random, number)) for number in range(COUNT)]
    tasks += [(name, partial(drawn.odd, name)) for name in ODD]
    return Suite("stubs", tasks)


class Stubs(Lists):
    """Runs the generator of stubs; the drawings are those of the suite `lists`."""

    def case(self, name: str, cwd: str, **values: Any) -> Case:
        """A case of this suite with the parameters that the program knows."""
        parameters = {"output_dir": "out"}
        return Case(name, REAL_ATEN, cwd, parameters, program="stubs", **values)

    def torch_script(self) -> Iterable[Result]:
        """PyTorch's own list."""
        source = self.workspace.put("stubs/ts_backend.yaml", BACKEND_YAML.read_bytes())
        yield self.workspace.run(self.case("ts", TREE, source_yaml=source, expected="written"))

    def odd(self, name: str) -> Iterable[Result]:
        """A small list."""
        yield self.workspace.run(self.case(name, TREE, source_text=ODD[name]))

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
