"""What an activity kind is: a name and a few pure functions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from workshop.activities.cards import fields_mistake, one_card
from workshop.model import Activity, Card, Form, Material, RuleScore


def nothing_asked(_activity: Activity, _material: Material) -> Form | None:
    """Give no form: this kind is not voted on."""
    return None


def nothing_missing(_activity: Activity, _material: Material) -> str:
    """Give no sentence: this kind can always begin."""
    return ""


def nothing_scored(_activity: Activity, _material: Material) -> RuleScore | None:
    """Give no score: this kind has no rules of the room."""
    return None


@dataclass(frozen=True, slots=True)
class Kind:
    """An activity kind.

    `label` names it, `form` is what is voted on, `cards` are the places to write, `missing` says why it
    cannot open yet and `mistake` what is wrong with its part of a template. `gathers` names what
    people may write on their phones meanwhile, empty for nothing. `rules` scores the room's keyword rules.
    `recalls` tells that the room sees what an earlier excitement event found.
    """

    name: str
    label: Callable[[], str]
    form: Callable[[Activity, Material], Form | None] = nothing_asked
    missing: Callable[[Activity, Material], str] = nothing_missing
    cards: Callable[[Activity, Material], tuple[Card, ...]] = one_card
    mistake: Callable[[Mapping[str, Any]], str] = fields_mistake
    rules: Callable[[Activity, Material], RuleScore | None] = nothing_scored
    votes: bool = False
    decides: bool = False
    gathers: Literal["", "ideas", "reasons"] = ""
    recalls: bool = False
