"""The grid: ideas as rows, what is asked as cells with counts in fixed slots, a bar and a word."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.facilitator.vote.layout import (
    LINE,
    SLOT_HEIGHT,
    SMALL,
    Bar,
    Draft,
    Layout,
    Letters,
    Measure,
    Patch,
    Shown,
    Slot,
    Word,
    strongest,
)
from ui.facilitator.vote.under import NEXT, apart, under_way
from workshop.language import _
from workshop.model import Question, QuestionTally
from workshop.readings import divided_word, read

LABEL, WIDEST, GAP, ROW, HEAD = 180, 300, 16, 76, 48
CELL, BAR = 200, 12
APART, NARROW, FEW = 24, 8, 3
# Below this width of a cell everything moves closer, so that no two counts touch.
LEAST, TIGHT_LABEL, TIGHT_GAP, TIGHT_APART = 96, 124, 10, 18
# Above an idea's words and below them.
AIR, BELOW = 11, 8
IDEA = Letters(4, bold=True)
ASKED, TIGHT_ASKED = Letters(3, bold=True), Letters(4, SMALL, bold=True, pitch=14)


@dataclass(frozen=True, slots=True)
class Columns:
    """How the width is shared out: `label` for the ideas, and where each cell begins."""

    label: float
    gap: float
    cell: float
    lefts: tuple[float, ...]


def lay_out(shown: Shown, width: float, measure: Measure) -> Layout:
    """Lay the grid out in `width` pixels; `measure` gives the width of words in a size."""
    draft, columns = Draft(), _share(width, len(shown.form.columns))
    top: float = _head(shown, draft, columns, measure)
    draft.rules.append(top)
    usual = ROW + NEXT * apart(shown, columns.cell, measure)
    for idea in shown.form.rows:
        lines = draft.write(idea.text, QRectF(0, top + AIR, columns.label - columns.gap, 20), IDEA, measure)
        refused = ""
        for left, column in zip(columns.lefts, shown.form.columns, strict=True):
            question = next(q for q in shown.form.questions if q.row == idea.key and q.column == column.key)
            tally = shown.tally.of(question.key)
            if tally is not None:
                name = f"{idea.text}, {column.text}"
                _cell(shown, draft, tally, QRectF(left, top, columns.cell, ROW), name, measure)
            refused = refused or shown.refused.get(question.key, "")
        top += max(usual, AIR + LINE * lines + BELOW)
        if refused:
            top = draft.refuse(refused, QRectF(0, top - 6, width, 20), measure) + BELOW
        draft.rules.append(top)
    return draft.done(top + 1)


def _share(width: float, columns: int) -> Columns:
    label, gap = min(WIDEST, max(LABEL, width * 0.245)), GAP
    if (width - label - gap * (columns - 1)) / columns < LEAST:
        label, gap = TIGHT_LABEL, TIGHT_GAP
    cell = min(CELL, (width - label - gap * (columns - 1)) / columns)
    return Columns(label, gap, cell, tuple(label + n * (cell + gap) for n in range(columns)))


def _head(shown: Shown, draft: Draft, columns: Columns, measure: Measure) -> float:
    """Name what is asked, over what its slots count; gives where that ends."""
    cell = columns.cell
    letters, usual = (ASKED, 1) if cell >= LEAST else (TIGHT_ASKED, 2)
    needed = [len(letters.broken(c.text, cell, measure)) for c in shown.form.columns]
    most = max(usual, *needed)
    down = (most - usual) * letters.pitch
    for left, column, lines in zip(columns.lefts, shown.form.columns, needed, strict=True):
        question = next(q for q in shown.form.questions if q.column == column.key)
        # The last lines stand beside each other.
        top = 1 + (most - lines) * letters.pitch
        wide = letters.evened(column.text, cell, measure)
        draft.write(column.text, QRectF(left, top, wide, letters.pitch + 1), letters, measure)
        for number, (option, (x, wide)) in enumerate(
            zip(question.options, places(question, cell), strict=True), 1
        ):
            if option.level:
                draft.patches.append(Patch(QRectF(left + x, 31 + down, wide, 8), option))
            else:
                at = QRectF(left + x, 26 + down, wide, 16)
                draft.words.append(Word(at, str(number), SMALL, colour="ink_soft"))
    return HEAD + down


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


def _cell(shown: Shown, draft: Draft, tally: QuestionTally, box: QRectF, name: str, measure: Measure) -> None:
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
        under_way(shown, draft, tally, under, measure)
    elif shown.asked and not shown.live and not tally.answered:
        draft.words.append(Word(under.translated(0, -16), _("not counted"), SMALL, colour="ink_soft"))
    elif word:
        draft.words.append(Word(under, word, SMALL, bold=True))
