"""How a vote's sheet is painted: lines, bars, words, and what stands in the slots."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.facilitator.vote.layout import COUNT, Layout, Slot, Word
from ui.theme import Theme
from ui.widgets.answer_bar import Look, answer_bar
from ui.widgets.fonts import font
from ui.widgets.patterns import paint_option

# Patterns in the window are finer than in the room's picture of 1080 lines.
UNIT = 0.4
# The question and the option of a slot.
Place = tuple[str, str]


def paint_sheet(
    painter: QPainter, layout: Layout, t: Theme, width: int, waiting: Mapping[Place, str] | None
) -> None:
    """Paint a layout; `waiting` are counts that were refused, None where nothing is keyed in."""
    painter.setPen(QPen(QColor(t.line), 1))
    for y in layout.rules:
        painter.drawLine(QPointF(0, y + 0.5), QPointF(width, y + 0.5))
    for bar in layout.bars:
        answer_bar(painter, bar.box, bar.tally, bar.people, Look(t, unit=UNIT))
    for patch in layout.patches:
        paint_option(painter, patch.box, patch.option, patch.strength, t, UNIT)
    for word in layout.words:
        _paint_word(painter, word, t)
    for slot in layout.slots:
        _paint_slot(painter, slot, t, waiting)


def _paint_word(painter: QPainter, word: Word, t: Theme) -> None:
    painter.setFont(font(word.size, bold=word.bold))
    painter.setPen(QColor(getattr(t, word.colour)))
    side = Qt.AlignmentFlag.AlignRight if word.right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(word.box, side | Qt.AlignmentFlag.AlignVCenter, word.text)


def _paint_slot(painter: QPainter, slot: Slot, t: Theme, waiting: Mapping[Place, str] | None) -> None:
    if waiting is not None:
        painter.setPen(QPen(QColor(t.outline), 1))
        foot = QRectF(slot.box).adjusted(3, 0, -3, -2)
        painter.drawLine(foot.bottomLeft(), foot.bottomRight())
    refused = waiting.get((slot.question, slot.option)) if waiting else None
    painter.setFont(font(COUNT, bold=slot.bold))
    painter.setPen(QColor(t.warm if refused else t.ink if slot.bold else t.ink_soft))
    side = Qt.AlignmentFlag.AlignRight if slot.right and waiting is None else Qt.AlignmentFlag.AlignHCenter
    painter.drawText(slot.box, side | Qt.AlignmentFlag.AlignVCenter, refused or slot.text)
