"""The tab Phones: open the room, one phone arrives, close it."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.calling import Phone
from tests.ui.desk import Desk, desk
from ui.facilitator.phones import page as phones_page
from ui.facilitator.phones.drawing import Drawing
from ui.facilitator.phones.page import PhonesPage
from ui.phone.adapters import LOOPBACK, Adapter

__all__ = ["desk"]
TUNNEL = Adapter("tun0", "10.8.0.6", "vpn")


@pytest.fixture
def tab(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> PhonesPage:
    """Open the tab of a laptop whose only network is itself, and a tunnel."""
    monkeypatch.setattr(
        phones_page, "adapters", lambda: (Adapter("wlan0", "127.0.0.1", "wifi", best=True), TUNNEL)
    )
    desk.page.open_tab("phones")
    return desk.page.tabs.phones


def opens(desk: Desk, tab: PhonesPage) -> None:
    tab.step.setFocus()
    desk.press(Qt.Key.Key_Space)
    desk.qtbot.waitUntil(lambda: desk.session.people.phones is not None, timeout=20_000)
    desk.caught_up()


def test_the_best_connection_is_chosen_and_others_say_what_they_are(tab: PhonesPage) -> None:
    assert tab.connections.adapter is not None
    assert tab.connections.adapter.address == LOOPBACK.address
    assert [b.text() for b in tab.connections.buttons.values()] == ["Wi-Fi   127.0.0.1", "VPN   10.8.0.6"]
    assert tab.step.isVisible()
    assert not tab.square.isVisible()


def test_the_room_opens_waits_and_turns_green(desk: Desk, tab: PhonesPage) -> None:
    opens(desk, tab)
    phones = desk.session.people.phones
    assert phones is not None
    assert (tab.address.text(), tab.code.text()) == (phones.address, " ".join(phones.code))
    assert tab.arrived.text() == "Waiting for the first phone …"
    told = desk.program.window.status.phones
    desk.qtbot.waitUntil(lambda: told.text() == "0 phones", timeout=20_000)
    with Phone(phones.url, phones.code):
        desk.qtbot.waitUntil(lambda: "phones work here" in tab.arrived.text(), timeout=20_000)
        # Who has joined and whether a phone has arrived are told one after the other.
        desk.qtbot.waitUntil(lambda: told.text() == "1 phone", timeout=20_000)
    tab.shut.click()
    desk.qtbot.waitUntil(lambda: told.text() == "Phones off", timeout=20_000)
    assert desk.session.people.phones is None
    desk.qtbot.waitUntil(tab.step.isVisible, timeout=20_000)


def test_a_room_that_is_still_to_be_opened_stays_closed_when_the_file_is_closed(
    desk: Desk, tab: PhonesPage, caplog: pytest.LogCaptureFixture
) -> None:
    errands, phones = desk.program.errands, desk.page._lectern.phones
    begin, end, told = Event(), Event(), []
    errands.run(desk.program.window, begin.wait, told.append)
    tab.go_on()
    assert tab.more.text() == "The room is being opened …"
    desk.program.leave()
    errands.run(desk.program.window, end.set, lambda _answer: told.append("asked later"))
    begin.set()
    # Its answer comes before the windows of the file are gone.
    assert end.wait(20)
    while not told:
        QApplication.processEvents()
    assert told == ["asked later"]
    assert not phones.is_open
    assert caplog.records == []
    assert desk.program.open(desk.path)


def test_only_a_phone_that_reaches_this_address_turns_it_green(
    desk: Desk, tab: PhonesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting, works = "Waiting for the first phone …", "A phone has arrived: phones work here."

    def arrived(words: str) -> None:
        desk.qtbot.waitUntil(lambda: tab.arrived.text() == words, timeout=20_000)

    opens(desk, tab)
    phones = desk.session.people.phones
    assert phones is not None
    with Phone(phones.url, phones.code) as ann:
        arrived(works)
        tab.shut.click()
        desk.qtbot.waitUntil(lambda: desk.session.people.phones is None, timeout=20_000)
        desk.caught_up()
        monkeypatch.setattr(
            phones_page, "adapters", lambda: (Adapter("wlan0", "127.0.0.2", "wifi", best=True),)
        )
        tab._look_again()
        opens(desk, tab)
        assert desk.scene.presence.joined == 1
        assert tab.arrived.text() == waiting, "who joined at another address proves nothing"
        assert "1 has joined, 0 connected now" in tab.counted.text()
        token = ann.http.headers["Authorization"]
    again = desk.session.people.phones
    assert again is not None
    with Phone(again.url) as ann:
        assert ann.http.get("/api/scene", headers={"Authorization": token}).status_code == 200
        arrived(works)
        tab.connections.chosen.emit(Adapter("wlan0", "127.0.0.3", "wifi"))
        desk.qtbot.waitUntil(lambda: "127.0.0.3" in tab.address.text(), timeout=20_000)
        assert tab.arrived.text() == waiting, "nobody has come to the new address yet"


def test_a_change_of_the_address_is_said_in_words_wherever_one_leads(desk: Desk, tab: PhonesPage) -> None:
    opens(desk, tab)
    status, presence = desk.program.window.status, desk.page.lead.presence
    phones = desk.session.people.phones
    assert phones is not None
    with Phone(phones.url, phones.code):
        desk.qtbot.waitUntil(lambda: desk.scene.presence.joined == 1)
        desk.page.open_tab("lead")
        desk.caught_up()
        assert not presence.hint.isVisible()
        desk.program.leading.lectern.phones.open(Adapter("wlan0", "127.0.0.2", "wifi"))
        desk.caught_up()
    new = desk.session.people.phones
    assert new is not None
    assert status.phones.text() == "1 phone · new address"
    for said in (desk.shown(), status.phones.toolTip(), status.phones.accessibleName(), presence.hint.text()):
        assert f"The address for phones is new: {new.address}" in said
    assert presence.hint.isVisible()
    assert desk.scene.joining
    desk.page.open_tab("phones")
    assert new.address in tab.more.text()
    desk.session.people.show_phones(replace(new, moved=False))
    desk.caught_up()
    desk.page.open_tab("lead")
    assert status.phones.text() == "1 phone"
    assert status.phones.toolTip() == ""
    assert not presence.hint.isVisible()


def test_a_laptop_in_no_network_is_said(desk: Desk, tab: PhonesPage) -> None:
    opens(desk, tab)
    phones = desk.session.people.phones
    assert phones is not None
    desk.session.people.show_phones(replace(phones, lost=True))
    desk.caught_up()
    assert desk.program.window.status.phones.text() == "0 phones · no network"
    assert "in no network" in desk.shown()
    assert "in no network" in tab.more.text()


def test_the_connection_that_the_room_went_to_is_the_one_chosen(
    desk: Desk, tab: PhonesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opens(desk, tab)
    hotspot = Adapter("ap0", "127.0.0.6", "hotspot", best=True)
    there = (Adapter("wlan0", "127.0.0.1", "wifi"), hotspot, TUNNEL)
    monkeypatch.setattr(phones_page, "adapters", lambda: there)
    desk.program.leading.lectern.phones.open(hotspot)
    tab._look_again()
    assert tab.connections.adapter == hotspot


def test_joining_begins_anew_with_another_code(desk: Desk, tab: PhonesPage) -> None:
    assert not tab.strangers.isVisible()
    opens(desk, tab)
    phones = desk.session.people.phones
    assert phones is not None
    with Phone(phones.url, phones.code):
        desk.qtbot.waitUntil(lambda: desk.scene.presence.joined == 1)
        tab.strangers.button.click()
        assert "new code" in tab.strangers.text.text()
        tab.anew.click()
        desk.caught_up()
    new = desk.session.people.code()
    assert new != phones.code
    assert tab.code.text() == " ".join(new)
    assert desk.shown() == f"The room has a new code: {new}. 1 phone has to join again."
    assert desk.scene.presence.joined == 0
    assert not tab.anew.isVisible()


def test_a_connection_that_is_gone_is_said_and_nothing_hangs(desk: Desk, tab: PhonesPage) -> None:
    tab.connections.buttons[TUNNEL.address].click()
    tab.step.click()
    desk.qtbot.waitUntil(lambda: "10.8.0.6" in tab.more.text(), timeout=20_000)
    assert desk.session.people.phones is None
    assert tab.step.isEnabled()


def test_j_shows_the_room_how_to_join_and_takes_it_away(desk: Desk, tab: PhonesPage) -> None:
    opens(desk, tab)
    desk.page.open_tab("lead")
    desk.press(Qt.Key.Key_J)
    assert desk.scene.joining
    desk.press(Qt.Key.Key_J)
    assert not desk.scene.joining


def test_the_status_line_leads_to_the_tab(desk: Desk) -> None:
    desk.page.open_tab("lead")
    desk.program.window.status.phones.click()
    assert desk.page.tab == "phones"


def test_cards_are_counted_and_written(desk: Desk, tab: PhonesPage, tmp_path: Path) -> None:
    tab.side.seats.edit.setFocus()
    desk.types("16")
    desk.press(Qt.Key.Key_Tab)
    assert desk.scene.presence.seats == 16
    pdf = tab.side._draw()
    tab.side.write(tmp_path / "cards.pdf", pdf)
    assert (tmp_path / "cards.pdf").read_bytes().startswith(b"%PDF")
    assert "16 cards" in tab.side.report.text()


def test_what_to_do_unfolds(tab: PhonesPage) -> None:
    fold = tab.help.folds[0]
    assert not fold.text.isVisible()
    fold.button.click()
    assert fold.text.isVisible()
    assert "Windows" in fold.text.text()


@pytest.mark.parametrize(
    ("words", "says"), [("no internet", "without internet"), ("hotspot", "Internet Sharing")]
)
def test_staying_connected_and_the_hotspot_have_a_picture(
    desk: Desk, tab: PhonesPage, words: str, says: str
) -> None:
    fold = next(f for f in tab.help.folds if words in f.button.text())
    (picture,) = fold.findChildren(Drawing)
    assert not picture.isVisible()
    fold.button.click()
    assert picture.isVisible()
    assert says in picture.accessibleName()
    desk.qtbot.waitUntil(lambda: picture.size() == picture.sizeHint())
    image = picture.grab().toImage()
    assert len({image.pixel(x, 80) for x in range(image.width())}) > 5


def test_the_square_keeps_its_place_whatever_is_unfolded(desk: Desk, tab: PhonesPage) -> None:
    opens(desk, tab)

    def gap() -> int:
        desk.qtbot.wait(1)
        return tab.wifi.y() - tab._opened.y() - tab._opened.height()

    desk.program.window.resize(1366, 2400)
    desk.caught_up()
    before = (tab.square.y(), tab._opened.height(), gap())
    for fold in tab.help.folds:
        fold.button.click()
    desk.caught_up()
    assert (tab.square.y(), tab._opened.height(), gap()) == before
    assert tab._opened.height() <= tab.square.height() + 8


def test_the_tabs_fit_the_rail(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitExposed(desk.program.window)
    tabs = list(desk.page.head.tabs.values())
    ends = [(t.geometry().left(), t.geometry().right()) for t in tabs]
    assert all(a[1] < b[0] for a, b in pairwise(ends))
    assert ends[-1][1] <= desk.page.head.width()
