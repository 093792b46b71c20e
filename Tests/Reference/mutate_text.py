"""Mutations of any yaml text: single characters, single lines, and the oddities of yaml."""

from __future__ import annotations

import re
from random import Random

from mutate import Mutation, described, substitutions, with_lines

CHARACTERS = " :,-[]{}()#&*!|>'\"%@`\t\n?=._~<aZ0"
ODD_CHARACTERS = {
    "NUL": "\0",
    "BEL": "\a",
    "DEL": "\x7f",
    "NEL": "\x85",
    "no-break space": "\xa0",
    "e acute": "é",
    "line separator": "\u2028",
    "byte order mark": "\ufeff",
    "emoji": "🔥",
    "byte 0xFF": "\udcff",
    "byte 0xC3": "\udcc3",
    "carriage return": "\r",
    "form feed": "\f",
}


def delete_character(random: Random, text: str) -> str | None:
    """A character away."""
    at = random.randrange(len(text))
    return text[:at] + text[at + 1 :]


def insert_character(random: Random, text: str) -> str | None:
    """A character more."""
    at = random.randrange(len(text))
    return text[:at] + random.choice(CHARACTERS) + text[at:]


def replace_character(random: Random, text: str) -> str | None:
    """Another character."""
    at = random.randrange(len(text))
    return text[:at] + random.choice(CHARACTERS) + text[at + 1 :]


def swap_characters(random: Random, text: str) -> str | None:
    """Two characters swapped."""
    at = random.randrange(len(text) - 1)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def change_case(random: Random, text: str) -> str | None:
    """A letter in the other case."""
    at = random.randrange(len(text))
    return text[:at] + text[at].swapcase() + text[at + 1 :]


def telling(lines: list[str]) -> list[int]:
    """The numbers of the lines that are neither blank nor a comment."""
    return [n for n, line in enumerate(lines) if line.strip() and not line.strip().startswith("#")]


def delete_line(random: Random, lines: list[str]) -> list[str] | None:
    """A line away."""
    at = random.choice(telling(lines))
    return lines[:at] + lines[at + 1 :]


def duplicate_line(random: Random, lines: list[str]) -> list[str] | None:
    """A line twice."""
    at = random.choice(telling(lines))
    return lines[:at] + [lines[at]] + lines[at:]


def swap_lines(random: Random, lines: list[str]) -> list[str] | None:
    """Two lines swapped."""
    at = random.choice(telling(lines)[:-1])
    return lines[:at] + [lines[at + 1], lines[at]] + lines[at + 2 :]


def move_line(random: Random, lines: list[str]) -> list[str] | None:
    """A line elsewhere."""
    moved = lines.pop(random.choice(telling(lines)))
    lines.insert(random.choice(telling(lines)), moved)
    return lines


def comment_out_line(random: Random, lines: list[str]) -> list[str] | None:
    """A line commented out."""
    at = random.choice(telling(lines))
    lines[at] = "# " + lines[at]
    return lines


def indent_line(random: Random, lines: list[str]) -> list[str] | None:
    """A line deeper."""
    at = random.choice(telling(lines))
    lines[at] = random.choice([" ", "  ", "    ", "\t"]) + lines[at]
    return lines


def dedent_line(random: Random, lines: list[str]) -> list[str] | None:
    """A line less deep."""
    indented = [n for n in telling(lines) if lines[n].startswith(" ")]
    if not indented:
        return None
    at = random.choice(indented)
    lines[at] = lines[at][random.choice([1, 2]) :]
    return lines


def indent_all(random: Random, lines: list[str]) -> list[str] | None:
    """All lines deeper."""
    return ["  " + line for line in lines]


def join_lines(random: Random, lines: list[str]) -> list[str] | None:
    """Two lines joined."""
    at = random.choice(telling(lines)[:-1])
    return lines[:at] + [lines[at] + " " + lines[at + 1].strip()] + lines[at + 2 :]


def break_line(random: Random, lines: list[str]) -> list[str] | None:
    """A line cut at a blank; a deeper line continues a plain scalar, another does not."""
    places = [(n, m.start()) for n in telling(lines) for m in re.finditer(r"(?<=\w,) ", lines[n])]
    if not places:
        return None
    at, column = random.choice(places)
    indent = random.choice(["      ", "      ", "  ", "", "\t", "\n      "])
    return lines[:at] + [lines[at][:column], indent + lines[at][column + 1 :]] + lines[at + 1 :]


def insert_line(*choices: str) -> Mutation:
    """A mutation that puts one of these lines anywhere between two lines."""

    def change(random: Random, lines: list[str]) -> list[str] | None:
        lines.insert(random.choice(telling(lines)), random.choice(choices))
        return lines

    return with_lines(change)


def one_carriage_return(random: Random, lines: list[str]) -> list[str] | None:
    """A carriage return at a line's end."""
    at = random.choice(telling(lines))
    lines[at] += "\r"
    return lines


