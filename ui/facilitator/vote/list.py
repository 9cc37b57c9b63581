"""Statements one below the other: each with its counts in fixed slots, a bar and, where needed, a word."""

from itertools import groupby

from PySide6.QtCore import QRectF

from ui.facilitator.vote.layout import (
    LINE,
    SLOT_HEIGHT,
    SMALL,
    STRONG_SIZE,
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
from ui.widgets.patterns import strength_of
from workshop.language import _
from workshop.model import Form, Option, Question, QuestionTally
from workshop.readings import divided_word, read

AIR = 6
HEAD, BARE, ROW, BEFORE = 34, 26, 42, 16
SLOT, GAP, APART, SWATCH = 40, 4, 12, 24
BAR, EARLIER, TOP = 12, 5, 5
LABEL, WIDEST = 0.42, 400
STATEMENT, BEFORE_IT = Letters(4), Letters(2, SMALL, colour="ink_soft", pitch=17)
GROUP, GROUP_ROW = Letters(1, STRONG_SIZE, bold=True), Letters(1, SMALL, colour="ink_soft")


def lay_out(shown: Shown, width: float, measure: Measure) -> Layout:
    """Lay the statements out below each other, each group under its heading."""
    draft = Draft()
    top = float(AIR)
    label = min(WIDEST, width * LABEL)
    groups = groupby(shown.tally.questions, key=lambda t: _group(shown.form, t.question))
    for number, (group, tallies) in enumerate(groups):
        asked = list(tallies)
        if any(group) or not number:
            top += BEFORE if number else 0
            top += _head(draft, group, asked[0].question, top, label, measure)
            draft.rules.append(top - 2)
        for tally in asked:
            top = _statement(shown, draft, tally, QRectF(0, top, width, ROW), label, measure)
    return draft.done(top + 1)


def _group(form: Form, question: Question) -> tuple[str, str]:
    """Give the names of the column and the row that a statement stands under, empty where it has none."""
    column = next((o.text for o in form.columns if o.key == question.column), "")
    return column, next((o.text for o in form.rows if o.key == question.row), "")


def places(question: Question, left: float) -> list[float]:
    """Give the left edge of each option's slot; "don't know" stands apart at the end."""
    at, known = [], sum(1 for o in question.options if o.level != "unknown")
    for number, option in enumerate(question.options):
        apart = APART if option.level == "unknown" and known else 0
        at.append(left + number * (SLOT + GAP) + apart)
    return at


def _head(
    draft: Draft, group: tuple[str, str], first: Question, top: float, label: float, measure: Measure
) -> float:
    column, row = group
    high = HEAD if column or row else BARE
    draft.write(column or row, QRectF(0, top, label - 16, 26), GROUP, measure)
    after = measure(draft.words[-1].text, STRONG_SIZE, True) + 8  # noqa: FBT003 - as in QFont
    if column and row and after < label - APART:
        draft.write(row, QRectF(after, top + 2, label - after, 26), GROUP_ROW, measure)
    known = sum(1 for o in first.options if o.level != "unknown")
    for number, (option, left) in enumerate(zip(first.options, places(first, label), strict=True)):
        box = QRectF(left + (SLOT - SWATCH) / 2, top + high - 22, SWATCH, 8)
        draft.patches.append(Patch(box, option, strength_of(number, known)))
    return high


def _statement(
    shown: Shown, draft: Draft, tally: QuestionTally, box: QRectF, label: float, measure: Measure
) -> float:
    question = tally.question
    earlier = shown.earlier.get(question.key)
    at = QRectF(0, box.top() + 8, label - 16, 20)
    lines = draft.write(name_of(question), at, STATEMENT, measure)
    high: float = max(ROW, 18 + lines * LINE)
    if earlier:
        at = QRectF(0, box.top() + 8 + lines * LINE, label - 16, 18)
        more = draft.write(_earlier_words(earlier), at, BEFORE_IT, measure)
        high = max(high, 19 + lines * LINE + more * BEFORE_IT.pitch)
    lefts = places(question, label)
    _counts(shown, draft, tally, box.top(), lefts)
    left = lefts[-1] + SLOT + 20
    bar = QRectF(left, box.top() + TOP + 5, max(60.0, box.width() - left), BAR)
    _bars(shown, draft, tally, bar, earlier, measure)
    high = max(high, ROW + NEXT * apart(shown, bar.width(), measure))
    bottom = box.top() + high
    refused = shown.refused.get(question.key, "")
    if refused:
        bottom = draft.refuse(refused, QRectF(0, bottom - 4, box.width(), 20), measure) + AIR
    draft.rules.append(bottom)
    return bottom


def name_of(question: Question) -> str:
    """Give a statement's short label, its words where it has none."""
    return question.short or question.text


def _counts(shown: Shown, draft: Draft, tally: QuestionTally, top: float, lefts: list[float]) -> None:
    best, name = strongest(tally), name_of(tally.question)
    for option, n, left in zip(tally.question.options, tally.counts, lefts, strict=True):
        at = QRectF(left, top + TOP, SLOT, SLOT_HEIGHT)
        said = f"{name}: {option.text}"
        text = shown.count(tally, option.key)
        draft.slots.append(Slot(tally.question.key, option.key, at, text, said, bold=n == best))


def _bars(
    shown: Shown,
    draft: Draft,
    tally: QuestionTally,
    bar: QRectF,
    earlier: QuestionTally | None,
    measure: Measure,
) -> None:
    people = max(sum(tally.counts), sum(earlier.counts) if earlier else 0)
    if sum(tally.counts):
        draft.bars.append(Bar(bar, tally, people))
    under = QRectF(bar.left(), bar.bottom() + 2, bar.width(), 18)
    if earlier:
        thin = QRectF(bar.left(), bar.bottom() + 3, bar.width(), EARLIER)
        draft.bars.append(Bar(thin, earlier, people))
        under = under.translated(0, EARLIER + 3)
    word = divided_word(read(tally, shown.thresholds))
    if shown.editing:
        under_way(shown, draft, tally, under, measure)
    elif shown.asked and not shown.live and not tally.answered:
        at = QRectF(bar.left(), bar.top() - 3, bar.width(), 18)
        draft.words.append(Word(at, _("not counted"), SMALL, colour="ink_soft"))
    elif word:
        draft.words.append(Word(under, word, SMALL, bold=True))


def _earlier_words(earlier: QuestionTally) -> str:
    known = [
        str(n) for o, n in zip(earlier.question.options, earlier.counts, strict=True) if o.level != "unknown"
    ]
    counts = " · ".join(known)
    apart = any(o.level == "unknown" for o in earlier.question.options)
    if not apart:
        return _("First vote: {counts}").format(counts=counts)
    return _("First vote: {counts}, don’t know {unknown}").format(counts=counts, unknown=earlier.unknown)


def shared_options(questions: tuple[Question, ...]) -> tuple[Option, ...]:
    """Give the answers that all statements share, nothing where they differ."""
    first = questions[0].options if questions else ()
    return first if all(q.options == first for q in questions) else ()
