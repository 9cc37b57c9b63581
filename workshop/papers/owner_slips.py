"""Owner slips: a third of a page for each person, with nothing but that person's lines of the plan."""

from dataclasses import dataclass

from workshop.language import _
from workshop.papers import figures, phrases
from workshop.papers.cutting import Cut
from workshop.papers.marks import Mark, Slab, height, write
from workshop.papers.owner_slip_parts import (
    DENSITIES,
    Density,
    Numbered,
    Owner,
    above,
    margin,
    row,
    said,
)
from workshop.papers.painting import About, paint
from workshop.papers.sheet import Sheets
from workshop.papers.style import GRIDS, LEAD
from workshop.papers.text import clean
from workshop.plan import ActionPlan

PARTS = 3
# Lines of the why where a slip has room for them.
MOST_WHY = 4


@dataclass(frozen=True, slots=True)
class _Slip:
    """One slip of a person with its rows; `place` of `of` where the lines need several."""

    owner: Owner
    lines: tuple[Numbered, ...]
    rows: tuple[Slab, ...]
    density: Density
    place: int = 1
    of: int = 1


def render(plan: ActionPlan, paper: str = "A4") -> bytes:
    """Print the slips, three on a page of "A4" or "Letter"; the same plan gives the same bytes."""
    cut = Cut(GRIDS[paper], PARTS)
    sheets = Sheets(cut.grid)
    slips = [slip for owner in owners(plan) for slip in _slips(plan, owner, cut)]
    drawn = [_draw(plan, cut, slip, (n, len(slips))) for n, slip in enumerate(slips, 1)]
    for first in range(0, max(len(drawn), 1), PARTS):
        names = dict.fromkeys(clean(slip.owner.name) for slip in slips[first : first + PARTS])
        parts = drawn[first : first + PARTS] or [_nobody(plan, cut)]
        sheets.pages.append(cut.page(parts, ", ".join(names) or _("Owner slips")))
    return paint(sheets, _about(plan))


def owners(plan: ActionPlan) -> tuple[Owner, ...]:
    """Give everybody who holds a line, in the plan's order; lines without a date have a dash for a number."""
    numbered = [(str(n), line) for n, line in enumerate(figures.ordered(plan), 1)]
    numbered += [("–", line) for line in plan.unowned]
    held: dict[str, list[Numbered]] = {}
    for number, line in numbered:
        if line.owner.strip():
            held.setdefault(" ".join(line.owner.split()).casefold(), []).append((number, line))
    return tuple(Owner(lines[0][1].owner, tuple(lines)) for lines in held.values())


def _slips(plan: ActionPlan, owner: Owner, cut: Cut) -> tuple[_Slip, ...]:
    """Put a person's lines on as few slips as hold them, in the largest type that needs no more."""
    packed = [_packed(plan, owner, cut, density) for density in DENSITIES]
    return min(packed, key=len)


def _packed(plan: ActionPlan, owner: Owner, cut: Cut, density: Density) -> tuple[_Slip, ...]:
    rows = tuple(row(plan, held, cut.grid, density) for held in owner.lines)
    room = cut.room - height(above(plan, owner, cut.grid, density))
    starts = [0]
    for n in range(1, len(rows)):
        first = starts[-1]
        below = height(said(plan, owner.lines[first : n + 1], cut.grid))
        if height(rows[first : n + 1]) + below > room:
            starts.append(n)
    ends = [*starts[1:], len(rows)]
    return tuple(
        _Slip(owner, owner.lines[a:b], rows[a:b], density, place, len(starts))
        for place, (a, b) in enumerate(zip(starts, ends, strict=True), 1)
    )


def _draw(plan: ActionPlan, cut: Cut, slip: _Slip, number: tuple[int, int]) -> list[Mark]:
    below = [*slip.rows, *said(plan, slip.lines, cut.grid)]
    for lines in range(MOST_WHY, 0, -1):
        main = [*above(plan, slip.owner, cut.grid, slip.density._replace(why=lines), slip.place), *below]
        if height(main) <= cut.room:
            break
    place = (slip.place, slip.of) if slip.of > 1 else None
    aside = margin(plan, Owner(slip.owner.name, slip.lines), cut, place)
    n, of = number
    return cut.part(aside, main, _foot(plan), _("Slip {n} of {of}").format(n=n, of=of))


def _nobody(plan: ActionPlan, cut: Cut) -> list[Mark]:
    says = _("No line of the plan has a name yet, so there is no slip to hand out.")
    return cut.part([], write(says, LEAD, cut.grid.main_width), _foot(plan), "")


def _foot(plan: ActionPlan) -> str:
    day = phrases.full(plan.workshop.date, plan.engagement.language)
    name = _("Action plan, version {n}").format(n=plan.version)
    return f"{plan.engagement.client} · {name} · {day}"


def _about(plan: ActionPlan) -> About:
    client, name = clean(plan.engagement.client), _("Owner slips")
    subject = _("Action plan, version {n}").format(n=plan.version)
    return About(f"{client} · {name}", client, subject, plan.engagement.language or "en", client)
