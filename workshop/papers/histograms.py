"""A question on a scale as a small histogram: counts on top, don't know apart with a dotted outline."""

from collections.abc import Sequence

from workshop.model import QuestionTally
from workshop.papers import phrases, text
from workshop.papers.bars import Part, pattern
from workshop.papers.marks import (
    Area,
    Mark,
    Slab,
    Stack,
    Strokes,
    Tag,
    beside,
    gap,
    moved,
    tagged,
    words,
    write,
)
from workshop.papers.style import INK, MM, NOTE, NOTE_INK, STRONG, TABLE_STRONG

HIGH = 13 * MM
BETWEEN = 1.6
ROOM = 12.0


def histogram(tally: QuestionTally, width: float, highest: int, high: float = HIGH) -> Stack:
    """Draw the known answers from the left end of the scale; `highest` count fills the height.

    Where the answers' words do not fit below their columns, only the two ends are named: the record has all.
    """
    known = [
        (o, n) for o, n in zip(tally.question.options, tally.counts, strict=True) if o.level != "unknown"
    ]
    apart = 9 * MM if tally.unknown else 0.0
    wide = (width - apart) / max(len(known), 1)
    marks: list[Mark] = []
    for place, (_option, count) in enumerate(known):
        marks += _column(place * wide, wide - BETWEEN, count, highest, high)
    marks.append(Strokes([(0, ROOM + high, width - apart, ROOM + high)], INK, 0.8))
    aside = min(wide, 7 * MM)
    if tally.unknown:
        marks += _unknown(width - aside, aside, tally.unknown, highest, high)
    chart = Slab(ROOM + high, marks)
    names = [o.text for o, _n in known]
    return [
        *write(tally.question.text, STRONG, width),
        gap(2),
        tagged([chart, *_axis(names, wide, width)], Tag("Figure", phrases.counts(tally))),
    ]


def _axis(names: Sequence[str], wide: float, width: float) -> Stack:
    if all(text.width(text.clean(name), NOTE) <= wide - 1 for name in names):
        marks: list[Mark] = []
        for place, name in enumerate(names):
            marks += _centred(name, place * wide, wide - BETWEEN)
        return [Slab(NOTE.leading + 2, marks)]
    half = width / 2 - 2
    left, right = write(names[0], NOTE, half, most=3), write(names[-1], NOTE, half, right=True, most=3)
    return [gap(2), beside((0, left), (width - half, right))]


def _column(x: float, width: float, count: int, highest: int, high: float) -> list[Mark]:
    tall = high * count / max(highest, 1)
    top = ROOM + high - tall
    says = str(count)
    at = x + (width - text.width(says, TABLE_STRONG)) / 2
    marks = words(at, top - 3, says, TABLE_STRONG)
    return [Area(x, top, width, tall, INK), *marks] if count else marks


def _unknown(x: float, width: float, count: int, highest: int, high: float) -> list[Mark]:
    tall = high * count / max(highest, 1)
    frame = moved(pattern(Part("unknown", count), 0, width, tall), x, ROOM + high - tall)
    says = str(count)
    at = x + (width - text.width(says, NOTE_INK)) / 2
    return [*frame, *words(at, ROOM + high - tall - 3, says, NOTE_INK)]


def _centred(says: str, x: float, width: float) -> list[Mark]:
    line = text.clean(says)
    return words(x + (width - text.width(line, NOTE)) / 2, NOTE.base + 1, line, NOTE)
