"""Read a table file, whatever it really is: the content decides, not the ending of its name."""

from pathlib import Path

from workshop.exchange.separated import read_text
from workshop.exchange.sheets import Spreadsheet
from workshop.exchange.workbook import read_workbook
from workshop.language import _
from workshop.problems import Refusal

MOST_BYTES = 20_000_000

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NO_TABLES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"%PDF",
    b"\x1f\x8b",
    b"{\\rtf",
    b"SQLite format 3",
    b"\x7fELF",
    b"MZ\x90",
)
_NO_TEXT_TABLES = (b"<!doctype", b"<html", b"<?xml", b"<svg")


def read_table(path: Path) -> Spreadsheet:
    """Read a CSV or XLSX file into rows of text; raises Refusal with one sentence."""
    data, name = _bytes(path), path.name
    if not data.strip():
        raise Refusal(_("{name} is empty. Choose the file that holds the list.").format(name=name))
    if data.startswith(_ZIP):
        found = read_workbook(data, name)
    elif data.startswith(_OLE):
        raise _old_or_locked(data, name)
    elif data.startswith(_NO_TABLES) or data[:200].lstrip().lower().startswith(_NO_TEXT_TABLES):
        raise Refusal(
            _("{name} is not a table. Save the list as CSV or XLSX and import that file.").format(name=name)
        )
    else:
        found = read_text(data, name)
    if not any(sheet.rows for sheet in found.sheets):
        raise Refusal(_("{name} is empty. Choose the file that holds the list.").format(name=name))
    return found


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise Refusal(
                _("{name} is too large for a list of problems. Save only the rows that are needed.").format(
                    name=path.name
                )
            )
        return path.read_bytes()
    except FileNotFoundError as reason:
        raise Refusal(_("{name} was not found. Choose the file again.").format(name=path.name)) from reason
    except (OSError, ValueError) as reason:
        raise Refusal(
            _("{name} could not be opened. Close it in other programs, or copy it to this computer.").format(
                name=path.name
            )
        ) from reason


def _old_or_locked(data: bytes, name: str) -> Refusal:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Refusal(
            _(
                "{name} is protected with a password. Save a copy without the password and import that copy."
            ).format(name=name)
        )
    return Refusal(
        _("{name} is an older Excel file (.xls) or another Office file. Save it as XLSX or CSV.").format(
            name=name
        )
    )
