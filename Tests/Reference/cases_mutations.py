"""Suite `mutations`: both yaml files with something changed, and what torchgen makes of them.

The native yaml is a slice of the real one, now and then the whole. Every mutation of the tables is
used at least once; the verdict is torchgen's, and a crash of any kind counts as a refusal.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from random import Random

from cases import TS_PARAMETERS, Case, Result, Suite, Task, Unexpected
from catalogue import Catalogue
from mutate import Mutation
from mutate_backend import BACKEND
from mutate_native import NATIVE, TAGS
from mutate_text import TEXT
from slices import Slices, Texts
from workspace import TREE, Workspace

SLICES = 20
WHOLE_FILE = 40
SECOND_MUTATION = 0.1
WITHOUT_SHAPE_HEADER = 0.7
KINDS: dict[str, tuple[dict[str, Mutation], int]] = {
    "native": (NATIVE, 1),
    "native text": (TEXT, 2),
    "backend": (BACKEND, 1),
    "backend text": (TEXT, 2),
    "tags": (TAGS, 1),
}
"""The tables of mutations, what they are applied to and how often each is used."""


def suite(workspace: Workspace, catalogue: Catalogue) -> Suite:
    """The unchanged slices first, then the mutations of slices and of the whole file."""
    slices = Slices(workspace, catalogue)
    cut = [slices.cut(Random(f"slice {number}")) for number in range(SLICES)]
    mutations = Mutations(workspace, cut)
    plan = [
        (kind, title)
        for kind, (table, times) in KINDS.items()
        for _ in range(times)
        for title in table
    ]
    tasks: list[tuple[str, Task]] = []
    for number, texts in enumerate(cut):
        name = f"slice-{number:02}"
        tasks.append((name, partial(mutations.unchanged, name, texts)))
    for number, (kind, title) in enumerate(plan):
        name = f"{number:04}"
        tasks.append((name, partial(mutations.of_a_slice, name, kind, title)))
    whole = slices.whole()
    for number, (kind, title) in enumerate(Random("whole file").sample(plan, WHOLE_FILE)):
        name = f"whole-{number:02}"
        tasks.append((name, partial(mutations.of_texts, name, kind, title, whole)))
    return Suite("mutations", tasks)


class Mutations:
    """Changes texts and runs what came of it."""

    def __init__(
        self, workspace: Workspace, slices: list[Texts], folder: str = "mutations"
    ) -> None:
        self.workspace = workspace
        self.slices = slices
        self.folder = folder

    def unchanged(self, name: str, texts: Texts) -> Iterable[Result]:
        """A slice as it was cut, which torchgen must accept."""
        yield self.run(name, texts, note="unchanged", expected="written")

    def of_texts(self, name: str, kind: str, title: str, texts: Texts) -> Iterable[Result]:
        """One mutation of these texts."""
        changed = mutated(Random(f"mutation {name}"), kind, title, texts)
        if changed is None:
            raise Unexpected(f"the mutation '{title}' of {kind} does not apply to {name}")
        yield self.run(name, changed, note=f"{kind}: {title}")

    def of_a_slice(self, name: str, kind: str, title: str) -> Iterable[Result]:
        """One mutation of the first slice that it applies to; some get a second one of any kind."""
        random = Random(f"mutation {name}")
        tries = (
            mutated(random, kind, title, texts)
            for texts in random.sample(self.slices, len(self.slices))
        )
        changed = next(filter(None, tries), None)
        if changed is None:
            raise Unexpected(f"the mutation '{title}' of {kind} applies to no slice")
        note = f"{kind}: {title}"
        if random.random() < SECOND_MUTATION:
            kind = random.choice(["native", "backend"])
            title = random.choice(list(KINDS[kind][0]))
            changed = mutated(random, kind, title, changed) or changed
            note += f"; {kind}: {title}"
        yield self.run(name, changed, note)

    def run(self, name: str, texts: Texts, note: str, expected: str | None = None) -> Result:
        """Runs torchgen on three texts, most often without the check of the shape header."""
        aten = self.workspace.put_aten(encoded(texts.native), encoded(texts.tags))
        source = self.workspace.put(f"{self.folder}/{name}.yaml", encoded(texts.backend))
        parameters = dict(TS_PARAMETERS)
        if Random(name).random() < WITHOUT_SHAPE_HEADER:
            parameters["shape_inference_hdr"] = None
        return self.workspace.run(
            Case(name, aten, TREE, parameters, source, note=note, expected=expected)
        )


def mutated(random: Random, kind: str, title: str, texts: Texts) -> Texts | None:
    """The texts after a mutation of one of them, or None where it changes nothing."""
    table, _ = KINDS[kind]
    part = kind.split()[0]
    old = getattr(texts, part)
    for _ in range(10):
        try:
            new = table[title](random, old)
        except (IndexError, ValueError):  # an earlier mutation took away what this one changes
            return None
        if new is not None and new != old:
            return texts._replace(**{part: new})
    return None


def encoded(text: str) -> bytes:
    """The bytes of a text, in which lone surrogates stand for bytes that are not UTF-8."""
    return text.encode("utf-8", "surrogateescape")
