"""Quiz: one question at a time with its counts and the usual answer, then all of them below each other."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from ui.activities.counted import ROW, Columns, columns, head_height, heads, paint_counts, paint_heads
from ui.activities.frame import (
    answered,
    body,
    emphasised,
    facts,
    joined,
    page_words,
    pages_of,
    question,
    time_left,
)
from ui.activities.view import Moment, View
from ui.activities.voting import voting
from ui.theme import ROOM_NUMBER, ROOM_SMALL, ROOM_TEXT
from ui.widgets.answer_bar import Look, answer_bar
from ui.widgets.canvas import Canvas, Run
from ui.widgets.lettering import Block, block, fitted
from ui.widgets.patterns import paint_option
from workshop.language import _
from workshop.model import QuestionTally, Solution, Tally
from workshop.scene import RoomScene
from workshop.text import in_a_sentence

BAR, GAP, MARK, INDENT = 56.0, 48.0, 8.0, 40.0
FIGURE, SWATCH, SWATCH_HIGH = 116.0, 44.0, 28.0
LABEL, ANSWER, BETWEEN = 0.33, 0.24, 28.0
LEAST, MOST = 20.0, 64.0
# The ink of answers that are not the usual one.
OTHERS = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """One question with what it got and what is usual."""

    tally: QuestionTally
    solution: Solution

    @property
    def marked(self) -> QuestionTally:
        """Give the tally with the usual answer marked: it alone is painted in the accent."""
        asked = self.tally.question
        options = (
            replace(o, level="met" if o.text == self.solution.answer else "") if o.level != "unknown" else o
            for o in asked.options
        )
        return replace(self.tally, question=replace(asked, options=tuple(options)))


def _asked(room: RoomScene, tally: Tally) -> list[Asked]:
    known = {solution.question: solution for solution in room.solutions}
    return [Asked(q, known[q.question.key]) for q in tally.questions if q.question.key in known]


def _paint(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    if room.state == "closed" and room.tally is not None:
        shown = next((a for a in _asked(room, room.tally) if a.tally.question.key == room.item), None)
        if shown:
            return _paint_item(canvas, room, shown, moment)
    return _whole(canvas, room, moment)


def _paint_item(canvas: Canvas, room: RoomScene, asked: Asked, moment: Moment) -> int:
    y = canvas.put(
        block(room.prompt, ROOM_TEXT, canvas.inner, lines=2), canvas.left, 64, colour=canvas.theme.ink_soft
    )
    said = fitted(asked.tally.question.text, (80, ROOM_TEXT), canvas.inner, 2, bold=True)
    y = canvas.put(said, canvas.left, y + 24) + GAP
    look = Look(canvas.theme, moment.growth, strength=OTHERS)
    y = _paint_figures(canvas, asked.marked, y)
    bar = QRectF(canvas.left, y, canvas.inner, BAR)
    answer_bar(canvas.painter, bar, asked.marked, asked.tally.answered, look)
    y += BAR + GAP
    made = fitted(usual(asked.solution), (ROOM_NUMBER, ROOM_TEXT), canvas.inner - INDENT, 2, bold=True)
    canvas.fill(QRectF(canvas.left, y + 12, MARK, made.height - 20), canvas.theme.accent)
    canvas.put(made, canvas.left + INDENT, y)
    _paint_place(canvas, room, asked, moment)
    return 1


def _paint_figures(canvas: Canvas, tally: QuestionTally, y: float) -> float:
    """Write the counts as large figures, each with its answer below; give where they end."""
    options = tally.question.options
    slot = canvas.inner / max(1, len(options))
    most = max(tally.counts, default=0)
    names = [block(o.text, ROOM_TEXT, slot - SWATCH - BETWEEN - 16, lines=2) for o in options]
    for number, (n, name) in enumerate(zip(tally.counts, names, strict=True)):
        x = canvas.left + number * slot
        strong = n == most and n > 0
        colour = canvas.theme.ink if strong else canvas.theme.ink_soft
        canvas.runs([Run(str(n), ROOM_NUMBER, strong, colour)], x, y + 0.82 * ROOM_NUMBER)
        swatch = QRectF(x, y + FIGURE + 14, SWATCH, SWATCH_HIGH)
        paint_option(canvas.painter, swatch, options[number], OTHERS, canvas.theme)
        canvas.put(name, x + SWATCH + 16, y + FIGURE)
    return y + FIGURE + max((name.height for name in names), default=0.0) + 16


def _paint_place(canvas: Canvas, room: RoomScene, asked: Asked, moment: Moment) -> None:
    questions = room.tally.form.questions if room.tally else ()
    place = next((n for n, q in enumerate(questions, 1) if q.key == asked.tally.question.key), 0)
    count = _("{place} of {number}").format(place=place, number=len(questions))
    facts(canvas, time_left(room, moment.now), right=emphasised(_("Question {count}"), count=count))


def usual(solution: Solution) -> str:
    """Say the usual answer, and that it can be argued about where it can."""
    answer = in_a_sentence(solution.answer)
    if solution.debatable:
        return _("Usually {answer}, and one can argue").format(answer=answer)
    return _("Usually: {answer}").format(answer=answer)


def _paint_all(canvas: Canvas, room: RoomScene, moment: Moment) -> int:
    """Paint all questions below each other, each with its usual answer at the right."""
    asked = _asked(room, room.tally) if room.tally else []
    area = body(canvas, question(canvas, room.prompt))
    if not asked:
        return 1
    options = asked[0].tally.question.options
    says = [block(_short(a.solution), ROOM_SMALL, canvas.inner * ANSWER, lines=2) for a in asked]
    end = canvas.right - max(made.width for made in says) - MARK - 16 - BETWEEN
    at = columns(options, canvas.left + canvas.inner * LABEL, end)
    made = heads(options, at)
    rows = area.adjusted(0, head_height(made, swatches=False) + 8, 0, 0)
    pages = pages_of([ROW + LEAST] * len(asked), rows.height())
    page = moment.page % len(pages)
    shown = [asked[n] for n in pages[page]]
    high = min(ROW + MOST, rows.height() / max(1, len(shown)))
    paint_heads(canvas, made, at, area.top())
    for number, (each, said) in enumerate(zip(shown, [says[n] for n in pages[page]], strict=True)):
        row = QRectF(rows.left(), rows.top() + number * high, rows.width(), high)
        canvas.rule(row.top())
        _paint_row(canvas, each, said, at, row, Look(canvas.theme, moment.growth, strength=OTHERS))
    facts(canvas, time_left(room, moment.now), right=joined(page_words(page, len(pages)), answered(room)))
    return len(pages)


def _paint_row(canvas: Canvas, asked: Asked, says: Block, at: Columns, row: QRectF, look: Look) -> None:
    middle = row.top() + row.height() / 2
    wide = at.left - row.left() - BETWEEN
    lines = int(row.height() // (ROOM_SMALL * 1.17))
    words = fitted(asked.tally.question.text, (ROOM_TEXT - 4, ROOM_SMALL), wide, 2, bold=True)
    if words.cut:
        words = block(words.text, ROOM_SMALL, wide, lines=lines, bold=True)
    canvas.put(words, row.left(), middle - words.height / 2)
    paint_counts(canvas, asked.marked, at, middle - ROW / 2, asked.tally.answered, look)
    left = at.end + BETWEEN
    canvas.fill(QRectF(left, middle - says.height / 2 + 4, MARK, says.height - 6), canvas.theme.accent)
    canvas.put(says, left + MARK + 16, middle - says.height / 2)


def _short(solution: Solution) -> str:
    answer = in_a_sentence(solution.answer)
    if solution.debatable:
        return _("usually {answer},\none can argue").format(answer=answer)
    return _("usually {answer}").format(answer=answer)


_whole = voting(_paint_all)
VIEW = View(room=_paint)
