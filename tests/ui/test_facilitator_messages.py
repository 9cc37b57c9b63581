"""Choosing the messages while preparing: a shipped set, the client's own, one that would fail in the room."""

import csv
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.desk import Desk
from tests.ui.test_facilitator_teaching import event
from ui.facilitator.prepare.messages import MessageChoice
from workshop.teaching.packs import read_pack
from workshop.templates import shipped

__all__ = ["event"]
BAD = Path(__file__).resolve().parents[1] / "teaching" / "bad_packs"


@pytest.fixture
def choice(event: Desk) -> MessageChoice:
    event.page.open_tab("prepare")
    event.caught_up()
    return event.page.tabs.prepare.facts.messages


def own(folder: Path) -> Path:
    """Write a client's table: the German messages under headings of their own."""
    pack, path = read_pack("routing_de"), folder / "eigene.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Text", "Label"])
        writer.writerows([m.text, pack.team(pack.key[m.id]).name] for m in (*pack.train, *pack.test))
    return path


def test_another_shipped_set_is_chosen(event: Desk, choice: MessageChoice) -> None:
    assert choice.about.text() == "200 messages to 4 teams"

    choice._choose("routing_vi")
    event.caught_up()

    assert event.session.teaching.pack.id == "routing_vi"
    assert event.scene.undo == "choice of messages"


def test_a_clients_messages_are_tried_out_and_used(
    event: Desk, choice: MessageChoice, tmp_path: Path, qtbot: QtBot
) -> None:
    choice.bring_in(own(tmp_path))
    assert choice.report.text() == "Reading eigene.csv and trying it out …"
    qtbot.waitUntil(lambda: event.session.teaching.pack.title != "Messages to four teams")
    event.caught_up()

    pack = event.session.teaching.pack
    assert len(pack.teams) == 4
    assert pack.recording is not None
    assert "will work" in choice.report.text()
    assert choice.about.text().endswith("messages to 4 teams")


def test_what_would_fail_is_not_taken_and_says_why(event: Desk, choice: MessageChoice, qtbot: QtBot) -> None:
    choice.bring_in(BAD / "all_different.csv")
    qtbot.waitUntil(lambda: "stay" in choice.report.text())

    assert event.session.teaching.pack.id == "routing_en"
    assert len(choice.report.text().splitlines()) > 1


def test_what_cannot_be_read_is_one_sentence(
    event: Desk, choice: MessageChoice, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "photo.xlsx"
    path.write_bytes(b"\x89PNG\r\n")
    choice.bring_in(path)
    qtbot.waitUntil(lambda: "stay" in choice.report.text())

    assert event.session.teaching.pack.id == "routing_en"


def test_the_accelerator_has_no_messages_to_choose(event: Desk, choice: MessageChoice) -> None:
    assert not choice.isHidden()
    event.session.engagement.add_workshop(
        next(t for t in shipped() if t.id == "accelerator-day"), "2026-11-24", present=9
    )
    event.caught_up()

    assert choice.isHidden()
