"""What can be added to an agenda: the activity kinds in groups, each with a line on what it is for."""

import tomllib
from dataclasses import dataclass
from functools import cache

from workshop.places import RESOURCES


@dataclass(frozen=True, slots=True)
class KindWords:
    """One activity kind by name, and what it is for."""

    kind: str
    about: str


@dataclass(frozen=True, slots=True)
class KindGroup:
    """Kinds that belong together."""

    title: str
    kinds: tuple[KindWords, ...]


@cache
def kind_groups() -> tuple[KindGroup, ...]:
    """Give every activity kind once, in groups."""
    with (RESOURCES / "subject" / "kinds.toml").open("rb") as file:
        groups = tomllib.load(file)["group"]
    return tuple(
        KindGroup(g["title"], tuple(KindWords(k["id"], k["about"]) for k in g["kinds"])) for g in groups
    )
