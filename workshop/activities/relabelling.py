"""Relabelling: the second attempt, on the messages the machine is least sure of."""

from collections.abc import Mapping
from typing import Any

from workshop.activities.cards import fields_mistake
from workshop.activities.kind import Kind
from workshop.activities.label_form import label_form
from workshop.activities.rules_of_room import rules_of_room
from workshop.activities.spec import number_mistake
from workshop.language import _
from workshop.model import Activity, Form, Material

EACH = 3


def _form(activity: Activity, material: Material) -> Form | None:
    if material.pack is None or material.taught is None:
        return None
    return label_form(material.pack, material.taught.unsure, activity.spec.get("each", EACH), activity.prompt)


def _missing(_activity: Activity, material: Material) -> str:
    if material.taught and material.taught.unsure:
        return ""
    return _("Nothing was labelled yet, so there is nothing to look at again. Write down what you learned.")


def _mistake(spec: Mapping[str, Any]) -> str:
    return number_mistake(spec, "each") or fields_mistake(spec)


KIND = Kind(
    "relabelling",
    lambda: _("second attempt"),
    _form,
    _missing,
    mistake=_mistake,
    rules=rules_of_room,
    votes=True,
    teaches=True,
    needs="labels",
)
