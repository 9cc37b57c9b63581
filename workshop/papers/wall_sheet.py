"""The wall sheet: the whole plan on one large page for the room, read from two metres."""

from workshop.language import _, ngettext
from workshop.papers import decision, figures, needed, phrases
from workshop.papers.marks import Area, Slab, Stack, beside, gap, height, one, write
from workshop.papers.painting import About, paint
from workshop.papers.phases import written
from workshop.papers.sheet import Sheets
from workshop.papers.style import ACCENT, MM, SOFT, WALLS, Grid, Style
from workshop.papers.text import NO_BREAK, clean
from workshop.papers.wall_board import board
from workshop.plan import ActionPlan

TEXT = Style(16, 20)
STRONG = Style(16, 20, bold=True)
QUIET = Style(16, 20, colour=SOFT)
HEAD = Style(22, 27, bold=True)
TITLE = Style(30, 36, bold=True)
FIGURE = Style(44, 50, bold=True)
WANTED = Style(44, 50, bold=True, colour=ACCENT)
THICK = 4
WHITE = 7 * MM
# So many lines a decision, the next step and the problem may take; the first that lets all of it fit.
TRIES = (4, 3, 2, 1)


def render(plan: ActionPlan, paper: str = "A4") -> bytes:
    """Print one page lying down, A3 or (for "Letter") Tabloid; the same plan gives the same bytes."""
    grid = WALLS[paper]
    sheets = Sheets(grid)
    sheets.part(_("Plan for 30, 60 and 90 days"))
    step = _step(plan, grid.span(3), max(TRIES))
    sheets.place(grid.left, grid.top, _left(plan, grid, grid.bottom - grid.top - step.height - WHITE))
    sheets.place(grid.left, grid.bottom - step.height, [step])
    title = [*write(_title(plan), TITLE, grid.main_width, most=1, role="H2"), gap(10)]
    room = grid.bottom - grid.top - height(title)
    sheets.place(grid.main, grid.top, [*title, *board(plan, grid.main_width, room)])
    return paint(sheets, _about(plan))


def _title(plan: ActionPlan) -> str:
    n = len(plan.lines) + len(plan.unowned)
    says = ngettext("{n} line for 30, 60 and 90 days", "{n} lines for 30, 60 and 90 days", n).format(n=n)
    return says if n else _("No line has been accepted yet")


def _left(plan: ActionPlan, grid: Grid, room: float) -> Stack:
    """Give what was decided and what is needed, in as many words as there is room for."""
    width = grid.span(3)
    for most in TRIES:
        stack = [*_first(plan, width, most), gap(WHITE), *_needed(plan, width, most)]
        if height(stack) <= room:
            break
    return stack


def _first(plan: ActionPlan, width: float, most: int) -> Stack:
    status = decision.status(plan)
    says = _("Action plan, version {n} · ").format(n=plan.version)
    stack = [
        *write(plan.engagement.client, STRONG, width, most=1),
        *write([(says, QUIET), (status, STRONG)], QUIET, width),
        gap(WHITE),
        *write(_("What we try first"), QUIET, width),
    ]
    if plan.chosen is None:
        return [*stack, *write(_("No problem has been chosen yet"), HEAD, width, role="H1")]
    stack += write(plan.chosen.title, TITLE, width, most=most + 1, role="H1")
    if not (plan.success_today or plan.success_wanted):
        return stack
    half = (width - 6 * MM) / 2
    numbers = beside(
        (0, _figure(plan.success_today, _("today"), half, most, FIGURE)),
        (half + 6 * MM, _figure(plan.success_wanted, _("wanted"), half, most, WANTED)),
    )
    return [*stack, gap(10), *write(plan.success_number, TEXT, width, most=most), numbers]


def _figure(said: str, label: str, width: float, most: int, style: Style) -> Stack:
    number, rest = phrases.figure_of(said)
    if not said:
        return [gap(style.leading - HEAD.leading), *write("?", HEAD, width), *write(label, QUIET, width)]
    if not number:
        return [*write(said, STRONG, width, most=4), *write(label, QUIET, width)]
    note = f"{label}: {rest}" if rest else label
    large = style if len(write(number, style, width)) == 1 else HEAD
    return [*write(number, large, width, most=1), *write(note, QUIET, width, most=most + 1)]


def _needed(plan: ActionPlan, width: float, most: int) -> Stack:
    """Give the decisions that the plan waits for, each with from whom and by when."""
    found = needed.decisions(plan)
    if not found:
        return []
    stack = write(_("Decisions we need"), HEAD, width, role="H2")
    shown = found[: needed.MOST]
    for each in shown:
        stack += [gap(5), *figures.with_stop(each.what, STRONG, width, stop=each.stop, most=most)]
        by = each.by.replace(" ", NO_BREAK)
        who = " · ".join(part for part in (each.who or _("nobody named"), by) if part)
        stack += write(who, TEXT, width, most=min(most, 2))
    left = len(found) - len(shown)
    if left:
        more = ngettext("and {n} more on the plan", "and {n} more on the plan", left).format(n=left)
        stack += [gap(5), *write(more, QUIET, width)]
    return stack


def _step(plan: ActionPlan, width: float, most: int) -> Slab:
    """Give the next step under the accent rule, to be pinned to the foot of the sheet."""
    line, said = plan.next_step, written(plan, "next-step")
    stack: Stack = [Slab(THICK + 8, [Area(0, 0, width, THICK, ACCENT)])]
    stack += write(_("Next step"), QUIET, width, role="H2")
    if line is not None:
        day = phrases.near(line.first_date, "MMMMd", plan.workshop.date, plan.engagement.language)
        stack += write(day, TITLE, width, most=1)
        says = f": {line.first_step or line.what}"
        stack += write([(line.owner, STRONG), (says, TEXT)], TEXT, width, most=most + 1)
    elif said:
        stack += write(said, STRONG, width, most=most + 1)
    else:
        stack += write(_("No first step yet"), HEAD, width)
    return one(stack)


def _about(plan: ActionPlan) -> About:
    client, name, language = clean(plan.engagement.client), _("Wall sheet"), plan.engagement.language
    foot = _("{name} · {plan} · {date}").format(
        name=name,
        plan=_("Action plan, version {n}").format(n=plan.version),
        date=phrases.full(plan.workshop.date, language),
    )
    subject = plan.chosen.title if plan.chosen else _("No problem has been chosen yet")
    accent = plan.engagement.accent
    return About(f"{client} · {name}", client, clean(subject), language or "en", client, foot, accent)
