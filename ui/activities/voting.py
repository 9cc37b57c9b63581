"""What the room sees of any vote before its result: how many have answered, nothing else."""

from dataclasses import replace

from PySide6.QtCore import QRectF

from ui.activities.frame import FACTS, answered, facts, question, time_left
from ui.activities.join import where
from ui.activities.view import Moment, RoomPainter
from ui.activities.words import paint_words
from ui.theme import ROOM_CODE, ROOM_NUMBER, ROOM_QUESTION, ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import block
from ui.widgets.squares import squares
from workshop.language import _
from workshop.model import Tally
from workshop.scene import RoomScene
from workshop.ways import unchecked_words, ways_words

ABOVE, BASELINE, SQUARES, SIDE, WAYS = 330.0, 494.0, 572.0, 96.0, 1006.0


def paint_waiting(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    """Paint how many have answered, with a square for each person."""
    question(canvas, room.prompt)
    canvas.runs(vote_number(room), canvas.left, ABOVE)
    # The words stand a little off the large figures.
    large = [
        (ROOM_CODE, run.text) if run.bold else (ROOM_QUESTION, run.text.replace(" ", "  "))
        for run in answered(room)
    ]
    runs = [Run(text, size, bold=size == ROOM_CODE) for size, text in large]
    canvas.runs(runs, canvas.left, BASELINE)
    area = QRectF(canvas.left, SQUARES, canvas.inner, FACTS - SQUARES - 48)
    squares(canvas.painter, area, room.answered, room.present, canvas.theme, SIDE)
    when = _("Kept for the end") if room.kept else _("Results appear after the vote has closed")
    facts(canvas, time_left(room, moment.now), when, where(room, narrow=True))
    return 1


def voting(
    result: RoomPainter, before: RoomPainter = paint_words, during: RoomPainter = paint_waiting
) -> RoomPainter:
    """Make a painter that shows the state of the vote until `result` may be shown.

    `before` is shown until it opens, `during` while it is open; neither is given a tally.
    """

    def paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
        if room.state == "revealed" and room.tally is not None:
            pages = result(canvas, room, moment)
            _paint_ways(canvas, room.tally)
            return pages
        if room.state == "open":
            return during(canvas, replace(room, tally=None, earlier=None), moment)
        if room.state == "closed":
            return _paint_closed(canvas, room)
        return before(canvas, replace(room, tally=None, earlier=None), moment)

    return paint


def _paint_ways(canvas: Canvas, tally: Tally) -> None:
    """Say below everything by which ways the answers came, and which of them could not be checked."""
    if any(tally.ways.values()):
        words = " · ".join(filter(None, (ways_words(tally.ways), unchecked_words(tally.ways))))
        made = block(words, ROOM_SMALL, canvas.inner, lines=1)
        canvas.put(made, canvas.left, WAYS, colour=canvas.theme.ink_soft)


def vote_number(room: RoomScene, size: int = ROOM_TEXT) -> list[Run]:
    """Say that this is the second vote, nothing at the first."""
    return [Run(_("Second vote"), size, bold=True)] if room.round_number > 1 else []


def _paint_closed(canvas: Canvas, room: RoomScene) -> int:
    question(canvas, room.prompt)
    made = block(_("The vote is closed"), ROOM_NUMBER, canvas.inner, lines=2, bold=True)
    canvas.put(made, canvas.left, BASELINE - 1.01 * ROOM_NUMBER)
    words = _("Kept for the end") if room.kept else _("The result comes next")
    after = block(words, ROOM_QUESTION, canvas.inner, lines=1)
    canvas.put(after, canvas.left, SQUARES - 24)
    facts(canvas, answered(room), right=vote_number(room))
    return 1
