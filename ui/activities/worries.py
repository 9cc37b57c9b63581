"""Worries and hopes: how many there are of each kind, largest first, the two lists side by side."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from ui.activities.frame import answered, body, facts, joined, page_words, pages_of, question, time_left
from ui.activities.view import Moment, View
from ui.activities.voting import vote_number, voting
from ui.theme import ROOM_COUNT, ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import Block, block, fitted, width_of
from ui.widgets.patterns import paint_option
from workshop.language import _
from workshop.model import Option, QuestionTally
from workshop.scene import RoomScene

GAP, BETWEEN, APART = 72.0, 24.0, 16.0
LOW, TALL, BAR = 66.0, 92.0, 32.0
BAR_LEAST, BAR_GOOD = 96.0, 0.36
SIZES = (ROOM_TEXT, 40, ROOM_SMALL)
# What is no kind of its own stands behind kinds with as many voices.
OTHERS = frozenset({"other", "none"})


@dataclass(frozen=True, slots=True)
class Row:
    """One kind with how many picked it."""

    option: Option
    n: int

    @property
    def apart(self) -> bool:
        """Tell whether it stands last and apart."""
        return self.option.level == "unknown"


@dataclass(frozen=True, slots=True)
class Look:
    """What all rows share: size and width of names, width of figures, height; `voice` is the bar of one."""

    size: int
    name: float
    figure: float
    high: float = LOW
    voice: float = 0.0


def _look(lists: Sequence[Sequence[Row]], wide: float) -> Look:
    """Give the names the largest size that leaves the bars a good part; in the smallest, all they need."""
    rows = [row for each in lists for row in each]
    figure = max((width_of(str(row.n), ROOM_COUNT, bold=True) for row in rows), default=0.0)
    for size in SIZES:
        needed = max((width_of(row.option.text, size) for row in rows), default=0.0)
        free = wide - figure - 2 * BETWEEN - max(BAR_LEAST, wide * BAR_GOOD if size > ROOM_SMALL else 0)
        if needed <= free:
            break
    return Look(size, min(needed, free), figure)


def _rows(tally: QuestionTally) -> list[Row]:
    """Give the kinds that somebody picked, the largest first, don't know last."""
    rows = [Row(o, n) for o, n in zip(tally.question.options, tally.counts, strict=True) if n]
    return sorted(rows, key=lambda row: (row.apart, -row.n, row.option.key in OTHERS))


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    tallies = room.tally.questions if room.tally else ()
    area = body(canvas, question(canvas, room.prompt))
    wide = (area.width() - GAP * (len(tallies) - 1)) / max(1, len(tallies))
    titles = [_title(t.question.text, wide) for t in tallies]
    top = area.top() + max((title.height for title in titles), default=0.0) + APART
    lists = [_rows(tally) for tally in tallies]
    parts = [pages_of([LOW] * len(rows), area.bottom() - top - APART) for rows in lists]
    pages = max((len(part) for part in parts), default=1)
    page = moment.page % pages
    most = max((row.n for rows in lists for row in rows), default=1)
    longest = max((len(part[min(page, len(part) - 1)]) for part in parts), default=1)
    high = min(TALL, max(LOW, (area.bottom() - top - APART) / max(1, longest)))
    look = replace(_look(lists, wide), high=high, voice=moment.growth / most)
    for place, (title, rows, part) in enumerate(zip(titles, lists, parts, strict=True)):
        x = area.left() + place * (wide + GAP)
        canvas.put(title, x, area.top())
        # The shorter list stays while the longer one goes on.
        shown = [rows[n] for n in part[min(page, len(part) - 1)]]
        place_of = QRectF(x, top, wide, area.bottom() - top)
        _paint_list(canvas, shown, place_of, look)
    right = joined(page_words(page, pages), vote_number(room), answered(room))
    facts(canvas, time_left(room, moment.now), right=right)
    return pages


def _title(text: str, wide: float) -> Block:
    made = fitted(text, (ROOM_TEXT, ROOM_SMALL), wide, 1, bold=True)
    return block(text, ROOM_SMALL, wide, lines=2, bold=True) if made.cut else made


def _paint_list(canvas: Canvas, rows: Sequence[Row], area: QRectF, look: Look) -> None:
    if not rows:
        canvas.write(_("Nobody answered"), area.left(), area.top(), ROOM_TEXT, colour=canvas.theme.ink_soft)
        return
    y = area.top()
    for row in rows:
        if row.apart:
            y += APART
        _paint_row(canvas, row, QRectF(area.left(), y, area.width(), look.high), look)
        y += look.high


def _paint_row(canvas: Canvas, row: Row, area: QRectF, look: Look) -> None:
    theme, middle = canvas.theme, area.top() + area.height() / 2
    colour = theme.ink_soft if row.apart else theme.ink
    run = Run(str(row.n), ROOM_COUNT, not row.apart, colour)
    canvas.runs([run], area.left() + look.figure, middle + 0.36 * ROOM_COUNT, align="right")
    left = area.left() + look.figure + BETWEEN
    name = block(row.option.text, look.size, look.name + 1, lines=1)
    canvas.put(name, left, middle - name.height / 2, colour=colour)
    bar = left + look.name + BETWEEN
    canvas.fill(QRectF(bar - 6, area.top() + 8, 2, area.height() - 16), theme.line)
    part = QRectF(bar, middle - BAR / 2, (area.right() - bar) * row.n * look.voice, BAR)
    if row.apart:
        paint_option(canvas.painter, part, row.option, 1, theme)
    else:
        canvas.fill(part, theme.accent)


VIEW = View(room=voting(_paint))
