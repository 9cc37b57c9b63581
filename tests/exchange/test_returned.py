"""A table that comes back: what it changes, and what is left and said."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from papers import sample_plan

from workshop.exchange.lines import csv_files
from workshop.exchange.plan_workbook import ORDER, workbook
from workshop.exchange.returned import Change, Changes, compare, read_returned
from workshop.plan import ActionPlan
from workshop.problems import Refusal

Edit = Callable[[Worksheet], None]


@pytest.fixture
def plan() -> ActionPlan:
    whole = sample_plan.plan()
    return replace(whole, lines=whole.lines[:3], unowned=(), dropped=())


def returned(plan: ActionPlan, folder: Path, edit: Edit) -> Changes:
    """Give what the exported workbook changes once somebody has worked in it and saved it."""
    book = openpyxl.load_workbook(io.BytesIO(workbook(plan)))
    edit(book.worksheets[0])
    path = folder / "back.xlsx"
    book.save(path)
    return compare(plan.lines, read_returned(path))


def put(row: int, key: str, value: object) -> Edit:
    def edit(sheet: Worksheet) -> None:
        sheet.cell(row, ORDER.index(key) + 1).value = value

    return edit


def test_a_table_that_nobody_touched_changes_nothing(plan: ActionPlan, tmp_path: Path) -> None:
    assert returned(plan, tmp_path, lambda _sheet: None) == Changes()

    path = tmp_path / "action-items.csv"
    path.write_bytes(csv_files(plan)[path.name])
    assert compare(plan.lines, read_returned(path)) == Changes()


def test_what_a_table_cannot_hold_is_no_change(plan: ActionPlan, tmp_path: Path) -> None:
    odd = "Zwi\u00adschen  ho\u200blt, 東京\u2028x"
    lines = [replace(line, owner=odd, others=odd, first_step=odd, what=odd) for line in plan.lines]

    assert returned(replace(plan, lines=tuple(lines)), tmp_path, lambda _sheet: None) == Changes()


def test_a_long_line_is_named_by_its_beginning() -> None:
    change = Change(
        "1", "Label three hundred past complaint mails with the labelling tool", "owner", "", "Ann"
    )
    whole = Change("1", "Label 300 mails", "owner", "", "Ann")

    assert change.words().startswith("“Label three hundred past complaint mails with the…”: owner")
    assert whole.words().startswith("“Label 300 mails”: ")


def test_status_owner_and_dates_come_back(plan: ActionPlan, tmp_path: Path) -> None:
    first, second, third = plan.numbered

    def edit(sheet: Worksheet) -> None:
        put(2, "progress", "Done")(sheet)
        put(2, "due", date(2026, 4, 2))(sheet)
        put(3, "owner", "Ann ")(sheet)
        put(3, "progress", "in progress")(sheet)
        put(4, "first_date", "30.6.2026")(sheet)

    found = returned(plan, tmp_path, edit)

    assert found.remarks == ()
    assert found.changes == (
        Change(first.id, first.what, "progress", "open", "done"),
        Change(first.id, first.what, "due", first.due, "2026-04-02"),
        Change(second.id, second.what, "progress", "open", "under way"),
        Change(second.id, second.what, "owner", second.owner, "Ann"),
        Change(third.id, third.what, "first_date", third.first_date, "2026-06-30"),
    )
    assert found.changes[1].words() == f"“{first.what}”: due 10 April 2026 → 2 April 2026"
    assert found.changes[0].words() == f"“{first.what}”: status open → done"


def test_rows_may_be_sorted_and_columns_moved(plan: ActionPlan, tmp_path: Path) -> None:
    rows = [*csv.reader(io.StringIO(csv_files(plan)["action-items.csv"].decode("utf-8-sig")))]
    due = rows[0].index("due")
    rows[1][due] = "2026-07-01"
    turned = [row[::-1] for row in (rows[0], *reversed(rows[1:]))]
    path = tmp_path / "sorted.csv"
    path.write_text("\n".join(";".join(f'"{cell}"' for cell in row) for row in turned), encoding="utf-8")

    found = compare(plan.lines, read_returned(path))

    assert [(c.line, c.field, c.after) for c in found.changes] == [(plan.numbered[0].id, "due", "2026-07-01")]
    assert found.remarks == ()


def test_what_csv_made_harmless_comes_back_as_it_was(plan: ActionPlan, tmp_path: Path) -> None:
    odd = replace(plan, lines=(replace(plan.lines[0], owner="-Ann", what="'quoted"), *plan.lines[1:]))
    path = tmp_path / "action-items.csv"
    path.write_bytes(csv_files(odd)[path.name])

    assert compare(odd.lines, read_returned(path)) == Changes()


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("due", "5/6/2026", "Row 2: “5/6/2026” can be read in two ways; write it as 2026-06-30."),
        ("due", "soon", "Row 2: “soon” is not a date; write it as 2026-06-30."),
        ("due", None, "Row 2: “due” is empty and stays 10 April 2026."),
        ("progress", "almost", "Row 2: “almost” is neither open, under way, done nor dropped."),
        ("what", "Something else", "Row 2: “what” was changed in the table and stays as it is in the plan."),
        ("owner", " ", "Row 2: “owner” is empty and stays R. Fennimoor."),
    ],
)
def test_what_cannot_be_taken_is_said(
    plan: ActionPlan, tmp_path: Path, key: str, value: object, says: str
) -> None:
    found = returned(plan, tmp_path, put(2, key, value))

    assert found == Changes((), (says,))


def test_rows_that_are_no_lines_and_lines_without_a_row_are_said(plan: ActionPlan, tmp_path: Path) -> None:
    first, second, _third = plan.numbered

    def edit(sheet: Worksheet) -> None:
        put(3, "id", first.id)(sheet)
        put(5, "what", "Buy a server")(sheet)
        put(6, "id", "stranger")(sheet)

    assert returned(plan, tmp_path, edit).remarks == (
        f"Row 3 has “{first.what}” a second time; the first one counts.",
        "Row 5, “Buy a server”, is no line of this plan. Add it in the plan if it belongs there.",
        "Row 6, “”, is no line of this plan. Add it in the plan if it belongs there.",
        f"“{second.what}” is not in the table any more and stays as it is.",
    )


def test_an_item_that_was_done_is_open_again(plan: ActionPlan, tmp_path: Path) -> None:
    done = replace(plan, lines=tuple(replace(line, progress="done") for line in plan.lines))
    (change,) = returned(done, tmp_path, put(2, "progress", "open")).changes

    assert (change.before, change.after) == ("done", "open")


def test_a_table_without_ids_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("what,due\nBuy a server,2026-07-01\n")

    with pytest.raises(Refusal, match=r"other\.csv has no column “id”"):
        read_returned(path)


def test_a_file_that_is_no_table_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"%PDF-1.7 and so on")

    with pytest.raises(Refusal, match="is not a table"):
        read_returned(path)
