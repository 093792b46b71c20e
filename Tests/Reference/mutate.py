"""What a mutation is, and the two usual ways to make one.

A mutation takes a random source and a text and returns a changed text, or None where the text has
nothing that it could change; in a text that is no longer what it expects it may also fail with an
IndexError or a ValueError. Bytes that are not UTF-8 are written as lone surrogates.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random
from typing import Any, Callable, Optional

Mutation = Callable[[Random, str], Optional[str]]


def substitutions(
    title: str, lines: str, pattern: str, replacements: Sequence[str]
) -> dict[str, Mutation]:
    """One mutation for each replacement: of a match of `pattern` in a line that `lines` matches."""

    def mutation(replacement: str) -> Mutation:
        def apply(random: Random, text: str) -> str | None:
            places = [
                (found.start(), match)
                for found in re.finditer(rf"(?m){lines}.*$", text)
                for match in re.finditer(pattern, found.group())
            ]
            if not places:
                return None
            start, match = random.choice(places)
            return (
                text[: start + match.start()]
                + match.expand(replacement)
                + text[start + match.end() :]
            )

        return apply

    return {f"{title}: {pattern} -> {each}": mutation(each) for each in replacements}


def described(wrap: Callable[[Any], Mutation] | None, *changes: Any) -> dict[str, Mutation]:
    """Mutations by what their documentation says, each wrapped if need be."""
    titles = [str(change.__doc__).split("\n")[0].rstrip(".") for change in changes]
    return {title: wrap(change) if wrap else change for title, change in zip(titles, changes)}


def with_lines(change: Callable[[Random, list[str]], list[str] | None]) -> Mutation:
    """A mutation of the list of lines."""

    def apply(random: Random, text: str) -> str | None:
        changed = change(random, text.split("\n"))
        return None if changed is None else "\n".join(changed)

    return apply
