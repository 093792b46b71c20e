"""Runs cases again, each in a Python process of its own, with torchgen untouched.

A fresh run writes to the disk, parses everything anew and sees all groups. Its files, and the first
line of its error, must be those of the index.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from workspace import expected_text, read_index

FRESH_RUN = """
import json, os, sys
order = json.loads(sys.argv[1])
sys.path.insert(0, order["here"])
import torchgen_runner
torchgen_runner.provide_typing_extensions()
sys.path.insert(0, order["torch"])
program = "gen_backend_stubs" if order["program"] == "stubs" else "gen_lazy_tensor"
sys.modules["__main__"].__file__ = order["torch"] + "/torchgen/" + program + ".py"
from torchgen import gen_backend_stubs
from torchgen.dest.lazy_ir import GenLazyIR, GenTSLazyIR
from torchgen.gen_lazy_tensor import run_gen_lazy_tensor
os.chdir(order["cwd"])
values = {"dry_run": False, "impl_path": None, **order["parameters"]}
if order["program"] == "stubs":
    try:
        gen_backend_stubs.run(order["source"], **values)
    except Exception as error:
        print(json.dumps([type(error).__name__, torchgen_runner.error_text(error)]))
    sys.exit()
generators = {"base": GenLazyIR, "ts": GenTSLazyIR}
values["lazy_ir_generator"] = generators[values.get("lazy_ir_generator", "base")]
try:
    run_gen_lazy_tensor(aten_path=order["aten"], source_yaml=order["source"], **values)
except Exception as error:
    print(json.dumps([type(error).__name__, torchgen_runner.error_text(error)]))
"""


def verify(torch: Path, out: Path, count: int, jobs: int) -> None:
    """Compares `count` random cases of each suite with fresh runs; exits with 1 if any differs."""
    failed = 0
    with ThreadPoolExecutor(jobs) as pool:
        for index in sorted(out.glob("*/index.jsonl")):
            lines = read_index(out, index.parent.name)
            chosen = random.Random(f"verify {index.parent.name}").sample(
                lines, min(count, len(lines))
            )
            wrong = list(filter(None, pool.map(lambda line: difference(torch, out, line), chosen)))
            print(f"{index.parent.name}: {len(chosen)} fresh runs, {len(wrong)} differ", flush=True)
            for text in wrong:
                print(f"  {text}", flush=True)
            failed += len(wrong)
    if failed:
        sys.exit(1)


def difference(torch: Path, out: Path, line: dict[str, Any]) -> str:
    """How a fresh run of a case differs from its record; empty if it does not."""
    with tempfile.TemporaryDirectory() as scratch:
        cwd = Path(scratch) / "cwd"
        shutil.copytree(out / line["cwd"], cwd)
        before = set(cwd.rglob("*"))
        source = Path(scratch) / "backend.yaml"
        if "source_text" in line:
            source.write_text(line["source_text"], encoding="utf-8")
        else:
            shutil.copyfile(out / line["source_yaml"], source)
        order = {
            "here": str(Path(__file__).parent),
            "torch": str(torch),
            "cwd": str(cwd),
            "aten": str(out / line["aten"]),
            "source": str(source),
            "parameters": line["parameters"],
            "program": line.get("program", ""),
        }
        run = subprocess.run(
            [sys.executable, "-c", FRESH_RUN, json.dumps(order)],
            capture_output=True,
            text=True,
        )
        if run.returncode != 0:
            return f"{line['name']}: the fresh run failed: {run.stderr.strip()[-300:]}"
        return differences(out, line, cwd, before, run.stdout, str(source))


def differences(
    out: Path, line: dict[str, Any], cwd: Path, before: Any, said: str, source: str
) -> str:
    """The first difference between a record and what a fresh run said and left on the disk."""
    name = line["name"]
    if said:
        error, text = json.loads(said)
        first = next((each for each in text.splitlines() if each.strip()), "")
        first = first.replace(source, str(line.get("source_yaml"))).replace(f"{out}/", "")
        if line["outcome"] != "refused":
            return f"{name}: refused when run fresh: {first}"
        if (error, first) != (line["error"], line["message"]):
            return f"{name}: another error when run fresh: {error}: {first}"
        return ""
    if line["outcome"] != "written":
        return f"{name}: accepted when run fresh"
    target = cwd / line["parameters"].get("output_dir", "")
    written = {
        str(path.relative_to(target)): path.read_bytes()
        for path in cwd.rglob("*")
        if path not in before and path.is_file()
    }
    expected = {file: expected_text(out, place) for file, place in line["files"].items()}
    if name == "shipped":
        written = {file: text for file, text in written.items() if file in expected}
    if written != expected:
        return f"{name}: other files when run fresh"
    return ""
