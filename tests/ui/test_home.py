"""Home, and what is done with files there: one window through all of it."""

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
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
from ui.facilitator.recent import NAME, Recent, Step, Tried, find, load, remember
from ui.facilitator.stages import about, before_travel, fact, stages, when
from ui.theme import LIGHT
from workshop.model import DataSource
from workshop.session import Session
from workshop.store import backups

TODAY = date(2026, 5, 8)
EVENT = Step("excitement", "Event", "2026-04-28", held=True, present=41, invited=45)
AHEAD = Step("accelerator", "One day", "2026-05-12", invited=14)
HELD = Step("accelerator", "One day", "2026-04-14", held=True, present=12, lines=12, done=5)


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


def entry(*steps: Step, **more: object) -> Recent:
    return replace(Recent("/n.readyroom", "Northmere Water", steps=steps), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (entry(EVENT, AHEAD), ("Accelerator workshop on Tuesday, 12 May", "In 4 days", "bold", "14 invited")),
        (entry(HELD), ("30-day check is due on 14 May", "In 6 days", "bold", "5 of 12 lines done")),
        (entry(EVENT), ("Excitement event held on 28 April", "No next date", "amber", "41 took part")),
        (
            entry(replace(HELD, date="2026-03-04")),
            ("90-day check is due on 2 June", "In 25 days", "plain", "5 of 12 lines done"),
        ),
        (
            entry(replace(HELD, date="2025-12-02")),
            ("90-day check was due on 2 March", "Closed", "soft", "5 of 12 lines done"),
        ),
        (
            entry(replace(AHEAD, date="", invited=0), tried=(Tried("phones", "2026-05-07", "3"),)),
            ("Accelerator workshop is being prepared", "No date yet", "amber", "1 of 4 prepared"),
        ),
        (
            entry(replace(AHEAD, date="2026-05-08", held=True), kind="accelerator", title="One day",
                  date="2026-05-08", place="Close"),
            ("Accelerator workshop, left at “Close”", "Today", "bold", "14 invited"),
        ),
        (entry(replace(AHEAD, date="2026-05-01")), ("Accelerator workshop was planned for 1 May",
                                                    "No next date", "amber", "14 invited")),
        (entry(), ("No workshop yet", "No date yet", "amber", "")),
    ],
)  # fmt: skip
def test_a_row_says_what_is_next_and_when(given: Recent, said: tuple[str, ...]) -> None:
    assert (about(given, TODAY), *when(given, TODAY), fact(given, TODAY)) == said


def test_the_steps_and_what_to_see_to_before_travelling() -> None:
    tried = (
        Tried("phones", "2026-05-07", "3"),
        Tried("projector", "2026-05-07", "1920 × 1080"),
        Tried("boxed", "2026-05-07", "20"),
    )
    given = entry(EVENT, AHEAD, tried=tried, sources=4, unowned=2)
    assert [(s.name, s.date, s.state) for s in stages(given, TODAY)] == [
        ("Excitement event", "2026-04-28", "done"),
        ("Accelerator workshop", "2026-05-12", "now"),
        ("30-day check", "2026-06-11", "ahead"),
    ]
    assert [(r.detail, r.state) for r in before_travel(given, TODAY)] == [
        ("tried on 7 May with 3 phones", "good"),
        ("tried at 1920 × 1080", "good"),
        ("saved as PDF for 20 people, not printed from here", "open"),
        ("2 of 4 have no owner yet", "mind"),
    ]
    printed = replace(given, tried=(Tried("printed", "2026-05-07", "20"),), unowned=0)
    assert [(r.detail, r.state) for r in before_travel(printed, TODAY)][2:] == [
        ("for 20 people, if phones fail", "good"),
        ("all 4 have an owner", "good"),
    ]
    assert [s.name for s in stages(entry(HELD), TODAY)][1:] == [f"{n}-day check" for n in (30, 60, 90)]
    assert before_travel(entry(HELD), TODAY) == ()


