"""Rows of text as they were read from a file, whatever kind of file it was."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workshop.exchange.cells import MOST_CHARACTERS, clip, tidy
from workshop.language import _

MOST_COLUMNS = 60


@dataclass(frozen=True, slots=True)
class Row:
    """One row that is not blank; `number` counts from 1, as a spreadsheet shows it."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of a file; a CSV file has one, a workbook may have several."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Spreadsheet:
    """All tables of a file, with plain sentences about what was not taken as it stood."""

    sheets: tuple[Sheet, ...]
    remarks: tuple[str, ...] = ()


def make_rows(raw: Iterable[Sequence[str]]) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """Turn raw cells into tidy rows: blank rows left out, long cells cut and said so."""
    rows, remarks = [], []
    for number, given in enumerate(raw, 1):
        cells = tuple(clip(cell) for cell in given[:MOST_COLUMNS])
        if any(cells):
            rows.append(Row(number, cells))
        if any(len(cell) > MOST_CHARACTERS and len(tidy(cell)) > MOST_CHARACTERS for cell in given):
            remarks.append(
                _("Row {row} has a text of more than {most} characters; the rest was cut off.").format(
                    row=number, most=MOST_CHARACTERS
                )
            )
    return tuple(rows), tuple(remarks)
