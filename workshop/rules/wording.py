"""The rules' words: loaded once from resources/rules, filled with names and counts, kept short."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from workshop.model import Column, Horizon
from workshop.places import RESOURCES

WIDTH = 90
SHORTEST = 12


@dataclass(frozen=True, slots=True)
class Wording:
    """What one rule proposes, in words with placeholders.

    `action` names what is done: proposals of the same action about the same problem are one line. `counts`
    and `against` are the options whose hands the reason's {n} and {m} count. `days` is how soon the first
    step can be; `blocks` says that the chosen problem cannot start before it. `phase` is the phase of the
    journey it belongs to (1 to 3, 0 for none): a later one than its column stands in is put off.
    """

    rule: str
    action: str
    mark: Literal["S", "X", "D"]
    column: Column
    horizon: Horizon
    owner: str
    days: int
    what: str
    first: str
    done: str
    reason: str
    basis: str = ""
    counts: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    blocks: bool = False
    stop: bool = False
    phase: int = 0
    leads: bool = False


@cache
def _tables() -> Mapping[str, Any]:
    files = sorted((RESOURCES / "rules" / "en").glob("*.toml"))
    return {key: table for file in files for key, table in tomllib.loads(file.read_text("utf-8")).items()}


def rules_worded() -> tuple[str, ...]:
    """Give the rules that have words, in the file's order."""
    return tuple(key for key in _tables() if key != "names")


def variants(rule: str) -> tuple[str, ...]:
    """Give the variants of a rule's words; one empty name where there is only one."""
    found = tuple(key for key, value in _tables()[rule].items() if isinstance(value, dict))
    return found or ("",)


@cache
def words(rule: str, variant: str = "") -> Wording:
    """Give a rule's words; a variant's own words stand in place of the rule's."""
    table = _tables()[rule]
    common = {key: value for key, value in table.items() if not isinstance(value, dict)}
    merged = {**common, **(table[variant] if variant else {})}
    lists = {key: tuple(value) for key, value in merged.items() if isinstance(value, list)}
    return Wording(rule=rule, **{**merged, **lists})


def name(key: str) -> str:
    """Give the words for somebody or something nobody named, such as "the leader in charge"."""
    return str(_tables()["names"][key])


def shorten(text: str, limit: int) -> str:
    """Cut a text at the end of a word, with an ellipsis, to at most `limit` characters."""
    plain = " ".join(text.split())
    if len(plain) <= limit:
        return plain
    cut = plain[: limit - 1]
    whole = cut if plain[limit - 1] == " " else cut.rpartition(" ")[0]
    return (whole if len(whole) * 2 > limit else cut).rstrip(" ,.;:-–“(") + "…"


def fill(template: str, names: Mapping[str, str], limit: int = 3 * WIDTH) -> str:
    """Put names into a template; only as much of long names as keeps the whole within `limit`."""
    for width in range(limit, SHORTEST, -1):
        text = template.format_map({key: shorten(value, width) for key, value in names.items()})
        if len(text) <= limit:
            break
    return text
