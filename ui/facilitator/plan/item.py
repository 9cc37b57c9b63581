"""One line on the plan board: proposal or accepted, what, and who by when."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.facilitator.clipped import fold
from ui.facilitator.dates import day
from ui.facilitator.marks import disc
from ui.facilitator.pieces import show_tip
from ui.theme import LABEL, TEXT, Theme
from ui.widgets.fonts import font
from workshop.language import _
from workshop.model import PlanLine

LINE, MORE, AIR, INDENT = 19, 17, 10, 20
SHOWN = 3
WAYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def about(line: PlanLine) -> str:
    """Say who does it by when, or that it is still a proposal."""
    parts = [_("Proposal")] if line.state == "proposed" else [_("Dropped")] if line.state == "dropped" else []
    if line.unanswered:
        parts.append(_("no answer yet"))
        return " · ".join(parts)
    parts.append(line.owner or _("no owner yet"))
    if line.due and line.owner:
        parts.append(day(line.due, "d MMM"))
    return " · ".join(parts)


def spoken(line: PlanLine, *, selected: bool) -> str:
    """Say a line with everything that is painted of it."""
    parts = [
        line.what.rstrip("."),
        _("Stop sign") if line.stop else "",
        _("Accepted") if line.state == "accepted" else "",
        about(line).replace(" · ", ", "),
        _("open in the editor") if selected else "",
    ]
    return ". ".join(filter(None, parts))


class LineItem(QAbstractButton):
    """A line that can be chosen; arrows go to its neighbours."""

    stepped = Signal(int)

    def __init__(self, theme: Theme, line: PlanLine, *, selected: bool) -> None:
        """Show `line`."""
        super().__init__()
        self._theme, self.line = theme, line
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(font(TEXT))
        self._fit()
        self.select(on=selected)

    def select(self, *, on: bool) -> None:
        """Be the line that is open in the editor, or another one."""
        self.selected = on
        self.setAccessibleName(spoken(self.line, selected=on))
        self.update()

    def _lines(self) -> list[str]:
        return fold(self.line.what, self.width() - INDENT - 12, SHOWN, self.fontMetrics().horizontalAdvance)

    def _fit(self) -> None:
        lines = self._lines()
        self.setFixedHeight(len(lines) * LINE + MORE + 2 * AIR)
        show_tip(self, self.line.what if lines[-1].endswith("…") else "")

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fold the words anew."""
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give room for the words."""
        return QSize(200, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter chooses; arrows go on."""
        if event.key() in WAYS:
            self.stepped.emit(WAYS[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint mark, words and owner."""
        t, line, box = self._theme, self.line, self.rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.selected:
            painter.fillRect(box, QColor(t.accent_soft))
            painter.fillRect(QRect(0, 0, 4, box.height()), QColor(t.accent))
        left = 12 if self.selected else 0
        disc(painter, left + 6, AIR + LINE / 2, line.state, t)
        painter.setPen(QColor(t.ink if line.state == "accepted" or self.selected else t.ink_soft))
        painter.setFont(font(TEXT, bold=self.selected))
        width = box.width() - left - INDENT
        words = fold(line.what, width - 4, SHOWN, painter.fontMetrics().horizontalAdvance)
        for number, text in enumerate(words):
            at = QRect(left + INDENT, AIR + number * LINE, width, LINE)
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, text)
        self._more(painter, QRect(left + INDENT, AIR + len(words) * LINE, width, MORE))
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)

    def _more(self, painter: QPainter, box: QRect) -> None:
        left = box.left()
        if self.line.stop:
            painter.setFont(font(LABEL, bold=True))
            painter.setPen(QColor(self._theme.warm))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, _("Stop sign"))
            left += painter.fontMetrics().horizontalAdvance(_("Stop sign") + " ")
        painter.setFont(font(LABEL))
        painter.setPen(QColor(self._theme.ink_soft))
        room = QRect(left, box.top(), box.right() - left, box.height())
        words = ("· " if self.line.stop else "") + about(self.line)
        text = fold(words, room.width(), 1, painter.fontMetrics().horizontalAdvance)[-1]
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
