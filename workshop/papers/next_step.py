"""The foot of the first page: the next step, the 30-day check, and who was in the room."""

from workshop.language import _
from workshop.papers import figures, phrases
from workshop.papers.marks import Area, Slab, Stack, Strokes, beside, gap, height, write
from workshop.papers.phases import written
from workshop.papers.sheet import Sheets
from workshop.papers.style import ACCENT, HEAD, LINE, MM, NOTE, NOTE_STRONG, STRONG, TEXT
from workshop.plan import ActionPlan

HEADING_LINES = 2


def pinned(sheets: Sheets, plan: ActionPlan) -> Slab:
    """Give the foot as one slab, to be pinned to the end of the page."""
    grid = sheets.grid
    left, right = grid.main - grid.left, grid.at(9) - grid.left
    step = _step(sheets, plan, grid.span(6) - 4 * MM)
    check = _check(sheets, plan, grid.span(3))
    room = _in_the_room(plan, grid.span(3))
    tall = max(height(step), height(check), height(room))
    marks = Slab(0, [Area(left, 0, grid.main_width, 3, ACCENT)])
    divider = Slab(0, [Strokes([(right - 4 * MM, 10, right - 4 * MM, tall + 8)], LINE, 0.5)])
    return beside(
        (left, [gap(10), *step]),
        (right, [gap(10), *check]),
        (0, [marks, divider, gap(10), *room]),
    )


def _step(sheets: Sheets, plan: ActionPlan, width: float) -> Stack:
    line, language = plan.next_step, plan.engagement.language
    stack = write(_("Next step, within 14 days"), NOTE, width, role="H2")
    said = written(plan, "next-step")
    if line is None and said:
        sheets.told.add("next-step")
        return [*stack, gap(2), *sheets.short(_("Next step"), said, write(said, STRONG, width), 4)]
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


def _check(sheets: Sheets, plan: ActionPlan, width: float) -> Stack:
    language = plan.engagement.language
    stack = write(_("30-day check"), NOTE, width, role="H2")
    if not plan.day_30:
        return [*stack, *write(_("No date yet"), HEAD, width)]
    day = phrases.near(plan.day_30, "MMMMd", plan.workshop.date, language)
    stack += write(day, HEAD, width)
    sheets.told.add("check-date")
    # The day itself is not said twice.
    agreed = written(plan, "check-date", _("30-day check")).removeprefix(day).strip(" ,;.:")
    says = agreed or phrases.shaped(plan.day_30, "EEEE", language)
    return [*stack, gap(2), *sheets.clip(_("30-day check"), says, TEXT, width, 3)]


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
    if plan.under_half:
        stack += write(_("Fewer than half of those invited answered."), NOTE_STRONG, width)
    return stack
