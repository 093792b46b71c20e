"""Suite `values`: every key of the yaml files with every kind of value.

Most of them no key is meant to have; what Python takes for false, or for text, decides. Left out are
binary data and sets: lazyops refuses these tags even under keys that nobody reads.
"""

from __future__ import annotations

from functools import partial

import yaml
from cases import Suite, Task
from cases_stubs import BODIES, HEAD, VALUES
from cases_stubs import KEYS as BACKEND_KEYS
from cases_table import CPU, FOO_OUT, STRUCTURED, TAGS, Row, entry, run
from workspace import Workspace

KINDS = (
    *VALUES, "0", "-0", "0.0", ".0", "0x0", "0b0", "0:0", "0_0", "1.5", ".nan", "-.inf", "false",
    "true", "null", "''", "' '", "['']", "[0]", "[false]", "[{}]", "[[]]", "{'': ''}",
    "!!int '0'", "!!float 0", "!!null ''", "|\n    text", "[a -> b]", "[int a]",
)  # fmt: skip

ENTRY_KEYS = (
    "func", "cpp_no_default_args", "use_const_ref_for_mutable_tensors", "variants",
    "manual_kernel_registration", "manual_cpp_binding", "device_guard", "device_check", "structured",
    "structured_delegate", "structured_inherits", "python_module", "category_override", "precomputed",
    "tags", "dispatch", "autogen", "ufunc_inner_loop", "__line__", "unknown",
)  # fmt: skip

INNER_KEYS = (
    ("tags", "[VALUE]"), ("cpp_no_default_args", "[VALUE]"), ("precomputed", "[VALUE]"),
    ("precomputed", "[self -> int a, VALUE]"), ("autogen", "[VALUE]"), ("dispatch", "{CPU: VALUE}"),
    ("dispatch", "{VALUE: k}"), ("dispatch", "{'CPU, CUDA': VALUE}"),
    ("ufunc_inner_loop", "{Generic: VALUE}"), ("ufunc_inner_loop", "{VALUE: foo (Bool)}"),
)  # fmt: skip
BACKEND_LISTS = ("supported", "full_codegen", "ir_gen", "autograd", "symint", "non_native")

ABS = "abs(Tensor self) -> Tensor"
EXP = "exp(Tensor self) -> Tensor"
DELEGATED = entry("foo(Tensor self) -> Tensor", "structured_delegate: foo.out")
PLACES = {
    "plain": (DELEGATED + entry(FOO_OUT, STRUCTURED, CPU) + entry(EXP, CPU), ABS, (CPU,)),
    "structured": (DELEGATED + entry(EXP, CPU), FOO_OUT, (STRUCTURED, CPU)),
}
"""The other entries, and the schema and the usual keys of the one whose values are changed."""

OPERATORS = "".join(
    entry(schema, CPU) for schema in (ABS, EXP, "cos(Tensor self) -> Tensor", "sin(Tensor self) -> Tensor")
)


def with_value(key: str, value: str, schema: str, lines: list[str]) -> str:
    """An entry in which one key, perhaps that of the schema, has a value."""
    return entry(value, *lines) if key == "func" else entry(schema, *lines, f"{key}: {value}")


def entry_rows() -> list[Row]:
    """Every key of an entry, in one of a plain operator and in a structured one."""
    rows = []
    for place, (others, schema, usual) in PLACES.items():
        for key in ENTRY_KEYS:
            kept = [line for line in usual if not line.startswith(f"{key}:")]
            for number, value in enumerate(KINDS):
                changed = with_value(key, value, schema, kept)
                rows.append(
                    Row(f"{place}-{key}-{number:02}", others + changed, f"{HEAD}supported: [exp]\n", TAGS)
                )
    return rows


def inner_rows() -> list[Row]:
    """The values one level deeper: in lists, and as keys and values of mappings."""
    listed = f"{HEAD}supported: [exp]\n"
    rows = []
    for number, value in enumerate(KINDS):
        if "\n" in value:
            continue
        for place, (others, schema, usual) in PLACES.items():
            for form, (key, text) in enumerate(INNER_KEYS):
                kept = [line for line in usual if not line.startswith(f"{key}:")]
                native = others + entry(schema, *kept, f"{key}: {text.replace('VALUE', value)}")
                rows.append(Row(f"inner-{place}-{key}-{form}-{number:02}", native, listed, TAGS))
        for key in BACKEND_LISTS:
            body = BODIES["full" if key == "supported" else "listed"]
            for form, text in (("alone", f"[{value}]"), ("beside", f"[cos, {value}]")):
                name = f"inner-{key}-{form}-{number:02}"
                rows.append(Row(name, OPERATORS, f"{HEAD}{body}{key}: {text}\n", TAGS))
    return rows


def backend_rows() -> list[Row]:
    """Every key of a backend's yaml, beside different lists."""
    rows = []
    for key, bodies in BACKEND_KEYS.items():
        head = "".join(f"{line}\n" for line in HEAD.splitlines() if not line.startswith(f"{key}:"))
        for number, value in enumerate(KINDS):
            for body in bodies:
                text = f"{head}{BODIES[body]}{key}: {value}\n"
                rows.append(Row(f"{key}-{number:02}-{body}", OPERATORS, text, TAGS))
    return rows


NODE = {"func": "scalar(Tensor x) -> Tensor", "opkind": "at::prim::foo", "properties": "[ShapeCache]"}


def is_printed(key: str, value: str) -> bool:
    """Whether lazyops prints it as well: no lists, mappings and fractions in the place of a name."""
    try:
        read = yaml.safe_load(value)
    except yaml.YAMLError:
        return True
    return key != "opkind" or not read or not isinstance(read, (list, dict, float))


def other_rows() -> list[Row]:
    """Every key of a tag and of an item of `non_native`, and values in the place of whole files."""
    listed = f"{HEAD}supported: [exp]\n"
    rows = []
    for number, value in enumerate(KINDS):
        for key in ("tag", "desc", "unknown"):
            lines = {"tag": "new", "desc": "a tag", key: value}
            more = "- " + "\n  ".join(f"{name}: {text}" for name, text in lines.items()) + "\n"
            rows.append(Row(f"tags-{key}-{number:02}", OPERATORS, listed, TAGS + more))
        for key in (key for key in (*NODE, "unknown") if is_printed(key, value)):
            item = "- " + "\n  ".join(f"{k}: {v}" for k, v in {**NODE, key: value}.items())
            rows.append(
                Row(f"node-{key}-{number:02}", OPERATORS, f"{listed}non_native:\n{item}\n", TAGS)
            )
        rows.append(Row(f"file-native-{number:02}", f"{value}\n", listed, TAGS))
        rows.append(Row(f"file-backend-{number:02}", OPERATORS, f"{value}\n", TAGS))
        rows.append(Row(f"file-tags-{number:02}", OPERATORS, listed, f"{value}\n"))
    return rows


def suite(workspace: Workspace) -> Suite:
    """One case for each key, kind of value and place."""
    tasks: list[tuple[str, Task]] = [
        (row.name, partial(run, workspace, row, None, "values"))
        for row in entry_rows() + inner_rows() + backend_rows() + other_rows()
    ]
    return Suite("values", tasks)
