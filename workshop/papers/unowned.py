"""What nobody owns yet: lines without a name or a date, and stop signs that nobody took up, in a box."""

from workshop.language import _
from workshop.model import PlanLine
from workshop.papers import figures, phrases, reasons
from workshop.papers.marks import Mark, Stack, Strokes, Tag, write
from workshop.papers.sheet import Sheets
from workshop.papers.structure import row
from workshop.papers.style import INK, LEAD, MM, NOTE, RULE, STRONG, TABLE, TABLE_SOFT
from workshop.papers.tables import CELL, NAME
from workshop.plan import ActionPlan


def waiting(plan: ActionPlan) -> tuple[PlanLine, ...]:
    """Give the accepted lines that lack a name or date, then unanswered stop signs that were not accepted."""
    known = {line.key for line in (*plan.lines, *plan.unowned)}
    return (*plan.unowned, *(line for line in plan.stop_signs if line.key not in known))


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the box; it goes on over pages where it has to."""
    lines = waiting(plan)
    if not lines:
        return
    grid = sheets.grid
    sheets.settle()
    sheets.y += 6 * MM
    sheets.need(90)
    says = _("A line without a name or a date stays in this box until the 30-day check")
    sheets.begin()
    sheets.place(grid.left, sheets.y + 5, write(says, NOTE, grid.span(3)), sheets.last())
    begin = (len(sheets.pages) - 1, sheets.y)
    sheets.y += 6
    sheets.row((grid.main + 3 * MM, write(_("Not yet owned"), STRONG, grid.span(4), role="H2")), after=3)
    with sheets.within(Tag("Table")):
        for line in lines:
            _line(sheets, plan, line)
    sheets.y += 4
    _frame(sheets, begin)


def _line(sheets: Sheets, plan: ActionPlan, line: PlanLine) -> None:
    grid = sheets.grid
    inner, wide = grid.main + 3 * MM, grid.span(5) - 3 * MM
    who = line.owner or _("no owner ({role})").format(role=line.owner_role or _("no role"))
    if line.state != "accepted":
        who = _("proposed, not accepted yet")
    due = phrases.near(line.due, "MMMMd", plan.workshop.date, plan.engagement.language)
    body: Stack = figures.with_stop(line.what, TABLE, wide, stop=line.stop)
    body += reasons.brief(sheets, plan, line, wide)
    sheets.row(
        (inner, [*body, *reasons.answer(line, wide)]),
        (grid.at(8) + 2 * MM, write(who, TABLE_SOFT, grid.span(2) + 4)),
        (grid.at(10) + 4 * MM, write(due or _("no date"), TABLE_SOFT, grid.span(2) - 6 * MM)),
        after=3,
        nodes=row(sheets.node, (NAME, CELL, CELL)),
    )


def _frame(sheets: Sheets, begin: tuple[int, float]) -> None:
    """Draw the box, open at the foot and top of pages where it goes on."""
    grid, (first, top) = sheets.grid, begin
    last = len(sheets.pages) - 1
    for index in range(first, last + 1):
        page = sheets.pages[index]
        upper = top if index == first else grid.top + LEAD.leading + 6
        lower = sheets.y if index == last else page.end
        lines = [(grid.main, upper, grid.main, lower), (grid.right, upper, grid.right, lower)]
        if index == first:
            lines.append((grid.main, upper, grid.right, upper))
        if index == last:
            lines.append((grid.main, lower, grid.right, lower))
        marks: list[Mark] = [Strokes(lines, INK, RULE)]
        page.placed.append((0.0, 0.0, marks))
