"""What a facilitator and the people at the passed laptop do while a vote is open."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.desk import Desk
from ui.facilitator.panels.vote import VotePanel
from ui.facilitator.passing.filling import Filling
from ui.facilitator.passing.window import PassedWindow
from ui.facilitator.slips.batch import Batch, Row
from ui.facilitator.slips.page import SlipPage
from ui.facilitator.vote.ways import PASSED, SLIPS

NEXT = Qt.Key.Key_PageDown


def panel_of(desk: Desk) -> VotePanel:
    found = desk.panel
    assert isinstance(found, VotePanel)
    return found


def opens(desk: Desk, key: str, seats: int = 0) -> VotePanel:
    """Open the vote with this key in the agenda; `seats` personal cards are handed out."""
    desk.session.people.set_seats(seats)
    desk.goes_to(key)
    desk.press(NEXT)
    if desk.scene.state == "ready":
        desk.press(NEXT)
    assert desk.scene.state == "open"
    return panel_of(desk)


def types_by(desk: Desk, key: str, way: str = SLIPS, seats: int = 0) -> SlipPage:
    """Open a vote and choose a way to type it in."""
    panel = opens(desk, key, seats)
    panel.ways.choose(way)
    desk.caught_up()
    page = panel.papers[way]
    assert page.sheet.hasFocus()
    return page


def keys(desk: Desk, text: str) -> None:
    desk.types(text)
    desk.caught_up()


def batch_of(page: SlipPage) -> Batch:
    assert page.batch is not None
    return page.batch


def row(page: SlipPage, number: int) -> Row:
    return next(r for r in batch_of(page).rows if r.number == number)


def told(desk: Desk) -> str:
    return desk.page.lead.more.text()


def tallied(desk: Desk, question: int) -> tuple[int, ...]:
    assert desk.scene.tally is not None
    return desk.scene.tally.questions[question].counts


def passes(desk: Desk, key: str, seats: int = 0) -> PassedWindow:
    """Open a vote and cover the facilitator's window."""
    panel = opens(desk, key, seats)
    panel.ways.choose(PASSED)
    assert panel.passing.begin_.hasFocus()
    desk.qtbot.keyClick(desk.focus(), Qt.Key.Key_Space)
    window = panel.passing.passed
    assert window is not None
    desk.qtbot.waitUntil(window.isActiveWindow)
    return window


def press(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    desk.qtbot.keyClick(desk.focus(), key, modifier)


def filling_of(window: PassedWindow) -> Filling:
    assert window.filling is not None
    return window.filling


def begins(desk: Desk, window: PassedWindow, code: str = "") -> Filling:
    """Be next, and begin a ballot by keys alone."""
    press(desk, Qt.Key.Key_Return)
    assert window.start is not None
    if code:
        desk.types(code)
    press(desk, Qt.Key.Key_Return)
    return filling_of(window)


def texts(window: PassedWindow) -> str:
    """Give every word that is on the screen, or that a screen reader could find."""
    words = [x.text() for x in window.findChildren(QLabel)]
    return "\n".join([*words, *(w.accessibleName() for w in window.findChildren(QWidget))])


def answers(desk: Desk, window: PassedWindow, digit: str) -> None:
    """Answer the one question and send."""
    desk.types(digit)
    press(desk, Qt.Key.Key_Return)
    assert filling_of(window).next.hasFocus()
    press(desk, Qt.Key.Key_Return)
    desk.caught_up()
