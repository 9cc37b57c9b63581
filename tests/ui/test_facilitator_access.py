"""The window for eyes, ears and keys: names, order, focus that is seen, large text that is not cut."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QScrollArea,
    QTableView,
    QWidget,
)

from tests.room import Clock
from tests.ui.desk import Desk, wide_family
from tests.ui.one_window import PAGES, USUAL, goes, press, stand_once, told, words
from ui.facilitator.clipped import Clipped
from ui.facilitator.columns import LEFT, MIDDLE, RIGHT, fitting
from ui.facilitator.reading_order import stops
from ui.facilitator.window import FacilitatorWindow
from ui.settings import remember
from ui.theme import TEXT, THEMES, Theme
from ui.widgets.fonts import font
from workshop.places import RESOURCES

DESCRIPTION = QAccessible.Text.Description
# A small laptop's screen at 200 %: Qt scales everything alike, so that this is what there is room for.
RING = 3
TWICE = QSize(683, 384)
NO_ROLES = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane}
# What is painted and scrolls has no role of its own in Qt; its name says what it is.
PAINTED = {"Sheets"}
# Painted beside words that say the same.
SIGNS = {"Mark", "Brand", "People", "Track", "Sample"}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Give one window that all tests here look at."""
    yield from stand_once(tmp_path_factory.mktemp("access"), Clock())


@pytest.mark.parametrize("name", PAGES)
def test_everything_that_takes_keys_has_a_name_and_a_role(desk: Desk, name: str) -> None:
    window = goes(desk, name)
    found = stops(window)
    assert len(found) > 3
    nameless = [words(piece) for piece in found if not told(piece)[0].strip()]
    assert nameless == []
    plain = [piece for piece in found if type(piece).__name__ not in PAINTED]
    odd = [(words(piece), told(piece)[1]) for piece in plain if told(piece)[1] in NO_ROLES]
    assert odd == []
    painted_is_said(window)
    described_plainly(window)


