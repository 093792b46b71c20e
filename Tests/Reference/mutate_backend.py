"""Mutations of a backend yaml that know what the text is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random
from typing import Callable

from mutate import Mutation, described, substitutions

SECTIONS = ("full_codegen", "supported", "ir_gen", "symint", "autograd", "non_native")
LISTS = SECTIONS[:-1]

SCALARS: dict[str, Sequence[str]] = {
    "backend": (
        "XLA", "Foo", "lazy", "'Lazy'", '"Lazy"', "CPU", "SparseLazy", "AutogradLazy", "CatchAll",
        "Undefined", "PrivateUse1", "PrivateUse4", "MAIA", "1", "yes", "~", "", "''", "[Lazy]",
        "Vulkan", "CompositeImplicitAutograd", "Autograd", "NestedTensor", "XLA # ours", "HPU",
        "VE", "FPGA", "NestedTensorXLA", "QuantizedXLA", "Functionalize", "Meta", "MPS",
        "SparseMPS", "MTIA", "IPU", "Lazy\n  Lazy", "&k Lazy", "*k", "!!str XLA", "Dense",
        "Batched", "Tracer",
    ),
    "cpp_namespace": (
        "a", "a::b", "a::b::c", "''", "::a", "a::", "~", "1", "yes", "a b", "[a]", "a::b # c",
        "a::é", "", "::", "'a::b'", "1.5", "{a: b}",
    ),
    "class_name": ("Foo", "~", "1", "[]", "''", "a::B"),
    "use_out_as_primary": (
        "true", "false", "yes", "Off", "y", "~", "1", "''", "'true'", "[]", "0x1",
    ),
    "device_guard": ("true", "false", "no", "ON", "n", "~", "0", "''", "\"no\"", "{}", "1_0"),
    "extra_headers": ("x", "~", "|\n  #include <a>"),
    "bogus": ("1",),
    "Supported": ("[]",),
    "1": ("x",),
    "~": ("x",),
    "[a]": ("x",),
    "yes": ("x",),
    "__line__": ("1",),
    "'symint'": ("[]",),
}  # fmt: skip

LIST_VALUES = (
    "", " ~", " []", " {}", " foo", " 1", " [1]", " [~]", " [[abs]]", " {abs: 1}", " yes", " [abs]",
    " [abs, abs]", " [nope]", " [aten::abs]", " ['abs']", ' ["abs"]', " [abs_out]", " [abs.]",
    " ['']", " [yes]", " [1_0]", " [__iabs__]", " ['abs ']", " [' abs']", " [.a]", " [abs, ]",
    " [abs,, abs_]", " [abs", " abs]", " [abs_, abs.out]", " [add.out]", " [1.5]", " [2024-01-01]",
    " [{a: b}]", " !!set {abs, neg}", " 'abs'", " [expand_copy]", " [expand_copy.out]",
    " [max_pool3d]", " [__abs__]", " [abs_functional]", " [{}]", " &l [abs]", " *l",
    " !!python/tuple [abs]", " \"[abs]\"", " [abs] # ours", "\n- abs\n- ~", "\n  - abs",
    "\n-   abs", "\n- - abs", "\n- abs\n  - neg", "\n- abs\n abs_", "\n\n\n- abs\n\n",
    "\n# ours\n- abs # and mine", "\n- abs: 1", "\n- abs:", "\n- 'abs\n  '", "\n- >-\n  abs",
    "\n- |\n  abs", "\n- !!str abs", "\n- add.Tensor\n- abs", "\n- abs\n-", "\n- abs\n- {a: 1}",
    "\n-\tabs", "\n- \"ab\\x73\"", "\n- abs\n...\n",
)  # fmt: skip

NON_NATIVE_SCHEMAS = (
    "a(Tensor x) -> Tensor", "a(Tensor x) -> ()", "a(int x) -> Tensor[]",
    "my::a(Tensor x) -> Tensor", "a::b::c(Tensor x) -> Tensor", "a.b(Tensor x) -> Tensor",
    "abs(Tensor self) -> Tensor", "a_(Tensor(a!) self) -> Tensor(a!)", "a_out(Tensor x) -> Tensor",
    "a.out(Tensor x, *, Tensor(a!) out) -> Tensor(a!)", "a(Tensor x, Dimname y) -> Tensor",
    "a(Tensor x, Storage y) -> Tensor", "a(Tensor?[] x) -> Tensor", "a(Scalar[] x) -> Tensor",
    "a(SymInt x, SymInt? y, SymInt[] z, SymInt[]? w) -> Tensor",
    "a(Tensor x, *, Generator? a, Generator b) -> Tensor",
    "a(*, Tensor x, str? y, Scalar? z, Tensor? w) -> (Tensor, int)", "a() -> Tensor",
    "() -> Tensor", "sigmoid_backward(Tensor x) -> Tensor",
    "__and__.X(Tensor x, Device d, bool[3] m) -> Tensor",
    "a(int[][] x, Tensor[][] y, int?? z) -> Tensor", "a(Tensor from, Tensor from) -> Tensor",
    "a(__torch__.torch.classes.a.B x) -> Tensor", "a(DimVector x) -> Tensor",
    "a(Stream x, QScheme y) -> Tensor", "a(Tensor x) -> Dict(str, Tensor)",
    "a(SymBool x) -> Tensor", "a(GraphModule x) -> Tensor", "a(DeviceIndex x) -> Tensor",
    "A__B_c(MemoryFormat? x, Layout y, ScalarType? z, float? f, bool? b) -> Tensor",
)  # fmt: skip
"""Schemas of operators of the backend's own."""

