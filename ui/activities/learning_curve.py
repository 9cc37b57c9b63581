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
from ui.widgets.lettering import Block, block, width_of
from workshop.language import _, ngettext
from workshop.model import Disputed, Pack, Taught, Team
from workshop.scene import RoomScene

TEXT, GAP, PAD = 0.5, 56.0, 12.0
FIGURES, BAR, LEAST = 50.0, 28.0, 84.0
KEY, SWATCH, SWATCH_HIGH, BESIDE, BETWEEN = 48.0, 44.0, 28.0, 14.0, 40.0


@dataclass(frozen=True, slots=True)
class Row:
    """One message as it is set, with what is to be said of the pack's own answer."""

    told: Disputed
    text: Block
    doubt: Block | None

    @property
    def words(self) -> float:
        """Give the height of its words."""
        return self.text.height + (self.doubt.height if self.doubt else 0.0)

    @property
    def height(self) -> float:
        """Give its height."""
        return max(LEAST, self.words) + 2 * PAD


@dataclass(frozen=True, slots=True)
class Page:
    """Some messages below a sentence; bars as long as `most` labels fill the width."""

    title: Block
    rows: tuple[Row, ...]
    most: int


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    curve, taught = curve_of(room, recorded=True), own(room)
    if curve is None or room.pack is None:
        return paint_words(canvas, room, moment)
    area = body(canvas, question(canvas, room.prompt))
    told = _pages(canvas, area, room.pack, taught) if taught else []
    pages = 1 + len(told)
    page = moment.page % pages
    right = joined(page_words(page, pages), time_left(room, moment.now))
    if page:
        _paint_agreement(canvas, area, room.pack, told[page - 1])
        facts(canvas, labelled_words(taught, room.pack), right=right)
        return pages
    if curve.recorded:
        area = paint_recorded(canvas, area)
    paint_curve(canvas, area, curve, over=True)
    left = [] if curve.recorded else labelled_words(taught, room.pack)
    differ = disagreed_words(taught)
    free = canvas.inner - sum(run.width for run in (*left, *right)) - 4 * AIR
    # The next page says it, too.
    facts(canvas, left, differ if width_of(differ, ROOM_SMALL) <= free - 4 * AIR else "", right)
    return pages


def _pages(canvas: Canvas, area: QRectF, pack: Pack, taught: Taught) -> list[Page]:
    """Give the pages of the disputed messages, then those where only the pack's answer is in doubt."""
    doubted = {told.message.id for told in taught.doubted}
    disputed = {told.message.id for told in taught.disputed}
    wide = canvas.inner * TEXT - GAP
    both = _("Most of us differ from the pack’s answer ({letter}): the key may be wrong.")
    differ = [_row(pack, t, wide, both if t.message.id in doubted else "") for t in taught.disputed]
    alone = _("The pack’s answer is {letter}.")
    others = [_row(pack, t, wide, alone) for t in taught.doubted if t.message.id not in disputed]
    most = max((_labels(row) for row in (*differ, *others)), default=1)
    doubt = _("Here most of us differ from the pack’s answer: the key may be wrong.")
    made = []
    for title, rows in ((_title(taught), differ), (doubt, others)):
        head = block(title, ROOM_TEXT, canvas.inner, lines=3)
        free = area.height() - head.height - 2 * AIR - KEY * len(_key(canvas, pack))
        parts = pages_of([row.height for row in rows], free)
        made += [Page(head, tuple(rows[n] for n in part), most) for part in parts if part or rows is differ]
    return made if taught.twice else made[1:]


def _labels(row: Row) -> int:
    return sum(n for _team, n in row.told.labels)


def _row(pack: Pack, told: Disputed, width: float, doubt: str) -> Row:
    text = block(told.message.text, ROOM_SMALL, width, lines=3)
    right = pack.key.get(told.message.id, "")
    place = next((letter(n) for n, team in enumerate(pack.teams) if team.key == right), "")
    return Row(told, text, block(doubt.format(letter=place), ROOM_SMALL, width, bold=True) if doubt else None)


def _title(taught: Taught) -> str:
    agreed = taught.twice - taught.divided
    sentence = ngettext(
        "Of {number} message with two labels or more, we agreed on {agreed} and differed on {divided}.",
        "Of {number} messages with two labels or more, we agreed on {agreed} and differed on {divided}.",
        taught.twice,
    )
    return sentence.format(number=taught.twice, agreed=agreed, divided=taught.divided)


def _paint_agreement(canvas: Canvas, area: QRectF, pack: Pack, page: Page) -> None:
    y = canvas.put(page.title, area.left(), area.top()) + AIR
    for row in page.rows:
        canvas.rule(y)
        _paint_row(canvas, pack, row, QRectF(area.left(), y, area.width(), row.height), page.most)
        y += row.height
    if not page.rows:
        return
    canvas.rule(y)
    key = _key(canvas, pack)
    for number, line in enumerate(key):
        _paint_key(canvas, pack, line, area.bottom() - KEY * (len(key) - number - 1) - 12)


def _paint_row(canvas: Canvas, pack: Pack, row: Row, area: QRectF, most: int) -> None:
    y = canvas.put(row.text, area.left(), area.center().y() - row.words / 2)
    if row.doubt:
        canvas.put(row.doubt, area.left(), y)
    given = dict(row.told.labels)
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
