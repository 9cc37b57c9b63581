"""Questions one by one: each answer is a row with its count and a bar; "don't know" last and apart."""

from PySide6.QtCore import QRectF

from ui.facilitator.clipped import fold
from ui.facilitator.vote.grid import Measure
from ui.facilitator.vote.layout import (
    SLOT_HEIGHT,
    SMALL,
    STRONG_SIZE,
    WORD,
    Draft,
    Layout,
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
    for text in fold(question.text, int(width), 3, lambda s: measure(s, STRONG_SIZE, True)):  # noqa: FBT003
        draft.words.append(Word(QRectF(0, top, width, 24), text, STRONG_SIZE, bold=True))
        top += 24
    top += 6
    label = min(WIDEST, max(NARROWEST, width * 0.38))
    best, most = strongest(tally), max(1, shown.present, *tally.counts)
    earlier = shown.earlier.get(question.key)
    for number, option in enumerate(question.options):
        if option.level == "unknown":
            top += 6
        for text in fold(option.text, int(label) - 12, 1, lambda s: measure(s, WORD, False)):  # noqa: FBT003
            draft.words.append(Word(QRectF(0, top, label - 12, ROW), text))
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
        top += ROW
    return _total(shown, draft, tally, top + 2, label)


def _total(shown: Shown, draft: Draft, tally: QuestionTally, top: float, left: float) -> float:
    question, box = tally.question, QRectF(0, top, 2000, 20)
    if shown.editing:
        colour = "good" if shown.complete(question) else "ink_soft"
        draft.words.append(Word(box.translated(left, 0), shown.total(question), SMALL, colour=colour))
    elif shown.asked and not shown.live and question.ordered and not question.many:
        reading = read(tally, shown.thresholds)
        draft.words.append(
            Word(box.translated(left, 0), in_words(tally, reading), SMALL, bold=reading.divided)
        )
    top += 20
    refused = shown.refused.get(question.key, "")
    if refused:
        draft.words.append(Word(QRectF(0, top, 2000, 20), refused, SMALL, bold=True, colour="warm"))
        top += 22
    return top
