"""Lines of a table in the room: heads above, rows below hairlines, pages when more than fit."""

from collections.abc import Callable, Container, Sequence

from PySide6.QtCore import QRectF

from ui.activities.frame import pages_of
from ui.widgets.canvas import Canvas
from ui.widgets.lettering import Block

PAD = 14.0
UNDER_HEAD = 10.0


def paint_rows(
    canvas: Canvas,
    area: QRectF,
    heights: Sequence[float],
    page: int,
    paint: Callable[[int, QRectF], None],
    continued: Container[int] = (),
) -> tuple[int, int]:
    """Paint the rows of one page, each by its number into its area; give the page shown and how many.

    A row that is `continued` belongs to the one above and has no line between.
    """
    pages = pages_of(heights, area.height())
    shown, y = page % len(pages), area.top()
    for number in pages[shown] if heights else ():
        if number not in continued or y == area.top():
            canvas.rule(y, left=area.left(), right=area.right())
        paint(number, QRectF(area.left(), y, area.width(), heights[number]))
        y += heights[number]
    canvas.rule(y, left=area.left(), right=area.right())
    return shown, len(pages)


def paint_heads(canvas: Canvas, area: QRectF, heads: Sequence[tuple[float, Block]]) -> QRectF:
    """Write heads (left edge, block) on one line of feet; give the area below them."""
    high = max((made.height for _left, made in heads), default=0.0)
    for left, made in heads:
        canvas.put(made, left, area.top() + high - made.height, colour=canvas.theme.ink_soft)
    return area.adjusted(0, high + UNDER_HEAD, 0, 0)
