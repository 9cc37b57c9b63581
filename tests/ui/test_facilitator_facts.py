"""The facts of an engagement are changed after it began, all in one place, and undone by their names."""

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from tests.room import DATE, day
from tests.ui.desk import Desk
from tests.ui.preparing import desk, page
from ui.facilitator.picks import Pick
from ui.facilitator.prepare.facts import Facts
from ui.theme import SIDE
from workshop.places import RESOURCES

__all__ = ["desk"]

TAB = Qt.Key.Key_Tab


def facts(desk: Desk) -> Facts:
    return page(desk).facts


def writes(desk: Desk, edit: QLineEdit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    desk.types(text)
    edit.editingFinished.emit()
    desk.caught_up()


def picks(desk: Desk, pick: Pick, key: str) -> None:
    pick.show_key(key)
    pick.box.activated.emit(pick.box.currentIndex())
    desk.caught_up()


def wheel(at: QWidget) -> None:
    place, still, turned = QPointF(5, 5), QPoint(), QPoint(0, -120)
    plain, none = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    event = QWheelEvent(place, place, still, turned, none, plain, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(at, event)


def undone(desk: Desk) -> str:
    name = desk.session.undo()
    desk.caught_up()
    return name


CLIENT_STAYS = "The client needs a name. The one before stays."


def test_every_fact_can_be_changed_and_taken_back(desk: Desk) -> None:
    desk.page.open_tab("papers")
    desk.program.window.keys.do("facts")
    at = facts(desk)
    assert desk.page.tab == "prepare"
    assert desk.focus() is at.names["client"].edit
    for name in at.names:
        writes(desk, at.names[name].edit, f"New {name}")
        assert getattr(desk.scene.engagement, name) == f"New {name}"
        assert undone(desk) == "change of the engagement"
        assert at.names[name].text() == getattr(desk.scene.engagement, name)
    writes(desk, at.names["client"].edit, "  ")
    assert (at.names["client"].text(), desk.shown()) == ("Northmere Water", CLIENT_STAYS)
    rule = desk.scene.rule
    picks(desk, at.kept.rule.way, "majority")
    picks(desk, at.kept.rule.share, "three-quarters")
    assert "three quarters" in desk.scene.rule
    while desk.scene.undo == "change of how the group decides":
        undone(desk)
    assert (desk.scene.rule, at.kept.rule.share.isVisible()) == (rule, False)
    picks(desk, at.kept.language, "de")
    picks(desk, at.kept.paper, "Letter")
    assert (desk.scene.engagement.language, desk.scene.engagement.paper) == ("de", "Letter")
    assert at.kept.note.text().startswith("The messages to sort, dates and numbers")
    undone(desk)
    undone(desk)
    assert at.kept.paper.box.currentData() == "A4"


def test_the_day_is_changed_by_words_or_from_the_calendar(desk: Desk) -> None:
    field = facts(desk).day
    writes(desk, field.edit, "12 Jan 2027")
    workshop = desk.scene.workshop
    assert workshop is not None
    assert (workshop.date, field.text(), field.meant.text()) == (
        "2027-01-12",
        "2027-01-12",
        "Tuesday, 12 January 2027",
    )
    writes(desk, field.edit, "someday")
    assert field.wrong.text().startswith("“someday” is not a date.")
    assert desk.scene.workshop == workshop
    field.show_calendar()
    field.calendar.clicked.emit(QDate(2027, 1, 20))
    desk.caught_up()
    assert (desk.scene.workshop.date, field.wrong.text()) == ("2027-01-20", "")
    assert undone(desk) == "change of the day"
    assert field.text() == DATE


def test_people_by_function_are_written_and_the_number_follows(desk: Desk) -> None:
    at = facts(desk).who
    rows = at.by_function.rows
    assert [row.name.placeholderText() for row in rows][:2] == ["Research", "Software engineering"]
    rows[0].name.setFocus()
    for text in ("Pumps", "9", "HR", "3"):
        desk.types(text)
        desk.press(TAB)
    assert desk.scene.engagement.functions == (("Pumps", 9), ("HR", 3))
    assert desk.scene.workshop.invited == 12
    assert (at.numbers["invited"].text(), at.numbers["invited"].edit.isReadOnly()) == ("12", True)
    said = "The sum of the functions below."
    assert (at.by_function.invited.noted.text(), at.numbers["invited"].edit.accessibleDescription()) == (
        said,
        said,
    )
    assert at.by_function.invited.noted.isVisible()
    assert desk.focus() is rows[2].name, "who writes on is not disturbed"
    desk.types("hr")
    desk.press(TAB)
    assert at.by_function.wrong.text() == "“hr” is there twice. Put both numbers in one row."
    assert len(desk.scene.engagement.functions) == 2
    rows[2].name.setText("")
    while desk.scene.undo == "change of who comes, by function":
        undone(desk)
    QApplication.processEvents()
    assert (desk.scene.engagement.functions, at.numbers["invited"].text()) == ((), "16")
    assert at.by_function.functions() == ()
    assert at.by_function.invited.noted.isHidden()
    assert at.numbers["invited"].edit.accessibleDescription() == ""
    writes(desk, at.numbers["invited"].edit, "20")
    assert desk.scene.workshop.invited == 20
    writes(desk, at.numbers["present"].edit, "99999")
    assert (at.numbers["present"].text(), desk.scene.workshop.present) == ("14", 14)


def test_another_workshop_says_that_its_people_are_others(desk: Desk) -> None:
    session, at = desk.session, facts(desk).who
    session.engagement.set_functions([("Pumps", 9)])
    first = desk.scene.workshop
    session.engagement.add_workshop(day(), "2027-02-02", invited=5, functions=[("Board", 5)])
    desk.caught_up()
    assert at.by_function.functions() == (("Board", 5),)
    session.engagement.choose_workshop(first.id)
    desk.caught_up()
    assert (at.numbers["invited"].text(), at.numbers["invited"].edit.isReadOnly()) == ("9", False)
    assert at.by_function.wrong.text().startswith("By function there are 5 people, as at another workshop")


def test_the_column_is_as_wide_as_it_should_be(desk: Desk) -> None:
    session, at = desk.session, facts(desk)
    session.engagement.change(client="W" * 300, sponsor="حليب " * 60, decider="👩‍🔬" * 40)
    session.engagement.set_functions([("Ж" * 60, 500), ("A", 1)])
    session.engagement.set_rule("We talk until nobody wants to talk any more, " * 5)
    desk.caught_up()
    assert at.kept.rule.way.box.currentText().startswith("We talk until")
    wheel(at.kept.paper.box)
    assert at.kept.paper.box.currentData() == "A4", "scrolling changes nothing"
    for piece in (at.names["client"], at.who, at.kept, at.day):
        assert piece.mapTo(at, piece.rect().topRight()).x() < SIDE
    session.agenda.goto(1)
    desk.caught_up()


def test_prework_is_imported_by_its_name_from_any_tab(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    window = desk.program.window
    for word, table in (("problems", "problems.csv"), ("data sources", "sources.csv")):
        chosen = (str(RESOURCES / "sample" / table), "")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked, chosen=chosen: chosen)
        desk.page.open_tab("lead")
        window.keys.do("find")
        desk.types(f"import {word}")
        assert len(window.over.finder.listed.actions) == 1
        desk.press(Qt.Key.Key_Return)
        desk.caught_up()
        assert desk.page.tab == "prepare"
        assert f"{word} came in." in facts(desk).report.text()


def test_a_step_s_name_leads_to_it_before_passing_it_over(desk: Desk) -> None:
    window = desk.program.window
    window.keys.do("find")
    desk.types("risk check")
    assert window.over.finder.listed.actions[0].name.startswith("Go to ")
    window.over.finder.leave()
