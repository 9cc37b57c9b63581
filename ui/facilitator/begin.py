"""What one can begin with at home, as buttons with a sign, and the program's mark."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import LABEL, TEXT, Theme
from ui.widgets.fonts import font

ACTION, SMALL = 56, 48


class Begin(QAbstractButton):
    """One thing to begin with: a small sign or none, a name, a quiet line."""

    def __init__(self, theme: Theme, sign: str, name: str, more: str) -> None:
        """Offer `name`."""
        super().__init__()
        self._theme, self._sign, self._more = theme, sign, more
        self.setText(name)
        self.setAccessibleName(f"{name}, {more}")
        self.setFixedHeight(ACTION if sign else SMALL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, more: str) -> None:
        """Write another quiet line."""
        self._more = more
        self.setAccessibleName(f"{self.text()}, {more}")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give two lines."""
        return QSize(200, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint sign and words."""
        t, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(QPen(QColor(t.accent), 1.6))
        _sign(painter, self._sign)
        painter.setFont(font(TEXT, bold=bool(self._sign)))
        painter.setPen(QColor(t.ink))
        middle = Qt.AlignmentFlag.AlignVCenter
        top = 9 if self._sign else 5
        painter.drawText(QRect(40, top, self.width() - 44, 20), middle, self.text())
        painter.setFont(font(LABEL))
        painter.setPen(QColor(t.ink_soft))
        painter.drawText(QRect(40, top + 19, self.width() - 44, 18), middle, self._more)


def _sign(painter: QPainter, name: str) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath()
    match name:
        case "plus":
            path.moveTo(15, 13)
            path.lineTo(15, 25)
            path.moveTo(9, 19)
            path.lineTo(21, 19)
        case "folder":
            path.moveTo(9, 25)
            for x, y in ((9, 13), (13, 13), (15, 15), (22, 15), (22, 25), (9, 25)):
                path.lineTo(x, y)
        case "sheet":
            path.moveTo(10, 12)
            for x, y in ((17, 12), (21, 16), (21, 26), (10, 26), (10, 12)):
                path.lineTo(x, y)
            path.moveTo(13, 19)
            path.lineTo(18, 19)
            path.moveTo(13, 22)
            path.lineTo(18, 22)
    painter.drawPath(path)


class Brand(QWidget):
    """The program's mark: three answers as bars, the last not known yet."""

    def __init__(self, theme: Theme) -> None:
        """Paint in the colours of `theme`."""
        super().__init__()
        self._theme = theme
        self.setFixedSize(28, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the bars."""
        painter, accent = QPainter(self), QColor(self._theme.accent)
        for top, width in ((2, 28), (11, 18), (20, 10)):
            painter.fillRect(QRect(0, top, width, 6), accent)
        pen = QPen(QColor(self._theme.ink_soft), 1, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawRect(QRect(20, 11, 7, 5))
