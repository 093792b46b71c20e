"""Suite `fuzz`: as many changed pairs of yaml files as are asked for, drawn from a seed.

Unlike `mutations`, which uses every mutation at least once, this one draws slices and one to three
mutations of each at random, so that another seed gives other pairs.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from random import Random

from cases import Result, Suite, Task
from cases_mutations import KINDS, Mutations, mutated
from catalogue import Catalogue
from slices import Slices, Texts
from workspace import Workspace

CASES_OF_A_SLICE = 25
"""How many pairs are made of one slice."""


def suite(workspace: Workspace, catalogue: Catalogue, count: int, seed: int) -> Suite:
    """So many pairs; each can be made again from the seed and its number."""
    slices = Slices(workspace, catalogue)
    cut = [
        slices.cut(Random(f"{seed} slice {number}"))
        for number in range(-(-count // CASES_OF_A_SLICE))
    ]
    mutations = Mutations(workspace, cut, folder="fuzz")
    tasks: list[tuple[str, Task]] = []
    for number in range(count):
        name = f"{number:05}"
        tasks.append((name, partial(drawn, mutations, name, Random(f"{seed} {name}"))))
    return Suite("fuzz", tasks)


def drawn(mutations: Mutations, name: str, random: Random) -> Iterable[Result]:
    """One pair: a slice with one to three mutations of any kind."""
    texts = mutations.slices[int(name) // CASES_OF_A_SLICE]
    notes: list[str] = []
    wanted = random.choice([1, 1, 2, 3])
    while len(notes) < wanted:
        texts = with_another(random, texts, notes)
    yield mutations.run(name, texts, note="; ".join(notes))


def with_another(random: Random, texts: Texts, notes: list[str]) -> Texts:
    """The texts with one more mutation, which is noted; tables draw until one applies."""
    while True:
        kind = random.choice(list(KINDS))
        title = random.choice(list(KINDS[kind][0]))
        changed = mutated(random, kind, title, texts)
        if changed is not None:
            notes.append(f"{kind}: {title}")
            return changed
