"""Dot vote: who stands behind which idea, people before dots, the most wanted first."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.activities.collect_ideas import paint_ideas
from ui.activities.frame import answered, body, emphasised, facts, joined, page_words, pages_of, question
from ui.activities.view import Moment, View
from ui.activities.voting import vote_number, voting
from ui.activities.words import paint_words_and_rule
from ui.theme import ROOM_COUNT, ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import block, fitted, width_of
from workshop.language import _, ngettext
from workshop.model import QuestionTally
from workshop.scene import RoomScene

ROW, REST, BAR = 96.0, 56.0, 40.0
GAP = 32.0


@dataclass(frozen=True, slots=True)
class Row:
    """One idea with its dots; `people` is None where only dots were counted."""

    title: str
    dots: int
    people: int | None
    before: int | None

    @property
    def rank(self) -> tuple[int, int]:
        """Give what rows are sorted by: people where they are known, then dots."""
        return (-(self.people or 0), -self.dots)


@dataclass(frozen=True, slots=True)
class Scale:
    """What all rows share: the longest bar, all dots, and the width of the figures."""

    highest: int
    total: int
    figures: float


def _rows(tally: QuestionTally, earlier: QuestionTally | None) -> list[Row]:
    people = tally.people or (None,) * len(tally.counts)
    rows = [
        Row(option.text, dots, persons, earlier.count(option.key) if earlier else None)
        for option, dots, persons in zip(tally.question.options, tally.counts, people, strict=True)
    ]
    return sorted(rows, key=lambda row: row.rank)


def paint_dots(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    """Paint what got dots, and how many got none."""
    if room.tally is None or not room.tally.questions:
        return 1
    area = body(canvas, question(canvas, room.prompt))
    tally = room.tally.questions[0]
    earlier = room.earlier.questions[0] if room.earlier and room.earlier.questions else None
    rows = _rows(tally, earlier)
    named = [row for row in rows if row.dots] or rows
    rest = len(rows) - len(named)
    room_for_rows = area.height() - (REST if rest else 0)
    pages = pages_of([ROW] * len(named), room_for_rows)
    page = moment.page % len(pages)
    y, total = area.top(), sum(tally.counts)
    figures = max(sum(run.width for run in _figures(canvas, row, total)) for row in named)
    scale = Scale(max(r.dots if r.people is None else r.people for r in rows), total, figures)
    for number in pages[page]:
        _paint_row(canvas, named[number], scale, y, moment.growth)
        y += ROW
    if rest:
        words = ngettext("{number} more got no dot", "{number} more got no dot", rest)
        runs = emphasised(words, ROOM_SMALL, canvas.theme.ink_soft, number=rest)
        canvas.runs(runs, canvas.left, y + REST / 2 + 13)
    dots = emphasised(ngettext("{number} dot in all", "{number} dots in all", total), number=total)
    facts(canvas, dots, right=joined(page_words(page, len(pages)), vote_number(room), answered(room)))
    return len(pages)


def _figures(canvas: Canvas, row: Row, total: int) -> list[Run]:
    soft = canvas.theme.ink_soft
    if row.people is None:
        words = _(" of {total} dots").format(total=total)
        return [Run(str(row.dots), ROOM_COUNT, bold=True), Run(words, ROOM_SMALL, colour=soft)]
    return [
        Run(str(row.people), ROOM_COUNT, bold=True),
        Run(ngettext(" person", " people", row.people), ROOM_SMALL, colour=soft),
    ]


def _paint_row(canvas: Canvas, row: Row, scale: Scale, y: float, growth: float) -> None:
    middle = y + ROW / 2
    baseline = middle + 0.36 * ROOM_COUNT
    canvas.runs(_figures(canvas, row, scale.total), canvas.left, baseline)
    title = canvas.left + scale.figures + GAP
    bar = title + canvas.inner * 0.36 + GAP
    made = fitted(row.title, (ROOM_TEXT, ROOM_SMALL), bar - title - GAP, 1)
    if made.cut:
        made = block(row.title, ROOM_SMALL, bar - title - GAP, lines=2)
    canvas.put(made, title, middle - made.height / 2)
    after = _after(row, scale.total)
    end = canvas.right - max((width_of(text, ROOM_SMALL) + GAP for text in after), default=0.0)
    for number, text in enumerate(after):
        shift = 13 + (number - (len(after) - 1) / 2) * 42
        run = Run(text, ROOM_SMALL, colour=canvas.theme.ink_soft)
        canvas.runs([run], canvas.right, middle + shift, align="right")
    canvas.fill(QRectF(bar - 6, y + 8, 2, ROW - 16), canvas.theme.line)
    n = row.dots if row.people is None else row.people
    canvas.fill(
        QRectF(bar, middle - BAR / 2, (end - bar) * n / max(1, scale.highest) * growth, BAR),
        canvas.theme.accent,
    )


def _after(row: Row, total: int) -> list[str]:
    made = [] if row.people is None else [_("{dots} of {total} dots").format(dots=row.dots, total=total)]
    return made if row.before is None else [*made, _("round 1: {count}").format(count=row.before)]


def _before(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    """Show what can be voted on, with numbers to point at, before the vote opens."""
    if not room.ideas:
        return paint_words_and_rule(canvas, room, moment)
    return paint_ideas(canvas, room, moment, numbered=True, rule=room.rule)


VIEW = View(room=voting(paint_dots, _before))
