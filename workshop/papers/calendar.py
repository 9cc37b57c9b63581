"""The next 92 days on one strip: due lines as numbered squares, the checks as heavy verticals."""

from collections.abc import Sequence
from datetime import date, timedelta

from workshop.language import _
from workshop.model import PlanLine
from workshop.papers import phrases, text
from workshop.papers.marks import Area, Mark, Stack, Strokes, figure, words, write
from workshop.papers.sheet import Sheets
from workshop.papers.style import INK, MM, NOTE, NOTE_STRONG, PAPER, RULE, SOFT, Colour
from workshop.plan import ActionPlan

DAYS = 92
SIDE = 3.9 * MM
STEP = 4.1 * MM
LEVELS = 7


def draw(sheets: Sheets, plan: ActionPlan, lines: Sequence[PlanLine]) -> None:
    """Draw the strip; lines due outside it, or where no square is left, are named in the margin."""
    start = phrases.day(plan.workshop.date)
    if start is None:
        return
    grid = sheets.grid
    scale = grid.main_width / DAYS
    inside = [(n, d) for n, d in _due(lines) if 0 <= (d - start).days <= DAYS]
    checks = [
        (c - start).days * scale for c in map(phrases.day, (plan.day_30, plan.day_60, plan.day_90)) if c
    ]
    wanted = [(n, _beside(checks, (d - start).days * scale, grid.main_width)) for n, d in inside]
    placed, left_over = _stacked(wanted)
    levels = max((level for _n, _x, level in placed), default=0) + 1
    high = 13 + max(levels * STEP, 5 * MM) + 3
    margin = _margin(plan, lines, [n for n, _d in inside], left_over, grid.span(3))
    sheets.settle()
    sheets.y += 6.5 * MM
    sheets.need(high + 26)
    sheets.begin()
    end = sheets.place(grid.left, sheets.y + 3, margin)
    axis = sheets.y + high
    marks = [
        *_months(start, grid.main, scale, axis, plan.engagement.language),
        Strokes([(grid.main, axis, grid.right, axis)], INK, RULE),
        *_checks(plan, start, grid.main, scale, (sheets.y, axis)),
    ]
    for number, x, level in placed:
        marks += _square(number, grid.main + x, axis - 1 - SIDE - level * STEP)
    sheets.draw(*figure(marks, _said(plan, inside)))
    sheets.y = max(axis + 16, end)


def _said(plan: ActionPlan, inside: Sequence[tuple[int, date]]) -> str:
    """Say the strip in words: each line with its date, then the checks."""
    start, language = plan.workshop.date, plan.engagement.language

    def when(iso: str) -> str:
        return phrases.near(iso, "MMMMd", start, language)

    parts = [_("line {n} on {date}").format(n=n, date=when(d.isoformat())) for n, d in inside]
    days = ((30, plan.day_30), (60, plan.day_60), (90, plan.day_90))
    parts += [_("check after {days} days on {date}").format(days=n, date=when(d)) for n, d in days if d]
    says = _("The {days} days after the workshop: {points}")
    return says.format(days=DAYS, points=", ".join(parts) or _("nothing is due"))


def _due(lines: Sequence[PlanLine]) -> list[tuple[int, date]]:
    known = [(n, phrases.day(line.due)) for n, line in enumerate(lines, 1)]
    return sorted(((n, d) for n, d in known if d), key=lambda pair: (pair[1], pair[0]))


def _beside(checks: Sequence[float], x: float, width: float) -> float:
    """Give the left edge of a square that covers no check: a line due on that day stands before it."""
    left = min(max(x - SIDE / 2, 0.0), width - SIDE)
    for check in checks:
        if left - 1.4 < check < left + SIDE + 1.4:
            return max(check - SIDE - 1.4, 0.0) if x <= check + 0.1 else min(check + 2.0, width - SIDE)
    return left


