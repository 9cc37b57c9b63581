"""Papers written into a folder from the command line: the box before the day, and what the day leaves."""

from pathlib import Path

import pytest

from ui import commands
from workshop.model import Engagement
from workshop.session import Session
from workshop.templates import shipped

BOX = [
    "1-invitation.pdf",
    "2-run-sheet.pdf",
    "3-ballots.pdf",
    "4-tally-sheets.pdf",
    "5-card-guide.pdf",
    "6-letter-cards.pdf",
]
PLAN = ["action-plan.pdf", "owner-slips.pdf", "wall-sheet.pdf", "vote-record.pdf"]
EVENT = ["event-summary.pdf", "vote-record.pdf"]


def begun(tmp_path: Path, template: str) -> Path:
    """Make a file with one workshop."""
    path = tmp_path / "client.readyroom"
    session = Session.create(path, Engagement("", "Łódź & Söhne <b>"))
    agenda = next(t for t in shipped() if t.id == template)
    session.engagement.add_workshop(agenda, "2026-11-24", present=14, invited=16)
    session.close()
    return path


@pytest.mark.parametrize(
    ("template", "to", "names"),
    [
        ("accelerator-day", "box", BOX),
        ("accelerator-day", "papers", PLAN),
        ("excitement-90", "box", BOX),
        ("excitement-90", "papers", EVENT),
    ],
)
def test_all_papers_of_a_workshop_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], template: str, to: str, names: list[str]
) -> None:
    file, folder = begun(tmp_path, template), tmp_path / "out"

    code = commands.main(["export", str(file), "--to", to, str(folder)])
    written = [Path(line) for line in capsys.readouterr().out.splitlines()]

    assert code == 0
    assert [path.name for path in written] == names
    assert sorted(folder.iterdir()) == sorted(written)
    assert all(path.read_bytes().startswith(b"%PDF") for path in written)


def test_what_is_in_the_folder_already_is_not_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, folder = begun(tmp_path, "excitement-90"), tmp_path / "out"
    folder.mkdir()
    (folder / "event-summary.pdf").write_text("somebody's own")

    commands.main(["export", str(file), "--to", "papers", str(folder)])

    assert (folder / "event-summary.pdf").read_text() == "somebody's own"
    assert (folder / "event-summary-2.pdf").exists()
    assert "event-summary-2.pdf" in capsys.readouterr().out
