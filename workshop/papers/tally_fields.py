"""Fields for strokes with a narrow one for their sum, and the words over them."""

from collections.abc import Sequence

from workshop.model import Option
from workshop.papers import text
from workshop.papers.ballot_boxes import DOTTED, square, to_write
from workshop.papers.marks import Mark, Slab, Stack, Strokes, beside, gap, moved, one, words, write
from workshop.papers.style import HAIR, INK, MM, NOTE, RULE, SOFT, TABLE, TABLE_SOFT

SUM = 9 * MM
APART, GAP = 3 * MM, 1.2 * MM
NUMBER = 10 * MM


def lefts(
    options: Sequence[Option], left: float, width: float, across: int = 0
) -> tuple[tuple[float, ...], float]:
    """Give the left edge of each option's field and the width of all, "don't know" a little apart.

    `across` is for how many there is room, where there are fewer.
    """
    unknown = sum(option.level == "unknown" for option in options)
    places = max(len(options), across, 1)
    wide = (width - left - unknown * APART - GAP * (places - 1)) / places
    edges, x = [], left
    for option in options:
        x += APART if option.level == "unknown" else 0.0
        edges.append(x)
        x += wide + GAP
    return tuple(edges), wide


def heads(
    options: Sequence[Option], left: float, width: float, name: Stack | None = None, across: int = 0
) -> Stack:
    """Give the words over the fields above an ink rule; `name` stands over the labels."""
    edges, wide = lefts(options, left, width, across)
    cells = [one(write(o.text, NOTE, wide, most=4)) for o in options]
    over = one(name or [])
    tall = max([over.height, *(cell.height for cell in cells)])
    marks: list[Mark] = moved(over.marks, 0, tall - over.height)
    for x, cell in zip(edges, cells, strict=True):
        marks += moved(cell.marks, x, tall - cell.height)
    return [Slab(tall, marks), *ruled(width)]


def ruled(width: float) -> Stack:
    """Give the ink rule below a head."""
    return [gap(3), Slab(RULE, [Strokes([(0, 0, width, 0)], INK, RULE)])]


def row(
    label: Stack,
    options: Sequence[Option | None],
    of: Sequence[Option],
    at: tuple[float, float],
    high: float,
    across: int = 0,
) -> Slab:
    """Give a label with a field for each option; none where an option of `of` is not asked here.

    `at` is where the fields begin and where they end.
    """
    inside = one(label)
    edges, wide = lefts(of, *at, across)
    tall = max(high, inside.height)
    marks: list[Mark] = moved(inside.marks, 0, (tall - inside.height) / 2)
    for x, option in zip(edges, options, strict=True):
        if option is not None:
            marks += _field(x, (tall - high) / 2, wide, high, dotted=option.level == "unknown")
    return Slab(tall, marks)


def _field(x: float, y: float, wide: float, high: float, *, dotted: bool = False) -> list[Mark]:
    frame = [
        (x, y, x + wide, y),
        (x + wide, y, x + wide, y + high),
        (x + wide, y + high, x, y + high),
        (x, y + high, x, y),
    ]
    apart = x + wide - SUM
    return [
        Strokes(frame, INK, RULE, DOTTED if dotted else ()),
        Strokes([(apart, y, apart, y + high)], SOFT, HAIR),
    ]


def label(says: str, number: int, width: float) -> Stack:
    """Give the words of a row behind its number; a line to write on where it has none yet."""
    before = f"{number}  " if number else ""
    if not says.strip():
        return to_write(width, before)
    return write([(before, TABLE_SOFT), (says, TABLE)] if before else says, TABLE, width, most=8)


def letters(number: int, tables: int, wide: float, side: float) -> Slab:
    """Give a message's number with a small box for each table's letter."""
    marks: list[Mark] = words(0, side / 2 + TABLE.size * 0.36, str(number), TABLE_SOFT)
    return Slab(side, [*marks, *(square(x, 0, side=side) for x in _tables(tables, wide, side))])


def table_heads(tables: int, wide: float, side: float) -> Slab:
    """Give the numbers of the tables over their boxes."""
    marks: list[Mark] = []
    for n, x in enumerate(_tables(tables, wide, side), 1):
        marks += words(x + (side - text.width(str(n), NOTE)) / 2, NOTE.base, str(n), NOTE)
    return Slab(NOTE.leading + 2, marks, NOTE.base)


def _tables(tables: int, wide: float, side: float) -> list[float]:
    """Give where the boxes of the tables stand, as many as have room."""
    step = side + GAP
    return [NUMBER + n * step for n in range(min(tables, int((wide - NUMBER + GAP) / step)))]


def pair(left: Slab, right: Slab | None, at: float) -> Slab:
    """Put two slabs beside each other."""
    return beside((0, [left]), *([(at, [right])] if right else []))
