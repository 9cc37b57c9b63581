"""The typefaces of the windows and of the room: chosen, in force at once, and missed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.desk import Desk, desk, wide_family
from tests.ui.test_facilitator_settings import opened, shown
from ui import choosing
from ui.facilitator.settings.lettering import families
from ui.settings import load, remember
from ui.theme import FAMILY, ROOM_SMALL, TEXT
from ui.widgets import fonts, lettering

__all__ = ["desk"]


def picks(desk: Desk, name: str, family: str) -> None:
    """Choose a typeface with the keys and wait until it is in force."""
    box = getattr(shown(desk).laptop, name).box
    box.setFocus()
    box.setCurrentIndex(box.findData(family))
    box.activated.emit(box.currentIndex())
    for _turn in range(3):
        QApplication.processEvents()


def test_a_typeface_is_in_force_at_once_in_the_window_and_in_the_room(desk: Desk) -> None:
    wide, leading = wide_family(), desk.program.leading
    families.cache_clear()
    assert leading is not None
    opened(desk)
    room, drawn = leading.projector, leading.projector.grab().toImage()
    box = shown(desk).laptop.lettering.box
    assert box.itemText(0) == "Readyroom’s own (Noto Sans)"
    assert box.itemData(box.findData(wide), Qt.ItemDataRole.FontRole).family() == wide
    assert box.findData("Noto Emoji") == box.findData("Readyroom Fallback") == -1
    box.highlighted.emit(box.findData(wide))
    assert shown(desk).laptop.lettering.example.font().family() == wide

    picks(desk, "lettering", wide)
    assert load().lettering == wide
    assert QApplication.font().family() == desk.page.lead.step.font().family() == wide
    assert desk.focus() is shown(desk).laptop.lettering.box
    assert room.grab().toImage() == drawn
    picks(desk, "room_lettering", wide)
    assert leading.projector is room
    assert room.grab().toImage() != drawn

    shown(desk).laptop.reset.offer.click()
    shown(desk).laptop.reset.yes.click()
    for _turn in range(3):
        QApplication.processEvents()
    assert (load().lettering, load().room_lettering) == ("", "")
    assert QApplication.font().family() == FAMILY
    assert room.grab().toImage() == drawn


def test_a_typeface_that_is_gone_is_said_and_stays_chosen(desk: Desk) -> None:
    remember(lettering="Gone Grotesk", room_lettering="Gone Grotesk")
    said = choosing.set_in(*choosing.letters(load()))
    assert said == "“Gone Grotesk” cannot be found on this laptop, so Readyroom’s own lettering is used."
    assert fonts.font(TEXT).family() == lettering.font(ROOM_SMALL).family() == FAMILY
    entry = opened(desk).laptop.lettering
    assert entry.box.currentText() == "Gone Grotesk"
    assert not entry.gone.isHidden()
    assert load().lettering == "Gone Grotesk"
    picks(desk, "lettering", "")
    assert shown(desk).laptop.lettering.gone.isHidden()
    assert choosing.set_in("", "") == ""
