"""Data and team: the sources as they were delivered, and what was written down about data and people."""

from collections.abc import Sequence
from itertools import groupby

from workshop.language import _
from workshop.papers.marks import Stack, gap, write, write_all
from workshop.papers.phases import notes_of
from workshop.papers.sheet import Sheets
from workshop.papers.style import (
    LEAD,
    MM,
    NOTE,
    NOTE_STRONG,
    TABLE,
    TABLE_SOFT,
    TABLE_STRONG,
    TITLE,
)
from workshop.papers.tables import Column, Table
from workshop.plan import ActionPlan, Note


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the page."""
    sheets.part(_("Data and team"))
    grid = sheets.grid
    sheets.row((grid.main, write(_("Data and team"), TITLE, grid.main_width)), after=3 * MM)
    _sources(sheets, plan)
    outcomes(sheets, _("What was said about the data"), notes_of(plan, "A6"))
    outcomes(sheets, _("Team and learning"), notes_of(plan, "A7"))


def draw_trial(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw blockers and the first trial, on a page of their own when there is something to say."""
    if notes_of(plan, "A8", "A9"):
        sheets.part(_("Blockers and first trial"))
        sheets.row((sheets.grid.main, write(_("Blockers and first trial"), TITLE, sheets.grid.main_width)))
    outcomes(sheets, _("What could stop us"), notes_of(plan, "A8"))
    outcomes(sheets, _("The first trial"), notes_of(plan, "A9"))


def _sources(sheets: Sheets, plan: ActionPlan) -> None:
    grid = sheets.grid
    sheets.section(_("The sources"), white=5 * MM)
    if not plan.sources:
        sheets.row((grid.main, write(_("No list of sources was delivered."), LEAD, grid.main_width)))
        return
    says = _("As delivered before the workshop; on the left, who looks after the source and said so.")
    sheets.row((grid.main, write(says, TABLE_SOFT, grid.main_width)), after=5)
    third = (grid.right - grid.at(8)) / 3
    columns = (
        Column(grid.left, grid.span(3), _("Who says so")),
        Column(grid.main, grid.span(3) - 2, _("Source")),
        Column(grid.at(6), grid.span(2), _("Where it lives")),
        *(
            Column(grid.at(8) + place * third, third - 2, head)
            for place, head in enumerate((_("Labelled"), _("In one place"), _("Open to teams")))
        ),
    )
    with Table(sheets, columns, grid.left).open() as table:
        for source in plan.sources:
            table.row(
                write(source.owner or _("nobody named"), NOTE, columns[0].width),
                [
                    *write(source.name, TABLE_STRONG, columns[1].width),
                    *write(source.type, NOTE, columns[1].width),
                ],
                write(source.place, TABLE_SOFT, columns[2].width),
                *(
                    write(said or _("not said"), TABLE if said else TABLE_SOFT, column.width)
                    for said, column in zip(
                        (source.labelled, source.together, source.open), columns[3:], strict=True
                    )
                ),
            )


def outcomes(sheets: Sheets, title: str, notes: Sequence[Note]) -> None:
    """Print what was written in some blocks, activity by activity."""
    grid = sheets.grid
    sheets.section(title)
    if not notes:
        sheets.row((grid.main, write(_("Not asked, or nothing was written down."), LEAD, grid.main_width)))
        return
    columns = (
        Column(grid.left, grid.span(3)),
        Column(grid.main, grid.span(3)),
        Column(grid.at(6), grid.span(6)),
    )
    with Table(sheets, columns, grid.left).open() as table:
        for activity, group in groupby(notes, lambda n: n.activity):
            margin: Stack = write(activity, NOTE_STRONG, columns[0].width)
            for note in group:
                table.row(
                    margin,
                    write(note.label, TABLE_SOFT, columns[1].width),
                    written(note.text, columns[2].width),
                )
                margin = []


def written(text: str, width: float) -> Stack:
    """Set what was written, each of its lines on its own."""
    stack = write_all(text, TABLE, width)
    return stack or [gap(TABLE.leading)]
