"""All ideas in the record: who has the trouble, how it is done today, what would change."""

from workshop.language import _, ngettext
from workshop.model import Idea
from workshop.papers import phrases
from workshop.papers.marks import Stack, write, write_all
from workshop.papers.sheet import Sheets
from workshop.papers.style import LEAD, MM, NOTE, NOTE_INK, NOTE_STRONG
from workshop.papers.tables import Column, Table
from workshop.plan import ActionPlan

TIGHT = 0.7 * MM


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the list."""
    grid = sheets.grid
    n = len(plan.ideas)
    aside = write(ngettext("{n} idea", "{n} ideas", n).format(n=n), NOTE_STRONG, grid.span(3))
    sheets.section(_("All ideas"), aside if n else None)
    sheets.entry(_("All ideas"))
    if not n:
        sheets.row((grid.main, write(_("No ideas were collected."), LEAD, grid.main_width)))
        return
    sheets.settle()
    columns = (
        Column(grid.left, grid.span(3), _("Area, and who has the trouble")),
        Column(grid.main, grid.span(4) - 2 * MM, _("Trouble, and how it is done today")),
        Column(grid.at(7), grid.span(4) - 2 * MM, _("What would change, and data that exist")),
        Column(grid.at(11), grid.span(1), _("Hours"), right=True),
    )
    titles = {i.id: i.title for i in plan.ideas}
    with Table(sheets, columns, grid.left, TIGHT).open() as table:
        for idea in plan.ideas:
            table.row(*_idea(idea, columns, titles, plan.engagement.language))


def _idea(idea: Idea, columns: tuple[Column, ...], titles: dict[str, str], language: str) -> list[Stack]:
    who, what, change, hours = columns
    return [
        [
            *write(idea.area, NOTE_STRONG, who.width),
            *write(idea.who, NOTE, who.width),
            *_kin(idea, titles, who.width),
        ],
        [*write(idea.title, NOTE_STRONG, what.width), *write_all(idea.today, NOTE, what.width)],
        [*write_all(idea.change, NOTE_INK, change.width), *write_all(idea.data, NOTE, change.width)],
        write(
            phrases.number(idea.hours, language) if idea.hours is not None else "–",
            NOTE_INK,
            hours.width,
            right=True,
        ),
    ]


def _kin(idea: Idea, titles: dict[str, str], width: float) -> Stack:
    stack: Stack = []
    if idea.cluster:
        stack += write(_("group: {name}").format(name=idea.cluster), NOTE, width)
    if idea.merged:
        stack += write(_("merged into: {title}").format(title=titles.get(idea.merged, "–")), NOTE, width)
    return stack