NON_NATIVE_KEYS = (
    "opkind:", "opkind: 1", "opkind: yes", "opkind: ''", "opkind: a b c", "opkind: []",
    "opkind: 0x1F", "opkind: 'yes'", "properties:", "properties: []", "properties: Lower",
    "properties: [Foo]", "properties: {Lower: 1}", "properties: [1]",
    "properties: [Lower, LowerDeclOnly, CreateFn]",
    "properties: [CreateFnDeclOnly, ShapePrecompute, CanBeReusedDeclOnly]", "properties: ''",
    "properties: 3", "bogus: 1", "func: b(Tensor x) -> Tensor",
)  # fmt: skip
"""Keys beside the schema of such an operator."""

NON_NATIVE_ITEMS = (
    "- func: a", "- func: 1", "- {}", "- ~", "- a", "- []", "- opkind: x", "- func: ~",
    "- func: a(Tensor x) -> Tensor\n- func: a(Tensor x) -> Tensor",
    "- {func: a(Tensor x) -> Tensor}",
    "- {func: 'a(Tensor x, int y) -> Tensor', properties: [ShapeCompute]}",
)  # fmt: skip
"""Other items of the list of such operators."""


NON_NATIVE = (
    *NON_NATIVE_ITEMS,
    *(f"- func: {schema}" for schema in NON_NATIVE_SCHEMAS),
    *(f"- func: a(Tensor x) -> Tensor\n  {key}" for key in NON_NATIVE_KEYS),
)


def section_replaced(key: str, value: str) -> Mutation:
    """A mutation that gives a key this value, wherever the key stands, or adds it at the end."""

    def apply(random: Random, text: str) -> str | None:
        own = re.compile(rf"(?m)^{re.escape(key)}:.*\n(?:[- ].*\n)*")
        new = f"{key}:{value}\n"
        match = own.search(text)
        if match:
            return text[: match.start()] + new + text[match.end() :]
        return new + text if random.random() < 0.5 else text + new

    return apply


def section_deleted(key: str) -> Mutation:
    """A mutation that takes a key with its value away."""

    def apply(random: Random, text: str) -> str | None:
        return re.sub(rf"(?m)^{key}:.*\n(?:[- ].*\n)*", "", text)

    return apply


def section_twice(random: Random, text: str) -> str | None:
    """A section twice."""
    return text + str(random.choice(re.findall(r"(?m)^\w+:.*\n(?:[- ].*\n)*", text)))


def sections_shuffled(random: Random, text: str) -> str | None:
    """The sections in random order."""
    sections = re.findall(r"(?m)^\w+:.*\n(?:[- ].*\n)*", text)
    random.shuffle(sections)
    return "".join(sections)


