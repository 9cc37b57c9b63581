"""The number of a screen, large in its middle for two seconds."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.fonts import font
from workshop.language import _

SHOWN = 2_000
SHARE, LETTER = 0.4, 0.7


class ScreenNumber(QWidget):
    """A square with a number, which nobody can type into; it goes by itself."""

    def __init__(self, theme: Theme, number: int, screen: QScreen) -> None:
        """Show `number` in the middle of `screen`."""
        super().__init__(
            None,
            Qt.WindowType.ToolTip
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme, self.number = theme, number
        self.setAccessibleName(_("Screen {number}").format(number=number))
        side = round(min(screen.size().width(), screen.size().height()) * SHARE)
        self.setScreen(screen)
        area = screen.geometry()
        self.setGeometry(area.center().x() - side // 2, area.center().y() - side // 2, side, side)
        self.show()
        self.raise_()
        QTimer.singleShot(SHOWN, self, self.close)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the number."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.accent))
        painter.setPen(QColor(self._theme.on_accent))
        painter.setFont(font(self.height() * LETTER, bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self.number))
        painter.end()
