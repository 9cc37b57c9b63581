"""What the number keys mean at the place where the keys are: the question in full and its answers."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.facilitator.clipped import fold
from ui.facilitator.slips.batch import Batch
from ui.facilitator.slips.columns import Column, short
from ui.facilitator.slips.sheet import measure
from ui.theme import LABEL, TEXT, Theme
from ui.widgets.fonts import font
from ui.widgets.patterns import paint_option
from workshop.language import _, ngettext
from workshop.model import Option

LINE, SWATCH, BESIDE, BETWEEN, UNIT = 22, 20, 7, 22, 0.4
MOST_LINES = 3
ELIDE = Qt.TextElideMode.ElideRight


class Guide(QWidget):
    """One line with the question, below it figure, pattern and words of each answer."""

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self._theme = theme
        self._batch: Batch | None = None
        self._column: Column | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_batch(self, batch: Batch) -> None:
        """Keep as many lines as the longest answers of this round need, so that nothing jumps."""
        self._batch = batch
        self._fit()

    def show_column(self, column: Column | None) -> None:
        """Explain a column; None is the number of a card."""
        self._column = column
        self.setAccessibleName(self._title())
        self.update()

    def _title(self) -> str:
        if self._column is not None:
            return self._column.name
        return _("Number of the personal card") if self._batch is not None and self._batch.cards else ""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give the question and its answers."""
        return QSize(400, self.height())

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take as many lines as the answers need."""
        self._fit()

    def _fit(self) -> None:
        columns = self._batch.columns if self._batch is not None else ()
        lines = max((len(self._lines(column)) for column in columns), default=1)
        self.setFixedHeight(LINE * (1 + max(1, lines)) + 4)

    def _lines(self, column: Column) -> list[list[tuple[str, str, Option | None]]]:
        """Put the answers on lines, each with its digits and words."""
        lines: list[list[tuple[str, str, Option | None]]] = [[]]
        left = 0
        for entry in self._entries(column):
            wide = self._wide(entry)
            if left and left + wide > self.width():
                lines.append([])
                left = 0
            lines[-1].append(entry)
            left += wide + BETWEEN
        return lines[:MOST_LINES]

    def _wide(self, entry: tuple[str, str, Option | None]) -> int:
        figure, words, option = entry
        swatch = SWATCH + BESIDE if option is not None and option.level else 0
        return measure(figure, TEXT, bold=True) + BESIDE + swatch + measure(words, LABEL, bold=False)

    def _entries(self, column: Column) -> list[tuple[str, str, Option | None]]:
        if column.most:
            dots = self._batch.form.dots if self._batch is not None else 0
            each = ngettext("dot on this idea", "dots on this idea", column.most)
            budget = ngettext("{n} for each person", "{n} for each person", dots).format(n=dots)
            return [(f"0–{column.most}", f"{each}, {budget}", None), ("↵", _("none, go on"), None)]
        made: list[tuple[str, str, Option | None]] = [
            (short(code), option.text, option)
            for option, code in zip(column.options, column.codes, strict=True)
        ]
        if column.many:
            made.append(("↵", _("several may be typed, then Enter"), None))
        return made

    def _card_entries(self) -> list[tuple[str, str, Option | None]]:
        if self._batch is None or not self._batch.cards:
            return []
        return [(f"1–{self._batch.paper.last}", _("as it stands on the slip"), None)]

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint question and answers."""
        painter, t = QPainter(self), self._theme
        painter.setFont(font(TEXT, bold=True))
        painter.setPen(QColor(t.ink))
        title = fold(self._title(), self.width(), 1, painter.fontMetrics().horizontalAdvance)
        painter.drawText(0, 16, title[0])
        lines = self._lines(self._column) if self._column is not None else [self._card_entries()]
        for number, line in enumerate(lines):
            left, top = 0, LINE * (number + 1)
            for entry in line:
                self._paint_entry(painter, entry, left, top)
                left += self._wide(entry) + BETWEEN

    def _paint_entry(
        self, painter: QPainter, entry: tuple[str, str, Option | None], left: int, top: int
    ) -> None:
        figure, words, option = entry
        painter.setFont(font(TEXT, bold=True))
        painter.setPen(QColor(self._theme.accent))
        painter.drawText(left, top + 17, figure)
        left += measure(figure, TEXT, bold=True) + BESIDE
        if option is not None and option.level:
            paint_option(painter, QRectF(left, top + 7, SWATCH, 10), option, 0, self._theme, UNIT)
            left += SWATCH + BESIDE
        painter.setFont(font(LABEL))
        painter.setPen(QColor(self._theme.ink_soft))
        painter.drawText(left, top + 16, painter.fontMetrics().elidedText(words, ELIDE, self.width() - left))
