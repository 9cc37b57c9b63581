"""Money in two ranges on one axis, and beside it the biggest risk."""

from workshop.language import _, ngettext
from workshop.papers import figures, phrases, text
from workshop.papers.marks import (
    Area,
    Mark,
    Slab,
    Stack,
    Strokes,
    figure,
    gap,
    moved,
    one,
    words,
    write,
    write_all,
)
from workshop.papers.phases import written
from workshop.papers.sheet import Sheets
from workshop.papers.style import (
    HEAD,
    INK,
    LEAD,
    LINE,
    MM,
    NOTE,
    TABLE,
    TABLE_SOFT,
    TABLE_STRONG,
)
from workshop.plan import ActionPlan, BlockerStanding

STEPS = (1, 2, 2.5, 5, 10)
LANE = 3.1 * MM


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw both, in seven columns of the main area that are split 5 to 4."""
    grid = sheets.grid
    width = grid.span(5) - 4
    aside = write(_("Ranges as named by the Decider; the risk as the room sees it"), NOTE, grid.span(3))
    if not (plan.money_technology or plan.money_adoption):
        aside = []
    sheets.section("", aside, least=90)
    risk_at = grid.at(8)
    left = [*write(_("Money"), HEAD, width, role="H2"), gap(4), *_money(sheets, plan, width)]
    right = [
        *write(_("Biggest risk"), HEAD, grid.right - risk_at, role="H2"),
        gap(4),
        *_risk(sheets, plan, grid.right - risk_at),
    ]
    sheets.row((grid.main, left), (risk_at, right))


def _money(sheets: Sheets, plan: ActionPlan, width: float) -> Stack:
    pairs = (
        (_("Technology"), plan.money_technology or _decided_by(plan, "money-technology-by")),
        (_("Integration and adoption"), plan.money_adoption or _decided_by(plan, "money-adoption-by")),
    )
    sheets.told |= {"money-technology", "money-adoption", "money-technology-by", "money-adoption-by"}
    if not any(said for _name, said in pairs):
        return write(_("No ranges were named, and nobody was named who decides on them."), LEAD, width)
    ranges = [phrases.money_range(said) for _name, said in pairs]
    if all(ranges):
        known = [r for r in ranges if r]
        return _chart(pairs, known, width, plan.engagement.language)
    stack: Stack = []
    for name, said in pairs:
        stack += write(name, TABLE, width)
        said_lines = write_all(said, TABLE_STRONG, width) or write(_("not named"), TABLE_SOFT, width)
        stack += [*sheets.short(name, said, said_lines, 4), gap(4)]
    return stack


def _axis(highest: float) -> tuple[float, int]:
    """Give a round step and how many of them cover the highest amount."""
    size = 1.0
    while size * 10 < highest:
        size *= 10
    step = next(s * size / 4 for s in STEPS if s * size >= highest / 1.0000001)
    count = 1
    while count * step < highest - 1e-9:
        count += 1
    return step, count


def _chart(
    pairs: tuple[tuple[str, str], ...], ranges: list[tuple[float, float]], width: float, language: str
) -> Stack:
    step, count = _axis(max(high for _low, high in ranges))
    scale = width / (step * count)
    stack: Stack = []
    for (name, said), (low, high) in zip(pairs, ranges, strict=True):
        stack.append(_named(name, said.strip(), width))
        ticks = [(n * step * scale, 0.0, n * step * scale, LANE + 4) for n in range(count + 1)]
        middle = (LANE + 4) / 2
        lane: list[Mark] = [
            Strokes([*ticks, (0.0, middle, width, middle)], LINE, 0.5),
            Area(low * scale, 2, max((high - low) * scale, 1.5), LANE, INK),
        ]
        says = _("{name}: {low} to {high}, on an axis from 0 to {end}")
        amounts = (phrases.number(amount, language) for amount in (low, high, step * count))
        alt = says.format(name=name, **dict(zip(("low", "high", "end"), amounts, strict=True)))
        stack.append(Slab(LANE + 7, figure(lane, alt)))
    labels: list[Mark] = []
    for n in (0, count // 2, count) if count % 2 == 0 else (0, count):
        says = phrases.number(n * step, language)
        wide = text.width(says, NOTE)
        x = min(max(n * step * scale - wide / 2, 0.0), width - wide)
        labels += words(x, NOTE.base, says, NOTE, role="Artifact")
    return [*stack, Slab(NOTE.leading, labels)]


def _named(name: str, said: str, width: float) -> Slab:
    amount = write(said, TABLE_STRONG, width, right=True)
    return one([Slab(amount[0].height, [*moved(write(name, TABLE, width)[0].marks, 0, 0), *amount[0].marks])])


def _decided_by(plan: ActionPlan, field: str) -> str:
    """Say who decides by when, where no range was named."""
    who = written(plan, field)
    return _("to be decided by {who}").format(who=who) if who else ""


def _risk(sheets: Sheets, plan: ActionPlan, width: float) -> Stack:
    stack: Stack = []
    if plan.blockers:
        top = plan.blockers[0]
        stack += sheets.clip(_("Biggest risk"), top.kind.text, TABLE, width, 3)
        stack += write(_weight(plan, top), NOTE, width)
        if top.sign:
            sign = _("Early sign: {sign}").format(sign=top.sign)
            stack += [gap(2), *sheets.clip(_("Biggest risk"), sign, TABLE, width, 3)]
    elif plan.biggest_risk:
        said = write_all(plan.biggest_risk, TABLE, width)
        stack += sheets.short(_("Biggest risk"), plan.biggest_risk, said, 5)
    else:
        stack += write(_("What could go wrong was not named."), TABLE_SOFT, width)
    return [*stack, *_stops(plan, width)]


def _weight(plan: ActionPlan, top: BlockerStanding) -> str:
    every = plan.reasons or plan.blockers
    if not top.dots:
        return ngettext("named by {n} reason", "named by {n} reasons", top.reasons).format(n=top.reasons)
    says = _("{dots} of {total} dots").format(dots=top.dots, total=sum(each.dots for each in every))
    if any(each.dots >= top.dots and each.kind.key != top.kind.key for each in every):
        return _("{dots}; another blocker has as many").format(dots=says)
    return _("{dots}, more than any other blocker").format(dots=says)


def _stops(plan: ActionPlan, width: float) -> Stack:
    """Count the stop signs, answered and not."""
    signs = [line for line in (*plan.lines, *plan.unowned) if line.stop]
    answered, waiting = sum(not line.unanswered for line in signs), len(plan.stop_signs)
    if not (answered or waiting):
        return []
    says = _("Stop signs: {answered} answered, {waiting} open").format(answered=answered, waiting=waiting)
    return [gap(3), *figures.with_stop(says, TABLE_STRONG, width, stop=True)]
