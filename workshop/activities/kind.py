"""What an activity kind is: a name and a few pure functions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from workshop.activities.cards import fields_mistake, one_card
from workshop.model import Activity, Card, Form, Material, RuleScore, Solution

Thing = Literal["ideas", "sources", "choice", "statements", "roles", "reasons", "labels", "plan"]


def nothing_asked(_activity: Activity, _material: Material) -> Form | None:
    """Give no form: this kind is not voted on."""
    return None


def nothing_missing(_activity: Activity, _material: Material) -> str:
    """Give no sentence: this kind can always begin."""
    return ""


def nothing_scored(_activity: Activity, _material: Material) -> RuleScore | None:
    """Give no score: this kind has no rules of the room."""
    return None


def nothing_said(_activity: Activity) -> str:
    """Give no words."""
    return ""


def nothing_solved(_activity: Activity) -> tuple[Solution, ...]:
    """Give no solution: what is asked has no usual answer."""
    return ()


def nothing_kept(_activity: Activity) -> bool:
    """Tell that the result may be shown as soon as the vote is closed."""
    return False


@dataclass(frozen=True, slots=True)
class Kind:
    """An activity kind.

    `label` names it, `form` is what is voted on, `cards` are the places to write, `missing` says why it
    cannot open yet and `mistake` what is wrong with its part of a template. `gathers` names what
    people may write on their phones meanwhile, empty for nothing. `rules` scores the room's keyword rules.
    `teaches` tells that it is about the messages and the machine that learns from them.

    `advice` is what should be done before it opens and need not. Questions with `solutions` are shown one by
    one. A result that is `kept` is shown only together with that of the activity that names it as `before`.
    `consent` is what people agree to who put themselves on its list, empty where there is no list.
    `recalls` tells that the room sees what an earlier excitement event found. `brings` are the things that
    a later activity may need, `needs` is the one without which this kind has nothing to ask or to show;
    `rests` tells that the room has a break.
    """

    name: str
    label: Callable[[], str]
    form: Callable[[Activity, Material], Form | None] = nothing_asked
    missing: Callable[[Activity, Material], str] = nothing_missing
    cards: Callable[[Activity, Material], tuple[Card, ...]] = one_card
    mistake: Callable[[Mapping[str, Any]], str] = fields_mistake
    rules: Callable[[Activity, Material], RuleScore | None] = nothing_scored
    advice: Callable[[Activity, Material], str] = nothing_missing
    solutions: Callable[[Activity], tuple[Solution, ...]] = nothing_solved
    kept: Callable[[Activity], bool] = nothing_kept
    before: Callable[[Activity], str] = nothing_said
    consent: Callable[[Activity], str] = nothing_said
    votes: bool = False
    decides: bool = False
    teaches: bool = False
    gathers: Literal["", "ideas", "reasons", "words"] = ""
    recalls: bool = False
    brings: tuple[Thing, ...] = ()
    needs: Thing | Literal[""] = ""
    rests: bool = False
