"""Blockers: how many reasons were written, then how many of each kind, with the words that were released."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from ui.activities.frame import body, emphasised, facts, foot, joined, page_words, question, time_left
from ui.activities.table import paint_rows
from ui.activities.view import Moment, View
from ui.activities.words import paint_words_over
from ui.theme import ROOM_CODE, ROOM_COUNT, ROOM_QUESTION, ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import Block, block, fitted, width_of
from workshop.blocking import Heap
from workshop.carried import worries_words
from workshop.language import _, ngettext
from workshop.scene import RoomScene

PAD, GAP, ROW, BAR = 12.0, 32.0, 84.0, 36.0
NAME = 0.34
LINES = 3
ABOVE = 96.0


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    if not room.blockers:
        return paint_words_over(canvas, room, moment, _("Worries at the event"), worries_words(room.event))
    if not any(heap.name for heap in room.blockers):
        return _paint_number(canvas, room, moment)
    area = body(canvas, question(canvas, room.prompt))
    heaps = sorted(room.blockers, key=lambda heap: (not heap.name, -heap.reasons))
    figure = max(width_of(str(heap.reasons), ROOM_COUNT, bold=True) for heap in heaps) + GAP
    most = max(heap.reasons for heap in heaps)
    rows: list[Heap | Block] = []
    for heap in heaps:
        rows += [heap, *_texts(heap.texts, ROOM_SMALL, area.width() - figure)]

    def paint(number: int, place: QRectF) -> None:
        match rows[number]:
            case Heap() as heap:
                _paint_heap(canvas, heap, place, figure, heap.reasons / most * moment.growth)
            case Block() as made:
                canvas.put(made, place.left() + figure, place.top(), colour=canvas.theme.ink_soft)

    heights = [ROW if isinstance(row, Heap) else row.height + PAD for row in rows]
    texts = {number for number, row in enumerate(rows) if isinstance(row, Block)}
    page, pages = paint_rows(canvas, area, heights, moment.page, paint, texts)
    facts(canvas, time_left(room, moment.now), right=joined(page_words(page, pages), _number(room)))
    return pages


def _texts(texts: Sequence[str], size: int, wide: float) -> list[Block]:
    """Set the words that were released."""
    return [block(_("“{text}”").format(text=text), size, wide, lines=LINES) for text in texts]


def _total(room: RoomScene) -> int:
    return sum(heap.reasons for heap in room.blockers)


def _number(room: RoomScene) -> list[Run]:
    number = _total(room)
    return emphasised(ngettext("{number} reason", "{number} reasons", number), number=number)


def _paint_number(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    """Say only how many were written, until they are sorted; and what was released of them."""
    area = body(canvas, question(canvas, room.prompt))
    area = foot(canvas, area, _("Worries at the event"), worries_words(room.event))
    number = _total(room)
    sentence = ngettext("{number}  reason written", "{number}  reasons written", number)
    runs = emphasised(sentence, ROOM_QUESTION, number=number)
    large = [Run(r.text, ROOM_CODE if r.bold else r.size, r.bold) for r in runs]
    top = area.top() + ABOVE
    canvas.runs(large, canvas.left, top + 0.82 * ROOM_CODE)
    rows = area.adjusted(0, ABOVE + ROOM_CODE + GAP, 0, 0)
    texts = [made for heap in room.blockers for made in _texts(heap.texts, ROOM_TEXT, area.width())]

    def paint(number: int, row: QRectF) -> None:
        canvas.put(texts[number], row.left(), row.top() + PAD)

    page, pages = 0, 1
    if texts:
        page, pages = paint_rows(canvas, rows, [t.height + 2 * PAD for t in texts], moment.page, paint)
    else:
        made = block(room.text, ROOM_TEXT, area.width(), lines=6)
        canvas.put(made, canvas.left, rows.top(), colour=canvas.theme.ink_soft)
    facts(canvas, time_left(room, moment.now), right=page_words(page, pages))
    return pages


def _paint_heap(canvas: Canvas, heap: Heap, row: QRectF, figure: float, share: float) -> None:
    theme, middle = canvas.theme, row.top() + ROW / 2
    run = Run(str(heap.reasons), ROOM_COUNT, bool(heap.name), theme.ink if heap.name else theme.ink_soft)
    canvas.runs([run], row.left() + figure - GAP, middle + 0.36 * ROOM_COUNT, align="right")
    left, wide = row.left() + figure, row.width() * NAME
    name = fitted(heap.name or _("not sorted yet"), (ROOM_TEXT, ROOM_SMALL), wide - GAP, 1)
    canvas.put(name, left, middle - name.height / 2, colour="" if heap.name else theme.ink_soft)
    bar = left + wide
    canvas.fill(QRectF(bar - 6, row.top() + 10, 2, ROW - 20), theme.line)
    area = QRectF(bar, middle - BAR / 2, (row.right() - bar) * share, BAR)
    canvas.fill(area, theme.accent if heap.name else theme.band)


VIEW = View(room=_paint)
