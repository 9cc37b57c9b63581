"""The right column of the tab Prepare, and what may be dropped on the tab."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.theme import SIDE
from workshop.exchange import TABLES


class Right(QStackedWidget):
    """The right column; tables may be dropped on it as well."""

    def __init__(self, bring: Callable[[list[Path]], None]) -> None:
        """Hand what was dropped to `bring`."""
        super().__init__()
        self._bring = bring
        self.setFixedWidth(SIDE)
        self.setAcceptDrops(True)

    def turn_to(self, piece: QWidget) -> None:
        """Show one of the pieces."""
        if self.currentWidget() is not piece:
            self.setCurrentWidget(piece)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take tables."""
        if tables(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Import the tables that were dropped."""
        event.acceptProposedAction()
        self._bring(tables(event))


def tables(event: QDropEvent) -> list[Path]:
    """Give the tables among what is dragged."""
    urls = event.mimeData().urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [p for p in paths if p.suffix.casefold() in TABLES]
