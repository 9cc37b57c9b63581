"""Blockers and trial: what could stop us, the first trial, where it runs and how we fail, the gate."""

from workshop.language import _
from workshop.model import Evidence
from workshop.papers import blockers, experiment, gate, tallies
from workshop.papers.answers import newest, rest
from workshop.papers.marks import gap, write
from workshop.papers.outcomes import not_asked, outcomes
from workshop.papers.sheet import Sheets
from workshop.papers.style import NOTE_STRONG, TABLE, TABLE_SOFT, TITLE
from workshop.plan import ActionPlan


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the page; with little white where that keeps it one."""
    sheets.fit(lambda: _draw(sheets, plan))


def _draw(sheets: Sheets, plan: ActionPlan) -> None:
    grid = sheets.grid
    title = _("Blockers and first trial")
    sheets.part(title)
    sheets.row((grid.main, write(title, TITLE, grid.main_width)))
    blockers.draw(sheets, plan)
    experiment.draw(sheets, plan)
    _questions(sheets, plan)
    gate.draw(sheets, plan)
    others = rest(sheets, plan, "A8", "A9")
    if others:
        outcomes(sheets, _("What else was written down"), others)


def _questions(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the two questions to the room, each with its answers as a bar."""
    sheets.section(_("Where it runs, and how we fail"), least=90)
    sheets.settle()
    asked = [(_("Where it runs"), newest(plan, "run-where")), (_("How we fail"), newest(plan, "failure"))]
    if not any(evidence for _name, evidence in asked):
        not_asked(sheets)
        return
    for name, evidence in asked:
        _question(sheets, plan, name, evidence)


def _question(sheets: Sheets, plan: ActionPlan, name: str, evidence: Evidence | None) -> None:
    grid = sheets.grid
    sheets.rule(grid.left, grid.right)
    sheets.y += 3
    if evidence is None:
        missing = write(_("Not asked in this workshop."), TABLE_SOFT, grid.main_width)
        sheets.row((grid.left, write(name, NOTE_STRONG, grid.span(3))), (grid.main, missing), after=3)
        return
    tally = evidence.tally
    margin = [
        *write(name, NOTE_STRONG, grid.span(3)),
        *tallies.asked(tally, evidence.present, grid.span(3)),
        *tallies.reading_note(tally, plan.thresholds, grid.span(3)),
    ]
    body = [
        *write(tally.question.text, TABLE, grid.main_width),
        gap(2),
        *tallies.choice(tally, grid.main_width, evidence.first),
    ]
    sheets.row((grid.left, margin), (grid.main, body), after=2)
