"""Learning curve: how far the machine got, and where we ourselves did not agree."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.activities.curve import curve_of, paint_curve
from ui.activities.frame import (
    AIR,
    body,
    facts,
    joined,
    page_words,
    pages_of,
    question,
    time_left,
)
from ui.activities.lettered import key_text
from ui.activities.teaching import disagreed_words, labelled_words, letter, own, paint_recorded
from ui.activities.view import Moment, View
from ui.activities.words import paint_words
from ui.theme import ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import Block, block
from workshop.language import _, ngettext
from workshop.model import Disputed, Pack, Taught, Team
from workshop.scene import RoomScene

TEXT, GAP, PAD = 0.46, 56.0, 14.0
FIGURES, BAR, LEAST = 50.0, 28.0, 92.0
KEY, SWATCH, SWATCH_HIGH, BESIDE, BETWEEN = 48.0, 44.0, 28.0, 14.0, 40.0
TITLE = 1.25 * ROOM_TEXT


@dataclass(frozen=True, slots=True)
class Row:
    """One disputed message as it is set, with what is to be said of the pack's own answer."""

    disputed: Disputed
    text: Block
    doubt: Block | None

    @property
    def height(self) -> float:
        """Give its height."""
        return max(LEAST, self.text.height + (self.doubt.height if self.doubt else 0.0)) + 2 * PAD


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    curve, taught = curve_of(room, recorded=True), own(room)
    if curve is None or room.pack is None:
        return paint_words(canvas, room, moment)
    area = body(canvas, question(canvas, room.prompt))
    told = _pages(canvas, area, room.pack, taught) if taught and taught.twice else []
    pages = 1 + len(told)
    page = moment.page % pages
    right = joined(page_words(page, pages), time_left(room, moment.now))
    if page and taught:
        _paint_agreement(canvas, area, room.pack, taught, told[page - 1])
        facts(canvas, labelled_words(taught, room.pack), right=right)
        return pages
    if curve.recorded:
        area = paint_recorded(canvas, area)
    paint_curve(canvas, area, curve, over=True)
    left = [] if curve.recorded else labelled_words(taught, room.pack)
    facts(canvas, left, disagreed_words(taught), right)
    return pages


def _pages(canvas: Canvas, area: QRectF, pack: Pack, taught: Taught) -> list[list[Row]]:
    """Divide the disputed messages into pages; those whose answer alone is in doubt come last."""
    doubted = {told.message.id for told in taught.doubted}
    known = {told.message.id for told in taught.disputed}
    told = (*taught.disputed, *(d for d in taught.doubted if d.message.id not in known))
    rows = [_row(d, canvas.inner * TEXT - GAP, doubted=d.message.id in doubted) for d in told]
    free = area.height() - TITLE * _title_lines(canvas, taught) - 2 * AIR - KEY * len(_key(canvas, pack))
    return [[rows[n] for n in page] for page in pages_of([row.height for row in rows], free)]


def _row(disputed: Disputed, width: float, *, doubted: bool) -> Row:
    text = block(disputed.message.text, ROOM_SMALL, width, lines=3)
    words = _("Most of us differ from the pack’s answer: the key may be wrong.")
    return Row(disputed, text, block(words, ROOM_SMALL, width, bold=True) if doubted else None)


def _title(taught: Taught) -> str:
    agreed = taught.twice - taught.divided
    sentence = ngettext(
        "Of {number} message with two labels or more, we agreed on {agreed} and differed on {divided}.",
        "Of {number} messages with two labels or more, we agreed on {agreed} and differed on {divided}.",
        taught.twice,
    )
    return sentence.format(number=taught.twice, agreed=agreed, divided=taught.divided)


def _title_lines(canvas: Canvas, taught: Taught) -> int:
    return len(block(_title(taught), ROOM_TEXT, canvas.inner, lines=3).lines)


def _paint_agreement(canvas: Canvas, area: QRectF, pack: Pack, taught: Taught, rows: Sequence[Row]) -> None:
    y = canvas.put(block(_title(taught), ROOM_TEXT, canvas.inner, lines=3), area.left(), area.top()) + AIR
    most = max((sum(n for _team, n in row.disputed.labels) for row in rows), default=1)
    for row in rows:
        canvas.rule(y)
        _paint_row(canvas, pack, row, QRectF(area.left(), y, area.width(), row.height), most)
        y += row.height
    if rows:
        canvas.rule(y)
    key = _key(canvas, pack)
    for number, line in enumerate(key):
        _paint_key(canvas, pack, line, area.bottom() - KEY * (len(key) - number - 1) - 12)


def _paint_row(canvas: Canvas, pack: Pack, row: Row, area: QRectF, most: int) -> None:
    high = row.text.height + (row.doubt.height if row.doubt else 0.0)
    y = canvas.put(row.text, area.left(), area.center().y() - high / 2)
    if row.doubt:
        canvas.put(row.doubt, area.left(), y)
    given = dict(row.disputed.labels)
    left = area.left() + area.width() * TEXT
    one = (area.right() - left) / max(1, most)
    x, top = left, area.center().y() - (FIGURES + BAR) / 2
    for number, team in enumerate(pack.teams):
        n = given.get(team.key, 0)
        if not n:
            continue
        part = QRectF(x, top + FIGURES, n * one - 3, BAR)
        _paint_strength(canvas, number, part)
        figure = [
            Run(f"{letter(number)} ", ROOM_SMALL, colour=canvas.theme.ink_soft),
            Run(str(n), 44, bold=True),
        ]
        canvas.runs(figure, x, top + FIGURES - 12)
        x += n * one


def _paint_strength(canvas: Canvas, number: int, area: QRectF) -> None:
    """Fill with one of four strengths of ink; the lightest has an edge, or it would be lost on paper."""
    strengths = canvas.theme.strengths
    canvas.fill(area, strengths[number % len(strengths)])
    if number % len(strengths) == len(strengths) - 1:
        canvas.frame(area, canvas.theme.outline, 2)


def _key(canvas: Canvas, pack: Pack) -> list[list[int]]:
    """Divide the key of the teams into lines."""
    lines: list[list[int]] = [[]]
    used = 0.0
    for number, team in enumerate(pack.teams):
        wide = _entry(canvas, number, team).width + SWATCH + BESIDE + BETWEEN
        if lines[-1] and used + wide - BETWEEN > canvas.inner:
            lines.append([])
            used = 0.0
        lines[-1].append(number)
        used += wide
    return lines


def _entry(canvas: Canvas, number: int, team: Team) -> Block:
    return block(key_text(number, team), ROOM_SMALL, canvas.inner / 2 - SWATCH - BESIDE - BETWEEN, lines=1)


def _paint_key(canvas: Canvas, pack: Pack, numbers: Sequence[int], baseline: float) -> None:
    x = canvas.left
    for number in numbers:
        _paint_strength(canvas, number, QRectF(x, baseline - SWATCH_HIGH, SWATCH, SWATCH_HIGH))
        made = _entry(canvas, number, pack.teams[number])
        canvas.put(made, x + SWATCH + BESIDE, baseline - made.height + 9)
        x += SWATCH + BESIDE + made.width + BETWEEN


VIEW = View(room=_paint)
