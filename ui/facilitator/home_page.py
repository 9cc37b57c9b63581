"""Home as a page: what one can begin at the left, the list or the form beside it, details at the right."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from ui.facilitator.begin import Begin, Brand
from ui.facilitator.columns import LEFT, MIDDLE, Columns, Stack
from ui.facilitator.home import RecentPage
from ui.facilitator.home_details import Details
from ui.facilitator.pieces import column, label, pane, row, rule
from ui.facilitator.shelf import Shelf
from ui.theme import EDGE, Theme
from workshop.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.facilitator.backups_page import BackupsPage
    from ui.facilitator.starting import StartingPage
    from ui.facilitator.templates_page import TemplatesPage


class HomePage(QWidget):
    """What one sees with no file open."""

    open_wanted = Signal(Path)
    sample_wanted = Signal()
    begin_wanted = Signal(object)
    facts_wanted = Signal(Path)
    look_wanted = Signal(Path)
    back_wanted = Signal(Path, Path)
    guide_wanted = Signal()
    settings_wanted = Signal()
    left = Signal()
    list_wanted = Signal()
    said = Signal(str)

    def __init__(self, theme: Theme, today: Callable[[], date] = date.today) -> None:
        """Begin with an empty list; `today` gives the day at this place."""
        super().__init__()
        self._theme, self._today = theme, today
        self.recent = RecentPage(theme, today)
        self.details = Details(theme, today)
        self.shelf = Shelf(self)
        self.new = Begin(theme, "plus", _("New engagement"), _("from a ready agenda"))
        self.open = Begin(theme, "folder", _("Open a file"), _("a .readyroom file or a stick"))
        self.sample = Begin(theme, "sheet", _("Try the sample"), _("a made-up client, 12 problems"))
        self.agendas = Begin(theme, "", _("Templates"), _("ready agendas to begin from"))
        self.guide = Begin(theme, "", _("Guide"), _("lead your first workshop"))
        self.settings = Begin(theme, "", _("Settings"), _("language, screens, paper"))
        self._middle = Stack()
        self._middle.addWidget(self.recent)
        self.columns = Columns(self._left(theme), self._middle, self.details)
        column(self).addWidget(self.columns)
        self._connect()

    def _connect(self) -> None:
        self.new.clicked.connect(lambda _on=False: self.start())
        self.open.clicked.connect(self._choose)
        self.sample.clicked.connect(self.sample_wanted)
        self.agendas.clicked.connect(lambda _on=False: self.show_templates())
        self.guide.clicked.connect(self.guide_wanted)
        self.settings.clicked.connect(self.settings_wanted)
        # Shown once somebody answers to them.
        for entry in (self.guide, self.settings):
            entry.hide()
        self.recent.chosen.connect(self.details.show_entry)
        self.recent.opened.connect(self.open_wanted)
        self.recent.begun.connect(self.start)
        self.details.go.clicked.connect(self._open_chosen)
        self.details.folder_wanted.connect(self.shelf.show_folder)
        self.details.copy_wanted.connect(self.shelf.copy)
        self.details.find_wanted.connect(self.shelf.find)
        self.details.drop_wanted.connect(self.shelf.drop)
        self.details.backups_wanted.connect(lambda e: self.show_backups(e.client, Path(e.path)))
        self.details.facts_wanted.connect(lambda e: self.facts_wanted.emit(Path(e.path)))
        self.shelf.said.connect(self.said)
        self.shelf.changed.connect(self.list_wanted)

    def offer(self, *entries: Begin) -> None:
        """Show entries of the left column, guide or settings, that somebody answers to."""
        for entry in entries:
            entry.show()

    @cached_property
    def starting(self) -> "StartingPage":
        """Give the form for a new engagement; it is made when it is wanted first."""
        from ui.facilitator.starting import StartingPage  # noqa: PLC0415 - start-up cost

        made = StartingPage(self._theme, self._today)
        made.ready.connect(self.begin_wanted)
        made.left.connect(self._back)
        self._middle.addWidget(made)
        return made

    @cached_property
    def templates(self) -> "TemplatesPage":
        """Give the list of agendas; it is made when it is wanted first."""
        from ui.facilitator.templates_page import TemplatesPage  # noqa: PLC0415 - start-up cost

        made = TemplatesPage()
        made.chosen.connect(lambda key: self.start(agenda=key))
        made.left.connect(self._back)
        self._middle.addWidget(made)
        return made

    @cached_property
    def backups(self) -> "BackupsPage":
        """Give the list of backups; it is made when it is wanted first."""
        from ui.facilitator.backups_page import BackupsPage  # noqa: PLC0415 - start-up cost

        made = BackupsPage(self._theme)
        made.look_wanted.connect(self.look_wanted)
        made.back_wanted.connect(self.back_wanted)
        made.left.connect(self._back)
        self._middle.addWidget(made)
        return made

    @property
    def beginning(self) -> bool:
        """Tell whether the form for a new engagement is shown."""
        return self._middle.currentWidget() is vars(self).get("starting")

    def stand_like(self, before: "HomePage") -> None:
        """Stand as another home stood: the same list, or the form for the same client."""
        self.recent.show_entries(before.recent.entries)
        if before.beginning:
            self.start(before.starting.for_client)

    def _back(self) -> None:
        self.show_recent()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape leads from any other page of home back to the list."""
        if event.key() == Qt.Key.Key_Escape and self._middle.currentWidget() is not self.recent:
            self._back()
        else:
            super().keyPressEvent(event)

    def refuse(self, sentence: str) -> None:
        """Say on the page that is open why it could not be done."""
        at, made = self._middle.currentWidget(), vars(self)
        if at is made.get("starting"):
            self.starting.refuse(sentence)
        elif at is made.get("backups"):
            self.backups.refuse(sentence)
        elif at is self.recent:
            # A file may be gone by now: its row says so, and offers to find it.
            self.recent.show_entries(self.recent.entries)
            self.details.show_entry(self.recent.list.chosen())

    def _left(self, theme: Theme) -> QFrame:
        made = pane("canvas")
        inside = column(made, (EDGE - 8, 22, 12, EDGE))
        name = row(Brand(theme), 12, label("Readyroom", "heading"), 0)
        name.setContentsMargins(8, 0, 0, 0)
        inside.addLayout(name)
        inside.addSpacing(36)
        for button in (self.new, self.open, self.sample):
            inside.addWidget(button)
            inside.addSpacing(8)
        line = row(rule())
        line.setContentsMargins(8, 10, 12, 10)
        inside.addLayout(line)
        for button in (self.agendas, self.guide, self.settings):
            inside.addWidget(button)
            inside.addSpacing(4)
        inside.addStretch(1)
        below = label(_("Works without internet.\nOne engagement, one file."), "soft")
        below.setContentsMargins(8, 0, 0, 0)
        inside.addWidget(below)
        return made

    def _show(self, page: QWidget) -> None:
        self._middle.setCurrentWidget(page)
        self.columns.keep_right(on=page is self.recent)

    def show_recent(self) -> None:
        """Show the list of recent engagements."""
        self._show(self.recent)
        self.columns.show_column(MIDDLE if self.recent.entries else LEFT)
        (self.recent.list if self.recent.entries else self.new).setFocus()

    def start(self, client: str = "", agenda: str = "", functions: "Sequence[tuple[str, int]]" = ()) -> None:
        """Show the form for a new engagement, or for another workshop of `client`."""
        self._show(self.starting)
        self.starting.start(client, agenda, functions)

    def show_templates(self) -> None:
        """Show the agendas one can begin with."""
        self._show(self.templates)
        self.templates.show_templates()

    def show_backups(self, client: str, path: Path, sentence: str = "") -> None:
        """Show the backups of an engagement's file."""
        self._show(self.backups)
        self.backups.show_backups(client, path, sentence)

    def _choose(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("Open a file"), "", _("Engagements (*.readyroom)")
        )
        if chosen:
            self.open_wanted.emit(Path(chosen))

    def _open_chosen(self) -> None:
        entry = self.recent.list.chosen()
        if entry is not None:
            self.open_wanted.emit(Path(entry.path))
