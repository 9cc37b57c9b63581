"""Sign-up: how many stand on the list; no name is ever on the wall."""

from ui.activities.frame import body, emphasised, facts, question, time_left
from ui.activities.join import where
from ui.activities.view import Moment, View
from ui.activities.words import paint_words
from ui.theme import ROOM_CODE, ROOM_QUESTION, ROOM_TEXT
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import block
from workshop.language import ngettext
from workshop.scene import RoomScene

ABOVE, GAP = 72.0, 48.0


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    if not room.signed:
        return paint_words(canvas, room, moment)
    area = body(canvas, question(canvas, room.prompt))
    sentence = ngettext("{number}  person has signed up", "{number}  people have signed up", room.signed)
    runs = emphasised(sentence, ROOM_QUESTION, number=room.signed)
    large = [Run(r.text, ROOM_CODE if r.bold else r.size, r.bold) for r in runs]
    top = area.top() + ABOVE
    canvas.runs(large, canvas.left, top + 0.82 * ROOM_CODE)
    made = block(room.text, ROOM_TEXT, area.width(), lines=5)
    canvas.put(made, canvas.left, top + ROOM_CODE + GAP, colour=canvas.theme.ink_soft)
    facts(canvas, time_left(room, moment.now), right=where(room, narrow=True))
    return 1


VIEW = View(room=_paint)
