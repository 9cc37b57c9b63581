"""A question on a scale as a small histogram: counts on top, don't know apart with a dotted outline."""

from workshop.language import _
from workshop.model import QuestionTally
from workshop.papers import text
from workshop.papers.bars import Part, pattern
from workshop.papers.marks import (
    Area,
    Mark,
    Slab,
    Stack,
    Strokes,
    gap,
    moved,
    words,
    write,
)
from workshop.papers.style import INK, MM, NOTE, NOTE_INK, STRONG, TABLE_STRONG

HIGH = 13 * MM
BETWEEN = 1.6
ROOM = 12.0


def histogram(tally: QuestionTally, width: float, highest: int) -> Stack:
    """Draw the known answers from the left end of the scale; `highest` count fills the height."""
    known = [
        (o, n) for o, n in zip(tally.question.options, tally.counts, strict=True) if o.level != "unknown"
    ]
    apart = 9 * MM if tally.unknown else 0.0
    wide = (width - apart) / max(len(known), 1)
    fits = all(text.width(text.clean(o.text), NOTE) <= wide - 1 for o, _n in known)
    marks: list[Mark] = []
    for place, (_option, count) in enumerate(known):
        marks += _column(place * wide, wide - BETWEEN, count, highest)
    marks.append(Strokes([(0, ROOM + HIGH, width - apart, ROOM + HIGH)], INK, 0.8))
    aside = min(wide, 7 * MM)
    if tally.unknown:
        marks += _unknown(width - aside, aside, tally.unknown, highest)
    stack = [*write(tally.question.text, STRONG, width), gap(3), Slab(ROOM + HIGH, marks)]
    names = [o.text if fits else str(n) for n, (o, _count) in enumerate(known, 1)]
    axis: list[Mark] = []
    for place, name in enumerate(names):
        axis += _centred(name, place * wide, wide - BETWEEN)
    if tally.unknown:
        axis += _centred("?", width - aside, aside)
    stack.append(Slab(NOTE.leading + 2, axis))
    if not fits:
        for n, (option, _count) in enumerate(known, 1):
            stack += write(_("{n} {answer}").format(n=n, answer=option.text), NOTE, width)
    if tally.unknown:
        unknown = next(o for o in tally.question.options if o.level == "unknown")
        stack += write(_("? {answer}").format(answer=unknown.text), NOTE, width)
    return stack


def _column(x: float, width: float, count: int, highest: int) -> list[Mark]:
    tall = HIGH * count / max(highest, 1)
    top = ROOM + HIGH - tall
    says = str(count)
    at = x + (width - text.width(says, TABLE_STRONG)) / 2
    marks = words(at, top - 3, says, TABLE_STRONG)
    return [Area(x, top, width, tall, INK), *marks] if count else marks


def _unknown(x: float, width: float, count: int, highest: int) -> list[Mark]:
    tall = HIGH * count / max(highest, 1)
    frame = moved(pattern(Part("unknown", count), 0, width, tall), x, ROOM + HIGH - tall)
    says = str(count)
    at = x + (width - text.width(says, NOTE_INK)) / 2
    return [*frame, *words(at, ROOM + HIGH - tall - 3, says, NOTE_INK)]


def _centred(says: str, x: float, width: float) -> list[Mark]:
    line = text.clean(says)
    return words(x + (width - text.width(line, NOTE)) / 2, NOTE.base + 1, line, NOTE)
