"""Blocker vote: dots on the kinds of blockers that are most likely to stop us."""

from collections.abc import Mapping
from typing import Any

from workshop.activities.kind import Kind
from workshop.activities.spec import number_mistake
from workshop.blocking import named_kinds
from workshop.language import _
from workshop.model import Activity, Form, Material, Option, Question


def _form(activity: Activity, material: Material) -> Form:
    kinds = tuple(Option(k.key, k.short) for k in named_kinds(material.blockers))
    return Form(
        "dots",
        (Question("blockers", activity.prompt or activity.title, kinds),),
        dots=activity.spec.get("dots", 2),
        most=activity.spec.get("most", 1),
    )


def _mistake(spec: Mapping[str, Any]) -> str:
    return number_mistake(spec, "dots") or number_mistake(spec, "most")


KIND = Kind(
    "blocker-vote", lambda: _("vote on blockers"), _form, mistake=_mistake, votes=True, needs="reasons"
)
