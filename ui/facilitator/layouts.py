"""Layouts of which the binding holds no item.

PySide keeps the items of a filled layout that is laid into another, as long as the outer one, but never
hears that Qt has thrown one away because its piece is gone. What is made next in the same place of memory is
then taken for both and freed twice: the program crashes, seldom and anywhere.
"""

from collections.abc import Collection

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget
from shiboken6 import Shiboken


class RowLayout(QHBoxLayout):
    """Pieces beside each other."""

    def addLayout(self, inner: QLayout, stretch: int | None = None) -> None:  # noqa: N802 - Qt's name
        """Lay another layout in at the end."""
        super().addLayout(inner, stretch or 0)
        _forget(inner)


class ColumnLayout(QVBoxLayout):
    """Pieces below each other."""

    def addLayout(self, inner: QLayout, stretch: int | None = None) -> None:  # noqa: N802 - Qt's name
        """Lay another layout in at the end."""
        super().addLayout(inner, stretch or 0)
        _forget(inner)

    def insertLayout(self, at: int, inner: QLayout, stretch: int | None = None) -> None:  # noqa: N802 - Qt's name
        """Lay another layout in at a place."""
        super().insertLayout(at, inner, stretch or 0)
        _forget(inner)


class GridLayout(QGridLayout):
    """Pieces in rows and columns."""

    def addLayout(  # type: ignore[override]  # noqa: N802 - Qt's name; its form with an alignment is not used
        self, inner: QLayout, line: int, place: int, lines: int = 1, places: int = 1
    ) -> None:
        """Lay another layout in, over so many lines and places."""
        super().addLayout(inner, line, place, lines, places)
        _forget(inner)


def empty(layout: QLayout, kept: Collection[QWidget] = ()) -> None:
    """Throw every piece in a layout away, but leave the kept ones alone."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if isinstance(item, QLayout):
            empty(item, kept)
            item.deleteLater()
        else:
            Shiboken.delete(item)
        if widget is not None and widget not in kept:
            widget.hide()
            widget.deleteLater()


def _forget(layout: QLayout) -> None:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if isinstance(item, QLayout):
            _forget(item)
        elif item is not None:
            Shiboken.invalidate(item)
