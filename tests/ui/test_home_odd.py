"""Home with hands that do odd things: what is refused is said plainly, and nothing is left half done."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from shiboken6 import delete

from tests.room import Clock
from tests.ui.desk import make_file
from ui import style
from ui.app import Program
from ui.facilitator.starting import StartingPage
from ui.theme import LIGHT
from workshop.own_templates import save
from workshop.session import Session
from workshop.store import backups
from workshop.templates import shipped

ARABIC, ODD = "شركة المياه الشمالية", "👩🏽‍🔬 Ünïcode & <b>Söhne</b> %s {x}"


@pytest.fixture(scope="module")
def window(qapp: QApplication) -> Iterator[Program]:
    style.apply(qapp, LIGHT)
    made = Program(LIGHT, Clock())
    made.show()
    yield made
    made.close()
    delete(made.window)


@pytest.fixture
def program(window: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """Give the one window as it is at home, with a data folder and documents of its own."""
    monkeypatch.setenv("READYROOM_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("HOME", str(tmp_path))
    window.leave()
    yield window
    window.leave()


def said(program: Program) -> str:
    return program.window.status.sentence.text()


def filled(program: Program, client: str, day: str = "2026-12-01", invited: str = "") -> StartingPage:
    program.window.home.start()
    form = program.window.home.starting
    form.client.write(client)
    form.date.write(day)
    form.people.invited.write(invited)
    return form


@pytest.mark.parametrize(
    ("client", "day", "invited"), [("W" * 300, "", "0"), (ODD, "2020-01-01", "500"), (ARABIC, "1.12.", "12")]
)
def test_an_odd_engagement_begins_and_stands_on_the_list(
    program: Program, client: str, day: str, invited: str
) -> None:
    filled(program, client, day, invited).begin.click()
    assert program.leading is not None
    scene = program.leading.session.scene()
    assert scene.workshop is not None
    assert (scene.engagement.client, scene.workshop.invited) == (client, int(invited))
    assert program.window.minimumSizeHint().width() <= 1366
    program.leave()
    assert program.window.home.recent.list.item(0).text().startswith(client)


def test_a_template_with_a_long_title_leaves_the_others_whole(program: Program) -> None:
    template = replace(shipped()[0], about="Short words. " * 12)
    save("A title that nobody would write " * 6, template)
    save("W" * 200, template)
    program.window.home.agendas.click()
    for _turn in range(4):
        QApplication.processEvents()
    shown = [x for x in program.window.home.templates.findChildren(QLabel) if x.wordWrap() and x.isVisible()]
    assert len(shown) > 6
    for text in shown:
        assert text.height() >= text.heightForWidth(text.width()), text.text()


def test_a_day_in_the_past_is_told_and_may_stay(program: Program) -> None:
    form = filled(program, "A", "2020-01-01")
    assert form.date.meant.text() == "Wednesday, 1 January 2020: in the past"
    form.date.write("2027-01-01")
    assert form.date.meant.text() == "Friday, 1 January 2027"


def test_too_many_people_are_said_at_their_rows_and_nothing_half_begun_stays(
    program: Program, tmp_path: Path
) -> None:
    form = filled(program, "Many")
    rows = form.people.rows
    for shown, name in zip(rows[:2], ("Research", "IT"), strict=True):
        shown.name.setText(name)
        shown.count.setText("6000")
    assert form.people.rows[2].name.placeholderText() == "Software engineering", "named ones are no hint"
    form.begin.click()
    assert form.people.wrong.text() == "These are more than 10000 people."
    rows[1].count.setText("")
    form.people.invited.edit.setReadOnly(False)
    form.people.invited.write("99999")
    form.begin.click()
    assert "must lie between 0 and 10000" in form.sentence.text()
    assert list(tmp_path.rglob("*many*")) == []
    assert program.leading is None


def drop(program: Program, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(p)) for p in paths])
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    program.window.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, left, plain))


def test_what_cannot_be_opened_is_told_by_what_it_is(program: Program, tmp_path: Path) -> None:
    whole = tmp_path / "WHOLE.READYROOM"
    make_file(whole)
    for name, inside in (("empty", b""), ("text", b"hello " * 40), ("half", whole.read_bytes()[:9000])):
        (tmp_path / f"{name}.readyroom").write_bytes(inside)
    (tmp_path / "folder.readyroom").mkdir()
    for name, words in (
        ("empty.readyroom", "is empty"),
        ("text.readyroom", "is not a Readyroom file"),
        ("half.readyroom", "is damaged and was not changed. This laptop has no backup of it."),
        ("folder.readyroom", "This cannot be opened here."),
        ("problems.CSV", "Tables are taken in on the tab Prepare"),
        ("gone.readyroom", "is not there"),
    ):
        drop(program, tmp_path / name)
        assert words in said(program), name
        assert program.leading is None
    drop(program, whole)
    assert program.leading is not None, "a stick may write its names in capitals"


def test_a_file_that_goes_while_home_is_shown_says_so_in_its_row(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.readyroom"
    make_file(path)
    assert program.open(path)
    program.leave()
    home = program.window.home
    path.rename(tmp_path / "b.readyroom")
    home.details.go.click()
    assert "is not there" in said(program)
    assert home.recent.list.item(0).text().endswith("Not found.")
    assert home.details.search.isVisible()
    assert not home.details.go.isEnabled()


def test_going_back_twice_and_again_keeps_every_state(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.readyroom"
    make_file(path)
    for sponsor in ("First", "Second"):
        session = Session.open(path)
        session.engagement.change(sponsor=sponsor)
        session.close()
    program.keeping.show(path)
    page, sponsors = program.window.home.backups, []
    for row in (0, 0, 1):
        page.list.setCurrentRow(row)
        page.back.click()
        session = Session.look_into(path)
        sponsors.append(session.scene().engagement.sponsor)
        session.close()
    assert sponsors == ["First", "Second", "Second"]
    for n, backup in enumerate(backups.backups(path)):
        backup.rename(backup.with_stem(f"2026-11-24 17-26-0{n}-000000"))
    page.show_backups("Northmere Water", path)
    rows = [page.list.item(n).text() for n in range(page.list.count())]
    assert len(set(rows)) == len(rows), "copies of one minute are told apart"


def test_two_workshops_of_one_day_are_told_apart(program: Program) -> None:
    filled(program, "Twice").begin.click()
    assert program.leading is not None
    for hour in ("09:00", "14:00"):
        program.leading.page.add_wanted.emit()
        form = program.window.home.starting
        form.date.write("2026-12-01")
        form.starts.write(hour)
        form.begin.click()
    program.leading.bridge.read()
    QApplication.processEvents()
    rail = program.leading.page.tabs.workshops
    words = [b.text() for b in rail.findChildren(QPushButton) if "December" in b.text() and b.isVisible()]
    assert words == ["1 December, 09:00 · planned"] * 2 + ["1 December, 14:00 · being prepared"]


def test_what_was_said_of_a_page_ends_with_it(program: Program, tmp_path: Path) -> None:
    path, said = tmp_path / "a.readyroom", program.window.status.sentence
    make_file(path)
    program.window.say("A copy is on the stick.")
    assert program.open(path)
    assert "stick" not in said.text()
    program.leading.lectern.say("The room’s screen is on.")
    program.leave()
    assert said.text() == ""
    assert program.open(path)
    program.leading.lectern.say("The room’s screen is on.")
    program.leading.page.add_wanted.emit()
    assert program.window.home.isVisible()
    assert said.text() == ""


def test_facts_are_changed_from_home(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.readyroom"
    make_file(path)
    assert program.open(path)
    program.leave()
    program.window.home.details.facts.click()
    assert program.is_open(path)
    assert program.leading is not None
    facts = program.leading.page.tabs.prepare.facts
    assert program.leading.page.tab == "prepare"
    assert facts.names["client"].edit.hasFocus()


def test_escape_leads_from_agendas_and_backups_back_to_the_list(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.readyroom"
    make_file(path)
    home = program.window.home
    for show, page in (
        (home.show_templates, lambda: home.templates),
        (lambda: home.show_backups("A client", path), lambda: home.backups),
    ):
        show()
        assert page().isVisible()
        at = QApplication.focusWidget()
        assert at is not None
        QTest.keyClick(at, Qt.Key.Key_Escape)
        assert home.recent.isVisible()
