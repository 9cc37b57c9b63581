"""The client's colour and logo in the tab Prepare: typed, refused with an offer, chosen, taken away."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.desk import Desk, desk
from ui.facilitator.prepare.look import ClientLook

__all__ = ["desk"]
ENTER = Qt.Key.Key_Return


@pytest.fixture
def look(desk: Desk) -> ClientLook:
    return desk.page.tabs.prepare.facts.look


def write(desk: Desk, look: ClientLook, colour: str) -> None:
    look.colour.edit.setText(colour)
    look.colour.edit.setModified(True)
    desk.qtbot.keyClick(look.colour.edit, ENTER)
    desk.caught_up()


def picture(folder: Path, colour: str = "#8A1538") -> Path:
    path = folder / "logo.png"
    Image.new("RGB", (900, 300), colour).save(path)
    return path


def test_a_colour_is_typed_and_used(desk: Desk, look: ClientLook) -> None:
    write(desk, look, "8a1538")

    assert desk.scene.engagement.accent == "#8A1538"
    assert look.colour.text() == "#8A1538"
    assert look.colour_report.text() == ""
    assert look.offer.isHidden()


def test_a_colour_that_is_too_light_is_refused_and_the_offer_is_one_click(
    desk: Desk, look: ClientLook
) -> None:
    write(desk, look, "#F2B705")
    assert "too light to be read on white paper" in look.colour_report.text()
    assert desk.scene.engagement.accent == ""

    assert look.offer.text() == "Use #967103"
    look.offer.click()
    desk.caught_up()
    assert desk.scene.engagement.accent == "#967103"
    assert look.colour.text() == "#967103"
    assert look.offer.isHidden()
    assert look.colour_report.isHidden()


def test_what_is_no_colour_is_said_and_nothing_offered(desk: Desk, look: ClientLook) -> None:
    write(desk, look, "red")

    assert "for example #0B6E69" in look.colour_report.text()
    assert look.offer.isHidden()


def test_a_logo_is_chosen_shown_and_taken_away(
    desk: Desk, look: ClientLook, tmp_path: Path, qtbot: QtBot
) -> None:
    assert look.logo.isHidden()
    look.bring_in(picture(tmp_path))
    qtbot.waitUntil(lambda: desk.session.look.logo() is not None)
    desk.caught_up()
    qtbot.waitUntil(lambda: not look.logo.isHidden())

    shown = look.logo.pixmap()
    assert abs(shown.width() / shown.height() - 3) < 0.1
    assert desk.scene.undo == "change of the logo"
    look.drop.click()
    desk.caught_up()
    assert desk.session.look.logo() is None
    assert look.logo.isHidden()
    assert look.drop.isHidden()


def test_a_file_that_is_no_picture_is_said_and_the_logo_stays(
    desk: Desk, look: ClientLook, tmp_path: Path, qtbot: QtBot
) -> None:
    look.bring_in(picture(tmp_path))
    qtbot.waitUntil(lambda: desk.session.look.logo() is not None)
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    look.bring_in(broken)
    qtbot.waitUntil(lambda: "broken.png is no picture" in look.logo_report.text())

    assert desk.session.look.logo() is not None
