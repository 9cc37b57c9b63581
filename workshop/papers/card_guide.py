"""The card guide: which letter or colour means what in each vote, one page for each table."""

from workshop.activities.label_form import CARDS
from workshop.box import Box
from workshop.language import _
from workshop.model import Level, Option
from workshop.paper_votes import PaperVote
from workshop.papers import phrases, text
from workshop.papers.ballot_boxes import square
from workshop.papers.bars import Part, pattern
from workshop.papers.card_meanings import meanings, table
from workshop.papers.marks import Slab, Stack, beside, gap, height, moved, one, write
from workshop.papers.painting import About, paint
from workshop.papers.sheet import Page, Sheets
from workshop.papers.style import (
    GRIDS,
    HEAD,
    MM,
    NOTE,
    NOTE_INK,
    NOTE_STRONG,
    STRONG,
    TEXT,
    TITLE,
    Style,
)
from workshop.papers.text import clean

SIDE = 9 * MM
SWATCH_WIDE, SWATCH_HIGH = 14 * MM, 5 * MM
LETTER = Style(15, 19, bold=True)
# Lines a cell may take and the white around them: the first with which all votes fit on the page.
LAYOUTS = ((4, 2.4), (4, 1.2), (3, 2.4), (3, 1.2), (2, 2.4), (1, 2.4))
COLOURS: tuple[Level, ...] = ("met", "partly", "not", "unknown")


def render(box: Box, paper: str = "A4") -> bytes:
    """Print the guide once for each table, on "A4" or "Letter"; the same box gives the same bytes."""
    sheets = Sheets(GRIDS[paper])
    sheets.part(_("Which card means what"))
    _page(sheets, box)
    sheets.pages += [Page("", sheets.pages[0].placed) for _table in range(1, box.tables)]
    return paint(sheets, _about(box))


def _page(sheets: Sheets, box: Box) -> None:
    grid, votes = sheets.grid, box.votes
    _head(sheets, box)
    for vote in votes:
        if vote.form.shape == "labels":
            _labels(sheets, vote)
    _colours(sheets)
    found = [meaning for vote in votes for meaning in meanings(vote)]
    if not found:
        return
    sheets.y += 6 * MM
    sheets.row((grid.left, write(_("In each vote"), HEAD, grid.span(6), role="H2")), after=4)
    room = grid.bottom - sheets.y
    made = [table(found, grid, most, white) for most, white in LAYOUTS]
    rows = next((rows for rows in made if height(rows) <= room), made[-1])
    more = write(_("Further votes: look at the wall."), NOTE, grid.span(12))
    kept = list(rows)
    while height(kept) > room - (height(more) if len(kept) < len(rows) else 0.0):
        kept.pop()
    sheets.place(grid.left, sheets.y, [*kept, *(more if len(kept) < len(rows) else [])])


def _head(sheets: Sheets, box: Box) -> None:
    grid = sheets.grid
    width = grid.span(3) - 2 * MM
    margin = [
        *write(box.engagement.client, NOTE_STRONG, width, most=3),
        *write(_("One sheet for each table"), NOTE, width),
    ]
    says = _(
        "Hold your card close to you, and turn it when everybody is asked to; leaders turn theirs last. A is "
        "the first answer, B the second, and so on."
    )
    title = write(_("Which card means what"), TITLE, grid.main_width, role="H1")
    sheets.row(
        (grid.left, margin),
        (grid.main, [*title, gap(2), *write(says, TEXT, grid.main_width)]),
        after=6 * MM,
        aside=True,
    )


def _labels(sheets: Sheets, vote: PaperVote) -> None:
    """Say which team each letter stands for when messages are sorted."""
    grid, question = sheets.grid, vote.form.questions[0]
    width = grid.span(3) - 2 * MM
    known = [option for option in question.options if option.level != "unknown"]
    unknown = [option for option in question.options if option.level == "unknown"]
    cards = [*zip(CARDS, known, strict=False), *(("?", option) for option in unknown)]
    half = (grid.main_width - grid.gutter) / 2
    cells = [_card(letter, option, half) for letter, option in cards]
    rows: Stack = []
    for n in range(0, len(cells), 2):
        line = ((k * (half + grid.gutter), [cell]) for k, cell in enumerate(cells[n : n + 2]))
        rows += [beside(*line), gap(7)]
    aside = [*write(vote.activity.code, NOTE, width), *write(question.text, NOTE_STRONG, width)]
    sheets.row((grid.left, aside), (grid.main, rows), after=3 * MM)


def _card(letter: str, option: Option, width: float) -> Slab:
    left = SIDE + 3 * MM
    words = one(
        [
            *write(option.text, STRONG, width - left, most=2),
            *write(option.hint, NOTE, width - left, most=2),
        ]
    )
    middle = (SIDE - text.width(letter, LETTER)) / 2
    name = moved(one(write(letter, LETTER, SIDE)).marks, middle, (SIDE - LETTER.leading) / 2)
    frame = square(0, 0, dotted=option.level == "unknown", side=SIDE)
    tall = max(words.height, SIDE)
    return Slab(tall, [frame, *name, *moved(words.marks, left, (tall - words.height) / 2)])


def _colours(sheets: Sheets) -> None:
    """Say what each colour means, with the pattern that it has on the wall."""
    grid = sheets.grid
    named = {
        "met": (_("green"), _("met, done, yes")),
        "partly": (_("yellow"), _("partly, started")),
        "not": (_("red"), _("not, not started, no")),
        "unknown": (_("white"), _("don’t know")),
    }
    wide = (grid.main_width + grid.gutter) / len(COLOURS)
    cells: list[tuple[float, Stack]] = []
    for place, level in enumerate(COLOURS):
        colour, means = named[level]
        drawn = Slab(SWATCH_HIGH + 2, pattern(Part(level, 1), 0, SWATCH_WIDE, SWATCH_HIGH))
        words = [*write(colour, STRONG, wide - 4), *write(means, NOTE_INK, wide - 4)]
        cells.append((place * wide, [drawn, *words]))
    aside = write(
        _("Coloured cards, with the pattern that the wall shows for them"), NOTE, grid.span(3) - 2 * MM
    )
    sheets.row((grid.left, aside), (grid.main, [beside(*cells)]))


def _about(box: Box) -> About:
    client, name, language = clean(box.engagement.client), _("Card guide"), box.engagement.language
    day = phrases.full(box.workshop.date, language)
    foot = " · ".join(part for part in (name, clean(box.workshop.title), day) if part)
    return About(f"{client} · {name}", client, clean(box.workshop.title), language or "en", client, foot)
