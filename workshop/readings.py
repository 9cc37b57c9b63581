"""A tally in words: agreed, leaning, split, scattered, not known or too few."""

from dataclasses import dataclass
from typing import Literal

from workshop.language import _
from workshop.model import QuestionTally, Thresholds

Word = Literal["too few", "not known", "agreed", "leaning", "split", "scattered"]


@dataclass(frozen=True, slots=True)
class Reading:
    """The word for a distribution and the options it speaks of (indexes, the strongest first)."""

    word: Word
    options: tuple[int, ...] = ()

    @property
    def divided(self) -> bool:
        """Tell whether the room should talk about it: split, scattered or not known."""
        return self.word in {"split", "scattered", "not known"}


def read(tally: QuestionTally, thresholds: Thresholds) -> Reading:
    """Read one question's distribution (domain rules of how a result is read, with the file's thresholds).

    Shares are of those who know, except "don't know", which is a share of all who answered.
    """
    total = sum(tally.counts)
    if tally.answered < thresholds.few:
        return Reading("too few")
    if tally.unknown and tally.unknown >= thresholds.unknown * total:
        return Reading("not known")
    known = [(n, i) for i, (o, n) in enumerate(zip(tally.question.options, tally.counts, strict=True))
             if o.level != "unknown"]
    base = sum(n for n, _i in known)
    best, at = max(known, key=lambda pair: (pair[0], -pair[1]))
    if best >= thresholds.agreed * base:
        return Reading("agreed", (at,))
    if _leans(tally, thresholds, best, at, base):
        return Reading("leaning", (at,))
    camps = sorted(
        ((n, i) for n, i in known if n >= thresholds.split * base and n >= thresholds.split_people),
        key=lambda pair: (-pair[0], pair[1]),
    )
    for n, i in camps:
        for m, j in camps:
            if n and m and i != j and (abs(i - j) > 1 or not tally.question.ordered):
                return Reading("split", (i, j))
    return Reading("scattered")


def _leans(tally: QuestionTally, thresholds: Thresholds, best: int, at: int, base: int) -> bool:
    if best < thresholds.leaning * base:
        return False
    if not tally.question.ordered:
        return False
    known = [n if o.level != "unknown" else 0 for o, n in zip(tally.question.options, tally.counts, strict=True)]
    beside = max(known[at - 1] if at else 0, known[at + 1] if at + 1 < len(known) else 0)
    return best + beside >= thresholds.agreed * base


def in_words(tally: QuestionTally, reading: Reading) -> str:
    """Say the reading with its option: "agreed: met", "split: met and not", "not known"."""
    names = [tally.question.options[i].text for i in reading.options]
    match reading.word:
        case "agreed":
            return _("agreed: {option}").format(option=names[0])
        case "leaning":
            return _("leaning: {option}").format(option=names[0])
        case "split":
            return _("split: {one} and {other}").format(one=names[0], other=names[1])
        case "scattered":
            return _("scattered")
        case "not known":
            return _("not known")
        case _:
            return _("too few to read")


def divided_word(reading: Reading) -> str:
    """Give the one word shown at a cell that needs talk, empty where it needs none."""
    return {"split": _("split"), "scattered": _("scattered"), "not known": _("not known")}.get(reading.word, "")
