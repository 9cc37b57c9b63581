"""The board of accepted plan lines: what is done within 30, 60 and 90 days."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.activities.frame import body, emphasised, facts, joined, page_words, pages_of, question, time_left
from ui.activities.view import Moment
from ui.theme import ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas
from ui.widgets.clock import short_date
from ui.widgets.lettering import Block, block
from workshop.language import _, ngettext
from workshop.model import HORIZONS, Horizon, PlanLine
from workshop.scene import RoomScene

GAP, PAD = 48.0, 14.0
LINES = 3


@dataclass(frozen=True, slots=True)
class Card:
    """One accepted line: what, and who by when."""

    what: Block
    who: Block

    @property
    def height(self) -> float:
        """Give its height with the space around it."""
        return self.what.height + self.who.height + 2 * PAD


def paint_board(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    """Paint the accepted lines in columns by their horizon."""
    area = body(canvas, question(canvas, room.prompt))
    shown = [h for h in HORIZONS if h != "later" or any(line.horizon == h for line in room.lines)]
    wide = (area.width() - GAP * (len(shown) - 1)) / len(shown)
    columns = [[_card(line, wide) for line in room.lines if line.horizon == h] for h in shown]
    top = area.top() + ROOM_TEXT * 1.25 + 16
    divided = [pages_of([c.height for c in cards], area.bottom() - top) for cards in columns]
    pages = max(len(d) for d in divided)
    page = moment.page % pages
    for number, (horizon, cards, parts) in enumerate(zip(shown, columns, divided, strict=True)):
        x = area.left() + number * (wide + GAP)
        canvas.write(_name(horizon), x, area.top(), ROOM_TEXT, bold=True, width=wide)
        canvas.fill(QRectF(x, top - 10, wide, 4), canvas.theme.ink)
        if page < len(parts):
            _paint_column(canvas, [cards[n] for n in parts[page]], QRectF(x, top, wide, area.bottom() - top))
    number = len(room.lines)
    count = emphasised(ngettext("{number} action item", "{number} action items", number), number=number)
    facts(canvas, time_left(room, moment.now), right=joined(page_words(page, pages), count))
    return pages


def _name(horizon: Horizon) -> str:
    return _("Later") if horizon == "later" else _("Within {days} days").format(days=horizon)


def _card(line: PlanLine, wide: float) -> Card:
    who = line.owner or line.owner_role or _("not yet owned")
    text = _("{who}, by {date}").format(who=who, date=short_date(line.due)) if line.due else who
    return Card(
        block(line.what, ROOM_SMALL, wide, lines=LINES, bold=True), block(text, ROOM_SMALL, wide, lines=2)
    )


def _paint_column(canvas: Canvas, cards: list[Card], area: QRectF) -> None:
    y = area.top()
    for card in cards:
        below = canvas.put(card.what, area.left(), y + PAD)
        canvas.put(card.who, area.left(), below, colour=canvas.theme.ink_soft)
        y += card.height
        canvas.rule(y, left=area.left(), right=area.right())
