"""The columns of a table of plan lines: what they are called, and what stands in them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from workshop.language import _
from workshop.model import Horizon, LineState, PlanLine
from workshop.plan import ActionPlan
from workshop.progress import progress_name
from workshop.readiness import column_names

Value = str | int | date | None


@dataclass(frozen=True, slots=True)
class LineColumn:
    """One column; `value` gives what stands in it for a line and its number in the plan, if it has one.

    `width` in letters, as spreadsheets count.
    """

    heading: str
    value: Callable[[PlanLine, int | None], Value]
    width: int = 12


def line_columns() -> Mapping[str, LineColumn]:
    """Give all columns by their key, in no order of a table."""
    return {
        "number": LineColumn(_("no."), lambda _line, number: number, 6),
        "state": LineColumn(_("state"), lambda line, _n: _states()[line.state]),
        "column": LineColumn(_("column"), lambda line, _n: column_names()[line.column]),
        "what": LineColumn(_("what"), lambda line, _n: line.what, 44),
        "why": LineColumn(_("why"), lambda line, _n: " ".join(r.text for r in line.reasons), 40),
        "rules": LineColumn(_("rules"), lambda line, _n: ", ".join(r.rule for r in line.reasons)),
        "owner_role": LineColumn(_("owner role"), lambda line, _n: line.owner_role, 18),
        "owner": LineColumn(_("owner"), lambda line, _n: line.owner, 18),
        "others": LineColumn(_("with"), lambda line, _n: line.others, 18),
        "first_step": LineColumn(_("first step"), lambda line, _n: line.first_step, 32),
        "first_date": LineColumn(_("first step on"), lambda line, _n: day(line.first_date), 14),
        "done_when": LineColumn(_("done when"), lambda line, _n: line.done_when, 32),
        "due": LineColumn(_("due"), lambda line, _n: day(line.due), 14),
        "horizon": LineColumn(_("days"), lambda line, _n: _days(line.horizon), 8),
        "progress": LineColumn(_("status"), lambda line, _n: progress_name(line.stands), 12),
        "id": LineColumn(_("id"), lambda line, _n: line.id, 34),
    }


def _states() -> Mapping[LineState, str]:
    return {"proposed": _("proposed"), "accepted": _("accepted"), "dropped": _("dropped")}


def _days(horizon: Horizon) -> Value:
    return int(horizon) if horizon.isdecimal() else _("later")


def day(iso: str) -> date | None:
    """Read an ISO date, None when it is none."""
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def numbered(plan: ActionPlan, *more: tuple[PlanLine, ...]) -> list[tuple[PlanLine, int | None]]:
    """Give the owned lines with the numbers that the printed plan has, then others, each once, without."""
    found: dict[str, tuple[PlanLine, int | None]] = {
        line.id: (line, number) for number, line in enumerate(plan.numbered, 1)
    }
    for line in chain.from_iterable(more):
        found.setdefault(line.id, (line, None))
    return list(found.values())
