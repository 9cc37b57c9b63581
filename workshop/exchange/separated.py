"""Text with separators (CSV and its relatives): encoding, separator, quotes."""

import codecs
import csv
from collections import Counter
from collections.abc import Iterator, Sequence

from workshop.exchange.sheets import Sheet, Spreadsheet, make_rows
from workshop.language import _
from workshop.problems import Refusal

# A file of the largest size may be one cell; it is cut later, and said so.
csv.field_size_limit(32_000_000)

SEPARATORS = ",;\t|"
LOOK_AT = 60
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MOSTLY_ZERO = 0.3
_MOST_CONTROLS = 0.02


def read_text(data: bytes, name: str) -> Spreadsheet:
    """Read the bytes of a text table; raises Refusal when they are no text."""
    text, remarks = _decode(data)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    controls = sum(1 for c in text[:65536] if c < " " and c not in "\n\t")
    if controls > _MOST_CONTROLS * len(text[:65536]):
        raise Refusal(
            _("{name} is not a table. Save the list as CSV or XLSX and import that file.").format(name=name)
        )
    separator, text = _separator(text)
    records, odd = _records(text, separator)
    if odd:
        remarks = (*remarks, _("A quotation mark is not closed, so every line was read as a row of its own."))
    rows, cut = make_rows(records)
    return Spreadsheet((Sheet("", rows),), (*remarks, *cut))


def _decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), ()
    half = len(data) // 2
    if half and data[1::2].count(0) > _MOSTLY_ZERO * half:
        return data.decode("utf-16-le", "replace"), ()
    if half and data[::2].count(0) > _MOSTLY_ZERO * half:
        return data.decode("utf-16-be", "replace"), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        remark = _("The file is in an older encoding. If letters look wrong, save it as “CSV UTF-8” first.")
        return data.decode("cp1252", "replace"), (remark,)


def _separator(text: str) -> tuple[str, str]:
    """Find the separator; Excel may name it in a first line such as "sep=;", which is taken away."""
    first, _newline, rest = text.partition("\n")
    named = first.strip().lower().removeprefix("sep=")
    if (
        len(first.strip()) <= len("sep=;")
        and first.strip().lower().startswith("sep=")
        and (named or "\t") in SEPARATORS
    ):
        return named or "\t", "\n" + rest
    start = "\n".join([line for line in text.split("\n") if line.strip()][: LOOK_AT * 3])
    return max(SEPARATORS, key=lambda s: _fit(_records(start, s)[0][:LOOK_AT])), text


def _fit(records: Sequence[Sequence[str]]) -> tuple[float, int]:
    """Tell how well a separator explains the rows: the share of rows of one common width, and that width."""
    widths = Counter(len(r) for r in records if len(r) > 1)
    if not widths:
        return 0.0, 0
    width, rows = max(widths.items(), key=lambda item: (item[1], item[0]))
    return rows / len(records), width


def _records(text: str, separator: str) -> tuple[list[list[str]], bool]:
    """Split the text; also tell whether a quotation mark was left open."""
    try:
        return list(csv.reader(_lines(text), delimiter=separator, strict=True)), False
    except csv.Error:
        pass
    if text.count('"') % 2 == 0:
        try:
            return list(csv.reader(_lines(text), delimiter=separator)), False
        except csv.Error:
            pass
    return [_one_line(line, separator) for line in text.split("\n")], True


def _lines(text: str) -> Iterator[str]:
    return (line + "\n" for line in text.split("\n"))


def _one_line(line: str, separator: str) -> list[str]:
    if line.count('"') % 2 == 0:
        try:
            return next(csv.reader([line], delimiter=separator), [])
        except csv.Error:
            pass
    return [cell.strip().strip('"') for cell in line.split(separator)]
