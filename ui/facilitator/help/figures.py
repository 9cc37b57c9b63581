"""The five small pictures of the first tour."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.facilitator.marks import disc
from ui.theme import LABEL, RADIUS, Theme
from ui.widgets.fonts import font
from ui.widgets.patterns import paint_option
from ui.widgets.squares import squares
from workshop.model import Option

WIDE, HIGH = 480, 200
OPTIONS = (
    Option("met", "", "met"),
    Option("partly", "", "partly"),
    Option("not", "", "not"),
    Option("unknown", "", "unknown"),
)
Paint = Callable[[QPainter, Theme], None]


class Figure(QWidget):
    """One picture of fixed size; what it shows stands in words beside it."""

    def __init__(self, theme: Theme) -> None:
        """Begin with the first picture."""
        super().__init__()
        self._theme, self._paint = theme, FIGURES[0]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give the size of the picture."""
        return QSize(WIDE, HIGH)

    def show_figure(self, number: int) -> None:
        """Show the picture with this number, from 0."""
        self._paint = FIGURES[number]
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the picture."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(LABEL))
        self._paint(painter, self._theme)
        painter.end()


def _sheet(painter: QPainter, t: Theme, box: QRectF) -> None:
    painter.setPen(QPen(QColor(t.outline), 1.5))
    painter.setBrush(QColor(t.paper))
    painter.drawRoundedRect(box, RADIUS, RADIUS)


def _words(painter: QPainter, colour: str, *lines: tuple[float, float, float]) -> None:
    """Paint words as bars: where each begins and how long it is."""
    for x, y, length in lines:
        painter.fillRect(QRectF(x, y, length, 6), QColor(colour))


def _file(painter: QPainter, t: Theme) -> None:
    for shift in (24, 12, 0):
        _sheet(painter, t, QRectF(150 + shift, 34 - shift / 2, 150, 150))
    _words(painter, t.ink, (170, 56, 84))
    painter.setPen(QPen(QColor(t.line), 1.5))
    painter.drawLine(QPointF(178, 92), QPointF(178, 160))
    for n, state in enumerate(("done", "now", "ahead")):
        disc(painter, 178, 92 + 34 * n, state, t, 14)
        _words(painter, t.ink_soft if n != 1 else t.ink, (196, 89 + 34 * n, (70, 84, 56)[n]))


def _agenda(painter: QPainter, t: Theme) -> None:
    for n in range(5):
        y = 16 + 36 * n
        chosen = n == 2  # noqa: PLR2004 - the row in the middle
        if chosen:
            painter.fillRect(QRectF(60, y, 360, 32), QColor(t.accent_soft))
            painter.fillRect(QRectF(60, y, 4, 32), QColor(t.accent))
        _words(painter, t.ink_soft, (84, y + 13, 34))
        _words(painter, t.ink if chosen else t.ink_soft, (140, y + 13, (120, 96, 150, 60, 110)[n]))
        _words(painter, t.ink_soft, (376, y + 13, 20))
        painter.fillRect(QRectF(60, y + 33, 360, 1), QColor(t.line))


def _levels(painter: QPainter, t: Theme, x: float, y: float, counts: tuple[int, ...]) -> None:
    for option, n in zip(OPTIONS, counts, strict=True):
        if n:
            paint_option(painter, QRectF(x, y, n * 8.0, 12), option, 0, t, 0.4)
            x += n * 8.0 + 3


def _screens(painter: QPainter, t: Theme) -> None:
    _sheet(painter, t, QRectF(36, 34, 170, 116))
    painter.fillRect(QRectF(20, 154, 202, 6), QColor(t.outline))
    for n, counts in enumerate(((8, 2, 1, 1), (3, 4, 4, 1), (5, 1, 6, 0))):
        _levels(painter, t, 56, 56 + 28 * n, counts)
    _sheet(painter, t, QRectF(264, 16, 196, 126))
    painter.fillRect(QRectF(360, 142, 3, 30), QColor(t.outline))
    painter.fillRect(QRectF(320, 172, 84, 4), QColor(t.outline))
    _words(painter, t.ink, (284, 36, 120))
    squares(painter, QRectF(284, 66, 160, 60), 9, 14, t, 16)


def _ways(painter: QPainter, t: Theme) -> None:
    _sheet(painter, t, QRectF(30, 48, 58, 108))
    for n in range(3):
        painter.setPen(QPen(QColor(t.accent if n == 1 else t.outline), 1.5))
        painter.setBrush(QColor(t.accent_soft if n == 1 else t.paper))
        painter.drawRoundedRect(QRectF(38, 66 + 24 * n, 42, 16), 3, 3)
    pen = QPen(QColor(t.ink_soft), 9)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for n, (x, y) in enumerate(((146, 84), (159, 66), (172, 60), (185, 68))):
        painter.drawLine(QPointF(x, y), QPointF(150 + 11 * n, 118))
    painter.drawLine(QPointF(204, 104), QPointF(184, 128))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(t.ink_soft))
    painter.drawRoundedRect(QRectF(146, 106, 42, 48), 14, 14)
    _sheet(painter, t, QRectF(250, 60, 84, 96))
    for n in range(3):
        painter.setPen(QPen(QColor(t.outline), 1.5))
        painter.setBrush(QColor(t.accent if n == 0 else t.paper))
        painter.drawRect(QRectF(262, 76 + 24 * n, 11, 11))
        _words(painter, t.ink_soft, (282, 79 + 24 * n, 38))
    _sheet(painter, t, QRectF(372, 66, 86, 62))
    painter.fillRect(QRectF(362, 132, 106, 6), QColor(t.outline))
    _words(painter, t.accent, (386, 92, 58))


def _plan(painter: QPainter, t: Theme) -> None:
    for n, counts in enumerate(((9, 2, 0, 1), (3, 4, 4, 1), (2, 2, 8, 0))):
        _levels(painter, t, 24, 52 + 36 * n, counts)
    painter.setPen(QPen(QColor(t.accent), 2))
    painter.drawLine(QPointF(186, 94), QPointF(226, 94))
    painter.drawLine(QPointF(218, 87), QPointF(226, 94))
    painter.drawLine(QPointF(218, 101), QPointF(226, 94))
    _sheet(painter, t, QRectF(262, 12, 180, 176))
    _words(painter, t.ink, (284, 34, 96))
    for n in range(4):
        y = 66 + 29 * n
        painter.fillRect(QRectF(284, y - 8, 136, 1), QColor(t.line))
        disc(painter, 290, y + 3, "accepted" if n else "proposed", t, 12)
        _words(painter, t.ink_soft, (306, y, (70, 60, 78, 54)[n]), (396, y, 24))


FIGURES: tuple[Paint, ...] = (_file, _agenda, _screens, _ways, _plan)
