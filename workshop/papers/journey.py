"""The journey’s statements in a grid of three columns and three phases, each with every count."""

from workshop.language import _
from workshop.papers import bars
from workshop.papers.marks import Slab, Stack, Tag, beside, gap, write
from workshop.papers.phases import column_name
from workshop.papers.sheet import Sheets
from workshop.papers.structure import row
from workshop.papers.style import (
    INK,
    MM,
    NOTE,
    NOTE_INK,
    NOTE_STRONG,
    STRONG,
    TABLE,
    TABLE_SOFT,
    TABLE_STRONG,
)
from workshop.papers.tables import CELL, HEAD, NAME
from workshop.papers.text import clean
from workshop.papers.text import width as width_of
from workshop.readiness import ALL_DONE, PHASES, ColumnStand, Item, Readiness, phase_names

HEAVY = 1.4 * MM


def draw(sheets: Sheets, readiness: Readiness) -> None:
    """Draw the heads, a row for each phase, and the heavy rule over the cell where a column stands."""
    grid = sheets.grid
    heads = [
        (x, [*write(column_name(c.column), STRONG, grid.span(3)), *write(_stands(c), NOTE, grid.span(3))])
        for x, c in zip(grid.thirds, readiness.columns, strict=True)
    ]
    with sheets.within(Tag("Table")):
        sheets.row(*heads, after=4, nodes=row(sheets.node, [HEAD] * 4)[1:])
        sheets.rule(grid.left, grid.right, ink=True)
        for phase in PHASES:
            _phase(sheets, readiness, phase)
    _heavy(sheets, readiness, ALL_DONE)
    sheets.rule(grid.left, grid.right, ink=True)


def _stands(column: ColumnStand) -> str:
    if column.phase in PHASES:
        return _("stands in phase {n}").format(n=column.phase)
    if column.phase == ALL_DONE:
        return _("everything is done")
    states = {item.state for item in column.items}
    if not states - {"not asked"}:
        return _("not asked in this workshop")
    return _("done as far as it was asked") if "done" in states else _("too few answered to say")


def _phase(sheets: Sheets, readiness: Readiness, phase: int) -> None:
    grid, squeeze = sheets.grid, sheets.squeeze
    if phase > 1:
        sheets.rule(grid.left, grid.right)
    _heavy(sheets, readiness, phase)
    sheets.y += 3 + 3 * squeeze
    name = [
        *write(_("Phase {n}").format(n=phase), STRONG, grid.span(3)),
        *write(phase_names()[phase - 1], NOTE, grid.span(3)),
    ]
    cells = [
        (x, [slab for item in readiness.cell(c.column, phase) for slab in _item(item, grid.span(3), squeeze)])
        for x, c in zip(grid.thirds, readiness.columns, strict=True)
    ]
    nodes = row(sheets.node, (NAME, CELL, CELL, CELL))
    sheets.row((grid.left, name), *cells, after=1 + 2 * squeeze, nodes=nodes)


def _heavy(sheets: Sheets, readiness: Readiness, phase: int) -> None:
    grid = sheets.grid
    for x, column in zip(grid.thirds, readiness.columns, strict=True):
        if column.phase == phase:
            sheets.bar(x, x + grid.span(3), HEAVY, INK)


def _item(item: Item, width: float, squeeze: float) -> Stack:
    question, evidence = item.question, item.evidence
    says = question.short or question.text
    if evidence is None or item.state == "not asked":
        return [_label(says, _("not asked"), width, asked=False), gap(2 + 2 * squeeze)]
    bar = bars.bar(bars.parts_of(evidence.tally), width, high=(2.0 + 1.4 * squeeze) * MM)
    return [_label(says, _word(item), width), gap(1.5), bar, gap(1 + 4 * squeeze)]


def _label(says: str, word: str, width: float, *, asked: bool = True) -> Slab:
    """Set a statement’s short name, and at the right the word that a reader must not miss.

    Both are set smaller where they would not fit beside each other.
    """
    for style, bold in ((TABLE, TABLE_STRONG), (NOTE_INK, NOTE_STRONG)):
        wide = width_of(word, bold) + 3 if word else 0.0
        if width_of(clean(says), style) <= width - wide:
            break
    soft = {TABLE: TABLE_SOFT, NOTE_INK: NOTE}[style]
    name = write(says, style if asked else soft, width - wide, most=1)
    return beside((0, name), (0, write(word, bold if asked else soft, width, right=True)))


def _word(item: Item) -> str:
    words = {"split": _("split"), "not known": _("not known"), "too few": _("too few")}
    return words.get(item.state, "")
