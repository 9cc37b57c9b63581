"""Read what a client sends before the workshop: candidate problems and data sources."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from workshop.exchange.headings import IDEA_COLUMNS, SOURCE_COLUMNS, Heading, find_heading
from workshop.exchange.numbers import read_number
from workshop.exchange.sheets import Row, Sheet
from workshop.exchange.tables import read_table
from workshop.language import _, ngettext
from workshop.model import DataSource, Idea
from workshop.problems import Refusal

MOST_ITEMS = 500
MOST_REMARKS = 25
KNOWN = {"ideas": IDEA_COLUMNS, "sources": SOURCE_COLUMNS}
_SHOWN_COLUMNS = 8
_SHOWN_LENGTH = 30

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Imported(Generic[T]):
    """What was read, with plain sentences about everything that was left out, cut or guessed."""

    items: tuple[T, ...]
    remarks: tuple[str, ...] = ()


def read_ideas(path: Path) -> Imported[Idea]:
    """Read candidate problems from a CSV or XLSX file; raises Refusal. Ids are left empty."""
    heading, remarks = _open(path, IDEA_COLUMNS)
    ideas = []
    for row, texts in _items(heading, IDEA_COLUMNS, remarks):
        times = _number(row, "times", texts.pop("times"), remarks)
        minutes = _number(row, "minutes", texts.pop("minutes"), remarks)
        ideas.append(Idea(id="", times=times, minutes=minutes, origin="prework", **texts))
    return _imported(ideas, remarks, _("problems"))


def read_sources(path: Path) -> Imported[DataSource]:
    """Read data sources from a CSV or XLSX file; raises Refusal. Ids are left empty."""
    heading, remarks = _open(path, SOURCE_COLUMNS)
    sources = []
    for _row, texts in _items(heading, SOURCE_COLUMNS, remarks):
        given: dict[str, Any] = dict(texts)
        sources.append(DataSource(id="", **given))
    return _imported(sources, remarks, _("data sources"))


def holds_sources(path: Path) -> bool:
    """Tell a list of data sources from one of problems by its columns; raises Refusal when it is neither."""
    sheets = read_table(path).sheets
    known = {name: find_heading(sheets, columns) for name, columns in KNOWN.items()}
    fits = {name: len(heading.columns) for name, heading in known.items() if heading is not None}
    if not fits:
        raise Refusal(
            _(
                "{name} has neither a column “{problem}” nor a column “{source}”, so it was not taken in. "
                "It has: {found}. Name one of them so, and import again."
            ).format(
                name=path.name,
                problem=next(iter(IDEA_COLUMNS.values()))[0],
                source=next(iter(SOURCE_COLUMNS.values()))[0],
                found=_first_cells(sheets),
            )
        )
    return max(fits, key=lambda name: fits[name]) == "sources"


def open_list(
    path: Path, names: Mapping[str, tuple[str, ...]], needed: Sequence[str] = ()
) -> tuple[Heading, list[str]]:
    """Find the list in a file by its column names; raises Refusal without its main or a needed column."""
    found = read_table(path)
    heading = find_heading(found.sheets, names)
    there = heading.columns if heading else {}
    missing = next((known[0] for field, known in names.items() if field in needed and field not in there), "")
    if heading is None or missing:
        raise Refusal(
            _(
                "{name} has no column “{column}”. It has: {found}. Name one “{column}” and import again."
            ).format(
                name=path.name,
                column=missing or next(iter(names.values()))[0],
                found=_first_cells(found.sheets),
            )
        )
    return heading, list(found.remarks)


def _open(path: Path, names: Mapping[str, tuple[str, ...]]) -> tuple[Heading, list[str]]:
    heading, remarks = open_list(path, names)
    missing = [known[0] for field, known in names.items() if field not in heading.columns]
    if missing:
        remarks.append(
            ngettext(
                "There is no column {columns}; it stays empty.",
                "There are no columns {columns}; they stay empty.",
                len(missing),
            ).format(columns=", ".join(f"“{m}”" for m in missing))
        )
    return heading, remarks


def _first_cells(sheets: Sequence[Sheet]) -> str:
    rows = [row for sheet in sheets for row in sheet.rows[:5]]
    widest = max(rows, key=lambda row: sum(1 for c in row.cells if c))
    cells = [c if len(c) <= _SHOWN_LENGTH else c[: _SHOWN_LENGTH - 1] + "…" for c in widest.cells if c]
    return ", ".join(cells[:_SHOWN_COLUMNS]) + (", …" if len(cells) > _SHOWN_COLUMNS else "")


def _items(
    heading: Heading, names: Mapping[str, tuple[str, ...]], remarks: list[str]
) -> list[tuple[int, dict[str, str]]]:
    """Give row number and texts of every row with its main column filled; the same one twice counts once."""
    main = next(iter(names))
    items: list[tuple[int, dict[str, str]]] = []
    seen: dict[str, int] = {}
    for row in heading.below:
        texts = {field: cell(row, heading.columns.get(field)) for field in names}
        if row.cells == heading.row.cells or not any(texts.values()):
            continue
        if not texts[main]:
            remarks.append(
                _("Row {row} has no {column} and was left out.").format(row=row.number, column=names[main][0])
            )
            continue
        before = seen.setdefault(texts[main].casefold(), row.number)
        if before != row.number:
            again = {"row": row.number, "before": before, "column": names[main][0]}
            remarks.append(
                _("Row {row} has the same {column} as row {before} and was left out.").format(**again)
            )
            continue
        items.append((row.number, texts))
    return items


def cell(row: Row, at: int | None) -> str:
    """Give the text in a column, empty where the row ends before it or there is no such column."""
    return row.cells[at] if at is not None and at < len(row.cells) else ""


def _number(row: int, field: str, text: str, remarks: list[str]) -> float | None:
    number, doubt = read_number(text, minutes=field == "minutes")
    if doubt:
        remarks.append(
            _("Row {row}, {column}: {doubt}.").format(row=row, column=IDEA_COLUMNS[field][0], doubt=doubt)
        )
    return number


def first_remarks(remarks: Sequence[str]) -> list[str]:
    """Give at most MOST_REMARKS remarks, and how many more there are."""
    more = len(remarks) - MOST_REMARKS
    if more <= 0:
        return list(remarks)
    counted = ngettext("{n} more remark like these.", "{n} more remarks like these.", more).format(n=more)
    return [*remarks[:MOST_REMARKS], counted]


def _imported(items: Sequence[T], remarks: Sequence[str], things: str) -> Imported[T]:
    if not items:
        raise Refusal(
            _("There are no {things} below the column names. Fill in the list and import it again.").format(
                things=things
            )
        )
    said = first_remarks(remarks)
    left = len(items) - MOST_ITEMS
    if left > 0:
        said.insert(
            0,
            _(
                "The first {most} {things} were taken, {left} were left out. Import those as another list."
            ).format(most=MOST_ITEMS, things=things, left=left),
        )
    return Imported(tuple(items[:MOST_ITEMS]), tuple(said))
