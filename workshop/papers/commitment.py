"""Commitment: how far the room is behind the plan, what was said about it, and lines to sign on."""

from workshop.language import _
from workshop.papers import tallies
from workshop.papers.data import outcomes
from workshop.papers.marks import gap, write
from workshop.papers.phases import notes_of
from workshop.papers.sheet import Sheets
from workshop.papers.style import LEAD, MM, TABLE_SOFT, TABLE_STRONG, TITLE
from workshop.papers.tables import Column, Table
from workshop.plan import ActionPlan

SIGNING = 9 * MM


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw it, on a page of its own when there is something to commit to."""
    grid = sheets.grid
    notes = notes_of(plan, "A11")
    if plan.lines or plan.unowned or notes:
        sheets.part(_("Commitment"))
        sheets.row((grid.main, write(_("Commitment"), TITLE, grid.main_width)), after=2 * MM)
    _vote(sheets, plan)
    if notes:
        outcomes(sheets, _("What was said"), notes)
    _signatures(sheets, plan)


def _vote(sheets: Sheets, plan: ActionPlan) -> None:
    grid = sheets.grid
    sheets.section(_("How far we are behind it"))
    found = [(v, t) for v in plan.votes for t in v.tally.questions if t.question.key == "commitment"]
    if not found:
        sheets.row((grid.main, write(_("Not asked in this workshop."), LEAD, grid.main_width)))
        return
    vote, tally = found[-1]
    first = found[-2][1] if len(found) > 1 else None
    sheets.row(
        (grid.left, tallies.asked(tally, vote.tally.present, grid.span(3))),
        (
            grid.main,
            [
                *write(tally.question.text, TABLE_STRONG, grid.main_width),
                gap(3),
                *tallies.choice(tally, grid.main_width, first),
            ],
        ),
    )


def _signatures(sheets: Sheets, plan: ActionPlan) -> None:
    grid = sheets.grid
    sheets.section(_("Signed"), least=120)
    decider = plan.decision.decider if plan.decision else ""
    people = [(_("Decider"), decider or plan.engagement.decider)]
    owners = dict.fromkeys(line.owner for line in plan.lines if line.owner)
    people += [(_("Owner"), name) for name in owners]
    people.append((_("Facilitator"), ""))
    columns = (
        Column(grid.main, grid.span(2), _("As")),
        Column(grid.at(5), grid.span(3), _("Name")),
        Column(grid.at(8), grid.span(3), _("Signature")),
        Column(grid.at(11), grid.span(1), _("Date")),
    )
    with Table(sheets, columns, grid.main).open() as table:
        for role, name in people:
            row = write(role, TABLE_SOFT, columns[0].width)
            table.row(row, [*write(name, TABLE_STRONG, columns[1].width), gap(SIGNING - 12)])
