"""Which colour and pattern stands for which answer."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.facilitator.clipped import fold
from ui.facilitator.vote.list import shared_options
from ui.theme import LABEL, Theme
from ui.widgets.fonts import font
from ui.widgets.patterns import paint_option, strength_of
from workshop.model import Form, Option

LINE, SWATCH, UNIT = 20, 24, 0.4
BESIDE, BETWEEN = 8, 20


@dataclass(frozen=True, slots=True)
class Entry:
    """One answer in the legend: a swatch at a place, and its words beside it."""

    left: float
    line: int
    option: Option
    strength: int
    words: str


class Legend(QWidget):
    """Swatches where all questions share levels; for scales of a grid, each column's steps in words."""

    SPOKEN = QAccessible.Role.Graphic

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self._theme = theme
        self._options: tuple[Option, ...] = ()
        self._scales: tuple[str, ...] = ()
        self.setFont(font(LABEL))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_form(self, form: Form | None) -> None:
        """Explain a form's answers."""
        self._options, self._scales = _explained(form) if form else ((), ())
        words = ", ".join(o.text for o in self._options) or "; ".join(self._scales)
        self.setAccessibleName(words)
        # Without words it would be read as a picture without a name.
        self.setVisible(bool(words))
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give a line for each scale."""
        return QSize(400, self.height())

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take as many lines as the answers need."""
        self._fit()

    def _fit(self) -> None:
        entries = self._entries()
        lines = entries[-1].line + 1 if entries else len(self._scales)
        self.setFixedHeight(LINE * lines)

    def _entries(self) -> list[Entry]:
        metrics, made = self.fontMetrics(), list[Entry]()
        known = sum(1 for o in self._options if o.level != "unknown")
        left, line = 0.0, 0
        for number, option in enumerate(self._options):
            room = max(SWATCH, self.width() - SWATCH - BESIDE)
            words = fold(option.text, room, 1, metrics.horizontalAdvance)[-1]
            wide = SWATCH + BESIDE + metrics.horizontalAdvance(words)
            if left and left + wide > self.width():
                left, line = 0.0, line + 1
            made.append(Entry(left, line, option, strength_of(number, known), words))
            left += wide + BETWEEN
        return made

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint swatches or scales."""
        painter, t = QPainter(self), self._theme
        metrics: QFontMetrics = painter.fontMetrics()
        for entry in self._entries():
            top = entry.line * LINE
            box = QRectF(entry.left, top + 4, SWATCH, 12)
            paint_option(painter, box, entry.option, entry.strength, t, UNIT)
            painter.setPen(QColor(t.ink_soft))
            painter.drawText(int(entry.left + SWATCH + BESIDE), top + 14, entry.words)
        painter.setPen(QColor(t.ink_soft))
        for number, words in enumerate(self._scales):
            painter.drawText(
                0, 14 + number * LINE, fold(words, self.width(), 1, metrics.horizontalAdvance)[-1]
            )


def _explained(form: Form) -> tuple[tuple[Option, ...], tuple[str, ...]]:
    if form.shape == "list":
        return shared_options(form.questions), ()
    if form.shape != "grid":
        return (), ()
    scales = {c.key: next(q for q in form.questions if q.column == c.key).options for c in form.columns}
    if len({tuple(o.key for o in options) for options in scales.values()}) == 1:
        shared = next(iter(scales.values()))
        if all(o.level for o in shared):
            return shared, ()
    longest = max(scales.values(), key=len)
    if all(o.level and o in longest for options in scales.values() for o in options):
        return longest, ()
    texts = {c.key: c.text for c in form.columns}
    return (), tuple(
        f"{texts[key]}: "
        + " · ".join(f"{n} {o.text}" for n, o in enumerate(options, 1) if o.level != "unknown")
        for key, options in scales.items()
    )
