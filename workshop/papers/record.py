"""The record: every round with its counts, the ideas, what else was written, points kept for later."""

from workshop.language import _
from workshop.papers import citations, idea_list, phrases, rounds
from workshop.papers.marks import gap, write, write_all
from workshop.papers.outcomes import outcomes
from workshop.papers.sheet import Sheets
from workshop.papers.style import LEAD, MM, NOTE, NOTE_INK, STRONG, TABLE, TABLE_SOFT, TEXT, TITLE
from workshop.papers.tables import Column, Table
from workshop.plan import ActionPlan, Note, VoteRecord, every_vote
from workshop.ways import unchecked_words

# Blocks of the agenda whose notes stand on a page of their own even where they carry no field's id.
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
            [
                *write(_("The record"), TITLE, grid.main_width, role="H1"),
                gap(4),
                *write(says, TEXT, grid.main_width),
            ],
        )
    )
    if not every_vote(plan):
        sheets.section(_("Votes"))
        sheets.row((grid.main, write(_("No vote was closed in this workshop."), LEAD, grid.main_width)))
    votes(sheets, plan)
    idea_list.draw(sheets, plan)
    _dropped(sheets, plan)
    _parked(sheets, plan)
    outcomes(sheets, _("What else was written down"), [n for n in plan.notes if _untold(sheets, n)])


def _untold(sheets: Sheets, note: Note) -> bool:
    """Tell whether a note stands on no page yet."""
    return note.field not in sheets.told if note.field else not set(note.code.split("+")) & ELSEWHERE


def votes(sheets: Sheets, plan: ActionPlan) -> None:
    """Print every round in the order of the day."""
    rule = ""
    for vote in every_vote(plan):
        # An event decides nothing, so that no rule of deciding belongs to its votes.
        new = vote.rule != rule and plan.workshop.kind == "accelerator"
        _vote(sheets, plan, vote, vote.rule if new else "")
        rule = vote.rule or rule


def title_of(plan: ActionPlan, vote: VoteRecord) -> str:
    """Give the title of a round, with its number where the vote was repeated."""
    count = sum(v.activity == vote.activity for v in every_vote(plan))
    if count == 1:
        return vote.title
    return _("{title}, round {n} of {rounds}").format(title=vote.title, n=vote.round, rounds=count)


def void_words(vote: VoteRecord) -> str:
    """Say that a round was declared void, and why."""
    return _("Declared void: {reason}").format(reason=vote.void)


def _vote(sheets: Sheets, plan: ActionPlan, vote: VoteRecord, rule: str) -> None:
    """Print one round; the rule of deciding where it is stated for the first time, or anew."""
    grid, tally = sheets.grid, vote.tally
    title = title_of(plan, vote)
    margin = phrases.answered(tally.answered, tally.present)
    if any(tally.ways.values()):
        margin = _("{answered}, {ways}").format(answered=margin, ways=phrases.ways(tally.ways))
    if vote.state == "closed":
        margin = _("{answered}; not shown to the room").format(answered=margin)
    sheets.settle()
    sheets.y += 4.5 * MM
    sheets.need(rounds.least(tally.form))
    sheets.begin()
    pieces = [(f"{vote.code}  ", TABLE_SOFT), (title, STRONG)]
    pieces += [(f"   {vote.prompt}", TABLE_SOFT)] if vote.prompt != vote.title else []
    heading = write(pieces, STRONG, grid.main_width, role="H2")
    if rule:
        says = _("How we decide, as stated before the vote: {rule}").format(rule=rule)
        heading += write(says, NOTE_INK, grid.main_width)
    heading += write(void_words(vote), STRONG, grid.main_width) if vote.void else []
    unchecked = unchecked_words(tally.ways)
    heading += write(unchecked, NOTE_INK, grid.main_width) if unchecked else []
    with sheets.heading():
        sheets.entry(title)
        sheets.row((grid.left, write(margin, NOTE, grid.span(3))), (grid.main, heading), after=2, aside=True)
    rounds.SHAPES[tally.form.shape](sheets, plan, vote)


def _parked(sheets: Sheets, plan: ActionPlan) -> None:
    grid = sheets.grid
    sheets.section(_("Parking lot"))
    if not plan.parked:
        sheets.row((grid.main, write(_("Nothing was parked."), LEAD, grid.main_width)))
        return
    with Table(sheets, (Column(grid.main, grid.main_width),), grid.main).open() as table:
        for point in plan.parked:
            table.row(write_all(point.text, TABLE, grid.main_width))


def _dropped(sheets: Sheets, plan: ActionPlan) -> None:
    if not plan.dropped:
        return
    grid = sheets.grid
    aside = write(_("Proposals the group left out; they are kept in the file"), NOTE, grid.span(3))
    sheets.section(_("Dropped by the group"), aside)
    columns = (Column(grid.main, grid.span(5) - 2 * MM), Column(grid.at(8), grid.span(4)))
    with Table(sheets, columns, grid.main).open() as table:
        for line in plan.dropped:
            because = "; ".join(citations.cited(plan, r) for r in line.reasons) or _("the group’s own line")
            table.row(write(line.what, TABLE, columns[0].width), write(because, NOTE, columns[1].width))
