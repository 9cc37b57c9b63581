"""The kinds of blockers as the pre-mortem named them and the room weighed them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.model import Blocker, Evidence
from workshop.subject import BlockerKind, blocker_kinds

TOP = 4
# Asked for by one voice alone, because nobody else may know of it.
ALWAYS = "law"


@dataclass(frozen=True, slots=True)
class Heap:
    """The reasons of one kind: how many there are, and the words that may be seen."""

    name: str
    reasons: int
    texts: tuple[str, ...] = ()


def reasons_of(blockers: Sequence[Blocker], kind: str) -> tuple[Blocker, ...]:
    """Give the reasons that were sorted into a kind."""
    return tuple(b for b in blockers if b.kind == kind)


def heaps(blockers: Sequence[Blocker]) -> tuple[Heap, ...]:
    """Give the reasons kind by kind, those that are not sorted yet last and without a name."""
    named = [(k.short, reasons_of(blockers, k.key)) for k in blocker_kinds()]
    made = [
        Heap(name, len(found), tuple(b.text for b in found if b.released))
        for name, found in (*named, ("", reasons_of(blockers, "")))
    ]
    return tuple(heap for heap in made if heap.reasons)


def named_kinds(blockers: Sequence[Blocker]) -> tuple[BlockerKind, ...]:
    """Give the kinds that may be voted on: those with a reason, and law; all before any is sorted."""
    named = {b.kind for b in blockers if b.kind}
    return tuple(k for k in blocker_kinds() if not named or k.key in named or k.key == ALWAYS)


def top(
    blockers: Sequence[Blocker], evidence: Mapping[tuple[str, str], Evidence], most: int = TOP
) -> tuple[BlockerKind, ...]:
    """Give the kinds most likely to stop us: by people, then dots, then how many reasons name them.

    People and dots of one person each are the same where everyone may give a kind only one. A kind that
    nobody named or gave a dot is left out.
    """
    asked = evidence.get(("", "blockers"))

    def weight(kind: BlockerKind) -> tuple[int, int, int]:
        dots = asked.tally.count(kind.key) if asked else 0
        people = dots
        if asked and asked.tally.people is not None:
            places = [o.key for o in asked.tally.question.options]
            people = asked.tally.people[places.index(kind.key)] if kind.key in places else 0
        return people, dots, len(reasons_of(blockers, kind.key))

    ranked = sorted((k for k in blocker_kinds() if any(weight(k))), key=weight, reverse=True)
    return tuple(ranked[:most])
