"""On the first page: how far strategy, data and culture are, with the counts that stand in the way."""

from workshop.language import _
from workshop.model import Evidence
from workshop.papers import phrases
from workshop.papers.marks import Area, Slab, Stack, Strokes, beside, gap, one, write
from workshop.papers.phases import column_name
from workshop.papers.sheet import Sheets
from workshop.papers.style import INK, LEAD, MM, NOTE, STRONG, TABLE, TABLE_SOFT, TABLE_STRONG
from workshop.plan import ActionPlan
from workshop.readiness import ALL_DONE, PHASES, TO_DO, ColumnStand, Item, Readiness, phase_names, state_name

# What stands in the way: so many statements, in so many lines.
ITEMS, LINES = 2, 3


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the section."""
    grid, readiness = sheets.grid, plan.readiness
    sheets.section(_("Where we stand"), _aside(readiness, grid.span(3)), least=80)
    if readiness is None:
        sheets.row((grid.main, write(_("Not asked in this workshop."), LEAD, grid.main_width)))
        return
    sheets.row(
        *(
            (x, _column(stand, readiness, grid.span(3)))
            for x, stand in zip(grid.thirds, readiness.columns, strict=True)
        )
    )


def _aside(readiness: Readiness | None, width: float) -> Stack:
    asked: list[Evidence] = []
    if readiness is not None:
        asked = [i.evidence for c in readiness.columns for i in c.items if i.evidence]
    if readiness is None or not asked:
        return []
    people = phrases.span([(e.first or e.tally).answered for e in asked])
    says = _("{answers} of {present} answered {n} statements. Phase: the first with open items.").format(
        answers=people, present=asked[0].present, n=len(asked)
    )
    fact = readiness.fact_text
    if fact and readiness.said_by:
        fact = _("{fact}, says {who}").format(fact=fact, who=readiness.said_by)
    return write(f"{says} {fact}", NOTE, width, most=8)


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


def _column(stand: ColumnStand, readiness: Readiness, width: float) -> Stack:
    name = one(write(column_name(stand.column), STRONG, width))
    if stand.phase not in PHASES:
        says = _("Not asked in this workshop.")
        if stand.phase == ALL_DONE:
            says = _("Every statement of the three phases is called done.")
        elif any(i.state == "done" for i in stand.items):
            says = _("Done as far as it was asked.")
        elif any(i.state == "too few" for i in stand.items):
            says = _("Too few answered to say.")
        return [name, *write(says, TABLE_SOFT, width)]
    boxes = Slab(0, _boxes(stand.phase))
    label = _("Phase {n}").format(n=stand.phase)
    rest = _(", {phase}").format(phase=phase_names()[stand.phase - 1].lower())
    items = [i for i in readiness.cell(stand.column, stand.phase) if i.state in TO_DO]
    says = "; ".join(_item(i) for i in sorted(items, key=_done)[:ITEMS])
    return [
        beside((0, [name]), (width - 17 * MM, [gap(4.6), boxes])),
        *write([(label, TABLE_STRONG), (rest, TABLE)], TABLE, width),
        *write(says, TABLE_SOFT, width, most=LINES),
    ]


def _done(item: Item) -> int:
    return item.evidence.tally.counts[0] if item.evidence else 0


def _item(item: Item) -> str:
    name = item.question.short or item.question.text
    if item.evidence is None or item.state != "open":
        return _("{statement}: {word}").format(statement=name, word=state_name(item.state))
    tally = item.evidence.tally
    return _("{statement}: {n} of {m} done").format(statement=name, n=_done(item), m=tally.answered)
