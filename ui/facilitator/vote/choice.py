"""Questions one by one: each answer is a row with its count and a bar; "don't know" last and apart."""

from PySide6.QtCore import QRectF

from ui.facilitator.vote.layout import (
    LINE,
    SLOT_HEIGHT,
    SMALL,
    STRONG_SIZE,
    Draft,
    Layout,
    Letters,
    Measure,
    Shown,
    Slot,
    Word,
    patch,
    strongest,
)
from workshop.model import QuestionTally
from workshop.readings import in_words, read

ROW, SLOT, BAR, AFTER = 32, 48, 12, 28
NARROWEST, WIDEST = 200, 360
QUESTION, ANSWER = Letters(4, STRONG_SIZE, bold=True, pitch=24), Letters(3)


def lay_out(shown: Shown, width: float, measure: Measure) -> Layout:
    """Lay the questions out below each other."""
    draft, top = Draft(), 0.0
    for number, tally in enumerate(shown.tally.questions):
        if number:
            draft.rules.append(top - AFTER / 2)
        top = _question(shown, draft, tally, top, width, measure) + AFTER
    return draft.done(max(0.0, top - AFTER))


def _question(
    shown: Shown, draft: Draft, tally: QuestionTally, top: float, width: float, measure: Measure
) -> float:
    question = tally.question
    top += 24 * draft.write(question.text, QRectF(0, top, width, 24), QUESTION, measure) + 6
    label = min(WIDEST, max(NARROWEST, width * 0.38))
    best, most = strongest(tally), max(1, shown.present, *tally.counts)
    earlier = shown.earlier.get(question.key)
    for number, option in enumerate(question.options):
        if option.level == "unknown":
            top += 6
        lines = draft.write(option.text, QRectF(0, top, label - 12, ROW), ANSWER, measure)
        at = QRectF(label, top + (ROW - SLOT_HEIGHT) / 2, SLOT, SLOT_HEIGHT)
        said = f"{question.text}: {option.text}"
        text = shown.count(tally, option.key)
        draft.slots.append(
            Slot(question.key, option.key, at, text, said, bold=tally.counts[number] == best, right=True)
        )
        left = label + SLOT + 16
        bar = QRectF(left, top + (ROW - BAR) / 2, width - left - (72 if earlier else 0), BAR)
        patch(draft, tally, number, bar, most)
        if earlier:
            was = f"{earlier.count(option.key)} →"
            draft.words.append(
                Word(QRectF(width - 64, top, 64, ROW), was, SMALL, colour="ink_soft", right=True)
            )
        top += ROW + LINE * (lines - 1)
    return _total(shown, draft, tally, QRectF(label, top + 2, width - label, 20), measure)


def _total(shown: Shown, draft: Draft, tally: QuestionTally, box: QRectF, measure: Measure) -> float:
    question, lines = tally.question, 1
    if shown.editing:
        colour = "good" if shown.complete(question) else "ink_soft"
        lines = draft.write(shown.total(question), box, Letters(2, SMALL, colour=colour), measure)
    elif shown.asked and not shown.live and question.ordered and not question.many:
        reading = read(tally, shown.thresholds)
        words = in_words(tally, reading)
        lines = draft.write(words, box, Letters(3, SMALL, bold=reading.divided), measure)
    top = box.bottom() + LINE * (lines - 1)
    refused = shown.refused.get(question.key, "")
    if refused:
        top = draft.refuse(refused, QRectF(0, top, box.right(), 20), measure) + 2
    return top
