"""The subject's fixed lists in resources/subject: journey statements, roles and skills, blockers, uses."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from workshop.places import RESOURCES

# The parts of the house that should be in the room, as the questions about people name them.
FUNCTIONS = ("research", "software", "hr")


@dataclass(frozen=True, slots=True)
class Role:
    """One of the seven roles; `skills` are keys, in the order of the source text."""

    key: str
    name: str
    does: str
    skills: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BlockerKind:
    """One of the fourteen kinds of blockers; `move` is a counter-move that often helps."""

    key: str
    text: str
    short: str
    move: str = ""


@dataclass(frozen=True, slots=True)
class Use:
    """One of the seven kinds of use; `example` is a sentence from everyday life."""

    key: str
    name: str
    example: str


@cache
def _tables() -> Mapping[str, Any]:
    with (RESOURCES / "subject" / "en.toml").open("rb") as file:
        return tomllib.load(file)


def taken(name: str) -> Mapping[str, Any]:
    """Give the part of this name as an agenda's activity takes it into its spec; raises KeyError."""
    part: Mapping[str, Any] = _tables()[name]
    return part


@cache
def roles() -> tuple[Role, ...]:
    """Give the seven roles."""
    return tuple(
        Role(r["id"], r["short"], r["text"], tuple(r["skills"])) for r in _tables()["roles"]["statements"]
    )


@cache
def skills() -> Mapping[str, str]:
    """Give the seventeen skills: key -> name."""
    return {s["id"]: s["text"] for s in _entries("skills")}


@cache
def blocker_kinds() -> tuple[BlockerKind, ...]:
    """Give the fourteen kinds of blockers."""
    kinds = _tables()["blockers"]["kinds"]
    return tuple(BlockerKind(k["id"], k["text"], k["short"], k.get("move", "")) for k in kinds)


@cache
def hopes() -> Mapping[str, str]:
    """Give the eight kinds of hope: key -> name."""
    return {h["id"]: h["text"] for h in _tables()["hopes"]["kinds"]}


@cache
def uses() -> tuple[Use, ...]:
    """Give the seven kinds of use."""
    return tuple(Use(u["id"], u["text"], u["example"]) for u in _tables()["uses"]["kinds"])


@cache
def source_types() -> tuple[str, ...]:
    """Give the kinds of data sources that the source text names, and "documents"."""
    return tuple(s["text"] for s in _entries("sources"))


def _entries(name: str) -> Sequence[Mapping[str, Any]]:
    found: Sequence[Mapping[str, Any]] = _tables()[name]["entries"]
    return found
