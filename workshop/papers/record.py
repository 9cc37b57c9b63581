"""The record: every round with its counts, the ideas, what else was written, points kept for later."""

from workshop.language import _, ngettext
from workshop.model import Idea, QuestionTally
from workshop.papers import bars, legends, phrases, tallies
from workshop.papers.data import outcomes
from workshop.papers.marks import Slab, Stack, gap, write, write_all
from workshop.papers.sheet import Sheets
from workshop.papers.style import (
    LEAD,
    MM,
    NOTE,
    NOTE_INK,
    NOTE_STRONG,
    STRONG,
    TABLE,
    TABLE_SOFT,
    TABLE_STRONG,
    TEXT,
    TITLE,
)
from workshop.papers.tables import Column, Table
from workshop.plan import ActionPlan, VoteRecord

# Blocks of the agenda whose notes have a page of their own.
ELSEWHERE = {"A6", "A7", "A8", "A9", "A11"}


def draw(sheets: Sheets, plan: ActionPlan) -> None:
    """Draw the record."""
    grid = sheets.grid
    sheets.part(_("The record"))
    says = _(
        "Every vote as it was counted, in the order of the day. Where a vote was repeated, both rounds stand."
    )
    sheets.row(
        (
            grid.main,
            [*write(_("The record"), TITLE, grid.main_width), gap(4), *write(says, TEXT, grid.main_width)],
        )
    )
    if not plan.votes:
        sheets.section(_("Votes"))
        sheets.row((grid.main, write(_("No vote was closed in this workshop."), LEAD, grid.main_width)))
    for vote in plan.votes:
        _vote(sheets, plan, vote)
    _ideas(sheets, plan)
    _parked(sheets, plan)
    outcomes(
        sheets,
        _("What else was written down"),
        [n for n in plan.notes if not set(n.code.split("+")) & ELSEWHERE],
    )


def _vote(sheets: Sheets, plan: ActionPlan, vote: VoteRecord) -> None:
    grid = sheets.grid
    tally = vote.tally
    rounds = sum(v.activity == vote.activity for v in plan.votes)
    title = vote.title
    if rounds > 1:
        title = _("{title}, round {n} of {rounds}").format(title=vote.title, n=vote.round, rounds=rounds)
    margin = write(phrases.answered(tally.answered, tally.present), NOTE, grid.span(3))
    if tally.ways:
        margin += write(phrases.ways(tally.ways), NOTE, grid.span(3))
    if vote.state == "closed":
        margin += write(_("not shown to the room"), NOTE, grid.span(3))
    sheets.settle()
    sheets.y += 7 * MM
    sheets.need(150)
    sheets.entry(title)
    heading = write([(f"{vote.code}  ", TABLE_SOFT), (title, STRONG)], STRONG, grid.main_width)
    prompt = write(vote.prompt, TABLE_SOFT, grid.main_width) if vote.prompt != vote.title else []
    sheets.row((grid.left, margin), (grid.main, [*heading, *prompt]), after=4)
    SHAPES[tally.form.shape](sheets, plan, vote)


def _choice(sheets: Sheets, plan: ActionPlan, vote: VoteRecord) -> None:
    grid = sheets.grid
    columns = (Column(grid.left, grid.span(3)), Column(grid.main, grid.main_width))
    with Table(sheets, columns, grid.main).open() as table:
        asked = vote.tally.questions
        for tally, following in zip(asked, [*asked[1:], None], strict=True):
            reads: Stack = []
            if not tally.question.many and tally.question.key not in {"function", "stance"}:
                reads = tallies.reading(tally, plan.thresholds, columns[0].width)
            body = [
                *write(tally.question.text, TABLE, columns[1].width),
                gap(3),
                *tallies.choice(tally, columns[1].width, explained=not _alike(tally, following)),
            ]
            table.row(reads, body)


def _alike(tally: QuestionTally, following: QuestionTally | None) -> bool:
    """Tell whether the next question has the same answers, so that they are explained once."""
    return following is not None and following.question.options == tally.question.options


