"""A table of action items that comes back: who has which, by when, how it goes; and what that changes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from workshop.exchange.cells import as_typed, tidy
from workshop.exchange.columns import line_columns
from workshop.exchange.days import read_day
from workshop.exchange.headings import Heading, find_heading
from workshop.exchange.sheets import Row
from workshop.exchange.tables import read_table
from workshop.language import _
from workshop.model import PlanLine
from workshop.problems import Refusal
from workshop.progress import progress_name, read_progress
from workshop.text import day_in_words, one_line

# What is taken from a table; the other words of a line are the plan's and stay.
TAKEN = ("progress", "owner", "first_date", "due")
KEPT = ("what", "owner_role", "others", "first_step", "done_when")
DATES = ("first_date", "due")
_MOST_SHOWN = 50


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """One row of the table; `number` as a spreadsheet shows it, `cells` by the keys of the columns it has."""

    number: int
    id: str
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one line that differs: `before` and `after` as they are stored, dates ISO."""

    line: str
    what: str
    field: str
    before: str
    after: str

    def words(self) -> str:
        """Say the change: “Start the trial”: due 30 May 2026 → 13 June 2026."""
        name = line_columns()[self.field].heading
        before, after = (_shown(self.field, value) or _("nothing") for value in (self.before, self.after))
        return _("“{what}”: {field} {before} → {after}").format(
            what=_short(self.what), field=name, before=before, after=after
        )


@dataclass(frozen=True, slots=True)
class Changes:
    """What a table changes, in the order of its rows, and plain sentences about what it does not."""

    changes: tuple[Change, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Returned:
    """A table that came back, with what its reader had to say about it."""

    rows: tuple[ReturnedRow, ...]
    remarks: tuple[str, ...] = ()


def read_returned(path: Path) -> Returned:
    """Read a table of action items, XLSX or CSV, as it was exported; raises Refusal in one sentence."""
    found = read_table(path)
    names = {key: (line_columns()[key].heading,) for key in ("id", *TAKEN, *KEPT)}
    heading = find_heading(found.sheets, names)
    if heading is None:
        raise Refusal(
            _(
                "{name} has no column “{column}”, by which its rows are known. "
                "Export the action items again and fill in that table."
            ).format(name=path.name, column=names["id"][0])
        )
    return Returned(tuple(_rows(heading)), found.remarks)


def _rows(heading: Heading) -> Iterator[ReturnedRow]:
    for row in heading.below:
        cells = {key: as_typed(_cell(row, at)) for key, at in heading.columns.items()}
        if any(cells.values()):
            yield ReturnedRow(row.number, cells.pop("id"), cells)


def _cell(row: Row, at: int) -> str:
    return row.cells[at] if at < len(row.cells) else ""


def compare(lines: Sequence[PlanLine], returned: Returned, language: str = "") -> Changes:
    """Give what the table changes about these lines; an empty cell changes nothing."""
    known = {line.id: line for line in lines}
    changes: list[Change] = []
    remarks = [*returned.remarks]
    seen: set[str] = set()
    for row in returned.rows:
        line = known.get(row.id)
        if line is None or row.id in seen:
            remarks.append(_unplaced(row, line))
            continue
        seen.add(row.id)
        for field in TAKEN:
            changes += _changed(line, field, row, language, remarks)
        remarks += _kept(line, row)
    remarks += [
        _("“{what}” is not in the table any more and stays as it is.").format(what=_short(line.what))
        for line in lines
        if line.id not in seen and line.state == "accepted"
    ]
    return Changes(tuple(changes), tuple(remarks))


def _unplaced(row: ReturnedRow, line: PlanLine | None) -> str:
    what = _short(row.cells.get("what", ""))
    if line is not None:
        return _("Row {row} has “{what}” a second time; the first one counts.").format(
            row=row.number, what=_short(line.what)
        )
    return _("Row {row}, “{what}”, is no line of this plan. Add it in the plan if it belongs there.").format(
        row=row.number, what=what
    )


def _changed(
    line: PlanLine, field: str, row: ReturnedRow, language: str, remarks: list[str]
) -> Iterator[Change]:
    """Give the change of one field, or nothing and a remark where it cannot be read."""
    written = row.cells.get(field, "")
    before = line.stands if field == "progress" else str(getattr(line, field))
    if not written:
        if before and field in row.cells:
            remarks.append(
                _("Row {row}: “{field}” is empty and stays {before}.").format(
                    row=row.number, field=line_columns()[field].heading, before=_shown(field, before)
                )
            )
        return
    after, problem = _read(field, written, language)
    if problem:
        remarks.append(_("Row {row}: {problem}.").format(row=row.number, problem=problem))
    elif tidy(after) != tidy(before):
        yield Change(line.id, line.what, field, before, after)


def _read(field: str, written: str, language: str) -> tuple[str, str]:
    if field in DATES:
        return read_day(written, language)
    if field != "progress":
        return one_line(written), ""
    progress = read_progress(written)
    if progress is None:
        return "", _("“{word}” is neither open, under way, done nor dropped").format(word=written[:40])
    return progress, ""


def _kept(line: PlanLine, row: ReturnedRow) -> Iterator[str]:
    """Say which words of the plan were changed in the table: they are agreed, and stay."""
    for field in KEPT:
        # What a table cannot hold was left out of it, and is no change.
        if field in row.cells and tidy(row.cells[field]) != tidy(one_line(str(getattr(line, field)))):
            yield _("Row {row}: “{field}” was changed in the table and stays as it is in the plan.").format(
                row=row.number, field=line_columns()[field].heading
            )


def _short(what: str) -> str:
    """Give a line's words, with an ellipsis where they are long."""
    return what if len(what) <= _MOST_SHOWN else f"{what[: _MOST_SHOWN - 1].rstrip()}…"


def _shown(field: str, value: str) -> str:
    """Give a stored value as people read it."""
    if field in DATES:
        return day_in_words(value)
    return progress_name(read_progress(value) or "") if field == "progress" else value
