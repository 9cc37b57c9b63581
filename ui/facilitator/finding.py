"""Which actions somebody means by a few letters: the start of words, then letters inside, then initials."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from ui.facilitator.actions import Action

FIRST, START, INSIDE, INITIALS = range(4)


@lru_cache(maxsize=1024)
def words_of(text: str) -> tuple[str, ...]:
    """Give the words of a text, small and without accents."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return tuple(re.findall(r"\w+", bare))


def rank(name: str, query: str) -> int | None:
    """Tell how well a name fits, 0 being best; None where it does not fit."""
    words, asked = words_of(name), words_of(query)
    ranks = [_rank(words, part) for part in asked]
    return None if None in ranks else sum(r for r in ranks if r is not None)


def _rank(words: tuple[str, ...], part: str) -> int | None:
    if words and words[0].startswith(part):
        return FIRST
    if any(word.startswith(part) for word in words):
        return START
    if any(part in word for word in words):
        return INSIDE
    return INITIALS if part in "".join(word[0] for word in words) else None


def found(actions: Sequence[Action], query: str, recent: Sequence[str] = ()) -> tuple[Action, ...]:
    """Give the actions that fit, the best first; of equals what is possible and was done lately.

    `recent` are ids, the newest first. Without a query everything is given.
    """
    lately = {key: n for n, key in enumerate(recent)}
    fitting = []
    for place, action in enumerate(actions):
        fits = rank(action.name, query)
        if fits is not None:
            order = (fits, bool(action.refused), lately.get(action.id, len(lately)), place)
            fitting.append((order, action))
    return tuple(action for _order, action in sorted(fitting, key=lambda pair: pair[0]))
