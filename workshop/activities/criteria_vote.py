"""Criteria vote: each leading problem against the four criteria, met / partly / not / don't know."""

from collections.abc import Mapping
from typing import Any

from workshop.activities.ballot import dont_know
from workshop.activities.grid import grid, ideas_missing, leading, named
from workshop.activities.kind import Kind
from workshop.activities.spec import entries_mistake, number_mistake
from workshop.language import _
from workshop.model import Activity, Form, Material, Option, Question


def _form(activity: Activity, material: Material) -> Form:
    levels = (
        Option("met", _("met"), "met"),
        Option("partly", _("partly"), "partly"),
        Option("not", _("not"), "not"),
        dont_know(_("don’t know")),
    )
    columns = [
        Question(c["id"], c["text"], levels, ordered=True, hint=c.get("hint", ""))
        for c in activity.spec["columns"]
    ]
    return grid(named(leading(material, activity.spec.get("rows", 6))), columns)


def _mistake(spec: Mapping[str, Any]) -> str:
    return entries_mistake(spec, "columns") or number_mistake(spec, "rows")


KIND = Kind(
    "criteria-vote",
    lambda: _("criteria vote"),
    _form,
    ideas_missing,
    mistake=_mistake,
    votes=True,
    brings=("choice",),
    needs="ideas",
)
