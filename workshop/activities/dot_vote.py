"""Dot vote: each person spreads a few dots over the ideas."""

from collections.abc import Mapping
from typing import Any

from workshop.activities.kind import Kind
from workshop.activities.spec import number_mistake
from workshop.breadth import too_many
from workshop.language import _
from workshop.model import Activity, Form, Material, Option, Question


def _form(activity: Activity, material: Material) -> Form:
    ideas = tuple(Option(i.id, i.title) for i in material.ideas if not i.merged)
    return Form(
        "dots",
        (Question("dots", activity.prompt or activity.title, ideas),),
        dots=activity.spec.get("dots", 3),
        most=activity.spec.get("most", activity.spec.get("dots", 3)),
    )


def _missing(_activity: Activity, material: Material) -> str:
    if any(not i.merged for i in material.ideas):
        return ""
    return _("There are no ideas to vote on yet. Collect or import some first.")


def _mistake(spec: Mapping[str, Any]) -> str:
    return number_mistake(spec, "dots") or number_mistake(spec, "most")


def _advice(_activity: Activity, material: Material) -> str:
    return too_many(material.ideas)


KIND = Kind(
    "dot-vote",
    lambda: _("dot vote"),
    _form,
    _missing,
    mistake=_mistake,
    advice=_advice,
    votes=True,
    brings=("choice",),
    needs="ideas",
)
