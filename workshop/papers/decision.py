"""The first page: what was decided, where we stand, what is needed, and the next step; read in one minute."""

from workshop.language import _
from workshop.model import PlanLine
from workshop.papers import figures, money, phrases
from workshop.papers.marks import (
    Area,
    Slab,
    Stack,
    Strokes,
    beside,
    gap,
    height,
    one,
    write,
    write_all,
)
from workshop.papers.phases import column_name, phase_names, stands, written
from workshop.papers.sheet import Sheets
from workshop.papers.style import (
    ACCENT,
    HEAD,
    INK,
    LEAD,
    LINE,
    MM,
    NOTE,
    NOTE_STRONG,
    STRONG,
    TABLE_STRONG,
    TEXT,
    TITLE,
)
from workshop.papers.style import TABLE as BODY
from workshop.papers.style import TABLE_SOFT as QUIET
from workshop.papers.tables import Column, Table
from workshop.plan import ActionPlan
from workshop.text import plain_hours

HEADING_LINES = 2


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the page; what does not fit even with little white goes on to a second one."""
    sheets.fit(lambda: _draw(sheets, plan))


def _draw(sheets: Sheets, plan: ActionPlan) -> None:
    sheets.part(_("The decision"))
    pinned = _next_step(sheets, plan)
    sheets.bottom = sheets.grid.bottom - pinned.height - 5 * MM
    sheets.place(sheets.grid.left, sheets.grid.bottom - pinned.height, [pinned])
    _head(sheets, plan)
    _first(sheets, plan)
    _standing(sheets, plan)
    _decisions(sheets, plan)
    money.draw(sheets, plan)


def status(plan: ActionPlan) -> str:
    """Give the status in words."""
    return {"decided": _("decided"), "proposal": _("proposal")}.get(plan.status, plan.status)


def kind(plan: ActionPlan) -> str:
    """Give the kind of the workshop in words."""
    return _("Accelerator workshop") if plan.workshop.kind == "accelerator" else _("Excitement event")


def _head(sheets: Sheets, plan: ActionPlan) -> None:
    grid, language = sheets.grid, plan.engagement.language
    client = plan.engagement.client
    margin = sheets.short(_("Client"), client, write(client, NOTE_STRONG, grid.span(3)), 4)
    margin += write(kind(plan), NOTE, grid.span(3))
    margin += write(phrases.weekday(plan.workshop.date, language), NOTE, grid.span(3))
    version = _("Version {n} · ").format(n=plan.version)
    margin += write([(version, NOTE), (status(plan), NOTE_STRONG)], NOTE, grid.span(3))
    title, above = _("Action plan"), _("No problem has been chosen yet")
    if plan.chosen:
        title, above = plan.chosen.title, _("Action plan for the first problem")
    stack = [
        *write(above, LEAD, grid.main_width),
        *sheets.short(_("The first problem"), title, write(title, TITLE, grid.main_width), 3),
    ]
    sheets.row((grid.left, margin), (grid.main, stack), after=5.5 * MM)
    said = _("Why, as the sponsor said it and the room heard it read back")
    if plan.engagement.sponsor:
        said = _("Why, as {sponsor} said it and the room heard it read back").format(
            sponsor=plan.engagement.sponsor
        )
    why = write_all(plan.why, TEXT, grid.main_width)
    if not why:
        said, why = _("Why"), write(_("Why we do this was not written down."), LEAD, grid.main_width)
    sheets.row(
        (grid.left, write(said, NOTE, grid.span(3), most=4)),
        (grid.main, sheets.short(_("Why"), plan.why, why, 5)),
    )


def _first(sheets: Sheets, plan: ActionPlan) -> None:
    grid, idea = sheets.grid, plan.chosen
    margin: Stack = []
    if idea and idea.hours:
        margin = write(phrases.number(plain_hours(idea.hours), plan.engagement.language), TITLE, grid.span(3))
        margin += write(phrases.hours(idea, plan.engagement.language), NOTE, grid.span(3))
    sheets.settle()
    sheets.y += sheets.white - 1 * MM
    body = write(_("What we try first"), HEAD, grid.main_width)
    body.append(gap(4))
    if idea is None:
        says = _("Not decided yet. Until a problem is chosen, everything on these pages is a proposal.")
        body += write(says, LEAD, grid.main_width)
    else:
        says = idea.change or _("What would change was not written down.")
        body += sheets.short(_("What changes"), says, write_all(says, TEXT, grid.main_width), 4)
    body += [gap(2.5 * MM), figures.today_to_wanted(sheets, plan)]
    sheets.row((grid.left, margin), (grid.main, body))


def _boxes(phase: int) -> list[Area | Strokes]:
    """Draw three boxes, those up to the phase filled."""
    wide, high, step = 4.6 * MM, 2.3 * MM, 5.2 * MM
    marks: list[Area | Strokes] = []
    for n in range(3):
        x = n * step
        if n < phase:
            marks.append(Area(x, 0, wide, high, INK))
        edges = [
            (x, 0, x + wide, 0),
            (x + wide, 0, x + wide, high),
            (x + wide, high, x, high),
            (x, high, x, 0),
        ]
        marks.append(Strokes(edges, INK, 0.6))
    return marks


def _standing(sheets: Sheets, plan: ActionPlan) -> None:
    grid = sheets.grid
    found = stands(plan)
    sheets.section(_("Where we stand"), figures.fact(plan, grid.span(3)))
    cells = []
    for x, stand in zip(grid.thirds, found, strict=True):
        name = one(write(column_name(stand.column), STRONG, grid.span(3)))
        if stand.phase:
            boxes = Slab(0, _boxes(stand.phase))
            name = beside((0, [name]), (grid.span(3) - 17 * MM, [gap(4.6), boxes]))
        stack = [name]
        if stand.phase:
            label = _("Phase {n}").format(n=stand.phase)
            rest = f", {phase_names()[stand.phase - 1].lower()}"
            stack += write([(label, TABLE_STRONG), (rest, BODY)], BODY, grid.span(3))
        body = write_all(stand.rest, QUIET, grid.span(3))
        if not stand.text:
            body = write(_("Not asked in this workshop."), QUIET, grid.span(3))
        cells.append((x, [*stack, *sheets.short(column_name(stand.column), stand.text, body, 4)]))
    sheets.row(*cells)


def _decisions(sheets: Sheets, plan: ActionPlan) -> None:
    grid, language = sheets.grid, plan.engagement.language
    needed = plan.decisions_needed
    aside = write(_("Stop signs, then the lines with the earliest dates"), NOTE, grid.span(3))
    sheets.section(_("What has to come first"), aside if needed else None)
    if not needed:
        says = _("No line of the plan has both a name and a date yet.")
        sheets.row((grid.main, write(says, LEAD, grid.main_width)))
        return
    columns = (
        Column(grid.main, grid.span(5) - 2, _("What")),
        Column(grid.at(8), grid.span(3) - 12 * MM, _("From")),
        Column(grid.at(10), grid.span(2), _("By"), right=True),
    )
    with Table(sheets, columns, grid.main).open() as table:
        for line in needed:
            table.row(*_decision_cells(line, columns, plan.workshop.date, language))


def _decision_cells(line: PlanLine, columns: tuple[Column, ...], start: str, language: str) -> list[Stack]:
    what, who, by = columns
    return [
        figures.with_stop(line.what, BODY, what.width, stop=line.stop, most=2),
        write(line.owner or line.owner_role, BODY, who.width, most=2),
        write(phrases.near(line.due, "MMMMd", start, language), TABLE_STRONG, by.width, right=True),
    ]


def _next_step(sheets: Sheets, plan: ActionPlan) -> Slab:
    grid = sheets.grid
    left, right = grid.main - grid.left, grid.at(9) - grid.left
    step = _step(sheets, plan, grid.span(6) - 4 * MM)
    check = _check(plan, grid.span(3))
    room = _in_the_room(plan, grid.span(3))
    tall = max(height(step), height(check), height(room))
    marks = Slab(0, [Area(left, 0, grid.main_width, 3, ACCENT)])
    divider = Slab(0, [Strokes([(right - 4 * MM, 10, right - 4 * MM, tall + 8)], LINE, 0.5)])
    return beside(
        (0, [marks, divider, gap(10), *room]),
        (left, [gap(10), *step]),
        (right, [gap(10), *check]),
    )


def _step(sheets: Sheets, plan: ActionPlan, width: float) -> Stack:
    line, language = plan.next_step, plan.engagement.language
    stack = write(_("Next step, within 14 days"), NOTE, width)
    if line is None:
        stack += write(_("No first step yet"), HEAD, width)
        says = _("Agree on a name and a date for each line; then print this page again.")
        return [*stack, *write(says, TEXT, width)]
    when = phrases.near(line.first_date, "MMMMd", plan.workshop.date, language)
    number = next((n for n, p in enumerate(figures.ordered(plan), 1) if p is line), 0)
    step = line.first_step or line.what
    heading = write(_("{date}: {step}").format(date=when, step=step), HEAD, width)
    rest = _(" · line {n}: {what}").format(n=number, what=line.what)
    if len(heading) > HEADING_LINES:
        heading = write(_("{date}: line {n}").format(date=when, n=number), HEAD, width)
        rest = f" · {step}"
    body = write([(line.owner, STRONG), (rest, TEXT)], TEXT, width)
    full = _("{date}: {owner} · line {n}: {what}. {step}").format(
        date=when, owner=line.owner, n=number, what=line.what, step=step
    )
    return [*stack, *heading, gap(2), *sheets.short(_("Next step"), full, body, 3)]


def _check(plan: ActionPlan, width: float) -> Stack:
    language = plan.engagement.language
    stack = write(_("30-day check"), NOTE, width)
    if not plan.day_30:
        return [*stack, *write(_("No date yet"), HEAD, width)]
    stack += write(phrases.near(plan.day_30, "MMMMd", plan.workshop.date, language), HEAD, width)
    agreed = written(plan, "check-date", _("30-day check"))
    says = agreed or phrases.shaped(plan.day_30, "EEEE", language)
    return [*stack, gap(2), *write(says, TEXT, width, most=3)]


def _in_the_room(plan: ActionPlan, width: float) -> Stack:
    workshop = plan.workshop
    says = _("In the room: {present} of {invited} invited").format(
        present=workshop.present, invited=workshop.invited
    )
    if not workshop.invited:
        says = _("In the room: {present}").format(present=workshop.present or _("not counted"))
    stack = write(says, NOTE_STRONG, width)
    if plan.functions is None:
        return [*stack, *write(_("Who they were was not asked."), NOTE, width)]
    pairs = list(zip(plan.functions.question.options, plan.functions.counts, strict=True))
    here = ", ".join(_("{function} {n}").format(function=o.text, n=n) for o, n in pairs if n)
    stack += write(here or _("Nobody answered where they work."), NOTE, width, most=4)
    missing = ", ".join(o.text for o, n in pairs if not n and o.level != "unknown" and o.key != "other")
    if missing:
        stack += write(_("Missing: {functions}").format(functions=missing), NOTE, width, most=2)
    if workshop.invited and workshop.present * 2 < workshop.invited:
        stack += write(_("Fewer than half of those invited were there."), NOTE_STRONG, width)
    return stack
