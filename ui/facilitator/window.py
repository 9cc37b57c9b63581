"""The facilitator's one window: a page (home or the open engagement) and the status line below it."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.facilitator.actions import Action
from ui.facilitator.home_doing import HomeDoing
from ui.facilitator.keys import Keys
from ui.facilitator.pieces import column
from ui.facilitator.status import StatusLine
from ui.facilitator.tab_order import go
from ui.theme import Theme
from workshop.language import _

if TYPE_CHECKING:
    from ui.facilitator.finder import Finder
    from ui.facilitator.home_page import HomePage
    from ui.facilitator.key_sheet import KeySheet
    from ui.facilitator.workshop_page import WorkshopPage
    from workshop.scene import Scene

WIDTH, HEIGHT, LEAST = 1366, 768, (1100, 640)


class FacilitatorWindow(QWidget):
    """What the facilitator has on the laptop."""

    closing = Signal()
    home_made = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Begin without a page."""
        super().__init__()
        self.setWindowTitle("Readyroom")
        self.setMinimumSize(*LEAST)
        self.resize(WIDTH, HEIGHT)
        self.setAcceptDrops(True)
        self._theme, self.status = theme, StatusLine(theme)
        self.page: WorkshopPage | None = None
        self.status.phones_wanted.connect(self._open_phones)
        self.keys = Keys(self, self.status.say)
        self.keys.own = self._can_do
        self.keys.changed.connect(self._show_actions)
        self.status.edit_wanted.connect(self.keys.do)
        self._pages = QStackedWidget()
        inside = column(self)
        inside.addWidget(self._pages, 1)
        inside.addWidget(self.status)

    @cached_property
    def home(self) -> "HomePage":
        """Give home; it is made when it is seen first, which a window that opens a file does without."""
        from ui.facilitator.home_page import HomePage  # noqa: PLC0415 - start-up cost

        made = HomePage(self._theme)
        self._pages.addWidget(made)
        self.home_made.emit(made)
        return made

    @cached_property
    def finder(self) -> "Finder":
        """Give the line in which everything can be found; made when it is wanted first."""
        from ui.facilitator.finder import Finder  # noqa: PLC0415 - start-up cost

        return Finder(self, self._theme, self.keys.run)

    @cached_property
    def key_sheet(self) -> "KeySheet":
        """Give the sheet with the keys of the moment; made when it is wanted first."""
        from ui.facilitator.key_sheet import KeySheet  # noqa: PLC0415 - start-up cost

        return KeySheet(self, self._theme)

    def _can_do(self) -> tuple[Action, ...]:
        shown = "key_sheet" in vars(self) and self.key_sheet.isVisible()
        return (
            *(
                (Action("keys.leave", _("Take the keys away"), self.key_sheet.leave, ("Esc",)),)
                if shown
                else ()
            ),
            Action("keys", _("Keys of the moment"), self._show_keys, ("F1",)),
            Action("find", _("Find by name"), self._find, ("Ctrl+K", "Ctrl+Shift+P")),
        )

    def _find(self) -> None:
        own = {action.id for action in self._can_do()}
        others = (action for action in self.keys.can_do() if action.id not in own)
        self.finder.show_actions((*others, *(a for a in self._can_do() if a.id == "keys")))

    def _show_keys(self) -> None:
        if self.key_sheet.isVisible():
            self.key_sheet.leave()
        else:
            self.key_sheet.come(self.keys)
        self.keys.refresh()

    def _show_actions(self) -> None:
        actions = self.keys.can_do()
        self.status.show_edits(actions)
        if "key_sheet" in vars(self) and self.key_sheet.isVisible():
            self.key_sheet.show_keys(self.keys)

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
        self.keys.serve(page or HomeDoing(self.home))

    def show_scene(self, scene: "Scene") -> None:
        """Show a scene of the open engagement."""
        if self.page is not None:
            self.page.show_scene(scene)
        self.status.show_phones(scene)
        name = Path(scene.path).name
        self.status.show_file(name, scene.saved, read_only=scene.read_only)
        self.setWindowTitle(f"{scene.engagement.client} – Readyroom")

    def focusNextPrevChild(self, on: bool) -> bool:  # noqa: FBT001, N802 - Qt's name
        """Go through the parts of an open engagement as they are read."""
        if self.page is None or self._pages.currentWidget() is not self.page:
            return super().focusNextPrevChild(on)
        return go(self, (*self.page.parts(), self.status), on=on)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that the window is closing, so that everything is saved."""
        self.closing.emit()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take an engagement file dropped on home."""
        if self.page is None and _file(event.mimeData().urls()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open the file that was dropped."""
        path = _file(event.mimeData().urls())
        if path is not None:
            self.home.open_wanted.emit(path)


def _file(urls: list[QUrl]) -> Path | None:
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return next((p for p in paths if p.suffix == ".readyroom"), None)
