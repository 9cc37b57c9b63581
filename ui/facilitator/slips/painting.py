"""How the sheet of slips is painted: frozen headings and numbers, figures with their words beside them."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from ui.facilitator.marks import tick
from ui.facilitator.slips.batch import Batch, Row
from ui.facilitator.slips.caret import NUMBER_CELL
from ui.facilitator.slips.columns import Column
from ui.facilitator.slips.places import (
    FIGURE,
    GROUP,
    HEAD_PAD,
    LINE,
    NUMBER,
    ROW,
    SENTENCE,
    WORD,
    Places,
)
from ui.theme import TEXT, Theme
from ui.widgets.fonts import font
from workshop.language import _

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
INDENT, MARK = 8, 24


@dataclass(frozen=True, slots=True)
class View:
    """What of the sheet is in sight: how far it is scrolled, how large it is, where the keys are."""

    scrolled: QPoint
    width: int
    height: int
    at: tuple[int, int]
    focused: bool
    title: str


class SheetPainter:
    """One painting of the sheet."""

    def __init__(self, painter: QPainter, theme: Theme, batch: Batch, places: Places, view: View) -> None:
        """Paint with `painter`."""
        self._painter, self._theme = painter, theme
        self._batch, self._places, self._view = batch, places, view
        self._small = QFontMetrics(font(WORD))

    def paint(self) -> None:
        """Paint what is in sight."""
        painter, view, places = self._painter, self._view, self._places
        first = max(0, view.scrolled.x() // places.column)
        last = min(len(places.columns), (view.scrolled.x() + view.width - NUMBER) // places.column + 1)
        seen = [
            n
            for n, top in enumerate(places.tops)
            if top + places.high(places.rows[n]) >= view.scrolled.y()
            and top <= view.scrolled.y() + view.height - places.head
        ]
        painter.save()
        painter.setClipRect(0, places.head, view.width, view.height - places.head)
        for number in seen:
            self._row(number, range(first, last))
        painter.restore()
        self._head(range(first, last))

    def _row(self, number: int, columns: range) -> None:
        painter, places, row = self._painter, self._places, self._places.rows[number]
        top = places.head + places.tops[number] - self._view.scrolled.y()
        whole = QRect(0, top, self._view.width, places.high(row))
        if number == self._view.at[0]:
            painter.fillRect(whole, QColor(self._theme.accent_soft))
        painter.save()
        painter.setClipRect(NUMBER, top, self._view.width - NUMBER, ROW, Qt.ClipOperation.IntersectClip)
        for n in columns:
            box = places.cell(number, n).translated(-self._view.scrolled.x(), top - places.tops[number])
            self._cell(row, places.columns[n], box, current=(number, n) == self._view.at)
        painter.restore()
        self._edge(top, top + ROW - 1)
        self._number(row, QRect(0, top, NUMBER, ROW), current=(number, NUMBER_CELL) == self._view.at)
        sentence = row.refused or row.note
        if sentence:
            at = QRect(MARK, top + ROW - 4, self._view.width - MARK, SENTENCE)
            self._words(at, sentence, "warm" if row.refused else "amber")
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.drawLine(0, whole.bottom(), self._view.width, whole.bottom())

    def _cell(self, row: Row, column: Column, box: QRect, *, current: bool) -> None:
        if current:
            self._frame(box)
        figure, words = column.shown(row.cells.get(column.key, ""))
        if not figure and column.key in row.passed and not current:
            figure = "–"
        colour = "ink_soft" if row.back else "ink"
        wide = self._figure(box.adjusted(INDENT, 0, 0, 0), figure, colour)
        if not column.most:
            room = box.adjusted(INDENT + max(FIGURE - INDENT, wide + 6), 0, -4, 0)
            self._words(room, words if words != figure else "", "ink_soft")
        if row.back and figure:
            self._strike(box)

    def _number(self, row: Row, box: QRect, *, current: bool) -> None:
        if current:
            self._frame(box.adjusted(MARK - 4, 0, -8, 0))
        self._mark(row, box)
        figure = row.figure if self._batch.cards else str(row.number)
        soft = row.back or (row.blank and not current)
        wide = self._figure(box.adjusted(MARK + 4, 0, 0, 0), figure, "ink_soft" if soft else "ink")
        said = self._so_far(row)
        if said:
            self._words(box.adjusted(MARK + wide + 14, 0, -10, 0), said, "ink_soft", RIGHT)

    def _so_far(self, row: Row) -> str:
        batch = self._batch
        if row.blank or row.back:
            return ""
        if batch.form.dots:
            return _("{n} of {all}").format(n=batch.dots(row), all=batch.form.dots)
        if batch.half(row) and len(batch.columns) > 1:
            return _("{n} of {all}").format(n=batch.typed(row), all=len(batch.columns))
        return ""

    def _mark(self, row: Row, box: QRect) -> None:
        painter, t = self._painter, self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QRectF(box.left() + 3, box.center().y() - 6, 13, 13)
        if self._batch.kept(row) and not row.back:
            tick(painter, middle, t.good, 2)
        elif row.refused:
            painter.setPen(QPen(QColor(t.warm), 2))
            x, top = int(middle.center().x()), int(middle.top())
            painter.drawLine(x, top + 1, x, top + 8)
            painter.drawPoint(x, int(middle.bottom()))
        elif not row.blank and not row.back:
            painter.setPen(QPen(QColor(t.amber), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle.adjusted(2, 2, -2, -2))
        painter.restore()

    def _frame(self, box: QRect) -> None:
        painter, t = self._painter, self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(t.accent if self._view.focused else t.outline), 2))
        painter.setBrush(QColor(t.paper))
        painter.drawRoundedRect(QRectF(box).adjusted(2, 3, -3, -4), 4, 4)
        painter.restore()

    def _strike(self, box: QRect) -> None:
        self._painter.setPen(QPen(QColor(self._theme.ink_soft), 1))
        y = box.center().y()
        self._painter.drawLine(box.left() + INDENT - 2, y, box.right() - INDENT, y)

    def _figure(self, box: QRect, text: str, colour: str) -> int:
        self._painter.setFont(font(TEXT, bold=True))
        self._painter.setPen(QColor(getattr(self._theme, colour)))
        self._painter.drawText(box, LEFT, text)
        return self._painter.fontMetrics().horizontalAdvance(text)

    def _words(self, box: QRect, text: str, colour: str, side: Qt.AlignmentFlag = LEFT) -> None:
        self._painter.setFont(font(WORD))
        self._painter.setPen(QColor(getattr(self._theme, colour)))
        shown = self._small.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        self._painter.drawText(box, side, shown)

    def _head(self, columns: range) -> None:
        painter, places, t = self._painter, self._places, self._theme
        painter.fillRect(0, 0, self._view.width, places.head, QColor(t.paper))
        self._words(
            QRect(MARK + 4, places.head - LINE - HEAD_PAD, NUMBER, LINE), self._view.title, "ink_soft"
        )
        painter.save()
        painter.setClipRect(NUMBER, 0, self._view.width - NUMBER, places.head)
        offset = NUMBER - self._view.scrolled.x()
        for n, heading in enumerate(places.headings):
            left = offset + n * places.column
            if heading.group:
                self._group(heading.group, left, heading.columns * places.column)
            if n in columns:
                self._heading(heading.lines, left, strong=not places.grouped)
        painter.restore()
        self._edge(HEAD_PAD, places.head)
        painter.setPen(QPen(QColor(t.ink_soft), 1))
        painter.drawLine(0, places.head - 1, self._view.width, places.head - 1)

    def _group(self, words: str, left: int, wide: int) -> None:
        """Write a group's name over its columns; it stays in sight while any of them is."""
        start = max(left, NUMBER)
        room = left + wide - start - 16
        if room <= 0 or start > self._view.width:
            return
        self._painter.setFont(font(WORD, bold=True))
        self._painter.setPen(QColor(self._theme.ink))
        shown = self._painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        self._painter.drawText(QRect(start + INDENT, HEAD_PAD - 2, room, GROUP), LEFT, shown)

    def _heading(self, lines: tuple[str, ...], left: int, *, strong: bool) -> None:
        self._painter.setFont(font(WORD, bold=strong))
        self._painter.setPen(QColor(self._theme.ink if strong else self._theme.ink_soft))
        top = self._places.head - HEAD_PAD - LINE * len(lines)
        for number, text in enumerate(lines):
            at = QRect(left + INDENT, top + number * LINE, self._places.column - INDENT, LINE)
            self._painter.drawText(at, LEFT, text)

    def _edge(self, top: int, bottom: int) -> None:
        """Draw hairlines between groups, and one beside the numbers where columns are hidden there."""
        painter, places = self._painter, self._places
        painter.setPen(QPen(QColor(self._theme.line), 1))
        for n, heading in enumerate(places.headings):
            x = NUMBER + n * places.column - self._view.scrolled.x()
            if heading.group and n and x > NUMBER:
                painter.drawLine(x, top, x, bottom)
        if self._view.scrolled.x():
            painter.setPen(QPen(QColor(self._theme.outline), 1))
            painter.drawLine(NUMBER - 1, top, NUMBER - 1, bottom)
