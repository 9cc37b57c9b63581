"""Home, and what is done with files there: one window through much of it."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from tests.room import Clock
from tests.ui.desk import make_file
from ui import style
from ui.app import Program
from ui.facilitator.recent import find, load, remember
from ui.theme import LIGHT
from workshop.model import DataSource
from workshop.session import Session
from workshop.store import backups


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    def asked(*_anything: object) -> None:
        pytest.fail("a dialog of the system would wait for somebody")

    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, asked)
    monkeypatch.setenv("READYROOM_HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def program(qtbot: QtBot, home: Path) -> Iterator[Program]:
    assert home.exists()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    style.apply(app, LIGHT)
    made = Program(LIGHT, Clock())
    qtbot.addWidget(made.window)
    made.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    made.close()


def known_and_gone(program: Program, home: Path, tmp_path: Path) -> Path:
    """Let one file be known, and seven that are gone."""
    path = tmp_path / "work" / "northmere.readyroom"
    path.parent.mkdir()
    make_file(path)
    assert program.open(path)
    program.leave()
    for n in range(7):
        known = find(home, path)
        assert known is not None
        gone = str(tmp_path / f"gone-{n}.readyroom")
        remember(home, replace(known, path=gone, client=f"Gone & Sons {n}", id=""))
    program._show_home()
    return path


def words_of(program: Program) -> str:
    return "\n".join(x.text() for x in program.window.home.details.findChildren(QLabel) if x.isVisible())


def test_home_shows_six_finds_by_name_and_helps_with_a_file_that_is_gone(
    program: Program, home: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    known_and_gone(program, home, tmp_path)
    page = program.window.home
    assert page.recent.list.count() == 6
    assert page.recent.older.text() == "Show 2 older engagements"
    page.recent.older.click()
    assert page.recent.list.count() == 8
    assert not page.recent.older.isVisible()
    qtbot.keyClicks(page.recent.search, "sons 6")
    assert (page.recent.list.count(), page.details.client.text()) == (1, "Gone & Sons 6")
    heard = page.recent.list.item(0).text()
    assert heard == "Gone & Sons 6. gone-6.readyroom is not where it was. Not found."
    assert "The file is not where it was" in words_of(program)
    assert not page.details.go.isEnabled()


def test_a_file_that_moved_is_found_copied_or_taken_off_the_list(
    program: Program, home: Path, tmp_path: Path
) -> None:
    path, moved = known_and_gone(program, home, tmp_path), tmp_path / "elsewhere.readyroom"
    page, said = program.window.home, program.window.status.sentence
    page.recent.search.setText("sons 6")
    # It is another client's file, and its backups are not taken.
    gone = page.recent.list.chosen()
    assert gone is not None
    page.shelf.take_place(gone, path)
    assert "is the engagement of Northmere Water, another one" in said.text()
    page.details.drop.click()
    assert len(load(home)) == 7
    assert page.recent.nothing.text().startswith("No engagement on the list has a name like this.")
    assert not page.details.client.isVisible()

    kept = [b.name for b in backups.backups(path)]
    path.rename(moved)
    known = find(home, path)
    assert known is not None
    assert known.id
    page.shelf.take_place(known, moved)
    assert find(home, moved) is not None
    assert [b.name for b in backups.backups(moved)] == kept

    page.shelf.copy_to(replace(known, path=str(moved)), tmp_path / "stick")
    assert (tmp_path / "stick.readyroom").exists()
    assert "It was checked and is whole." in said.text()
    page.shelf.copy_to(replace(known, path=str(moved)), tmp_path / "stick")
    assert "is there already" in said.text()


def test_a_template_begins_an_engagement(program: Program) -> None:
    page = program.window.home
    page.agendas.click()
    page.templates.chosen.emit("excitement-100")
    chosen = page.starting.agendas.template()
    assert chosen is not None
    assert chosen.id == "excitement-100"


def drop(program: Program, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(p)) for p in paths])
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    program.window.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, left, plain))


def test_a_dropped_file_opens_also_while_another_is_open(program: Program, tmp_path: Path) -> None:
    one, other = tmp_path / "one.readyroom", tmp_path / "other.readyroom"
    make_file(one)
    make_file(other)
    drop(program, tmp_path / "notes.docx")
    assert "Drop a .readyroom file" in program.window.status.sentence.text()
    drop(program, tmp_path / "notes.docx", one)
    assert program.is_open(one)
    assert program.leading is not None
    program.leading.page.open_tab("prepare")
    program.leading.page.tabs.prepare.facts.names["sponsor"].edit.setText("Somebody new")
    program.leading.page.tabs.prepare.facts.names["sponsor"].edit.setModified(True)
    drop(program, other)
    assert program.is_open(other)
    assert not list(tmp_path.glob("one.readyroom-*"))
    session = Session.look_into(one)
    assert session.scene().engagement.sponsor == "Somebody new"
    session.close()
    drop(program, other)
    assert program.window.status.sentence.text() == "other.readyroom is open already."
    status = program.window.status
    actions = {a.text(): a for a in status.menu().actions()}
    assert str(other) in actions
    actions["Copy path"].trigger()
    assert QGuiApplication.clipboard().text() == str(other)


def test_a_backup_is_looked_at_and_gone_back_to_while_the_file_is_open(
    program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "a.readyroom"
    make_file(path)
    for sponsor in ("First", "Second"):
        session = Session.open(path)
        session.engagement.change(sponsor=sponsor)
        session.close()
    assert program.open(path)
    before = [b.read_bytes() for b in backups.backups(path)]
    next(a for a in program.window.status.menu().actions() if a.text() == "Backups …").trigger()
    page = program.window.home.backups
    assert page.list.count() == 3
    assert "1 workshop, 14 people, 4 problems" in page.list.item(0).text()
    page.list.setCurrentRow(1)
    page.look.click()
    assert program.leading is not None
    scene = program.leading.session.scene()
    assert (scene.read_only, scene.engagement.sponsor) == (True, "First")
    program.leave()
    assert program.is_open(path), "leaving a backup goes back to where one was"
    assert [Path(e.path).name for e in load(tmp_path / "home")] == ["a.readyroom"]
    assert set(before) <= {b.read_bytes() for b in backups.backups(path)}, "looking changed a backup"

    gone_back(program, path)


def gone_back(program: Program, path: Path) -> None:
    page = program.window.home.backups
    program.keeping.show(path)
    # The newest is of this opening; going back to the file after a look made none.
    page.list.setCurrentRow(1)
    page.back.click()
    assert program.leading is not None
    assert program.leading.session.scene().engagement.sponsor == "First"
    newest = backups.backups(path)
    kept = next(b for b in newest if str(b) in page.sentence.text())
    assert str(path) in page.sentence.text()
    session = Session.look_into(kept)
    assert session.scene().engagement.sponsor == "Second"
    session.close()

    program.leave()
    path.write_bytes(path.read_bytes()[:5000] + os.urandom(4000))
    assert not program.open(path)
    program.keeping.show(path)
    page.back.click()
    assert program.open(path)
    program.keeping.show(path)
    assert any("damaged" in page.list.item(n).text() for n in range(page.list.count()))


def test_closing_in_the_middle_and_opening_lands_where_it_was(
    program: Program, tmp_path: Path, home: Path
) -> None:
    path = tmp_path / "a.readyroom"
    make_file(path)
    session = Session.open(path)
    session.ideas.add_sources([DataSource("", "Mails")])
    session.trials.record("phones", "3")
    session.close()
    assert program.open(path)
    clock = program._now
    assert isinstance(clock, Clock)
    leading = program.leading
    assert leading is not None
    leading.session.agenda.goto(3)
    leading.session.agenda.pause()
    leading.session.agenda.resume()
    clock.passes(4)
    leading.bridge.read()
    picture = leading.page.side.picture
    picture._pages, picture._page = 3, 2
    leading.page.side.toggle_blank()
    leading.page.open_tab("phones")
    spent = leading.session.scene().clock
    program.leave()
    known = find(home, path)
    assert known is not None
    assert (known.stood.tab, known.stood.page, known.stood.blank) == ("phones", 2, True)
    assert (known.sources, known.unowned, known.tried[0].found) == (1, 1, "3")

    assert spent is not None
    opened_again(program, path, spent.spent)


def opened_again(program: Program, path: Path, spent: float) -> None:
    clock = program._now
    assert isinstance(clock, Clock)
    clock.passes(10)
    assert program.open(path)
    leading = program.leading
    assert leading is not None
    scene = leading.session.scene()
    assert (leading.page.tab, scene.number, scene.blank) == ("phones", 3, True)
    assert scene.clock is not None
    assert scene.clock.spent == spent + 600, "time goes on while the program is closed"
    said = program.window.status.sentence.text()
    assert said == f"The timer of “{scene.agenda[2].title}” ran on while Readyroom was closed: 10 minutes."
    leading.session.agenda.pause()
    program.leave()
    clock.passes(60)
    assert program.open(path)
    assert program.leading is not None
    paused = program.leading.session.scene().clock
    assert paused is not None
    assert paused.spent == scene.clock.spent, "a paused timer stays paused"


def test_the_place_is_known_after_a_crash_too(program: Program, tmp_path: Path, home: Path) -> None:
    path = tmp_path / "a.readyroom"
    make_file(path)
    assert program.open(path)
    assert program.leading is not None
    known = find(home, path)
    assert known is not None, "an opened file is on the list at once"
    program.leading.page.open_tab("plan")
    assert program.leading.bookmark is not None
    assert program.leading.bookmark.again.isActive()
    program.leading.bookmark.again.timeout.emit()
    known = find(home, path)
    assert known is not None
    assert known.stood.tab == "plan"
    program.leading.tried.see_projector("HDMI-1", program.leading.screens.size, 1.0)
    assert [(t.what, t.found) for t in program.leading.session.scene().trials] == [
        ("projector", "1920 × 1080")
    ]
    version = program.leading.session.scene().version
    program.leading.bridge.read()
    program.leading.tried.see_projector("HDMI-1", program.leading.screens.size, 1.0)
    assert program.leading.session.scene().version == version, "the same find is not written twice"