def _stacked(wanted: Sequence[tuple[int, float]]) -> tuple[list[tuple[int, float, int]], list[int]]:
    """Give each line its place: the lowest level where its square touches no other."""
    placed: list[tuple[int, float, int]] = []
    left_over: list[int] = []
    for number, x in wanted:
        taken = {level for _n, other, level in placed if abs(other - x) < STEP}
        level = next((n for n in range(LEVELS) if n not in taken), None)
        if level is None:
            left_over.append(number)
        else:
            placed.append((number, x, level))
    return placed, left_over


def _margin(
    plan: ActionPlan, lines: Sequence[PlanLine], inside: Sequence[int], left_over: Sequence[int], width: float
) -> Stack:
    stack = write(_("Due dates by line"), NOTE_STRONG, width, role="H2")
    outside = [n for n, _line in enumerate(lines, 1) if n not in inside]
    if outside:
        numbers = ", ".join(str(n) for n in outside)
        stack += write(
            _("Due after these {days} days: {numbers}").format(days=DAYS, numbers=numbers), NOTE, width
        )
    if left_over:
        numbers = ", ".join(str(n) for n in left_over)
        stack += write(_("Without a square, see the table: {numbers}").format(numbers=numbers), NOTE, width)
    if not (plan.day_30 or plan.day_60 or plan.day_90):
        stack += write(_("No dates for the checks yet"), NOTE, width)
    return stack


def _months(start: date, left: float, scale: float, axis: float, language: str) -> list[Mark]:
    marks: list[Mark] = []
    names = [(0.0, phrases.month(start, language))]
    weeks, firsts = [], []
    for n in range(1, DAYS + 1):
        day = start + timedelta(days=n)
        x = left + n * scale
        if day.day == 1:
            firsts.append((x, axis, x, axis + 12))
            names.append((n * scale, phrases.month(day, language)))
        elif day.weekday() == 0:
            weeks.append((x, axis, x, axis + 2))
    marks.append(Strokes(weeks, SOFT, 0.4))
    marks.append(Strokes(firsts, SOFT, 0.5))
    for place, (x, name) in enumerate(names):
        following = names[place + 1][0] if place + 1 < len(names) else DAYS * scale
        says = name[:1].upper() + name[1:]
        if text.width(says, NOTE) + 4 < following - x:
            marks += words(left + x + (3 if place else 0), axis + 11, says, NOTE)
    return marks


def _checks(
    plan: ActionPlan, start: date, left: float, scale: float, span: tuple[float, float]
) -> list[Mark]:
    top, axis = span
    marks: list[Mark] = []
    free = left
    for days, iso in ((30, plan.day_30), (60, plan.day_60), (90, plan.day_90)):
        day = phrases.day(iso)
        if day is None or not 0 <= (day - start).days <= DAYS:
            continue
        x = left + (day - start).days * scale
        when = phrases.near(iso, "MMMd", plan.workshop.date, plan.engagement.language)
        says = _("{days} days: {date}").format(days=days, date=when)
        marks.append(Area(x - 0.6, top, 1.6, axis - top + 10, INK))
        wide = text.width(says, NOTE_STRONG)
        at = x - wide - 4
        if at >= free:
            marks += words(at, top + 7, says, NOTE_STRONG)
        free = x + 2
    return marks


def _square(number: int, x: float, y: float) -> list[Mark]:
    says = str(number)
    colour: Colour = INK
    at = x + (SIDE - text.width(says, NOTE_STRONG)) / 2
    frame = [
        (x, y, x + SIDE, y),
        (x + SIDE, y, x + SIDE, y + SIDE),
        (x + SIDE, y + SIDE, x, y + SIDE),
        (x, y + SIDE, x, y),
    ]
    return [
        Area(x, y, SIDE, SIDE, PAPER),
        Strokes(frame, colour, 0.6),
        *words(at, y + 8.4, says, NOTE_STRONG),
    ]
