"""The rail while preparing: the workshops of this engagement, and what to have before the day."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui.facilitator.clipped import Clipped
from ui.facilitator.dates import day
from ui.facilitator.layouts import ColumnLayout, empty
from ui.facilitator.marks import Mark
from ui.facilitator.pieces import Button, action, column, label, pile, row, rule, scrolling
from ui.facilitator.prepare.need_rows import NeedRows
from ui.theme import EDGE, TEXT, Theme
from workshop.language import _, ngettext
from workshop.model import Workshop
from workshop.needs import needs
from workshop.scene import Scene
from workshop.timing import is_over

BAR = 4


class PrepareRail(QFrame):
    """Workshops to choose from and a short list of what is still missing."""

    wanted = Signal(str)
    invite = Signal()

    def __init__(self, theme: Theme, add: Callable[[], None]) -> None:
        """Begin empty; `add` opens the page for another workshop."""
        super().__init__()
        self.setProperty("pane", "canvas")
        self._theme = theme
        self._shown: tuple[object, ...] = ()
        self._workshops, self.needs = column(), NeedRows(theme)
        self.add = action(_("Add a workshop"), add)
        self.print = action(_("Print the invitation"), self.invite.emit)
        body = QWidget()
        inside = column(body, (0, 18, 0, 14))
        heads = label(_("Workshops of this engagement"), "soft"), label(_("To have before the day"), "soft")
        pile(inside, _edged(heads[0]), 6, self._workshops, 6, _edged(self.add), 16, rule(), 14)
        pile(inside, _edged(heads[1]), 10, _edged(self.needs), 0)
        whole = column(self)
        whole.addWidget(scrolling(body), 1)
        foot = column(margins=(EDGE, 12, EDGE, 16), spacing=2)
        foot.addLayout(row(self.print, 0))
        foot.addWidget(label(_("With the list of what people bring"), "soft"))
        whole.addWidget(rule())
        whole.addLayout(foot)

    def show_scene(self, scene: Scene) -> None:
        """Show the workshops and what is missing."""
        self.add.setEnabled(not scene.read_only)
        self.print.setEnabled(scene.workshop is not None)
        wanted = needs(scene)
        over = scene.workshop is not None and is_over(scene.agenda, scene.workshop.current)
        shown = (scene.workshops, scene.workshop, wanted, over, scene.read_only)
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._workshops)
        for workshop in scene.workshops:
            now = scene.workshop is not None and workshop.id == scene.workshop.id
            twins = sum(1 for w in scene.workshops if (w.title, w.date) == (workshop.title, workshop.date))
            words = _standing(workshop, now=now, over=over, hour=twins > 1)
            self._workshops.addWidget(self._workshop(workshop, words, now=now))
        self.needs.show_needs(wanted, read_only=scene.read_only)

    def _workshop(self, workshop: Workshop, words: str, *, now: bool) -> QFrame:
        made = QFrame()
        made.setObjectName("workshop")
        if now:
            made.setStyleSheet(f"QFrame#workshop {{ background: {self._theme.accent_soft}; border: 0; }}")
        title = Clipped(self._theme, TEXT, 2, bold=now)
        title.show_text(workshop.title)
        choose = Button(words)
        choose.setProperty("look", "rail")
        choose.setAccessibleName(f"{workshop.title}, {choose.text()}")
        choose.clicked.connect(partial(self.wanted.emit, workshop.id))
        state = "done" if workshop.began and not now else "now" if now else "ahead"
        lines = column(margins=(EDGE - BAR, 7, 0, 5), spacing=0)
        pile(lines, title, row(choose, 0))
        bar = QFrame()
        bar.setFixedWidth(BAR)
        bar.setStyleSheet(f"background: {self._theme.accent if now else 'transparent'}; border: 0;")
        line = row(bar, lines, 8, Mark(self._theme, state), 16, parent=made)
        line.setStretchFactor(lines, 1)
        return made


def _edged(piece: QWidget | ColumnLayout) -> ColumnLayout:
    made = column(margins=(EDGE, 0, EDGE, 0))
    pile(made, row(piece, 0) if isinstance(piece, QPushButton) else piece)
    return made


def _standing(workshop: Workshop, *, now: bool, over: bool, hour: bool) -> str:
    """Say when a workshop is, with the `hour` where it has a twin on that day, and how far it is."""
    if workshop.began:
        n = workshop.present
        held = ngettext("held, {n} person", "held, {n} people", n).format(n=n) if n else _("held")
        state = _("under way") if now and not over else held
    else:
        state = _("being prepared") if now else _("planned")
    at = f"{day(workshop.date)}, {workshop.starts}" if hour else day(workshop.date)
    return f"{at} · {state}" if workshop.date else state
