"""What the owners answered aloud: yes, yes if, or no, line by line."""

from collections import Counter
from collections.abc import Sequence

from workshop.language import _
from workshop.model import PlanLine
from workshop.papers import figures, phrases
from workshop.papers.answers import told, words
from workshop.papers.marks import Stack, write
from workshop.papers.outcomes import not_asked
from workshop.papers.sheet import Sheets
from workshop.papers.style import MM, NOTE, NOTE_INK, TABLE, TABLE_SOFT, TABLE_STRONG
from workshop.papers.tables import PADDING, Column, Table
from workshop.plan import ActionPlan

Numbered = tuple[str, PlanLine]


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw a row for each line that has an owner, with the answer and its condition."""
    grid = sheets.grid
    lines = _owned(plan)
    answered = [line for _n, line in lines if words(plan, f"answer-{line.id}")]
    sheets.section(_("What the owners said"), _aside(plan, lines, grid.span(3)), least=90)
    if not lines:
        not_asked(sheets, _("No line has an owner yet, so nobody was asked."))
        return
    if not answered:
        not_asked(sheets)
        return
    columns = (
        Column(grid.main, 6.5 * MM),
        Column(grid.main + 6.5 * MM, grid.at(8) - grid.main - 9 * MM, _("Line")),
        Column(grid.at(8), grid.span(2) - 2, _("Owner")),
        Column(grid.at(10), grid.span(2), _("Answer")),
    )
    with Table(sheets, columns, grid.main, PADDING * sheets.squeeze).open() as table:
        for number, line in lines:
            table.row(
                write(number, TABLE_STRONG, columns[0].width),
                write(line.what, TABLE, columns[1].width),
                write(line.owner, TABLE_STRONG, columns[2].width),
                _answer(sheets, plan, line, columns[3].width),
            )


def _owned(plan: ActionPlan) -> list[Numbered]:
    """Give the lines with an owner: as numbered in the plan, then those that lack a date."""
    numbered = [(str(n), line) for n, line in enumerate(figures.ordered(plan), 1)]
    return [*numbered, *(("–", line) for line in plan.unowned if line.owner.strip())]


def _aside(plan: ActionPlan, lines: Sequence[Numbered], width: float) -> Stack:
    """Count the answers; a line of which nothing was said is counted, too."""
    said = Counter(words(plan, f"answer-{line.id}") or _("not asked") for _n, line in lines)
    if not lines or not any(words(plan, f"answer-{line.id}") for _n, line in lines):
        return []
    stack = write(_("Said aloud, for {lines}").format(lines=phrases.lines(len(lines))), NOTE, width)
    for answer, n in said.most_common():
        stack += write(_("{answer}: {n}").format(answer=answer, n=n), NOTE_INK, width, most=2)
    return stack


def _answer(sheets: Sheets, plan: ActionPlan, line: PlanLine, width: float) -> Stack:
    answer, condition = (told(sheets, plan, f"{name}-{line.id}") for name in ("answer", "condition"))
    if not answer:
        return write(_("not asked"), TABLE_SOFT, width)
    stack = write(answer, TABLE_STRONG, width)
    return [*stack, *write(condition, NOTE_INK, width)] if condition else stack
