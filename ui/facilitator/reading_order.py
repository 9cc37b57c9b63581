"""The order in which the Tab key goes through a window: that in which the window is read.

Qt's own chain of what takes the focus is never asked: PySide believes that whatever `nextInFocusChain` gives
belongs to the widget that was asked, even the window, and takes it for gone when that widget goes.
Nor is a layout asked for its items: PySide keeps them as long as the layout and never hears that Qt has
thrown one away, so that the widget made next in the same place of memory would be taken for both, and freed
twice.
"""

from collections.abc import Iterator, Sequence
from operator import itemgetter

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLayout,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

# What a group of buttons gives while none of them is chosen.
NONE = -1


def stops(root: QWidget) -> list[QWidget]:
    """Give everything in `root` at which Tab stops now."""
    return [piece for piece in _read(root) if _stops(piece)]


def go_on(window: QWidget, *, forward: bool) -> bool:
    """Go with the focus to the next or the last stop of a window or of a part; tells whether there is one."""
    order = stops(window)
    if not order:
        return False
    at: QWidget | None = window.focusWidget()
    around = set()
    while at is not None:
        around.add(at)
        at = at.parentWidget()
    # The innermost stop: a list in which a line is edited, not the area that scrolls around both.
    place = max((n for n, piece in enumerate(order) if piece in around), default=-1)
    if place < 0:
        place = -1 if forward else 0
    piece = order[(place + (1 if forward else -1)) % len(order)]
    piece.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    _show(piece)
    return True


def stand_at(piece: QWidget) -> None:
    """Go with the focus to a piece, and bring it into sight."""
    piece.setFocus(Qt.FocusReason.OtherFocusReason)
    _show(piece)


def _stops(piece: QWidget) -> bool:
    takes = (piece.focusPolicy() & Qt.FocusPolicy.TabFocus) == Qt.FocusPolicy.TabFocus
    return takes and piece.isEnabled() and piece.focusProxy() is None and not _left_to_arrows(piece)


def _left_to_arrows(piece: QWidget) -> bool:
    """Tell whether another button of the same choice is the stop: arrows go to this one."""
    group = piece.group() if isinstance(piece, QAbstractButton) else None
    return (
        isinstance(piece, QAbstractButton)
        and group is not None
        and group.exclusive()
        and group.checkedId() not in {NONE, group.id(piece)}
    )


def _read(piece: QWidget) -> Iterator[QWidget]:
    if piece.isHidden() and not piece.isWindow():
        return
    yield piece
    if isinstance(piece, QStackedWidget):
        shown = piece.currentWidget()
        inside = [shown] if shown is not None else []
    elif isinstance(piece, QScrollArea):
        held = piece.widget()
        inside = [held] if held is not None else []
    elif isinstance(piece, QAbstractScrollArea):
        # A list or a table is one stop; what is edited in a cell stands over it.
        inside = [part for part in piece.viewport().children() if isinstance(part, QWidget)]
    else:
        parts = _parts(piece)
        laid = list(_laid_out(piece.layout(), parts))
        inside = [*laid, *(part for part in parts if part not in laid)]
    for part in inside:
        yield from _read(part)


def _laid_out(layout: QLayout | None, parts: Sequence[QWidget]) -> Iterator[QWidget]:
    """Give those parts that stand in a layout, as they stand there."""
    if layout is None:
        return
    inner = [child for child in layout.children() if isinstance(child, QLayout)]
    both: tuple[QWidget | QLayout, ...] = (*parts, *inner)
    placed = [(layout.indexOf(one), one) for one in both]
    for _place, one in sorted((p for p in placed if p[0] >= 0), key=itemgetter(0)):
        if isinstance(one, QWidget):
            yield one
        else:
            yield from _laid_out(one, parts)


def _parts(piece: QObject) -> list[QWidget]:
    return [part for part in piece.children() if isinstance(part, QWidget) and not part.isWindow()]


def _show(piece: QWidget) -> None:
    """Bring a piece into sight in whatever scrolls around it."""
    around = piece.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(piece)
        around = around.parentWidget()
