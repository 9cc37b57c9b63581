"""Calm pictures of the way from a phone to the laptop: where it may be blocked, and what opens it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import LABEL, Theme
from ui.widgets.fonts import font
from workshop.language import _

WIDE = 520
LAPTOP, ROUTER, PHONES = 80.0, 260.0, 440.0
LEVEL, WORDS = 62.0, 118.0
CENTRE = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Drawing(QWidget):
    """A picture of fixed size; `draw` paints it."""

    SPOKEN = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, high: int, says: str) -> None:
        """Draw in the colours of `theme`, so high; `says` is what is to be seen, in words."""
        super().__init__()
        self.theme, self._high = theme, high
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(says)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give the size of the picture."""
        return QSize(WIDE, self._high)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(LABEL))
        self.draw(painter)
        painter.end()

    def draw(self, painter: QPainter) -> None:
        """Paint the picture."""
        raise NotImplementedError

    def pen(self, painter: QPainter, colour: str, width: float = 1.6) -> None:
        """Draw lines in a colour from now on, and fill nothing."""
        made = QPen(QColor(colour), width)
        made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(made)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def write(
        self, painter: QPainter, text: str, area: QRectF, colour: str = "", align: Qt.AlignmentFlag = CENTRE
    ) -> None:
        """Write words into an area."""
        painter.setPen(QColor(colour or self.theme.ink_soft))
        painter.drawText(area, align | Qt.TextFlag.TextWordWrap, text)

    def below(self, painter: QPainter, text: str, x: float, colour: str = "", y: float = WORDS) -> None:
        """Write words centred at a place."""
        self.write(painter, text, QRectF(x - 90, y - 14, 180, 18), colour)

    def phones(self, painter: QPainter, x: float) -> None:
        """Draw three phones."""
        for shift in (-34, 0, 34):
            painter.drawRoundedRect(QRectF(x + shift - 11, LEVEL - 20, 22, 40), 4, 4)
            painter.drawPoint(QPointF(x + shift, LEVEL + 15))


