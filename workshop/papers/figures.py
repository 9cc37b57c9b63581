"""Small things that several pages show the same way: the stop sign, the number of success."""

from math import cos, pi, sin

from workshop.language import _
from workshop.model import Evidence, Logo, PlanLine
from workshop.papers import direction, phrases, text
from workshop.papers.marks import (
    Picture,
    Shape,
    Slab,
    Stack,
    Strokes,
    beside,
    figure,
    gap,
    one,
    write,
    write_all,
)
from workshop.papers.sheet import Sheets
from workshop.papers.style import (
    INK,
    LEAD,
    MM,
    NOTE,
    STRONG,
    TITLE,
    WANTED,
    WARM,
    Style,
)
from workshop.plan import ActionPlan

STOP = 3.4
# The most a logo is high, and the white below it.
LOGO, BELOW = 12 * MM, 3 * MM
FIGURE_LINES = 3


def ordered(plan: ActionPlan) -> tuple[PlanLine, ...]:
    """Give the owned lines as they are numbered: stop signs, then by column, each in its own order."""
    return plan.numbered


def logo(given: Logo | None, client: str, width: float) -> Stack:
    """Give the client's logo at the right edge of a column, as high as it may be and never distorted."""
    if given is None:
        return []
    scale = min(LOGO / given.height, width / given.width)
    wide, high = given.width * scale, given.height * scale
    picture = Picture(width - wide, 0.0, wide, high, given.image)
    says = _("Logo of {client}").format(client=client)
    return [Slab(high, figure([picture], says)), gap(BELOW)]


def stop_sign(x: float, y: float, radius: float = STOP) -> Shape:
    """Draw an octagon around a centre."""
    turns = [pi / 8 + n * pi / 4 for n in range(8)]
    return Shape([(x + radius * cos(t), y + radius * sin(t)) for t in turns], WARM)


def with_stop(says: str, style: Style, width: float, *, stop: bool, most: int = 0) -> Stack:
    """Write text, behind a stop sign where the line is one."""
    if not stop:
        return write(says, style, width, most=most)
    white = text.NO_BREAK * 4
    first, *rest = write(white + says, style, width, most=most)
    radius = max(STOP, style.size * 0.32)
    x = width - radius if direction.starts_right(says) else radius
    sign = stop_sign(x, first.base - style.size * 0.36, radius)
    return [first._replace(marks=[*figure([sign], _("Stop sign")), *first.marks]), *rest]


def others(line: PlanLine) -> str:
    """Give who helps with a line; nothing where that is the owner."""
    same = " ".join(line.others.split()).casefold() == " ".join(line.owner.split()).casefold()
    return "" if same else line.others


def said_by(evidence: Evidence) -> str:
    """Say how many of those present answered."""
    return phrases.answered(evidence.tally.answered, evidence.present)


def today_to_wanted(sheets: Sheets, plan: ActionPlan) -> Slab:
    """Show the number of success, today and wanted, with an arrow between."""
    grid = sheets.grid
    wide = grid.span(3)
    if not (plan.success_number or plan.success_today or plan.success_wanted):
        return one(write(_("No number that would show success was named."), LEAD, grid.main_width))
    today = write(_("today: nobody knows the number yet"), NOTE, wide)
    if plan.success_today:
        today = _figure(sheets, _("Today"), plan.success_today, TITLE, wide)
    wanted = write(_("wanted: no number was named"), NOTE, wide)
    if plan.success_wanted:
        wanted = _figure(sheets, _("Wanted"), plan.success_wanted, WANTED, wide)
    arrow = _arrow(grid.at(9) - grid.at(6) - grid.gutter - 8 * MM)
    row = beside((0, today), (grid.at(6) - grid.main, [arrow]), (grid.at(9) - grid.main, wanted))
    if not plan.success_number:
        return row
    name = sheets.short(
        _("What is counted"), plan.success_number, write_all(plan.success_number, STRONG, grid.main_width), 2
    )
    return one([*name, row])


def _figure(sheets: Sheets, label: str, said: str, style: Style, width: float) -> Stack:
    number, rest = phrases.figure_of(said)
    note = _("{rest}, {label}").format(rest=rest, label=label.lower()) if rest else label.lower()
    if number:
        lines = sheets.short(label, said, write(note, NOTE, width), FIGURE_LINES)
        return [*write(number, style, width), *lines]
    lines = sheets.short(label, said, write_all(said, STRONG, width), FIGURE_LINES)
    return [*lines, *write(label.lower(), NOTE, width)]


def _arrow(width: float) -> Slab:
    y = 17.5
    head = 2.0 * MM
    lines = [(0.0, y, width, y), (width - head, y - 3.4, width, y), (width - head, y + 3.4, width, y)]
    return Slab(0, [Strokes(lines, INK, 1.0)])
