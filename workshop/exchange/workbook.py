"""XLSX workbooks: the values that were calculated, merged cells, dates as text."""

import datetime as dt
import io
import re
import warnings
import zipfile
import zlib
from typing import TYPE_CHECKING

from workshop.exchange.sheets import MOST_COLUMNS, Sheet, Spreadsheet, make_rows
from workshop.language import _, ngettext
from workshop.problems import Refusal

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MOST_ROWS = 10_000
# Unpacked. 5,000 rows of pre-work take about 5 MB; more is a table formatted to its last row, or a trap.
MOST_BYTES = 40_000_000
MOST_MERGED = 100_000
_MERGED = re.compile(rb"mergeCell [^>]*ref=[\"']([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})")

# 3.125 of a workbook is not "3 thousand 125": a fourth decimal tells that to whoever reads the text.
_LOOKS_LIKE_THOUSANDS = re.compile(r"-?\d{1,3}\.\d{3}")
_ERRORS = ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!")


def read_workbook(data: bytes, name: str) -> Spreadsheet:
    """Read the bytes of an XLSX file; raises Refusal when it is damaged, too large or something else."""
    has_formulas = _look_inside(data, name)
    values = _load(data, name, values=True)
    sheets: list[Sheet] = []
    remarks: list[str] = []
    for worksheet in values.worksheets:
        if worksheet.sheet_state != "visible":
            continue
        rows, cut = make_rows(_texts(worksheet))
        sheets.append(Sheet(worksheet.title, rows))
        remarks += cut
    if has_formulas:
        remarks += _not_calculated(values, _load(data, name, values=False))
    return Spreadsheet(tuple(sheets), tuple(remarks))


def _look_inside(data: bytes, name: str) -> bool:
    """Tell whether there are formulas, after checking that this is a workbook of a size to open."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
            if not any(part.filename == "xl/workbook.xml" for part in parts):
                raise Refusal(
                    _("{name} is not an Excel workbook. Save the list as CSV or XLSX.").format(name=name)
                )
            texts = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
            if sum(part.file_size for part in texts) > MOST_BYTES:
                raise _too_large(name)
            sheets = [package.read(p) for p in texts if p.filename.startswith("xl/worksheets/")]
            if any(_merged_cells(sheet) > MOST_MERGED for sheet in sheets):
                raise _too_large(name)
            return any(b"<f" in sheet for sheet in sheets)
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, ValueError, EOFError) as reason:
        raise _damaged(name) from reason


def _merged_cells(sheet: bytes) -> int:
    """Count the cells in merged ranges: openpyxl makes an object of each, also of a million empty ones."""
    from openpyxl.worksheet.cell_range import CellRange  # noqa: PLC0415 - see _load

    sizes = (CellRange(ref.decode()).size for ref in _MERGED.findall(sheet))
    return sum(int(size["rows"]) * int(size["columns"]) for size in sizes)


def _too_large(name: str) -> Refusal:
    return Refusal(_("{name} is too large to open. Copy the rows into a new workbook.").format(name=name))


def _load(data: bytes, name: str, *, values: bool) -> "Workbook":
    import openpyxl  # noqa: PLC0415 - costs a tenth of a second, wanted only for XLSX

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and validations, which are not read here
            return openpyxl.load_workbook(io.BytesIO(data), data_only=values, keep_links=False)
    except Exception as reason:  # openpyxl lets errors of every kind through when a part is damaged
        raise _damaged(name) from reason


def _damaged(name: str) -> Refusal:
    return Refusal(
        _("{name} is damaged and could not be read. Save it again in Excel and import that copy.").format(
            name=name
        )
    )


def _texts(worksheet: "Worksheet") -> list[list[str]]:
    size = {"max_row": min(worksheet.max_row, MOST_ROWS), "max_col": min(worksheet.max_column, MOST_COLUMNS)}
    rows = [[_text(value) for value in row] for row in worksheet.iter_rows(values_only=True, **size)]
    for merged in worksheet.merged_cells.ranges:
        # Down, not across: an area merged over three problems holds for each of them, but a title merged
        # over nine columns is not nine answers.
        column, first, last = merged.min_col - 1, merged.min_row - 1, min(merged.max_row, len(rows))
        if first < len(rows) and column < len(rows[first]):
            for row in rows[first + 1 : last]:
                row[column] = rows[first][column]
    return rows


def _text(value: object) -> str:  # noqa: PLR0911 - one answer for each kind of cell
    match value:
        case None:
            return ""
        case bool():
            return _("yes") if value else _("no")
        case float():
            plain = f"{value:.12g}"
            return plain + "0" if _LOOKS_LIKE_THOUSANDS.fullmatch(plain) else plain
        case dt.datetime():
            return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "minutes")
        case dt.date():
            return value.isoformat()
        case dt.time():
            return value.isoformat("minutes")
        case str() if value in _ERRORS:
            return ""
        case _:
            return str(value)


def _not_calculated(values: "Workbook", formulas: "Workbook") -> list[str]:
    empty = 0
    for calculated, written in zip(values.worksheets, formulas.worksheets, strict=True):
        rows, columns = min(written.max_row, MOST_ROWS), min(written.max_column, MOST_COLUMNS)
        stored = calculated.iter_rows(max_row=rows, max_col=columns, values_only=True)
        cells = zip(written.iter_rows(max_row=rows, max_col=columns), stored, strict=True)
        empty += sum(
            cell.data_type == "f" and value is None
            for row, values_of_row in cells
            for cell, value in zip(row, values_of_row, strict=True)
        )
    if not empty:
        return []
    return [
        ngettext(
            "{n} formula has no stored result and was left empty. Save the file once in Excel.",
            "{n} formulas have no stored results and were left empty. Save the file once in Excel.",
            empty,
        ).format(n=empty)
    ]
