"""The settings: opened and left by keys, in force at once, and the room goes on untouched."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.room import Clock
from tests.ui.desk import Desk, desk
from ui import choosing
from ui.app import Program
from ui.facilitator.settings.numbers import numbers
from ui.facilitator.settings.page import SettingsPage
from ui.phone.adapters import LOOPBACK
from ui.settings import Settings, load, remember
from ui.theme import CONTRAST, DARK, LIGHT
from workshop.thresholds import Thresholds

__all__ = ["desk"]
CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(desk: Desk) -> SettingsPage:
    desk.qtbot.keyClick(desk.program.window, Qt.Key.Key_Comma, CONTROL)
    return shown(desk)


def shown(desk: Desk) -> SettingsPage:
    settings = desk.program.window.settings
    assert settings is not None
    return settings


def chooses(desk: Desk, name: str, key: str) -> None:
    """Choose one of a few words and wait until it is in force."""
    entry = getattr(shown(desk).laptop, name)
    button = next(b for b in entry.answers.buttons if b.key == key)
    button.setFocus()
    button.click()
    for _turn in range(3):
        QApplication.processEvents()


def types(desk: Desk, name: str, figure: str) -> None:
    client = shown(desk).client
    assert client is not None
    line = client.numbers[name].edit
    line.setFocus()
    line.selectAll()
    desk.qtbot.keyClicks(line, figure)
    desk.qtbot.keyClick(line, Qt.Key.Key_Return)
    desk.caught_up()


def test_colours_change_at_once_and_the_vote_phones_and_room_go_on(desk: Desk) -> None:
    desk.goes_to("criteria-vote")
    desk.session.rounds.open()
    desk.caught_up()
    leading = desk.program.leading
    assert leading is not None
    leading.lectern.phones.open(LOOPBACK)
    phones, projector, vote = leading.lectern.phones, leading.projector, desk.scene.round
    server = phones._server
    desk.counts(5)
    desk.page.side.parking.line.setFocus()
    desk.types("Who answers")

    opened(desk)
    chooses(desk, "theme_", "dark")
    assert desk.page.lead._theme is DARK
    assert desk.program.window.status._theme is DARK
    assert load().theme == "dark"
    chooses(desk, "theme_", "contrast")
    assert desk.page.lead._theme is CONTRAST
    assert "#000000" in desk.program.window.styleSheet() + QApplication.instance().styleSheet()
    assert desk.focus().accessibleName() == "Colours: High contrast"

    desk.press(Qt.Key.Key_Escape)
    assert desk.program.window.settings is None
    assert desk.page.isVisible()
    assert desk.page.tab == "lead"
    assert desk.focus() is desk.page.side.parking.line
    assert desk.page.side.parking.line.text() == "Who answers"
    assert desk.program.leading is leading
    assert leading.projector is projector
    assert leading.lectern.phones._server is server
    assert phones.is_open
    assert desk.scene.round == vote
    assert desk.scene.state == "open"
    assert sum(desk.scene.tally.questions[0].counts) == 5


def test_the_desktops_colours_are_followed_once_nothing_is_under_way(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.goes_to("criteria-vote")
    desk.session.rounds.open()
    desk.caught_up()
    choosing_ = desk.program.choosing
    monkeypatch.setattr(choosing.style, "pick", lambda _app, wanted: LIGHT if wanted == "light" else DARK)
    panel = desk.panel
    panel.passing.start()
    assert panel.busy
    choosing_.follow()
    assert desk.page.lead._theme is LIGHT
    assert "as soon as" in desk.shown()
    assert choosing_._later.isActive()

    panel.passing.stop()
    choosing_._later.timeout.emit()
    assert desk.page.lead._theme is DARK
    desk.caught_up()


def test_the_numbers_of_a_client_are_typed_refused_undone_and_put_back(desk: Desk) -> None:
    client = opened(desk).client
    assert client is not None
    assert set(client.numbers) == set(Thresholds.__dataclass_fields__)
    assert [n.usual(getattr(Thresholds(), n.name)) for n in numbers()] == [True] * len(client.numbers)
    assert client.numbers["unknown"].edit.text() == "33"
    assert client.numbers["few"].back.isHidden()

    types(desk, "few", "7")
    types(desk, "agreed", "80")
    kept = desk.session.engagement.thresholds()
    assert (kept.few, kept.agreed) == (7, 0.8)
    types(desk, "agreed", "180")
    assert "between 0 and 100" in client.numbers["agreed"].sentence.text()
    assert desk.session.engagement.thresholds().agreed == 0.8

    client.numbers["few"].back.click()
    desk.caught_up()
    assert desk.session.engagement.thresholds().few == Thresholds().few
    assert desk.session.undo() == "reset of settings"
    assert desk.session.engagement.thresholds().few == 7

    client.reset.offer.click()
    assert client.reset.asking
    desk.press(Qt.Key.Key_Escape)
    assert not client.reset.asking
    assert desk.program.window.settings is not None
    assert desk.session.engagement.thresholds().few == 7
    client.reset.offer.click()
    client.reset.yes.click()
    desk.caught_up()
    assert desk.session.engagement.thresholds() == Thresholds()
    desk.session.undo()
    desk.caught_up()
    assert desk.session.engagement.thresholds().agreed == 0.8
    assert client.numbers["agreed"].edit.text() == "80"


def test_both_parts_stand_beside_each_other_where_they_have_room(desk: Desk) -> None:
    settings = opened(desk)
    laptop, client = settings.laptop, settings.client
    assert client is not None
    desk.program.window.resize(1366, 768)
    desk.qtbot.waitUntil(lambda: client.y() == laptop.y() and client.x() > laptop.geometry().right())
    desk.program.window.resize(1000, 768)
    desk.qtbot.waitUntil(lambda: client.x() == laptop.x() and client.y() > laptop.geometry().bottom())


def test_paper_movement_sound_and_folder_are_kept(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings = opened(desk)
    client, leading = settings.client, desk.program.leading
    assert client is not None
    assert leading is not None
    next(b for b in client.paper.answers.buttons if b.key == "Letter").click()
    assert desk.scene.engagement.paper == "Letter"
    spoken = {b.key: b for b in client.language.answers.buttons}
    assert [b.text() for b in spoken.values()] == ["English", "Deutsch", "Tiếng Việt"]
    spoken["de"].click()
    assert desk.scene.engagement.language == "de"
    desk.goes_to("criteria-vote")
    desk.vote((3, 4, 5, 2))
    desk.closes(shown=False)
    chooses(desk, "still", "yes")
    desk.session.rounds.reveal()
    desk.caught_up()
    assert desk.scene.state == "revealed"
    assert leading.projector.growth == 1.0
    chooses(desk, "sound", "yes")
    chooses(desk, "paper", "Letter")
    chosen = tmp_path / "engagements"
    chosen.mkdir()
    dialog = "ui.facilitator.settings.laptop.QFileDialog.getExistingDirectory"
    monkeypatch.setattr(dialog, lambda *_a: str(chosen))
    settings.laptop._choose_folder()
    assert load() == Settings(paper="Letter", still=True, sound=True, folder=str(chosen))
    assert str(chosen) in settings.laptop._path.text()

    remember(toured=True)
    settings.laptop.reset.offer.click()
    settings.laptop.reset.yes.click()
    assert load() == Settings(toured=True)
    assert not leading.projector._still


def test_another_size_of_text_comes_with_the_next_start_which_is_offered(desk: Desk) -> None:
    leading = desk.program.leading
    assert leading is not None
    leading.lectern.phones.open(LOOPBACK)
    port = desk.session.people.kept_port()
    opened(desk)
    assert shown(desk).laptop.again.isHidden()
    chooses(desk, "text_size", "200")
    assert load().size == 200
    assert "100 %" in shown(desk).laptop.size_later.text()
    path = desk.path
    shown(desk).laptop.again.click()
    again_ = desk.program.choosing.again
    assert again_ is not None
    assert again_.path == path
    assert desk.program.leading is None
    again = Program(LIGHT, Clock())
    desk.qtbot.addWidget(again.window)
    assert again.open(path)
    assert again.leading is not None
    assert again.leading.session.people.kept_port() == port
    assert again.leading.lectern.phones.is_open
    again.close()

    assert choosing.words_to_start(path)[-3:] == ["-m", "ui", str(path)]


@pytest.mark.parametrize(("own", "size", "factor"), [("", 100, ""), ("", 150, "1.5"), ("2", 125, "2.5")])
def test_the_size_of_text_is_qts_own_scale_and_nobody_elses(
    monkeypatch: pytest.MonkeyPatch, own: str, size: int, factor: str
) -> None:
    monkeypatch.setenv("QT_SCALE_FACTOR", own)
    if not own:
        monkeypatch.delenv("QT_SCALE_FACTOR")
    before = choosing.scale(size)
    assert choosing.os.environ.get("QT_SCALE_FACTOR", "") == factor
    choosing.scaled(before)
    assert choosing.os.environ.get("QT_SCALE_FACTOR", "") == own


@pytest.fixture
def home(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    monkeypatch.setenv("READYROOM_HOME", str(tmp_path / "home"))
    made = Program(LIGHT, Clock(), wanted="light")
    qtbot.addWidget(made.window)
    made.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    made.close()


def test_settings_are_opened_from_home_too_and_a_form_is_not_lost(home: Program, qtbot: QtBot) -> None:
    window = home.window
    window.home.start()
    form = window.home.starting
    qtbot.keyClicks(form.client.edit, "Northmere Water")
    qtbot.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    settings: Any = window.settings
    assert settings is not None
    assert settings.client is None
    next(b for b in settings.laptop.theme_.answers.buttons if b.key == "dark").click()
    for _turn in range(3):
        QApplication.processEvents()
    settings = window.settings
    assert settings is not None
    settings.back.click()
    assert window.settings is None
    assert window.home.starting is not form
    assert window.home.starting.isVisible()
    assert window.home.starting.client.text() == "Northmere Water"
    assert QApplication.focusWidget() is window.home.starting.client.edit
