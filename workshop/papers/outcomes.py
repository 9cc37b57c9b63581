"""What people wrote down, activity by activity, and how it is said that something was not asked."""

from collections.abc import Sequence
from itertools import groupby

from workshop.language import _
from workshop.papers.marks import Stack, gap, write, write_all
from workshop.papers.sheet import Sheets
from workshop.papers.style import LEAD, NOTE_STRONG, TABLE, TABLE_SOFT, TABLE_STRONG
from workshop.papers.tables import Column, Table
from workshop.plan import Note

# A heading with a note of a few lines.
SHORT = 70.0


def not_asked(sheets: Sheets, says: str = "") -> None:
    """Say that something was not asked, or what is missing instead."""
    grid = sheets.grid
    sheets.row((grid.main, write(says or _("Not asked in this workshop."), LEAD, grid.main_width)))


def not_written(sheets: Sheets) -> None:
    """Say that nothing was written, where the record cannot tell whether it was asked."""
    not_asked(sheets, _("Not asked, or nothing was written down."))


def outcomes(sheets: Sheets, title: str, notes: Sequence[Note]) -> None:
    """Print what was written in some blocks, activity by activity."""
    grid = sheets.grid
    sheets.section(title, least=SHORT)
    if not notes:
        not_written(sheets)
        return
    columns = (
        Column(grid.left, grid.span(3)),
        Column(grid.main, grid.span(3)),
        Column(grid.at(6), grid.span(6)),
    )
    with Table(sheets, columns, grid.left, names=1).open() as table:
        for activity, group in groupby(notes, lambda n: n.activity):
            margin: Stack = write(activity, NOTE_STRONG, columns[0].width)
            for note in group:
                table.row(
                    margin,
                    write(note.label, TABLE_SOFT, columns[1].width),
                    written(note.text, columns[2].width),
                )
                margin = []


def pairs(sheets: Sheets, rows: Sequence[tuple[str, str]]) -> None:
    """Print names with what was written beside them; nothing written is said to be so."""
    grid = sheets.grid
    columns = (Column(grid.main, grid.span(3)), Column(grid.at(6), grid.span(6)))
    with Table(sheets, columns, grid.main).open() as table:
        for name, text in rows:
            table.row(
                write(name, TABLE_STRONG, columns[0].width),
                write_all(text, TABLE, columns[1].width)
                or write(_("not written down"), TABLE_SOFT, columns[1].width),
            )


def written(text: str, width: float) -> Stack:
    """Set what was written, each of its lines on its own."""
    stack = write_all(text, TABLE, width)
    return stack or [gap(TABLE.leading)]
