"""Undo and redo as two small arrows that name what they would take back or do again."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from ui.facilitator.actions import Action, keys_words
from ui.facilitator.pieces import show_tip
from ui.theme import Theme

SIZE = 22


class Turn(QAbstractButton):
    """An arrow that turns back, or with `on` one that turns forward again."""

    def __init__(self, theme: Theme, *, on: bool = False) -> None:
        """Paint in the colours of `theme`."""
        super().__init__()
        self._theme, self._on = theme, on
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(SIZE, SIZE)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give a small square."""
        return QSize(SIZE, SIZE)

    def show_action(self, action: Action) -> None:
        """Name what the arrow does now, or why it does nothing."""
        self.setEnabled(not action.refused)
        self.setAccessibleName(action.name)
        show_tip(self, action.refused or f"{action.name} · {keys_words(action.keys)}")
        self.setAccessibleDescription(action.refused or keys_words(action.keys))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the arrow."""
        t, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        if self._on:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        pen = QPen(QColor(t.ink if self.isEnabled() else t.outline), 1.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        path = QPainterPath(QPointF(6, 9))
        path.lineTo(12.5, 9)
        path.arcTo(QRectF(9, 9, 7.5, 7.5), 90, -180)
        path.lineTo(9, 16.5)
        path.moveTo(9, 5.5)
        path.lineTo(5.5, 9)
        path.lineTo(9, 12.5)
        painter.drawPath(path)
