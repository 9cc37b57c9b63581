"""Large letter cards to hold up, four to a page: A to D and ? for everybody."""

from workshop.activities.label_form import CARDS
from workshop.box import Box
from workshop.language import _
from workshop.papers import text
from workshop.papers.ballot_boxes import DOTTED
from workshop.papers.marks import Mark, Strokes, words
from workshop.papers.painting import About, paint
from workshop.papers.sheet import Page, Sheets
from workshop.papers.style import GRIDS, HAIR, INK, MM, SOFT, Grid, Style
from workshop.papers.text import clean

ACROSS, DOWN = 2, 2
UNKNOWN = "?"
LETTER = Style(280, 280, bold=True)
FRAME, THICK = 11 * MM, 2.0
CUT = (2.4, 2.0)
# Of the type's size: how high a capital is.
CAPITAL = 0.714


def render(box: Box, paper: str = "A4") -> bytes:
    """Print a set for everybody on "A4" or "Letter", to be cut; the same box gives the same bytes."""
    sheets = Sheets(GRIDS[paper])
    each = ACROSS * DOWN
    letters = CARDS[: _letters(box)]
    for first in (letters[n : n + each] for n in range(0, len(letters), each)):
        _copies(sheets, first, box.people, _("Cards {letters}").format(letters=", ".join(first)))
    _copies(sheets, UNKNOWN * each, -(-box.people // each), _("Cards for “don’t know”"))
    client, name = clean(box.engagement.client), _("Letter cards")
    subject, language = clean(box.workshop.title), box.engagement.language or "en"
    return paint(sheets, About(f"{client} · {name}", client, subject, language, client))


def _letters(box: Box) -> int:
    """Give how many letters are needed: one a team where messages are sorted, and never fewer than four."""
    questions = (v.form.questions[0] for v in box.votes if v.form.shape == "labels")
    known = (sum(o.level != "unknown" for o in question.options) for question in questions)
    return max([ACROSS * DOWN, *known])


def _copies(sheets: Sheets, letters: str, number: int, title: str) -> None:
    grid = sheets.grid
    page = Page(title)
    for place, letter in enumerate(letters):
        page.placed.append((*_corner(grid, place), _card(grid, letter)))
    wide, high = grid.width / ACROSS, grid.height / DOWN
    lines = [(wide, 0.0, wide, grid.height), (0.0, high, grid.width, high)]
    page.placed.append((0.0, 0.0, [Strokes(lines, SOFT, HAIR, CUT)]))
    sheets.pages += [page, *(Page("", page.placed) for _copy in range(1, number))]


def _corner(grid: Grid, place: int) -> tuple[float, float]:
    return (place % ACROSS) * grid.width / ACROSS, (place // ACROSS) * grid.height / DOWN


def _card(grid: Grid, letter: str) -> list[Mark]:
    """Give one card: the letter in the middle of a frame, dotted for "don't know"."""
    wide, high = grid.width / ACROSS, grid.height / DOWN
    right, foot = wide - FRAME, high - FRAME
    frame = [
        (FRAME, FRAME, right, FRAME),
        (right, FRAME, right, foot),
        (right, foot, FRAME, foot),
        (FRAME, foot, FRAME, FRAME),
    ]
    dash = tuple(THICK * d for d in DOTTED) if letter == UNKNOWN else ()
    x = (wide - text.width(letter, LETTER)) / 2
    return [Strokes(frame, INK, THICK, dash), *words(x, (high + LETTER.size * CAPITAL) / 2, letter, LETTER)]
