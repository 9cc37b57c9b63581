"""The guide, the first tour and the report of a problem, in the real window."""

import re
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.app import Program
from ui.facilitator.help.book import find, read_book
from ui.facilitator.help.desk import HelpDesk
from ui.facilitator.help.guide import PICTURE, GuideWindow
from ui.facilitator.help.reporting import Reporting
from ui.facilitator.window import FacilitatorWindow
from ui.settings import load
from ui.theme import LIGHT
from workshop.places import GUIDE


@pytest.fixture
def window(qtbot: QtBot) -> FacilitatorWindow:
    made = FacilitatorWindow(LIGHT)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_page_is_in_the_guide_and_every_picture_and_link_is_there() -> None:
    book = read_book(GUIDE)

    assert {leaf.name for leaf in book} == {path.name for path in GUIDE.glob("*.md")}
    for leaf in book:
        for name in PICTURE.findall(leaf.text):
            assert (GUIDE / name).is_file(), f"{leaf.name}: {name}"
        for link in re.findall(r"\]\(([^)#\s]+)\)", leaf.text):
            assert (GUIDE / link).exists(), f"{leaf.name}: {link}"


def test_words_are_found_with_what_stands_around_them() -> None:
    book = read_book(GUIDE)

    hits = find(book, "Wi-Fi hotspot")
    assert hits
    assert all("hotspot" in hit.leaf.words.casefold() for hit in hits)
    assert "wi-fi" in hits[0].around.casefold()
    assert not find(book, "zebra crossing")
    assert not find(book, "  ")


def below_picture(document: QTextDocument) -> float:
    """Give the room between the first picture and the text after it, in pixels."""
    blocks = (document.findBlockByNumber(n) for n in range(document.blockCount()))
    picture = next(b for b in blocks if b.text() == "\ufffc")
    where = document.documentLayout().blockBoundingRect
    return where(picture.next()).top() - where(picture).bottom()


def test_pages_are_read_searched_and_left_by_keys(qtbot: QtBot) -> None:
    guide = GuideWindow(LIGHT)
    qtbot.addWidget(guide)
    guide.show()
    guide.activateWindow()
    qtbot.waitUntil(guide.isActiveWindow)
    guide.open_page()
    assert guide.page.toPlainText().startswith("Lead your first accelerator workshop")
    drawn = guide.page.document().resource(
        QTextDocument.ResourceType.ImageResource.value, QUrl("prepare.png")
    )
    assert 0 < drawn.width() / drawn.devicePixelRatio() <= guide.page.viewport().width()
    below = below_picture(guide.page.document())
    assert 0 < below < 20, "text stands below a picture, with no empty room between them"

    qtbot.keyClick(guide, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert guide.search.hasFocus()
    qtbot.keyClicks(guide.search, "hotspot")
    assert "hotspot" in guide.contents.item(0).text().casefold()
    qtbot.keyClick(guide.search, Qt.Key.Key_Return)
    assert guide.page.textCursor().selectedText().casefold() == "hotspot"
    qtbot.keyClick(guide, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert guide.page.toPlainText().startswith("Lead your first accelerator workshop")

    guide.page.anchorClicked.emit(QUrl("phones.md"))
    assert guide.page.toPlainText().startswith("Phones")
    guide.page.anchorClicked.emit(QUrl("https://example.com/phones.md"))
    guide.search.setText("zebra crossing")
    assert guide.contents.item(0).text() == "Nothing was found. Try another word."
    qtbot.keyClick(guide.search, Qt.Key.Key_Return)
    assert guide.page.toPlainText().startswith("Phones")
    qtbot.keyClick(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_a_guide_that_is_missing_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    guide = GuideWindow(LIGHT, folder=tmp_path)
    qtbot.addWidget(guide)
    guide.open_page()
    assert "did not come with this copy" in guide.page.toPlainText()


def test_the_tour_has_five_cards_and_keeps_the_keys(qtbot: QtBot, window: FacilitatorWindow) -> None:
    desk = HelpDesk(LIGHT, window)
    desk.open_tour()
    tour = desk.tour
    assert tour is not None
    assert tour.accessibleName().startswith("Card 1 of 5. One client, one file.")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Left):
        qtbot.keyClick(tour, key)
    assert tour.accessibleName().startswith("Card 2 of 5")
    around = set()
    for _n in range(4):
        qtbot.keyClick(QApplication.focusWidget() or tour, Qt.Key.Key_Tab)
        around.add(QApplication.focusWidget())
    assert around == {tour.next, tour.before, tour.skip}
    window.resize(1500, 900)
    assert tour.size() == window.size()
    with qtbot.waitSignal(desk.toured):
        qtbot.keyClick(tour, Qt.Key.Key_Escape)
    assert desk.tour is None

    desk.open_tour()
    assert desk.tour is not None
    desk.tour.go(4)
    with qtbot.waitSignals([desk.toured, desk.sample_wanted]):
        desk.tour.sample.click()


def test_the_report_is_read_before_it_is_saved(qtbot: QtBot, tmp_path: Path) -> None:
    report = Reporting(LIGHT)
    qtbot.addWidget(report)
    assert "versions.txt" in report.text.toPlainText()
    report.save_to(tmp_path / "no folder" / "report.zip")
    assert report.said.text() == "That folder cannot be written. Choose another place."
    report.save_to(tmp_path / "report.zip")
    assert "report.zip" in report.said.text()
    assert set(zipfile.ZipFile(tmp_path / "report.zip").namelist()) == {
        "versions.txt",
        "settings.json",
        "log.txt",
    }


def test_the_tour_comes_once_and_never_over_an_open_file(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READYROOM_HOME", str(tmp_path))
    program = Program(LIGHT)
    qtbot.addWidget(program.window)
    program.show()
    program.welcome()
    assert program.help.tour is not None
    program.help.tour.go(4)
    program.help.tour.sample.click()
    assert program.leading is not None
    assert load().toured

    program.leave()
    program.welcome()
    assert program.help.tour is None
    program.close()
