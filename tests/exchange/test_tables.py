"""Whatever a client sends as a table: read, or refused in one sentence."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.exchange.prework import read_ideas, read_sources
from workshop.exchange.sheets import Row
from workshop.exchange.tables import read_table
from workshop.problems import Refusal


def rows(path: Path, data: bytes | str) -> list[tuple[str, ...]]:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return [row.cells for row in read_table(path).sheets[0].rows]


def refusal(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    with pytest.raises(Refusal) as refused:
        read_table(path)
    sentence = refused.value.sentence
    assert path.name in sentence
    assert sentence.endswith(".")
    return sentence


def workbook() -> tuple[openpyxl.Workbook, io.BytesIO]:
    return openpyxl.Workbook(), io.BytesIO()


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_separator_and_encoding(tmp_path: Path, separator: str, encoding: str) -> None:
    text = (
        separator.join(["trouble", "who", "minutes"])
        + "\r\n"
        + separator.join(["Zoll fehlt – Größe", "Büro", "5"])
    )

    assert rows(tmp_path / "p.csv", text.encode(encoding)) == [
        ("trouble", "who", "minutes"),
        ("Zoll fehlt – Größe", "Büro", "5"),
    ]


def test_an_older_encoding_is_said(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_bytes("trouble\nMüll\n".encode("latin-1"))

    assert "older encoding" in read_table(tmp_path / "p.csv").remarks[0]


def test_decimal_commas_do_not_win_over_semicolons(tmp_path: Path) -> None:
    assert rows(tmp_path / "p.csv", "trouble;minutes\nMails, letters, calls;1,5\nForms, papers, notes;2,5\n")[
        1
    ] == (
        "Mails, letters, calls",
        "1,5",
    )


def test_the_separator_that_excel_names_in_the_first_line(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text("sep=|\ntrouble|who\nA,a|B\n")

    table = read_table(tmp_path / "p.csv").sheets[0]

    assert table.rows == (Row(2, ("trouble", "who")), Row(3, ("A,a", "B")))


def test_a_quoted_line_break_stays_in_its_cell(tmp_path: Path) -> None:
    assert rows(tmp_path / "p.csv", 'trouble,who\r\n"Two\r\nlines ""so""",Ann\r\n')[1] == (
        'Two lines "so"',
        "Ann",
    )


