"""Own words: the question, then the sentences that were released, with no name."""

from PySide6.QtCore import QRectF

from ui.activities.frame import body, emphasised, facts, joined, page_words, question, time_left
from ui.activities.table import paint_rows
from ui.activities.view import Moment, View
from ui.activities.words import paint_words
from ui.theme import ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas
from ui.widgets.lettering import Block, block
from workshop.language import _, ngettext
from workshop.scene import RoomScene

PAD, LINES = 20.0, 3
# A few sentences are written larger.
SIZES = (60, 52, ROOM_TEXT, 40, ROOM_SMALL)


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    texts = [text for heap in room.blockers for text in heap.texts]
    if not texts:
        return paint_words(canvas, room, moment)
    area = body(canvas, question(canvas, room.prompt))
    made = _set(texts, area.width(), area.height())

    def paint(number: int, row: QRectF) -> None:
        canvas.put(made[number], row.left(), row.top() + PAD)

    page, pages = paint_rows(canvas, area, [b.height + 2 * PAD for b in made], moment.page, paint)
    number = len(texts)
    count = emphasised(ngettext("{number} sentence", "{number} sentences", number), number=number)
    facts(canvas, time_left(room, moment.now), right=joined(page_words(page, pages), count))
    return pages


def _set(texts: list[str], wide: float, high: float) -> list[Block]:
    """Set the sentences in the largest type in which they are one page."""
    made: list[Block] = []
    for size in SIZES:
        made = [block(_("“{text}”").format(text=text), size, wide, lines=LINES) for text in texts]
        if sum(b.height + 2 * PAD for b in made) <= high and not any(b.cut for b in made):
            break
    return made


VIEW = View(room=_paint)
