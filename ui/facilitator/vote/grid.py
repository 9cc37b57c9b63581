"""The grid: ideas as rows of 76 px, what is asked as cells with counts in fixed slots, a bar and a word."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF

from ui.facilitator.clipped import fold
from ui.facilitator.vote.layout import (
    SLOT_HEIGHT,
    SMALL,
    WORD,
    Bar,
    Draft,
    Layout,
    Patch,
    Shown,
    Slot,
    Word,
    strongest,
)
from workshop.language import _
from workshop.model import Option, Question, QuestionTally
from workshop.readings import divided_word, read

LABEL, WIDEST, GAP, ROW, HEAD, REFUSED = 180, 300, 16, 76, 48, 22
CELL, BAR = 200, 12
APART, NARROW, FEW = 24, 8, 3
# Below this width of a cell everything moves closer, so that no two counts touch.
LEAST, TIGHT_LABEL, TIGHT_GAP, TIGHT_APART = 96, 124, 10, 18
Measure = Callable[[str, int, bool], int]


def lay_out(shown: Shown, width: float, measure: Measure) -> Layout:
    """Lay the grid out in `width` pixels; `measure` gives the width of words in a size."""
    draft, columns = Draft(), len(shown.form.columns)
    label, gap = min(WIDEST, max(LABEL, width * 0.245)), GAP
    if (width - label - gap * (columns - 1)) / columns < LEAST:
        label, gap = TIGHT_LABEL, TIGHT_GAP
    cell = min(CELL, (width - label - gap * (columns - 1)) / columns)
    lefts = [label + n * (cell + gap) for n in range(columns)]
    _head(shown, draft, lefts, cell, measure)
    draft.rules.append(HEAD)
    top: float = HEAD
    for idea in shown.form.rows:
        _label(draft, idea, top, label - gap, measure)
        refused = ""
        for left, column in zip(lefts, shown.form.columns, strict=True):
            question = next(q for q in shown.form.questions if q.row == idea.key and q.column == column.key)
            tally = shown.tally.of(question.key)
            if tally is not None:
                _cell(shown, draft, tally, QRectF(left, top, cell, ROW), f"{idea.text}, {column.text}")
            refused = refused or shown.refused.get(question.key, "")
        top += ROW
        if refused:
            draft.words.append(Word(QRectF(0, top - 6, width, 20), refused, SMALL, bold=True, colour="warm"))
            top += REFUSED
        draft.rules.append(top)
    return draft.done(top + 1)


def _head(shown: Shown, draft: Draft, lefts: list[float], cell: float, measure: Measure) -> None:
    for left, column in zip(lefts, shown.form.columns, strict=True):
        question = next(q for q in shown.form.questions if q.column == column.key)
        size, most = (WORD, 1) if cell >= LEAST else (SMALL, 2)
        lines = fold(column.text, int(cell), most, partial(_bold, measure, size))
        for number, text in enumerate(lines):
            top = 1 + (most - len(lines) + number) * 14
            draft.words.append(Word(QRectF(left, top, cell, 20 if most == 1 else 15), text, size, bold=True))
        for number, (option, (x, wide)) in enumerate(
            zip(question.options, places(question, cell), strict=True), 1
        ):
            box = QRectF(left + x, 31, wide, 8)
            if option.level:
                draft.patches.append(Patch(box, option))
            else:
                draft.words.append(
                    Word(QRectF(left + x, 26, wide, 16), str(number), SMALL, colour="ink_soft")
                )


def _bold(measure: Measure, size: int, text: str) -> int:
    return measure(text, size, True)  # noqa: FBT003 - as in QFont


def places(question: Question, cell: float) -> list[tuple[float, float]]:
    """Give left edge and width of each option's slot; "don't know" stands apart at the right."""
    known = [o for o in question.options if o.level != "unknown"]
    tight = cell < LEAST
    gap = NARROW if len(known) <= FEW and not tight else NARROW / 2
    apart = TIGHT_APART if tight else APART
    room = cell - (apart + (4 if tight else 12) if len(known) < len(question.options) else 0)
    pitch = (room + gap) / max(1, len(known))
    at = [(n * pitch, pitch - gap) for n in range(len(known))]
    return at + [(cell - apart, apart)] * (len(question.options) - len(known))


def _label(draft: Draft, idea: Option, top: float, wide: float, measure: Measure) -> None:
    lines = fold(idea.text, int(wide), 3, lambda s: measure(s, WORD, True))  # noqa: FBT003
    for number, text in enumerate(lines):
        draft.words.append(Word(QRectF(0, top + 11 + number * 19, wide, 20), text, bold=True))


def _cell(shown: Shown, draft: Draft, tally: QuestionTally, box: QRectF, name: str) -> None:
    question, best = tally.question, strongest(tally)
    for option, n, (x, wide) in zip(
        question.options, tally.counts, places(question, box.width()), strict=True
    ):
        at = QRectF(box.left() + x - 2, box.top() + 7, wide + 4, SLOT_HEIGHT)
        text, said = shown.count(tally, option.key), f"{name}: {option.text}"
        draft.slots.append(Slot(question.key, option.key, at, text, said, bold=n == best))
    top = box.top() + 36
    draft.bars.append(Bar(QRectF(box.left(), top, box.width(), BAR), tally, sum(tally.counts)))
    under = QRectF(box.left(), top + 14, box.width(), 20)
    word = divided_word(read(tally, shown.thresholds))
    if shown.editing:
        hands = sum(shown.keyed.get(question.key, {}).values())
        total = _("{n} of {present}").format(n=hands, present=shown.present)
        colour = "ink" if word else "good" if shown.complete(question) else "ink_soft"
        text = f"{total} · {word}" if word else total
        draft.words.append(Word(under, text if hands else "", SMALL, bold=bool(word), colour=colour))
    elif shown.asked and not shown.live and not tally.answered:
        draft.words.append(Word(under.translated(0, -16), _("not counted"), SMALL, colour="ink_soft"))
    elif word:
        draft.words.append(Word(under, word, SMALL, bold=True))
