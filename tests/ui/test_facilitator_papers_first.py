"""Which paper the tab Papers opens on: before the day one to print, from its first step on the plan."""

from PySide6.QtCore import Qt

from tests.ui.desk import Desk, desk, event_desk
from ui.theme import DARK, LIGHT
from workshop.templates import shipped

__all__ = ["desk", "event_desk"]
CTRL = Qt.KeyboardModifier.ControlModifier


def shown(desk: Desk) -> str:
    """Open the tab and give the title of the paper it shows, once its pages are there."""
    desk.page.open_tab("lead")
    desk.press(Qt.Key.Key_P, CTRL)
    desk.qtbot.waitUntil(lambda: bool(desk.page.tabs.papers.pdf), timeout=30_000)
    title = desk.page.tabs.papers.choices.title.text()
    item = desk.page.tabs.papers.choices.list.currentItem()
    assert item is not None
    assert item.text() == title
    return title


def test_before_the_day_the_first_paper_to_print_is_shown(desk: Desk) -> None:
    assert shown(desk) == "Invitation"
    assert desk.page.tabs.papers.choices.print.isEnabled()


def test_from_the_first_step_on_it_is_the_plan(desk: Desk) -> None:
    shown(desk)
    desk.begins()

    assert shown(desk) == "Action plan"


def test_before_an_event_the_first_paper_to_print_and_then_its_summary(event_desk: Desk) -> None:
    assert shown(event_desk) == "Invitation"
    event_desk.begins()

    assert shown(event_desk) == "Event summary"


def test_what_was_chosen_by_hand_stays_chosen(desk: Desk) -> None:
    shown(desk)
    desk.press(Qt.Key.Key_Down)
    assert shown(desk) == "Run sheet"
    desk.begins()
    assert shown(desk) == "Run sheet"

    desk.program.leading.dress(DARK)
    assert shown(desk) == "Run sheet"
    desk.program.leading.dress(LIGHT)


def test_who_was_led_to_the_invitation_has_not_chosen_it_for_the_day(desk: Desk) -> None:
    shown(desk)
    desk.press(Qt.Key.Key_Down)
    desk.page.open_tab("prepare")
    desk.page.tabs.workshops.print.click()
    desk.caught_up()
    assert desk.page.tabs.papers.choices.title.text() == "Invitation"

    desk.begins()
    assert shown(desk) == "Action plan"


def test_each_workshop_keeps_the_paper_that_was_chosen_for_it(desk: Desk) -> None:
    shown(desk)
    desk.press(Qt.Key.Key_Down)
    first = desk.scene.workshop.id
    template = next(t for t in shipped() if t.id == "excitement-100")
    desk.session.engagement.add_workshop(template, "2026-12-01", present=38)
    desk.caught_up()
    assert shown(desk) == "Invitation"

    desk.session.engagement.choose_workshop(first)
    desk.caught_up()
    assert shown(desk) == "Run sheet"
