"""The facilitator's one window: a page (home or the open engagement) and the status line below it."""

from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid

from ui.facilitator.carrying import Carried, look, put
from ui.facilitator.keys import Keys
from ui.facilitator.pieces import column
from ui.facilitator.status import StatusLine
from ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.facilitator.home_page import HomePage
    from ui.facilitator.settings.page import SettingsPage
    from ui.facilitator.workshop_page import WorkshopPage
    from workshop.scene import Scene

# The least is a small laptop's screen at twice the size of text.
WIDTH, HEIGHT, LEAST = 1366, 768, (640, 360)


class FacilitatorWindow(QWidget):
    """What the facilitator has on the laptop."""

    closing = Signal()
    home_made = Signal(object)
    settings_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        """Begin without a page."""
        super().__init__()
        self.setWindowTitle("Readyroom")
        self.setMinimumSize(*LEAST)
        self.resize(WIDTH, HEIGHT)
        self.setAcceptDrops(True)
        self._theme, self.status = theme, StatusLine(theme)
        self.page: WorkshopPage | None = None
        self.settings: SettingsPage | None = None
        self._covered: tuple[QWidget, Carried] | None = None
        self.status.phones_wanted.connect(self._open_phones)
        self.keys = Keys(self, self.say)
        self._pages = QStackedWidget()
        self._inside = column(self)
        self._inside.addWidget(self._pages, 1)
        self._inside.addWidget(self.status)

    def say(self, sentence: str) -> None:
        """Say one sentence in the status line."""
        self.status.say(sentence)

    @cached_property
    def home(self) -> "HomePage":
        """Give home; it is made when it is seen first, which a window that opens a file does without."""
        from ui.facilitator.home_page import HomePage  # noqa: PLC0415 - start-up cost

        made = HomePage(self._theme)
        self._pages.addWidget(made)
        QShortcut(QKeySequence("Ctrl+,"), made, self.settings_wanted.emit)
        self.home_made.emit(made)
        return made

    def show_settings(self, page: "SettingsPage") -> None:
        """Show the settings over everything else."""
        under = self._pages.currentWidget()
        if self._covered is None and under is not None:
            self._covered = (under, look(under))
        self.settings = page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.keys.serve(page)

    def leave_settings(self) -> None:
        """Show again what the settings covered, with the focus where it was."""
        settings, covered = self.settings, self._covered
        self.settings = self._covered = None
        if settings is None or covered is None:
            return
        under, stood = covered
        if isValid(under):
            self._pages.setCurrentWidget(under)
            put(under, replace(stood, texts={}, rows={}, chosen=frozenset()))
        self._pages.removeWidget(settings)
        settings.deleteLater()
        self.keys.serve(self.page if under is self.page else None)

    def remake_settings(self, make: "Callable[[], SettingsPage]", stood: Carried) -> None:
        """Make the page of settings anew where it stands."""
        before = self.settings
        if before is not None:
            place, made = before.scroller.verticalScrollBar().value(), make()
            self._pages.removeWidget(before)
            before.deleteLater()
            put(made, stood)
            made.scroller.verticalScrollBar().setValue(place)

    def dress(self, theme: Theme) -> None:
        """Wear another theme: the status line is made anew, home when it is wanted next."""
        self._theme, before = theme, self.status
        self.status = StatusLine(theme)
        self.status.phones_wanted.connect(self._open_phones)
        self.status.show_projector(before.projector.text(), connected=before.connected)
        if before.sentence.text():
            self.status.say(before.sentence.text())
        self._inside.replaceWidget(before, self.status)
        before.hide()
        before.deleteLater()
        if "home" in vars(self):
            self._remake_home()

    def _remake_home(self) -> None:
        before, stood = self.home, look(self.home)
        shown = self._pages.currentWidget() is before
        del self.home
        made = self.home
        made.stand_like(before)
        put(made, stood)
        if shown:
            self._pages.setCurrentWidget(made)
        if self._covered is not None and self._covered[0] is before:
            self._covered = (made, self._covered[1])
        self._pages.removeWidget(before)
        before.deleteLater()

    def change_page(self, page: "WorkshopPage") -> None:
        """Put a page of the same engagement in the place of the one that was there."""
        before = self.page
        if before is None:
            return
        self.page = page
        self._pages.addWidget(page)
        page.moved.connect(self.keys.refresh)
        page.settings_wanted.connect(self.settings_wanted)
        if self._pages.currentWidget() is before:
            self._pages.setCurrentWidget(page)
            self.keys.serve(page)
        if self._covered is not None and self._covered[0] is before:
            self._covered = (page, self._covered[1])
        self._pages.removeWidget(before)
        before.deleteLater()

    def show_page(self, page: "WorkshopPage") -> None:
        """Show an open engagement."""
        self.leave_settings()
        self.take_page()
        self.page = page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.moved.connect(self.keys.refresh)
        page.settings_wanted.connect(self.settings_wanted)
        self.keys.serve(page)

    def _open_phones(self) -> None:
        if self.page is not None:
            self.page.open_tab("phones")

    def take_page(self) -> None:
        """Take the open engagement's page away; home or another page comes next."""
        if self.page is not None:
            self.leave_settings()
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
        if self.settings is not None:
            self.settings.show_scene(scene)
        self.status.show_phones(scene)
        name = Path(scene.path).name
        self.status.show_file(name, scene.saved, read_only=scene.read_only)
        self.setWindowTitle(f"{scene.engagement.client} – Readyroom")

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
