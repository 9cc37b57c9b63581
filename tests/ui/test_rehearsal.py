"""A rehearsal in the real window: made-up people vote in a copy, and the workshop's file stays as it was."""

import shutil
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.desk import Desk, desk
from ui.app import Program
from ui.facilitator import rehearsal
from ui.facilitator.recent import load
from ui.facilitator.rehearsal import Rehearsal
from ui.phone.adapters import LOOPBACK
from ui.theme import LIGHT
from workshop.problems import Refusal
from workshop.session import Session

__all__ = ["desk"]

PACE = 400.0
SOON = 20_000


@pytest.fixture
def rehearsing(desk: Desk) -> Desk:
    """Begin a rehearsal with eight people, after a vote of the real workshop."""
    desk.goes_to("expectations")
    desk.vote((7, 3, 2, 1, 1))
    desk.closes()
    desk.program.rehearse(8, PACE)
    desk.caught_up()
    return desk


def running(desk: Desk) -> Rehearsal:
    assert desk.program.leading is not None
    assert desk.program.leading.rehearsal is not None
    return desk.program.leading.rehearsal


def goes_back(desk: Desk) -> None:
    assert running(desk)._strip is not None
    running(desk)._strip.back.click()
    desk.caught_up()


def test_made_up_people_come_and_vote_as_the_facilitator_opens_rounds(rehearsing: Desk) -> None:
    rehearsing.qtbot.waitUntil(lambda: rehearsing.scene.presence.joined == 8, timeout=SOON)
    rehearsing.goes_to("models-in-use")
    rehearsing.session.rounds.open()
    page = rehearsing.page
    rehearsing.qtbot.waitUntil(lambda: bool(page.scene and page.scene.presence.answered >= 6), timeout=SOON)

    rehearsing.closes()

    tally = rehearsing.scene.tally
    assert tally is not None
    assert tally.present == 8
    assert 6 <= tally.ways["phone"] == tally.answered <= 8


def test_it_begins_on_the_tab_phones_and_ends_there(desk: Desk) -> None:
    desk.page.open_tab("phones")

    desk.page.tabs.phones.side.rehearse.click()
    desk.caught_up()

    assert desk.scene.engagement.client == "Northmere Water (rehearsal)"
    assert desk.scene.workshop is not None
    assert desk.scene.workshop.present == 12
    desk.page.open_tab("phones")
    desk.page.tabs.phones.side.rehearse.click()
    assert "This is the rehearsal" in desk.shown()
    goes_back(desk)
    assert desk.page.tab == "phones"
    assert desk.scene.engagement.client == "Northmere Water"


def test_it_says_so_in_both_windows_and_on_paper(rehearsing: Desk) -> None:
    strip, leading = running(rehearsing)._strip, rehearsing.program.leading
    assert strip is not None
    assert leading is not None

    assert strip.isVisible()
    assert strip.width() == rehearsing.program.window.width()
    assert "8 made-up people, in a copy" in strip.words.text()
    assert strip.words.width() >= strip.words.sizeHint().width()
    assert "(rehearsal)" in rehearsing.program.window.windowTitle()
    assert rehearsing.session.plan().engagement.client == "Northmere Water (rehearsal)"
    leading.projector.resize(1920, 1080)
    leading.projector.grab()
    corner = running(rehearsing)._corner
    assert corner is not None
    assert corner.text() == "Rehearsal"
    assert corner.geometry().right() == 1919
    assert corner.geometry().bottom() < 64


def test_the_mark_outlives_undo(rehearsing: Desk) -> None:
    for _time in range(3):
        # What the vote rests on stays.
        with suppress(Refusal):
            rehearsing.session.undo()
        rehearsing.caught_up()
        rehearsing.qtbot.waitUntil(lambda: rehearsing.scene.engagement.client.endswith("(rehearsal)"))


def test_the_copy_has_agenda_and_ideas_but_no_votes_and_no_people_of_the_workshop(desk: Desk) -> None:
    people = desk.session.people
    token = people.join(people.code())
    desk.goes_to("expectations")
    desk.vote((7, 3, 2, 1, 1))
    desk.closes()
    real = desk.scene

    desk.program.rehearse(8, pace=0.001)

    assert [a.title for a in desk.scene.agenda] == [a.title for a in real.agenda]
    assert {a.state for a in desk.scene.agenda} == {"ahead"}
    assert [i.title for i in desk.scene.material.ideas] == [i.title for i in real.material.ideas]
    assert desk.session.plan().votes == ()
    assert desk.scene.presence.joined == 0
    with pytest.raises(Refusal):
        desk.session.people.who(token)


def test_the_real_file_is_not_touched_and_comes_back_where_it_was(desk: Desk) -> None:
    desk.goes_to("expectations")
    desk.page.open_tab("plan")
    before = desk.scene

    desk.program.rehearse(8, PACE)
    closed = desk.path.read_bytes()
    desk.qtbot.waitUntil(lambda: desk.scene.presence.joined >= 4, timeout=SOON)
    desk.goes_to("models-in-use")
    desk.session.rounds.open()
    desk.page.open_tab("lead")
    desk.session.ideas.edit(desk.scene.material.ideas[0].id, title="Changed in the rehearsal")

    assert desk.path.read_bytes() == closed
    assert Path(desk.scene.path) != desk.path
    goes_back(desk)
    assert desk.page.tab == "plan"
    assert Path(desk.scene.path) == desk.path
    assert (desk.scene.agenda, desk.scene.number, desk.scene.material) == (
        before.agenda,
        before.number,
        before.material,
    )
    assert desk.scene.engagement.client == "Northmere Water"