def test_a_quotation_mark_that_is_never_closed_costs_no_row(tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_text('trouble,who\n"Open,Ann\nNext,Ben\nLast,Cy\n')

    found = read_table(path)

    assert [row.cells for row in found.sheets[0].rows][2:] == [("Next", "Ben"), ("Last", "Cy")]
    assert "quotation mark" in found.remarks[0]


def test_control_characters_and_overrides_go_away(tmp_path: Path) -> None:
    assert rows(tmp_path / "p.csv", "trouble,who\nBell\x07 \u202eevil\u2066,\x1b[31mAnn\n" + "x,y\n" * 50)[
        1
    ] == (
        "Bell evil",
        "[31mAnn",
    )


def test_a_cell_of_3000_characters_is_cut_and_said(tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_text(f"trouble\n{'x' * 3000}\n{'y' * 200_000}\n")

    found = read_table(path)

    assert [len(row.cells[0]) for row in found.sheets[0].rows[1:]] == [2000, 2000]
    assert found.remarks[0].startswith("Row 2 ")


def test_a_formula_in_a_csv_stays_text(tmp_path: Path) -> None:
    assert rows(tmp_path / "p.csv", 'trouble,who\n"=HYPERLINK(""http://x"")",@me\n')[1] == (
        '=HYPERLINK("http://x")',
        "@me",
    )


def test_a_workbook_with_merged_cells_dates_and_numbers(tmp_path: Path) -> None:
    book, out = workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Pre-work of the depot", None, None, None])
    sheet.merge_cells("A1:D1")
    sheet.append(["trouble", "area", "times", "since"])
    sheet.append(["First", "Operations", 3100, dt.datetime(2024, 3, 1)])
    sheet.append(["Second", None, 1.5, True])
    sheet.append(["Third", None, 3.125, dt.time(7, 30)])
    sheet.merge_cells("B3:B5")
    book.save(out)

    assert rows(tmp_path / "p.xlsx", out.getvalue()) == [
        ("Pre-work of the depot", "", "", ""),
        ("trouble", "area", "times", "since"),
        ("First", "Operations", "3100", "2024-03-01"),
        ("Second", "Operations", "1.5", "yes"),
        ("Third", "Operations", "3.1250", "07:30"),
    ]


def test_a_formula_without_a_stored_result_is_said(tmp_path: Path) -> None:
    book, out = workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["trouble", "times"], ["First", "=2*3"], ["Second", "=1+1"]):
        sheet.append(row)
    book.save(out)
    path = tmp_path / "p.xlsx"
    path.write_bytes(out.getvalue())

    found = read_table(path)

    assert found.sheets[0].rows[1].cells == ("First", "")
    assert found.remarks == (
        "2 formulas have no stored results and were left empty. Save the file once in Excel.",
    )


def test_hidden_sheets_are_not_read_and_later_sheets_are(tmp_path: Path) -> None:
    book, out = workbook()
    first = book.active
    assert first is not None
    first.append(["only notes"])
    book.create_sheet("old").append(["secret"])
    book["old"].sheet_state = "hidden"
    data = book.create_sheet("data")
    data.append(["source", "type"])
    data.append(["Mails", "documents"])
    book.save(out)
    (tmp_path / "p.xlsx").write_bytes(out.getvalue())

    assert [s.name for s in read_table(tmp_path / "p.xlsx").sheets] == ["Sheet", "data"]
    assert [s.name for s in read_sources(tmp_path / "p.xlsx").items] == ["Mails"]


def test_what_is_not_a_table_is_refused(tmp_path: Path) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40

    assert "is not a table" in refusal(tmp_path / "p.csv", picture)
    assert "is not a table" in refusal(tmp_path / "p.csv", bytes(range(256)) * 40)
    assert "is not a table" in refusal(tmp_path / "p.csv", b"\n<!DOCTYPE html><table>")
    assert "is empty" in refusal(tmp_path / "p.csv", b"")
    assert "is empty" in refusal(tmp_path / "p.csv", b"\xef\xbb\xbf\r\n ,, \r\n")


def test_office_files_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("word/document.xml", "<w/>")
    book, out = workbook()
    book.save(out)

    assert "older Excel file" in refusal(tmp_path / "p.xls", ole)
    assert "password" in refusal(tmp_path / "p.xlsx", ole + "EncryptedPackage".encode("utf-16-le"))
    assert "not an Excel workbook" in refusal(tmp_path / "p.xlsx", packed.getvalue())
    assert "damaged" in refusal(tmp_path / "p.xlsx", out.getvalue()[:-900])
    assert "is empty" in refusal(tmp_path / "p.xlsx", out.getvalue())


def test_a_workbook_that_unpacks_to_gigabytes_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", "<workbook/>")
        package.writestr("xl/worksheets/sheet1.xml", b" " * 50_000_000)

    assert "too large" in refusal(tmp_path / "p.xlsx", packed.getvalue())


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"nowhere\.csv was not found"):
        read_table(tmp_path / "nowhere.csv")
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(Refusal, match="could not be opened"):
        read_table(tmp_path / "folder.csv")


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda t: t.encode("utf-8", "replace")))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "p.csv"
    for head in (b"", b"trouble,times\n", b"PK\x03\x04"):
        path.write_bytes(head + data)
        try:
            found = read_ideas(path)
        except Refusal as refused:
            assert refused.sentence  # noqa: PT017 - both outcomes are right
        else:
            assert all(idea.title and "\n" not in idea.title for idea in found.items)


def small_workbook() -> bytes:
    book, out = workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["trouble", "times"])
    sheet.append(["First", 3])
    book.save(out)
    return out.getvalue()


# Saved once: a workbook says when it was saved, so that two of them differ in their bytes.
WORKBOOK = small_workbook()


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.integers(4, 4000), st.integers(0, 255), min_size=1, max_size=20))
def test_a_damaged_workbook_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, damage: dict[int, int]
) -> None:
    raw = bytearray(WORKBOOK)
    for at, byte in damage.items():
        raw[at % len(raw)] = byte
    path = tmp_path_factory.mktemp("any") / "p.xlsx"
    path.write_bytes(raw)
    try:
        read_ideas(path)
    except Refusal as refused:
        assert refused.sentence  # noqa: PT017 - both outcomes are right


def test_a_merge_over_whole_columns_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    book, out = workbook()
    book.save(out)
    packed = io.BytesIO()
    with zipfile.ZipFile(out) as source, zipfile.ZipFile(packed, "w") as package:
        for name in source.namelist():
            data = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                merge = b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
                data = data.replace(b"<pageMargins", merge + b"<pageMargins")
            package.writestr(name, data)

    assert "too large" in refusal(tmp_path / "p.xlsx", packed.getvalue())
