"""Talk where the room differs: the statements with their reasons, then one at a time with both views."""

from PySide6.QtCore import QRectF

from ui.activities.frame import FACTS, body, emphasised, facts, joined, page_words, question, time_left
from ui.activities.legend import paint_swatch
from ui.activities.table import paint_rows
from ui.activities.view import Moment, View
from ui.activities.words import paint_words
from ui.theme import ROOM_NUMBER, ROOM_QUESTION, ROOM_SMALL, ROOM_TEXT
from ui.widgets.answer_bar import Look, answer_bar
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import block, filling, fitted
from workshop.disagreement import Talk, reason_words
from workshop.language import _, ngettext
from workshop.model import QuestionTally
from workshop.scene import RoomScene

PAD, NUMBER, WORD = 20.0, 88.0, 260.0
STATEMENT_HIGH = 260.0
FIGURE, SWATCH, SWATCH_HIGH, BAR, THIN = 116.0, 44.0, 28.0, 56.0, 16.0
GAP = 40.0
LARGE, FEW = 52, 3


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    shown = next((talk for talk in room.talk if talk.question.key == room.item), None)
    if shown:
        return _paint_item(canvas, room, shown, moment)
    return _paint_queue(canvas, room, moment) if room.talk else paint_words(canvas, room, moment)


def _paint_queue(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    area = body(canvas, question(canvas, room.prompt))
    wide = area.width() - NUMBER - WORD
    # A short queue is written larger.
    size = LARGE if len(room.talk) <= FEW else ROOM_TEXT
    said = [fitted(talk.question.text, (size, ROOM_SMALL), wide, 2, bold=True) for talk in room.talk]
    reasons = [block(reason_words(talk), ROOM_SMALL, wide, lines=2) for talk in room.talk]
    heights = [s.height + r.height + 2 * PAD for s, r in zip(said, reasons, strict=True)]

    def paint(number: int, row: QRectF) -> None:
        figure = block(str(number + 1), ROOM_QUESTION, NUMBER, lines=1, bold=True)
        canvas.put(figure, row.left(), row.top() + PAD - 12, colour=canvas.theme.ink_soft)
        y = canvas.put(said[number], row.left() + NUMBER, row.top() + PAD)
        canvas.put(reasons[number], row.left() + NUMBER, y)
        word = block(reason_name(room.talk[number]), ROOM_SMALL, WORD, lines=1, bold=True)
        canvas.put(word, row.right(), row.top() + PAD + 6, align="right")

    page, pages = paint_rows(canvas, area, heights, moment.page, paint)
    number = len(room.talk)
    count = emphasised(ngettext("{number} statement", "{number} statements", number), number=number)
    facts(canvas, time_left(room, moment.now), right=joined(page_words(page, pages), count))
    return pages


def reason_name(talk: Talk) -> str:
    """Give the word for why a statement comes up."""
    return {
        "split": _("split"),
        "scattered": _("scattered"),
        "not known": _("not known"),
        "few answers": _("few answers"),
    }[talk.reason]


def _paint_item(canvas: Canvas, room: RoomScene, talk: Talk, moment: Moment) -> int:
    small = block(room.prompt, ROOM_TEXT, canvas.inner, lines=2)
    y = canvas.put(small, canvas.left, 64, colour=canvas.theme.ink_soft) + 24
    said = filling(talk.question.text, (80, ROOM_QUESTION), canvas.inner, STATEMENT_HIGH, bold=True)
    if said.height > STATEMENT_HIGH:
        said = fitted(talk.question.text, (ROOM_QUESTION, ROOM_TEXT), canvas.inner, 4, bold=True)
    y = canvas.put(said, canvas.left, y) + GAP
    look = Look(canvas.theme, moment.growth)
    y = _paint_answers(canvas, talk.tally, y)
    bar = QRectF(canvas.left, y, canvas.inner, BAR)
    answer_bar(canvas.painter, bar, talk.tally, talk.tally.answered, look)
    y += BAR + 16
    if talk.first:
        _paint_first(canvas, talk.first, y, look)
        y += 64
    _paint_views(canvas, room, talk, QRectF(canvas.left, y, canvas.inner, FACTS - 24 - y))
    place = room.talk.index(talk) + 1
    count = _("{place} of {number}").format(place=place, number=len(room.talk))
    right = emphasised(_("Statement {count}"), count=count)
    facts(canvas, time_left(room, moment.now), reason_name(talk), right)
    return 1


def _paint_answers(canvas: Canvas, tally: QuestionTally, y: float) -> float:
    """Write the counts as large figures, each with its answer below."""
    options = tally.question.options
    slot = canvas.inner / max(1, len(options))
    most = max(tally.counts, default=0)
    wide = slot - SWATCH - 40
    names = [fitted(o.text, (ROOM_TEXT, ROOM_SMALL), wide, 1) for o in options]
    size = min((name.size for name in names), default=ROOM_TEXT)
    names = [block(o.text, size, wide, lines=2) for o in options]
    for number, (n, name) in enumerate(zip(tally.counts, names, strict=True)):
        x = canvas.left + number * slot
        strong = n == most and n > 0
        colour = canvas.theme.ink if strong else canvas.theme.ink_soft
        canvas.runs([Run(str(n), ROOM_NUMBER, strong, colour)], x, y + 0.82 * ROOM_NUMBER)
        paint_swatch(canvas, options, number, QRectF(x, y + FIGURE + 8, SWATCH, SWATCH_HIGH))
        canvas.put(name, x + SWATCH + 16, y + FIGURE)
    return y + FIGURE + max((name.height for name in names), default=0.0) + 16


def _paint_first(canvas: Canvas, first: QuestionTally, y: float, look: Look) -> None:
    soft = canvas.theme.ink_soft
    counts = " · ".join(str(n) for n in first.counts)
    words = canvas.runs(
        [Run(_("round 1: {count}").format(count=counts), ROOM_SMALL, colour=soft)], canvas.left, y + 34
    )
    left = words.right() + GAP
    bar = QRectF(left, y + 14, canvas.right - left, THIN)
    answer_bar(canvas.painter, bar, first, first.answered, look)


def _paint_views(canvas: Canvas, room: RoomScene, talk: Talk, area: QRectF) -> None:
    """Ask for both views, or show what was written of them for the room."""
    name = talk.question.short or talk.question.text
    written = next((card.words for card in room.cards if card.title == name), ())
    texts = "\n".join(f"{label}: {words}" for label, words in written) or room.text
    made = filling(texts, (ROOM_QUESTION - 12, ROOM_SMALL), area.width(), area.height())
    lines = int(area.height() // made.line_height)
    if lines < 1 or not made.lines:
        return
    if len(made.lines) > lines:
        made = block(made.text, ROOM_SMALL, area.width(), lines=int(area.height() // (ROOM_SMALL * 1.17)))
    free = area.height() - made.height
    canvas.put(made, area.left(), area.top() + min(40.0, max(0.0, free / 2)))


VIEW = View(room=_paint)
