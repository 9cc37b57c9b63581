"""The parts of the room's scene, and what of the record may be in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from workshop.blocking import reasons_of
from workshop.model import Blocker, Card, Solution, Tally
from workshop.subject import blocker_kinds


@dataclass(frozen=True, slots=True)
class Heap:
    """The reasons of one kind: how many there are, and the words that may be seen."""

    name: str
    reasons: int
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A card as the room sees it: its title, and label and words of each place written for the room."""

    title: str
    words: tuple[tuple[str, str], ...]


def told(cards: Sequence[Card], written: Mapping[str, str]) -> tuple[Told, ...]:
    """Give the cards with what is written on them for the room."""
    made = (
        Told(
            card.title,
            tuple((f.label, f.words(written[f.id])) for f in card.fields if f.large and written.get(f.id)),
        )
        for card in cards
    )
    return tuple(card for card in made if card.words)


def heaps(blockers: Sequence[Blocker]) -> tuple[Heap, ...]:
    """Give the reasons kind by kind, those that are not sorted yet last and without a name."""
    if not blockers:
        return ()
    named = [(k.short, reasons_of(blockers, k.key)) for k in blocker_kinds()]
    made = [
        Heap(name, len(found), tuple(b.text for b in found if b.released))
        for name, found in (*named, ("", reasons_of(blockers, "")))
    ]
    return tuple(heap for heap in made if heap.reasons)


def solved(solutions: Sequence[Solution], state: str, key: str) -> tuple[Solution, ...]:
    """Give the solutions the room may see: all of a shown result, those up to the question `key` before."""
    if state == "revealed":
        return tuple(solutions)
    keys = [solution.question for solution in solutions]
    return tuple(solutions[: keys.index(key) + 1]) if state == "closed" and key in keys else ()


def part_shown(tally: Tally | None, solutions: Sequence[Solution]) -> Tally | None:
    """Give of a tally the questions whose solutions the room has seen, None for nothing."""
    seen = {solution.question for solution in solutions}
    if tally is None or not seen:
        return None
    return replace(tally, questions=tuple(q for q in tally.questions if q.question.key in seen))