def odd_character(character: str) -> Mutation:
    """A mutation that puts this character somewhere in a telling line."""

    def change(random: Random, lines: list[str]) -> list[str] | None:
        at = random.choice(telling(lines))
        column = random.randrange(len(lines[at]) + 1)
        lines[at] = lines[at][:column] + character + lines[at][column:]
        return lines

    return with_lines(change)


def in_comment(character: str) -> Mutation:
    """A mutation that puts this character into a comment."""
    return insert_line(f"# a {character} b")


SCALAR_STYLES = (
    r"\1: '\2'",
    r'\1: "\2"',
    r'\1: "\2',
    r"\1: '\2",
    r"\1: |\n      \2",
    r"\1: |-\n      \2",
    r"\1: >\n      \2",
    r"\1: >-\n      \2",
    r"\1: |2\n      \2",
    r"\1: &anchor \2",
    r"\1: *nowhere",
    r"\1: !!str \2",
    r"\1: ! \2",
    r"\1: !mine \2",
    r"\1: !!python/name:os.system \2",
    r"\1: !!int \2",
    r"\1: !!binary \2",
    r"\1: !!set {\2}",
    r"\1: \2 # a comment",
    r"\1: \2#no comment",
    r"\1: \2   ",
    "\\1: \\2\t",
    "\\1:\t\\2",
    r"\1:\2",
    r"\1 : \2",
    r'"\1": \2',
    r"'\1': \2",
    r"? \1\n  : \2",
    r"\1: [\2]",
    r"\1: {\2}",
    r"\1: {\2: 1}",
    r"\1: @\2",
    r"\1: `\2`",
    r"\1: %\2",
    r"\1: - \2",
    r"\1: ? \2",
    r"\1: \2\n\n",
    r"\1: \2\n    more",
    r"\1: \2: \2",
    r'\1: "\\x41\2"',
    r'\1: "\2\\n"',
    r'\1: "\\q\2"',
    r"\1:",
    r"\1: ~",
    r"\1: null",
    r"\1: ''",
    r"\1: yes",
    r"\1: Off",
    r"\1: y",
    r"\1: 1",
    r"\1: 1_0",
    r"\1: 0x1",
    r"\1: 1:30",
    r"\1: 1.5",
    r"\1: .inf",
    r"\1: 2024-01-01",
    r"\1: =",
    r"\1: <<",
    r"\1: []",
    r"\1: {}",
    r"<<: {\1: \2}",
)

TEXT: dict[str, Mutation] = {
    **described(
        None, delete_character, insert_character, replace_character, swap_characters, change_case
    ),
    **described(
        with_lines,
        delete_line,
        duplicate_line,
        swap_lines,
        move_line,
        comment_out_line,
        indent_line,
        dedent_line,
        indent_all,
        join_lines,
        break_line,
        one_carriage_return,
    ),
    "a blank line": insert_line("", "   ", "\t"),
    "a comment line": insert_line("# a comment", "    # deep", "\t# after a tab", "#"),
    "a line of junk": insert_line("junk", "  junk", "- ", "-", "]", "key:", "  key: 1", ":"),
    "a document marker": insert_line("---", "...", "--- ", "--- # x"),
    "a long key": insert_line("  " + "x" * 1100 + ": 1"),
    "CRLF": lambda random, text: text.replace("\n", "\r\n"),
    "CR": lambda random, text: text.replace("\n", "\r"),
    "a byte order mark first": lambda random, text: "\ufeff" + text,
    "two byte order marks first": lambda random, text: "\ufeff\ufeff" + text,
    "no final newline": lambda random, text: text.rstrip("\n"),
    "a document start": lambda random, text: "---\n" + text,
    "a document end": lambda random, text: text + "...\n",
    "a second document": lambda random, text: text + "---\na: b\n",
    "yaml 1.1": lambda random, text: "%YAML 1.1\n---\n" + text,
    "yaml 1.2": lambda random, text: "%YAML 1.2\n---\n" + text,
    "yaml 3.0": lambda random, text: "%YAML 3.0\n---\n" + text,
    "an unknown directive": lambda random, text: "%MINE x\n---\n" + text,
    "a tag directive": lambda random, text: "%TAG ! tag:x,2024:\n---\n" + text,
    "nothing": lambda random, text: "",
    "a comment only": lambda random, text: "# nothing\n",
    "null": lambda random, text: "~\n",
    "an empty list": lambda random, text: "[]\n",
    "an empty mapping": lambda random, text: "{}\n",
    "half of the text": lambda random, text: text[: len(text) // 2],
    **{f"{name} in a line": odd_character(each) for name, each in ODD_CHARACTERS.items()},
    **{f"{name} in a comment": in_comment(each) for name, each in ODD_CHARACTERS.items()},
    **substitutions(
        "scalar", r"^(?=  (?!opkind)\w+: |- func: |\w+: )", r"^(\W*\w+): (.+)$", SCALAR_STYLES
    ),
}
