"""The QR code in the facilitator's window."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.qr import paint_qr
from workshop.language import _

SIDE = 232


class Square(QWidget):
    """Paints the code; the quiet zone stands on white, in the dark theme, too."""

    SPOKEN = QAccessible.Role.Graphic

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.setFixedSize(QSize(SIDE, SIDE))
        self.setAccessibleName(_("QR code to join"))
        self._text = ""

    def show_text(self, text: str) -> None:
        """Show the code of a text."""
        if text != self._text:
            self._text = text
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the code."""
        if self._text:
            painter = QPainter(self)
            paint_qr(painter, QRectF(0, 0, SIDE, SIDE), self._text)
            painter.end()
