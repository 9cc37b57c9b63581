"""The decisions the plan waits for: open stop signs, then what the room said it waits for."""

from typing import NamedTuple

from workshop.language import _
from workshop.model import PlanLine
from workshop.papers import figures, phrases
from workshop.papers.marks import Stack, write
from workshop.papers.phases import written
from workshop.papers.sheet import Sheets
from workshop.papers.style import LEAD, MM, NOTE, TABLE, TABLE_SOFT, TABLE_STRONG
from workshop.papers.tables import Column, Table
from workshop.papers.text import paragraphs
from workshop.plan import ActionPlan

MOST = 3
# Room for the longest day in bold, "30 September".
BY = 22.5 * MM
PARTS = 3
APART = (";", ",")


class Needed(NamedTuple):
    """One decision: what, from whom, by when; the last two are empty where they were not said."""

    what: str
    who: str = ""
    by: str = ""
    stop: bool = False


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw at most three; where none was named, the lines with the earliest dates."""
    found = decisions(plan)
    heading, aside = _("Decisions we need"), _("Open stop signs, then what we wait for")
    if len(found) > MOST:
        aside = _("The first three of {n}; all stop signs stand in the plan").format(n=len(found))
    sheets.told.add("waits-for")
    sheets.shortened += [(heading, each.what) for each in found[MOST:] if not each.stop]
    if not found:
        found = [_of(plan, line) for line in plan.decisions_needed]
        heading, aside = _("What has to come first"), _("The lines with the earliest dates")
    grid = sheets.grid
    sheets.section(heading, write(aside, NOTE, grid.span(3)) if found else None)
    if not found:
        says = _("No line of the plan has both a name and a date yet.")
        sheets.row((grid.main, write(says, LEAD, grid.main_width)))
        return
    columns = (
        Column(grid.main, grid.span(5) - 2, _("Decision") if decisions(plan) else _("What")),
        Column(grid.at(8), grid.right - grid.at(8) - BY - 1 * MM, _("From")),
        Column(grid.right - BY, BY, _("By"), right=True),
    )
    with Table(sheets, columns, grid.main).open() as table:
        for each in found[:MOST]:
            table.row(*_cells(each, columns))


def decisions(plan: ActionPlan) -> list[Needed]:
    """Give the stop signs that nobody answered, then what the room wrote down that it waits for."""
    waits = [_read(line) for line in paragraphs(written(plan, "waits-for"))]
    return [*(_of(plan, line) for line in plan.stop_signs), *waits]


def _of(plan: ActionPlan, line: PlanLine) -> Needed:
    by = phrases.near(line.due, "MMMMd", plan.workshop.date, plan.engagement.language)
    return Needed(line.what, line.owner or line.owner_role, by, line.stop)


def _read(line: str) -> Needed:
    """Take "what, from whom, by when" apart where it is just these three."""
    for mark in APART:
        parts = [part.strip(" .") for part in line.split(mark)]
        if len(parts) == PARTS and all(parts):
            what, who, by = parts
            return Needed(what, who, by)
    return Needed(line)


def _cells(each: Needed, columns: tuple[Column, ...]) -> list[Stack]:
    what, who, by = columns
    body = figures.with_stop(each.what, TABLE, what.width, stop=each.stop, most=2)
    if not (each.who or each.by):
        body = write(each.what, TABLE, by.x + by.width - what.x, most=2)
        return [body, [], []]
    style = TABLE if each.who else TABLE_SOFT
    return [
        body,
        write(each.who or _("nobody named"), style, who.width, most=2),
        write(each.by, TABLE_STRONG, by.width, right=True, most=2),
    ]
