"""The plan for 30, 60 and 90 days: every line with why, what, who, first step and date, grouped by column."""

from workshop.language import _, ngettext
from workshop.model import COLUMNS, PlanLine
from workshop.papers import calendar, direction, figures, phrases, reasons, unowned
from workshop.papers.marks import Slab, Stack, Strokes, figure, gap, write
from workshop.papers.phases import column_name
from workshop.papers.sheet import Sheets
from workshop.papers.style import (
    INK,
    LEAD,
    MM,
    NOTE,
    NOTE_STRONG,
    RULE,
    STRONG,
    TABLE,
    TABLE_STRONG,
    TITLE,
    Grid,
)
from workshop.papers.tables import Column, Table
from workshop.papers.text import NO_BREAK
from workshop.plan import ActionPlan
from workshop.progress import progress_name

LOAD = 3


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the table, the calendar and what nobody owns yet; what was dropped stands in the record."""
    title = _("Plan for 30, 60 and 90 days")
    sheets.part(title)
    grid = sheets.grid
    sheets.row(
        (grid.left, [gap(7), *_summary(plan, grid.span(3))]),
        (grid.main, write(title, TITLE, grid.main_width, role="H1")),
        after=8,
        aside=True,
    )
    lines = figures.ordered(plan)
    if lines:
        _table(sheets, plan, lines)
        calendar.draw(sheets, plan, lines)
    else:
        says = _("No line has been accepted with a name and a date yet.")
        sheets.row((grid.main, write(says, LEAD, grid.main_width)))
    unowned.draw(sheets, plan)


def _summary(plan: ActionPlan, width: float) -> Stack:
    owners: dict[str, int] = {}
    for line in plan.lines:
        owners[line.owner] = owners.get(line.owner, 0) + 1
    if not owners:
        return []
    people = ngettext("{n} owner", "{n} owners", len(owners)).format(n=len(owners))
    says = _(" {lines}, {owners}. ").format(lines=phrases.lines(len(plan.lines)), owners=people)
    busy = ", ".join(name for name, n in owners.items() if n > LOAD)
    rest = _("Nobody holds more than three.")
    if busy:
        rest = _("More than three: {names}.").format(names=busy)
    return write([(says.strip() + " ", NOTE_STRONG), (rest, NOTE)], NOTE, width, most=8)


def _columns(grid: Grid) -> tuple[Column, ...]:
    x = grid.main
    # Widths in mm add up to the main area on A4; what Letter has more goes to the widest column.
    wide = 48 * MM + grid.main_width - 129.5 * MM
    what, owner = x + 6.5 * MM, x + 6.5 * MM + wide
    first = owner + 24.5 * MM
    return (
        Column(grid.left, grid.span(3) - 2, _("Why, as the room said it")),
        Column(x, 6.5 * MM),
        Column(what, wide - 2.5 * MM, _("What, and when it is done")),
        Column(owner, 23 * MM, _("Owner")),
        Column(first, 32 * MM, _("First step")),
        Column(grid.right - 21 * MM, 15.5 * MM, _("Due"), right=True),
        Column(grid.right - 3.1 * MM, 3.1 * MM),
    )


def _table(sheets: Sheets, plan: ActionPlan, lines: tuple[PlanLine, ...]) -> None:
    columns = _columns(sheets.grid)
    numbered = list(enumerate(lines, 1))
    groups = [(_("Stop signs, to be answered before the trial begins"), [p for p in numbered if p[1].stop])]
    groups += [(column_name(c), [p for p in numbered if p[1].column == c and not p[1].stop]) for c in COLUMNS]
    with Table(sheets, columns, sheets.grid.left).open() as table:
        for name, members in groups:
            if not members:
                continue
            table.group(write(name, STRONG, sheets.grid.main_width), after=2, white=3)
            for number, line in members:
                table.row(*_cells(sheets, plan, number, line, columns))


def _cells(
    sheets: Sheets, plan: ActionPlan, number: int, line: PlanLine, columns: tuple[Column, ...]
) -> list[Stack]:
    start, language = plan.workshop.date, plan.engagement.language
    owner, first, due = (column.width for column in columns[3:6])
    begins = phrases.near(line.first_date, "MMMd", start, language) or _("no date")
    others = figures.others(line)
    helped = _("with {others}").format(others=others) if others else ""
    return [
        reasons.why(sheets, plan, line, columns[0].width),
        write(str(number), TABLE_STRONG, columns[1].width),
        _what(line, columns[2].width),
        [
            *write(line.owner, TABLE_STRONG, owner),
            *write(", ".join(part for part in (line.owner_role, helped) if part), NOTE, owner),
        ],
        _first_step(line, begins, first),
        [
            *write(phrases.near(line.due, "MMMd", start, language), TABLE_STRONG, due, right=True),
            *write(progress_name(line.progress), NOTE, due, right=True),
        ],
        [_box(done=line.progress == "done")],
    ]


def _first_step(line: PlanLine, begins: str, width: float) -> Stack:
    """Write the step and its date behind it; below it where the step runs from right to left."""
    step, day = line.first_step or _("not said"), begins.replace(" ", NO_BREAK)
    if direction.starts_right(step):
        return [*write(step, TABLE, width), *write(day, NOTE, width, right=True)]
    return write([(f"{step} ", TABLE), (day, NOTE)], TABLE, width)


def _what(line: PlanLine, width: float) -> Stack:
    done = _("Done: {when}").format(when=line.done_when or _("not said"))
    stack = [*figures.with_stop(line.what, TABLE_STRONG, width, stop=line.stop), *write(done, NOTE, width)]
    return [*stack, *reasons.answer(line, width)]


def _box(*, done: bool) -> Slab:
    """Draw the box to be ticked; it is ticked where the line is done."""
    side, y = 3.1 * MM, 1.4
    frame = [(0, y, side, y), (side, y, side, y + side), (side, y + side, 0, y + side), (0, y + side, 0, y)]
    tick = [(0.2, 0.55, 0.42, 0.78), (0.42, 0.78, 0.82, 0.24)]
    ticked = [(a * side, y + b * side, c * side, y + d * side) for a, b, c, d in tick if done]
    marks = [Strokes(frame, INK, RULE), *([Strokes(ticked, INK, 2 * RULE)] if done else [])]
    return Slab(0, figure(marks, _("done") if done else _("box to tick when it is done")), 9.0)
