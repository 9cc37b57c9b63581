"""Three columns beside each other, and where the window is too narrow for them, those that were asked for."""

from itertools import zip_longest

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QStackedWidget,
    QWidget,
)
from shiboken6 import isValid

from ui.facilitator.layouts import ColumnLayout
from ui.facilitator.pieces import Button, column, hold, pane, row, rule, scrolling, upright
from ui.facilitator.reading_order import stops
from ui.facilitator.voice import aloud
from ui.theme import EDGE, RAIL, SIDE, TAB
from ui.widgets.fonts import font
from workshop.language import _

LEFT, MIDDLE, RIGHT = range(3)
# What each column needs at least; all three fit side by side from the sum of them on.
NEEDS = (RAIL, 560, SIDE)
BAR, ABOVE, BESIDE = 36, 8, 8


def fitting(width: int, wanted: int, worth: tuple[int, ...] = (MIDDLE, LEFT, RIGHT)) -> frozenset[int]:
    """Give the columns that fit into `width` pixels: the wanted one, then the others by worth."""
    shown, room = {wanted}, width - NEEDS[wanted]
    for other in worth:
        if other not in shown and NEEDS[other] <= room:
            shown.add(other)
            room -= NEEDS[other]
    return frozenset(shown)


class Stack(QStackedWidget):
    """One of several pages; it needs what the page needs that is shown, not what the largest one would."""

    resized = Signal()

    def __init__(self) -> None:
        """Begin without a page."""
        super().__init__()
        self.currentChanged.connect(lambda _number: self.updateGeometry())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Tell what lies on top."""
        super().resizeEvent(event)
        self.resized.emit()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give the size of the page that is shown."""
        shown = self.currentWidget()
        return shown.sizeHint() if shown is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give the least size of the page that is shown."""
        shown = self.currentWidget()
        if shown is None:
            return super().minimumSizeHint()
        return shown.minimumSizeHint().boundedTo(shown.maximumSize()).expandedTo(shown.minimumSize())


class Columns(QWidget):
    """Left, middle and right; while not all are seen a bar on top names them; F6 goes round.

    A column that is higher than the window scrolls: nothing is cut, however large the text is.
    """

    def __init__(self, left: QWidget, middle: QWidget, right: QWidget) -> None:
        """Show the three, the middle one wherever there is only room for one."""
        super().__init__()
        self._wanted = MIDDLE
        self._worth: tuple[int, ...] = (MIDDLE, LEFT, RIGHT)
        self._holders = [_side(left, RAIL - 1), _whole(middle), _side(right, SIDE)]
        self._holders[LEFT].setProperty("pane", "canvas")
        self._lines = (upright(), upright())
        self.bar, self.buttons = self._make_bar()
        whole = column(self)
        whole.addWidget(self.bar)
        beside = row()
        for holder, line in zip_longest(self._holders, self._lines):
            beside.addWidget(holder, int(holder is self._holders[MIDDLE]))
            if line is not None:
                beside.addWidget(line)
        beside.addStretch(0)
        whole.addLayout(beside, 1)

    def _make_bar(self) -> tuple[QFrame, list[QPushButton]]:
        made = pane("canvas")
        made.setFixedHeight(BAR)
        names = (_("Menu"), _("Work"), _("Details"))
        for holder, words in zip(self._holders, names, strict=True):
            holder.setAccessibleName(words)
        buttons = [self._button(n, words) for n, words in enumerate(names)]
        inside = column(made)
        named = row(*buttons, 0, spacing=8)
        named.setContentsMargins(EDGE - 8, 0, EDGE, 0)
        inside.addLayout(named, 1)
        inside.addWidget(rule())
        made.hide()
        return made, buttons

    def _button(self, number: int, words: str) -> QPushButton:
        made = Button(words)
        made.setProperty("look", "column")
        made.setCheckable(True)
        made.setAccessibleName(words)
        made.setToolTip("F6")
        # Wide enough for the bold words of a column that is seen, so that nothing moves.
        bold = QFontMetrics(font(TAB, bold=True)).horizontalAdvance(words)
        made.setMinimumWidth(bold + 2 * BESIDE)
        made.clicked.connect(lambda: self.show_column(number))
        return made

    @property
    def shown(self) -> frozenset[int]:
        """Give which columns are seen."""
        return fitting(self.width(), self._wanted, self._worth)

    def keep_right(self, *, on: bool) -> None:
        """Have a column at the right, or none because there is nothing to say in it."""
        self._worth = (MIDDLE, LEFT, RIGHT) if on else (MIDDLE, LEFT)
        self._wanted = MIDDLE
        self._arrange()

    def show_column(self, number: int) -> None:
        """Show a column, and beside it whatever else fits."""
        self._wanted = number
        self._arrange()

    def reveal(self, piece: QWidget) -> None:
        """Show the column in which a piece stands."""
        number = self._column_of(piece, MIDDLE)
        if number not in self.shown:
            self.show_column(number)

    def _column_of(self, piece: QWidget, none: int) -> int:
        return next((n for n, holder in enumerate(self._holders) if holder.isAncestorOf(piece)), none)

    def go_round(self) -> None:
        """Go with the focus to the next column."""
        at: QWidget | None = self.window().focusWidget()
        now = RIGHT if at is None else self._column_of(at, RIGHT)
        for further in range(1, len(self._holders) + 1):
            number = (now + further) % len(self._holders)
            first = _first_stop(self._holders[number])
            if first is not None and number in self._worth:
                self.reveal(first)
                first.setFocus(Qt.FocusReason.TabFocusReason)
                aloud(self, self._holders[number].accessibleName())
                return

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show as many columns as fit now."""
        self._arrange()

    def _arrange(self) -> None:
        shown = self.shown
        self.bar.setVisible(len(shown) < len(self._worth))
        for number, (holder, button) in enumerate(zip(self._holders, self.buttons, strict=True)):
            holder.setVisible(number in shown)
            button.setChecked(number in shown)
            button.setVisible(number in self._worth)
        self._lines[0].setVisible(LEFT in shown and len(shown) > 1)
        self._lines[1].setVisible({MIDDLE, RIGHT} <= shown)


