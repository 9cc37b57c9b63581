"""A table that came back, in the right column: what it changes in words, then taken in as one edit."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from ui.facilitator.layouts import empty
from ui.facilitator.lectern import Lectern
from ui.facilitator.pieces import StepButton, action, column, label, pile, row, scrolling
from ui.theme import EDGE, Theme
from workshop.exchange.returned import Changes
from workshop.language import _, ngettext
from workshop.problems import Refusal

# The window's type has no such arrow; one from another font would tear the lines apart.
SIGNS = ("→", "›")


class ReturnedTable(QFrame):
    """The changes of one table; `left` tells that it is done with."""

    left = Signal()

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin without a table."""
        super().__init__()
        self.setProperty("pane", "paper")
        self._lectern = lectern
        self._table = Path()
        self._changes = Changes()
        self._labels: list[QLabel] = []
        self.name = label("", "soft", wrap=True)
        self.take = StepButton(theme, _("Take these in"))
        self.take.clicked.connect(self._take_in)
        self.leave = action(_("Leave it"), self.left.emit, "Esc")
        body = QWidget()
        self._said = column(body, (0, 0, 12, 0), spacing=8)
        self._scroll = scrolling(body)
        pile(
            column(self, (EDGE, EDGE, EDGE, EDGE)),
            label(_("A table that came back"), "heading"),
            4,
            self.name,
            16,
            self._scroll,
            16,
            self.take,
            12,
            row(self.leave, 0),
        )

    def show_table(self, table: Path) -> bool:
        """Read a table and say what it changes; tells whether it could be read."""
        from ui.taking_in import preview  # noqa: PLC0415 - openpyxl loads slowly

        self._table = table
        try:
            self._show(preview(self._lectern.session, table))
        except Refusal as refused:
            self._lectern.say(refused.sentence)
            return False
        return True

    def _show(self, changes: Changes) -> None:
        from ui.taking_in import told  # noqa: PLC0415 - as in show_table()

        self._changes = changes
        self.name.setText(self._table.name)
        empty(self._said)
        self._labels = []
        found = {change.words() for change in changes.changes}
        for line in told(changes):
            words = line.strip()
            self._labels.append(
                label(words.replace(*SIGNS), "text" if words in found else "quiet", wrap=True)
            )
            self._said.addWidget(self._labels[-1])
        self._said.addStretch(1)
        self.take.setVisible(bool(changes.changes))
        (self.take if changes.changes else self.leave).setFocus()

    def words(self) -> str:
        """Give all that is said of the table."""
        return "\n".join(said.text() for said in self._labels)

    def _take_in(self) -> None:
        from ui.taking_in import preview  # noqa: PLC0415 - as in show_table()

        try:
            now = preview(self._lectern.session, self._table)
            if now != self._changes:
                self._show(now)
                self._lectern.say(_("The plan or the table has changed meanwhile. Look at it once more."))
                return
            n = self._lectern.session.lines.take_in(now)
        except Refusal as refused:
            self._lectern.say(refused.sentence)
            return
        words = ngettext("{n} change was taken in.", "{n} changes were taken in.", n).format(n=n)
        self._lectern.say(words)
        self.left.emit()
