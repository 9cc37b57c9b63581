"""Which colour and pattern stands for which answer."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.facilitator.clipped import fold
from ui.theme import LABEL, Theme
from ui.widgets.fonts import font
from ui.widgets.patterns import paint_option
from workshop.model import Form, Option

LINE, SWATCH, UNIT = 20, 24, 0.4


class Legend(QWidget):
    """Swatches where all questions share levels; for scales of a grid, each column's steps in words."""

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self._theme = theme
        self._options: tuple[Option, ...] = ()
        self._scales: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_form(self, form: Form | None) -> None:
        """Explain a form's answers."""
        self._options, self._scales = _explained(form) if form else ((), ())
        self.setFixedHeight(LINE * (len(self._scales) or bool(self._options)))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give a line for each scale."""
        return QSize(400, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint swatches or scales."""
        painter, t = QPainter(self), self._theme
        painter.setFont(font(LABEL))
        metrics: QFontMetrics = painter.fontMetrics()
        x = 0.0
        for option in self._options:
            paint_option(painter, QRectF(x, 4, SWATCH, 12), option, 0, t, UNIT)
            painter.setPen(QColor(t.ink_soft))
            painter.drawText(int(x + SWATCH + 8), 14, option.text)
            x += SWATCH + 8 + metrics.horizontalAdvance(option.text) + 20
        painter.setPen(QColor(t.ink_soft))
        for number, words in enumerate(self._scales):
            painter.drawText(
                0, 14 + number * LINE, fold(words, self.width(), 1, metrics.horizontalAdvance)[-1]
            )


def _explained(form: Form) -> tuple[tuple[Option, ...], tuple[str, ...]]:
    if form.shape != "grid":
        return (), ()
    scales = {c.key: next(q for q in form.questions if q.column == c.key).options for c in form.columns}
    if len({tuple(o.key for o in options) for options in scales.values()}) == 1:
        shared = next(iter(scales.values()))
        if all(o.level for o in shared):
            return shared, ()
    texts = {c.key: c.text for c in form.columns}
    return (), tuple(
        f"{texts[key]}: "
        + " · ".join(f"{n} {o.text}" for n, o in enumerate(options, 1) if o.level != "unknown")
        for key, options in scales.items()
    )
