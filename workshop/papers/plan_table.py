"""The plan for 30, 60 and 90 days: every line with why, what, who, first step and date, grouped by column."""

from workshop.language import _, ngettext
from workshop.model import COLUMNS, PlanLine, Reason
from workshop.papers import bars, calendar, figures, phrases
from workshop.papers.marks import Mark, Slab, Stack, Strokes, gap, write
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
    TABLE_SOFT,
    TABLE_STRONG,
    TITLE,
    Grid,
)
from workshop.papers.tables import Column, Table
from workshop.plan import ActionPlan

LOAD = 3


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the table, the calendar, what nobody owns yet and what was dropped."""
    title = _("Plan for 30, 60 and 90 days")
    sheets.part(title)
    grid = sheets.grid
    sheets.row(
        (grid.left, [gap(7), *_summary(plan, grid.span(3))]),
        (grid.main, write(title, TITLE, grid.main_width)),
        after=8,
    )
    lines = figures.ordered(plan)
    if lines:
        _table(sheets, plan, lines)
        calendar.draw(sheets, plan, lines)
    else:
        says = _("No line has been accepted with a name and a date yet.")
        sheets.row((grid.main, write(says, LEAD, grid.main_width)))
    _unowned(sheets, plan)
    _dropped(sheets, plan)


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
    wide = 51 * MM + grid.main_width - 129.5 * MM
    what, owner = x + 6.5 * MM, x + 6.5 * MM + wide
    first = owner + 26 * MM
    return (
        Column(grid.left, grid.span(3) - 2, _("Why, as the room said it")),
        Column(x, 6.5 * MM),
        Column(what, wide - 2.5 * MM, _("What, and when it is done")),
        Column(owner, 24.5 * MM, _("Owner")),
        Column(first, 24.5 * MM, _("First step")),
        Column(first + 22 * MM, 18.5 * MM, _("Due"), right=True),
        Column(grid.right - 3.1 * MM, 3.1 * MM),
    )


def _table(sheets: Sheets, plan: ActionPlan, lines: tuple[PlanLine, ...]) -> None:
    columns = _columns(sheets.grid)
    with Table(sheets, columns, sheets.grid.left).open() as table:
        for column in COLUMNS:
            members = [(n, line) for n, line in enumerate(lines, 1) if line.column == column]
            if not members:
                continue
            sheets.need(80)
            sheets.y += 4
            sheets.row(
                (sheets.grid.main, write(column_name(column), STRONG, sheets.grid.main_width)), after=3
            )
            sheets.rule(sheets.grid.left, sheets.grid.right)
            for number, line in members:
                table.row(*_cells(plan, number, line, columns))


def _cells(plan: ActionPlan, number: int, line: PlanLine, columns: tuple[Column, ...]) -> list[Stack]:
    start, language = plan.workshop.date, plan.engagement.language
    what, owner, first = columns[2].width, columns[3].width, columns[4].width
    done = line.done_when or _("not said")
    helped = _("with {others}").format(others=line.others) if line.others else ""
    return [
        _why(line.reasons, columns[0].width),
        write(str(number), TABLE_STRONG, columns[1].width),
        [
            *figures.with_stop(line.what, TABLE_STRONG, what, stop=line.stop),
            *write(_("Done: {when}").format(when=done), NOTE, what),
        ],
        [
            *write(line.owner, TABLE_STRONG, owner),
            *write(", ".join(part for part in (line.owner_role, helped) if part), NOTE, owner),
        ],
        [
            *write(line.first_step or _("not said"), TABLE, first),
            *write(phrases.near(line.first_date, "MMMd", start, language) or _("no date"), NOTE, first),
        ],
        write(phrases.near(line.due, "MMMd", start, language), TABLE_STRONG, columns[5].width, right=True),
        [_box()],
    ]


def _why(reasons: tuple[Reason, ...], width: float) -> Stack:
    if not reasons:
        return write(_("the group’s own line"), NOTE, width)
    stack: Stack = []
    for reason in reasons:
        stack += write(f"{reason.text} ({reason.rule})" if reason.text else reason.rule, NOTE, width)
    counted = next((r for r in reasons if any(r.counts) and r.levels and all(r.levels)), None)
    if counted:
        stack += [gap(2.5), bars.bar(_parts(counted), width - 4 * MM, high=2.4 * MM, counts=False)]
    return stack


def _parts(reason: Reason) -> list[bars.Part]:
    """Give the parts of the bar behind a reason: met first, don't know last.

    Only answers with levels are drawn: the others would need a legend of their own in every row.
    """
    pairs = sorted(
        zip(reason.levels, reason.counts, strict=False), key=lambda pair: bars.ORDER.index(pair[0])
    )
    return [bars.Part(level, n, place, len(pairs)) for place, (level, n) in enumerate(pairs)]


def _box() -> Slab:
    side, y = 3.1 * MM, 1.4
    frame = [(0, y, side, y), (side, y, side, y + side), (side, y + side, 0, y + side), (0, y + side, 0, y)]
    return Slab(0, [Strokes(frame, INK, RULE)], 9.0)


def _unowned(sheets: Sheets, plan: ActionPlan) -> None:
    if not plan.unowned:
        return
    grid, language = sheets.grid, plan.engagement.language
    sheets.settle()
    sheets.y += 6 * MM
    sheets.need(90)
    aside = write(
        _("A line without a name or a date stays in this box until the 30-day check"), NOTE, grid.span(3)
    )
    sheets.place(grid.left, sheets.y + 5, aside)
    begin = (len(sheets.pages) - 1, sheets.y)
    inner, wide = grid.main + 3 * MM, grid.span(4)
    sheets.y += 6
    sheets.row((inner, write(_("Not yet owned"), STRONG, wide)), after=3)
    for line in plan.unowned:
        who = line.owner or _("no owner ({role})").format(role=line.owner_role or _("no role"))
        due = phrases.near(line.due, "MMMMd", plan.workshop.date, language) or _("no date")
        sheets.row(
            (inner, figures.with_stop(line.what, TABLE, wide - 3 * MM, stop=line.stop)),
            (grid.at(7) + 2 * MM, write(who, TABLE_SOFT, grid.span(3) - 4 * MM)),
            (grid.at(10), write(due, TABLE_SOFT, grid.span(2) - 3 * MM)),
            after=2.5,
        )
    sheets.y += 4
    _frame(sheets, begin)


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


def _dropped(sheets: Sheets, plan: ActionPlan) -> None:
    if not plan.dropped:
        return
    grid = sheets.grid
    aside = write(_("Proposals the group left out; they are kept in the file"), NOTE, grid.span(3))
    sheets.section(_("Dropped by the group"), aside)
    columns = (Column(grid.main, grid.span(5) - 2 * MM), Column(grid.at(8), grid.span(4)))
    with Table(sheets, columns, grid.main).open() as table:
        for line in plan.dropped:
            reasons = "; ".join(f"{r.text} ({r.rule})" for r in line.reasons) or _("the group’s own line")
            table.row(write(line.what, TABLE, columns[0].width), write(reasons, NOTE, columns[1].width))
