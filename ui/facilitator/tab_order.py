"""The way of the Tab key: through the parts of the window as they are read, however late they were made.

Qt goes in the order in which pieces were made, and much is made anew with each step of the agenda.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget


def go(window: QWidget, parts: Sequence[QWidget], *, on: bool) -> bool:
    """Give the focus to what comes after (`on`) or before; tells whether there is anything.

    A piece belongs to the first of `parts` that it lies in.
    """
    order = _order(window, parts)
    here = QApplication.focusWidget()
    if not order or (order == [here]):
        return False
    if here in order:
        target = order[(order.index(here) + (1 if on else -1)) % len(order)]
    else:
        target = order[0 if on else -1]
    target.setFocus(Qt.FocusReason.TabFocusReason if on else Qt.FocusReason.BacktabFocusReason)
    _show(target)
    return True


def _order(window: QWidget, parts: Sequence[QWidget]) -> list[QWidget]:
    found = []
    at = window.nextInFocusChain()
    while at is not None and at is not window:
        if _takes(at, window):
            place = next((n for n, part in enumerate(parts) if part is at or part.isAncestorOf(at)), -1)
            found += [(place, at)] if place >= 0 else []
        at = at.nextInFocusChain()
    return [piece for _place, piece in sorted(found, key=lambda pair: pair[0])]


def _takes(piece: QWidget, window: QWidget) -> bool:
    tabbed = bool(piece.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabbed and piece.isEnabled() and piece.isVisibleTo(window) and piece.focusProxy() is None


def _show(piece: QWidget) -> None:
    """Scroll to it where it lies in something that scrolls."""
    around = piece.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(piece)
        around = around.parentWidget()
