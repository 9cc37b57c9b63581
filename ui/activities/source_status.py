"""Source status: three facts of each source in pattern and word, its state, and that of the problem."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF

from ui.activities.frame import body, emphasised, facts, foot, joined, page_words, question, time_left
from ui.activities.table import paint_heads, paint_rows
from ui.activities.view import Moment, View
from ui.activities.words import paint_words
from ui.theme import ROOM_SMALL, ROOM_TEXT
from ui.widgets.badge import Plate, badge_height, paint_badge
from ui.widgets.canvas import Canvas
from ui.widgets.lettering import block, fitted
from ui.widgets.patterns import paint_option
from workshop.language import _, ngettext
from workshop.model import Level, Option
from workshop.scene import RoomScene
from workshop.sources import Fact, SourceStanding, of_problem, status_name

PAD, GAP = 16.0, 32.0
SWATCH, SWATCH_HIGH, BESIDE = 44.0, 28.0, 14.0
# Shares of the width: name, three facts, state.
NAME, FACT = 0.33, 0.145
LEVELS: Mapping[str, Level] = {"yes": "met", "partly": "partly", "no": "not", "unknown": "unknown"}


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    if not room.sources:
        return paint_words(canvas, room, moment)
    area = body(canvas, question(canvas, room.prompt))
    area = foot(canvas, area, *_problem(room))
    wide, fact = area.width(), area.width() * FACT
    lefts = [area.left() + wide * (NAME + n * FACT) for n in range(4)]
    names = (_("Labelled"), _("In one place"), _("Open"), _("State"))
    heads = [(x, fitted(n, (ROOM_SMALL, ROOM_SMALL), fact - 8, 2)) for x, n in zip(lefts, names, strict=True)]
    area = paint_heads(canvas, area, heads)

    def paint(number: int, row: QRectF) -> None:
        found = room.sources[number]
        name = fitted(found.source.name, (ROOM_TEXT, ROOM_SMALL), wide * NAME - GAP, 2, bold=True)
        canvas.put(name, row.left(), row.top() + (row.height() - name.height) / 2)
        for x, told in zip(lefts, (found.labelled, found.together, found.open), strict=False):
            _paint_fact(canvas, told, QRectF(x, row.top(), fact, row.height()))
        _paint_badge(canvas, found, QRectF(lefts[3], row.top(), row.right() - lefts[3], row.height()))

    heights = [_height(found, wide * NAME - GAP, area.right() - lefts[3]) for found in room.sources]
    page, pages = paint_rows(canvas, area, heights, moment.page, paint)
    number = len(room.sources)
    count = emphasised(ngettext("{number} source", "{number} sources", number), number=number)
    facts(canvas, time_left(room, moment.now), _told_before(room), joined(page_words(page, pages), count))
    return pages


def _problem(room: RoomScene) -> tuple[str, str]:
    """Say how ready the data of the chosen problem is: as ready as the least ready source it needs."""
    found = of_problem(room.chosen.id, room.sources) if room.chosen else None
    if room.chosen is None or found is None:
        return "", ""
    sentence = _("{state}, because of its least ready source, {source}.")
    if not found.asked:
        sentence = _("Not known yet: nobody has said how {source} is.")
    name = block(found.source.name, ROOM_TEXT, 600, lines=1).shown
    label = block(room.chosen.title, ROOM_SMALL, 480, lines=2).shown
    return label, sentence.format(state=_state(found), source=name)


def _state(found: SourceStanding) -> str:
    return status_name(found.status) if found.asked else _("Not asked")


def _told_before(room: RoomScene) -> str:
    told = any(f.origin == "before" for s in room.sources for f in (s.labelled, s.together, s.open))
    return _("* told before the workshop") if told else ""


def _word(fact: Fact) -> str:
    words = {"yes": _("yes"), "partly": _("partly"), "no": _("no"), "unknown": _("don’t know")}
    said = words.get(fact.value, _("not asked"))
    return _("{answer} *").format(answer=said) if fact.origin == "before" else said


def _height(found: SourceStanding, name: float, badge: float) -> float:
    made = fitted(found.source.name, (ROOM_TEXT, ROOM_SMALL), name, 2, bold=True)
    return max(made.height, badge_height(_state(found), badge) + 4, 84) + 2 * PAD


def _paint_fact(canvas: Canvas, fact: Fact, area: QRectF) -> None:
    """Show an answer by its pattern and its word; what was not asked has no pattern."""
    level = LEVELS.get(fact.value)
    soft = canvas.theme.ink_soft
    left = area.left() + SWATCH + BESIDE
    words = block(_word(fact), ROOM_SMALL, area.right() - left - 8, lines=2)
    canvas.put(words, left, area.center().y() - words.height / 2, colour="" if level else soft)
    if level:
        swatch = QRectF(area.left(), area.center().y() - SWATCH_HIGH / 2, SWATCH, SWATCH_HIGH)
        paint_option(canvas.painter, swatch, Option(fact.value, "", level), 1, canvas.theme)


def _paint_badge(canvas: Canvas, found: SourceStanding, area: QRectF) -> None:
    plates: Mapping[str, Plate] = {"best": "best", "not known": "unknown"}
    paint_badge(canvas, _state(found), area, plates.get(found.status, "plain"))


VIEW = View(room=_paint)
