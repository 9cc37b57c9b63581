"""What waits and what is left out on purpose: the reserve, and ideas not pursued, with the reason."""

from workshop.language import _, ngettext
from workshop.papers.marks import Stack, write, write_all
from workshop.papers.phases import written
from workshop.papers.sheet import Sheets
from workshop.papers.style import LEAD, MM, NOTE, NOTE_STRONG, TABLE, TABLE_SOFT
from workshop.papers.tables import Column, Table
from workshop.plan import ActionPlan

# Ideas that stand on the page, lines of each, lines of what the group wrote: fewer where the page is full.
# The rest follows in full at the end.
WIDE, TIGHT = (6, 2, 6), (4, 1, 3)
# What the heading takes on a full page, and a row of one line.
HEADING, ROW = 34.0, 15.2


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the section."""
    grid = sheets.grid
    said = written(plan, "not-pursued", _("Deliberately left out"))
    shown, most, lines_shown = TIGHT if sheets.tight else WIDE
    if said and sheets.tight:
        shown //= 2
    lines = write_all(said, TABLE, grid.main_width)
    if sheets.tightest:
        cut = NOTE.leading if len(lines) > lines_shown else 0.0
        below = HEADING + min(len(lines), lines_shown) * TABLE.leading + cut
        shown = min(shown, max(0, int((sheets.room - below) // ROW)))
    sheets.section(_("Deliberately not pursued"), _aside(sheets, plan, shown), least=60)
    sheets.told.add("not-pursued")
    if said:
        sheets.row(
            (grid.main, sheets.short(_("Deliberately not pursued"), said, lines, lines_shown)), after=4
        )
    if not plan.set_aside:
        if not said:
            sheets.row((grid.main, write(_("Nothing was set aside with a reason."), LEAD, grid.main_width)))
        return
    sheets.shortened += [(left.idea.title, left.reason) for left in plan.set_aside[shown:]]
    if not shown:
        return
    columns = (Column(grid.main, grid.span(4) - 2 * MM), Column(grid.at(7), grid.span(5)))
    padding = (0.3 + 0.8 * sheets.squeeze) * MM
    with Table(sheets, columns, grid.main, padding).open(least=20) as table:
        for left in plan.set_aside[:shown]:
            table.row(
                sheets.clip(_("Not pursued"), left.idea.title, TABLE, columns[0].width, most),
                sheets.clip(left.idea.title, left.reason, TABLE_SOFT, columns[1].width, most),
            )


def _aside(sheets: Sheets, plan: ActionPlan, shown: int) -> Stack:
    """Name the reserve, and say how many ideas stand on the last pages."""
    width = sheets.grid.span(3)
    stack: Stack = []
    if plan.reserve:
        stack = write(_("In reserve"), NOTE_STRONG, width)
        stack += sheets.clip(_("In reserve"), plan.reserve.title, NOTE, width, 5)
    more = len(plan.set_aside) - shown
    if more > 0:
        says = ngettext("{n} more idea on the last pages", "{n} more ideas on the last pages", more)
        stack += write(says.format(n=more), NOTE, width)
    return stack