def _grid(sheets: Sheets, plan: ActionPlan, vote: VoteRecord) -> None:
    grid = sheets.grid
    form = vote.tally.form
    cells = {(t.question.row, t.question.column): t for t in vote.tally.questions}
    many = max(len(form.columns), 1)
    wide = (grid.main_width + grid.gutter) / many
    columns = (
        Column(grid.left, grid.span(3)),
        *(Column(grid.main + n * wide, wide - grid.gutter, c.text) for n, c in enumerate(form.columns)),
    )
    with Table(sheets, columns, grid.left).open() as table:
        for row in form.rows:
            table.row(
                write(row.text, NOTE_INK, columns[0].width),
                *(_cell(cells.get((row.key, c.key)), plan, wide - grid.gutter) for c in form.columns),
            )
    samples: list[bars.Part] = []
    for column in form.columns:
        tally = next((t for t in vote.tally.questions if t.question.column == column.key), None)
        parts = list(bars.parts_of(tally)) if tally else []
        if [p.says for p in parts] != [p.says for p in samples]:
            sheets.y += 4
            sheets.row(
                (grid.left, write(column.text, NOTE, grid.span(3)) if samples or not parts[0].level else []),
                (grid.main, legends.running(parts, grid.main_width)),
            )
            samples = parts


def _cell(tally: QuestionTally | None, plan: ActionPlan, width: float) -> Stack:
    if tally is None:
        return write(_("not asked"), NOTE, width)
    return [
        Slab(0, (), 0),
        bars.bar(bars.parts_of(tally), width, high=2.3 * MM),
        *tallies.reading_note(tally, plan.thresholds, width),
    ]


def _dots(sheets: Sheets, _plan: ActionPlan, vote: VoteRecord) -> None:
    grid = sheets.grid
    tally = vote.tally.questions[0]
    people = tally.people or (0,) * len(tally.counts)
    rows = sorted(
        zip(tally.question.options, tally.counts, people, strict=True), key=lambda r: (-r[2], -r[1])
    )
    columns = (
        Column(grid.main, grid.span(5) - 2 * MM, _("Idea")),
        Column(grid.at(8), grid.span(2), _("Dots")),
        Column(grid.at(10), grid.span(2), _("From people") if tally.people else "", right=True),
    )
    highest = max(tally.counts, default=0) or 1
    with Table(sheets, columns, grid.main).open() as table:
        for option, count, supporters in rows:
            dots = bars.lane(count, highest, columns[1].width)
            number = write(str(supporters), TABLE, columns[2].width, right=True) if tally.people else []
            table.row(write(option.text, TABLE, columns[0].width), [dots], number)
    if tally.people is None:
        sheets.y += 3
        says = _("Dots were counted by hand, so how many people stand behind an idea is not known.")
        sheets.row((grid.main, write(says, NOTE, grid.main_width)))


SHAPES = {"choice": _choice, "grid": _grid, "dots": _dots}


def _ideas(sheets: Sheets, plan: ActionPlan) -> None:
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
    with Table(sheets, columns, grid.left).open() as table:
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
        [*write(idea.title, TABLE_STRONG, what.width), *write_all(idea.today, NOTE, what.width)],
        [*write_all(idea.change, TABLE, change.width), *write_all(idea.data, NOTE, change.width)],
        write(
            phrases.number(idea.hours, language) if idea.hours is not None else "–",
            TABLE,
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


def _parked(sheets: Sheets, plan: ActionPlan) -> None:
    grid = sheets.grid
    sheets.section(_("Parking lot"))
    if not plan.parked:
        sheets.row((grid.main, write(_("Nothing was parked."), LEAD, grid.main_width)))
        return
    with Table(sheets, (Column(grid.main, grid.main_width),), grid.main).open() as table:
        for point in plan.parked:
            table.row(write_all(point.text, TABLE, grid.main_width))
