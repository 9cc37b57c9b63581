"""Large words and buttons, read at arm's length by somebody who has never seen the program."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QWidget

from ui.theme import RADIUS, Theme
from ui.widgets.fonts import font

SMALL, PLAIN, NAME, TITLE, BIG = 16, 18, 20, 30, 44
HIGH, RING = 56, 2


def words(
    theme: Theme, text: str = "", size: int = PLAIN, *, bold: bool = False, colour: str = "ink"
) -> QLabel:
    """Make a label of large words that are never read as markup and cannot be copied."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    made.setWordWrap(True)
    made.setFont(font(size, bold=bold))
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    colours = made.palette()
    colours.setColor(QPalette.ColorRole.WindowText, QColor(getattr(theme, colour)))
    made.setPalette(colours)
    return made


class BigButton(QPushButton):
    """A button of 56 px: filled for what comes next, outlined for anything else."""

    def __init__(self, theme: Theme, text: str, *, filled: bool = True) -> None:
        """Say `text`."""
        super().__init__(text)
        self._theme, self._filled = theme, filled
        self.setFont(font(NAME, bold=True))
        self.setFixedHeight(HIGH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)
        self.setAccessibleName(text)

    def say(self, text: str, *, filled: bool = True) -> None:
        """Say something else."""
        self._filled = filled
        self.setText(text)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give room for the words and 32 px on both sides."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 64, HIGH)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Press with Enter and Space; arrows are for answers."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the button, and with the focus a ring inside it."""
        painter, t, box = QPainter(self), self._theme, QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = QColor(t.accent)
        if self._filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill.darker(112) if self.isDown() else fill)
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        else:
            painter.setPen(QPen(QColor(t.ink), 1.5))
            painter.setBrush(QColor(t.band if self.isDown() else t.paper))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.paper if self._filled else t.accent), RING))
            painter.drawRoundedRect(box.adjusted(4, 4, -4, -4), RADIUS - 2, RADIUS - 2)
        painter.setPen(QColor(t.on_accent if self._filled else t.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())


class StillScroll(QScrollArea):
    """A part that scrolls by wheel, touch and focus only, so that a presenter's clicker does nothing."""

    def __init__(self, inside: QWidget) -> None:
        """Hold `inside`."""
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave every key alone."""
        event.ignore()
