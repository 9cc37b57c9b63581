"""What stands under a bar while hands are counted: how many so far, and what to talk about."""

from PySide6.QtCore import QRectF

from ui.facilitator.vote.layout import SMALL, Draft, Measure, Shown, Word
from workshop.language import _
from workshop.model import QuestionTally
from workshop.readings import divided_word, divided_words, read

NEXT = 16


def apart(shown: Shown, width: float, measure: Measure) -> bool:
    """Tell whether the two need a line each; it does not change while counts are keyed in."""
    if not shown.editing:
        return False
    total = _so_far(shown.present, shown)
    return any(measure(f"{total} · {word}", SMALL, True) > width for word in divided_words())  # noqa: FBT003


def under_way(shown: Shown, draft: Draft, tally: QuestionTally, under: QRectF, measure: Measure) -> None:
    """Write both, beside each other where they fit."""
    hands = sum(shown.keyed.get(tally.question.key, {}).values())
    if not hands:
        return
    total, word = _so_far(hands, shown), divided_word(read(tally, shown.thresholds))
    if word and not apart(shown, under.width(), measure):
        draft.words.append(Word(under, f"{total} · {word}", SMALL, bold=True))
        return
    colour = "good" if shown.complete(tally.question) else "ink_soft"
    draft.words.append(Word(under, total, SMALL, colour=colour))
    if word:
        draft.words.append(Word(under.translated(0, NEXT), word, SMALL, bold=True))


def _so_far(hands: int, shown: Shown) -> str:
    return _("{n} of {present}").format(n=hands, present=shown.present)
