"""Where we stand: the three columns as far as they were asked, then every question to the room as a bar."""

from collections.abc import Iterator

from workshop.language import _
from workshop.model import QuestionTally
from workshop.papers import tallies
from workshop.papers.marks import Stack, beside, gap, height, one, write, write_all
from workshop.papers.phases import column_name, notes_of, phase_names, stands
from workshop.papers.sheet import Sheets
from workshop.papers.style import (
    INK,
    LEAD,
    MM,
    NOTE,
    STRONG,
    TABLE,
    TABLE_SOFT,
    TABLE_STRONG,
    TEXT,
    TITLE,
)
from workshop.papers.text import paragraphs
from workshop.plan import ActionPlan, VoteRecord

HEAVY = 1.1 * MM
# Asked about the people or the chosen problem, or about the plan itself: they have their places elsewhere.
LISTED = 3
ELSEWHERE = {"function", "stance", "commitment"}

Asked = tuple[VoteRecord, QuestionTally, QuestionTally | None]


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the page."""
    sheets.part(_("Where we stand"))
    grid = sheets.grid
    intro = _(
        "Counts first, nothing is averaged. What people think is the room’s view; it is not a measurement."
    )
    sheets.row(
        (
            grid.main,
            [
                *write(_("Where we stand"), TITLE, grid.main_width),
                gap(4),
                *write(intro, TEXT, grid.main_width),
            ],
        ),
        after=6 * MM,
    )
    _columns(sheets, plan)
    _questions(sheets, plan)
    _not_asked(sheets, plan)


def _columns(sheets: Sheets, plan: ActionPlan) -> None:
    grid = sheets.grid
    found = stands(plan)
    aside = write(_("Strategy, data and culture, in the words written down in the room"), NOTE, grid.span(3))
    sheets.rule(grid.left, grid.right, ink=True)
    for x, stand in zip(grid.thirds, found, strict=True):
        if stand.phase:
            sheets.bar(x, x + grid.span(3), HEAVY, INK)
    sheets.y += HEAVY + 3
    cells: list[tuple[float, Stack]] = [(grid.left, aside)]
    for x, stand in zip(grid.thirds, found, strict=True):
        stack = write(column_name(stand.column), STRONG, grid.span(3))
        if stand.phase:
            says = _("stands in phase {n}: {name}").format(
                n=stand.phase, name=phase_names()[stand.phase - 1].lower()
            )
            stack += [*write(says, NOTE, grid.span(3)), gap(3)]
        body = write_all(stand.rest, TABLE, grid.span(3))
        if not stand.text:
            body = write(_("Not asked in this workshop."), TABLE_SOFT, grid.span(3))
        cells.append((x, [*stack, *body]))
    sheets.row(*cells, after=5)
    # Lists of counts are in the record, with all that was written.
    others = [
        n
        for n in notes_of(plan, "A3")
        if not (n.field or n.label).startswith(("phase-", *_names())) and len(paragraphs(n.text)) < LISTED
    ]
    for note in others:
        sheets.rule(grid.main, grid.right)
        sheets.y += 4
        sheets.row(
            (grid.left, write(note.label, NOTE, grid.span(3))),
            (grid.main, write_all(note.text, TABLE, grid.main_width)),
            after=4,
        )


def _names() -> tuple[str, ...]:
    return tuple(column_name(c) for c in ("strategy", "data", "culture"))


def _asked(plan: ActionPlan) -> Iterator[Asked]:
    """Give each choice question once: its newest round, and the first where there were two."""
    newest: dict[tuple[str, str], Asked] = {}
    skipped = ELSEWHERE | {e.tally.question.key for e in plan.risks}
    for vote in plan.votes:
        if vote.tally.form.shape != "choice":
            continue
        for tally in vote.tally.questions:
            key = (vote.activity, tally.question.key)
            if tally.question.key not in skipped:
                first = newest.get(key)
                newest[key] = (vote, tally, first[1] if first else None)
    yield from newest.values()


def _questions(sheets: Sheets, plan: ActionPlan) -> None:
    grid = sheets.grid
    asked = list(_asked(plan))
    sheets.section(_("What the room said"))
    if not asked:
        says = _("No question was put to the whole room in this workshop.")
        sheets.row((grid.main, write(says, LEAD, grid.main_width)))
    for vote, tally, first in asked:
        margin = write(vote.title, NOTE, grid.span(3), most=2)
        margin += tallies.asked(tally, vote.tally.present, grid.span(3))
        reads: Stack = []
        if not tally.question.many:
            reads = tallies.reading(tally, plan.thresholds, grid.span(3))
        question = write(tally.question.text, TABLE_STRONG, grid.span(6) - 4 if reads else grid.main_width)
        head = beside((0, question), (grid.at(9) - grid.main, reads)) if reads else one(question)
        bar = tallies.choice(tally, grid.main_width, first)
        sheets.need(min(height([head, *bar]) + 12, 200))
        sheets.rule(grid.main, grid.right)
        sheets.y += 5
        sheets.row((grid.left, margin), (grid.main, [head, gap(3), *bar]), after=4)


def _not_asked(sheets: Sheets, plan: ActionPlan) -> None:
    if not plan.not_asked:
        return
    grid = sheets.grid
    sheets.section(_("Not asked"), least=50)
    sheets.row((grid.main, write(_("On the agenda, but not voted on:"), TABLE_SOFT, grid.main_width)))
    for title in plan.not_asked:
        sheets.row((grid.main, write(title, TABLE, grid.main_width)))
