"""What stands on an owner slip: whose lines, the rows, the 30-day check, why, and what the owner said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from workshop.language import _, ngettext
from workshop.model import PlanLine
from workshop.papers import figures, phrases, reasons
from workshop.papers.answers import words
from workshop.papers.cutting import Cut
from workshop.papers.marks import Slab, Stack, Strokes, beside, gap, height, moved, one, write
from workshop.papers.sheet import lined_up
from workshop.papers.style import (
    HAIR,
    HEAD,
    INK,
    LINE,
    MM,
    NOTE,
    NOTE_INK,
    NOTE_STRONG,
    RULE,
    STRONG,
    TABLE,
    TABLE_SOFT,
    TABLE_STRONG,
    TITLE,
    Grid,
    Style,
)
from workshop.papers.text import NO_BREAK
from workshop.plan import ActionPlan

Numbered = tuple[str, PlanLine]
BOX = 3.6 * MM
ANSWER = 2
# A date too long for the largest type, such as "30 December".
SMALLER = Style(18, 24, bold=True)
NUMBER, STEP, DUE = 8 * MM, 36 * MM, 16 * MM


@dataclass(frozen=True, slots=True)
class Owner:
    """Somebody with the lines they hold, as they are numbered in the plan."""

    name: str
    lines: tuple[Numbered, ...]


class Density(NamedTuple):
    """How a slip is set: a row's first and other lines, the white around it, lines for the why."""

    what: Style
    below: Style
    white: float
    why: int


DENSITIES = (Density(STRONG, TABLE_SOFT, 5.0, 2), Density(TABLE_STRONG, NOTE, 3.4, 1))
# So many lines each reason may take in the margin, the first that fits.
WHYS = (8, 4, 3, 2)


class _Places(NamedTuple):
    """Left edges and widths within the main area."""

    what: float
    wide: float
    step: float
    due: float
    box: float


def _places(grid: Grid) -> _Places:
    box = grid.main_width - BOX
    due = box - 4 * MM - DUE
    step = due - STEP
    return _Places(NUMBER, step - NUMBER - 3 * MM, step, due, box)


def above(plan: ActionPlan, owner: Owner, grid: Grid, density: Density, place: int = 1) -> Stack:
    """Give what stands over the rows: how many lines, why, the head of the table."""
    title, at = _title(len(owner.lines)), _places(grid)
    if place > 1:
        title = _("{title}, continued").format(title=title)
    why = _("Why: {why}").format(why=plan.why) if plan.why else plan.chosen.title if plan.chosen else ""
    heads = beside(
        (0, write(_("Line"), NOTE, NUMBER)),
        (at.what, write(_("What, and when it is done"), NOTE, at.wide)),
        (at.step, write(_("First step"), NOTE, STEP)),
        (at.due, write(_("Due"), NOTE, DUE, right=True)),
    )
    rule = Slab(RULE, [Strokes([(0, 0, grid.main_width, 0)], INK, RULE)])
    return [
        *write(title, HEAD, grid.main_width, most=1, role="H2"),
        *write(why, NOTE, grid.main_width, most=density.why),
        gap(6),
        heads,
        gap(3),
        rule,
    ]


def _title(lines: int) -> str:
    named = {
        1: _("Your line of the action plan"),
        2: _("Your two lines of the action plan"),
        3: _("Your three lines of the action plan"),
    }
    says = ngettext("Your {n} line of the action plan", "Your {n} lines of the action plan", lines)
    return named.get(lines) or says.format(n=lines)


def row(plan: ActionPlan, held: Numbered, grid: Grid, density: Density) -> Slab:
    """Give one line with the hairline below it."""
    number, line = held
    at, start, language = _places(grid), plan.workshop.date, plan.engagement.language
    due = _near(line.due, start, language) if line.due else _("no date yet")
    cells = lined_up(
        (
            (0.0, write(number, density.what, NUMBER)),
            (at.what, _what(line, at.wide, density)),
            (at.step, _step(line, _near(line.first_date, start, language))),
            (at.due, write(due, density.what, DUE, right=True, most=2)),
        )
    )
    inside = beside(*cells)
    box = moved(_square(BOX), at.box, density.what.base - BOX * 0.86 + density.white)
    end = inside.height + 2 * density.white
    hair = Strokes([(0, end, grid.main_width, end)], LINE, HAIR)
    return Slab(end, [*moved(inside.marks, 0, density.white), *box, hair])


def _near(iso: str, start: str, language: str) -> str:
    return phrases.near(iso, "MMMd", start, language).replace(" ", NO_BREAK)


def _what(line: PlanLine, width: float, density: Density) -> Stack:
    done = _("Done: {when}").format(when=line.done_when or _("not said"))
    others = figures.others(line)
    if others:
        done = _("With {others}. {done}").format(others=others, done=done)
    return [
        *figures.with_stop(line.what, density.what, width, stop=line.stop, most=4),
        *write(done, density.below, width, most=4),
        *_settled(line, width),
    ]