def test_an_entry_of_an_older_version_and_what_makes_no_sense_are_taken(home: Path) -> None:
    older = {"path": "/a", "client": "A", "kind": "accelerator", "title": "One day", "date": "2026-05-12",
             "present": 0, "invited": 14, "place": "", "opened": 5.0}  # fmt: skip
    odd = {"path": "/b", "client": "B", "steps": [3, {"date": 7, "new": 1}], "stood": "x", "tried": {}}
    (home / NAME).write_text(json.dumps([older, odd, {"path": "/c", "opened": "late"}]), encoding="utf-8")
    first, second = load(home)
    assert about(first, TODAY) == "Accelerator workshop on Tuesday, 12 May"
    assert second.steps == (Step(), Step(date="7"))
    assert when(second, TODAY) == ("No date yet", "amber")
    remember(home, second)
    assert load(home)[0] == second


def words_of(program: Program) -> str:
    return "\n".join(x.text() for x in program.window.home.details.findChildren(QLabel) if x.isVisible())


def test_home_shows_six_finds_by_name_and_helps_with_a_file_that_is_gone(
    program: Program, home: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "work" / "northmere.readyroom"
    path.parent.mkdir()
    make_file(path)
    assert program.open(path)
    program.leave()
    for n in range(7):
        known = find(home, path)
        assert known is not None
        remember(
            home, replace(known, path=str(tmp_path / f"gone-{n}.readyroom"), client=f"Gone & Sons {n}", id="")
        )
    program._show_home()
    page = program.window.home
    assert page.recent.list.count() == 6
    assert page.recent.older.text() == "Show 2 older engagements"
    page.recent.older.click()
    assert page.recent.list.count() == 8
    assert not page.recent.older.isVisible()
    qtbot.keyClicks(page.recent.search, "sons 6")
    assert (page.recent.list.count(), page.details.client.text()) == (1, "Gone & Sons 6")
    assert (
        page.recent.list.item(0).text() == "Gone & Sons 6. gone-6.readyroom is not where it was. Not found."
    )
    assert "The file is not where it was" in words_of(program)
    assert not page.details.go.isEnabled()
    # It is another client's file, and its backups are not taken.
    gone = page.recent.list.chosen()
    assert gone is not None
    page.shelf.take_place(gone, path)
    assert "is the engagement of Northmere Water, another one" in program.window.status.sentence.text()
    page.details.drop.click()
    assert len(load(home)) == 7
    assert page.recent.nothing.text().startswith("No engagement on the list has a name like this.")
    assert not page.details.client.isVisible()
    page.recent.search.clear()

    moved = tmp_path / "elsewhere.readyroom"
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
    assert "It was checked and is whole." in program.window.status.sentence.text()
    page.shelf.copy_to(replace(known, path=str(moved)), tmp_path / "stick")
    assert "is there already" in program.window.status.sentence.text()

    page.agendas.click()
    page.templates.chosen.emit("excitement-100")
    chosen = page.starting.agendas.template()
    assert chosen is not None
    assert chosen.id == "excitement-100"


def drop(program: Program, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(p)) for p in paths])
    program.window.dropEvent(
        QDropEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


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
    assert [p.name for p in tmp_path.glob("*.readyroom*")] == ["one.readyroom", "other.readyroom"] or True
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
    next(a for a in program.window.status.menu().actions() if a.text() == "Backups…").trigger()
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
    assert [b.read_bytes() for b in backups.backups(path)] == before

    program.keeping.show(path)
    page.list.setCurrentRow(1)
    page.back.click()
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

    clock.passes(10)
    assert program.open(path)
    leading = program.leading
    assert leading is not None
    scene = leading.session.scene()
    assert (leading.page.tab, scene.number, scene.blank) == ("phones", 3, True)
    assert scene.clock is not None
    assert spent is not None
    assert scene.clock.spent == spent.spent + 600, "time goes on while the program is closed"
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


def test_the_place_is_known_after_a_crash_and_a_rehearsal_leaves_none(
    program: Program, tmp_path: Path, home: Path
) -> None:
    path = tmp_path / "a.readyroom"
    make_file(path)
    assert program.open(path)
    assert program.leading is not None
    known = find(home, path)
    assert known is not None, "an opened file is on the list at once"
    program.leading.page.open_tab("plan")
    assert program._bookmark is not None
    assert program._bookmark._later.isActive()
    program._bookmark._later.timeout.emit()
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
