"""The workbook of action items: what a person finds in it, and that nothing in it runs."""

import io
import subprocess
import sys
from dataclasses import replace
from datetime import datetime

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from papers import sample_plan

from workshop.exchange.plan_workbook import ORDER, workbook
from workshop.plan import ActionPlan


@pytest.fixture(scope="module")
def plan() -> ActionPlan:
    whole = sample_plan.plan()
    first, *others = whole.lines
    odd = replace(first, what="=1+1", owner="+49 Ann", done_when="@x\x07", progress="done")
    client = replace(whole.engagement, client="Ben & Co &D", paper="Letter")
    return replace(whole, engagement=client, lines=(odd, *others))


@pytest.fixture(scope="module")
def book(plan: ActionPlan) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(workbook(plan)))


def column(book: Workbook, key: str) -> list[object]:
    return [row[ORDER.index(key)].value for row in book.worksheets[0].iter_rows(min_row=2)]


def test_lines_stand_with_the_numbers_of_the_printed_plan(plan: ActionPlan, book: Workbook) -> None:
    assert column(book, "id") == [line.id for line in (*plan.numbered, *plan.unowned)]
    assert column(book, "number")[: len(plan.lines)] == [*range(1, len(plan.lines) + 1)]
    assert column(book, "horizon")[0] == 30


def test_dates_are_dates(plan: ActionPlan, book: Workbook) -> None:
    line = plan.numbered[0]
    cell = book.worksheets[0].cell(2, ORDER.index("due") + 1)

    assert cell.value == datetime.fromisoformat(line.due)
    assert cell.number_format == "d mmm yyyy"


def test_what_looks_like_a_formula_is_a_text(plan: ActionPlan, book: Workbook) -> None:
    sheet = book.worksheets[0]
    at = column(book, "id").index(plan.lines[0].id) + 2
    cells = {key: sheet.cell(at, ORDER.index(key) + 1) for key in ("what", "owner", "done_when")}

    assert {key: cell.value for key, cell in cells.items()} == {
        "what": "=1+1",
        "owner": "+49 Ann",
        "done_when": "@x",
    }
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in cells.values())
    assert all(cell.data_type != "f" for ws in book.worksheets for row in ws.iter_rows() for cell in row)


def test_it_is_set_up_to_work_in(book: Workbook) -> None:
    sheet = book.worksheets[0]

    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:M{sheet.max_row}"
    assert sheet.column_dimensions["M"].hidden
    assert sheet["M1"].value == "Id"
    assert not sheet.protection.sheet
    assert all(cell.alignment.wrap_text for cell in sheet[2])


def test_owners_and_status_are_offered_from_lists(plan: ActionPlan, book: Workbook) -> None:
    rules = {
        str(rule.sqref).split(":")[0]: rule for rule in book.worksheets[0].data_validations.dataValidation
    }
    lists = book["Lists"]
    names = {cell.value for cell in lists["A"]}

    assert lists.sheet_state == "hidden"
    assert [cell.value for cell in lists["B"] if cell.value] == ["open", "under way", "done", "dropped"]
    assert {line.owner for line in plan.lines} <= names
    assert rules["C2"].formula1 == f"Lists!$A$1:$A${len(names - {None})}"
    assert not rules["C2"].showErrorMessage
    assert rules["J2"].showErrorMessage
    assert rules["G2"].type == "date"


def test_the_second_sheet_has_the_counts_behind_each_line(plan: ActionPlan, book: Workbook) -> None:
    rows = [*book.worksheets[1].iter_rows(min_row=2, values_only=True)]
    reasons = [reason for line in (*plan.numbered, *plan.unowned) for reason in line.reasons]

    assert [row[2] for row in rows] == [reason.rule for reason in reasons]
    first = next(row for row in rows if row[2] == "P14")
    assert first[4:] == ("A5 Risk check", 1, "Yes 12, No 1, Not sure 1", 14, 14)


def test_it_prints_across_on_the_engagement_s_paper_with_the_headings_on_each_page(book: Workbook) -> None:
    sheet = book.worksheets[0]

    assert sheet.page_setup.orientation == "landscape"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.paperSize == 1
    assert sheet.print_title_rows == "$1:$1"


def test_a_client_s_name_is_no_code_of_the_header(plan: ActionPlan) -> None:
    from zipfile import ZipFile  # noqa: PLC0415 - only here

    sheet = ZipFile(io.BytesIO(workbook(plan))).read("xl/worksheets/sheet1.xml").decode()

    assert "&amp;LBen &amp;&amp; Co &amp;&amp;D&amp;R" in sheet


def test_the_file_says_what_it_is(plan: ActionPlan, book: Workbook) -> None:
    told = book.properties

    assert (told.title, told.subject, told.creator) == ("Action items", "Ben & Co &D", "Readyroom")
    assert told.created == told.modified == datetime.fromisoformat(plan.workshop.date)


def test_the_same_plan_gives_the_same_bytes_in_another_process() -> None:
    told = (
        "from hashlib import sha256; from papers import sample_plan; "
        "from workshop.exchange.plan_workbook import workbook; "
        "print(sha256(workbook(sample_plan.plan())).hexdigest())"
    )
    paths = ":".join(path for path in sys.path if path)
    marks = {
        subprocess.run(
            [sys.executable, "-c", told],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": paths},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(marks) == 1


def test_an_empty_plan_is_an_empty_sheet() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(sample_plan.empty())))

    assert book.worksheets[0].max_row >= 1
    assert [c.value for c in book.worksheets[0][1]][:2] == ["No.", "What"]
