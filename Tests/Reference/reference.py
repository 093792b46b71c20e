#!/usr/bin/env python3
"""Writes what PyTorch's own torchgen gives for thousands of inputs, for the Swift tests to compare.

    python3 Tests/Reference/reference.py --torch DIR --out OUT [--jobs N] [--only NAME,…]
    python3 Tests/Reference/reference.py --torch DIR --out OUT [--xla DIR] [--torch-mlir DIR]
    python3 Tests/Reference/reference.py --torch DIR --out OUT --verify N
    python3 Tests/Reference/reference.py --torch DIR --out OUT --fuzz N [--seed S]
    python3 Tests/Reference/reference.py --out OUT --show SUITE/CASE

DIR holds `torchgen/` and `torch/include/torch/csrc/lazy`, as a PyTorch wheel does. README.md beside
this file describes the folder OUT. `--xla` and `--torch-mlir` take checkouts of those projects and
add their suites; `--digests` keeps the digests of what their generators write for the lists of the
folder `presets`. `--only` takes suites (`lists`) and tasks of suites
(`mutations/0042`, `alone_full_codegen/add.Tensor`). `--verify` runs N cases of each suite again,
each in a process of its own with nothing shortened, and compares. `--fuzz` makes N random pairs of
changed yaml files and nothing else. `--show` prints one case.
"""

from __future__ import annotations

import argparse
import gc
import json
import multiprocessing
import os
import re
import sys
import time
from pathlib import Path
from typing import Any

import cases_alone
import cases_fuzz
import cases_lists
import cases_mutations
import cases_originals
import cases_stubs
import cases_table
import cases_values
import cases_ts
import originals
import verify
from cases import Result, Suite, record
from catalogue import Catalogue
from torchgen_runner import Torchgen
from workspace import Blobs, Workspace, expected_text, read_index, write_index

ENVIRONMENT = {"PYTHONHASHSEED": "0", "PYTHONUTF8": "1"}
"""What makes Python's printing of sets, and its reading of files, the same everywhere."""

BACKEND_YAML = Path(__file__).parent / "ts_backend.yaml"
"""The TorchScript backend's list in the release that the tests are pinned to."""

# The suites of this run. Worker processes are forked after they are made and find them here.
SUITES: list[Suite] = []


def main() -> None:
    """Does what the command line asks for."""
    options = parsed_arguments()
    if options.show:
        show(options.out, options.show)
        return
    if any(os.environ.get(name) != value for name, value in ENVIRONMENT.items()):
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **ENVIRONMENT})
    if options.verify:
        verify.verify(options.torch, options.out, options.verify, options.jobs)
        return
    write_reference(options)


def parsed_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument(
        "--torch", type=Path, metavar="DIR", help="folder with torchgen/ and torch/"
    )
    parser.add_argument("--out", type=Path, required=True, metavar="OUT")
    parser.add_argument(
        "--backend", type=Path, default=BACKEND_YAML, metavar="FILE",
        help="the TorchScript backend's list in the release",
    )  # fmt: skip
    parser.add_argument("--xla", type=Path, metavar="DIR", help="a checkout of torch_xla")
    parser.add_argument("--torch-mlir", type=Path, metavar="DIR", help="a checkout of torch-mlir")
    parser.add_argument("--digests", type=Path, metavar="FILE", help="keep the digests of both")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N")
    parser.add_argument("--only", default="", metavar="NAME,…", help="suites or SUITE/TASK")
    parser.add_argument("--verify", type=int, metavar="N", help="check N cases of each suite")
    parser.add_argument("--fuzz", type=int, metavar="N", help="N random pairs of yaml files")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="of the random pairs")
    parser.add_argument("--show", metavar="SUITE/CASE", help="print one case")
    options = parser.parse_args()
    if not options.show and options.torch is None:
        parser.error("--torch is needed")
    options.out = options.out.resolve()
    options.torch = options.torch and options.torch.resolve()
    return options


