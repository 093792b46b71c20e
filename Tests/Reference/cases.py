"""What a case is: inputs for one run of a generator, and the record of what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Callable

from torchgen_runner import Outcome

OUTPUT_DIR = "torch/csrc/lazy/generated"
"""Where PyTorch's own build writes; most cases use it too."""

TS_PARAMETERS: dict[str, Any] = {
    "output_dir": OUTPUT_DIR,
    "lazy_ir_generator": "ts",
    "node_base": "TsNode",
    "node_base_hdr": "torch/csrc/lazy/ts_backend/ts_node.h",
    "build_in_tree": True,
    "per_operator_headers": True,
    "gen_forced_fallback_code": True,
}
"""The parameters with which PyTorch builds its TorchScript backend."""


class Unexpected(Exception):
    """torchgen, or the wheel, is not as this reference takes it to be."""


@dataclass(frozen=True)
class Case:
    """The inputs of one run; all paths are relative to the folder of expected results.

    `parameters` holds what differs from torchgen's defaults; paths in there are relative to `cwd`.
    `program` is empty for gen_lazy_tensor, `xla` or `torch-mlir` for those projects' generators, and
    `stubs` for gen_backend_stubs, which takes `output_dir` and `impl_path` only and reads the
    wheel's own ATen folder. The backend yaml is either a file (`source_yaml`) or, for tiny ones, a
    text (`source_text`).
    """

    name: str
    aten: str
    cwd: str
    parameters: dict[str, Any] = field(default_factory=dict)
    source_yaml: str | None = None
    source_text: str | None = None
    note: str = ""
    expected: str | None = None
    program: str = ""


Result = tuple[Case, Outcome]
Task = Callable[[], Iterable[Result]]


@dataclass(frozen=True)
class Suite:
    """A named list of tasks; a task runs one case or a few that belong together."""

    name: str
    tasks: list[tuple[str, Task]]


def record(
    case: Case, outcome: Outcome, files: dict[str, dict[str, Any]], root: str
) -> dict[str, Any]:
    """The line of index.jsonl for a case that was run below the folder `root`."""
    line: dict[str, Any] = {"name": case.name, "aten": case.aten}
    if case.source_text is None:
        line["source_yaml"] = case.source_yaml
    else:
        line["source_text"] = case.source_text
    line["parameters"] = case.parameters
    line["cwd"] = case.cwd
    if case.program:
        line["program"] = case.program
    if case.note:
        line["note"] = case.note
    line["outcome"] = "refused" if outcome.refused else "written"
    if outcome.refused:
        line["error"] = outcome.error
        line["message"] = outcome.message.replace(root + "/", "")
    line["files"] = files
    return line
