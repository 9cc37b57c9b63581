import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.room import Clock, agenda_of
from tests.ui.desk import Desk, make_file
from ui import style
from ui.app import Program
from ui.facilitator.recent import Recent, load, remember
from ui.facilitator.starting import file_name, free_path
from ui.theme import DARK, Theme
from workshop.model import Activity, Idea
from workshop.session import Session

LONG = " ".join(["A very long title that nobody would write"] * 12)


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("READYROOM_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def program(qtbot: QtBot) -> Iterator[Program]:
    made = start(qtbot, DARK)
    yield made
    made.close()


def start(qtbot: QtBot, theme: Theme) -> Program:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    style.apply(app, theme)
    program = Program(theme, Clock())
    qtbot.addWidget(program.window)
    program.show()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    return program


def test_a_new_engagement_is_filled_in_by_keys_and_prepared_at_once(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    home = program.window.home
    home.new.setFocus()
    qtbot.keyClick(home.new, Qt.Key.Key_Space)
    home.starting._path = tmp_path / "work" / "lodz.readyroom"
    # Qt's test keyboard has no letters beyond Latin-1.
    home.starting.fields["client"].edit.setText("Łódź Wodociągi")
    for text in ("", "R. Haas", "S. Lindqvist"):
        qtbot.keyClicks(QApplication.focusWidget(), text)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    home.starting.fields["date"].edit.setText("20.5.2027")
    home.starting.fields["present"].edit.setText("12")
    home.starting.begin.setFocus()
    qtbot.keyClick(home.starting.begin, Qt.Key.Key_Space)

    assert program.leading is not None
    scene = program.leading.session.scene()
    assert (scene.engagement.client, scene.engagement.decider) == ("Łódź Wodociągi", "S. Lindqvist")
    assert scene.workshop is not None
    assert (scene.workshop.date, scene.workshop.present) == ("2027-05-20", 12)
    assert program.leading.page.tab == "prepare"


@pytest.mark.parametrize(
    ("client", "date", "said"),
    [
        ("", "20 May", "The client needs a name."),
        ("Northmere", "soon", "“soon” is not a date. Write 20 May, 30.6., friday or in 2 weeks."),
    ],
)
def test_what_is_missing_is_one_sentence_and_what_was_written_stays(
    program: Program, client: str, date: str, said: str
) -> None:
    home = program.window.home
    home.start()
    home.starting.fields["client"].edit.setText(client)
    home.starting.fields["date"].edit.setText(date)
    home.starting.fields["sponsor"].edit.setText("R. Haas")
    home.starting.begin.click()

    assert home.starting.sentence.text() == said
    assert home.starting.fields["sponsor"].text() == "R. Haas"
    assert program.leading is None


def test_the_sample_brings_its_problems_and_says_so(program: Program) -> None:
    program.window.home.sample.click()
    assert program.leading is not None
    scene = program.leading.session.scene()
    assert (len(scene.material.ideas), len(scene.material.sources)) == (12, 6)
    report = program.leading.page.tabs.prepare.facts.report.text()
    assert report.startswith("12 problems came in.")


def test_minutes_are_changed_on_the_agenda_and_the_times_follow(qtbot: QtBot, program: Program) -> None:
    program.open_sample()
    assert program.leading is not None
    page, session = program.leading.page, program.leading.session
    table = page.tabs.prepare.table
    table.setFocus()
    first = session.scene().agenda[0]
    table.open_block(first.code, wide=True)
    table.choose(first.id)
    minutes = session.scene().agenda[0].minutes
    qtbot.keyClick(table, Qt.Key.Key_Plus)
    assert session.scene().agenda[0].minutes == minutes + 5
    qtbot.waitUntil(lambda: page.scene is not None and page.scene.version == session.scene().version)
    assert table.agenda.rows[2].starts == "09:10"


def test_a_second_workshop_is_added_to_the_open_engagement(program: Program) -> None:
    program.open_sample()
    assert program.leading is not None
    program.leading.page.tabs.workshops.add.click()
    starting = program.window.home.starting
    starting._group.button(1).setChecked(True)
    starting.begin.click()
    scene = program.leading.session.scene()
    assert [w.title for w in scene.workshops] == ["Accelerator workshop, one day", scene.workshop.title]  # type: ignore[union-attr]


def test_a_long_agenda_with_long_titles_fits_the_smallest_window(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    agenda = agenda_of(*(Activity("", f"a{n}", "guided", f"{n} {LONG}", 5, prompt=LONG) for n in range(60)))
    make_file(tmp_path / "long.readyroom", agenda)
    assert program.open(tmp_path / "long.readyroom")
    program.window.resize(*program.window.minimumSize().toTuple())  # type: ignore[attr-defined]
    desk = Desk(qtbot, program, tmp_path / "long.readyroom")
    desk.page.lead.jump(60)
    desk.caught_up()
    assert desk.page.agenda.count() == 60
    assert desk.page.lead.question.text() == LONG
    assert desk.page.lead.step.geometry().bottom() < desk.page.lead.height()
    for tab in ("prepare", "plan", "papers", "lead"):
        desk.page.open_tab(tab)
        assert program.window.width() == program.window.minimumWidth()


def test_thirty_problems_scroll_in_a_vote(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    columns = [{"id": "buy-in", "text": "Leaders back it"}, {"id": "labour", "text": "Many hours"}]
    vote = Activity("", "v", "criteria-vote", "Vote", 5, spec={"columns": columns, "rows": 30})
    path = tmp_path / "many.readyroom"
    make_file(path, agenda_of(vote))
    session = Session.open(path)
    session.ideas.add([Idea("", f"Problem {n}: {LONG}") for n in range(30)])
    session.close()
    assert program.open(path)
    desk = Desk(qtbot, program, path)
    desk.page.lead.jump(1)
    desk.caught_up()
    desk.press(Qt.Key.Key_PageDown)
    desk.counts(3, 1)
    assert desk.scene.tally is not None
    assert desk.scene.tally.questions[0].counts == (3, 1, 0, 0)


def test_a_file_that_is_gone_stays_on_the_list_and_is_refused_in_words(
    program: Program, at_home: Path, tmp_path: Path
) -> None:
    remember(at_home, Recent(str(tmp_path / "gone.readyroom"), "Gone & Sons", date="2026-05-01"))
    program.window.home.recent.show_entries(load(at_home))
    assert not program.window.home.details.go.isEnabled()
    assert not program.open(tmp_path / "gone.readyroom")
    assert program.window.status.sentence.text().startswith("gone.readyroom is not there.")


@pytest.mark.parametrize("text", ["", "no json", "{}", '[{"path": 3}, {"path": "a", "present": "many"}]'])
def test_a_damaged_list_of_recent_engagements_is_simply_shorter(at_home: Path, text: str) -> None:
    at_home.mkdir(exist_ok=True)
    (at_home / "recent.json").write_text(text, encoding="utf-8")
    assert len(load(at_home)) <= 1
    remember(at_home, Recent("b.readyroom", "B"))
    assert load(at_home)[0].client == "B"
    assert json.loads((at_home / "recent.json").read_text(encoding="utf-8"))[0]["path"] == "b.readyroom"


@pytest.mark.parametrize(
    ("client", "name"),
    [("Northmere Water", "northmere-water"), ("Łódź <b>&", "odz-b"), ("東京", "engagement")],
)
def test_every_client_gets_a_file_name_that_every_disk_takes(client: str, name: str, tmp_path: Path) -> None:
    assert file_name(client) == f"{name}.readyroom"
    (tmp_path / f"{name}.readyroom").touch()
    assert free_path(tmp_path, f"{name}.readyroom").name == f"{name}-2.readyroom"
