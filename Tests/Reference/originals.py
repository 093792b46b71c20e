"""The generators of torch_xla and torch-mlir, taken from checkouts of those projects.

Their programs are run as they are, up to their call of run_gen_lazy_tensor; what they hand to it,
their subclasses of torchgen's classes among it, is kept for the runs of cases. Nothing of them is
copied into this repository.
"""

from __future__ import annotations

import importlib.machinery
import runpy
import sys
import types
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from torchgen_runner import Original, Torchgen

PATHS = ("aten_path", "source_yaml", "output_dir", "impl_path", "shape_inference_hdr", "dry_run")
XLA_PROGRAM = "codegen/lazy_tensor_generator.py"
TORCH_MLIR_PROGRAM = "build_tools/autogen_ltc_backend.py"


def xla(torchgen: Torchgen, checkout: Path) -> Original:
    """What torch_xla's program generates with."""
    program = checkout / XLA_PROGRAM
    with kept_arguments(torchgen) as kept, arguments_of(program, "root", "list", "folder"):
        runpy.run_path(str(program), run_name="__main__")
    return original("xla", program, kept)


def torch_mlir(torchgen: Torchgen, checkout: Path) -> Original:
    """What torch-mlir's program generates with, once it has derived its list."""
    program = checkout / TORCH_MLIR_PROGRAM
    with kept_arguments(torchgen) as kept, torch_at(torchgen.folder), fallback_code(torchgen):
        generator = runpy.run_path(str(program), run_name="original")["GenTorchMlirLTC"]
        backend = generator.__new__(generator)
        backend.tensor_class = "torch::lazy::LazyTensor"
        backend.backend_path = Path("projects/ltc/csrc/base_lazy_backend")
        backend.generated_path = backend.backend_path / "generated"
        backend.source_yaml = Path("list")
        backend.generate_backend()
    return original("torch-mlir", program, kept)


def original(name: str, program: Path, kept: dict[str, Any]) -> Original:
    """The generator, without the paths that it hands on."""
    values = {key: value for key, value in kept.items() if key not in PATHS}
    return Original(name, program, values)


@contextmanager
def kept_arguments(torchgen: Torchgen) -> Iterator[dict[str, Any]]:
    """Within this, run_gen_lazy_tensor only keeps what it is called with."""
    kept: dict[str, Any] = {}
    usual = torchgen.entry.run_gen_lazy_tensor
    torchgen.entry.run_gen_lazy_tensor = lambda **values: kept.update(values)
    try:
        yield kept
    finally:
        torchgen.entry.run_gen_lazy_tensor = usual


@contextmanager
def arguments_of(program: Path, *words: str) -> Iterator[None]:
    """Within this, the command line is that of the program, and the search path can change."""
    usual, path = sys.argv, list(sys.path)
    sys.argv = [str(program), *words]
    try:
        yield
    finally:
        sys.argv, sys.path[:] = usual, path


@contextmanager
def torch_at(folder: Path) -> Iterator[None]:
    """Within this, torch can be found, though not used."""
    module = types.ModuleType("torch")
    module.__spec__ = importlib.machinery.ModuleSpec(
        "torch", None, origin=str(folder / "torch" / "__init__.py")
    )
    sys.modules["torch"] = module
    try:
        yield
    finally:
        del sys.modules["torch"]


@contextmanager
def fallback_code(torchgen: Torchgen) -> Iterator[None]:
    """Puts the function back that torch-mlir's program replaces for the whole process.

    It is called for forced fallbacks only, which that program does not ask for.
    """
    usual = torchgen.lazy_ir.gen_fallback_code
    try:
        yield
    finally:
        torchgen.lazy_ir.gen_fallback_code = usual
