"""Mutations of the entries of native_functions.yaml and of tags.yaml."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random
from typing import Callable

from mutate import Mutation, described, substitutions
from mutate_schema import SCHEMA

BOOLS = (
    "yes",
    "no",
    "On",
    "y",
    "true",
    "TRUE",
    "tRue",
    "~",
    "''",
    "'true'",
    "1",
    "0x1",
    "[]",
    "!!bool yes",
)

KEY_VALUES: dict[str, Sequence[str]] = {
    "variants": (
        "function", "method", "function, method", "function,method", "method, function",
        "function, function", "both", "[function]", "'function'", "|\n    function",
        ">-\n    function", "function,\n    method", "function , method",
    ),
    "device_check": ("NoCheck", "ExactSame", "Exactsame", "~", "no", "1", '"NoCheck"', "''"),
    "device_guard": BOOLS,
    "structured": ("True", "False", "~", "1"),
    "manual_cpp_binding": ("True", "no", "1"),
    "manual_kernel_registration": ("True", "False", "x"),
    "use_const_ref_for_mutable_tensors": ("True", "False", "~"),
    "structured_delegate": ("no_such.out", "at::add.out", "~", "1", "''", "add.out", "abs.out"),
    "structured_inherits": ("TensorIteratorBase", "at::X", "~", "1"),
    "python_module": ("nn", "~", "1", "[]", "''"),
    "category_override": ("x", "1", "~"),
    "tags": (
        "core", "[core]", "[core, pointwise]", "core, pointwise", "nope", "[nope]", "[]", "''", "~",
        "1", "[1]", "[~]", "nondeterministic_seeded", "view_copy", "generated", "inplace_view",
        "out", "inplace", "[core, core]", "\n  - core", "\n    - core\n    - reduction", "[[core]]",
        "{core: 1}", "yes", "[core,]", "[core", "[,core]",
    ),
    "autogen": (
        "''", "x.out", "x.out, y.out", "a.out,b.out", "[a.out]", "1", "foo_out", "~", "x.", "::x",
        "a::x.out", "add.out, add",
    ),
    "cpp_no_default_args": ("[]", "[self]", "['self']", "[nope]", "self", "~", "[1]", "[[]]"),
    "precomputed": ("[]", "~", "x", "\n  - dim -> int dim", "{}", "\n  - a -> b"),
    "ufunc_inner_loop": ("foo (Float)", "{}", "~", "[]", "''", "{Generic: foo (Bool)}"),
    "dispatch": (
        "{}", "", "~", "{CPU: k}", "{CPU, CUDA: k}", '{"CPU, CUDA": k}', "{'CPU,CUDA': k}",
        "{CPU: k, CPU: j}", "{CPU: k, 'CPU,': j}", "{Lazy: k}", "{Foo: k}", "{cpu: k}", "{CPU: 1}",
        "{CPU: ~}", "{CPU: yes}", "{1: k}", "{yes: k}", "{CPU: ''}", "{'': k}", "{CPU: a::b::c::k}",
        "{CPU: a::b::c::d::k}", "{CPU: ::k}", "{CPU: k_symint}", "{CompositeImplicitAutograd: k}",
        "{CompositeImplicitAutograd: k_symint}", "{CompositeExplicitAutograd: k}",
        "{CompositeExplicitAutogradNonFunctional: k}", "{CompositeImplicitAutogradNestedTensor: k}",
        "{CompositeImplicitAutograd: k, CompositeImplicitAutogradNestedTensor: l}",
        "{CompositeImplicitAutograd: k, CompositeExplicitAutograd: l}",
        "{CompositeExplicitAutograd: k, CompositeImplicitAutogradNestedTensor: l}",
        "{CompositeExplicitAutogradNonFunctional: k, CompositeImplicitAutogradNestedTensor: l}",
        "{CompositeImplicitAutograd: k, CPU: l}", "{Meta: k}", "CPU", "[]", "[CPU]",
        "{ZeroTensor: k, SparseMeta: l}", "{HIP: k}", "{AutogradCPU: k}", "{Undefined: k}",
        "\n    CPU: k", "\n   CPU: k", "\n  CPU: k", "\n      CPU: k\n    CUDA: k",
        "\n    CPU: k\n    CUDA: j\n    CPU: k", "\n    CPU : k", "\n    'CPU': \"k\"",
        "\n    ? CPU\n    : k", "\n    CPU: {a: b}", "\n    CPU: [k]", "\n    __line__: 3",
        "!!map {CPU: k}", "!!omap [CPU: k]", "&d {CPU: k}", "*d",
    ),
    "bogus": ("1", "~"),
    "__line__": ("3", "~"),
    "func": ("foo(Tensor self) -> Tensor", "~"),
    "Variants": ("function",),
    "1": ("function",),
    "~": ("x",),
    "[a]": ("x",),
    "{a: b}": ("x",),
    "'tags'": ("core",),
    "? tags\n  ": ("core",),
}  # fmt: skip


def entries(text: str) -> list[str]:
    """The text cut before each entry; what precedes the first one comes first."""
    return re.split(r"(?m)^(?=- func: )", text)


def with_entries(change: Callable[[Random, list[str]], list[str] | None]) -> Mutation:
    """A mutation of the list of entries."""

    def apply(random: Random, text: str) -> str | None:
        head, *rest = entries(text)
        changed = change(random, rest)
        return None if changed is None else head + "".join(changed)

    return apply


def delete_entry(random: Random, found: list[str]) -> list[str] | None:
    """An entry away."""
    del found[random.randrange(len(found))]
    return found


def duplicate_entry(random: Random, found: list[str]) -> list[str] | None:
    """An entry twice."""
    found.insert(random.randrange(len(found)), random.choice(found))
    return found


def duplicate_entry_renamed(random: Random, found: list[str]) -> list[str] | None:
    """An entry twice, once under another name."""
    copy = re.sub(r"^- func: (\w+)", r"- func: \1_again", random.choice(found))
    found.insert(random.randrange(len(found)), copy)
    return found


def duplicate_entry_with_kernel(random: Random, found: list[str]) -> list[str] | None:
    """The same operator again under another dispatch key."""
    func = random.choice(found).split("\n")[0]
    return found + [f"{func}\n  dispatch:\n    MTIA: another\n"]


def shuffle_entries(random: Random, found: list[str]) -> list[str] | None:
    """The entries in random order."""
    random.shuffle(found)
    return found


def reverse_entries(random: Random, found: list[str]) -> list[str] | None:
    """The entries in reverse order."""
    return found[::-1]


def sort_entries(random: Random, found: list[str]) -> list[str] | None:
    """The entries in alphabetical order."""
    return sorted(found)


def swap_entry_names(random: Random, found: list[str]) -> list[str] | None:
    """The names of two entries swapped."""
    first, second = random.sample(range(len(found)), 2)
    pattern = re.compile(r"^(- func: )([^(]+)")
    names = [pattern.match(found[at]) for at in (first, second)]
    if not names[0] or not names[1]:
        return None
    found[first] = pattern.sub(r"\g<1>" + names[1].group(2), found[first])
    found[second] = pattern.sub(r"\g<1>" + names[0].group(2), found[second])
    return found


def flow_entry(random: Random, found: list[str]) -> list[str] | None:
    """An entry written between braces."""
    at = random.randrange(len(found))
    func = found[at].split("\n")[0][len("- func: ") :]
    quote = random.choice(['"', "'", ""])
    found[at] = f"- {{func: {quote}{func}{quote}, variants: function}}\n"
    return found


def flow_dispatch(random: Random, found: list[str]) -> list[str] | None:
    """A dispatch table written between braces, over several lines."""
    comma = random.choice([", ", ",\n    "])

    def flow(match: re.Match[str]) -> str:
        pairs = [line.strip() for line in match.group(1).splitlines()]
        quoted = [re.sub(r"^([^:#]+):", r'"\1":', pair) for pair in pairs if pair[0] != "#"]
        return f"\n  dispatch: {{{comma.join(quoted)}}}\n"

    tables = [at for at, each in enumerate(found) if "\n  dispatch:\n" in each]
    if not tables:
        return None
    at = random.choice(tables)
    found[at] = re.sub(r"\n  dispatch:\n((?:    .*\n)+)", flow, found[at])
    return found


def swap_keys(random: Random, found: list[str]) -> list[str] | None:
    """The keys of an entry in another order, func last."""
    at = random.randrange(len(found))
    keys = re.findall(r"(?m)^(?:- |  )\w.*\n(?:   .*\n)*", found[at])
    if len(keys) < 2:
        return None
    keys = [key[2:] for key in keys[::-1]]
    found[at] = "- " + "  ".join(keys)
    return found


def key_replaced(key: str, value: str) -> Mutation:
    """A mutation that gives a random entry this key, instead of its own or new."""

    def change(random: Random, found: list[str]) -> list[str] | None:
        at = random.randrange(len(found))
        own = rf"(?m)^  {re.escape(key)}:.*\n(?:   .*\n)*"
        entry = re.sub(own, "", found[at])
        first, rest = entry.split("\n", 1)
        found[at] = f"{first}\n  {key}: {value}".rstrip(" ") + f"\n{rest}"
        return found

    return with_entries(change)


def key_deleted(key: str) -> Mutation:
    """A mutation that takes this key from a random entry."""

    def change(random: Random, found: list[str]) -> list[str] | None:
        having = [at for at, each in enumerate(found) if f"\n  {key}:" in each]
        if not having:
            return None
        at = random.choice(having)
        found[at] = re.sub(rf"(?m)^  {key}:.*\n(?:   .*\n)*", "", found[at], count=1)
        return found

    return with_entries(change)


def anchored(first: str, second: str) -> Mutation:
    """A mutation that marks one entry and points to the mark from a later place."""

    def change(random: Random, found: list[str]) -> list[str] | None:
        at = random.randrange(len(found) - 1)
        found[at] = found[at].replace("- func: ", first, 1)
        return found[: at + 1] + [second] + found[at + 1 :]

    return with_entries(change)


NATIVE: dict[str, Mutation] = {
    **SCHEMA,
    **described(
        with_entries,
        delete_entry,
        duplicate_entry,
        duplicate_entry_renamed,
        duplicate_entry_with_kernel,
        shuffle_entries,
        reverse_entries,
        sort_entries,
        swap_entry_names,
        flow_entry,
        flow_dispatch,
        swap_keys,
    ),
    **{
        f"{key} = {value}": key_replaced(key, value)
        for key, values in KEY_VALUES.items()
        for value in values
    },
    **{
        f"no {key}": key_deleted(key)
        for key in (
            "variants", "device_check", "device_guard", "structured", "structured_delegate",
            "structured_inherits", "python_module", "tags", "autogen", "dispatch", "precomputed",
            "cpp_no_default_args", "manual_cpp_binding",
        )
    },
    "an entry by alias": anchored("- &e\n  func: ", "- *e\n"),
    "a func by alias": anchored("- func: &f ", "- func: *f\n"),
    "a merge key": anchored(
        "- &e\n  func: ", "- <<: *e\n  func: merged_(Tensor(a!) self) -> Tensor(a!)\n"
    ),
    "a value by alias": anchored(
        "- func: ",
        "- func: x_(Tensor(a!) self) -> Tensor(a!)\n  tags: &t [core]\n"
        "- func: y_(Tensor(a!) self) -> Tensor(a!)\n  tags: *t\n",
    ),
    "an alias before its anchor": anchored(
        "- func: ", "- *later\n- &later\n  func: x(Tensor self) -> Tensor\n"
    ),
}  # fmt: skip

TAGS: dict[str, Mutation] = {
    **substitutions(
        "tag", "^- tag: ", r"^- tag: (\w+)$",
        (
            r"- tag: \1x", r"- tag: '\1'", r"- tag: ", r"- tag: 1", r"- desc: none\n- tag: \1",
            r"- \1", r"- tag: \1\n  desc: one", r"- tag: \1\n  tag: \1", r"- tag: new\n- tag: \1",
            r"- tag: new\n  desc: \n- tag: \1", r"- tag: new\n  desc: ''\n- tag: \1",
            r"- tag: new\n  desc: 1\n- tag: \1", r"- tag: \1\n  other: 1",
            r"- tag: new\n  desc: ' '\n- tag: \1", r"- [new]\n- tag: \1", r"- ~\n- tag: \1",
            r"- tag: [\1]", r"- tag: ~", r"- tag: yes", r"- {tag: new, desc: x}\n- tag: \1",
            r"- tag: new\n  __line__: x\n  desc: x\n- tag: \1",
        ),
    ),
    "no tags": lambda random, text: "[]\n",
    "tags as a mapping": lambda random, text: "tags: []\n",
    "an empty tags file": lambda random, text: "",
}  # fmt: skip
