"""Boxes to cross on paper: their places beside a label, the words over them, lines to write on."""

from collections.abc import Sequence
from typing import NamedTuple

from workshop.model import Option
from workshop.papers import text
from workshop.papers.marks import Mark, Slab, Stack, Strokes, gap, height, moved, one, slab_of, write
from workshop.papers.style import HAIR, INK, LINE, MM, NOTE, RULE, SOFT, TABLE, TABLE_SOFT, Style

BOX = 7 * MM
# Between two boxes, and what the box that stands apart takes.
PITCH, WIDEST, APART = 14 * MM, 22 * MM, 20.5 * MM
LABEL = 37 * MM
NARROWEST = 8.5 * MM
DOTTED = (0.9, 1.4)
WORDS = 5
LONGEST = 14


class Slots(NamedTuple):
    """Where the boxes of some options stand: the width left for the label, a centre for each option."""

    label: float
    centres: tuple[float, ...]
    wide: float


def slots(options: Sequence[Option], width: float) -> Slots | None:
    """Place a box for each option at the right, "don't know" apart; None where there are too many."""
    known = [option for option in options if option.level != "unknown"]
    longest = max((text.width(word, NOTE) for o in known for word in text.clean(o.text).split()), default=0.0)
    apart = (len(options) - len(known)) * APART
    room = (width - LABEL - apart) / max(len(known), 1)
    wide = min(max(PITCH, min(longest + 2 * MM, WIDEST)), room)
    if wide < NARROWEST:
        return None
    start = width - apart - wide * len(known)
    centres, x, y = [], start + wide / 2, width - apart + APART / 2 + 0.5 * MM
    for option in options:
        if option.level == "unknown":
            centres.append(y)
            y += APART
        else:
            centres.append(x)
            x += wide
    return Slots(start - 3 * MM, tuple(centres), wide)


def square(x: float, y: float, *, dotted: bool = False, side: float = BOX) -> Strokes:
    """Draw a box whose top left corner is at x and y."""
    frame = [
        (x, y, x + side, y),
        (x + side, y, x + side, y + side),
        (x + side, y + side, x, y + side),
        (x, y + side, x, y),
    ]
    return Strokes(frame, INK, 1.0, DOTTED if dotted else ())


def heads(options: Sequence[Option], at: Slots, width: float, name: str = "") -> Stack:
    """Give the words over the boxes above an ink rule; `name` stands over the labels."""
    columns = [
        _centred(option.text, centre, APART if option.level == "unknown" else at.wide)
        for option, centre in zip(options, at.centres, strict=True)
    ]
    label = one(write(name, NOTE, at.label, most=2))
    tall = max([label.height, *(slab.height for slab in columns)])
    marks: list[Mark] = []
    for slab in (label, *columns):
        marks += moved(slab.marks, 0, tall - slab.height)
    return [Slab(tall, marks), gap(3), Slab(RULE, [Strokes([(0, 0, width, 0)], INK, RULE)])]


def under(name: str, width: float) -> Stack:
    """Give the name of a further group above a rule, without the boxes' words."""
    rule = Slab(RULE, [Strokes([(0, 0, width, 0)], INK, RULE)])
    return [*write(name, NOTE, width, most=2), gap(3), rule]


def _centred(says: str, centre: float, wide: float) -> Slab:
    limit = wide - 1 * MM
    lines = text.shorten(text.wrap(says, NOTE, limit), NOTE, limit, WORDS)
    return one([slab_of(line, NOTE, centre - line.width / 2) for line in lines])


def row(label: Stack, options: Sequence[Option | None], at: Slots) -> Slab:
    """Give a label with its boxes, level in the middle; no box where an option is None."""
    inside = one(label)
    tall = max(inside.height, BOX)
    marks: list[Mark] = moved(inside.marks, 0, (tall - inside.height) / 2)
    for option, centre in zip(options, at.centres, strict=True):
        if option is not None:
            dotted = option.level == "unknown"
            marks.append(square(centre - BOX / 2, (tall - BOX) / 2, dotted=dotted))
    return Slab(tall, marks)


def label(says: str, width: float, number: int = 0, style: Style = TABLE) -> Stack:
    """Give the words of a row behind its number; a line to write on where it has none yet."""
    before = f"{number}  " if number else ""
    if not says.strip():
        return to_write(width, before)
    return write([(before, TABLE_SOFT), (says, style)] if before else says, style, width, most=LONGEST)


def to_write(width: float, before: str = "") -> Stack:
    """Give a line to write on, behind a number."""
    stack = write(before, TABLE_SOFT, width)
    begins = text.width(before, TABLE_SOFT) + (4 if before else 0)
    line = Strokes([(begins, BOX - 2, width, BOX - 2)], SOFT, HAIR)
    marks = moved(stack[0].marks, 0, BOX - 2 - stack[0].base) if stack else []
    return [Slab(BOX, [*marks, line])]


def ruled(slab: Slab, white: float, width: float, *, line: bool = True) -> Slab:
    """Give a row with white above and below, and with a hairline under it."""
    tall = slab.height + 2 * white
    under = [Strokes([(0, tall, width, tall)], LINE, HAIR)] if line else []
    return Slab(tall, [*moved(slab.marks, 0, white), *under])


def tallest(stacks: Sequence[Stack]) -> float:
    """Give the height of the tallest of some stacks."""
    return max((height(stack) for stack in stacks), default=0.0)
