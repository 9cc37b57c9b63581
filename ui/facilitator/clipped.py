"""Words folded into a few lines and ended with an ellipsis where they do not fit."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.facilitator.pieces import show_tip
from ui.theme import Theme
from ui.widgets.fonts import font


class Clipped(QWidget):
    """Words on at most a few lines, the rest cut with an ellipsis and shown as a tip."""

    SPOKEN = QAccessible.Role.StaticText

    def __init__(self, theme: Theme, size: int, lines: int, *, bold: bool = True, colour: str = "") -> None:
        """Write in `size` pixels on at most `lines` lines."""
        super().__init__()
        self._lines, self._colour, self._text = lines, QColor(colour or theme.ink), ""
        self.setFont(font(size, bold=bold))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show the words."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self._fit()
            self.update()

    def text(self) -> str:
        """Give the whole words."""
        return self._text

    def _shown(self) -> list[str]:
        return fold(self._text, self.width(), self._lines, self.fontMetrics().horizontalAdvance)

    def _fit(self) -> None:
        shown = self._shown()
        self.setFixedHeight(max(1, len(shown)) * (self.fontMetrics().height() + 1))
        show_tip(self, self._text if "".join(shown).endswith("…") else "")

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fold the words anew."""
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the folded words."""
        painter = QPainter(self)
        painter.setPen(self._colour)
        height = self.fontMetrics().height() + 1
        for number, text in enumerate(self._shown()):
            painter.drawText(
                QRect(0, number * height, self.width(), height), Qt.AlignmentFlag.AlignVCenter, text
            )


def fold(text: str, width: int, lines: int, measure: Callable[[str], int]) -> list[str]:
    """Break words into at most `lines` lines of `width`, the last one cut with an ellipsis."""
    done: list[str] = []
    current = ""
    for word in text.split():
        longer = f"{current} {word}" if current else word
        if measure(longer) <= width or (not current and len(done) + 1 < lines and measure(word) <= width):
            current = longer
        elif len(done) + 1 == lines or measure(word) > width:
            return [*done, _cut(longer, width, measure)]
        else:
            done.append(current)
            current = word
    return [*done, current]


def _cut(text: str, width: int, measure: Callable[[str], int]) -> str:
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(text[:middle] + "…") <= width else (low, middle - 1)
    return text[:low].rstrip() + "…"
