"""The command line: exit codes, one sentence for what went wrong, never a traceback."""

import csv
import os
import select
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from ui import commands
from workshop.model import Engagement, PlanLine
from workshop.places import RESOURCES
from workshop.session import Session
from workshop.templates import shipped

ROOT = RESOURCES.parent


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a data folder of the test's own."""
    monkeypatch.setenv("READYROOM_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Make a file with one workshop."""
    path = tmp_path / "client.readyroom"
    session = Session.create(path, Engagement("", "Łódź & Söhne <b>"))
    template = next(t for t in shipped() if t.id == "accelerator-day")
    session.engagement.add_workshop(template, "2026-11-24", present=14, invited=16)
    session.close()
    return path


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = commands.main(words)
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return code, out, err


def test_the_plan_of_a_file_is_printed_beside_it_or_where_it_is_wanted(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _err = said(capsys, "plan", str(path))
    assert (code, out.count("\n")) == (0, 1)
    beside = tmp_path / "client-action-plan.pdf"
    assert "Łódź & Söhne <b>" in PdfReader(beside).pages[0].extract_text()

    wanted = tmp_path / "deep" / "plan.pdf"
    assert said(capsys, "plan", str(path), "--out", str(wanted), "--paper", "Letter")[0] == 0
    assert round(float(PdfReader(wanted).pages[0].mediabox.width)) == 612


def test_of_an_event_its_summary_is_printed(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session = Session.open(path)
    event = next(t for t in shipped() if t.id == "excitement-100")
    session.engagement.add_workshop(event, "2026-12-01", present=38)
    session.close()

    code, out, _err = said(capsys, "plan", str(path), "--paper", "Letter")

    beside = tmp_path / "client-event-summary.pdf"
    assert (code, out) == (0, f"The event summary is in {beside}.\n")
    (page,) = PdfReader(beside).pages
    assert "38 people in the room" in page.extract_text()
    assert round(float(page.mediabox.width)) == 612
    assert not (tmp_path / "client-action-plan.pdf").exists()


def test_check_promises_no_plan_of_an_event(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Plan lines: 0 accepted, 0 proposed, 0 dropped" in said(capsys, "check", str(path))[1]
    session = Session.open(path)
    event = next(t for t in shipped() if t.id == "excitement-100")
    session.engagement.add_workshop(event, "2026-12-01", present=38)
    session.close()

    _code, out, _err = said(capsys, "check", str(path))

    assert "0 closed rounds of voting" in out
    assert "Plan lines" not in out


def test_what_a_plan_cannot_show_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "far.readyroom"
    session = Session.create(path, Engagement("", "ᠮ Trading"))
    template = next(t for t in shipped() if t.id == "accelerator-day")
    session.engagement.add_workshop(template, "2026-11-24")
    session.close()

    code, out, _err = said(capsys, "plan", str(path))

    assert code == 0
    assert out.splitlines()[1] == (
        "1 character has no shape in our fonts and is printed by its name: [MONGOLIAN LETTER MA]"
    )
    assert "[MONGOLIAN LETTER MA]" in PdfReader(tmp_path / "far-action-plan.pdf").pages[0].extract_text()


def test_a_plan_that_cannot_be_written_is_refused(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("a file where a folder is wanted")

    code, _out, err = said(capsys, "plan", str(path), "--out", str(tmp_path / "taken" / "plan.pdf"))

    assert code == 1
    assert "could not be written" in err


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("csv", ["action-items.csv", "votes.csv"]),
        ("xlsx", ["action-items.xlsx"]),
        ("ics", ["action-plan.ics"]),
    ],
)
def test_export_writes_what_other_programs_read(
    kind: str, names: list[str], path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _err = said(capsys, "export", str(path), "--to", kind, str(tmp_path / "out"))

    assert code == 0
    assert [Path(line).name for line in out.splitlines()] == names
    assert all(Path(line).stat().st_size for line in out.splitlines())


def test_votes_are_exported_as_counts(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "export", str(path), "--to", "csv", str(tmp_path / "out"))

    rows = list(csv.reader((tmp_path / "out" / "votes.csv").read_text("utf-8-sig").splitlines()))
    assert rows[0][-5:] == ["count", "answered", "present", "ways", "void"]


def test_export_to_a_folder_leaves_everything_in_a_new_one(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _err = said(capsys, "export", str(path), "--to", "folder", str(tmp_path / "out"))

    place, *files = map(Path, out.splitlines())
    assert code == 0
    assert place.name == "Łódź & Söhne b 2026-11-24"
    assert [file.name for file in files] == [
        "action-plan.pdf",
        "owner-slips.pdf",
        "wall-sheet.pdf",
        "vote-record.pdf",
        "votes.csv",
        "Łódź & Söhne b.readyroom",
        "README.txt",
    ]
    assert all(file.exists() for file in files)


def test_import_shows_the_changes_first_and_takes_them_in_when_told(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session = Session.open(path)
    key = session.lines.add(PlanLine("", "", "data", "30", "Start", "Lead", "Call", "Done"))
    session.lines.accept(key)
    session.close()
    table = tmp_path / "back.csv"
    table.write_text(f"what,status,due,id\nStart,done,30.6.2027,{key}\n", encoding="utf-8")

    code, out, _err = said(capsys, "import", str(path), str(table))
    assert code == 0
    assert out.splitlines() == [
        "2 changes:",
        "  “Start”: status open → done",
        "  “Start”: due nothing → 30 June 2027",
        "Nothing was taken in yet. Do it again with --yes to take the changes in.",
    ]

    code, out, _err = said(capsys, "import", str(path), str(table), "--yes")
    assert (code, out.splitlines()[-1]) == (0, "2 changes were taken in.")
    code, out, _err = said(capsys, "import", str(path), str(table), "--yes")
    assert (code, out) == (0, "Nothing in the table differs from the plan.\n")


def test_a_table_that_cannot_be_read_is_one_sentence(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _out, err = said(capsys, "import", str(path), str(tmp_path / "nowhere.xlsx"))

    assert (code, err) == (1, "nowhere.xlsx was not found. Choose the file again.\n")


def test_check_tells_what_the_file_holds(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = said(capsys, "check", str(path))

    assert code == 0
    lines = out.splitlines()
    assert lines[:2] == ["client.readyroom is whole.", "Client: Łódź & Söhne <b>"]
    assert "Agenda: 55 activities, now at number 1" in lines


@pytest.mark.parametrize("command", ["plan", "check"])
def test_a_missing_or_damaged_file_is_one_sentence(
    command: str, path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _out, err = said(capsys, command, str(tmp_path / "nowhere.readyroom"))
    assert (code, err.count("\n")) == (1, 1)
    assert "nowhere.readyroom is not there" in err

    data = bytearray(path.read_bytes())
    data[4096:40960] = os.urandom(40960 - 4096)
    path.write_bytes(data)
    code, _out, err = said(capsys, command, str(path))
    assert (code, err.count("\n")) == (1, 1)
    assert "damaged" in err


@pytest.mark.parametrize(
    "words",
    [
        ["frobnicate"],
        ["plan"],
        ["export", "x.readyroom", "out"],
        ["export", "x.readyroom", "--to", "doc", "out"],
        ["import", "x.readyroom"],
        ["demo", "--participants", "0"],
        ["demo", "--participants", "many"],
        ["demo", "--kind", "party"],
        ["demo", "--date", "tomorrow"],
        ["--unknown"],
    ],
)
def test_wrong_words_are_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = said(capsys, *words)

    assert code == 2
    assert out == ""
    assert "usage: readyroom" in err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = said(capsys, "--help")

    assert code == 0
    assert all(f"\n  {name} " in out for name in commands.COMMANDS if name != "window")


def test_what_nobody_expected_goes_into_the_log(
    path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(_arguments: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(commands, "COMMANDS", {**commands.COMMANDS, "check": fails})

    code, _out, err = said(capsys, "check", str(path))

    assert (code, err.count("\n")) == (1, 1)
    assert str(home / "readyroom.log") in err
    assert "ZeroDivisionError" in (home / "readyroom.log").read_text("utf-8")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_a_display_the_demo_is_played_instead(tmp_path: Path) -> None:
    bare = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}

    with subprocess.Popen(
        [sys.executable, "-u", "-m", "ui"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        cwd=tmp_path,
        env={**bare, "PYTHONPATH": str(ROOT)},
    ) as demo:
        assert demo.stdout is not None
        assert demo.stdout.readline().startswith("There is no display here")
        scenes = tmp_path / "readyroom-demo" / "scenes"
        while not any(scenes.glob("*.png")) and demo.poll() is None:
            select.select([], [], [], 0.05)
        playing = demo.poll() is None
        demo.kill()
        said_wrong = demo.communicate()[1]

    assert (playing, said_wrong) == (True, "")


def test_a_reader_who_goes_away_is_no_fault_of_ours(path: Path) -> None:
    done = subprocess.run(
        f'"{sys.executable}" -m ui check "{path}" | true',
        shell=True,
        capture_output=True,
        cwd=ROOT,
        check=False,
    )

    assert done.stderr == b""
