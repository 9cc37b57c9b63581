"""How each shape of vote stands in the record: every question with its bar, every count printed."""

from workshop.language import _, ngettext
from workshop.model import Form, Question, QuestionTally
from workshop.papers import bars, legends, phrases, tallies
from workshop.papers.marks import Slab, Stack, gap, height, write
from workshop.papers.sheet import Sheets
from workshop.papers.style import MM, NOTE, NOTE_INK, TABLE
from workshop.papers.tables import Column, Table
from workshop.plan import ActionPlan, VoteRecord
from workshop.readings import read

TIGHT = 0.8 * MM
BAR = 2.2 * MM
# A pair of questions, what stays together, and what any round needs to begin on a page.
PAIR, TOGETHER, BEGIN = 88.0, 320.0, 110.0
# What stands around the answers of a question that has a row for each.
ROWS = 40.0
# Asked about the people in the room: there is nothing in them to agree on.
UNREAD = frozenset({"function", "stance"})


def least(form: Form) -> float:
    """Give the height that a round needs to begin on a page: a few questions stay together."""
    if form.shape != "choice":
        return BEGIN
    pairs = [form.questions[place : place + 2] for place in range(0, len(form.questions), 2)]
    tallest = [max(len(question.options) for question in pair) for pair in pairs]
    return min(sum(max(PAIR, ROWS + NOTE_INK.leading * n) for n in tallest), TOGETHER)


def choice(sheets: Sheets, plan: ActionPlan, vote: VoteRecord) -> None:
    """Print questions one by one, each with its own answers, two beside each other."""
    grid = sheets.grid
    columns = (Column(grid.left, grid.span(6) - 2 * MM), Column(grid.at(6) + 2 * MM, grid.span(6) - 2 * MM))
    asked = vote.tally.questions
    with Table(sheets, columns, grid.left, TIGHT, read_across=False).open() as table:
        for place in range(0, len(asked), 2):
            table.row(*(_question(tally, plan, columns[0].width) for tally in asked[place : place + 2]))


def _question(tally: QuestionTally, plan: ActionPlan, width: float) -> Stack:
    reads: Stack = []
    if not tally.question.many and tally.question.key not in UNREAD:
        reads = tallies.reading_note(tally, plan.thresholds, width)
    name = write(tally.question.text, NOTE_INK, width)
    return [*name, gap(2), *tallies.choice(tally, width), *reads]


def statements(sheets: Sheets, plan: ActionPlan, vote: VoteRecord) -> None:
    """Print a list of statements in their groups; the answers are explained once below."""
    grid, form = sheets.grid, vote.tally.form
    grouped = bool(form.columns or form.rows)
    at = 2 if grouped else 0
    columns = (
        Column(grid.left, grid.span(2)),
        Column(grid.at(at), grid.span(8 - at) - 2 * MM),
        Column(grid.at(8), grid.span(3) - 2 * MM),
        Column(grid.at(11) - 2 * MM, grid.span(1) + 2 * MM),
    )
    before = ""
    asked = vote.tally.questions
    legend = legends.running(bars.parts_of(asked[0]), grid.right - grid.left) if asked else []
    with Table(sheets, columns, grid.left, TIGHT, names=1).open(below=height(legend) + 4) as table:
        for tally in vote.tally.questions:
            group = _group(form, tally.question)
            table.row(
                write(group, NOTE, columns[0].width) if grouped and group != before else [],
                write(tally.question.text, NOTE_INK, columns[1].width),
                [bars.bar(bars.parts_of(tally), columns[2].width, high=BAR)],
                write(_word(tally, plan), NOTE, columns[3].width),
            )
            before = group
    sheets.y += 4
    sheets.row((grid.left, legend))


def _word(tally: QuestionTally, plan: ActionPlan) -> str:
    return phrases.reading_word(read(tally, plan.thresholds)) if tally.answered else ""


def _group(form: Form, question: Question) -> str:
    names = (
        {o.key: o.text for o in form.columns}.get(question.column),
        {o.key: o.text for o in form.rows}.get(question.row),
    )
    return ", ".join(name for name in names if name)


