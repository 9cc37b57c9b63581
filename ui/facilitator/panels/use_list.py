"""The seven kinds of use beside the ideas: their numbers, how many ideas each has, and which have none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.facilitator.pieces import column, label, tip
from ui.facilitator.rows import Lines, furnish
from workshop.breadth import Reach, breadth
from workshop.language import _
from workshop.model import Idea

WIDE = 214


class UseList(QWidget):
    """The kinds with their numbers; a click says that the chosen ideas are of one."""

    chosen = Signal(int)

    def __init__(self) -> None:
        """Begin without counts."""
        super().__init__()
        self.setFixedWidth(WIDE)
        self.list = QListWidget()
        furnish(self.list, _("Kinds of use"), Lines(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.list.itemClicked.connect(lambda item: self.chosen.emit(self.list.row(item) + 1))
        inside = column(self, spacing=6)
        inside.addWidget(label(_("Kinds of use, with their number"), "soft"))
        inside.addWidget(self.list, 1)

    def show_ideas(self, ideas: tuple[Idea, ...]) -> None:
        """Show how many ideas there are of each kind."""
        for number, reach in enumerate(breadth(ideas)):
            item = self.list.item(number) if number < self.list.count() else QListWidgetItem(self.list)
            words = _words(number + 1, reach)
            if item.text() != words:
                item.setText(words)
                item.setToolTip(tip(reach.use.example))


def _words(number: int, reach: Reach) -> str:
    words = _("{number}  {kind} · {n}") if reach.ideas else _("{number}  {kind}")
    return words.format(number=number, kind=reach.use.name, n=reach.ideas)


def unnamed(ideas: tuple[Idea, ...]) -> str:
    """Say which kinds of use nobody has named yet."""
    missing = [reach.use.name for reach in breadth(ideas) if not reach.ideas]
    if not missing:
        return _("Every kind of use has been named.")
    return _("Nobody has named yet: {kinds}.").format(kinds=", ".join(missing))
