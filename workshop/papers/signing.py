"""Who signs, and who gets the plan: lines for a pen, with the names that are known."""

from workshop.language import _
from workshop.papers.marks import Slab, Stack, Strokes, one, write
from workshop.papers.sheet import Sheets
from workshop.papers.style import MM, NOTE, NOTE_STRONG, RULE, SOFT, TABLE
from workshop.plan import ActionPlan

SIGNING = 9 * MM
GUTTER = 6 * MM
# Empty lines below the names that are known.
MORE = 2


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the signature lines, then who gets the plan."""
    _signatures(sheets, plan)
    _distribution(sheets, plan)


def people(plan: ActionPlan) -> list[tuple[str, str]]:
    """Give who signs: the Decider, each owner once, the facilitator."""
    decider = (plan.decision.decider if plan.decision else "") or plan.rule.decider or plan.engagement.decider
    owners = dict.fromkeys(line.owner.strip() for line in plan.lines if line.owner.strip())
    return [
        (_("Decider"), decider),
        *((_("Owner"), name) for name in owners),
        (_("Facilitator"), ""),
    ]


def _signatures(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw two people beside each other: a line for the pen, below it who signs as what."""
    grid = sheets.grid
    says = _("Who signs stands by the lines that bear the name, and by the dates.")
    sheets.section(_("Signed, with the date"), write(says, NOTE, grid.span(3)), least=120)
    width = (grid.main_width - GUTTER) / 2
    cells = [_line(role, name, width) for role, name in people(plan)]
    for place in range(0, len(cells), 2):
        xs = (grid.main, grid.main + width + GUTTER)
        sheets.row(*zip(xs, cells[place : place + 2], strict=False), after=2)


def _line(role: str, name: str, width: float) -> Stack:
    says = write([(f"{role}  ", NOTE), (name, NOTE_STRONG)], NOTE, width)
    return [one([Slab(SIGNING, [Strokes([(0.0, SIGNING - 2, width, SIGNING - 2)], SOFT, RULE / 2)]), *says])]


def _distribution(sheets: Sheets, plan: ActionPlan) -> None:
    """Name who gets the plan; the lines below are for names that the plan does not know."""
    grid = sheets.grid
    names = dict.fromkeys(n for n in (plan.engagement.sponsor.strip(), *(n for _r, n in people(plan))) if n)
    sheets.section(_("Who gets this plan"), least=70)
    known = ", ".join(names) or _("Nobody is named in the plan yet.")
    sheets.row((grid.main, write(known, TABLE, grid.main_width)))
    width = grid.main_width
    lines = [(0.0, SIGNING * n, width, SIGNING * n) for n in range(1, MORE + 1)]
    sheets.row((grid.main, [Slab(SIGNING * MORE, [Strokes(lines, SOFT, RULE / 2, (0.6, 1.6))])]))
