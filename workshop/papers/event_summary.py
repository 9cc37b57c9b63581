"""The event summary as a PDF: one page, whatever was written, that a client may keep."""

from workshop.event_summary import EventSummary
from workshop.language import _
from workshop.papers import phrases
from workshop.papers.event_summary_counts import counts
from workshop.papers.event_summary_head import head
from workshop.papers.event_summary_next import next_step
from workshop.papers.event_summary_pulse import pulse
from workshop.papers.event_summary_room import ROOMS, WIDEST, Band, Room
from workshop.papers.painting import About, paint
from workshop.papers.sheet import Sheets
from workshop.papers.structure import SECT
from workshop.papers.style import GRIDS, INK, Grid
from workshop.papers.text import clean

THICK = 1.5


def render(summary: EventSummary, paper: str = "A4") -> bytes:
    """Print the summary on one sheet, "A4" or "Letter"; the same summary gives the same bytes."""
    sheets = Sheets(GRIDS[paper])
    sheets.part(_("Event summary"))
    lay(sheets, summary)
    return paint(sheets, _about(summary))


def lay(sheets: Sheets, summary: EventSummary) -> float:
    """Lay the page out with as much room as it has; what comes next stands at its foot.

    Gives the white between two parts, in points.
    """
    grid = sheets.grid
    for room in ROOMS:
        bands = _bands(summary, grid, room)
        last = next_step(summary, grid, room)
        left = grid.bottom - grid.top - last.height - sum(band.height for band in bands)
        if left >= room.white * len(bands):
            break
    white = left / len(bands)
    for band in bands:
        _place(sheets, band)
        sheets.y += min(white, WIDEST)
    sheets.y = grid.bottom - last.height
    sheets.bar(grid.main, grid.right, THICK, INK)
    _place(sheets, last)
    return white


def _bands(summary: EventSummary, grid: Grid, room: Room) -> tuple[Band, ...]:
    return head(summary, grid, room), pulse(summary, grid, room), counts(summary, grid, room)


def _place(sheets: Sheets, band: Band) -> None:
    with sheets.within(SECT):
        sheets.place(sheets.grid.main, sheets.y, band.main)
        sheets.place(sheets.grid.left, sheets.y, band.aside)
    sheets.y += band.height


def _about(summary: EventSummary) -> About:
    client, name = clean(summary.client), _("Event summary")
    date = phrases.full(summary.date, summary.language)
    foot = _("{name} · Printed from the excitement event of {date}").format(name=name, date=date)
    title = f"{client} · {name}"
    return About(title, client, clean(summary.title), summary.language, client, foot, summary.accent)
