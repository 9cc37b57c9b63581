"""Source facts: labelled, in one place, open to the teams that need it: three facts of each source."""

from workshop.activities.ballot import dont_know
from workshop.activities.grid import grid
from workshop.activities.kind import Kind
from workshop.language import _
from workshop.model import Activity, DataSource, Form, Material, Option, Question


def _needed(material: Material) -> tuple[DataSource, ...]:
    """Give the sources that the chosen or the reserve problem needs; all where none is marked."""
    problems = {idea.id for idea in (material.chosen, material.reserve) if idea}
    marked = tuple(s for s in material.sources if problems.intersection(s.uses))
    return marked or material.sources


def _form(activity: Activity, material: Material) -> Form:
    yes, no = Option("yes", _("yes"), "met"), Option("no", _("no"), "not")
    partly = Option("partly", _("partly"), "partly")
    columns = [
        Question(
            c["id"],
            c["text"],
            (yes, *((partly,) if c.get("partly") else ()), no, dont_know(_("don’t know"))),
            ordered=True,
            hint=c.get("hint", ""),
        )
        for c in activity.spec["columns"]
    ]
    rows = [Option(s.id, s.name) for s in _needed(material)]
    return grid(rows, columns)


def _missing(_activity: Activity, material: Material) -> str:
    return "" if material.sources else _("There is no data source to ask about yet. List some first.")


KIND = Kind("source-facts", lambda: _("facts about data"), _form, _missing, votes=True, needs="sources")
