"""What an activity kind is: a name and a few pure functions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from workshop.model import Activity, Form, Material


def nothing_asked(_activity: Activity, _material: Material) -> Form | None:
    """Give no form: this kind is not voted on."""
    return None


def nothing_missing(_activity: Activity, _material: Material) -> str:
    """Give no sentence: this kind can always begin."""
    return ""


def nothing_wrong(_spec: Mapping[str, Any]) -> str:
    """Give no sentence: this kind needs nothing in the template."""
    return ""


@dataclass(frozen=True, slots=True)
class Kind:
    """An activity kind.

    `label` names it, `form` is what is voted on, `missing` says why it cannot open yet and `mistake` what
    is wrong with its part of a template.
    """

    name: str
    label: Callable[[], str]
    form: Callable[[Activity, Material], Form | None] = nothing_asked
    missing: Callable[[Activity, Material], str] = nothing_missing
    mistake: Callable[[Mapping[str, Any]], str] = nothing_wrong
    votes: bool = False
    decides: bool = False
