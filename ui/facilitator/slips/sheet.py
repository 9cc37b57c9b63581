"""The sheet that slips are typed into with number keys: one row a slip, one column a question."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from ui.facilitator.slips.batch import Batch
from ui.facilitator.slips.caret import NUMBER_CELL, Caret
from ui.facilitator.slips.painting import SheetPainter, View
from ui.facilitator.slips.places import NUMBER, ROW, Places
from ui.theme import Theme
from ui.widgets.fonts import font

K = Qt.Key
PLAIN = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
KEYS: Mapping[int, Callable[[Caret], str]] = {
    K.Key_Return: Caret.forward,
    K.Key_Enter: Caret.forward,
    K.Key_Space: Caret.forward,
    K.Key_Backspace: Caret.empty,
    K.Key_Delete: Caret.take_back,
    K.Key_Up: lambda caret: caret.step(-1),
    K.Key_Down: lambda caret: caret.step(1),
    K.Key_Left: lambda caret: caret.sidle(-1),
    K.Key_Right: lambda caret: caret.sidle(1),
    K.Key_Home: lambda caret: caret.go(caret.row, caret.first),
    K.Key_End: lambda caret: caret.go(caret.row, caret.last),
}
LOCKED_ROWS = 3


class SlipSheet(QAbstractScrollArea):
    """Rows of digits; a finished row is counted when it is left."""

    left = Signal(int)
    # What there is to say, and the column the keys are at (None at a card's number).
    said = Signal(str)
    stood = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self._theme = theme
        self.batch: Batch | None = None
        self.caret: Caret | None = None
        self.places: Places | None = None
        self._locked, self._title = False, ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_batch(self, batch: Batch, title: str, *, locked: bool = False) -> None:
        """Show slips; `title` stands over their numbers. Locked, only what is not counted is shown."""
        if batch is not self.batch:
            self.batch, self.caret = batch, Caret(batch)
        self._title, self._locked = title, locked
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if locked else Qt.FocusPolicy.StrongFocus)
        self._arrange()
        self._tell()

    def flush(self) -> None:
        """Count the row the keys are in when it is finished."""
        if self.caret is not None and not self._locked:
            self._said(self.caret.leave())

    def _said(self, sentence: str) -> None:
        self.said.emit(sentence)
        self._arrange()
        self._show_place()
        self._tell()

    def _arrange(self) -> None:
        if self.batch is None:
            return
        rows = self.batch.unfinished if self._locked else self.batch.rows
        wide, high = self.viewport().width(), self.viewport().height()
        self.places = Places(self.batch, rows, wide, measure)
        aside, down = self.horizontalScrollBar(), self.verticalScrollBar()
        hidden = max(0, self.places.width - (wide - NUMBER))
        # Columns are never cut by the numbers, so the last step may show some white at the right.
        aside.setRange(0, whole(hidden, self.places.column))
        aside.setPageStep(max(1, wide - NUMBER))
        aside.setSingleStep(self.places.column)
        below = max(0, self.places.height - (high - self.places.head))
        down.setRange(0, next((top for top in self.places.tops if top >= below), below))
        down.setPageStep(max(1, high - self.places.head))
        down.setSingleStep(ROW)
        if self._locked:
            self.setFixedHeight(self.sizeHint().height())
        else:
            self.setMaximumHeight(16_777_215)
            self.setMinimumHeight(self.places.head + 2 * ROW)
        self.viewport().update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give room for the rows; locked, for a few."""
        if self.places is None:
            return QSize(400, 200)
        rows = self.places.rows[:LOCKED_ROWS] if self._locked else self.places.rows
        high = sum(self.places.high(row) for row in rows)
        return QSize(400, self.places.head + high + (10 if self.horizontalScrollBar().maximum() else 2))

    def begin(self) -> None:
        """Take the keys."""
        self.setFocus()
        self._show_place()
        self._tell()

    def _show_place(self) -> None:
        if self.places is None or self.caret is None or self._locked:
            return
        row, place = self.caret.at
        box = self.places.cell(row, place)
        down, aside = self.verticalScrollBar(), self.horizontalScrollBar()
        seen, high = self.viewport().height() - self.places.head, self.places.high(self.caret.row)
        wanted = min(max(down.value(), box.top() + high - seen), box.top())
        down.setValue(next((top for top in self.places.tops if top >= wanted), wanted))
        if place == NUMBER_CELL:
            aside.setValue(0)
            return
        start, room = box.left() - NUMBER, self.viewport().width() - NUMBER
        # One column more is shown, so that the next question can be read before it is reached.
        ahead = min(self.places.column, max(0, room - box.width()))
        wanted = min(max(aside.value(), start + box.width() + ahead - room), start)
        aside.setValue(whole(wanted, self.places.column))

    def _tell(self) -> None:
        if self.caret is not None and not self._locked:
            self.setAccessibleName(self.caret.words())
            self.stood.emit(self.caret.column)

    def event(self, event: QEvent) -> bool:
        """Keep digits, arrows and Tab from the window; every letter stays the window's."""
        if isinstance(event, QKeyEvent) and not self._locked:
            plain = not event.modifiers() & ~PLAIN
            if (
                event.type() == QEvent.Type.ShortcutOverride
                and plain
                and (event.key() in KEYS or digit(event))
            ):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in {K.Key_Tab, K.Key_Backtab}:
                self._tab(-1 if event.key() == K.Key_Backtab else 1)
                return True
        return super().event(event)

    def _tab(self, by: int) -> None:
        caret = self.caret
        if caret is None or (by > 0 and caret.row.blank) or (by < 0 and caret.place == caret.first):
            self.left.emit(by)
        else:
            self._said(caret.forward() if by > 0 else caret.sidle(-1))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Type, go on, go about."""
        caret = self.caret
        if caret is None or self._locked or event.modifiers() & ~PLAIN:
            event.ignore()
        elif digit(event):
            self._said(caret.type(digit(event)))
        elif event.key() in KEYS:
            self._said(KEYS[event.key()](caret))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Stand where the mouse was pressed."""
        if self.caret is None or self.places is None or self._locked:
            return
        point = event.position().toPoint()
        row = self.places.row_at(point.y() - self.places.head + self.verticalScrollBar().value())
        if point.y() < self.places.head or row < 0:
            return
        aside = point.x() - NUMBER + self.horizontalScrollBar().value()
        place = NUMBER_CELL if point.x() < NUMBER else self.places.column_at(aside)
        if place >= 0 or point.x() < NUMBER:
            self._said(self.caret.go(self.caret.batch.rows[row], place))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lay the sheet out anew."""
        super().resizeEvent(event)
        self._arrange()
        self._show_place()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show where the keys are."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show that the keys are elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802 - Qt's name
        """Paint anew: headings and numbers stay where they are."""
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint what is in sight."""
        if self.batch is None or self.places is None or self.caret is None:
            return
        scrolled = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        at = (-2, -2) if self._locked else self.caret.at
        size = self.viewport().size()
        view = View(scrolled, size.width(), size.height(), at, self.hasFocus(), self._title)
        painter = QPainter(self.viewport())
        SheetPainter(painter, self._theme, self.batch, self.places, view).paint()
        painter.end()


def whole(pixels: int, column: int) -> int:
    """Give the distance that shows whole columns."""
    return -(-max(0, pixels) // column) * column


def digit(event: QKeyEvent) -> str:
    """Give the digit that was pressed, empty for any other key."""
    text = event.text()
    return text if len(text) == 1 and text.isascii() and text.isdecimal() else ""


def measure(text: str, size: int, bold: bool) -> int:  # noqa: FBT001 - as in QFont
    """Give the width of words in a size."""
    return QFontMetrics(font(size, bold=bold)).horizontalAdvance(text)
