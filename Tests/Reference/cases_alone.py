"""Suites `alone_full_codegen` and `alone_supported`: every operator, each in its own backend."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any, Callable

from cases import OUTPUT_DIR, TS_PARAMETERS, Result, Suite
from catalogue import Catalogue, Operator

FULL_CODEGEN_PARAMETERS: dict[str, Any] = {**TS_PARAMETERS, "shape_inference_hdr": None}
SUPPORTED_PARAMETERS: dict[str, Any] = {"output_dir": OUTPUT_DIR, "shape_inference_hdr": None}


def full_codegen(catalogue: Catalogue) -> Suite:
    """Each operator alone in full_codegen, without and with symint."""

    def runs(operator: Operator) -> Iterable[Result]:
        for symint in (False, True):
            yield catalogue.alone(operator, "full_codegen", symint, FULL_CODEGEN_PARAMETERS)

    return suite("alone_full_codegen", catalogue.operators, runs)


def supported(catalogue: Catalogue) -> Suite:
    """Each operator alone in supported; with symint too where its schema has a SymInt."""

    def runs(operator: Operator) -> Iterable[Result]:
        for symint in (False, True) if operator.has_symint else (False,):
            yield catalogue.alone(operator, "supported", symint, SUPPORTED_PARAMETERS)

    return suite("alone_supported", catalogue.operators, runs)


def suite(
    name: str, operators: list[Operator], runs: Callable[[Operator], Iterable[Result]]
) -> Suite:
    """A suite with one task for each operator."""
    return Suite(name, [(operator.name, partial(runs, operator)) for operator in operators])
