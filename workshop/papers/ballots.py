"""Paper ballots for every vote of an agenda, drawn from the forms that the phones get, to be cut.

A ballot takes a third of a page, half a page or a whole one: two thirds would leave a third of each sheet
empty. What is longer goes on on further pages.
"""

from collections.abc import Sequence
from typing import NamedTuple

from workshop.box import Box
from workshop.language import _
from workshop.paper_votes import PaperVote
from workshop.papers import phrases
from workshop.papers.ballot_blocks import WRITE_IN, Block, Way, blocks
from workshop.papers.ballot_boxes import ruled, to_write
from workshop.papers.ballot_margin import margin
from workshop.papers.cutting import Cut
from workshop.papers.marks import Slab, Stack, gap, height, one, write
from workshop.papers.painting import About, paint
from workshop.papers.sheet import Page, Sheets
from workshop.papers.style import GRIDS, HEAD, LEAD, MM, NOTE, STRONG, Grid
from workshop.papers.text import clean

# White above and below a row: the most that keeps a ballot as small as it can be.
WHITES = (9.0, 7.0, 5.5, 4.0, 3.0, 2.2)
BETWEEN = 10.0


class _Laid(NamedTuple):
    """A ballot laid out: on what part of a page, and what stands on each."""

    parts: int
    pages: tuple[Stack, ...]


def render(box: Box, paper: str = "A4") -> bytes:
    """Print a ballot of each vote for everybody, on "A4" or "Letter"; the same box gives the same bytes.

    Sheets are always full, so that some ballots are left over.
    """
    sheets = Sheets(GRIDS[paper])
    votes = box.votes
    for vote in votes:
        _vote(sheets, box, vote, len(votes))
    if not votes:
        cut = Cut(sheets.grid, 1)
        says = write(_("Nothing is voted on in this agenda."), LEAD, cut.grid.main_width)
        sheets.pages.append(cut.page([cut.part([], says, "", _foot(box))], _("Ballots")))
    return paint(sheets, _about(box))


def _vote(sheets: Sheets, box: Box, vote: PaperVote, of: int) -> None:
    grid = sheets.grid
    laid = _lay(vote, grid)
    cut = Cut(grid, laid.parts)
    sheets_of = len(laid.pages)
    width = grid.span(3) - 3 * MM
    asides = [margin(box, vote, of, (n, sheets_of), width) for n in range(1, sheets_of + 1)]
    left = _("Fold once, into the box.")
    if box.seats:
        left = _("Fold once, into the box. The number only stops a ballot from being counted twice.")
    if vote.form.shape == "labels":
        left = _("Stays on the table.")
    drawn = [
        cut.page([cut.part(aside, main, left, _foot(box))] * laid.parts)
        for aside, main in zip(asides, laid.pages, strict=True)
    ]
    copies = box.tables if vote.form.shape == "labels" else box.people
    title = f"{vote.activity.code} {vote.activity.title}".strip()
    for n in range(-(-copies // laid.parts)):
        for place, page in enumerate(drawn):
            sheets.pages.append(Page("" if n or place else clean(title), page.placed))


def _lay(vote: PaperVote, grid: Grid) -> _Laid:
    """Lay a ballot out on the smallest part of a page that holds it, else on as few pages as hold it.

    Answers stand below each other where that takes no more paper; hints go where they would take a page.
    """
    width = grid.main_width
    for parts, ways in (
        (3, (Way(width, roomy=True), Way(width))),
        (2, (Way(width),)),
        (1, (Way(width), Way(width, hints=False))),
    ):
        for way in ways:
            above, rest = _above(vote, blocks(vote.form, way), width)
            room = Cut(grid, parts).room - height(above)
            for white in WHITES if parts == 1 else WHITES[:-1]:
                pages = _fill(rest, room, white, width)
                if len(pages) == 1:
                    return _Laid(parts, ([*above, *pages[0]],))
    above, rest = _above(vote, blocks(vote.form, Way(width)), width)
    room = Cut(grid, 1).room - height(above)
    pages = min((_fill(rest, room, white, width) for white in WHITES), key=len)
    return _Laid(1, tuple([*above, *page] for page in pages))


def _above(vote: PaperVote, made: Sequence[Block], width: float) -> tuple[Stack, Sequence[Block]]:
    """Give the head of a ballot; a single block gives its title to it."""
    activity = vote.activity
    prompt = activity.prompt or activity.title
    if len(made) == 1 and made[0].title not in {"", WRITE_IN}:
        return _titled(prompt, made[0].title, width), [made[0]._replace(title="")]
    return _titled(activity.title if prompt != activity.title else "", prompt, width), made


def _titled(above: str, title: str, width: float) -> Stack:
    return [*write(above, NOTE, width, most=2), *write(title, HEAD, width, most=4), gap(6)]


def _fill(made: Sequence[Block], room: float, white: float, width: float) -> tuple[Stack, ...]:
    """Put blocks onto pages of this height; a block that fits on a page is kept whole."""
    pages: list[Stack] = [[]]
    for block in made:
        last = len(block.rows) - 1
        rows = [ruled(r, white, width, line=block.lined or n == last) for n, r in enumerate(block.rows)]
        head, brief = one(_head(block, block.heads, width)), one(_head(block, block.brief, width))
        whole = brief.height + height(rows)
        least = whole if head.height + height(rows) <= room else brief.height + height(rows[:1])
        if pages[-1] and height(pages[-1]) + BETWEEN + least > room:
            pages.append([])
        pages[-1] += [gap(BETWEEN), brief] if pages[-1] else [head]
        for n, each in enumerate(rows):
            if n and height(pages[-1]) + each.height > room:
                pages.append([head])
            pages[-1].append(each)
    return tuple(pages)


def _head(block: Block, heads: Sequence[Slab] | None, width: float) -> Stack:
    """Give what stands over a block's rows: its title or a line to write it on, a note, the boxes' words."""
    stack: Stack = []
    before = f"{block.place}  " if block.place else ""
    if block.title == WRITE_IN:
        stack = [*to_write(width, before), gap(6)]
    elif block.title:
        pieces = [(block.title, STRONG), (f"  {block.place}" if block.place else "", NOTE)]
        stack = write(pieces, STRONG, width, most=6)
    stack += write(block.note, NOTE, width, most=3)
    return [*stack, gap(2), *(block.heads if heads is None else heads)]


def _foot(box: Box) -> str:
    day = phrases.full(box.workshop.date, box.engagement.language)
    return " · ".join(part for part in (box.engagement.client, day) if part)


def _about(box: Box) -> About:
    client, name = clean(box.engagement.client), _("Ballots")
    subject = clean(box.workshop.title)
    return About(f"{client} · {name}", client, subject, box.engagement.language or "en", client)
