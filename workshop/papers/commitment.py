"""Commitments: what the owners said, how far the room is behind the plan, who tells whom, and signatures."""

from collections.abc import Iterator

from workshop.language import _
from workshop.model import Evidence
from workshop.papers import owners, phrases, signing, tallies
from workshop.papers.answers import newest, rest, told, words
from workshop.papers.marks import Stack, gap, write
from workshop.papers.outcomes import not_asked, not_written, outcomes, pairs
from workshop.papers.sheet import Sheets
from workshop.papers.spreads import spread
from workshop.papers.style import MM, NOTE, TABLE, TABLE_STRONG, TITLE
from workshop.papers.tables import Column, Table
from workshop.papers.text import paragraphs
from workshop.plan import ActionPlan

# What a closing without votes and a few names to sign need.
PLENTY = 110 * MM
RELEASE = ("released-today", "waits-for", "told-by")
QUOTES = frozenset('“”„«»"')
RETURN = "worth-it"
PULSE = "pulse-"


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the pages: what was said on the first, what is signed on the next."""
    spread(sheets, lambda: _said(sheets, plan), lambda: _signed(sheets, plan), PLENTY)


def _said(sheets: Sheets, plan: ActionPlan) -> None:
    grid = sheets.grid
    sheets.part(_("Commitments"))
    sheets.row((grid.main, write(_("Commitments"), TITLE, grid.main_width, role="H1")))
    owners.draw(sheets, plan)
    _support(sheets, plan)
    _release(sheets, plan)
    others = rest(sheets, plan, "A11")
    if others:
        outcomes(sheets, _("What else was said"), others)


def _signed(sheets: Sheets, plan: ActionPlan) -> None:
    _return(sheets, plan)
    signing.draw(sheets, plan)


def _support(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the answers of everybody, never one number, and the reservations as they were written."""
    grid = sheets.grid
    found = plan.commitment or newest(plan, "commitment")
    aside = _aside(found, grid.span(3)) if found else []
    sheets.section(_("How far we are behind it"), aside, least=90)
    if found:
        _asked(sheets, found)
    else:
        not_asked(sheets)
    said = paragraphs(told(sheets, plan, "reservations"))
    sheets.y += 5
    if not said:
        not_asked(sheets, _("No reservation was written down."))
        return
    columns = (Column(grid.main, grid.main_width, _("Reservations, in people’s own words")),)
    with Table(sheets, columns, grid.main).open() as table:
        for each in said:
            table.row(write(_quoted(each), TABLE, grid.main_width))


def _quoted(said: str) -> str:
    """Put quotation marks around what people wrote, unless they wrote some themselves."""
    return said if QUOTES.intersection(said) else _("“{said}”").format(said=said)


def _aside(found: Evidence, width: float) -> Stack:
    stack = tallies.asked(found.tally, found.present, width)
    if not found.shown:
        stack += write(_("not shown to the room"), NOTE, width)
    return stack


def _asked(sheets: Sheets, found: Evidence) -> None:
    grid = sheets.grid
    bars = tallies.choice(found.tally, grid.main_width, found.first)
    question = write(found.tally.question.text, TABLE_STRONG, grid.main_width)
    sheets.row((grid.main, [*question, gap(3), *bars]))


def _release(sheets: Sheets, plan: ActionPlan) -> None:
    sheets.section(_("What starts today, what waits, and who says so"), least=90)
    if not any(words(plan, name) for name in RELEASE):
        not_written(sheets)
        return
    names = (_("Released today"), _("Waits, and for whom"), _("Who tells whom, by when"))
    rows = [(name, told(sheets, plan, field)) for name, field in zip(names, RELEASE, strict=True)]
    pairs(sheets, rows)


def _return(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw what the time was worth and the mood of the day, which is all that a pulse says."""
    grid = sheets.grid
    asked = list(_closing(plan))
    aside: Stack = []
    if asked:
        says = _("{answers} of {present} answered. This is how one day felt, no more.")
        answers = phrases.span([e.tally.answered for e in asked])
        aside = write(says.format(answers=answers, present=asked[0].present), NOTE, grid.span(3))
    sheets.section(_("Was it worth the time?"), aside, least=80)
    if not asked:
        not_asked(sheets)
        return
    width = (grid.main_width - 6 * MM) / 2
    for place in range(0, len(asked), 2):
        both = asked[place : place + 2]
        cells = [_half(e, grid.main_width if len(both) == 1 else width) for e in both]
        xs = (grid.main, grid.main + width + 6 * MM)
        sheets.row(*zip(xs, cells, strict=False), after=5)


def _closing(plan: ActionPlan) -> Iterator[Evidence]:
    keys = dict.fromkeys(
        t.question.key for v in plan.votes for t in v.tally.questions if t.question.key.startswith(PULSE)
    )
    for key in (RETURN, *keys):
        found = newest(plan, key)
        if found:
            yield found


def _half(found: Evidence, width: float) -> Stack:
    question = write(found.tally.question.text, TABLE_STRONG, width)
    return [*question, gap(2), *tallies.choice(found.tally, width, found.first)]