class WayDrawing(Drawing):
    """The way of an answer, and the two places where it is blocked most often."""

    def __init__(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        says = _(
            "Phones reach the laptop through the Wi-Fi; a firewall or a guest network may block the way."
        )
        super().__init__(theme, 132, says)

    def draw(self, painter: QPainter) -> None:
        """Paint laptop, Wi-Fi and phones in a line."""
        self.pen(painter, self.theme.ink)
        _laptop(painter, LAPTOP)
        _router(painter, ROUTER)
        self.phones(painter, PHONES)
        self.pen(painter, self.theme.accent, 2)
        painter.drawLine(QPointF(LAPTOP + 52, LEVEL), QPointF(ROUTER - 40, LEVEL))
        painter.drawLine(QPointF(ROUTER + 40, LEVEL), QPointF(PHONES - 56, LEVEL))
        firewall, guests = (LAPTOP + ROUTER) / 2 + 6, (ROUTER + PHONES) / 2 - 8
        self._gate(painter, firewall)
        self._gate(painter, guests)
        for x, text in ((LAPTOP, _("this laptop")), (ROUTER, _("Wi-Fi")), (PHONES, _("phones"))):
            self.below(painter, text, x)
        self.below(painter, _("firewall"), firewall, self.theme.warm, LEVEL - 22)
        self.below(painter, _("guest network"), guests, self.theme.warm, LEVEL - 22)

    def _gate(self, painter: QPainter, x: float) -> None:
        self.pen(painter, self.theme.warm, 2)
        painter.drawLine(QPointF(x - 6, LEVEL - 8), QPointF(x + 6, LEVEL + 8))
        painter.drawLine(QPointF(x + 6, LEVEL - 8), QPointF(x - 6, LEVEL + 8))


class StayDrawing(Drawing):
    """What a phone asks when a Wi-Fi has no internet, and the answer that keeps it there."""

    HIGH, PHONE = 168, QRectF(28, 8, 150, 152)

    def __init__(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        says = _(
            "The phone says that the Wi-Fi has no internet. Use it without internet: stay, do not go back to "
            "mobile data."
        )
        super().__init__(theme, self.HIGH, says)

    def draw(self, painter: QPainter) -> None:
        """Paint a phone with its question, and beside it where each answer leads."""
        theme, phone = self.theme, self.PHONE
        self.pen(painter, theme.ink)
        painter.drawRoundedRect(phone, 12, 12)
        self.write(painter, _("This Wi-Fi has no internet"), QRectF(phone.x() + 8, 16, 134, 34), theme.ink)
        stay, leave = QRectF(38, 58, 130, 40), QRectF(38, 106, 130, 40)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(stay, 6, 6)
        self.write(painter, _("Use without internet"), stay, theme.paper)
        self.pen(painter, theme.outline)
        painter.drawRoundedRect(leave, 6, 6)
        self.write(painter, _("Use mobile data"), leave)
        self.pen(painter, theme.accent, 2)
        self._leads(painter, stay)
        _tick(painter, QPointF(250, stay.center().y()))
        self.pen(painter, theme.warm, 2)
        self._leads(painter, leave)
        _cross(painter, QPointF(250, leave.center().y()))
        right = 274
        self.write(painter, _("stays in the room’s Wi-Fi"), _line(right, stay), theme.ink, LEFT)
        self.write(painter, _("leaves it: the laptop is out of reach"), _line(right, leave), align=LEFT)

    def _leads(self, painter: QPainter, answer: QRectF) -> None:
        y = answer.center().y()
        painter.drawLine(QPointF(answer.right() + 18, y), QPointF(230, y))


class HotspotDrawing(Drawing):
    """The laptop as the Wi-Fi itself, and the switch that makes it so on each system."""

    HIGH = 196

    def __init__(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        says = _(
            "Without a router: phones join the laptop’s own Wi-Fi. The switch is Mobile hotspot on Windows, "
            "Internet Sharing on macOS, Wi-Fi Hotspot on Linux."
        )
        super().__init__(theme, self.HIGH, says)

    def draw(self, painter: QPainter) -> None:
        """Paint laptop and phones with nothing between them, and three switches below."""
        theme, laptop, phones = self.theme, 150.0, 370.0
        self.pen(painter, theme.ink)
        _laptop(painter, laptop)
        self.phones(painter, phones)
        self.pen(painter, theme.accent, 2)
        for size in (20, 44, 68):
            painter.drawArc(QRectF(laptop + 60 - size / 2, LEVEL - size / 2, size, size), -45 * 16, 90 * 16)
        painter.drawLine(QPointF(laptop + 108, LEVEL), QPointF(phones - 60, LEVEL))
        self.below(painter, _("this laptop is the Wi-Fi"), laptop)
        self.below(painter, _("phones join it"), phones)
        switches = (
            ("Windows", _("Mobile hotspot")),
            ("macOS", _("Internet Sharing")),
            ("Linux", _("Wi-Fi Hotspot")),
        )
        for n, (system, name) in enumerate(switches):
            self._switch(painter, 8 + n * 172, system, name)

    def _switch(self, painter: QPainter, x: float, system: str, name: str) -> None:
        theme, top = self.theme, 140.0
        self.pen(painter, theme.line, 1)
        painter.drawRoundedRect(QRectF(x, top, 160, 48), 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(QRectF(x + 120, top + 15, 32, 18), 9, 9)
        painter.setBrush(QColor(theme.paper))
        painter.drawEllipse(QPointF(x + 143, top + 24), 6, 6)
        self.write(painter, system, QRectF(x + 10, top + 5, 108, 18), align=LEFT)
        self.write(painter, name, QRectF(x + 10, top + 24, 108, 18), theme.ink, LEFT)


PICTURES: dict[str, type[StayDrawing | HotspotDrawing]] = {"stay": StayDrawing, "hotspot": HotspotDrawing}


def _line(x: float, beside: QRectF) -> QRectF:
    return QRectF(x, beside.y(), WIDE - x, beside.height())


def _tick(painter: QPainter, at: QPointF) -> None:
    painter.drawPolyline([at + QPointF(-6, 0), at + QPointF(-2, 5), at + QPointF(7, -6)])


def _cross(painter: QPainter, at: QPointF) -> None:
    painter.drawLine(at + QPointF(-5, -6), at + QPointF(5, 6))
    painter.drawLine(at + QPointF(5, -6), at + QPointF(-5, 6))


def _laptop(painter: QPainter, x: float) -> None:
    painter.drawRoundedRect(QRectF(x - 36, LEVEL - 28, 72, 46), 3, 3)
    painter.drawLine(QPointF(x - 50, LEVEL + 26), QPointF(x + 50, LEVEL + 26))
    painter.drawLine(QPointF(x - 50, LEVEL + 26), QPointF(x - 36, LEVEL + 18))
    painter.drawLine(QPointF(x + 50, LEVEL + 26), QPointF(x + 36, LEVEL + 18))


def _router(painter: QPainter, x: float) -> None:
    painter.drawRoundedRect(QRectF(x - 30, LEVEL + 8, 60, 18), 4, 4)
    for size in (14, 28, 42):
        painter.drawArc(QRectF(x - size / 2, LEVEL - 4 - size / 2, size, size), 45 * 16, 90 * 16)
