"""The board of the wall sheet: plan lines by column, in bands of 30, 60 and 90 days."""

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from workshop.language import _, ngettext
from workshop.model import COLUMNS, HORIZONS, Column, Horizon, PlanLine
from workshop.papers import figures, phrases, text
from workshop.papers.marks import Mark, Slab, Stack, Strokes, beside, gap, height, moved, one, write
from workshop.papers.phases import column_name
from workshop.papers.style import HAIR, INK, LINE, MM, RULE, SOFT, Style
from workshop.papers.text import NO_BREAK
from workshop.plan import ActionPlan

SIZE, LEADING = 16, 20
WHO = Style(SIZE, LEADING)
WHO_SOFT = Style(SIZE, LEADING, colour=SOFT)
BAND = Style(SIZE, LEADING, bold=True)
COLUMN_HEAD = Style(22, 28, bold=True)
BOX, INDENT = 5 * MM, 8 * MM
BETWEEN = 12 * MM
HEAD = COLUMN_HEAD.leading + 6


class Step(NamedTuple):
    """How much a card may take: the type of what is to be done, its lines, the white after it."""

    what: Style
    lines: int
    white: float


STEPS = (
    Step(Style(22, 27, bold=True), 5, 16),
    Step(Style(20, 25, bold=True), 5, 14),
    Step(Style(18, 22, bold=True), 5, 12),
    Step(Style(SIZE, LEADING, bold=True), 5, 10),
    Step(Style(SIZE, LEADING, bold=True), 4, 10),
    Step(Style(SIZE, LEADING, bold=True), 4, 6),
    Step(Style(SIZE, LEADING, bold=True), 3, 9),
    Step(Style(SIZE, LEADING, bold=True), 3, 5),
    Step(Style(SIZE, LEADING, bold=True), 2, 7),
)

Cards = dict[tuple[Horizon, Column], list[Slab]]


def board(plan: ActionPlan, width: float, room: float) -> Stack:
    """Give the board no higher than `room`: smaller steps first, then fewer lines and how many are left."""
    lines = [*_numbered(plan)]
    for step in STEPS:
        made = _stack(plan, lines, width, step)
        if height(made) <= room:
            return made
    kept = list(lines)
    while kept:
        kept.remove(_least(kept))
        left = len(lines) - len(kept)
        more = ngettext("and {n} more on the plan", "and {n} more on the plan", left).format(n=left)
        made = [*_stack(plan, kept, width, STEPS[-1], lines), gap(4), *write(more, BAND, width)]
        if height(made) <= room:
            break
    return made


Numbered = tuple[str, PlanLine]


def _numbered(plan: ActionPlan) -> Sequence[Numbered]:
    owned = [(str(n), line) for n, line in enumerate(figures.ordered(plan), 1)]
    return [*owned, *(("", line) for line in plan.unowned)]


def _least(lines: Sequence[Numbered]) -> Numbered:
    """Give the line that is left out first: of the last horizon, the latest due, stop signs never first."""
    return max(
        lines, key=lambda held: (not held[1].stop, HORIZONS.index(held[1].horizon), held[1].due or "9999")
    )


def _stack(
    plan: ActionPlan, lines: Sequence[Numbered], width: float, step: Step, counted: Sequence[Numbered] = ()
) -> Stack:
    """Give heads and bands; `counted` are the lines that the heads count, where not all are shown."""
    wide = (width - (len(COLUMNS) - 1) * BETWEEN) / len(COLUMNS)
    cards: Cards = {}
    for number, line in lines:
        cards.setdefault((line.horizon, line.column), []).append(_card(plan, number, line, wide, step))
    stack: Stack = [_heads(counted or lines, wide)]
    for horizon in HORIZONS:
        columns = [cards.get((horizon, column), []) for column in COLUMNS]
        if any(columns) or horizon != "later":
            stack += _band(plan, horizon, columns, wide)
    return stack


def _heads(lines: Sequence[Numbered], wide: float) -> Slab:
    cells: list[tuple[float, Stack]] = []
    rules: list[Mark] = []
    for place, column in enumerate(COLUMNS):
        x = place * (wide + BETWEEN)
        n = sum(line.column == column for _number, line in lines)
        cells += [
            (x, write(column_name(column), COLUMN_HEAD, wide)),
            (x, [gap(4), *write(phrases.lines(n), WHO_SOFT, wide, right=True)]),
        ]
        rules.append(Strokes([(x, HEAD, x + wide, HEAD)], INK, 2 * RULE))
    made = beside(*cells)
    return Slab(HEAD + 6, [*made.marks, *rules])


def _band(plan: ActionPlan, horizon: Horizon, columns: Sequence[Sequence[Slab]], wide: float) -> Stack:
    """Give one horizon: its name, then the cards of the three columns beside each other."""
    cells = [(place * (wide + BETWEEN), one(cards)) for place, cards in enumerate(columns)]
    inside = list(chain.from_iterable(moved(slab.marks, x, 0) for x, slab in cells))
    high = max(slab.height for _x, slab in cells)
    whole = len(columns) * wide + (len(columns) - 1) * BETWEEN
    rule = Slab(6, [Strokes([(0, 0, whole, 0)], LINE, 2 * HAIR)])
    name = write([(_band_name(horizon), BAND), (_until(plan, horizon), WHO_SOFT)], BAND, whole, role="H3")
    return [*name, gap(4), Slab(high, inside), rule]


def _band_name(horizon: Horizon) -> str:
    return _("Later") if horizon == "later" else _("Within {days} days").format(days=horizon)


def _until(plan: ActionPlan, horizon: Horizon) -> str:
    days = {"30": plan.day_30, "60": plan.day_60, "90": plan.day_90}
    day = days.get(horizon, "")
    if not day:
        return ""
    said = phrases.near(day, "MMMMd", plan.workshop.date, plan.engagement.language)
    return _(" · check on {day}").format(day=said)


def _card(plan: ActionPlan, number: str, line: PlanLine, wide: float, step: Step) -> Slab:
    """Give one line with a box to tick: what, then its number, owner and date."""
    width = wide - INDENT
    what = figures.with_stop(line.what, step.what, width, stop=line.stop, most=step.lines)
    due = phrases.near(line.due, "MMMd", plan.workshop.date, plan.engagement.language)
    says = _(" · {due}").format(due=due or _("no date yet")).replace(" ", NO_BREAK)
    before = f"{number}{NO_BREAK * 2}" if number else ""
    owner = " ".join(line.owner.split())
    name = text.one_line(owner, WHO, width - text.width(before, WHO_SOFT) - text.width(says, WHO))
    who = write([(before, WHO_SOFT), (name or _("no owner yet"), WHO), (says, WHO)], WHO, width, most=2)
    y = what[0].base - BOX * 0.9
    box = [(0, y, BOX, y), (BOX, y, BOX, y + BOX), (BOX, y + BOX, 0, y + BOX), (0, y + BOX, 0, y)]
    card = one([*what, *who])
    return Slab(card.height + step.white, [Strokes(box, INK, 1.0), *moved(card.marks, INDENT, 0)])
