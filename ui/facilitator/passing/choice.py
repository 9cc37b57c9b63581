"""The answers of one question, large enough for a finger."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.facilitator.clipped import fold
from ui.facilitator.marks import tick
from ui.facilitator.passing.large import PLAIN, SMALL
from ui.facilitator.slips.columns import codes_of, short
from ui.theme import RADIUS, Theme
from ui.widgets.fonts import font
from ui.widgets.patterns import paint_option
from workshop.model import Option, Question

SEGMENT, WORDED, ROW, GAP, APART, LINE = 58, 76, 60, 8, 20, 24
SWATCH, UNIT, DISC, LINES = (52, 18), 0.5, 24, 3
FEWEST = 104
K = Qt.Key
BEFORE, AFTER = {K.Key_Left, K.Key_Up}, {K.Key_Right, K.Key_Down}


class BigChoice(QAbstractButton):
    """One answer: a pattern over its word, or a row with a place for the tick."""

    stepped = Signal(int)
    digit = Signal(int)
    entered = Signal()

    def __init__(self, theme: Theme, option: Option, parent: QWidget, *, many: bool) -> None:
        """Offer `option`; where there are `many`, its tick stands in a square."""
        super().__init__(parent)
        self._round = 6.0 if many else DISC / 2
        self._theme, self.option = theme, option
        self.segment = False
        self.setCheckable(True)
        self.setText(option.text)
        self.setFont(font(PLAIN))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def lines(self, width: int) -> list[str]:
        """Fold the words into a row of this width, as wide as they are in bold."""
        metrics = QFontMetrics(font(PLAIN, bold=True))
        return fold(self.option.text, width - DISC - 44, LINES, metrics.horizontalAdvance)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Choose with Space, Enter or a digit, go about with arrows; Enter on the chosen one goes on."""
        if event.key() in BEFORE | AFTER:
            self.stepped.emit(1 if event.key() in AFTER else -1)
        elif event.key() in {K.Key_Return, K.Key_Enter}:
            if self.isChecked():
                self.entered.emit()
            else:
                self.click()
        elif event.text().isdecimal() and event.text().isascii():
            self.digit.emit(int(event.text()))
        elif event.key() == K.Key_Space:
            self.click()
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the answer; chosen it has an accent border, a soft fill and bold words."""
        painter, t, on = QPainter(self), self._theme, self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unknown = self.option.level == "unknown"
        pen = QPen(QColor(t.accent if on else t.outline), 3 if on else 1.5)
        if unknown and not on:
            pen.setDashPattern([1.5, 2.5])
        painter.setPen(pen)
        painter.setBrush(QColor(t.accent_soft if on else t.paper))
        box = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.ink), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS + 3, RADIUS + 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setFont(font(PLAIN, bold=on))
        if self.segment:
            self._paint_segment(painter, box)
        else:
            self._paint_row(painter, box)

    def folded(self, width: int) -> list[str]:
        """Fold the words into a segment of this width, smaller where no pattern stands above them."""
        size, lines = (PLAIN, 1) if self.option.level else (SMALL, LINES)
        metrics = QFontMetrics(font(size, bold=True))
        return fold(self.option.text, width - 20, lines, metrics.horizontalAdvance)

    def _paint_segment(self, painter: QPainter, box: QRectF) -> None:
        top, bottom = box.top(), box.bottom()
        if self.option.level:
            wide, high = SWATCH
            swatch = QRectF(round(box.center().x() - wide / 2), round(box.center().y() - 22), wide, high)
            paint_option(painter, swatch, self.option, 0, self._theme, UNIT)
            top, bottom = swatch.bottom() + 2, swatch.bottom() + 31
        painter.setPen(QColor(self._theme.ink))
        painter.setFont(font(PLAIN if self.option.level else SMALL, bold=self.isChecked()))
        below = QRectF(box.left(), top, box.width(), bottom - top)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, "\n".join(self.folded(self.width())))

    def _paint_row(self, painter: QPainter, box: QRectF) -> None:
        t = self._theme
        left = box.left() + 16
        if self.option.level:
            swatch = QRectF(left, box.center().y() - 9, DISC + 8, 18)
            paint_option(painter, swatch, self.option, 0, t, UNIT)
            left += 8
        elif self.isChecked():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            disc = QRectF(left, box.center().y() - DISC / 2, DISC, DISC)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.accent))
            painter.drawRoundedRect(disc, self._round, self._round)
            tick(painter, disc.adjusted(3, 3, -3, -3), t.on_accent, 2.6)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(t.outline), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            empty = QRectF(left + 1, box.center().y() - DISC / 2 + 1, DISC - 2, DISC - 2)
            painter.drawRoundedRect(empty, self._round - 1, self._round - 1)
        painter.setPen(QColor(t.ink))
        shown = self.lines(self.width())
        top = box.center().y() - len(shown) * LINE / 2
        for number, text in enumerate(shown):
            at = QRectF(left + DISC + 12, top + number * LINE, box.right() - left - DISC - 20, LINE)
            painter.drawText(at, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


class ChoiceSet(QWidget):
    """All answers of one question; `pick` is told the key of the one that was pressed."""

    SPOKEN = QAccessible.Role.Grouping

    entered = Signal()
    picked = Signal()

    def __init__(
        self, theme: Theme, question: Question, pick: Callable[[str], None], *, compact: bool = False
    ) -> None:
        """Offer the answers of `question`; `compact` puts them beside each other where they fit."""
        super().__init__()
        self._compact = compact
        self.question, self._pick = question, pick
        self.buttons = [BigChoice(theme, option, self, many=question.many) for option in question.options]
        for number, button in enumerate(self.buttons):
            button.clicked.connect(lambda _on=False, n=number: self._press(n))
            button.stepped.connect(lambda by, n=number: self._step(n + by))
            button.digit.connect(self._digit)
            button.entered.connect(self.entered)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(question.text)

    def show_chosen(self, keys: tuple[str, ...], name: str) -> None:
        """Show what is chosen; `name` is what a screen reader calls the question."""
        for button in self.buttons:
            button.setChecked(button.option.key in keys)
            button.setAccessibleName(f"{name}: {button.option.text}")
        stop = next((b for b in self.buttons if b.isChecked()), self.buttons[0])
        for button in self.buttons:
            on = button is stop
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
        self._stop = stop

    def begin(self) -> None:
        """Stand at the chosen answer, or the first."""
        self._stop.setFocus()

    def _press(self, number: int) -> None:
        self._pick(self.buttons[number].option.key)
        self.picked.emit()

    def _step(self, number: int) -> None:
        if 0 <= number < len(self.buttons):
            self.buttons[number].setFocus()

    def _digit(self, digit: int) -> None:
        codes = codes_of(self.question.options)
        last = str(len(codes)) if short(codes[0]) == "1" else ""
        number = next((n for n, code in enumerate(codes) if short(code) == str(digit)), -1)
        if number < 0 and str(digit) == last:
            number = len(codes) - 1
        if number >= 0:
            self.buttons[number].setFocus()
            self.buttons[number].click()

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Arrange the answers anew."""
        self._arrange()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give room for the answers."""
        return QSize(300, self.height())

    def _arrange(self) -> None:
        cell = (self.width() - APART - GAP * (len(self.buttons) - 2)) // max(1, len(self.buttons))
        levels = all(b.option.level for b in self.buttons)
        beside = (levels or self._compact) and cell >= FEWEST
        if beside and not any(b.folded(cell)[-1].endswith("…") for b in self.buttons):
            self._beside(cell, 8 + (SEGMENT if levels else WORDED))
        else:
            self._below()

    def _beside(self, cell: int, high: int) -> None:
        left = 0
        for button in self.buttons:
            if button.option.level == "unknown" and left:
                left = self.width() - cell
            button.segment = True
            button.setGeometry(left, 0, cell, high)
            left += cell + GAP
        self.setFixedHeight(high)

    def _below(self) -> None:
        top = 0
        for button in self.buttons:
            if button.option.level == "unknown" and top:
                top += APART - GAP
            button.segment = False
            high = max(ROW, len(button.lines(self.width())) * LINE + 28)
            button.setGeometry(0, top, self.width(), high)
            top += high + 2
        self.setFixedHeight(max(0, top - 2))
