"""Labelling: everybody says of a few messages which team should get them; the machine learns from it."""

from collections.abc import Mapping
from typing import Any

from workshop.activities.cards import fields_mistake
from workshop.activities.kind import Kind
from workshop.activities.label_form import label_form
from workshop.activities.rules_of_room import rules_of_room
from workshop.activities.spec import number_mistake
from workshop.language import _
from workshop.model import Activity, Form, Material

EACH = 8


def _form(activity: Activity, material: Material) -> Form | None:
    pack = material.pack
    return label_form(pack, pack.train, activity.spec.get("each", EACH)) if pack else None


def _mistake(spec: Mapping[str, Any]) -> str:
    return number_mistake(spec, "each") or fields_mistake(spec)


KIND = Kind(
    "labelling",
    lambda: _("labelling"),
    _form,
    mistake=_mistake,
    rules=rules_of_room,
    votes=True,
    teaches=True,
    brings=("labels",),
)
