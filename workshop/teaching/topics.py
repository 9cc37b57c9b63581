"""The words by which the messages of a team can be told from those of the others."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from workshop.teaching.classifier import WORD
from workshop.teaching.give_aways import tone

# Three messages may share a word by accident; three of which hardly one is another team's do not.
LEAST, PURE = 3, 0.75
# "air conditioning", "mật khẩu": two words that are hardly met apart are one.
TOGETHER = 0.8
# A long word says more to a reader than a short one that stands in as many messages.
SHORTEST, LONG, LONGEST = 2, 8, 24
MOST_WORDS = 3

Example = tuple[str, str]


@dataclass(slots=True)
class Term:
    """One word, or two that belong together: where it stands, and how it is mostly written."""

    messages: set[int] = field(default_factory=set)
    teams: Counter[str] = field(default_factory=Counter)
    written: Counter[str] = field(default_factory=Counter)

    @property
    def team(self) -> str:
        """Give the team in whose messages it stands most often."""
        return self.teams.most_common(1)[0][0]

    @property
    def shown(self) -> str:
        """Give it as it is written inside a sentence: small where it ever is, else as it mostly is."""
        return min(self.written, key=lambda form: (form != form.lower(), -self.written[form]))

    @property
    def weight(self) -> int:
        """Give how much it says to a reader, by its length."""
        return max(1, min(len(self.shown), LONG) - SHORTEST)

    @property
    def tells(self) -> bool:
        """Tell whether it comes back, and nearly always in messages of one team."""
        return len(self.messages) >= LEAST and self.teams[self.team] >= PURE * len(self.messages)


def recurring(examples: Sequence[Example]) -> int:
    """Count the messages that share a telling word with others of their team."""
    told = {
        at
        for term in _words(examples).values()
        if term.tells
        for at in term.messages
        if examples[at][1] == term.team
    }
    return len(told)


def telling_words(examples: Sequence[Example], team: str) -> tuple[str, ...]:
    """Give up to MOST_WORDS words of a team that between them stand in most of its messages."""
    words = _words(examples)
    pairs = _pairs(examples, words)
    left = [term for term in (*pairs.values(), *_apart(words, pairs)) if term.tells and term.team == team]
    chosen: list[str] = []
    seen: set[int] = set()
    while left and len(chosen) < MOST_WORDS:
        best = max(left, key=lambda term: len(term.messages - seen) * term.weight)
        if not best.messages - seen:
            break
        chosen.append(best.shown)
        seen |= best.messages
        left.remove(best)
    return tuple(chosen)


def _words(examples: Iterable[Example]) -> Mapping[str, Term]:
    found: dict[str, Term] = {}
    for at, (text, team) in enumerate(examples):
        for written in _written(text):
            word = written.casefold()
            if SHORTEST <= len(word) <= LONGEST and not word.isdigit() and word not in tone():
                _note(found.setdefault(word, Term()), at, team, written)
    return found


def _pairs(examples: Iterable[Example], words: Mapping[str, Term]) -> Mapping[tuple[str, str], Term]:
    """Give the pairs of neighbouring words that are hardly met apart."""
    found: dict[tuple[str, str], Term] = {}
    for at, (text, team) in enumerate(examples):
        for one, other in pairwise(_written(text)):
            pair = (one.casefold(), other.casefold())
            if pair[0] in words and pair[1] in words:
                _note(found.setdefault(pair, Term()), at, team, f"{one} {other}")
    return {
        pair: term
        for pair, term in found.items()
        if _belong(term, words[pair[0]], words[pair[1]]) and term.tells
    }


def _belong(both: Term, *each: Term) -> bool:
    bound = [len(both.messages) >= TOGETHER * len(one.messages) for one in each]
    return all(bound) or (any(bound) and all(one.tells for one in each))


def _apart(words: Mapping[str, Term], pairs: Mapping[tuple[str, str], Term]) -> Iterator[Term]:
    """Give the words that do not mostly stand in pairs, which say more."""
    for word, term in words.items():
        paired = {at for pair, both in pairs.items() if word in pair for at in both.messages}
        if len(paired) < len(term.messages) / 2:
            yield term


def _written(text: str) -> list[str]:
    return WORD.findall(unicodedata.normalize("NFC", text))


def _note(term: Term, at: int, team: str, written: str) -> None:
    if at not in term.messages:
        term.messages.add(at)
        term.teams[team] += 1
    term.written[written] += 1
