#!/usr/bin/env python3
"""Does what lazyops generates compile against an installed PyTorch?

Takes the TorchScript backend's list, switches on operators that lazyops calls ready and some that
need a shape function, adds the stubs that these need, generates all files, and lets the compiler
look at each source: compile_check.py LAZYOPS SITE-PACKAGES LIST.yaml
"""

import argparse
import json
import pathlib
import random
import subprocess
import sys
import tempfile

OUTPUT = "torch/csrc/lazy/generated"
HEADER = "torch/csrc/lazy/core/shape_inference.h"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("lazyops", type=pathlib.Path)
    parser.add_argument("packages", type=pathlib.Path, help="the folder with torch and torchgen")
    parser.add_argument("list", type=pathlib.Path, help="the yaml of the TorchScript backend")
    parser.add_argument("--ready", type=int, default=50, help="how many ready operators")
    parser.add_argument("--stubs", type=int, default=20, help="how many that need a shape function")
    parser.add_argument("--compiler", default="g++")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


class Check:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.yaml = folder / "list.yaml"
        self.yaml.write_bytes(options.list.read_bytes())
        installed = options.packages / "torch/include" / HEADER
        self.header = folder / HEADER
        self.header.parent.mkdir(parents=True)
        self.header.write_bytes(installed.read_bytes())

    def lazyops(self, command, *more, fails=False):
        """What a command prints; it works in the folder, on the copied list."""
        fixed = ["--torch", str(self.options.packages.resolve()), "-s", "list.yaml"]
        run = subprocess.run(
            [str(self.options.lazyops.resolve()), command, *fixed, *more],
            cwd=self.folder, capture_output=True, text=True)
        if run.returncode != 0 and not fails:
            sys.exit(f"lazyops {command} failed:\n{run.stderr}")
        return run.stdout

    def chosen(self):
        """Ready operators, and those that only need a shape function; views have other ways."""
        shown = self.lazyops("list", "--filter", "list:none kind:functional", "--format", "json")
        rows = [row for row in json.loads(shown) if "(a" not in row["schema"]]
        pick = random.Random(self.options.seed).sample
        ready = [row["name"] for row in rows if row["ready"]]
        rest = [row["name"] for row in rows
                if row["shape"] == "missing" and len(row["blockers"]) == 1]
        return (
            pick(ready, min(self.options.ready, len(ready))),
            pick(rest, min(self.options.stubs, len(rest))))

    def generate(self, names, stubbed):
        self.lazyops("set", *names, *stubbed, "--list", "full_codegen")
        self.part_twins({*names, *stubbed})
        source = "shape_stubs.cpp"
        lines = f"#include <{HEADER}>\n#include <c10/util/Exception.h>\n"
        (self.folder / source).write_text(lines)
        for part, path in (("stub-declaration", HEADER), ("stub-shape", source)):
            # A list for another release may lack declarations as well.
            missing = "list:full_codegen shape:missing"
            self.lazyops("preview", "--matching", missing, "--section", part, "--append-to", path)
        self.lazyops(
            "generate", "--preset", "ts",
            "--shape-inference-hdr", HEADER, "-o", OUTPUT)
        return [source] + sorted(
            str(path.relative_to(self.folder)) for path in (self.folder / OUTPUT).glob("*.cpp"))

    def part_twins(self, added):
        """Takes out operators whose classes have the names of others; lazyops warns of them."""
        findings = json.loads(self.lazyops("check", "--format", "json", fails=True))
        twins = [one for one in findings if one["code"] == "duplicate-class"]
        for finding in twins:
            for name in set(finding["message"].split("'")) & added:
                self.lazyops("set", name, "--list", "none")
                print(f"left out: {finding['message']}")
                break

    def compile(self, source):
        include = self.options.packages / "torch/include"
        command = [
            self.options.compiler, "-std=c++20", "-fsyntax-only", "-w", "-I", ".", "-I",
            str(include.resolve()), "-I", str((include / "torch/csrc/api/include").resolve()), source]
        run = subprocess.run(command, cwd=self.folder, capture_output=True, text=True)
        print(f"{'passes' if run.returncode == 0 else 'FAILS '}  {source}")
        if run.returncode != 0:
            errors = [line for line in run.stderr.splitlines() if "error" in line]
            print("\n".join(errors[:12]))
        return run.returncode == 0


def main():
    options = arguments()
    with tempfile.TemporaryDirectory() as folder:
        check = Check(options, pathlib.Path(folder))
        ready, stubbed = check.chosen()
        print(f"switched on: {len(ready)} ready operators, {len(stubbed)} with stubs")
        sources = check.generate(ready, stubbed)
        results = [check.compile(source) for source in sources]
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
