"""Dots: one row for each idea; after closing, most dots first."""

from PySide6.QtCore import QRectF

from ui.facilitator.vote.layout import (
    LINE,
    SLOT_HEIGHT,
    SMALL,
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
from workshop.language import ngettext
from workshop.model import Option

ROW, SLOT, BAR = 36, 48, 12
IDEA = Letters(3)
NARROWEST, WIDEST, PEOPLE = 240, 460, 88
FULL = Option("", "", "met")


def lay_out(shown: Shown, width: float, measure: Measure) -> Layout:
    """Lay the ideas out below each other."""
    draft, tally, top = Draft(), shown.tally.questions[0], 34.0
    question = tally.question
    colour = "ink_soft"
    draft.words.append(
        Word(QRectF(0, 0, width, 20), shown.total(question) if shown.editing else "", SMALL, colour=colour)
    )
    refused = shown.refused.get(question.key, "")
    if refused:
        top = draft.refuse(refused, QRectF(0, 18, width, 20), measure) + 10
    if not shown.editing:
        top = 4
    order = list(range(len(question.options)))
    if not shown.editing and not shown.live:
        order.sort(key=lambda n: (-tally.counts[n], n))
    label = min(WIDEST, max(NARROWEST, width * 0.5))
    best, most = strongest(tally), max(1, *tally.counts, 1)
    for n in order:
        option, dots = question.options[n], tally.counts[n]
        lines = draft.write(option.text, QRectF(0, top, label - 12, ROW), IDEA, measure)
        at = QRectF(label, top + (ROW - SLOT_HEIGHT) / 2, SLOT, SLOT_HEIGHT)
        figure = shown.count(tally, option.key)
        draft.slots.append(
            Slot(question.key, option.key, at, figure, option.text, bold=dots == best, right=True)
        )
        left = label + SLOT + 16
        room = width - left - (PEOPLE if tally.people else 0)
        part = QRectF(left, top + (ROW - BAR) / 2, room * dots / most, BAR)
        draft.patches.append(Patch(part, FULL))
        if tally.people and shown.asked:
            said = ngettext("{n} person", "{n} people", tally.people[n]).format(n=tally.people[n])
            box = QRectF(width - PEOPLE, top, PEOPLE, ROW)
            draft.words.append(Word(box, said, SMALL, colour="ink_soft", right=True))
        top += ROW + LINE * (lines - 1)
        draft.rules.append(top)
    return draft.done(top + 1)
