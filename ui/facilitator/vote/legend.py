"""Which colour and pattern stands for which answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.facilitator.clipped import fold
from ui.facilitator.vote.list import shared_options
from ui.theme import LABEL, Theme
from ui.widgets.fonts import font
from ui.widgets.patterns import paint_option, strength_of
from workshop.model import Form, Option

LINE, SWATCH, UNIT = 20, 24, 0.4
BESIDE, BETWEEN, INDENT = 8, 20, 16
# Before it is laid out a widget is narrower than it ever will be.
NARROWEST = 200
DOT = " · "
# A scale with its name, and what each of its steps says.
Scale = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One answer in the legend: a swatch at a place, and the lines of its words beside it."""

    left: float
    line: int
    option: Option
    strength: int
    words: tuple[str, ...]


class Legend(QWidget):
    """Swatches where all questions share levels; for scales of a grid, each column's steps in words."""

    SPOKEN = QAccessible.Role.Graphic

    # How high it is now.
    grown = Signal(int)

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self._theme = theme
        self._options: tuple[Option, ...] = ()
        self._scales: tuple[Scale, ...] = ()
        self.setFont(font(LABEL))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_form(self, form: Form | None) -> None:
        """Explain a form's answers."""
        self._options, self._scales = _explained(form) if form else ((), ())
        scales = (f"{name} {DOT.join(steps)}" for name, steps in self._scales)
        words = ", ".join(o.text for o in self._options) or "; ".join(scales)
        self.setAccessibleName(words)
        # Without words it would be read as a picture without a name.
        self.setVisible(bool(words))
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give as many lines as the answers need."""
        return QSize(400, self.height())

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take as many lines as the answers need."""
        self._fit()

    def _fit(self) -> None:
        lines = max((entry.line + len(entry.words) for entry in self._entries()), default=0)
        self.setFixedHeight(LINE * (lines or len(self._lines())))
        self.grown.emit(self.height())

    def _entries(self) -> list[Entry]:
        wide_of, made = self.fontMetrics().horizontalAdvance, list[Entry]()
        known = sum(1 for o in self._options if o.level != "unknown")
        whole = max(NARROWEST, self.width())
        left, line, below = 0.0, 0, 0
        for number, option in enumerate(self._options):
            words = unfolded(option.text, whole - SWATCH - BESIDE, wide_of)
            wide = SWATCH + BESIDE + max(map(wide_of, words))
            if left and left + wide > whole:
                left, line = 0.0, below
            made.append(Entry(left, line, option, strength_of(number, known), words))
            left += wide + BETWEEN
            below = max(below, line + len(words))
        return made

    def _lines(self) -> list[tuple[int, str]]:
        """Give where each line of the scales begins, and its words."""
        wide_of, room = self.fontMetrics().horizontalAdvance, max(NARROWEST, self.width()) - INDENT
        scales = (broken(name, steps, room, wide_of) for name, steps in self._scales)
        return [(INDENT if n else 0, words) for lines in scales for n, words in enumerate(lines)]

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint swatches or scales."""
        painter, t = QPainter(self), self._theme
        for entry in self._entries():
            top = entry.line * LINE
            box = QRectF(entry.left, top + 4, SWATCH, 12)
            paint_option(painter, box, entry.option, entry.strength, t, UNIT)
            painter.setPen(QColor(t.ink_soft))
            for number, words in enumerate(entry.words):
                painter.drawText(int(entry.left + SWATCH + BESIDE), top + 14 + number * LINE, words)
        painter.setPen(QColor(t.ink_soft))
        for number, (left, words) in enumerate(self._lines()):
            painter.drawText(left, 14 + number * LINE, words)


def unfolded(text: str, width: int, wide_of: Callable[[str], int]) -> tuple[str, ...]:
    """Give words on as many lines as they need."""
    return tuple(fold(text, width, len(text) + 1, wide_of))


def broken(name: str, steps: Sequence[str], width: int, wide_of: Callable[[str], int]) -> list[str]:
    """Break a scale into lines, between its steps where that can be."""
    lines = [name]
    for number, step in enumerate(steps):
        longer = f"{lines[-1]}{DOT if number else ' '}{step}"
        if wide_of(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(step)
    return [words for line in lines for words in unfolded(line, width, wide_of)]


def _explained(form: Form) -> tuple[tuple[Option, ...], tuple[Scale, ...]]:
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
        (
            f"{texts[key]}:",
            tuple(f"{n} {o.text}" for n, o in enumerate(options, 1) if o.level != "unknown"),
        )
        for key, options in scales.items()
    )
