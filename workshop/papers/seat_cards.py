"""Personal cards to cut out: one voter each, whether by phone, on a slip or on the laptop passed around."""

from collections.abc import Sequence
from itertools import groupby

import segno

from workshop.language import _
from workshop.papers import phrases
from workshop.papers.marks import Area, Mark, Stack, Strokes, gap, moved, one, write
from workshop.papers.painting import About, paint
from workshop.papers.sheet import Page, Sheets
from workshop.papers.style import (
    GRIDS,
    HAIR,
    INK,
    MM,
    NOTE,
    NOTE_INK,
    SOFT,
    TITLE,
    Grid,
    Style,
)
from workshop.papers.text import clean

ACROSS, DOWN = 2, 5
TOP, BOTTOM = 9 * MM, 17 * MM
PAD, QR = 8 * MM, 34 * MM
CUT = (2.0, 2.0)
CODE = Style(15, 19, bold=True)


def render(
    codes: Sequence[str],
    url: str,
    room: str,
    client: str,
    title: str,
    date: str,
    paper: str = "A4",
) -> bytes:
    """Print a card for each code on "A4" or "Letter"; the same cards give the same bytes.

    `url` may be empty where the room's address is not known yet; then there is no square to scan. `date` is
    ISO.
    """
    grid = GRIDS[paper]
    sheets = Sheets(grid)
    each = ACROSS * DOWN
    for first in range(0, len(codes), each):
        page = Page("" if first else _("Personal cards"))
        page.placed.append((0.0, 0.0, _cuts(grid)))
        for place, code in enumerate(codes[first : first + each]):
            x, y = _corner(grid, place)
            page.placed.append((x, y, _card(grid, code, url, room)))
        sheets.pages.append(page)
    name = _("Personal cards")
    day = phrases.shaped(date, "yMMMd", "en") if date else ""
    foot = " · ".join(filter(None, (clean(title), day, _("cut along the dashes"))))
    return paint(sheets, About(f"{clean(client)} · {name}", clean(client), name, "en", clean(client), foot))


def _size(grid: Grid) -> tuple[float, float]:
    return grid.width / ACROSS, (grid.height - TOP - BOTTOM) / DOWN


def _corner(grid: Grid, place: int) -> tuple[float, float]:
    wide, high = _size(grid)
    return (place % ACROSS) * wide, TOP + (place // ACROSS) * high


def _cuts(grid: Grid) -> list[Mark]:
    wide, high = _size(grid)
    end = TOP + DOWN * high
    lines = [
        (wide, TOP, wide, end),
        *((0.0, TOP + n * high, grid.width, TOP + n * high) for n in range(DOWN + 1)),
    ]
    return [Strokes(lines, SOFT, HAIR, CUT)]


def _card(grid: Grid, code: str, url: str, room: str) -> list[Mark]:
    wide, high = _size(grid)
    number = code.partition("-")[0]
    left = PAD + (QR + 5 * MM if url else 0.0)
    width = wide - left - PAD
    words: Stack = [
        *write(_("Personal card"), NOTE, width),
        *write(number, TITLE, width),
        *write(code, CODE, width),
        gap(3),
    ]
    if url:
        address = url.removeprefix("http://")
        words += write(_("Scan, or open {address}").format(address=address), NOTE_INK, width, most=2)
    words += write(_("Room code {room}").format(room=room), NOTE_INK, width)
    words += [gap(3), *write(_note(), NOTE, width)]
    text = one(words)
    marks = moved(text.marks, left, max(4 * MM, (high - text.height) / 2))
    if url:
        marks += moved(_square(f"{url}/#{room}/{code}"), PAD, (high - QR) / 2)
    return marks


def _note() -> str:
    return _(
        "Write the number on your slip. It makes all your ballots one; "
        "no name is stored. Keep the card to yourself."
    )


def _square(text: str) -> list[Mark]:
    rows = [[bool(one_) for one_ in line] for line in segno.make_qr(text, error="m").matrix]
    side = QR / len(rows)
    made: list[Mark] = []
    for y, line in enumerate(rows):
        x = 0
        for dark, run in groupby(line):
            n = len(list(run))
            if dark:
                # A hair over the edge, or viewers show seams between rows.
                made.append(Area(x * side, y * side, n * side, side * 1.02, INK))
            x += n
    return made
