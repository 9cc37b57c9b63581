"""Finding in the guide: a hit stands in sight with its words marked, and the next opening begins anew."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.facilitator.help.book import find, read_book
from ui.facilitator.help.desk import HelpDesk
from ui.facilitator.help.guide import GuideWindow
from ui.facilitator.window import FacilitatorWindow
from ui.theme import LIGHT
from workshop.places import GUIDE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def help_desk(qtbot: QtBot) -> Iterator[HelpDesk]:
    window = FacilitatorWindow(LIGHT)
    qtbot.addWidget(window)
    window.show()
    made = HelpDesk(LIGHT, window)
    made.open_guide()
    yield made
    assert made.guide is not None
    made.guide.close()


def guide_of(desk: HelpDesk) -> GuideWindow:
    assert desk.guide is not None
    return desk.guide


def looks_for(guide: GuideWindow, words: str, page: str) -> None:
    """Search and choose the hit on this page."""
    guide.search.setText(words)
    rows = (n for n in range(guide.contents.count()))
    guide.contents.setCurrentRow(next(n for n in rows if guide.contents.item(n).data(0x100) == page))
    assert guide.at == page


def around(guide: GuideWindow) -> str:
    return guide.page.textCursor().block().text().casefold()


def marked(guide: GuideWindow) -> list[str]:
    return [place.cursor.selectedText().casefold() for place in guide.page.extraSelections()]


@pytest.mark.parametrize(
    ("words", "page"), [("template", "README.md"), ("void", "keys.md"), ("slips", "papers.md")]
)
def test_a_hit_stands_well_inside_the_page_with_every_place_marked(
    help_desk: HelpDesk, words: str, page: str
) -> None:
    guide = guide_of(help_desk)
    looks_for(guide, words, page)

    high = guide.page.viewport().height()
    assert guide.page.textCursor().selectedText().casefold() == words
    assert 0 <= guide.page.cursorRect().top() < high / 2
    assert set(marked(guide)) == {words}
    assert len(marked(guide)) == guide.page.toPlainText().casefold().count(words)


def test_of_several_words_the_place_is_where_they_stand_together(help_desk: HelpDesk) -> None:
    guide = guide_of(help_desk)
    looks_for(guide, "hotspot VPN", "phones.md")

    assert all(word in around(guide) for word in ("hotspot", "vpn"))
    assert set(marked(guide)) == {"hotspot", "vpn"}


def test_the_list_says_what_stands_at_that_place() -> None:
    hit = next(hit for hit in find(read_book(GUIDE), "hotspot VPN") if hit.leaf.name == "phones.md")
    assert "hotspot" in hit.around.casefold()
    assert "vpn" in hit.around.casefold()


def test_marks_outlive_another_width_and_go_with_the_search(qtbot: QtBot, help_desk: HelpDesk) -> None:
    guide = guide_of(help_desk)
    looks_for(guide, "void", "keys.md")
    guide.resize(800, 600)
    qtbot.waitUntil(lambda: guide.page.width() < 600)
    assert set(marked(guide)) == {"void"}
    assert guide.page.textCursor().selectedText().casefold() == "void"
    assert 0 <= guide.page.cursorRect().top() < guide.page.viewport().height()

    guide.search.setText("")
    assert marked(guide) == []


def test_a_hit_that_is_chosen_already_is_shown_again(qtbot: QtBot, help_desk: HelpDesk) -> None:
    guide = guide_of(help_desk)
    looks_for(guide, "void", "keys.md")
    guide.page.verticalScrollBar().setValue(0)
    item = guide.contents.currentItem()
    assert item is not None
    qtbot.mouseClick(
        guide.contents.viewport(),
        Qt.MouseButton.LeftButton,
        pos=guide.contents.visualItemRect(item).center(),
    )
    assert guide.page.verticalScrollBar().value() > 0


def test_the_guide_opens_without_the_search_of_the_last_time(qtbot: QtBot, help_desk: HelpDesk) -> None:
    guide = guide_of(help_desk)
    whole = guide.contents.count()
    looks_for(guide, "void", "keys.md")
    qtbot.keyClick(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()

    help_desk.open_guide()

    assert guide_of(help_desk) is guide
    assert guide.search.text() == ""
    assert guide.contents.count() == whole
    assert guide.at == "README.md"
    assert guide.page.verticalScrollBar().value() == 0
    assert marked(guide) == []
    assert not guide.back.isEnabled()
    qtbot.waitUntil(guide.search.hasFocus)
