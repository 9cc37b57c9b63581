"""The list of recent engagements: client, what is next, when, and the number that counts."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.facilitator.pieces import Line, StepButton, action, column, label, row
from ui.facilitator.recent import Recent
from ui.facilitator.stages import about, fact, when
from ui.facilitator.two_lines import TwoLineList, Words
from ui.theme import BETWEEN, EDGE, Theme
from workshop.language import _, ngettext

SHOWN = 6


def is_there(entry: Recent) -> bool:
    """Tell whether the file of an entry is where it was."""
    return Path(entry.path).exists()


def words(entry: Recent, today: date) -> Words:
    """Give what a row says: client, what is next, when, in which tone, and the number that counts."""
    if not is_there(entry):
        gone = _("{file} is not where it was").format(file=Path(entry.path).name)
        return entry.client, gone, _("Not found"), "amber", ""
    said, tone = when(entry, today)
    return entry.client, about(entry, today), said, tone, fact(entry, today)


class RecentList(TwoLineList):
    """Recent engagements; Enter opens."""

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        """Begin empty."""
        super().__init__(theme, _("Recent engagements"))
        self._today = today
        self._entries: tuple[Recent, ...] = ()

    def show_entries(self, entries: tuple[Recent, ...]) -> None:
        """Show the list; the newest is chosen, or the one that was."""
        before = self.chosen()
        self._entries = entries
        chosen = next((n for n, e in enumerate(entries) if before and e.path == before.path), 0)
        self.show_rows([words(entry, self._today()) for entry in entries], chosen)

    def chosen(self) -> Recent | None:
        """Give the chosen engagement."""
        at = self.currentRow()
        return self._entries[at] if 0 <= at < len(self._entries) else None


class RecentPage(QFrame):
    """The list in the middle of home with its heading and a line to find one by name."""

    opened = Signal(Path)
    chosen = Signal(object)
    begun = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        """Begin empty."""
        super().__init__()
        self.setProperty("pane", "paper")
        self._entries: tuple[Recent, ...] = ()
        self._all = False
        self.list = RecentList(theme, today)
        self.search = Line()
        self.search.setPlaceholderText(_("Find by name"))
        self.search.setAccessibleName(_("Find by name"))
        self.search.setFixedWidth(200)
        self.older = action("", self._show_all)
        self.nothing = label("", "quiet", wrap=True)
        self.first = StepButton(theme, _("Begin an engagement"))
        self.first.clicked.connect(self.begun)
        self._build()
        self.search.textChanged.connect(lambda _text: self._filter())
        self.search.returnPressed.connect(self._open)
        self.list.itemActivated.connect(lambda _item: self._open())
        self.list.currentRowChanged.connect(lambda _row: self.chosen.emit(self.list.chosen()))

    def _build(self) -> None:
        inside = column(self)
        head = QWidget()
        said = column(spacing=4)
        said.addWidget(label(_("Recent engagements"), "heading"))
        self.order = label(_("Newest first. Arrow keys choose, Enter opens."), "soft")
        said.addWidget(self.order)
        top = row(said, 0, self.search, parent=head)
        top.setContentsMargins(EDGE, 22, EDGE, 22)
        inside.addWidget(head)
        for line in (row(self.nothing), row(self.first, 0), row(self.older, 0)):
            line.setContentsMargins(EDGE, 0, EDGE, BETWEEN)
            if line.indexOf(self.older) >= 0:
                inside.addWidget(self.list, 1)
                line.setContentsMargins(EDGE, BETWEEN, EDGE, BETWEEN)
            inside.addLayout(line)
        inside.addStretch(0)

    @property
    def entries(self) -> tuple[Recent, ...]:
        """Give all that are known, found by name or not."""
        return self._entries

    def show_entries(self, entries: tuple[Recent, ...]) -> None:
        """Show the recent engagements."""
        self._entries = entries
        # An empty list is no place to stand.
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus if entries else Qt.FocusPolicy.NoFocus)
        self.search.setVisible(bool(entries))
        self.order.setVisible(bool(entries))
        self.first.setHidden(bool(entries))
        self._filter()

    def _show_all(self) -> None:
        self._all = True
        self._filter()
        self.list.setCurrentRow(min(SHOWN, self.list.count() - 1))
        self.list.setFocus()

    def _filter(self) -> None:
        wanted = self.search.text().casefold()
        fitting = tuple(e for e in self._entries if wanted in e.client.casefold())
        shown = fitting if self._all or wanted else fitting[:SHOWN]
        self.list.show_entries(shown)
        self.list.setVisible(bool(shown))
        self.nothing.setVisible(not shown)
        self.nothing.setText(
            _("No engagement on the list has a name like this. “Open a file” finds one on the disk.")
            if self._entries
            else _("Nothing was opened yet. Begin a new engagement, or try the sample.")
        )
        older = len(fitting) - len(shown)
        more = ngettext("Show {n} older engagement", "Show {n} older engagements", older).format(n=older)
        self.older.setText(more)
        self.older.setAccessibleName(more)
        self.older.setVisible(bool(older))
        if not shown:
            self.chosen.emit(None)

    def _open(self) -> None:
        entry = self.list.chosen()
        if entry is not None and self.list.isVisibleTo(self):
            self.opened.emit(Path(entry.path))
