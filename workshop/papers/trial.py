"""Blockers and trial: what could stop us, the first trial, where it runs and how we fail, the gate."""

from workshop.language import _
from workshop.model import Evidence
from workshop.papers import blockers, experiment, gate, tallies
from workshop.papers.answers import newest, rest
from workshop.papers.marks import gap, write
from workshop.papers.outcomes import outcomes
from workshop.papers.sheet import Sheets
from workshop.papers.style import MM, NOTE_STRONG, TABLE, TABLE_SOFT, TITLE
from workshop.plan import ActionPlan


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the page; with little white where that keeps it one."""
    sheets.fit(lambda: _draw(sheets, plan))


def _draw(sheets: Sheets, plan: ActionPlan) -> None:
    grid = sheets.grid
    title = _("Blockers and first trial")
    sheets.part(title)
    sheets.row((grid.main, write(title, TITLE, grid.main_width, role="H1")))
    blockers.draw(sheets, plan)
    experiment.draw(sheets, plan)
    _questions(sheets, plan)
    gate.draw(sheets, plan)
    others = rest(sheets, plan, "A8", "A9")
    if others:
        outcomes(sheets, _("What else was written down"), others)


def _questions(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the two questions to the room about the trial, each with its answers as a bar."""
    sheets.settle()
    sheets.y += 3 * MM * sheets.squeeze
    for name, key in ((_("Where it runs"), "run-where"), (_("How we fail"), "failure")):
        _question(sheets, plan, name, newest(plan, key))


def _question(sheets: Sheets, plan: ActionPlan, name: str, evidence: Evidence | None) -> None:
    grid = sheets.grid
    sheets.need(40)
    sheets.rule(grid.left, grid.right)
    sheets.y += 3
    if evidence is None:
        missing = write(_("Not asked in this workshop."), TABLE_SOFT, grid.main_width)
        sheets.row(
            (grid.left, write(name, NOTE_STRONG, grid.span(3), role="H3")), (grid.main, missing), after=3
        )
        return
    tally = evidence.tally
    margin = [
        *write(name, NOTE_STRONG, grid.span(3), role="H3"),
        *tallies.asked(tally, evidence.present, grid.span(3)),
        *tallies.reading_note(tally, plan.thresholds, grid.span(3)),
    ]
    body = [
        *write(tally.question.text, TABLE, grid.main_width),
        gap(2),
        *tallies.choice(tally, grid.main_width, evidence.first),
    ]
    sheets.row((grid.left, margin), (grid.main, body), after=2)
