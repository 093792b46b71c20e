"""Suite `ts`: PyTorch's own TorchScript backend, under its own and other parameters."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from cases import TS_PARAMETERS, Case, Result, Suite, Task, Unexpected
from torchgen_runner import Outcome
from workspace import REAL_ATEN, TREE, Workspace

SHIPPED = ("LazyIr.h", "LazyNativeFunctions.h", "LazyNonNativeIr.h")
GUARD_START = b"#if !defined(TORCH_STABLE_ONLY)"
GUARD_ELSE = b"\n#else\n#error"

XLA_PARAMETERS: dict[str, Any] = {
    "output_dir": "torch_xla/csrc/generated",
    "node_base": "XlaNode",
    "node_base_hdr": "torch_xla/csrc/xla_node.h",
    "tensor_class": "torch_xla::XLATensor",
    "tensor_class_hdr": "torch_xla/csrc/tensor.h",
    "per_operator_headers": True,
    "backend_name": "XLA",
    "use_lazy_shape": False,
    "backend_namespace": "torch_xla",
    "get_tensorlist": "GetTensorList",
    "get_tensor_or_wrap_number": "bridge::GetXlaTensorOrCreateForWrappedNumber",
    "try_get_tensor": "bridge::TryGetXlaTensor",
    "metrics_counter": 'TORCH_LAZY_FN_COUNTER("xla::")',
    "create_tensor": "XLATensor::Create",
    "create_from_first_tensor": True,
    "create_aten_from_ltc_tensor": "torch_xla::bridge::AtenFromXlaTensor",
    "tuple_aten_from_ltc_tensors": "torch_xla::bridge::TupleAtenFromXlaTensors",
    "lazy_tensor_ptr": "torch_xla::XLATensorPtr",
    "get_device_fn": "torch_xla::bridge::GetXlaDevice",
}

VARIATIONS: dict[str, dict[str, Any]] = {
    "torchscript": TS_PARAMETERS,
    "plain": {"output_dir": "generated"},
    "xla": XLA_PARAMETERS,
    "no-shape-header": {**TS_PARAMETERS, "shape_inference_hdr": None},
    "dry-run": {**TS_PARAMETERS, "dry_run": True},
}


def suite(workspace: Workspace) -> Suite:
    """The six files of the TorchScript backend, and the three headers that PyTorch ships."""
    source = workspace.put("ts/ts_backend.yaml", workspace.backend.read_bytes())

    def run(name: str, parameters: dict[str, Any]) -> Iterable[Result]:
        case = Case(name, REAL_ATEN, TREE, parameters, source_yaml=source, expected="written")
        yield workspace.run(case)

    def shipped() -> Iterable[Result]:
        for case, outcome in run("shipped", TS_PARAMETERS):
            yield (
                case,
                Outcome({name: shipped_header(workspace, name, outcome) for name in SHIPPED}),
            )

    tasks: list[tuple[str, Task]] = [
        (name, partial(run, name, parameters)) for name, parameters in VARIATIONS.items()
    ]
    return Suite("ts", [*tasks, ("shipped", shipped)])


def shipped_header(workspace: Workspace, name: str, generated: Outcome) -> bytes:
    """A header as the wheel ships it, less the guard that the packaging put around it."""
    path = workspace.torch / "torch/include/torch/csrc/lazy/generated" / name
    text = path.read_bytes()
    if text.startswith(GUARD_START):
        first_line_end = text.index(b"\n") + 1
        text = text[first_line_end : text.rindex(GUARD_ELSE)]
    if text != generated.files.get(name):
        raise Unexpected(f"the wheel's {name} is not what torchgen writes for {workspace.backend.name}")
    return text
