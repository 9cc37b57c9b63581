"""Trade-off: feasibility, time and value of the leading problems, three separate answers, never a sum."""

from collections.abc import Mapping
from typing import Any

from workshop.activities.ballot import dont_know
from workshop.activities.grid import grid, ideas_missing, leading, named
from workshop.activities.kind import Kind
from workshop.activities.spec import entries_mistake, number_mistake, options
from workshop.language import _
from workshop.model import Activity, Form, Material, Question


def _form(activity: Activity, material: Material) -> Form:
    columns = [
        Question(
            c["id"],
            c["text"],
            (*options(c["options"]), dont_know(_("don’t know"))),
            ordered=True,
            hint=c.get("hint", ""),
        )
        for c in activity.spec["columns"]
    ]
    return grid(named(leading(material, activity.spec.get("rows", 3))), columns)


def _mistake(spec: Mapping[str, Any]) -> str:
    mistake = entries_mistake(spec, "columns") or number_mistake(spec, "rows")
    for column in () if mistake else spec["columns"]:
        wrong = entries_mistake(column, "options", least=2)
        if wrong:
            return _("column “{id}”: {wrong}").format(id=column["id"], wrong=wrong)
    return mistake


KIND = Kind(
    "trade-off",
    lambda: _("trade-off"),
    _form,
    ideas_missing,
    mistake=_mistake,
    votes=True,
    brings=("choice",),
    needs="ideas",
)
