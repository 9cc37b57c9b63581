"""The score of the room's own keyword rules: one bar of right, wrong and not placed, in counts."""

from PySide6.QtCore import QRectF

from ui.activities.frame import AIR, body, emphasised, facts, question, time_left
from ui.activities.view import Moment, View
from ui.activities.words import paint_words
from ui.theme import ROOM_NUMBER, ROOM_QUESTION, ROOM_TEXT
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import block
from ui.widgets.patterns import paint_option
from workshop.language import _
from workshop.model import Option, RuleScore
from workshop.scene import RoomScene

BAR, KEY, LINE = 120.0, 44.0, 72.0


def paint_rule_score(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    """Paint the score; the room's text as long as there are no rules."""
    if room.rules is None:
        return paint_words(canvas, room, moment)
    area = body(canvas, question(canvas, room.prompt))
    baseline = area.top() + ROOM_NUMBER
    figure = [
        Run(str(room.rules.right), ROOM_NUMBER, bold=True),
        Run(" " + _("of {total} right").format(total=room.rules.total), ROOM_QUESTION),
    ]
    canvas.runs(figure, canvas.left, baseline)
    bar = QRectF(area.left(), baseline + 2 * AIR, area.width(), BAR)
    _paint_bar(canvas, bar, room.rules, moment.growth)
    _paint_key(canvas, bar.bottom() + 2 * AIR, room.rules)
    facts(canvas, time_left(room, moment.now))
    return 1


def _parts(rules: RuleScore) -> tuple[tuple[Option, int], ...]:
    return (
        (Option("right", _("right: one team’s words fit, and it is the right one"), "met"), rules.right),
        (Option("wrong", _("wrong: the words of another team fit"), "not"), rules.wrong),
        (
            Option("unplaced", _("not placed: no word fits, or those of several teams"), "unknown"),
            rules.unplaced,
        ),
    )


def _paint_bar(canvas: Canvas, bar: QRectF, rules: RuleScore, growth: float) -> None:
    x = bar.left()
    for option, n in _parts(rules):
        wide = bar.width() * growth * n / rules.total
        paint_option(canvas.painter, QRectF(x, bar.top(), wide, bar.height()), option, 0, canvas.theme)
        x += wide


def _paint_key(canvas: Canvas, top: float, rules: RuleScore) -> None:
    for number, (option, n) in enumerate(_parts(rules)):
        y = top + number * (LINE + AIR / 2)
        paint_option(canvas.painter, QRectF(canvas.left, y + 8, KEY, KEY), option, 0, canvas.theme)
        runs = emphasised("{n} ", n=n)
        end = canvas.runs(runs, canvas.left + KEY + AIR, y + KEY).right()
        made = block(option.text, ROOM_TEXT, canvas.right - end - AIR, lines=1)
        canvas.put(made, end + AIR / 2, y + KEY - 1.01 * made.size)


VIEW = View(room=paint_rule_score)
