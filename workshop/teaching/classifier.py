"""The machine: complement naive Bayes on words and pieces of words, small enough to be read aloud.

Rennie, Shih, Teevan, Karger: Tackling the Poor Assumptions of Naive Bayes Text Classifiers (ICML 2003).
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log

from workshop.model import Guess

ALPHA = 0.3
PIECES = (3, 4)
# A longer text is read so far; the machine has met nothing longer than a line.
LONGEST = 2_000
# Chosen so that of the shipped pack's hidden messages about as many are right as the shares say.
SHARPNESS = 3.0
WORD = re.compile(r"\w+")


@lru_cache(maxsize=4096)
def pieces(text: str) -> Mapping[str, float]:
    """Give the words of a text and their pieces of three and four letters, each with its damped count."""
    found: Counter[str] = Counter()
    for word in WORD.findall(unicodedata.normalize("NFC", text[:LONGEST]).casefold()):
        found[word] += 1
        edged = f"<{word}>"
        for size in PIECES:
            found.update(edged[at : at + size] for at in range(len(edged) - size + 1))
    return {piece: 1 + log(count) for piece, count in found.items()}


@dataclass(frozen=True, slots=True)
class Classifier:
    """What was learned: how rare each piece is, and how much it speaks against each team."""

    teams: tuple[str, ...]
    rarity: Mapping[str, float]
    against: tuple[Mapping[str, float], ...]
    scale: float
    rarest: float

    def guess(self, text: str) -> Guess:
        """Give an answer for any text at all, with the teams' shares in whole hundredths, highest first."""
        all_pieces = pieces(text)
        given = {piece: n * self.rarity[piece] for piece, n in all_pieces.items() if piece in self.rarity}
        # What was never met says nothing, but makes the rest of the text weigh less.
        weighed = sum((n * self.rarity.get(piece, self.rarest)) ** 2 for piece, n in all_pieces.items())
        length = weighed**0.5 or 1.0
        sums = [
            -sum(value * weights[piece] for piece, value in given.items()) / length
            for weights in self.against
        ]
        return Guess(text[:LONGEST], self._shares(sums), bool(given))

    def _shares(self, sums: Sequence[float]) -> tuple[tuple[str, int], ...]:
        """Turn sums into hundredths that add up to 100; among equals the earlier team comes first.

        Each team keeps one of them: nobody is sure after a few hundred labels.
        """
        odds = [exp(SHARPNESS * self.scale * (s - max(sums))) for s in sums]
        parts = [1 + (100 - len(odds)) * odd / sum(odds) for odd in odds]
        whole = [int(part) for part in parts]
        order = sorted(range(len(parts)), key=lambda n: (whole[n] - parts[n], n))
        for n in order[: 100 - sum(whole)]:
            whole[n] += 1
        ranked = sorted(range(len(parts)), key=lambda n: (-sums[n], n))
        return tuple((self.teams[n], whole[n]) for n in ranked)


def train(teams: Sequence[str], examples: Iterable[tuple[str, str]]) -> Classifier:
    """Learn from (text, team) examples; teams without an example are known, but nothing speaks for them."""
    learned = [(pieces(text), team) for text, team in examples]
    known = Counter(piece for text, _team in learned for piece in text)
    rarity = {piece: 1 + log((1 + len(learned)) / (1 + n)) for piece, n in known.items()}
    sums: dict[str, dict[str, float]] = {team: {} for team in teams}
    for text, team in learned:
        weights = {piece: n * rarity[piece] for piece, n in text.items()}
        length = sum(value * value for value in weights.values()) ** 0.5 or 1.0
        mine = sums[team]
        for piece, value in weights.items():
            mine[piece] = mine.get(piece, 0.0) + value / length
    return Classifier(tuple(teams), rarity, *_against(teams, sums), max(rarity.values(), default=1.0))


def _against(
    teams: Sequence[str], sums: Mapping[str, Mapping[str, float]]
) -> tuple[tuple[Mapping[str, float], ...], float]:
    """Weigh each piece by how often it stands in the other teams' messages, normalised a team.

    The second value is what the weights were divided by, on average: shares need the odds themselves.
    """
    whole: dict[str, float] = {}
    for mine in sums.values():
        for piece, value in mine.items():
            whole[piece] = whole.get(piece, 0.0) + value
    total = sum(whole.values()) + ALPHA * len(whole)
    # Most pieces stand in no message of a team, and there the others' are all there are.
    all_logs = {piece: log(value + ALPHA) for piece, value in whole.items()}
    made, sizes = [], []
    for team in teams:
        mine = sums[team]
        rest = log(total - sum(mine.values()) or 1.0)
        logs = {**all_logs, **{piece: log(whole[piece] - value + ALPHA) for piece, value in mine.items()}}
        # Every one of them is below the rest's.
        sizes.append(rest * len(logs) - sum(logs.values()) or 1.0)
        made.append({piece: (value - rest) / sizes[-1] for piece, value in logs.items()})
    return tuple(made), sum(sizes) / len(sizes)
