"""What the room should talk about: items it sees in two ways, does not know, or hardly answered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log2
from typing import Literal

from workshop.language import _, ngettext
from workshop.model import EMPTY, Question, QuestionTally
from workshop.readings import known_counts, read
from workshop.thresholds import Thresholds

Why = Literal["split", "scattered", "not known", "few answers"]

DIVIDED = ("split", "scattered")
PAIR = 2


@dataclass(frozen=True, slots=True)
class Talk:
    """One item that needs talk, and why; `first` is its first tally where it was asked again.

    `camps` are the two options of a split (indexes, the stronger first).
    """

    question: Question
    tally: QuestionTally
    reason: Why
    first: QuestionTally | None = None
    camps: tuple[int, ...] = ()


def tastle_wierman(tally: QuestionTally) -> float:
    """Give the consensus of those who know: 1 all the same, 0 half at each end, 1.0 if nobody knows.

    It only sorts and is never shown: with three steps it is coarse. Source: Tastle and Wierman, "Consensus
    and dissention: a measure of ordinal dispersion", 2007; the steps count as equally far apart.
    """
    counts = [n for _place, n in known_counts(tally)]
    total = sum(counts)
    if total <= 0 or len(counts) < PAIR:
        return 1.0
    middle = sum(step * n for step, n in enumerate(counts)) / total
    width = len(counts) - 1
    return 1 + sum(n / total * log2(1 - abs(step - middle) / width) for step, n in enumerate(counts) if n)


def queue(
    tallies: Iterable[QuestionTally],
    thresholds: Thresholds,
    first: Mapping[str, QuestionTally] = EMPTY,
) -> tuple[Talk, ...]:
    """Give what needs talk: the most divided, then all that is not known, then what few answered.

    At most `thresholds.talk` are divided ones: split before scattered, then the least consensus. "Few
    answers" is what fewer than `thresholds.few` answered although others of the same list had more; what
    nobody answered was not asked, and is left out. `first`
    are the first tallies of what was asked again, by the question's key.
    """
    asked = tuple(tallies)
    enough = any(t.answered >= thresholds.few for t in asked)
    found = [talk for t in asked if (talk := _talk(t, thresholds, first.get(t.question.key), enough=enough))]
    divided = sorted((t for t in found if t.reason in DIVIDED), key=_most_divided)
    rest = (t for reason in ("not known", "few answers") for t in found if t.reason == reason)
    return (*divided[: max(0, thresholds.talk)], *rest)


def _talk(
    tally: QuestionTally, thresholds: Thresholds, first: QuestionTally | None, *, enough: bool
) -> Talk | None:
    reading = read(tally, thresholds)
    match reading.word:
        case "split" | "scattered" | "not known" as word:
            return Talk(tally.question, tally, word, first, reading.options if word == "split" else ())
        case "too few" if enough and tally.answered:
            return Talk(tally.question, tally, "few answers", first)
    return None


def _most_divided(talk: Talk) -> tuple[int, float]:
    return DIVIDED.index(talk.reason), tastle_wierman(talk.tally)


def reason_words(talk: Talk) -> str:
    """Say with counts why the room should talk about it: "5 of 12 say Done, 4 say Not started"."""
    tally = talk.tally
    match talk.reason:
        case "not known":
            return ngettext("{n} of {of} does not know", "{n} of {of} do not know", tally.unknown).format(
                n=tally.unknown, of=tally.answered
            )
        case "few answers" if not tally.answered:
            return _("no answers")
        case "few answers":
            return ngettext("only {n} answer", "only {n} answers", tally.answered).format(n=tally.answered)
        case "split" if len(talk.camps) == PAIR:
            (one, n), (other, m) = (
                (tally.question.options[place].text, tally.counts[place]) for place in talk.camps
            )
            return _("{n} of {of} say “{one}”, {m} say “{other}”").format(
                n=n, of=tally.answered, one=one, m=m, other=other
            )
    return _("{counts}, of {of}").format(counts=_listed(tally), of=tally.answered)


def _listed(tally: QuestionTally) -> str:
    """List the answers of those who know, each with its count."""
    return ", ".join(
        _("{n} say “{option}”").format(n=n, option=tally.question.options[place].text)
        for place, n in known_counts(tally)
        if n
    )
