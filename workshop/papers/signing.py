"""Who signs, and who gets the plan: lines for a pen, with the names that are known."""

from workshop.language import _
from workshop.papers.marks import Slab, Strokes, gap, write
from workshop.papers.sheet import Sheets
from workshop.papers.style import MM, NOTE, RULE, SOFT, TABLE, TABLE_SOFT, TABLE_STRONG
from workshop.papers.tables import Column, Table
from workshop.plan import ActionPlan

SIGNING = 8.5 * MM
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
    grid = sheets.grid
    says = _("Who signs stands by the lines that bear the name, and by the dates.")
    sheets.section(_("Signed"), write(says, NOTE, grid.span(3)), least=120)
    columns = (
        Column(grid.main, grid.span(2), _("As")),
        Column(grid.at(5), grid.span(3), _("Name")),
        Column(grid.at(8), grid.span(3), _("Signature")),
        Column(grid.at(11), grid.span(1), _("Date")),
    )
    with Table(sheets, columns, grid.main).open() as table:
        for role, name in people(plan):
            row = write(role, TABLE_SOFT, columns[0].width)
            table.row(row, [*write(name, TABLE_STRONG, columns[1].width), gap(SIGNING - 12)])


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