def write_reference(options: argparse.Namespace) -> None:
    """Runs the suites and writes the folder of expected results."""
    started = time.monotonic()
    options.out.mkdir(parents=True, exist_ok=True)
    workspace = Workspace(
        Torchgen(options.torch), options.torch, options.out, options.backend
    )
    for name, load in (("xla", originals.xla), ("torch_mlir", originals.torch_mlir)):
        checkout = getattr(options, name)
        if checkout:
            original = load(workspace.torchgen, checkout.resolve())
            workspace.originals[original.name] = original
    catalogue = Catalogue(workspace)
    SUITES[:] = (
        [cases_fuzz.suite(workspace, catalogue, options.fuzz, options.seed)]
        if options.fuzz
        else compared_suites(options, workspace, catalogue)
    )
    write_json(options.out / "defaults.json", workspace.torchgen.defaults())
    write_json(options.out / "release.json", release(options.torch))
    write_json(options.out / "operators.json", [op.name for op in catalogue.operators])
    gc.freeze()  # what is parsed already stays shared between the processes
    blobs = Blobs(options.out / "blobs.bin")
    summary, problems = {}, []
    with multiprocessing.get_context("fork").Pool(options.jobs) as pool:
        for number, suite in enumerate(SUITES):
            figures, wrong = write_suite(pool, number, suite, blobs, options.out)
            summary[suite.name] = figures
            problems += wrong
    blobs.file.close()
    write_json(options.out / "summary.json", summary)
    if options.digests:
        kept = cases_originals.digests(options.out, workspace.originals)
        write_json(options.digests, kept)
    say(
        f"{'all':20}{sum(s['cases'] for s in summary.values()):7} cases in "
        f"{time.monotonic() - started:.1f} s"
    )
    # What is expected of single cases is what the release of the tests does.
    for problem in problems if options.backend == BACKEND_YAML else []:
        say(problem)
    if problems and options.backend == BACKEND_YAML:
        sys.exit(1)


def compared_suites(
    options: argparse.Namespace, workspace: Workspace, catalogue: Catalogue
) -> list[Suite]:
    """The suites of every test run, or what was asked for of them."""
    return chosen(
        [
            cases_ts.suite(workspace),
            cases_table.suite(workspace),
            cases_values.suite(workspace),
            cases_lists.suite(workspace, catalogue),
            cases_stubs.suite(workspace, catalogue),
            cases_mutations.suite(workspace, catalogue),
            cases_alone.full_codegen(catalogue),
            cases_alone.supported(catalogue),
            *(cases_originals.suite(workspace, catalogue, name) for name in workspace.originals),
        ],
        [name for name in options.only.split(",") if name],
    )


def release(torch: Path) -> str:
    """The version that the package names, or else that its folder is named by."""
    version = torch / "torch" / "version.py"
    text = version.read_text(encoding="utf-8") if version.exists() else ""
    found = re.search(r"^__version__ = '([^']+)'", text, re.MULTILINE)
    return found[1] if found else torch.name.removeprefix("torch-")


def chosen(suites: list[Suite], only: list[str]) -> list[Suite]:
    """The suites, or the tasks of them, that were asked for."""
    if not only:
        return suites
    found = []
    for suite in suites:
        tasks = [t for t in suite.tasks if suite.name in only or f"{suite.name}/{t[0]}" in only]
        if tasks:
            found.append(Suite(suite.name, tasks))
    return found


def write_suite(
    pool: Any, number: int, suite: Suite, blobs: Blobs, out: Path
) -> tuple[dict[str, Any], list[str]]:
    """Runs the tasks of a suite and writes its index; returns its figures and what went wrong."""
    started = time.monotonic()
    lines, problems = [], []
    tasks = [(number, task) for task in range(len(suite.tasks))]
    chunk = max(1, min(32, len(tasks) // 50))
    for case, outcome in (r for results in pool.imap(run_task, tasks, chunk) for r in results):
        files = {name: blobs.add(text) for name, text in sorted(outcome.files.items())}
        line = record(case, outcome, files, str(out))
        lines.append(line)
        if case.expected not in (None, line["outcome"]):
            problems.append(
                f"{suite.name}/{case.name}: {line['outcome']}, not {case.expected}: "
                f"{line.get('message', '')}"
            )
    write_index(out, suite.name, lines)
    refused = sum(line["outcome"] == "refused" for line in lines)
    seconds = time.monotonic() - started
    figures = {"cases": len(lines), "written": len(lines) - refused, "refused": refused}
    say(
        f"{suite.name:20}{len(lines):7} cases, {len(lines) - refused:5} written, "
        f"{refused:5} refused, {seconds:6.1f} s"
    )
    return figures, problems


def run_task(place: tuple[int, int]) -> list[Result]:
    """Runs one task in a worker process."""
    suite, task = place
    return list(SUITES[suite].tasks[task][1]())


def show(out: Path, name: str) -> None:
    """Prints a case's record and the texts expected of it."""
    suite, _, wanted = name.partition("/")
    for line in read_index(out, suite):
        if line["name"] == wanted:
            print(json.dumps(line, indent=2))
            for file, place in line["files"].items():
                print(f"==> {file} <==", flush=True)
                sys.stdout.buffer.write(expected_text(out, place))
                sys.stdout.buffer.flush()
            return
    sys.exit(f"there is no case {name}")


def write_json(path: Path, value: Any) -> None:
    """Writes a small file of facts."""
    path.write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8")


def say(text: str) -> None:
    """Tells the person at the terminal how far the work is."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
