"""Where the three columns stand: what the room wrote about each, and the phase where it named one."""

import re
from dataclasses import dataclass

from workshop.language import _
from workshop.model import COLUMNS, Column
from workshop.plan import ActionPlan, Note


@dataclass(frozen=True, slots=True)
class Stand:
    """What was written about a column; `phase` is 1 to 3, 0 where the words name none."""

    column: Column
    text: str = ""
    phase: int = 0

    @property
    def rest(self) -> str:
        """Give what was written without the phase at its beginning."""
        rest = self.text
        for name in (
            (_("phase {n}").format(n=self.phase), phase_names()[self.phase - 1]) if self.phase else ()
        ):
            if rest.casefold().startswith(name.casefold()):
                rest = rest[len(name) :].lstrip(" ,.:;–-")
        return rest[:1].upper() + rest[1:]


def column_name(column: Column) -> str:
    """Give the name of a column."""
    return {"strategy": _("Strategy"), "data": _("Data"), "culture": _("Culture")}[column]


def phase_names() -> tuple[str, str, str]:
    """Give the names of the three phases of the journey."""
    return _("Limited expertise"), _("Few production workloads"), _("Multiple production workloads")


def written(plan: ActionPlan, field: str, label: str = "") -> str:
    """Give what was written in a field, known by its id, else by its label among notes that carry no id."""
    for note in plan.notes:
        if note.field == field or (label and not note.field and note.label == label):
            return note.text
    return ""


def stands(plan: ActionPlan) -> tuple[Stand, ...]:
    """Give what is known of each column, in order."""
    return tuple(_stand(plan, column) for column in COLUMNS)


def _stand(plan: ActionPlan, column: Column) -> Stand:
    text = written(plan, f"phase-{column}", column_name(column))
    return Stand(column, text, _phase(text))


def _phase(text: str) -> int:
    low = text.casefold()
    named = re.match(r"\W*(?:phase|{own})\W*([123])\b".format(own=re.escape(_("phase"))), low)
    if named:
        return int(named[1])
    starts = [n for n, name in enumerate(phase_names(), 1) if low.startswith(name.casefold())]
    return starts[0] if starts else 0


def notes_of(plan: ActionPlan, *codes: str) -> tuple[Note, ...]:
    """Give the notes of some blocks of the agenda; a block may carry several codes ("A4+A5")."""
    return tuple(n for n in plan.notes if set(n.code.split("+")) & set(codes))
