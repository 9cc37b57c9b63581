"""Fool it: what was called out, what the machine says, and how sure it is; it always answers."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.activities.frame import AIR, body, emphasised, facts, foot, question, time_left
from ui.activities.lettered import paint_guide
from ui.activities.view import Moment, View
from ui.activities.words import paint_words
from ui.theme import ROOM_NUMBER, ROOM_QUESTION, ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import Block, block, fitted, within
from workshop.language import _, ngettext
from workshop.model import Guess, Pack, Try
from workshop.scene import RoomScene

BAR, INDENT = 8.0, 40.0
TEXT_SIZES, TEXT_SHARE = (80, ROOM_SMALL), 0.3
ROW_MOST, ROW_LEAST, FILL = 96.0, 48.0, 0.5
NAME_SHARE = 0.42


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    if room.pack is None:
        return paint_words(canvas, room, moment)
    area = body(canvas, question(canvas, room.prompt))
    if not room.tries:
        paint_guide(canvas, foot(canvas, area, "", room.text), room.pack.teams)
        facts(canvas, [], _origin(room), time_left(room, moment.now))
        return 1
    _paint_try(canvas, area, room.pack, room.tries[-1].guess)
    facts(canvas, _tally(room.tries), _origin(room), time_left(room, moment.now))
    return 1


def _origin(room: RoomScene) -> str:
    """Say where the machine has its knowledge from, where it is not from this room."""
    return "" if room.taught else _("taught with the pack’s own answers")


def _tally(tries: tuple[Try, ...]) -> list[Run]:
    fooled = sum(1 for one in tries if one.fooled)
    return [
        *emphasised(ngettext("{number} try", "{number} tries", len(tries)), number=len(tries)),
        *emphasised(ngettext(", fooled {number} time", ", fooled {number} times", fooled), number=fooled),
    ]


def _paint_try(canvas: Canvas, area: QRectF, pack: Pack, guess: Guess) -> None:
    teams = max(1, len(pack.teams))
    unknown = block(
        _("It has never met any of these words. It answers all the same."), ROOM_TEXT, area.width(), lines=2
    )
    below = ROOM_NUMBER * 1.25 + AIR + (0.0 if guess.known else unknown.height + AIR)
    free = area.height() - below - 2 * AIR - teams * ROW_LEAST
    text = _("“{text}”").format(text=guess.text) if guess.text else _("(nothing at all)")
    made = within(text, TEXT_SIZES, area.width() - INDENT, min(free, area.height() * TEXT_SHARE))
    canvas.fill(QRectF(area.left(), area.top() + 6, BAR, made.height - 12), canvas.theme.accent)
    y = canvas.put(made, area.left() + INDENT, area.top()) + AIR
    y = _paint_answer(canvas, area, y, pack, guess) + AIR / 2
    if not guess.known:
        y = canvas.put(unknown, area.left(), y) + AIR
    high = min(ROW_MOST, (area.bottom() - y) / teams)
    rows = _rows(pack, guess, area.width() * NAME_SHARE)
    beside = max(row.name.width for row in rows) + 2 * AIR
    for row in rows:
        _paint_share(canvas, QRectF(area.left(), y, area.width(), high), row, beside)
        y += high


@dataclass(frozen=True, slots=True)
class Row:
    """One team with its share in hundredths; the first is the machine's answer."""

    name: Block
    share: int
    first: bool


def _rows(pack: Pack, guess: Guess, width: float) -> list[Row]:
    """Give the teams in the order of their shares, all names in one size."""
    named = [(found.name if (found := pack.team(key)) else key, share) for key, share in guess.shares]
    sizes = (fitted(name, (ROOM_TEXT, ROOM_SMALL), width, 1, bold=True).size for name, _share in named)
    size = min(sizes, default=ROOM_TEXT)
    return [
        Row(block(name, size, width, lines=1, bold=not n), share, not n)
        for n, (name, share) in enumerate(named)
    ]


def _paint_answer(canvas: Canvas, area: QRectF, y: float, pack: Pack, guess: Guess) -> float:
    found = pack.team(guess.team)
    lead = Run(_("Machine says:") + "  ", ROOM_TEXT)
    free = area.width() - lead.width
    name = fitted(found.name if found else guess.team, (ROOM_NUMBER, ROOM_QUESTION), free, 1, bold=True)
    canvas.runs([lead, Run(name.shown, name.size, bold=True)], area.left(), y + ROOM_NUMBER)
    return y + ROOM_NUMBER * 1.25


def _paint_share(canvas: Canvas, place: QRectF, row: Row, left: float) -> None:
    middle, theme = place.center().y(), canvas.theme
    canvas.put(row.name, place.left(), middle - row.name.height / 2)
    figure = _figure(row.share, bold=row.first)
    canvas.runs(figure, place.right(), middle + 0.36 * ROOM_TEXT, align="right")
    most = sum(run.width for run in _figure(100, bold=True))
    high = place.height() * FILL
    bar = QRectF(place.left() + left, middle - high / 2, place.width() - left - most - 2 * AIR, high)
    canvas.fill(bar, theme.band)
    bar.setWidth(bar.width() * row.share / 100)
    canvas.fill(bar, theme.accent if row.first else theme.strengths[1])


def _figure(share: int, *, bold: bool) -> list[Run]:
    words = _("{share} in 100").format(share=share)
    return [Run(words, ROOM_TEXT, bold=bold)]


VIEW = View(room=_paint)
