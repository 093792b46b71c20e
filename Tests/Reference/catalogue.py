"""The operators of the real native_functions.yaml, as torchgen sees them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cases import TS_PARAMETERS, Case
from workspace import REAL_ATEN, TREE, Workspace

BACKEND = "backend: Lazy\ncpp_namespace: torch::lazy\n"


@dataclass(frozen=True)
class Operator:
    """One operator with the group that torchgen puts it in."""

    name: str
    has_symint: bool
    generated: bool
    group: Any


class Catalogue:
    """All operators in torchgen's order: those of the yaml, then the generated ones."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        torchgen = workspace.torchgen
        functions = torchgen.prepare(workspace.out / REAL_ATEN).native_functions
        group_of = {}
        for group in torchgen.groups(functions):
            single = isinstance(group, torchgen.model.NativeFunction)
            for function in [group] if single else group.functions():
                group_of[str(function.func.name)] = group
        self.operators: list[Operator] = []
        for function in functions:
            name = str(function.func.name)
            generated = "generated" in function.tags
            self.operators.append(
                Operator(name, function.func.has_symint(), generated, group_of[name])
            )
        self.by_name: dict[str, Operator] = {op.name: op for op in self.operators}

    def alone(
        self,
        operator: Operator,
        section: str,
        symint: bool,
        parameters: dict[str, Any],
        program: str = "",
    ) -> Any:
        """Runs a backend that lists this operator only.

        Only the groups whose members the backend yaml names can add to the output, so the run is
        given just the operator's own group; `--verify` compares this with whole runs.
        """
        text = f"{BACKEND}{section}:\n- {operator.name}\n"
        name = operator.name
        if symint:
            text += f"symint:\n- {operator.name}\n"
            name += "+symint"
        case = Case(name, REAL_ATEN, TREE, parameters, source_text=text, program=program)
        with self.workspace.torchgen.only_groups([operator.group]):
            return self.workspace.run(case)

    def accepted(self, operator: Operator, section: str, symint: bool) -> bool:
        """Whether torchgen writes files for a backend that lists this operator only."""
        parameters = {**TS_PARAMETERS, "shape_inference_hdr": None}
        _, outcome = self.alone(operator, section, symint, parameters)
        return not outcome.refused
