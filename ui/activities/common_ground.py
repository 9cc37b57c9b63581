"""Common ground: the room's text, and below it what the group's own event showed, where it had one."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from ui.activities.frame import AIR, body, facts, foot, page_words, question, time_left
from ui.activities.view import Moment, View
from ui.activities.words import height_of, lay_words, paint_words, paint_words_over, show_words
from ui.theme import ROOM_CODE, ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas
from ui.widgets.clock import short_date
from ui.widgets.lettering import Block, block
from workshop.carried import Figure, figures
from workshop.event_summary import EventSummary
from workshop.language import _
from workshop.scene import RoomScene

GAP, COLUMN_GAP, LINES = 40.0, 48.0, 2


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    event = room.event
    if event is None or not (event.learned or figures(event)):
        return paint_words(canvas, room, moment)
    if not figures(event):
        return paint_words_over(canvas, room, moment, _("What we learned"), event.learned)
    area = foot(canvas, body(canvas, question(canvas, room.prompt)), _("What we learned"), event.learned)
    high = _Row(event, area).height
    above = area.adjusted(0, 0, 0, -high - GAP)
    words = lay_words(room, above)
    together = len(words) == 1 and height_of(words[0]) <= above.height()
    pages = 1 if together else 1 + len(words)
    page = moment.page % pages
    if together:
        show_words(canvas, words[0], above)
    elif page < len(words):
        show_words(canvas, words[page], above)
    if page == pages - 1:
        _Row(event, area).paint(canvas, area.bottom() - high if together else area.top() + AIR)
    facts(canvas, time_left(room, moment.now), right=page_words(page, pages))
    return pages


class _Row:
    """The event's numbers beside each other: how many were right, by what, and the range."""

    def __init__(self, event: EventSummary, area: QRectF) -> None:
        self._area = area
        shown = figures(event)
        self._wide = (area.width() - COLUMN_GAP * (len(shown) - 1)) / len(shown)
        says = _("At our event of {date}, hidden messages sorted right by").format(
            date=short_date(event.date)
        )
        self._head = block(says, ROOM_SMALL, area.width(), lines=1)
        self._columns = [self._column(figure) for figure in shown]

    def _column(self, figure: Figure) -> tuple[Block, ...]:
        return (
            block(figure.number, ROOM_CODE, self._wide, lines=1, bold=True),
            block(figure.says, ROOM_TEXT, self._wide, lines=LINES),
            block(figure.more, ROOM_SMALL, self._wide, lines=LINES),
        )

    @property
    def height(self) -> float:
        """Give the height of all of it."""
        return self._head.height + max(_height(blocks) for blocks in self._columns)

    def paint(self, canvas: Canvas, top: float) -> None:
        """Write the numbers."""
        soft = canvas.theme.ink_soft
        under = canvas.put(self._head, self._area.left(), top, colour=soft)
        for place, (number, says, more) in enumerate(self._columns):
            x = self._area.left() + place * (self._wide + COLUMN_GAP)
            y = canvas.put(says, x, canvas.put(number, x, under))
            canvas.put(more, x, y, colour=soft)


def _height(blocks: Sequence[Block]) -> float:
    return sum(made.height for made in blocks)


VIEW = View(room=_paint)
