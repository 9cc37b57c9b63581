"""The picture of three columns by three phases: how many said done, the bar, the phase each column is in."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen

from ui.theme import ROOM_COUNT, ROOM_SMALL, ROOM_TEXT
from ui.widgets.answer_bar import Look, answer_bar
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import block, fitted, width_of
from workshop.language import _
from workshop.readiness import (
    ALL_DONE,
    PHASES,
    ColumnStand,
    Item,
    Readiness,
    column_names,
    phase_names,
    state_name,
)

LABEL, GAP = 224.0, 20.0
INSIDE, BETWEEN, ACCENT = 16.0, 16.0, 8.0
PITCH, CELL_GAP = 200.0, 12.0
# Below the top of a cell: baseline of the count, bar, one-word name.
COUNT, BAR, BAR_HIGH, NAME = 74.0, 88.0, 28.0, 122.0
FRAME_IN, FRAME_TOP, FRAME_HIGH = 10.0, 8.0, 166.0
SLOTS = 3
WORD_GAP = 8.0
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Spread:
    """Which phases stand side by side on one page, and how wide labels and cells are."""

    phases: tuple[int, ...]
    label: float
    cell: float

    def left(self, canvas: Canvas, number: int) -> float:
        """Give the left edge of a cell."""
        return canvas.left + self.label + number * (self.cell + GAP)


def spreads(canvas: Canvas, picture: Readiness) -> list[Spread]:
    """Give the pages: all phases side by side, or fewer where the items of a cell would not fit."""
    names = max(width_of(name, ROOM_TEXT, bold=True) for name in column_names().values())
    label = max(LABEL * min(1.0, canvas.inner / 1760), min(LABEL * 2, names + GAP))
    cells = [picture.cell(c.column, phase) for c in picture.columns for phase in PHASES]
    made: list[Spread] = []
    for side_by_side in (3, 2, 1):
        cell = (canvas.inner - label - (side_by_side - 1) * GAP) / side_by_side
        parts = [PHASES[n : n + side_by_side] for n in range(0, len(PHASES), side_by_side)]
        made = [Spread(part, label, cell) for part in parts]
        if all(sum(_slots(items, cell)) <= cell - INSIDE + 1 for items in cells):
            break
    return made


def _slots(items: Sequence[Item], cell: float) -> list[float]:
    """Give how wide the place of each item is: all alike, or else as each needs it."""
    number = max(SLOTS, len(items))
    alike = (cell - INSIDE) / number
    needed = [_needed(item) + BETWEEN for item in items]
    if all(wide <= alike for wide in needed):
        return [alike] * len(items)
    rest = (cell - INSIDE - sum(needed)) / max(1, len(items))
    return [wide + max(0.0, rest) for wide in needed]


def _needed(item: Item) -> float:
    counts = item.evidence.tally.counts if item.evidence else (0,)
    figure = width_of(str(counts[0]), ROOM_COUNT, bold=True)
    if item.state == "split":
        figure += WORD_GAP + width_of(state_name("split"), ROOM_SMALL, bold=True)
    return max(figure, width_of(item.question.word or item.question.short, ROOM_SMALL))


def paint_grid(canvas: Canvas, picture: Readiness, spread: Spread, top: float, look: Look) -> float:
    """Paint the heads and the cells of a page from `top`; give where they end."""
    names = phase_names()
    heads = [block(names[p - 1], ROOM_SMALL, min(spread.cell - INSIDE, 360), lines=2) for p in spread.phases]
    high = max(h.height for h in heads)
    for number, head in enumerate(heads):
        canvas.put(head, spread.left(canvas, number) + INSIDE, top)
    y = top + high + 16
    for stand in picture.columns:
        _paint_label(canvas, stand, spread, y)
        for number, phase in enumerate(spread.phases):
            area = QRectF(spread.left(canvas, number), y, spread.cell, PITCH - CELL_GAP)
            _paint_cell(
                canvas, picture.cell(stand.column, phase), area, spread, look, here=stand.phase == phase
            )
        y += PITCH
    return y - CELL_GAP


def _paint_label(canvas: Canvas, stand: ColumnStand, spread: Spread, y: float) -> None:
    name = fitted(column_names()[stand.column], (ROOM_TEXT, ROOM_SMALL), spread.label - GAP, 1, bold=True)
    canvas.put(name, canvas.left, y + COUNT - 1.01 * name.size)
    if stand.phase == ALL_DONE:
        canvas.put(block(_("all done"), ROOM_SMALL, spread.label - GAP, lines=2), canvas.left, y + BAR)


def _paint_cell(
    canvas: Canvas, items: Sequence[Item], area: QRectF, spread: Spread, look: Look, *, here: bool
) -> None:
    theme = canvas.theme
    if here:
        canvas.fill(area, theme.accent_soft)
        canvas.fill(QRectF(area.left(), area.top(), ACCENT, area.height()), theme.accent)
    else:
        canvas.rule(area.top(), left=area.left(), right=area.right())
    asked = any(item.state != "not asked" for item in items)
    if not asked:
        run = Run(state_name("not asked"), ROOM_SMALL, colour=theme.ink_soft)
        canvas.runs([run], area.left() + INSIDE, area.top() + COUNT)
    wides = _slots(items, spread.cell)
    for number, item in enumerate(items):
        # Where even a page of its own is too narrow, names are cut.
        wide = min(wides[number], (spread.cell - INSIDE) * wides[number] / max(1.0, sum(wides)))
        left = area.left() + INSIDE + sum(wides[:number]) * wide / wides[number]
        _paint_item(canvas, item, QRectF(left, area.top(), wide, area.height()), look, asked=asked)


def _paint_item(canvas: Canvas, item: Item, area: QRectF, look: Look, *, asked: bool) -> None:
    theme, wide = canvas.theme, area.width() - BETWEEN
    tally = item.evidence.tally if item.evidence and item.state != "not asked" else None
    name = block(item.question.word or item.question.short, ROOM_SMALL, wide, lines=1)
    canvas.put(name, area.left(), area.top() + NAME, colour="" if tally else theme.ink_soft)
    if tally is None:
        figure = [Run(NOTHING, ROOM_COUNT, colour=theme.ink_soft)] if asked else []
        canvas.runs(figure, area.left(), area.top() + COUNT)
        return
    strong = tally.counts[0] > 0 and item.state != "too few"
    figure = [Run(str(tally.counts[0]), ROOM_COUNT, strong, theme.ink if strong else theme.ink_soft)]
    canvas.runs(figure, area.left(), area.top() + COUNT)
    if item.state in {"split", "not known"}:
        _paint_word(canvas, item, area, figure[0].width)
    bar = QRectF(area.left(), area.top() + BAR, wide, BAR_HIGH)
    answer_bar(canvas.painter, bar, tally, tally.answered, look)


def _paint_word(canvas: Canvas, item: Item, area: QRectF, after: float) -> None:
    """Frame what needs talk: split with a line, not known with dots; and say it where there is room."""
    word = Run(state_name(item.state), ROOM_SMALL, bold=True)
    if after + WORD_GAP + word.width <= area.width() - BETWEEN:
        canvas.runs([word], area.left() + after + WORD_GAP, area.top() + COUNT)
    frame = QRectF(
        area.left() - FRAME_IN, area.top() + FRAME_TOP, area.width() - BETWEEN + 2 * FRAME_IN, FRAME_HIGH
    )
    if item.state == "split":
        canvas.frame(frame)
        return
    pen = QPen(QColor(canvas.theme.ink), 4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.1, 2.2])
    canvas.painter.setPen(pen)
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.drawRect(frame.adjusted(2, 2, -2, -2))
