"""The list shape: statements one below the other, all with the same few answers."""

from collections.abc import Mapping, Sequence
from typing import Any

from workshop.activities.ballot import dont_know
from workshop.activities.cards import fields_mistake
from workshop.activities.spec import entries_mistake, options
from workshop.model import Activity, Form, Material, Option, Question


def statements(activity: Activity) -> tuple[Question, ...]:
    """Give what an activity's template asks, one question a statement."""
    spec = activity.spec
    answers = (*options(spec.get("options", ())), dont_know(spec.get("unknown_text", "")))
    ordered = spec.get("scale", "ordered") == "ordered"
    return tuple(
        Question(
            key=entry["id"],
            text=entry["text"],
            options=answers,
            ordered=ordered,
            row=entry.get("row", ""),
            column=entry.get("column", ""),
            hint=entry.get("hint", ""),
            version=entry.get("version", 1),
            short=entry.get("short", ""),
            word=entry.get("word", ""),
        )
        for entry in spec.get("statements", ())
    )


def list_form(
    questions: Sequence[Question], columns: Sequence[Option] = (), rows: Sequence[Option] = ()
) -> Form:
    """Make the form of these statements, group by group, with only the groups that they belong to.

    The wall, the count sheet and a slip of paper number them in this order.
    """
    places = {option.key: n for n, option in enumerate((*columns, *rows))}
    ordered = sorted(questions, key=lambda q: (places.get(q.column, 0), places.get(q.row, 0)))
    return Form(
        "list",
        tuple(ordered),
        rows=tuple(r for r in rows if any(q.row == r.key for q in questions)),
        columns=tuple(c for c in columns if any(q.column == c.key for q in questions)),
    )


def form_of_spec(activity: Activity, _material: Material) -> Form:
    """Make the form of all statements in the activity's template."""
    spec = activity.spec
    return list_form(statements(activity), options(spec.get("columns", ())), options(spec.get("rows", ())))


def statements_mistake(spec: Mapping[str, Any]) -> str:
    """Say what is wrong with the statements of a template."""
    return (
        entries_mistake(spec, "statements")
        or entries_mistake(spec, "options", least=2)
        or ("rows" in spec and entries_mistake(spec, "rows"))
        or ("columns" in spec and entries_mistake(spec, "columns"))
        or fields_mistake(spec)
    )
