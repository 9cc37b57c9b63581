"""Everything that leaves an engagement, as one folder."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from icalendar import Calendar
from papers.printed import read
from room import Room

from ui.exporting import EXPORTS, export
from ui.taking_in import preview, told
from workshop.model import Engagement, PlanLine
from workshop.problems import Refusal
from workshop.session import Session
from workshop.templates import shipped

HOSTILE = '..\\ACME/CON: "Łódź" <b>\u202e|?* & Co. '


@pytest.fixture
def planned(room_of_fourteen: Room) -> Session:
    """Give a workshop with two lines in its plan and a dropped one."""
    session = room_of_fourteen.session
    for what, owner, due in (
        ("=Start", "Ann", "2026-12-31"),
        ("Measure", "+Ben", "2027-01-31"),
        ("No", "", ""),
    ):
        key = session.lines.add(
            PlanLine("", "", "data", "30", what, "Lead", "Call", "Done", owner=owner, due=due)
        )
        session.lines.drop(key) if what == "No" else session.lines.accept(key)
    return session


@pytest.fixture
def event(tmp_path: Path) -> Iterator[Session]:
    session = Session.create(tmp_path / "event.readyroom", Engagement("", HOSTILE))
    template = next(t for t in shipped() if t.id.startswith("excitement"))
    session.engagement.add_workshop(template, "2026-11-24", present=30)
    yield session
    session.close()


def test_the_folder_has_the_file_the_papers_and_the_tables(planned: Session, tmp_path: Path) -> None:
    place, *files = export(planned, "folder", tmp_path / "out")
    client = planned.scene().engagement.client

    assert place.name == f"{client} {planned.scene().workshop.date}"  # type: ignore[union-attr]
    assert sorted(file.name for file in files) == sorted(
        [
            "README.txt",
            "action-plan.pdf",
            "owner-slips.pdf",
            "wall-sheet.pdf",
            "vote-record.pdf",
            "action-items.xlsx",
            "action-items.csv",
            "action-plan.ics",
            "votes.csv",
            f"{client}.readyroom",
        ]
    )
    assert sorted(p.name for p in place.iterdir()) == sorted(file.name for file in files)
    assert client in read((place / "action-plan.pdf").read_bytes())[0]
    assert len(Calendar.from_ical((place / "action-plan.ics").read_bytes()).walk("VEVENT")) == 5
    book = openpyxl.load_workbook(place / "action-items.xlsx")
    assert [row[1] for row in book.worksheets[0].iter_rows(min_row=2, values_only=True)] == [
        "=Start",
        "Measure",
    ]


def test_the_readme_names_each_file_and_what_is_private(planned: Session, tmp_path: Path) -> None:
    place, *files = export(planned, "folder", tmp_path)
    text = (place / "README.txt").read_text("utf-8")

    assert all(file.name in text for file in files if file.name != "README.txt")
    assert "Give it only to those who lead the next workshop." in " ".join(text.split())
    assert (place / "README.txt").read_bytes().count(b"\r\n") == text.count("\n")


def test_the_copy_is_one_whole_file_that_opens(planned: Session, tmp_path: Path) -> None:
    place, *_files = export(planned, "folder", tmp_path)
    copy = next(place.glob("*.readyroom"))

    with sqlite3.connect(copy) as db:
        assert db.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    with_lines = Session.open(copy)
    assert with_lines.scene().lines == planned.scene().lines
    with_lines.close()


def test_an_event_leaves_its_summary_and_no_empty_tables(event: Session, tmp_path: Path) -> None:
    place, *files = export(event, "folder", tmp_path / "out")

    assert [file.name for file in files] == [
        "event-summary.pdf",
        "vote-record.pdf",
        "votes.csv",
        "ACME CON Łódź b & Co.readyroom",
        "README.txt",
    ]
    assert place.name == "ACME CON Łódź b & Co. 2026-11-24"
    assert place.parent == tmp_path / "out"


def test_nothing_is_ever_replaced(planned: Session, tmp_path: Path) -> None:
    first, *_files = export(planned, "folder", tmp_path)
    (first / "action-items.xlsx").write_bytes(b"worked on")
    second, *_more = export(planned, "folder", tmp_path)

    assert second.name == f"{first.name} (2)"
    assert (first / "action-items.xlsx").read_bytes() == b"worked on"

    (one,) = export(planned, "xlsx", tmp_path)
    assert export(planned, "xlsx", tmp_path) == [one]
    one.write_bytes(b"worked on")
    (two,) = export(planned, "xlsx", tmp_path)
    assert (one.read_bytes(), two.name) == (b"worked on", "action-items-2.xlsx")


def test_a_file_that_is_open_for_reading_is_exported_too(planned: Session, tmp_path: Path) -> None:
    place, *_files = export(planned, "folder", tmp_path)
    copy = next(place.glob("*.readyroom"))
    copy.chmod(0o400)
    session = Session.open(copy)
    again, *files = export(session, "folder", tmp_path / "out")
    session.close()

    assert all(file.stat().st_size for file in files)
    assert (again / "action-items.xlsx").read_bytes() == (place / "action-items.xlsx").read_bytes()


@pytest.mark.parametrize("kind", EXPORTS)
def test_a_file_in_the_way_of_the_folder_is_refused_and_nothing_is_left(
    kind: str, planned: Session, tmp_path: Path
) -> None:
    (tmp_path / "out").write_text("in the way")
    before = sorted(tmp_path.iterdir())

    with pytest.raises(Refusal, match="could not be written"):
        export(planned, kind, tmp_path / "out")
    assert sorted(tmp_path.iterdir()) == before


def test_a_table_is_shown_before_it_is_taken_in(planned: Session, tmp_path: Path) -> None:
    (table,) = export(planned, "xlsx", tmp_path)
    book = openpyxl.load_workbook(table)
    book.worksheets[0]["J2"] = "under way"
    book.worksheets[0]["I3"] = "6/7/2027"
    book.save(table)

    changes = preview(planned, table)

    assert [*told(changes)] == [
        "1 change:",
        "  “=Start”: status open → under way",
        "Row 3: “6/7/2027” can be read in two ways; write it as 2026-06-30.",
    ]
    assert planned.scene().lines[0].progress == ""
    planned.lines.take_in(changes)
    assert planned.scene().lines[0].progress == "under way"