def test_nothing_is_left_of_it(rehearsing: Desk, tmp_path: Path) -> None:
    copy = Path(rehearsing.scene.path)
    strip = running(rehearsing)._strip
    assert strip is not None
    assert copy.parent == tmp_path / "home" / "rehearsal"

    goes_back(rehearsing)

    assert not list(copy.parent.iterdir())
    assert not strip.isVisible()
    assert [entry.path for entry in load(tmp_path / "home")] == [str(rehearsing.path)]
    assert len(list((tmp_path / "home" / "backups").iterdir())) == 1
    assert not list((tmp_path / "home").rglob("*.key"))


def test_control_w_goes_back_and_the_room_is_open_for_phones_again(desk: Desk) -> None:
    leading = desk.program.leading
    assert leading is not None
    with socket.socket() as free:
        free.bind((LOOPBACK.address, 0))
        port = free.getsockname()[1]
    leading.lectern.phones.open(LOOPBACK, port)
    code, port = desk.session.people.code(), desk.session.people.kept_port()

    desk.program.rehearse(2, PACE)
    rehearsed = desk.session.people.code()
    desk.page.leave_wanted.emit()

    assert rehearsed != code
    assert Path(desk.scene.path) == desk.path
    assert (desk.session.people.code(), desk.session.people.kept_port()) == (code, port)
    assert desk.scene.phones is not None


def test_closing_the_window_in_a_rehearsal_leaves_no_copy(rehearsing: Desk) -> None:
    copy = Path(rehearsing.scene.path)

    rehearsing.program.window.close()

    assert rehearsing.program.leading is None
    assert not copy.exists()


def test_what_a_crash_left_is_no_workshop(qtbot: QtBot, desk: Desk) -> None:
    copy = rehearsal.make_copy(desk.path)
    program = Program(LIGHT)
    qtbot.addWidget(program.window)

    assert not program.open(copy)
    assert "copy of a rehearsal" in program.window.status.sentence.text()
    assert copy.exists()
    program.show()
    assert not copy.exists()
    program.close()


def test_a_rehearsal_in_another_program_is_left_alone(desk: Desk) -> None:
    copy = rehearsal.make_copy(desk.path)
    holds = (
        "import sys; from pathlib import Path; from workshop.session import Session\n"
        "s = Session.open(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read(); s.close()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holds, str(copy)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        rehearsal.sweep()
        left = copy.exists()
        other.communicate("")

    assert left
    rehearsal.sweep()
    assert not copy.exists()


def test_a_copy_that_cannot_be_made_is_said_and_the_workshop_is_open_again(
    desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "home" / "rehearsal").write_text("in the way")

    desk.program.rehearse(8, PACE)

    assert "cannot be written" in desk.shown()
    assert Path(desk.scene.path) == desk.path


def test_a_protected_file_can_be_rehearsed(desk: Desk) -> None:
    path = desk.path.with_name("protected.readyroom")
    desk.program.leave()
    shutil.copyfile(desk.path, path)
    path.chmod(0o444)
    assert desk.program.open(path)

    desk.program.rehearse(2, PACE)

    assert not desk.scene.read_only
    desk.program.leave()
    assert desk.scene.read_only
    path.chmod(0o644)


def test_a_workshop_is_not_added_to_a_copy(rehearsing: Desk) -> None:
    assert rehearsing.program.leading is not None

    rehearsing.page.add_wanted.emit()

    assert "This is a rehearsal" in rehearsing.shown()
    assert rehearsing.program.window._pages.currentWidget() is rehearsing.page


def test_an_engagement_without_a_workshop_is_not_rehearsed(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "empty.readyroom"
    engagement = desk.scene.engagement
    Session.create(path, engagement).close()
    assert desk.program.open(path)

    desk.program.rehearse(8, PACE)

    assert "no workshop in this file" in desk.shown()
    assert Path(desk.scene.path) == path


def test_a_room_that_was_open_at_a_crash_is_open_again_at_its_port(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ifaddr.get_adapters", list)
    leading = desk.program.leading
    assert leading is not None
    leading.lectern.phones.open(LOOPBACK)
    port, code = desk.session.people.kept_port(), desk.session.people.code()
    crashed = desk.path.with_name("crashed.readyroom")
    for more in ("", "-wal"):
        shutil.copyfile(f"{desk.path}{more}", f"{crashed}{more}")
    desk.program.leave()

    assert desk.program.open(crashed)

    assert desk.session.people.kept_port() == port
    assert desk.scene.phones is not None
    assert (desk.scene.phones.code, desk.scene.phones.address) == (code, f"127.0.0.1:{port}")
