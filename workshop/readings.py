"""A tally in words: agreed, leaning, split, scattered, not known or too few."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from workshop.language import _
from workshop.model import QuestionTally
from workshop.thresholds import Thresholds

Word = Literal["too few", "not known", "agreed", "leaning", "split", "scattered"]

DIVIDED: tuple[Word, ...] = ("split", "scattered", "not known")
ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Reading:
    """The word for a distribution and the options it speaks of (indexes, the strongest first).

    "Leaning" names two options where two neighbours have the same count.
    """

    word: Word
    options: tuple[int, ...] = ()

    @property
    def divided(self) -> bool:
        """Tell whether the room should talk about it: split, scattered or not known."""
        return self.word in DIVIDED


def at_least(n: int, share: float, of: int) -> bool:
    """Tell whether `n` is at least that share of `of`; a share such as 0.7 is no exact binary number."""
    return n >= share * of - ROUNDING


def known_counts(tally: QuestionTally) -> tuple[tuple[int, int], ...]:
    """Give place and count of each option that is not "don't know"."""
    pairs = enumerate(zip(tally.question.options, tally.counts, strict=True))
    return tuple((i, n) for i, (option, n) in pairs if option.level != "unknown")


def read(tally: QuestionTally, thresholds: Thresholds) -> Reading:
    """Read one question's distribution (domain rules of how a result is read, with the file's thresholds).

    Shares are of those who know, except "don't know", which is a share of all who answered. Where several
    options may be ticked, shares are of people, and two camps are no split: the same people may be in both.
    """
    question, people = tally.question, tally.answered
    total = people if question.many else sum(tally.counts)
    base = total - tally.unknown
    if people < thresholds.few or not total:
        return Reading("too few")
    if tally.unknown and (base <= 0 or at_least(tally.unknown, thresholds.unknown, total)):
        return Reading("not known")
    known = sorted(known_counts(tally), key=lambda pair: -pair[1])
    best, most = known[0]
    if at_least(most, thresholds.agreed, base):
        return Reading("agreed", (best,))
    return _short_of_agreed(tally, thresholds, known, base)


def _short_of_agreed(
    tally: QuestionTally, thresholds: Thresholds, known: Sequence[tuple[int, int]], base: int
) -> Reading:
    question, (best, most) = tally.question, known[0]
    if question.many:
        return Reading("scattered")
    if question.ordered and at_least(most, thresholds.leaning, base):
        beside = next(((i, n) for i, n in known if abs(i - best) == 1), (best, 0))
        if at_least(most + beside[1], thresholds.agreed, base):
            return Reading("leaning", (best, beside[0]) if beside[1] == most else (best,))
    least = max(1, thresholds.split_people)
    camps = [i for i, n in known if n >= least and at_least(n, thresholds.split, base)]
    for pair in combinations(camps, 2):
        if not question.ordered or abs(pair[0] - pair[1]) > 1:
            return Reading("split", pair)
    return Reading("scattered")


def in_words(tally: QuestionTally, reading: Reading) -> str:
    """Say the reading with its option: "agreed: met", "split: met and not", "not known"."""
    names = [tally.question.options[i].text for i in reading.options]
    match reading.word, names:
        case "agreed", [option]:
            return _("agreed: {option}").format(option=option)
        case "leaning", [option]:
            return _("leaning: {option}").format(option=option)
        case "leaning", [one, other]:
            return _("leaning: {one} or {other}").format(one=one, other=other)
        case "split", [one, other]:
            return _("split: {one} and {other}").format(one=one, other=other)
    return divided_word(reading) or _("too few to read")


def divided_word(reading: Reading) -> str:
    """Give the one word shown at a cell that needs talk, empty where it needs none."""
    words = dict(zip(DIVIDED, divided_words(), strict=True))
    return words.get(reading.word, "")


def divided_words() -> tuple[str, ...]:
    """Give every word that can be shown at such a cell."""
    return _("split"), _("scattered"), _("not known")


def counts_in_words(tally: QuestionTally) -> str:
    """Say the counts with their answers, those that nobody gave left out: "2 done, 9 not started"."""
    said = (
        _("{n} {answer}").format(n=n, answer=option.text[:1].lower() + option.text[1:])
        for option, n in zip(tally.question.options, tally.counts, strict=True)
        if n
    )
    return ", ".join(said) or _("nobody answered")
