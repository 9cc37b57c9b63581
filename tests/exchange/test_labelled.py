"""Whatever a client calls the columns and puts into the cells: read, or counted as left out."""

from pathlib import Path

import openpyxl
import pytest
from sorted_messages import labels_of, read, shipped_rows, table

from workshop.exchange.packs import read_pack_file
from workshop.problems import Refusal
from workshop.store.packs import pack, pack_text


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (("Message", "Team"), "routing_en"),
        (("Nachricht", "Abteilung"), "routing_de"),
        (("Anfrage", "Kategorie"), "routing_de"),
        (("Nội dung", "Bộ phận"), "routing_vi"),
        (("Tin nhắn", "Nhãn"), "routing_vi"),
        (("text", "gold_label"), "routing_en"),
        (("Text of the message", "Label (our own)"), "routing_en"),
    ],
)
def test_headings_in_the_clients_words(tmp_path: Path, head: tuple[str, str], name: str) -> None:
    rows = shipped_rows(name)

    assert labels_of(read(tmp_path, table(rows, head))[0]) == {row[0]: row[1] for row in rows}


def test_title_lines_and_other_columns_do_not_disturb(tmp_path: Path) -> None:
    rows = [["7", row[1], "x", row[0]] for row in shipped_rows()]

    found, remarks = read(tmp_path, "Our mails,,,\n\n" + table(rows, ("no.", "Label", "remark", "Text")))

    assert len(labels_of(found)) == 200
    assert remarks == ()


def test_umlauts_in_an_older_encoding_and_semicolons(tmp_path: Path) -> None:
    rows = shipped_rows("routing_de")

    found, remarks = read(tmp_path, table(rows, ("Nachricht", "Team"), ";").encode("cp1252"))

    assert labels_of(found) == {row[0]: row[1] for row in rows}
    assert remarks == (
        "The file is in an older encoding. If letters look wrong, save it as “CSV UTF-8” first.",
    )


def test_a_workbook_with_labels_merged_downwards(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Label", "Text"])
    for n, row in enumerate(shipped_rows("routing_vi")):
        sheet.append([row[1] if n % 50 == 0 else None, row[0]])
    for first in (2, 52, 102, 152):
        sheet.merge_cells(start_row=first, end_row=first + 49, start_column=1, end_column=1)
    book.save(tmp_path / "mails.xlsx")

    found, _remarks = read_pack_file(tmp_path / "mails.xlsx", "vi")

    assert labels_of(found) == {row[0]: row[1] for row in shipped_rows("routing_vi")}
    assert found.language == "vi"


def test_formulas_in_a_workbook_are_left_out_and_said(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in [["text", "label"], ["=1+1", "IT help"], *(r[:2] for r in shipped_rows())]:
        sheet.append(list(row))
    book.save(tmp_path / "mails.xlsx")

    found, remarks = read_pack_file(tmp_path / "mails.xlsx", "en")

    assert len(labels_of(found)) == 200
    assert remarks == (
        "1 row has no message and was left out: row 2.",
        "1 formula has no stored result and was left empty. Save the file once in Excel.",
    )


def test_everything_that_is_left_out_is_counted_with_its_rows(tmp_path: Path) -> None:
    rows = shipped_rows()
    extra = [
        ["", "IT help"],
        ["", ""],
        ["…!?", "IT help"],
        ["Nobody knows whose this is.", ""],
        ["far " * 40, "Building"],
        [f"  {rows[0][0].upper()} ", "it  HELP"],
        [rows[1][0], "Building"],
        *([row[0], row[1]] for row in rows[10:17]),
    ]

    found, remarks = read(tmp_path, table([*rows, *extra]))

    assert labels_of(found) == {row[0]: row[1] for row in rows}
    assert remarks == (
        "3 rows have no message and were left out: rows 202, 203, 204.",
        "1 message has no label and was left out: row 205.",
        "1 message is longer than 140 characters and was left out: row 206.",
        "8 messages stand in the list already and were left out: rows 207, 209, 210, 211, 212 and more.",
        "1 message stands in the list already with another label; the first one holds: row 208.",
    )


def test_a_cell_of_10_000_characters_is_left_out(tmp_path: Path) -> None:
    found, remarks = read(tmp_path, table([["x" * 10_000, "Building"], *shipped_rows()]))

    assert len(labels_of(found)) == 200
    assert remarks[0] == "1 message is longer than 140 characters and was left out: row 2."


def test_hostile_cells_are_texts_like_any_other(tmp_path: Path) -> None:
    hostile = [
        '=HYPERLINK("http://x","printer")',
        "'); DROP TABLE pack; -- printer",
        "<script>alert('printer')</script>",
        "printer \u202edrow\u202c \x00\x1b[31m",
        "{printer} %s %(n)s \\N{BULLET}",
        "🖨️ printer 🧨",
    ]

    found, _remarks = read(tmp_path, table([*([text, "IT help"] for text in hostile), *shipped_rows()]))

    texts = labels_of(found)
    assert len(texts) == 206
    assert hostile[0] in texts
    assert not any(c in text for text in texts for c in "\u202e\x00\x1b")
    assert pack(pack_text(found)) == found


def test_labels_that_differ_in_capitals_and_spaces_are_one(tmp_path: Path) -> None:
    rows = [
        [row[0], row[1].upper() if n % 7 == 0 else f" {row[1]}  "] for n, row in enumerate(shipped_rows())
    ]

    found, _remarks = read(tmp_path, table(rows))

    assert [team.name for team in found.teams] == ["IT help", "People & pay", "Building", "Customer orders"]


def test_a_very_long_label_is_cut(tmp_path: Path) -> None:
    rows = [[row[0], row[1] * 30] for row in shipped_rows()]

    assert all(len(team.name) <= 40 for team in read(tmp_path, table(rows))[0].teams)


@pytest.mark.parametrize(
    ("head", "missing"), [(("city", "label"), "text"), (("text", "people"), "label"), (("a", "b"), "text")]
)
def test_a_missing_column_is_named(tmp_path: Path, head: tuple[str, str], missing: str) -> None:
    with pytest.raises(Refusal) as refused:
        read(tmp_path, table(shipped_rows(), head))

    assert refused.value.sentence.startswith(
        f"mails.csv has no column “{missing}”. It has: {head[0]}, {head[1]}."
    )