def with_item(change: Callable[[Random, str, list[str]], str | None]) -> Mutation:
    """A mutation of one item of a list of names; `change` sees the name and all names."""

    def apply(random: Random, text: str) -> str | None:
        items = list(re.finditer(r"(?m)^- ([\w.]+)$", text))
        item = random.choice(items)
        new = change(random, item.group(1), [each.group(1) for each in items])
        return None if new is None else text[: item.start()] + new + text[item.end() :]

    return apply


def moved_item(random: Random, text: str) -> str | None:
    """One name moved to another section, or named there as well."""
    item = random.choice(re.findall(r"(?m)^- [\w.]+\n", text))
    section = random.choice(LISTS)
    if random.random() < 0.5:
        text = text.replace(item, "", 1)
    return text.replace(f"{section}:\n", f"{section}:\n{item}", 1)


def lists_in_flow_style(random: Random, text: str) -> str | None:
    """The lists in flow style."""

    def flow(match: re.Match[str]) -> str:
        names = re.findall(r"- (.*)\n", match.group(2))
        comma = random.choice([", ", ",", ",\n  "])
        return f"{match.group(1)} [{comma.join(names)}]\n"

    return re.sub(
        r"(?m)^((?:full_codegen|supported|ir_gen|symint|autograd):)\n((?:- .*\n)+)", flow, text
    )


def list_by_alias(random: Random, text: str) -> str | None:
    """A list that is another one, by anchor and alias."""
    first, second = random.sample(LISTS, 2)
    text = section_deleted(second)(random, text) or text
    if f"{first}:\n" not in text:
        return None
    text = text.replace(f"{first}:\n", f"{first}: &same\n", 1)
    return text + f"{second}: *same\n"


def items_indented(random: Random, text: str) -> str | None:
    """The items of all lists deeper."""
    return re.sub(r"(?m)^(- |  )", random.choice(["  ", "    ", " "]) + r"\1", text)


BACKEND: dict[str, Mutation] = {
    **{
        f"{key} = {value}": section_replaced(key, " " + value if value else "")
        for key, values in SCALARS.items()
        for value in values
    },
    **{
        f"{section} ={value}": section_replaced(section, value)
        for section in SECTIONS
        for value in LIST_VALUES
    },
    **{f"non_native: {item}": section_replaced("non_native", f"\n{item}") for item in NON_NATIVE},
    **{f"no {key}": section_deleted(key) for key in ("backend", "cpp_namespace", *SECTIONS)},
    **described(
        None,
        section_twice,
        sections_shuffled,
        moved_item,
        lists_in_flow_style,
        list_by_alias,
        items_indented,
    ),
    "an item away": with_item(lambda random, name, names: ""),
    "an item twice": with_item(lambda random, name, names: f"- {name}\n- {name}"),
    "another name": with_item(lambda random, name, names: f"- {random.choice(names)}"),
    "an in-place name": with_item(lambda random, name, names: f"- {name.partition('.')[0]}_"),
    "an out name": with_item(lambda random, name, names: f"- {name}.out"),
    **substitutions(
        "item", r"^- [\w.]+$", r"^- (.+)$",
        (
            r"- \1x", r"- '\1'", r'- "\1"', r"-  \1", r"-\1", r"- \1 # ours", r"- \1 ", r"- \1.",
            r"- \1_", r"- \1_out", r"- aten::\1", r"- &a \1", r"- *a", r"- !!str \1", r"- \1, \1",
            r"- [\1]", r"- {\1: 1}", r"- \1:", r"- \1: x", r"# - \1", r"- \1\n\n# c\n", r"  - \1",
            r"- \1\n  x", r"-", r"- ~", r"- 1", r"- yes", "- \\1\t", "-\t\\1", r"- |-\n  \1",
            r"- >\n  \1", r"? \1", r"\1", r"- \1é", r"- - \1",
        ),
    ),
    **substitutions("section name", r"^\w+:", r"^(\w+):", (r"\1s:", r"'\1':", r"\1 :", r"\1",
        r"\1::", r"? \1\n:", r" \1:", r"\1:x")),
}  # fmt: skip
