"""Blockers and trial: what could stop us, the first trial, where it runs and how we fail, the gate."""

from workshop.language import _
from workshop.model import Evidence
from workshop.papers import blockers, experiment, gate, phrases, tallies
from workshop.papers.answers import newest, rest
from workshop.papers.marks import Stack, gap, write
from workshop.papers.outcomes import not_asked, outcomes
from workshop.papers.sheet import Sheets
from workshop.papers.style import MM, NOTE, TABLE_SOFT, TABLE_STRONG, TITLE
from workshop.plan import ActionPlan

GUTTER = 6 * MM


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
    """Draw the two questions to the room beside each other."""
    grid = sheets.grid
    asked = [(_("Where it runs"), newest(plan, "run-where")), (_("How we fail"), newest(plan, "failure"))]
    found = [evidence for _name, evidence in asked if evidence]
    aside: Stack = []
    if found:
        says = _("{answers} of {present} answered").format(
            answers=phrases.span([e.tally.answered for e in found]), present=found[0].present
        )
        aside = write(says, NOTE, grid.span(3))
    sheets.section(_("Where it runs, and how we fail"), aside, least=90)
    if not found:
        not_asked(sheets)
        return
    width = (grid.main_width - GUTTER) / 2
    cells = [_question(plan, name, evidence, width) for name, evidence in asked]
    sheets.row((grid.main, cells[0]), (grid.main + width + GUTTER, cells[1]))


def _question(plan: ActionPlan, name: str, evidence: Evidence | None, width: float) -> Stack:
    if evidence is None:
        return [
            *write(name, TABLE_STRONG, width),
            *write(_("Not asked in this workshop."), TABLE_SOFT, width),
        ]
    tally = evidence.tally
    return [
        *write(tally.question.text, TABLE_STRONG, width),
        gap(2),
        *tallies.choice(tally, width, evidence.first),
        *tallies.reading_note(tally, plan.thresholds, width),
    ]
