"""What a plan holds of one field or one question: the words written, the key kept, the newest answers."""

from workshop.model import Evidence
from workshop.papers.phases import notes_of
from workshop.papers.sheet import Sheets
from workshop.plan import ActionPlan, Note


def words(plan: ActionPlan, field: str) -> str:
    """Give what was written in a field in words, the newest where it was asked twice; else nothing."""
    said = [note.text for note in plan.notes if note.field == field]
    return (said[-1] if said else plan.written.get(field, "")).strip()


def told(sheets: Sheets, plan: ActionPlan, field: str) -> str:
    """Give what was written in a field in words, and remember that it stands on a page."""
    sheets.told.add(field)
    return words(plan, field)


def newest(plan: ActionPlan, question: str) -> Evidence | None:
    """Give the newest answers to a question of the room with the first ones beside it, None if not asked."""
    found = [(v, t) for v in plan.votes for t in v.tally.questions if t.question.key == question]
    if not found:
        return None
    vote, tally = found[-1]
    first = found[0][1] if len(found) > 1 else None
    shown = vote.state == "revealed"
    return Evidence(tally, vote.tally.present, vote.activity, vote.title, len(found), first, shown)


def rest(sheets: Sheets, plan: ActionPlan, *codes: str) -> tuple[Note, ...]:
    """Give what else was written in some blocks of the agenda, and remember that it stands on a page."""
    left = tuple(n for n in notes_of(plan, *codes) if n.field not in sheets.told)
    sheets.told.update(n.field for n in left if n.field)
    return left
