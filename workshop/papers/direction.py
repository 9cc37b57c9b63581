"""Writing from right to left: the order in which characters stand on a line (Unicode's annex 9).

What people type has no embeddings, overrides or isolates left when it comes here; the rules for those are
left out.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

_BACKWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_OPENING = {"(": ")", "[": "]", "{": "}", "\u2329": "\u232a", "\u3008": "\u3009", "\u300c": "\u300d"}
_CLOSING = frozenset(_OPENING.values())
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "BN"})
_WHITE = frozenset({"B", "S", "WS", "BN"})
_DEEPEST = 63

Stretch = tuple[int, int, int]


def is_mixed(text: str) -> bool:
    """Tell whether anything in the text runs from right to left."""
    return not text.isascii() and _BACKWARD.search(text) is not None


def base(text: str) -> int:
    """Give the level of a paragraph by its first letter with a direction: 1 from right to left, else 0."""
    strong = (unicodedata.bidirectional(c) for c in text)
    return int(next((kind for kind in strong if kind in {"L", "R", "AL"}), "L") != "L")


def starts_right(text: str) -> bool:
    """Tell whether a paragraph runs from right to left, so that its lines begin at the right edge."""
    return is_mixed(text) and bool(base(text))


@lru_cache(maxsize=4096)
def levels(text: str, level: int, before: str = "") -> tuple[int, ...]:
    """Give each character's level in a line of a paragraph of this level: odd runs from right to left.

    `before` is what stands in the paragraph before this line.
    """
    start = _last_strong(before) or _name(level)
    kinds = [unicodedata.bidirectional(c) or "L" for c in text]
    _settle_marks(kinds, start)
    _settle_numbers(kinds, start)
    edge = "R" if start == "AL" else start
    _settle_brackets(text, kinds, level, edge)
    _settle_neutrals(kinds, level, edge)
    found = [_deepened(kind, level) for kind in kinds]
    for at in range(len(text) - 1, -1, -1):
        if unicodedata.bidirectional(text[at]) not in _WHITE:
            break
        found[at] = level
    return tuple(found)


def visual(levels_of: Sequence[int]) -> list[Stretch]:
    """Give the stretches of one level (first, last + 1, level) in the order in which they stand."""
    stretches: list[Stretch] = []
    at = 0
    for level, members in groupby(levels_of):
        end = at + len(list(members))
        stretches.append((at, end, level))
        at = end
    deepest = max((level for _a, _b, level in stretches), default=0)
    for depth in range(min(deepest, _DEEPEST), 0, -1):
        stretches = _turned(stretches, depth)
    return stretches


def _turned(stretches: Sequence[Stretch], depth: int) -> list[Stretch]:
    """Turn round each row of stretches that lie so deep."""
    turned: list[Stretch] = []
    for deep, members in groupby(stretches, lambda stretch: stretch[2] >= depth):
        row = list(members)
        turned += row[::-1] if deep else row
    return turned


def _name(level: int) -> str:
    return "R" if level % 2 else "L"


def _last_strong(text: str) -> str:
    kinds = (unicodedata.bidirectional(c) for c in reversed(text))
    return next((kind for kind in kinds if kind in {"L", "R", "AL"}), "")


def _deepened(kind: str, level: int) -> int:
    if level % 2:
        return level + (kind in {"L", "EN", "AN"})
    return level + {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)


def _settle_marks(kinds: list[str], start: str) -> None:
    """Let marks go with their letter, and numbers after Arabic letters be Arabic (W1 to W3)."""
    last, strong = start, start
    for at, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[at] = last
        last = kinds[at]
        if last in {"L", "R", "AL"}:
            strong = last
        elif last == "EN" and strong == "AL":
            kinds[at] = "AN"
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]


def _settle_numbers(kinds: list[str], start: str) -> None:
    """Let signs inside and beside numbers go with them (W4 to W7)."""
    for at in range(1, len(kinds) - 1):
        left, right = kinds[at - 1], kinds[at + 1]
        if left == right and (
            (left == "EN" and kinds[at] in {"ES", "CS"}) or (left == "AN" and kinds[at] == "CS")
        ):
            kinds[at] = left
    at = 0
    for kind, members in groupby(list(kinds)):
        end = at + len(list(members))
        if kind == "ET":
            beside = "EN" in (kinds[at - 1 : at] + kinds[end : end + 1])
            kinds[at:end] = ["EN" if beside else "ON"] * (end - at)
        at = end
    strong = "R" if start == "AL" else start
    for at, kind in enumerate(kinds):
        if kind in {"ES", "CS"}:
            kinds[at] = "ON"
        elif kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"


def _side(kind: str) -> str:
    """Give the direction that a kind has for the neutral signs beside it, empty where it has none."""
    return "L" if kind == "L" else "R" if kind in {"R", "EN", "AN"} else ""


def _settle_brackets(text: str, kinds: list[str], level: int, start: str) -> None:
    """Let a pair of brackets take one direction (N0)."""
    own = _name(level)
    for opens, closes in _pairs(text, kinds):
        inside = {_side(kind) for kind in kinds[opens + 1 : closes]} - {""}
        if own in inside:
            kinds[opens] = kinds[closes] = own
        elif inside:
            earlier = next((s for kind in reversed(kinds[:opens]) if (s := _side(kind))), start)
            kinds[opens] = kinds[closes] = earlier


def _pairs(text: str, kinds: Sequence[str]) -> list[tuple[int, int]]:
    waiting: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for at, character in enumerate(text):
        if kinds[at] != "ON":
            continue
        if character in _OPENING:
            waiting.append((_OPENING[character], at))
        elif character in _CLOSING:
            place = next((n for n in range(len(waiting) - 1, -1, -1) if waiting[n][0] == character), None)
            if place is not None:
                found.append((waiting[place][1], at))
                del waiting[place:]
    return sorted(found)


def _settle_neutrals(kinds: list[str], level: int, start: str) -> None:
    """Let spaces and signs go with what is on both sides of them, else with the paragraph (N1 and N2)."""
    own, at = _name(level), 0
    for neutral, members in groupby(list(kinds), lambda kind: kind in _NEUTRAL):
        end = at + len(list(members))
        if neutral:
            left = _side(kinds[at - 1]) if at else start
            right = _side(kinds[end]) if end < len(kinds) else own
            kinds[at:end] = [left if left == right else own] * (end - at)
        at = end
