"""Checklist: the journey's statements, or again only those of an earlier one that came up for talk."""

from collections.abc import Mapping
from typing import Any

from workshop.activities.cards import fields_mistake
from workshop.activities.kind import Kind
from workshop.activities.statements import form_of_spec, list_form, statements_mistake
from workshop.activities.up_for_talk import talked_about
from workshop.language import _
from workshop.model import Activity, Form, Material

ONCE = 1


def _form(activity: Activity, material: Material) -> Form:
    if "repeats" not in activity.spec:
        return form_of_spec(activity, material)
    return list_form([talk.question for talk in talked_about(material)])


def _missing(activity: Activity, material: Material) -> str:
    if "repeats" not in activity.spec:
        return ""
    asked = [material.of_room(q.key) for q in material.statements.get("checklist", ())]
    if not any(asked):
        return _("The statements have not been voted on yet, so there is nothing to repeat. Go on.")
    if any(e is not None and e.round > ONCE for e in asked):
        return _("This was voted on twice. Both results are kept; a third vote would not be fair.")
    if not talked_about(material):
        return _("Nothing was divided or unknown. There is nothing to vote on again; go on.")
    return ""


def _mistake(spec: Mapping[str, Any]) -> str:
    return fields_mistake(spec) if "repeats" in spec else statements_mistake(spec)


KIND = Kind(
    "checklist", lambda: _("checklist"), _form, _missing, mistake=_mistake, votes=True, brings=("statements",)
)
