"""What could stop us: every kind that was named with its count, and what is done about the top ones."""

from workshop.language import _, ngettext
from workshop.papers.answers import told
from workshop.papers.marks import Stack, beside, one, write
from workshop.papers.outcomes import not_asked
from workshop.papers.sheet import Sheets
from workshop.papers.style import MM, NOTE, NOTE_INK, NOTE_STRONG, TABLE, TABLE_SOFT, TABLE_STRONG
from workshop.papers.tables import PADDING, Column, Table
from workshop.plan import ActionPlan, BlockerStanding

# Lines of one text in a narrow cell; what is longer stands in full at the end.
MOST = 6
# Widths of the counts in the margin and of the names in the table.
COUNT, WHAT, WATCHER = 9 * MM, 33 * MM, 20 * MM


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the kinds in the margin and the top ones with sign, move and watcher in the table."""
    grid = sheets.grid
    sheets.section(_("What could stop us"), _kinds(plan, grid.span(3)), least=120)
    if not plan.blockers:
        not_asked(sheets, _("Not asked in this workshop, or nobody named anything."))
        return
    sign, watcher = grid.main + WHAT, grid.right - WATCHER
    move = sign + (watcher - sign) * 0.44
    columns = (
        Column(grid.main, WHAT - 2 * MM, _("What")),
        Column(sign, move - sign - 2 * MM, _("Early sign")),
        Column(move, watcher - move - 2 * MM, _("Counter-move")),
        Column(watcher, WATCHER, _("Who watches")),
    )
    with Table(sheets, columns, grid.main, PADDING * sheets.squeeze).open() as table:
        for found in plan.blockers:
            table.row(*_row(sheets, plan, found, columns))


def _kinds(plan: ActionPlan, width: float) -> Stack:
    """Count the reasons by kind, the most frequent first."""
    named = sorted((r for r in plan.reasons if r.reasons), key=lambda r: -r.reasons)
    if not named:
        return []
    total = sum(r.reasons for r in named)
    says = ngettext("{n} reason, by kind", "{n} reasons, by kind", total).format(n=total)
    stack = write(says, NOTE_STRONG, width)
    for found in named:
        number = write(str(found.reasons), NOTE_INK, COUNT - 3 * MM, right=True)
        stack.append(beside((0, number), (COUNT, [one(write(found.kind.short, NOTE, width - COUNT))])))
    return stack


def _row(
    sheets: Sheets, plan: ActionPlan, found: BlockerStanding, columns: tuple[Column, ...]
) -> list[Stack]:
    what, *others = columns
    written = [told(sheets, plan, f"{field}-{found.kind.key}") for field in ("sign", "move", "watcher")]
    said = [a or b for a, b in zip(written, (found.sign, found.move, found.watcher), strict=True)]
    return [
        [
            *write(found.kind.short, TABLE_STRONG, what.width),
            *write(_weight(found), NOTE, what.width),
        ],
        *(
            sheets.clip(found.kind.short, text, TABLE, column.width, MOST)
            or write(_("not written down"), TABLE_SOFT, column.width)
            for text, column in zip(said, others, strict=True)
        ),
    ]


def _weight(found: BlockerStanding) -> str:
    """Say people and dots; where every dot is one person's, that is said once."""
    people = ngettext("{n} person", "{n} people", found.people).format(n=found.people)
    dots = ngettext("{n} dot", "{n} dots", found.dots).format(n=found.dots)
    reasons = ngettext("{n} reason", "{n} reasons", found.reasons).format(n=found.reasons)
    if found.people and found.people != found.dots:
        return f"{people}, {dots}, {reasons}"
    return ", ".join((people if found.people else dots, reasons)) if found.dots else reasons
