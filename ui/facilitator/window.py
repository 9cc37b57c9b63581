"""The facilitator's one window: a page (home or the open engagement) and the status line below it."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.facilitator.keys import Keys
from ui.facilitator.pieces import column
from ui.facilitator.status import StatusLine
from ui.theme import Theme
from workshop.language import _

if TYPE_CHECKING:
    from ui.facilitator.home_page import HomePage
    from ui.facilitator.workshop_page import WorkshopPage
    from workshop.scene import Scene

WIDTH, HEIGHT, LEAST = 1366, 768, (1100, 640)


class FacilitatorWindow(QWidget):
    """What the facilitator has on the laptop."""

    closing = Signal()
    home_made = Signal(object)
    file_dropped = Signal(Path)

    def __init__(self, theme: Theme, today: Callable[[], date] = date.today) -> None:
        """Begin without a page; `today` gives the day at this place."""
        super().__init__()
        self.setWindowTitle("Readyroom")
        self.setMinimumSize(*LEAST)
        self.resize(WIDTH, HEIGHT)
        self.setAcceptDrops(True)
        self._theme, self._today, self.status = theme, today, StatusLine(theme)
        self.page: WorkshopPage | None = None
        self.status.phones_wanted.connect(self._open_phones)
        self.keys = Keys(self, self.status.say)
        self._pages = QStackedWidget()
        inside = column(self)
        inside.addWidget(self._pages, 1)
        inside.addWidget(self.status)

    @cached_property
    def home(self) -> "HomePage":
        """Give home; it is made when it is seen first, which a window that opens a file does without."""
        from ui.facilitator.home_page import HomePage  # noqa: PLC0415 - start-up cost

        made = HomePage(self._theme, self._today)
        made.said.connect(self.status.say)
        self._pages.addWidget(made)
        self.home_made.emit(made)
        return made

    def show_page(self, page: "WorkshopPage") -> None:
        """Show an open engagement."""
        self.take_page()
        self.page = page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.moved.connect(self.keys.refresh)
        self.keys.serve(page)

    def _open_phones(self) -> None:
        if self.page is not None:
            self.page.open_tab("phones")

    def take_page(self) -> None:
        """Take the open engagement's page away; home or another page comes next."""
        if self.page is not None:
            self.keys.serve(None)
            self._pages.removeWidget(self.page)
            self.page.deleteLater()
            self.page = None
        self.setWindowTitle("Readyroom")
        self.status.show_file("", 0.0, read_only=False)
        self.status.show_phones(None)

    def show_home(self, *, over: bool) -> None:
        """Show home while an engagement stays open (`over`), or the open engagement again."""
        page = self.page if not over else None
        self._pages.setCurrentWidget(page or self.home)
        self.keys.serve(page)

    def show_scene(self, scene: "Scene") -> None:
        """Show a scene of the open engagement."""
        if self.page is not None:
            self.page.show_scene(scene)
        self.status.show_phones(scene)
        self.status.show_file(scene.path, scene.saved, read_only=scene.read_only)
        self.setWindowTitle(f"{scene.engagement.client} – Readyroom")

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that the window is closing, so that everything is saved."""
        self.closing.emit()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Let anything be dropped: what it is not good for is said then."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open the file that was dropped, or say what can be."""
        path = _file(event.mimeData().urls())
        if path is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(path)
        else:
            self.status.say(_("This cannot be opened here. Drop a .readyroom file to open its engagement."))


def _file(urls: list[QUrl]) -> Path | None:
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return next((p for p in paths if p.suffix == ".readyroom" and not p.is_dir()), None)
