"""How a row of the agenda looks: grip, time, title, kind, minutes with − and +, what it may give back."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.facilitator.marks import chevron
from ui.facilitator.prepare.rows import Row
from ui.theme import EDGE, LABEL, TEXT, UNIT, Theme
from ui.widgets.fonts import font
from workshop.language import _, ngettext

Index = QModelIndex | QPersistentModelIndex
STARTS, TITLE, KIND, MINUTES, WAS, SPARE = range(6)
ROW_ROLE = Qt.ItemDataRole.UserRole
BAR, DOT, GRIP = 4, 2, 28
STEP_IN, CHEVRON = 26, 14
SIGN = 5


def edge_of(table: QObject | None) -> int:
    """Give the gap at the right edge: lines end where the page's do, whether there is a bar or not."""
    bar = table.verticalScrollBar() if isinstance(table, QAbstractScrollArea) else None
    return EDGE - bar.width() if bar is not None and bar.isVisible() else EDGE


class RowPainting(QStyledItemDelegate):
    """Paints one cell of the agenda."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """Paint in the colours of `theme`."""
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell's ground, then what stands in it."""
        t, box, column = self._theme, QRect(option.rect), index.column()
        row: Row = index.data(ROW_ROLE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(box, QColor(t.accent_soft))
        self._line(painter, box, column)
        if column == STARTS:
            self._start(painter, box, row, chosen=chosen)
        elif column == TITLE:
            self._title(painter, box, row, chosen=chosen)
        elif column == WAS:
            self._was(painter, box, row, chosen=chosen)
        else:
            self._plain(painter, box, row, index, chosen=chosen)
        painter.restore()

    def _line(self, painter: QPainter, box: QRect, column: int) -> None:
        left = box.left() + (EDGE if column == STARTS else 0)
        right = box.right() - (edge_of(self.parent()) if column == SPARE else 0)
        painter.fillRect(QRect(left, box.bottom(), right - left + 1, 1), QColor(self._theme.line))

    def _start(self, painter: QPainter, box: QRect, row: Row, *, chosen: bool) -> None:
        t = self._theme
        if chosen:
            painter.fillRect(QRect(box.left(), box.top(), BAR, box.height()), QColor(t.accent))
        if row.shape != "end":
            self._grip(painter, box, strong=chosen)
        colour = t.amber if row.over else t.ink if row.shape == "end" else t.ink_soft
        self._write(painter, box.adjusted(EDGE + GRIP, 0, 0, 0), row.starts, colour, bold=row.shape == "end")

    def _grip(self, painter: QPainter, box: QRect, *, strong: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.ink if strong else self._theme.ink_soft))
        left, middle = box.left() + EDGE + 1, box.center().y()
        for line in (-5, -1, 3, 7):
            for across in (0, 5):
                painter.drawRect(QRectF(left + across, middle + line - 1, DOT, DOT))

    def _title(self, painter: QPainter, box: QRect, row: Row, *, chosen: bool) -> None:
        t = self._theme
        left = box.left()
        if row.shape == "block":
            chevron(painter, QPointF(left + 4, box.center().y() + 0.5), t.ink_soft, is_open=row.wide)
        place = box.adjusted(STEP_IN if row.shape == "step" else CHEVRON, 0, -UNIT, 0)
        colour = t.amber if row.over else t.ink_soft if row.rests or row.passed else t.ink
        bold = chosen or row.shape == "end" or row.wide
        before = passed_words(row)
        if before:
            self._write(painter, place, before, t.ink_soft, bold=bold)
            place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(before))
        self._write(painter, place, row.title, colour, bold=bold)

    def _was(self, painter: QPainter, box: QRect, row: Row, *, chosen: bool) -> None:
        if chosen and row.shape != "end":
            painter.setPen(QPen(QColor(self._theme.accent), 1.8))
            for middle, plus in zip(signs(box), (False, True), strict=True):
                painter.drawLine(middle - QPointF(SIGN, 0), middle + QPointF(SIGN, 0))
                if plus:
                    painter.drawLine(middle - QPointF(0, SIGN), middle + QPointF(0, SIGN))
        elif row.was >= 0:
            words = _("was {n}").format(n=row.was)
            self._write(painter, box.adjusted(12, 0, 0, 0), words, self._theme.amber, size=LABEL)

    def _plain(self, painter: QPainter, box: QRect, row: Row, index: Index, *, chosen: bool) -> None:
        t, column = self._theme, index.column()
        strong = column == MINUTES and not row.rests and not row.passed
        side = Qt.AlignmentFlag.AlignRight if column == MINUTES else Qt.AlignmentFlag.AlignLeft
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        bold = strong and (chosen or row.shape == "block")
        self._write(painter, box, words, t.ink if strong else t.ink_soft, bold=bold, side=side)

    def _write(
        self,
        painter: QPainter,
        box: QRect,
        words: str,
        colour: str,
        *,
        bold: bool = False,
        size: int = TEXT,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font(size, bold=bold))
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, shown)


def passed_words(row: Row) -> str:
    """Give what stands before a title of which all or some is passed over; a long title is cut at its end."""
    some = ngettext("{n} passed over", "{n} passed over", row.some).format(n=row.some) if row.some else ""
    words = _("Passed over") if row.passed else some
    return f"{words} · " if words else ""


def signs(box: QRect) -> tuple[QPointF, QPointF]:
    """Give the middles of − and + in a cell."""
    middle = box.center().y() + 0.5
    return QPointF(box.left() + 20, middle), QPointF(box.left() + 48, middle)


def sign_at(box: QRect, x: int) -> int:
    """Tell which sign is at a place: -1, +1, or 0 for none."""
    one, other = signs(box)
    reach = (other.x() - one.x()) / 2
    return -1 if abs(x - one.x()) < reach else 1 if abs(x - other.x()) < reach else 0


class Heads(QHeaderView):
    """The names of the columns, above what they name."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Paint in the colours of `theme`."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt's name
        """Paint one name, and the line below."""
        left = {STARTS: EDGE + GRIP, TITLE: CHEVRON}.get(section, 0)
        edges = (EDGE if section == STARTS else 0, edge_of(self.parent()) if section == SPARE else 0)
        line = rect.adjusted(edges[0], rect.height() - 1, -edges[1], 0)
        painter.fillRect(line, QColor(self._theme.line))
        if section == WAS:
            # It has a name only for those who hear it: what stands there says of itself what it is.
            return
        painter.setFont(font(LABEL))
        painter.setPen(QColor(self._theme.ink_soft))
        side = Qt.AlignmentFlag.AlignRight if section == MINUTES else Qt.AlignmentFlag.AlignLeft
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole))
        painter.drawText(rect.adjusted(left, 0, 0, 0), side | Qt.AlignmentFlag.AlignVCenter, words)