class Column(QScrollArea):
    """One of the three, which a screen reader names when the focus comes into it."""

    SPOKEN = QAccessible.Role.ComplementaryContent

    def __init__(self, part: QWidget) -> None:
        """Hold `part`."""
        super().__init__()
        hold(self, part)


def two_parts(
    frame: QWidget, margins: tuple[int, int, int, int], below: int
) -> tuple[ColumnLayout, ColumnLayout]:
    """Give a frame an upper part that scrolls where it is too high, and a foot that is always seen."""
    left, _top, right, _bottom = margins
    body, whole = QWidget(), column(frame)
    foot = column(margins=(left, ABOVE, right, below))
    upper, line = scrolling(body), rule()
    whole.addWidget(upper, 1)
    whole.addWidget(line)
    whole.addLayout(foot)
    # The line tells that something goes on behind the foot.
    line.hide()
    upper.verticalScrollBar().rangeChanged.connect(lambda _least, most: line.setVisible(most > 0))
    return column(body, margins), foot


def _whole(part: QWidget) -> Column:
    made = Column(part)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    return made


def _side(part: QWidget, width: int) -> Column:
    made = Column(part)
    made.setFixedWidth(width)
    # The scroll bar stands beside the column, not on it.
    scroll = made.verticalScrollBar()
    scroll.rangeChanged.connect(
        lambda _least, most: made.setFixedWidth(width + _wide(scroll, shown=bool(most)))
    )
    return made


def _first_stop(holder: QScrollArea) -> QWidget | None:
    """Give where the Tab key would stop first in a column."""
    inside = holder.widget()
    return next(iter(stops(inside)), None) if inside is not None else None


def _wide(bar: QScrollBar, *, shown: bool) -> int:
    """Give the room of a bar, none where it is not shown or goes away with its window."""
    return bar.sizeHint().width() if shown and isValid(bar) else 0
