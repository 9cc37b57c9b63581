"""Orders made of several rankings: Borda, Schulze, and who comes first when rankings weigh differently."""

import random
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import permutations
from math import log

# Best first; those in one group are ranked as equals.
Ranking = Sequence[Collection[str]]
Order = tuple[tuple[str, ...], ...]


def ranked(counts: Mapping[str, float]) -> Order:
    """Rank by count, highest first; equal counts are one group in the given order."""
    levels = sorted(set(counts.values()), reverse=True)
    return tuple(tuple(key for key, n in counts.items() if n == level) for level in levels)


def borda_points(rankings: Iterable[Ranking]) -> dict[str, float]:
    """Give each a point for everyone it stands before, and half a point for each of its equals."""
    points: dict[str, float] = {}
    for ranking in rankings:
        below = sum(map(len, ranking))
        for group in ranking:
            below -= len(group)
            for key in group:
                points[key] = points.get(key, 0) + below + (len(group) - 1) / 2
    return points


def borda(rankings: Iterable[Ranking]) -> Order:
    """Give Borda's order, equals in one group."""
    return ranked(borda_points(rankings))


def strongest_paths(rankings: Iterable[Ranking]) -> dict[tuple[str, str], int]:
    """Give the strength of the strongest path between each two: its weakest duel, in rankings won.

    Source: Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
    single-winner election method", Social Choice and Welfare 36, 2011.
    """
    preferred: dict[tuple[str, str], int] = {}
    keys: dict[str, None] = {}
    for ranking in rankings:
        keys.update(dict.fromkeys(key for group in ranking for key in group))
        for place, group in enumerate(ranking):
            for better in group:
                for lesser in (key for later in ranking[place + 1 :] for key in later):
                    preferred[better, lesser] = preferred.get((better, lesser), 0) + 1
    strength = {
        (a, b): n if (n := preferred.get((a, b), 0)) > preferred.get((b, a), 0) else 0
        for a, b in permutations(keys, 2)
    }
    for via in keys:
        for (a, b), direct in strength.items():
            if via not in {a, b}:
                strength[a, b] = max(direct, min(strength[a, via], strength[via, b]))
    return strength


def schulze(rankings: Sequence[Ranking]) -> Order:
    """Give Schulze's order, equals in one group."""
    strength = strongest_paths(rankings)
    keys = dict.fromkeys(key for ranking in rankings for group in ranking for key in group)
    return ranked(
        {a: sum(strength[a, b] > strength[b, a] for b in keys if b != a) for a in keys},
    )


def weightings(shares: Mapping[str, Sequence[float]], n: int = 1000, seed: int = 1) -> dict[str, int]:
    """Count how often each comes first alone when the columns of `shares` are weighed at random.

    Weights are positive, add up to 1, and every such weighting is equally likely (uniform on the simplex);
    the same seed gives the same weightings.
    """
    won = dict.fromkeys(shares, 0)
    width = len(next(iter(shares.values()), ()))
    draw = random.Random(seed)  # noqa: S311 - fixed on purpose: the same votes print the same sentence
    for _turn in range(n if width else 0):
        # Exponential draws, divided by their sum, are uniform on the simplex; dividing changes no order.
        weights = [-log(1 - draw.random()) for _column in range(width)]
        scores = {
            key: sum(w * share for w, share in zip(weights, row, strict=True)) for key, row in shares.items()
        }
        best = max(scores.values())
        leaders = [key for key, score in scores.items() if score == best]
        if len(leaders) == 1:
            won[leaders[0]] += 1
    return won
