"""The parts of the room's scene, and what of the record may be in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from workshop.model import Card, Solution, Tally


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
