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
from ui.facilitator.starting import StartingPage, file_name, free_path
from ui.theme import DARK, Theme
from workshop.model import Activity, Idea
from workshop.session import Session

LONG = " ".join(["A very long title that nobody would write"] * 12)


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("READYROOM_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


class Keyboard:
    """Keys pressed wherever the focus is."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def press(self, key: Qt.Key, times: int = 1) -> None:
        for _time in range(times):
            self._qtbot.keyClick(QApplication.focusWidget(), key)
            # A row that has just come is there for the next key.
            QApplication.processEvents()

    def tab(self, times: int = 1) -> None:
        self.press(Qt.Key.Key_Tab, times)

    def types(self, text: str) -> None:
        self._qtbot.keyClicks(QApplication.focusWidget(), text)

    def retype(self, text: str) -> None:
        self._qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.types(text)


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
    home.starting.client.write("Łódź Wodociągi")
    letter = home.starting.more.paper.box
    keys = Keyboard(qtbot)
    keys.tab()
    keys.retype("2027-05-20")
    keys.tab(2)
    keys.retype("8:30")
    # Past "Invited" and the agendas, of which Tab meets the chosen one.
    keys.tab(3)
    for name, n in (("Pumps & pipes", "9"), ("HR", "3"), ("Board", "2")):
        keys.types(name)
        keys.tab()
        keys.types(n)
        keys.tab()
    keys.tab(2)
    keys.press(Qt.Key.Key_Space)
    keys.tab()
    for text in ("R. Haas", "S. Lindqvist", "Letters wait two weeks"):
        keys.types(text)
        keys.tab()
    keys.press(Qt.Key.Key_Down, 2)
    keys.tab()
    keys.press(Qt.Key.Key_Down)
    keys.tab()
    keys.press(Qt.Key.Key_Down)
    keys.tab()
    assert QApplication.focusWidget() is letter
    keys.press(Qt.Key.Key_Down)
    home.starting.more.asked["sponsor"].edit.setFocus()
    keys.press(Qt.Key.Key_Return)
    all_is_in_the_file(program)


def all_is_in_the_file(program: Program) -> None:
    assert program.leading is not None
    scene = program.leading.session.scene()
    engagement, workshop = scene.engagement, scene.workshop
    assert workshop is not None
    assert (engagement.client, engagement.sponsor, engagement.decider, engagement.why) == (
        "Łódź Wodociągi",
        "R. Haas",
        "S. Lindqvist",
        "Letters wait two weeks",
    )
    assert engagement.functions == (("Pumps & pipes", 9), ("HR", 3), ("Board", 2))
    assert (engagement.language, engagement.paper) == ("de", "Letter")
    assert (workshop.date, workshop.starts, workshop.invited) == ("2027-05-20", "08:30", 14)
    assert scene.rule == "The majority decides: it takes two thirds of all who are present."
    assert scene.material.written["why"] == "Letters wait two weeks"
    assert [o.text for o in program.leading.session.people.functions()][:3] == [
        "Pumps & pipes",
        "HR",
        "Board",
    ]
    assert program.leading.page.tab == "prepare"


def test_what_is_missing_is_said_at_its_field_and_what_was_written_stays(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    home = program.window.home
    home.start()
    form = home.starting
    form.more.asked["sponsor"].write("R. Haas")
    form.date.write("soon")
    form.starts.write("at nine")
    form.people.rows[0].count.setText("4")
    form.begin.click()

    assert form.client.wrong.text() == "The client needs a name."
    assert form.client.edit.accessibleDescription() == "The client needs a name."
    assert form.date.wrong.text().startswith("“soon” is not a date.")
    assert form.starts.wrong.text() == "Write an hour as 09:00."
    assert form.people.wrong.text() == "Which function are these 4 people from? Write its name."
    assert QApplication.focusWidget() is form.client.edit
    qtbot.keyClicks(form.client.edit, "N")
    assert not form.client.wrong.text()
    mended(qtbot, form, tmp_path)
    assert program.leading is None


def mended(qtbot: QtBot, form: StartingPage, tmp_path: Path) -> None:
    form.date.show_calendar()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert form.isVisible()
    form.date.show_calendar()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert form.date.meant.text() == "Wednesday, 25 November 2026"
    form.starts.write("9")
    for shown in form.people.rows[:2]:
        shown.name.setText("HR")
    form.begin.click()
    assert form.people.wrong.text() == "“HR” is there twice. Put both numbers in one row."
    form.people.rows[1].name.setText("")
    form._path = tmp_path / "there.readyroom"
    form._path.touch()
    form.begin.click()
    assert form.sentence.text().startswith("there.readyroom exists already.")
    assert (form.more.asked["sponsor"].text(), form.people.number()) == ("R. Haas", 4)
    form.agendas.group.button(2).setChecked(True)
    assert not form.more.way.isVisibleTo(form.more), "an event asks nobody how a group decides"
    qtbot.keyClick(form.client.edit, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_the_sample_brings_its_problems_and_says_so(program: Program) -> None:
    program.window.home.sample.click()
    assert program.leading is not None
    scene = program.leading.session.scene()
    assert (len(scene.material.ideas), len(scene.material.sources)) == (12, 6)
    facts = program.leading.page.tabs.prepare.facts
    report = facts.report.text()
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
    starting.agendas.group.button(1).setChecked(True)
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
