"""What pages look up in the plan: names of columns, texts by their field, the notes of a block."""

from workshop.model import Column
from workshop.plan import ActionPlan, Note
from workshop.readiness import column_names


def column_name(column: Column) -> str:
    """Give the name of a column."""
    return column_names()[column]


def written(plan: ActionPlan, field: str, label: str = "") -> str:
    """Give what was written in a field, known by its id, else by its label among notes that carry no id."""
    if plan.written.get(field, "").strip():
        return plan.written[field].strip()
    for note in plan.notes:
        if note.field == field or (label and not note.field and note.label == label):
            return note.text
    return ""


def notes_of(plan: ActionPlan, *codes: str) -> tuple[Note, ...]:
    """Give the notes of some blocks of the agenda; a block may carry several codes ("A4+A5")."""
    return tuple(n for n in plan.notes if set(n.code.split("+")) & set(codes))
