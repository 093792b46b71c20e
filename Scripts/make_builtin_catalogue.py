#!/usr/bin/env python3
"""Writes Sources/Explorer/BuiltIn/BuiltIn{Operators,ShapeHeader}.swift.

The built-in catalogue holds facts only: names, schemas, dispatch keys and tags of the operators that
the TS backend lists, of all variants of their groups, and of the views behind listed copies. They
are written in an order of our own, without a word of PyTorch's comments.

Usage: make_builtin_catalogue.py --torch DIR --list FILE
DIR holds torchgen/ and torch/include, as an unpacked wheel does; FILE is the TS backend's list.
"""

import argparse
import re
import sys
from pathlib import Path

import yaml

# The keys of an entry that change what is generated or shown, in the order in which we write them.
KEYS = [
    "func", "variants", "structured", "structured_delegate", "device_check", "device_guard",
    "manual_kernel_registration", "manual_cpp_binding", "use_const_ref_for_mutable_tensors",
    "tags", "autogen", "ufunc_inner_loop", "dispatch",
]


def names_in_list(path: Path) -> list[str]:
    backend = yaml.safe_load(path.read_text())
    lists = ("full_codegen", "supported", "ir_gen", "autograd")
    return [name for key in lists for name in backend.get(key) or []]


def wanted_names(torchgen_gen, functions, listed: list[str]) -> set[str]:
    """The listed operators, their groups, and the views whose copies are listed."""
    from torchgen.model import NativeFunctionsGroup

    wanted = set(listed)
    grouped = torchgen_gen.get_grouped_native_functions(functions)
    for view in functions:
        copy = f"{view.func.name.name.base}_copy"
        if view.func.name.overload_name:
            copy += f".{view.func.name.overload_name}"
        if view.is_view_op and copy in wanted:
            wanted.add(str(view.func.name))
    bases = {f.func.name.name.base for f in functions if f.is_view_op and str(f.func.name) in wanted}
    for view in functions:
        name = view.func.name.name
        if view.is_view_op and name.inplace and name.base in bases:
            wanted.add(str(view.func.name))
    for group in grouped:
        if isinstance(group, NativeFunctionsGroup):
            members = [str(f.func.name) for f in group.functions()]
            if wanted.intersection(members):
                wanted.update(members)
    for function in functions:
        if str(function.func.name) in wanted and function.structured_delegate:
            wanted.add(str(function.structured_delegate))
    return wanted


def entry_name(entry: dict) -> str:
    return entry["func"].split("(", 1)[0]


def scalar(value) -> str:
    if isinstance(value, bool):
        return "True" if value else "False"
    return str(value)


def entry_lines(entry: dict) -> list[str]:
    lines = []
    for key in KEYS:
        if key not in entry:
            continue
        value = entry[key]
        mark = "- " if key == "func" else "  "
        if isinstance(value, dict):
            lines.append(f"{mark}{key}:")
            lines += [f"    {name}: {scalar(item)}" for name, item in sorted(value.items())]
        elif isinstance(value, list):
            lines.append(f"{mark}{key}: [{', '.join(sorted(value))}]")
        else:
            lines.append(f"{mark}{key}: {scalar(value)}")
    return lines


def write_swift(path: Path, comment: str, name: str, lines: list[str]) -> None:
    body = "\n".join(f"    {line}" if line else "" for line in lines)
    path.write_text(
        "// swift-format-ignore-file: written by Scripts/make_builtin_catalogue.py\n\n"
        f"extension BuiltInCatalogue {{\n  /// {comment}\n"
        f'  static let {name} = #"""\n{body}\n\n    """#\n}}\n'
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--torch", type=Path, required=True)
    parser.add_argument("--list", type=Path, required=True)
    options = parser.parse_args()
    sys.path.insert(0, str(options.torch))
    import torchgen.gen as gen

    native = options.torch / "torchgen/packaged/ATen/native"
    parsed = gen.parse_native_yaml(
        str(native / "native_functions.yaml"), str(native / "tags.yaml")
    )
    wanted = wanted_names(gen, parsed.native_functions, names_in_list(options.list))
    entries = yaml.safe_load((native / "native_functions.yaml").read_text())
    kept = sorted((e for e in entries if entry_name(e) in wanted), key=entry_name)
    target = Path(__file__).resolve().parents[1] / "Sources/Explorer/BuiltIn"
    write_swift(
        target / "BuiltInOperators.swift",
        "The operators, as native_functions.yaml would declare them.",
        "nativeFunctions",
        [line for entry in kept for line in entry_lines(entry)],
    )
    header = options.torch / "torch/include/torch/csrc/lazy/core/shape_inference.h"
    declarations = re.findall(r"^TORCH_API .*compute_shape_\w+\(.*\);$", header.read_text(), re.M)
    write_swift(
        target / "BuiltInShapeHeader.swift",
        "The shape functions that PyTorch declares.",
        "shapeHeader",
        sorted(declarations),
    )
    print(f"{len(kept)} entries, {len(declarations)} shape functions", file=sys.stderr)


if __name__ == "__main__":
    main()
