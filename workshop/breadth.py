"""How widely the ideas reach: how many there are of each of the seven kinds of use."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workshop.language import _
from workshop.model import Idea
from workshop.subject import Use, uses

# More than these and most ideas get a dot or none.
MANY = 12
_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Reach:
    """A kind of use and how many ideas are of it."""

    use: Use
    ideas: int


def kind_of(text: str) -> Use | None:
    """Give the kind of use that is named, however it is spelt; None for none of the seven."""
    wanted = _plain(text)
    return next((use for use in uses() if wanted in {_plain(use.name), use.key}), None)


def _plain(text: str) -> str:
    return " ".join(_LETTERS.sub(" ", text.replace("&", " and ").casefold()).split())


def breadth(ideas: Sequence[Idea]) -> tuple[Reach, ...]:
    """Count the ideas of each kind of use; merged ones are part of another."""
    found = [kind_of(idea.use) for idea in ideas if idea.use and not idea.merged]
    return tuple(Reach(use, found.count(use)) for use in uses())


def too_many(ideas: Sequence[Idea]) -> str:
    """Say that there are more ideas than dots can sort, nothing where there are not."""
    left = sum(1 for idea in ideas if not idea.merged)
    if left <= MANY:
        return ""
    return _("{n} ideas: merge until about twelve are left, or dots get lost.").format(n=left)
