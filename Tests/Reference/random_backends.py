"""Random backend yaml files over all sections and random operators that PyTorch does not have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

ARGUMENT_TYPES = (
    "Tensor", "Tensor", "Tensor?", "Tensor[]", "Tensor[3]", "Scalar", "Scalar?", "Scalar[]",
    "int", "int?", "int[]", "int[2]", "int[]?", "SymInt", "SymInt?", "SymInt[]", "SymInt[]?",
    "bool", "bool?", "bool[2]", "float", "float?", "float[]?", "str", "str?", "ScalarType",
    "ScalarType?", "Layout?", "Device", "Device?", "MemoryFormat?", "Generator?",
)  # fmt: skip
NAMES = ("scalar", "cast", "expand_it", "two.Tensor", "__or__.Scalar", "Mixed_Case2", "_hidden")
RETURNS = ("Tensor", "(Tensor, Tensor)", "(Tensor a, Tensor b, Tensor c)", "Tensor[]", "()", "int")


@dataclass
class Backend:
    """The sections of a backend yaml, before they are written as text."""

    head: dict[str, str]
    sections: dict[str, list[str]] = field(default_factory=dict)
    non_native: list[dict[str, Any]] = field(default_factory=list)

    def text(self, random: Random) -> str:
        """The yaml, in one of several usual ways of writing it."""
        indent = random.choice(["", "", "  "])
        quote = random.choice(["{}", "{}", '"{}"', "'{}'"])
        lines = [f"{key}: {value}" for key, value in self.head.items()]
        for section, names in self.sections.items():
            if not names and random.random() < 0.5:
                continue
            if random.random() < 0.2 or not names:
                lines.append(f"{section}: [{', '.join(names)}]")
                continue
            lines.append(f"{section}:" + random.choice(["", "  # ours"]))
            lines += [f"{indent}- {quote.format(name)}" for name in names]
        if self.non_native:
            lines.append("non_native:")
            for item in self.non_native:
                lines += item_lines(item, indent)
        if random.random() < 0.3:
            lines.insert(random.randrange(len(self.head) + 1), "# a comment line")
        return "\n".join(lines) + "\n"


def item_lines(item: dict[str, Any], indent: str) -> list[str]:
    """The yaml lines of one operator under non_native."""
    lines: list[str] = []
    for key, value in item.items():
        start = f"{indent}- " if not lines else f"{indent}  "
        if isinstance(value, list):
            lines.append(f"{start}{key}: [{', '.join(value)}]")
        else:
            lines.append(f"{start}{key}: {value}".rstrip())
    return lines


def random_schema(random: Random) -> str:
    """The schema of an operator that nobody has."""
    count = random.randrange(1, 6)
    arguments = [f"{random.choice(ARGUMENT_TYPES)} a{i}" for i in range(count)]
    if random.random() < 0.7:
        arguments.insert(0, "Tensor self")
    if random.random() < 0.4:
        arguments.insert(random.randrange(len(arguments)), "*")
    return f"{random.choice(NAMES)}({', '.join(arguments)}) -> {random.choice(RETURNS)}"


def random_non_native(random: Random, properties: Sequence[str]) -> list[dict[str, Any]]:
    """A few operators of the backend's own, with properties in any order."""
    items: list[dict[str, Any]] = []
    for _ in range(random.choice([0, 1, 2, 5])):
        item: dict[str, Any] = {"func": random_schema(random)}
        if random.random() < 0.5:
            item["opkind"] = random.choice(["", "at::prim::Constant", "ltc_cast", "my::kind"])
        if random.random() < 0.7:
            item["properties"] = random.sample(properties, random.randrange(5))
        if random.random() < 0.1:
            item["comment"] = "ignored"
        items.append(item)
    return items
