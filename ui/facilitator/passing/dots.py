"""Dots on the passed laptop: a row for each idea, a place for each dot that may go on it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.facilitator.clipped import fold
from ui.facilitator.passing.large import PLAIN
from ui.theme import Theme
from ui.widgets.fonts import font
from workshop.language import _
from workshop.model import Option

HIGH, PLACE, LARGEST, WIDEST, LINE = 64, 52, 36, 280, 24
K = Qt.Key
MORE = {K.Key_Plus, K.Key_Space, K.Key_Right}
FEWER = {K.Key_Minus, K.Key_Backspace, K.Key_Delete, K.Key_Left}


class DotRow(QWidget):
    """One idea with its places."""

    SPOKEN = QAccessible.Role.Button

    wanted = Signal(int)
    stepped = Signal(int)
    entered = Signal()

    def __init__(self, theme: Theme, option: Option, most: int) -> None:
        """Offer `most` places on an idea."""
        super().__init__()
        self._theme, self.option, self._most = theme, option, most
        self.placed = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HIGH)
        self._pitch = min(PLACE, WIDEST / max(1, most))
        self.show_placed(0)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give room for a row."""
        return QSize(300, HIGH)

    def show_placed(self, n: int) -> None:
        """Show how many dots are placed."""
        self.placed = n
        self.setAccessibleName(
            _("{idea}: {n} of {most} dots").format(idea=self.option.text, n=n, most=self._most)
        )
        self.update()

    def _left(self) -> float:
        return self.width() - 10 - self._pitch * self._most

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Put a dot on the place that was pressed, or take it back; beside the places, one more."""
        self.setFocus()
        at = int((event.position().x() - self._left()) // self._pitch) + 1
        if at < 1:
            self.wanted.emit(self.placed + 1 if self.placed < self._most else 0)
        else:
            at = min(at, self._most)
            self.wanted.emit(self.placed - 1 if at <= self.placed else self.placed + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Place with a digit, Plus or Space, take back with Minus or Backspace, go about with the arrows."""
        if event.key() in {K.Key_Up, K.Key_Down}:
            self.stepped.emit(1 if event.key() == K.Key_Down else -1)
        elif event.key() in {K.Key_Return, K.Key_Enter}:
            self.entered.emit()
        elif event.text().isdecimal() and event.text().isascii():
            self.wanted.emit(min(int(event.text()), self._most))
        elif event.key() in MORE:
            self.wanted.emit(self.placed + 1)
        elif event.key() in FEWER:
            self.wanted.emit(self.placed - 1)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the idea and its places."""
        painter, t = QPainter(self), self._theme
        if self.placed:
            painter.fillRect(self.rect().adjusted(0, 0, 0, -1), QColor(t.accent_soft))
        painter.setPen(QPen(QColor(t.line), 1))
        painter.drawLine(0, HIGH - 1, self.width(), HIGH - 1)
        room = int(self._left()) - 28
        shown = fold(self.option.text, room, 2, QFontMetrics(font(PLAIN, bold=True)).horizontalAdvance)
        painter.setFont(font(PLAIN, bold=self.placed > 0))
        painter.setPen(QColor(t.ink))
        top = HIGH / 2 - len(shown) * LINE / 2
        for number, text in enumerate(shown):
            at = QRectF(12, top + number * LINE, room + 8, LINE)
            painter.drawText(at, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(self._most):
            middle = QPointF(self._left() + (number + 0.5) * self._pitch, HIGH / 2)
            dot(painter, middle, min(LARGEST, self._pitch - 8) / 2, t, filled=number < self.placed)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -2), 6, 6)


class Budget(QWidget):
    """The dots one has, filled as long as they are there to be placed."""

    def __init__(self, theme: Theme) -> None:
        """Begin with none."""
        super().__init__()
        self._theme, self._left, self._all = theme, 0, 0
        self.setFixedHeight(32)

    def show_left(self, left: int, of: int) -> None:
        """Show how many are left."""
        self._left, self._all = left, of
        self.setFixedWidth(min(320, 32 * of))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the dots, the used ones dotted, at the right edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pitch = min(32.0, self.width() / max(1, self._all))
        for number in range(self._all):
            middle = QPointF(self.width() - (self._all - number - 0.5) * pitch, 16)
            dot(painter, middle, pitch * 0.36, self._theme, filled=number < self._left, dotted=True)


def dot(
    painter: QPainter, middle: QPointF, radius: float, theme: Theme, *, filled: bool, dotted: bool = False
) -> None:
    """Paint one dot or its empty place."""
    pen = QPen(QColor(theme.accent if filled else theme.outline), 1.8)
    if dotted and not filled:
        pen.setDashPattern([1.0, 1.4])
    painter.setPen(pen)
    painter.setBrush(QColor(theme.accent) if filled else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle, radius, radius)
