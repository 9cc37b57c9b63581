"""Words that are cut on a vote's sheet, shown whole where the mouse rests on them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ui.facilitator.pieces import tip
from ui.facilitator.vote.layout import Hint


class Hints(QObject):
    """The hints of a sheet. They are for the eye: a screen reader is given the whole words anyway."""

    def __init__(self, sheet: QWidget) -> None:
        """Begin without any."""
        super().__init__(sheet)
        self._sheet = sheet
        self._hints: tuple[Hint, ...] = ()
        sheet.installEventFilter(self)

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Have others."""
        self._hints = tuple(hints)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Show the words at the mouse, or take them away."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        hint = next((h for h in self._hints if h.box.contains(event.pos())), None)
        if hint is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPos(), tip(hint.text), self._sheet, hint.box.toAlignedRect())
        return True
