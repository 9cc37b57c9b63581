"""The experiment card: what is believed and tried, how one will know, and room to write what was learned."""

import re

from workshop.language import _
from workshop.papers.answers import told, words
from workshop.papers.marks import Slab, Stack, Strokes, gap, write, write_all
from workshop.papers.outcomes import not_written
from workshop.papers.sheet import Sheets
from workshop.papers.style import HEAD, MM, NOTE, RULE, SOFT, TABLE, TABLE_SOFT, TABLE_STRONG
from workshop.plan import ActionPlan

FIELDS = ("believe", "try", "know-by", "stop-if")
GUTTER = 4 * MM
# Room for one line of handwriting, and how many lines there are.
LINE, LINES = 7 * MM, 2


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the card in two columns, below it what was learned or white lines for it."""
    grid = sheets.grid
    attempt = _attempt(told(sheets, plan, "attempt"))
    if not any(words(plan, field) for field in (*FIELDS, "learned", "next-try")):
        sheets.section(_("The first trial"))
        not_written(sheets)
        return
    sheets.section(_("The first trial"), _aside(plan, attempt, grid.span(3)), least=110)
    names = (_("We believe"), _("We try"), _("We will know by"), _("We stop if"))
    said = [(name, told(sheets, plan, field)) for name, field in zip(names, FIELDS, strict=True)]
    width = (grid.main_width - GUTTER) / 2
    cells = [_cell(name, text, width, _missing(width)) for name, text in said]
    for place in (0, 2):
        _both(sheets, cells[place : place + 2], width)
    _lessons(sheets, plan, attempt, width)


def _attempt(said: str) -> int:
    """Read the number of the attempt; the first where none was written."""
    found = re.fullmatch(r"\s*(\d{1,3})\s*", said)
    return max(1, int(found[1])) if found else 1


def _aside(plan: ActionPlan, attempt: int, width: float) -> Stack:
    stack = [*write(_("Attempt {n}").format(n=attempt), HEAD, width), gap(2)]
    return [*stack, *write(plan.chosen.title, NOTE, width, most=3)] if plan.chosen else stack


def _missing(width: float) -> Stack:
    return write(_("not written down"), TABLE_SOFT, width)


def _cell(name: str, said: str, width: float, missing: Stack) -> Stack:
    return [*write(name, TABLE_STRONG, width), *(write_all(said, TABLE, width) or missing)]


def _both(sheets: Sheets, cells: list[Stack], width: float) -> None:
    """Draw two cells of the card beside each other, below a hairline."""
    grid = sheets.grid
    sheets.rule(grid.main, grid.right)
    sheets.y += 3
    after = 4 * sheets.squeeze
    sheets.row(*zip((grid.main, grid.main + width + GUTTER), cells, strict=False), after=after)


def _lessons(sheets: Sheets, plan: ActionPlan, attempt: int, width: float) -> None:
    """Print what was learned and what comes next; lines to write on where it is not there yet.

    Where both are known, the next attempt gets its own lines.
    """
    learned, following = (told(sheets, plan, field) for field in ("learned", "next-try"))
    taught, differs = _("What attempt {n} taught us"), _("What attempt {n} does differently")
    said = [(taught.format(n=attempt), learned), (differs.format(n=attempt + 1), following)]
    if learned and following:
        said += [(taught.format(n=attempt + 1), ""), (differs.format(n=attempt + 2), "")]
    lines = _lines(width, 1 if sheets.tightest else LINES)
    cells = [_cell(name, text, width, [lines]) for name, text in said]
    for place in range(0, len(cells), 2):
        _both(sheets, cells[place : place + 2], width)


def _lines(width: float, many: int) -> Slab:
    """Give white lines for a pen."""
    strokes = [(0.0, LINE * n, width, LINE * n) for n in range(1, many + 1)]
    return Slab(LINE * many, [Strokes(strokes, SOFT, RULE / 2, (0.6, 1.6))])
