"""What to have before the day leads to where it is seen to, by a click and by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from tests.ui.desk import Desk
from tests.ui.preparing import desk, page
from ui.facilitator.prepare.need_rows import NeedRow
from workshop.model import DataSource
from workshop.needs import needs

__all__ = ["desk"]
KEY = Qt.Key


def need(desk: Desk, name: str) -> NeedRow:
    return desk.page.tabs.workshops.needs.rows[name]


def pressed(desk: Desk, name: str) -> None:
    button = need(desk, name).button
    assert button is not None
    button.setFocus()
    desk.press(KEY.Key_Return)


def in_sight(piece: QWidget) -> bool:
    """Tell whether nothing that scrolls around a piece hides any of it."""
    around = piece.parentWidget()
    while not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return (
        around.viewport().rect().contains(piece.rect().translated(piece.mapTo(around.viewport(), QPoint())))
    )


def places(desk: Desk) -> dict[str, QWidget]:
    facts = page(desk).facts
    return {
        "Sponsor and why": facts.names["why"].edit,
        "Decider": facts.names["decider"].edit,
        "People": facts.who.numbers["invited"].edit,
        "Cloud rule": facts.cloud.box,
        "Data sources": facts.bring[1],
    }


@pytest.mark.parametrize("name", ["Sponsor and why", "Decider", "People", "Cloud rule", "Data sources"])
def test_a_need_leads_to_its_place_by_the_keyboard(desk: Desk, name: str) -> None:
    page(desk).table.setFocus()
    desk.press(KEY.Key_Down)
    assert page(desk).right.currentWidget() is not page(desk).facts

    pressed(desk, name)

    assert desk.focus() is places(desk)[name]
    assert in_sight(desk.focus())


def test_a_click_anywhere_on_a_need_leads_there(desk: Desk) -> None:
    row = need(desk, "Decider")
    desk.qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(60, row.height() - 6))
    assert desk.focus() is page(desk).facts.names["decider"].edit


@pytest.mark.parametrize("name", ["Problems", "Today’s numbers"])
def test_what_only_the_client_knows_opens_the_invitation(desk: Desk, name: str) -> None:
    pressed(desk, name)
    assert desk.page.tab == "papers"
    assert desk.page.tabs.papers.choices.title.text() == "Invitation"


def test_what_is_asked_follows_the_file(desk: Desk) -> None:
    desk.session.ideas.add_sources([DataSource("", "Archive")])
    desk.caught_up()
    pressed(desk, "Data sources")
    assert desk.page.tab == "papers"


def test_where_functions_add_up_people_are_written_by_function(desk: Desk) -> None:
    desk.session.engagement.set_functions((("Service", 16),))
    desk.caught_up()
    pressed(desk, "People")
    assert desk.focus() is page(desk).facts.who.by_function.rows[0].count


def test_in_a_narrow_window_the_column_with_the_place_comes_up(desk: Desk) -> None:
    desk.program.window.resize(640, 560)
    desk.page.columns.reveal(need(desk, "Cloud rule"))
    desk.caught_up()
    pressed(desk, "Cloud rule")
    desk.caught_up()
    assert page(desk).facts.cloud.box.isVisible()
    assert desk.focus() is page(desk).facts.cloud.box


def test_the_focus_stays_on_a_need_that_changes(desk: Desk) -> None:
    button = need(desk, "Decider").button
    assert button is not None
    button.setFocus()
    desk.session.engagement.change(decider="R. Haas")
    desk.caught_up()
    assert desk.focus() is need(desk, "Decider").button
    assert desk.focus().accessibleName() == "Decider: R. Haas"


def test_in_a_file_for_reading_needs_are_text(desk: Desk) -> None:
    rows = desk.page.tabs.workshops.needs
    rows.show_needs(needs(desk.scene), read_only=True)
    assert all(row.button is None for row in rows.rows.values())
