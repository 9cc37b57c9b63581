"""The vote record: every round of a workshop or an event as it was counted, for whoever asks later."""

from workshop.language import _, ngettext
from workshop.papers import decision, outcomes, phrases, record, thresholds
from workshop.papers.marks import Stack, gap, write
from workshop.papers.painting import About, paint
from workshop.papers.sheet import Sheets
from workshop.papers.style import (
    GRIDS,
    HEAD,
    LEAD,
    MM,
    NOTE,
    NOTE_STRONG,
    TABLE,
    TABLE_SOFT,
    TABLE_STRONG,
    TEXT,
    TITLE,
)
from workshop.papers.tables import Column, Table
from workshop.papers.text import clean
from workshop.plan import ActionPlan, VoteRecord, every_vote
from workshop.ways import ways_words


def render(plan: ActionPlan, paper: str = "A4") -> bytes:
    """Print the record on "A4" or "Letter"; the same plan gives the same bytes."""
    sheets = Sheets(GRIDS[paper])
    _head(sheets, plan)
    if every_vote(plan):
        sheets.part(_("The votes"))
        grid = sheets.grid
        sheets.row((grid.main, write(_("The votes"), HEAD, grid.main_width, role="H2")))
        record.votes(sheets, plan)
    return paint(sheets, _about(plan))


def _head(sheets: Sheets, plan: ActionPlan) -> None:
    grid, language = sheets.grid, plan.engagement.language
    sheets.part(_("The votes at a glance"))
    n = len(every_vote(plan))
    says = ngettext(
        "{n} vote as it was counted. Counts come first; who does not know is counted apart. No vote carries "
        "a name.",
        "{n} votes as they were counted, in the order of the day. Counts come first; who does not know is "
        "counted apart. Where a vote was repeated, both rounds stand. No vote carries a name.",
        n,
    ).format(n=n)
    if not n:
        says = _("No vote was closed in this workshop.")
    margin: Stack = [
        *write(plan.engagement.client, NOTE_STRONG, grid.span(3), most=4),
        *write(decision.kind(plan), NOTE, grid.span(3)),
        *write(phrases.weekday(plan.workshop.date, language), NOTE, grid.span(3)),
        *write(_people(plan), NOTE, grid.span(3)),
    ]
    body = [
        *write(_("Vote record"), TITLE, grid.main_width, role="H1"),
        gap(4),
        *write(says, TEXT, grid.main_width),
    ]
    sheets.row((grid.left, margin), (grid.main, body), after=6 * MM, aside=True)
    if every_vote(plan):
        _glance(sheets, plan)
    sheets.section(_("Not voted on"), white=8 * MM)
    left = ", ".join(plan.not_asked) or _("Everything on the agenda was voted on.")
    sheets.row((grid.main, write(left, TABLE if plan.not_asked else LEAD, grid.main_width)))
    sheets.section(_("How a vote is read"), white=8 * MM)
    outcomes.pairs(sheets, thresholds.readings(plan.thresholds))


def _people(plan: ActionPlan) -> str:
    present = plan.workshop.present
    said = ngettext("{n} person present", "{n} people present", present).format(n=present)
    return said if present else _("Who was present was not counted.")


def _glance(sheets: Sheets, plan: ActionPlan) -> None:
    """List every round with how many answered by which way."""
    grid = sheets.grid
    columns = (
        Column(grid.left, grid.span(1), _("Block")),
        Column(grid.at(1), grid.span(6) - 2 * MM, _("Vote")),
        Column(grid.at(7), grid.span(1) + 4 * MM, _("Answered")),
        Column(grid.at(8) + 4 * MM, grid.span(4) - 4 * MM, _("How")),
    )
    with Table(sheets, columns, grid.left, 0.8 * MM).open() as table:
        for vote in every_vote(plan):
            table.row(*_row(plan, vote, columns))


def _row(plan: ActionPlan, vote: VoteRecord, columns: tuple[Column, ...]) -> list[Stack]:
    tally = vote.tally
    answered = _("{answers} of {present}").format(answers=tally.answered, present=tally.present)
    how = ways_words(tally.ways)
    if vote.state == "closed":
        how = _("{how}; not shown to the room").format(how=how) if how else _("not shown to the room")
    if vote.void:
        how = "; ".join(part for part in (how, record.void_words(vote)) if part)
    return [
        write(vote.code, TABLE_SOFT, columns[0].width),
        write(record.title_of(plan, vote), TABLE_STRONG, columns[1].width),
        write(answered, TABLE, columns[2].width),
        write(how, TABLE_SOFT, columns[3].width),
    ]


def _about(plan: ActionPlan) -> About:
    client, name, language = clean(plan.engagement.client), _("Vote record"), plan.engagement.language
    foot = _("{name} · Printed from the {kind} of {date}").format(
        name=name,
        kind=decision.kind(plan).lower(),
        date=phrases.shaped(plan.workshop.date, "yMMMd", language),
    )
    title, accent = clean(plan.workshop.title), plan.engagement.accent
    return About(f"{client} · {name}", client, title, language or "en", client, foot, accent)