@pytest.mark.parametrize("name", PAGES)
def test_tab_goes_through_everything_in_the_order_in_which_it_is_read(desk: Desk, name: str) -> None:
    window = goes(desk, name)
    stops(window)[0].setFocus()
    visited: list[QWidget] = []
    for _press in range(400):
        at = QApplication.focusWidget()
        # What is chosen on the way may open something further on.
        order = stops(window)
        stop = next((p for p in reversed(order) if at is p or p.isAncestorOf(at)), None)
        assert stop is not None, words(at)
        if len(visited) > 1 and stop is visited[0]:
            break
        if not visited or stop is not visited[-1]:
            visited.append(stop)
        press(at, Qt.Key.Key_Tab)
    assert [words(p) for p in visited] == [words(p) for p in order]
    press(order[0], Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is order[-1]
    places = [piece.mapTo(window, QPoint()) for piece in order]
    columns = [0 if p.x() < 260 else 2 if p.x() >= 1046 else 1 for p in places if p.y() < 740]
    assert columns == sorted(columns) or name in {"home", "new", "settings"}


@pytest.mark.parametrize("name", PAGES)
def test_the_focus_is_seen_wherever_it_is(desk: Desk, name: str) -> None:
    window = goes(desk, name)
    seen: set[str] = set()
    unseen: list[str] = []
    for piece in stops(window):
        kind = f"{type(piece).__name__} {piece.property('look')}"
        if kind in seen:
            continue
        seen.add(kind)
        piece.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if QApplication.focusWidget() is not piece:
            continue
        with_focus = piece.grab().toImage()
        piece.clearFocus()
        QApplication.processEvents()
        if difference(with_focus, piece.grab().toImage()) < 20:
            unseen.append(words(piece))
    assert unseen == []


def difference(one: QImage, other: QImage) -> int:
    """Count the pixels in which two pictures are clearly not the same."""
    if one.size() != other.size():
        return 1000
    count = 0
    for y in range(one.height()):
        for x in range(one.width()):
            a, b = one.pixelColor(x, y), other.pixelColor(x, y)
            if abs(a.lightness() - b.lightness()) > 24:
                count += 1
                if count > 40:
                    return count
    return count


def cut(window: QWidget) -> list[str]:
    """Give the words that cannot be read whole."""
    found = []
    for piece in window.findChildren(QWidget):
        if not piece.isVisible() or not piece.width():
            continue
        if isinstance(piece, QLabel) and piece.text():
            needed = piece.heightForWidth(piece.width()) if piece.wordWrap() else piece.sizeHint().height()
            wide = 0 if piece.wordWrap() else piece.sizeHint().width()
            if needed > piece.height() + 1 or wide > piece.width() + 1:
                found.append(f"“{piece.text()[:40]}” {wide}x{needed} in {piece.width()}x{piece.height()}")
        elif isinstance(piece, QAbstractButton) and piece.text():
            hint = piece.sizeHint()
            if hint.width() > piece.width() + 1 or hint.height() > piece.height() + 1:
                found.append(f"button “{piece.text()}” {hint.toTuple()} in {piece.size().toTuple()}")
        elif isinstance(piece, QScrollArea) and piece.widget() is not None:
            off = piece.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if off and piece.widget().width() > piece.viewport().width() + 1:
                wide = f"{piece.widget().width()} in {piece.viewport().width()}"
                found.append(
                    f"{type(piece.widget()).__name__} in {type(piece.parentWidget()).__name__}: {wide}"
                )
    return found


@pytest.mark.parametrize("name", PAGES)
def test_no_word_is_cut_at_the_usual_size_and_at_twice_that(desk: Desk, name: str) -> None:
    for size in (USUAL, TWICE):
        fits(goes(desk, name, size), size)


def test_no_word_is_cut_in_a_wide_typeface_either(desk: Desk) -> None:
    remember(lettering=wide_family())
    desk.program.choosing.follow()
    try:
        assert font(TEXT).family() == wide_family()
        for name, size in (*((name, USUAL) for name in PAGES), ("open", TWICE), ("settings", TWICE)):
            fits(goes(desk, name, size), size)
    finally:
        remember(lettering="")
        desk.program.choosing.follow()


def fits(window: FacilitatorWindow, size: QSize) -> None:
    assert window.size() == size
    columns = getattr(window._pages.currentWidget(), "columns", None)
    for number in (LEFT, MIDDLE, RIGHT) if columns is not None else (MIDDLE,):
        if columns is not None:
            columns.show_column(number)
            for _turn in range(4):
                QApplication.processEvents()
        assert cut(window) == []


def test_what_does_not_fit_side_by_side_is_one_press_away(desk: Desk) -> None:
    assert fitting(1366, MIDDLE) == {LEFT, MIDDLE, RIGHT}
    assert fitting(1140, RIGHT) == {LEFT, MIDDLE, RIGHT}
    assert fitting(1093, MIDDLE) == {LEFT, MIDDLE}
    assert fitting(1093, RIGHT) == {MIDDLE, RIGHT}
    assert fitting(683, MIDDLE) == {MIDDLE}
    assert fitting(683, LEFT) == fitting(683, RIGHT) == {LEFT, RIGHT}

    goes(desk, "lead", TWICE)
    columns, page = desk.page.columns, desk.page
    assert columns.bar.isVisible()
    assert not page.side.isVisible()
    press(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert page.side.isVisible()
    assert page.side.isAncestorOf(QApplication.focusWidget())
    page.open_tab("lead")
    assert page.lead.isVisible()
    assert page.lead.step.visibleRegion().boundingRect().size() == page.lead.step.size()
    page.sheets.park()
    strip = page.sheets.strip
    assert strip.line.isVisible()
    assert strip.line.hasFocus()
    press(strip.line, Qt.Key.Key_Escape)
    goes(desk, "lead", USUAL)
    assert not columns.bar.isVisible()
    assert page.side.isVisible()
    assert page.lead.isVisible()


def painted_is_said(window: QWidget) -> None:
    silent = {
        words(piece)
        for piece in window.findChildren(QWidget)
        if "paintEvent" in vars(type(piece))
        and type(piece).__module__.startswith("ui.")
        and piece.isVisible()
        and type(piece).__name__ not in SIGNS
        and not told(piece)[0]
        and not (isinstance(piece, Clipped) and not piece.text())
    }
    assert silent == set()
    for view in (p for p in stops(window) if isinstance(p, QAbstractItemView)):
        model = view.model()
        for row in range(model.rowCount()):
            columns = range(model.columnCount()) if isinstance(view, QTableView) else (0,)
            cells = [model.index(row, column) for column in columns]
            said = [c.data(Qt.ItemDataRole.AccessibleTextRole) or c.data() for c in cells]
            assert any(said), (words(view), row)


def described_plainly(window: QWidget) -> None:
    """Nothing is described in markup, or by its own name: a reader says one after the other."""
    seen = [piece for piece in window.findChildren(QWidget) if piece.isVisible()]
    said = {words(piece): QAccessible.queryAccessibleInterface(piece).text(DESCRIPTION) for piece in seen}
    assert {name: text for name, text in said.items() if "<" in text} == {}
    assert [words(p) for p in stops(window) if told(p)[0] == said[words(p)]] == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=str)
def test_the_ring_around_what_has_the_keys_stands_out(theme: Theme) -> None:
    # On a filled button the ring is of paper, everywhere else of the accent.
    for surface in (theme.paper, theme.canvas, theme.accent_soft):
        assert contrast(theme.accent, surface) >= RING
    assert contrast(theme.paper, theme.accent) >= RING
    assert contrast(theme.outline, theme.paper) >= RING


def contrast(one: str, other: str) -> float:
    """Give the ratio of two colours' luminances, as WCAG counts it."""

    def light(code: str) -> float:
        parts = [QColor(code).redF(), QColor(code).greenF(), QColor(code).blueF()]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_no_word_is_cut_in_high_contrast_at_twice_the_size(desk: Desk) -> None:
    goes(desk, "lead")
    choosing = desk.program.choosing
    choosing._wanted = "contrast"
    choosing.follow()
    try:
        desk.caught_up()
        for name in ("plan", "settings", "lead"):
            fits(goes(desk, name, TWICE), TWICE)
        step = desk.page.lead.step
        step.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        with_focus = step.grab().toImage()
        step.clearFocus()
        assert difference(with_focus, step.grab().toImage()) >= 20
    finally:
        choosing._wanted = "light"
        choosing.follow()
        desk.caught_up()


def test_only_the_room_moves_which_reduced_motion_stops() -> None:
    moves = re.compile(r"Q\w*(Animation|TimeLine)\b")
    sources = (RESOURCES.parent / "ui").rglob("*.py")
    moving = {path.parent.name for path in sources if moves.search(path.read_text(encoding="utf-8"))}
    assert moving == {"projector"}
