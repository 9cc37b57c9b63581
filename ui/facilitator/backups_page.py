"""The backups of one engagement: when each was made, what it held, look at it, go back to it."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from ui.facilitator.clipped import Clipped
from ui.facilitator.dates import day
from ui.facilitator.home_details import size_words
from ui.facilitator.pieces import StepButton, action, column, label, pile, row
from ui.facilitator.two_lines import TwoLineList, Words
from ui.theme import EDGE, HEADING, Theme
from workshop.language import _, ngettext
from workshop.problems import Refusal
from workshop.session import Session
from workshop.store import backups


@dataclass(frozen=True, slots=True)
class Copy:
    """One backup in words; `whole` tells that it can be opened."""

    path: Path
    made: datetime
    size: str
    held: str
    whole: bool


def read_copies(path: Path) -> tuple[Copy, ...]:
    """Look into each backup of a file, newest first; none of them is changed."""
    return tuple(_copy(backup) for backup in backups.backups(path))


def _copy(backup: Path) -> Copy:
    made, size = backups.made(backup), size_words(backup)
    try:
        session = Session.look_into(backup)
    except Refusal:
        return Copy(backup, made, size, _("damaged; kept as it was found"), whole=False)
    try:
        outline = session.outline()
    finally:
        session.close()
    n, people = len(outline.workshops), max((w.present or w.invited for w in outline.workshops), default=0)
    lines = sum(all_of_them for all_of_them, _done in outline.lines.values())
    held = (
        ngettext("{n} workshop", "{n} workshops", n).format(n=n),
        ngettext("{n} person", "{n} people", people).format(n=people) if people else "",
        ngettext("{n} problem", "{n} problems", outline.problems).format(n=outline.problems),
        ngettext("{n} plan line", "{n} plan lines", lines).format(n=lines) if lines else "",
    )
    return Copy(backup, made, size, ", ".join(part for part in held if part), whole=True)


def moment_words(made: datetime, *, exact: bool = False) -> str:
    """Say when a backup was made, to the second where it is to be `exact`."""
    time = f"{made:%H:%M:%S}" if exact else f"{made:%H:%M}"
    return f"{day(made.date().isoformat(), 'dddd, d MMMM yyyy')}, {time}"


class BackupsPage(QFrame):
    """The list in the middle of home; what is done with a backup is asked of the program."""

    look_wanted = Signal(Path)
    back_wanted = Signal(Path, Path)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self.setProperty("pane", "paper")
        self.path = Path()
        self._copies: tuple[Copy, ...] = ()
        self.title = Clipped(theme, HEADING, 1)
        self.more, self.sentence = label("", "soft", wrap=True), label("", "amber", wrap=True)
        self.list = TwoLineList(theme, _("Backups"))
        self.list.currentRowChanged.connect(self._offer)
        self.look = action(_("Look at it"), self._look)
        self.back = StepButton(theme, _("Go back to this one"))
        self.back.clicked.connect(lambda _on=False: self._go_back())
        head, foot = column(spacing=4), column(spacing=12)
        head.setContentsMargins(EDGE, 22, EDGE, 18)
        foot.setContentsMargins(EDGE, 12, EDGE, EDGE)
        pile(head, self.title, self.more)
        self.leave = action(_("Back"), self.left.emit)
        pile(foot, self.sentence, row(self.back, 24, self.look, 24, self.leave, 0))
        inside = column(self)
        inside.addLayout(head)
        inside.addWidget(self.list, 1)
        inside.addStretch(0)
        inside.addLayout(foot)

    def show_backups(self, client: str, path: Path, sentence: str = "") -> None:
        """Show the backups of a file."""
        self.path = path
        self.title.show_text(_("Backups of {client}").format(client=client))
        self._copies = read_copies(path)
        self.more.setText(
            _(
                "A copy of {file} is made each time it is opened and has changed; the newest ten are kept in "
                "{folder}. Going back keeps the present file here first."
            ).format(file=path.name, folder=backups.folder(path))
            if self._copies
            else _("There is no backup yet: one is made each time the file is opened and has changed.")
        )
        self.sentence.setText(sentence)
        minutes = Counter(moment_words(c.made) for c in self._copies)
        said = [moment_words(c.made, exact=minutes[moment_words(c.made)] > 1) for c in self._copies]
        rows = [(words, c.held, c.size, "plain", "") for words, c in zip(said, self._copies, strict=True)]
        self.list.show_rows(list[Words](rows))
        self._offer(self.list.currentRow())
        self.list.setFocus()

    def _chosen(self) -> Copy | None:
        at = self.list.currentRow()
        return self._copies[at] if 0 <= at < len(self._copies) else None

    def _offer(self, _row: int) -> None:
        copy = self._chosen()
        for button in (self.look, self.back):
            button.setEnabled(copy is not None and copy.whole)

    def _look(self) -> None:
        copy = self._chosen()
        if copy is not None:
            self.look_wanted.emit(copy.path)

    def _go_back(self) -> None:
        copy = self._chosen()
        if copy is not None:
            self.back_wanted.emit(self.path, copy.path)

    def refuse(self, sentence: str) -> None:
        """Say why it was not done."""
        self.sentence.setText(sentence)
