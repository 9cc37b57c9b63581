"""How many of the hidden messages are right, and how far that number can be trusted."""

from math import floor, sqrt

from workshop.model import Pack, Score
from workshop.teaching.classifier import Classifier

# The 97.5 % point of the normal distribution: a range that holds in 95 of 100 cases.
Z = 1.959964


def wilson(right: int, total: int) -> Score:
    """Give a score with its 95 % range by Wilson, in whole messages; without messages there is none."""
    if not total:
        return Score(0, 0, 0, 0)
    share, square = right / total, Z * Z
    middle = (share + square / (2 * total)) / (1 + square / total)
    half = Z * sqrt(share * (1 - share) / total + square / (4 * total * total)) / (1 + square / total)
    low, high = (floor(total * (middle + sign * half) + 0.5) for sign in (-1, 1))
    return Score(right, total, max(0, low), min(total, high))


def score(machine: Classifier, pack: Pack) -> Score:
    """Let the machine sort the pack's hidden messages and count against the pack's key."""
    return wilson(sum(machine.guess(m.text).team == pack.key[m.id] for m in pack.test), len(pack.test))