def cells(sheets: Sheets, plan: ActionPlan, vote: VoteRecord) -> None:
    """Print a grid: a bar in each cell, the answers of each column explained below."""
    grid, form = sheets.grid, vote.tally.form
    asked = {(t.question.row, t.question.column): t for t in vote.tally.questions}
    many = max(len(form.columns), 1)
    wide = (grid.main_width + grid.gutter) / many
    columns = (
        Column(grid.left, grid.span(3)),
        *(Column(grid.main + n * wide, wide - grid.gutter, c.text) for n, c in enumerate(form.columns)),
    )
    explained = _explained(sheets, vote)
    below = sum(height(legend) + 3 for _name, legend in explained)
    with Table(sheets, columns, grid.left, TIGHT).open(below=below) as table:
        for row in form.rows:
            table.row(
                write(row.text, NOTE_INK, columns[0].width),
                *(_cell(asked.get((row.key, c.key)), plan, wide - grid.gutter) for c in form.columns),
            )
    for name, legend in explained:
        sheets.y += 3
        sheets.row((grid.left, name), (grid.main, legend))


def _explained(sheets: Sheets, vote: VoteRecord) -> list[tuple[Stack, Stack]]:
    """Explain the answers of each column, once where several have the same; gives names and legends."""
    grid = sheets.grid
    explained: list[tuple[Stack, Stack]] = []
    samples: list[bars.Part] = []
    for column in vote.tally.form.columns:
        tally = next((t for t in vote.tally.questions if t.question.column == column.key), None)
        parts = list(bars.parts_of(tally)) if tally else []
        if [p.says for p in parts] == [p.says for p in samples]:
            continue
        name = write(column.text, NOTE, grid.span(3)) if samples or not parts[0].level else []
        explained.append((name, legends.running(parts, grid.main_width)))
        samples = parts
    return explained


def _cell(tally: QuestionTally | None, plan: ActionPlan, width: float) -> Stack:
    if tally is None:
        return write(_("not asked"), NOTE, width)
    return [
        Slab(0, (), 0),
        bars.bar(bars.parts_of(tally), width, high=BAR),
        *tallies.reading_note(tally, plan.thresholds, width),
    ]


def dots(sheets: Sheets, _plan: ActionPlan, vote: VoteRecord) -> None:
    """Print dots, the most people first; what got none stands below in one line."""
    grid = sheets.grid
    tally = vote.tally.questions[0]
    people = tally.people or (0,) * len(tally.counts)
    rows = sorted(
        zip(tally.question.options, tally.counts, people, strict=True), key=lambda r: (-r[2], -r[1])
    )
    columns = (
        Column(grid.main, grid.span(5) - 2 * MM, _("Given to")),
        Column(grid.at(8), grid.span(2), _("Dots")),
        Column(grid.at(10), grid.span(2), _("From people") if tally.people else "", right=True),
    )
    highest = max(tally.counts, default=0) or 1
    with Table(sheets, columns, grid.main, TIGHT / 2).open() as table:
        for option, count, supporters in rows:
            if not count:
                continue
            lane = bars.lane(count, highest, columns[1].width)
            number = write(str(supporters), TABLE, columns[2].width, right=True) if tally.people else []
            table.row(write(option.text, TABLE, columns[0].width), [lane], number)
    none = "; ".join(option.text for option, count, _people in rows if not count)
    notes = [_("No dots: {names}").format(names=none)] if none else []
    if tally.people is None:
        notes.append(_("Dots were counted by hand, so how many people stand behind each is not known."))
    for note in notes:
        sheets.row((grid.main, [gap(3), *write(note, NOTE, grid.main_width)]))


def labels(sheets: Sheets, _plan: ActionPlan, vote: VoteRecord) -> None:
    """Print how often each answer was given to a message; who could not tell stands last and apart."""
    grid, form = sheets.grid, vote.tally.form
    tally = vote.tally.questions[0]
    columns = (
        Column(grid.main, grid.span(5) - 2 * MM, _("Answer")),
        Column(grid.at(8), grid.span(4), _("Labels")),
    )
    highest = max(tally.counts, default=0)
    pairs = list(zip(tally.question.options, tally.counts, strict=True))
    apart = [pair for pair in pairs if pair[0].level == "unknown"]
    with Table(sheets, columns, grid.main, TIGHT / 2).open() as table:
        for option, count in (*(pair for pair in pairs if pair not in apart), *apart):
            lane = bars.lane(count, highest, columns[1].width, level=option.level)
            table.row(write(option.text, TABLE, columns[0].width), [lane])
    says = _("{labels} on {messages}, {each} for each person").format(
        labels=ngettext("{n} label", "{n} labels", tally.answered).format(n=tally.answered),
        messages=ngettext("{n} message", "{n} messages", len(form.rows)).format(n=len(form.rows)),
        each=form.each,
    )
    sheets.row((grid.main, [gap(3), *write(f"{tally.question.text} {says}.", NOTE, grid.main_width)]))


SHAPES = {"choice": choice, "list": statements, "grid": cells, "dots": dots, "labels": labels}