def _settled(line: PlanLine, width: float) -> Stack:
    """Say what was answered to a stop sign; in short, because the plan has it in full."""
    told = reasons.answer(line, width)
    if len(told) <= ANSWER:
        return told
    pieces = [(_("Answer: "), NOTE_STRONG), (line.answer, NOTE_INK)]
    return write(pieces, NOTE_INK, width, most=ANSWER)


def _step(line: PlanLine, day: str) -> Stack:
    step = write(line.first_step or _("not said"), TABLE, STEP, most=5)
    if not line.first_date:
        return step
    return [*step, *write(_("by {day}").format(day=day), TABLE_STRONG, STEP, most=2)]


def _square(side: float) -> list[Strokes]:
    return [
        Strokes([(0, 0, side, 0), (side, 0, side, side), (side, side, 0, side), (0, side, 0, 0)], INK, RULE)
    ]


def margin(plan: ActionPlan, owner: Owner, cut: Cut, place: tuple[int, int] | None) -> Stack:
    """Give who it is, when we look at it again, and why each of these lines stands in the plan.

    `place` tells which of how many slips of this person it is.
    """
    width = cut.grid.span(3) - 2 * MM
    stack = write(owner.name, HEAD, width, most=2, role="H1")
    roles = ", ".join(dict.fromkeys(line.owner_role for _n, line in owner.lines if line.owner_role))
    stack += write(roles, TABLE_SOFT, width, most=2)
    if place:
        stack += write(_("{place} of {of}").format(place=place[0], of=place[1]), NOTE_STRONG, width)
    stack += [gap(12), *_check(plan, width), gap(8)]
    for most in WHYS:
        whys = [
            slab
            for number, reason in _whys(owner.lines)
            for slab in (gap(3), one(_why(number, reason, width, most)))
        ]
        if height(stack) + height(whys) <= cut.room:
            return [*stack, *whys]
    return stack


def _why(number: str, reason: str, width: float, most: int) -> Stack:
    name = _("Line {number}: ").format(number=number) if number.isdecimal() else _("No date yet: ")
    return write([(name, NOTE_STRONG), (reason, NOTE)], NOTE, width, most=most)


def _check(plan: ActionPlan, width: float) -> Stack:
    stack = write(_("30-day check"), NOTE, width)
    if not plan.day_30:
        return [*stack, *write(_("No date yet"), HEAD, width)]
    start, language = plan.workshop.date, plan.engagement.language
    day = phrases.near(plan.day_30, "MMMMd", start, language)
    style = next((s for s in (TITLE, SMALLER) if len(write(day, s, width)) == 1), HEAD)
    agreed = words(plan, "check-date").removeprefix(day).strip(" ,;.:")
    says = _("{when}. Bring this slip and one thing you can show.").format(
        when=agreed or phrases.shaped(plan.day_30, "EEEE", language)
    )
    return [*stack, *write(day, style, width, most=2), *write(says, NOTE, width, most=4)]


def _whys(lines: Sequence[Numbered]) -> Iterator[tuple[str, str]]:
    """Give each line's first reason, the counts in its words, with the rule's name."""
    for number, line in lines:
        if not line.reasons:
            yield number, _("the group’s own line")
            continue
        said_ = line.reasons[0].text.rstrip(". ")
        rule = line.reasons[0].rule
        yield number, _("{said} ({rule})").format(said=said_, rule=rule) if said_ else rule


def said(plan: ActionPlan, lines: Sequence[Numbered], grid: Grid) -> Stack:
    """Give what the owner answered aloud, line by line where the answers differ; nothing if not asked."""
    told: dict[str, list[str]] = {}
    for number, line in lines:
        answer = words(plan, f"answer-{line.id}")
        if answer:
            told.setdefault(_answer(answer, words(plan, f"condition-{line.id}")), []).append(number)
    if not told:
        return []
    pieces = [(_("You said: "), TABLE_SOFT)]
    for place, (answer, numbers) in enumerate(told.items()):
        about = _("line {numbers}").format(numbers=", ".join(numbers)) if len(told) > 1 else ""
        pieces.append((" · " * bool(place) + about + " " * bool(about), TABLE_SOFT))
        pieces.append((f"“{answer}”", TABLE_STRONG))
    return [gap(6), one(write(pieces, TABLE_SOFT, grid.main_width, most=2))]


def _answer(answer: str, condition: str) -> str:
    """Say "Yes, if every depot answers", also where the condition was written with its own "if"."""
    says = answer[:1].upper() + answer[1:]
    rest = condition.strip()
    last = answer.rsplit(maxsplit=1)[-1].casefold()
    if rest.casefold().startswith(f"{last} "):
        rest = rest[len(last) :].strip()
    return f"{says} {rest}".strip()
