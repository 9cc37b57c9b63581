"""The facilitator's one window: a page (home or the open engagement) and the status line below it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QAccessible, QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid

from ui.facilitator.carrying import Carried, look, put
from ui.facilitator.home_doing import HomeDoing
from ui.facilitator.keys import Keys
from ui.facilitator.overlays import Over
from ui.facilitator.pieces import column
from ui.facilitator.reading_order import go_on
from ui.facilitator.status import StatusLine
from ui.facilitator.voice import Voice
from ui.theme import Theme
from workshop.exchange import TABLES
from workshop.language import _

if TYPE_CHECKING:
    from ui.facilitator.home_page import HomePage
    from ui.facilitator.settings.page import SettingsPage
    from ui.facilitator.workshop_page import WorkshopPage
    from workshop.scene import Scene

# The least is a small laptop's screen at twice the size of text.
WIDTH, HEIGHT, LEAST = 1366, 768, (640, 360)


class FacilitatorWindow(QWidget):
    """What the facilitator has on the laptop."""

    SPOKEN = QAccessible.Role.Window
    closing, settings_wanted = Signal(), Signal()
    home_made = Signal(object)
    file_dropped, backups_wanted = Signal(Path), Signal(Path)

    def __init__(self, theme: Theme, today: Callable[[], date] = date.today) -> None:
        """Begin without a page; `today` gives the day at this place."""
        super().__init__()
        self.setWindowTitle("Readyroom")
        self.setMinimumSize(*LEAST)
        self.resize(WIDTH, HEIGHT)
        self.setAcceptDrops(True)
        self._theme, self._today = theme, today
        self.status, self.voice = StatusLine(theme), Voice(self)
        self.page: WorkshopPage | None = None
        self.settings: SettingsPage | None = None
        self._covered: tuple[QWidget, Carried] | None = None
        self.keys = Keys(self, self.say)
        self._at_home = HomeDoing(lambda: self.home, self.settings_wanted.emit)
        self.over = Over(self, theme, self.keys)
        self.keys.changed.connect(lambda actions: self.status.show_edits(actions))  # noqa: PLW0108
        self._connect_status()
        self._pages, self._inside = QStackedWidget(), column(self)
        self._inside.addWidget(self._pages, 1)
        self._inside.addWidget(self.status)

    def _connect_status(self) -> None:
        self.status.phones_wanted.connect(lambda: self.keys.do("tab.phones"))
        self.status.screens_wanted.connect(lambda: self.keys.do("room.screens"))
        self.status.edit_wanted.connect(self.keys.do)
        self.status.backups_wanted.connect(self.backups_wanted)

    def say(self, sentence: str) -> None:
        """Say one sentence in the status line."""
        self.status.say(sentence)

    @cached_property
    def home(self) -> "HomePage":
        """Give home; it is made when it is seen first, which a window that opens a file does without."""
        from ui.facilitator.home_page import HomePage  # noqa: PLC0415 - start-up cost

        made = HomePage(self._theme, self._today)
        made.said.connect(self.say)
        made.left.connect(lambda: self.show_home(over=False))
        made.settings_wanted.connect(self.settings_wanted)
        self._pages.addWidget(made)
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
        self.keys.serve(self.page if self.page is not None and under is self.page else self._at_home)

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
        self._connect_status()
        self.over.dress(theme)
        self.keys.refresh()
        self.status.stand_like(before)
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
        self._take(page)
        if self._pages.currentWidget() is before:
            self._pages.setCurrentWidget(page)
            self.keys.serve(page)
        if self._covered is not None and self._covered[0] is before:
            self._covered = (page, self._covered[1])
        self._pages.removeWidget(before)
        before.throw_away()

    def show_page(self, page: "WorkshopPage") -> None:
        """Show an open engagement."""
        self.leave_settings()
        self.take_page()
        self.page = page
        self._pages.addWidget(page)
        self._take(page)
        self._pages.setCurrentWidget(page)
        self.keys.serve(page)

    def _take(self, page: "WorkshopPage") -> None:
        page.moved.connect(self.keys.refresh)
        page.tabs.backups = self.backups_wanted.emit
        page.settings_wanted.connect(self.settings_wanted)

    def take_page(self) -> None:
        """Take the open engagement's page away; home or another page comes next."""
        if self.page is not None:
            self.leave_settings()
            self.keys.serve(None)
            self._pages.removeWidget(self.page)
            self.page.throw_away()
            self.page = None
        self.setWindowTitle("Readyroom")
        self.status.show_file("", 0.0, read_only=False)
        self.status.show_phones(None)

    def show_home(self, *, over: bool) -> None:
        """Show home while an engagement stays open (`over`), or the open engagement again."""
        if over:
            self.status.hush()
        self._pages.setCurrentWidget(self.home if over else self.page or self.home)
        self.keys.serve(self._at_home if over else self.page or self._at_home)

    def show_scene(self, scene: "Scene") -> None:
        """Show a scene of the open engagement."""
        if self.page is not None:
            self.page.show_scene(scene)
        if self.settings is not None:
            self.settings.show_scene(scene)
        self.status.show_phones(scene)
        self.status.show_file(scene.path, scene.saved, read_only=scene.read_only)
        self.setWindowTitle(f"{scene.engagement.client} – Readyroom")

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001, N802 - Qt's name, and its way
        """Go on in the order in which the window is read, not in the one in which its parts were made."""
        return go_on(self, forward=forward)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the keys of what is shown."""
        super().showEvent(event)
        self.keys.refresh()

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
            self.say(_unfit(event.mimeData().urls()))


def _file(urls: list[QUrl]) -> Path | None:
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return next((p for p in paths if p.suffix.casefold() == ".readyroom" and not p.is_dir()), None)


def _unfit(urls: list[QUrl]) -> str:
    if any(Path(url.toLocalFile()).suffix.casefold() in TABLES for url in urls):
        return _("Tables are taken in on the tab Prepare of an open engagement. Drop this one there.")
    return _("This cannot be opened here. Drop a .readyroom file to open its engagement.")
