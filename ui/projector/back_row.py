"""The test card: what the room must be able to read from its last row, in the sizes that are used."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from ui.theme import ROOM_COUNT, ROOM_NUMBER, ROOM_QUESTION, ROOM_SMALL, ROOM_TEXT
from ui.widgets.canvas import Canvas
from ui.widgets.lettering import block
from ui.widgets.patterns import paint_option
from workshop.language import _
from workshop.model import Level, Option

MARK, THICK, GREYS = 64.0, 8.0, 11
COUNTS = ("7", "3", "2", "1")


def paint_card(canvas: Canvas, width: int, height: int, scale: int) -> None:
    """Paint the card for a screen of so many pixels, which the desktop enlarges to `scale` per cent."""
    _corners(canvas, width, height)
    y = canvas.put(block(_("Test card"), ROOM_QUESTION, canvas.inner, lines=1, bold=True), canvas.left, 84)
    size = _("{width} × {height}, {scale} %").format(width=width, height=height, scale=scale)
    canvas.write(size, canvas.right, 96, ROOM_TEXT, align="right", colour=canvas.theme.ink_soft)
    words = _("Can you see the whole thick corner in all four corners? Can you tell the four fills apart?")
    y = canvas.put(block(words, ROOM_TEXT, canvas.inner, lines=2), canvas.left, y + 12)
    _answers(canvas, y + 28)
    _numbers(canvas, y + 28 + 270)
    _greys(canvas, 800)
    last = _("If you can read this line from the last row, everything will be readable.")
    canvas.put(block(last, ROOM_SMALL, canvas.inner, lines=2), canvas.left, 908)


def _corners(canvas: Canvas, width: int, height: int) -> None:
    """Mark the corners of the screen, which a picture of another shape does not reach."""
    scale = min(height / canvas.height, width / canvas.width)
    whole = QRectF(0, 0, width / scale, height / scale)
    whole.moveCenter(QPointF(canvas.width / 2, canvas.height / 2))
    for x, side in ((whole.left(), whole.left()), (whole.right() - MARK, whole.right() - THICK)):
        for y, edge in ((whole.top(), whole.top()), (whole.bottom() - MARK, whole.bottom() - THICK)):
            canvas.fill(QRectF(x, edge, MARK, THICK), canvas.theme.ink)
            canvas.fill(QRectF(side, y, THICK, MARK), canvas.theme.ink)


def _answers(canvas: Canvas, y: float) -> None:
    levels: tuple[tuple[Level, str], ...] = (
        ("met", _("met")),
        ("partly", _("partly")),
        ("not", _("not")),
        ("unknown", _("don’t know")),
    )
    gap = 28.0
    wide = (canvas.inner - gap * (len(levels) - 1)) / len(levels)
    for number, ((level, word), count) in enumerate(zip(levels, COUNTS, strict=True)):
        x = canvas.left + number * (wide + gap)
        canvas.put(block(count, ROOM_COUNT, wide, lines=1, bold=True), x, y)
        area = QRectF(x, y + 96, wide, 56)
        paint_option(canvas.painter, area, Option(level, word, level), 0, canvas.theme)
        canvas.put(block(word, ROOM_SMALL, wide, lines=1), x, y + 164)


def _numbers(canvas: Canvas, y: float) -> None:
    canvas.put(block("14", ROOM_NUMBER, 300, lines=1, bold=True), canvas.left, y)
    said = canvas.theme.warm, canvas.theme.amber, canvas.theme.good, canvas.theme.accent, canvas.theme.ink
    x = canvas.left + 220
    for colour in said:
        x = canvas.write(_("colour"), x, y + 48, ROOM_TEXT, bold=True, colour=colour) + 44


def _greys(canvas: Canvas, y: float) -> None:
    wide = canvas.inner / GREYS
    for n in range(GREYS):
        shade = round(255 * n / (GREYS - 1))
        area = QRectF(canvas.left + n * wide, y, wide, 72)
        canvas.fill(area, QColor(shade, shade, shade).name())
    canvas.frame(QRectF(canvas.left, y, canvas.inner, 72), canvas.theme.outline, 2)
