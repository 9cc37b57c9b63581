"""The rail while preparing: the workshops of this engagement, and what to have before the day."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui.facilitator.clipped import Clipped
from ui.facilitator.dates import day
from ui.facilitator.marks import Mark
from ui.facilitator.pieces import action, column, empty, label, row, rule, scrolling
from ui.theme import EDGE, LABEL, TEXT, Theme
from workshop.language import _, ngettext
from workshop.scene import Scene

EVENT = 3


class PrepareRail(QFrame):
    """Workshops to choose from and a short list of what is still missing."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, add: Callable[[], None]) -> None:
        """Begin empty; `add` opens the page for another workshop."""
        super().__init__()
        self.setProperty("pane", "canvas")
        self._theme = theme
        self._shown: tuple[object, ...] = ()
        self._workshops, self._needs = column(spacing=4), column(spacing=10)
        self.add = action(_("Add a workshop"), add)
        body = QWidget()
        inside = column(body, (EDGE, 18, EDGE, EDGE))
        inside.addWidget(label(_("Workshops of this engagement"), "soft"))
        inside.addSpacing(8)
        inside.addLayout(self._workshops)
        inside.addSpacing(10)
        inside.addLayout(row(self.add, 0))
        inside.addSpacing(20)
        inside.addWidget(rule())
        inside.addSpacing(16)
        inside.addWidget(label(_("To have before the day"), "soft"))
        inside.addSpacing(10)
        inside.addLayout(self._needs)
        inside.addStretch(1)
        column(self).addWidget(scrolling(body))

    def show_scene(self, scene: Scene) -> None:
        """Show the workshops and what is missing."""
        self.add.setEnabled(not scene.read_only)
        shown = (scene.workshops, scene.workshop, _needs(scene))
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._workshops)
        for workshop in scene.workshops:
            now = scene.workshop is not None and workshop.id == scene.workshop.id
            choose = QPushButton(day(workshop.date))
            choose.setProperty("look", "action")
            choose.setAccessibleName(f"{workshop.title}, {day(workshop.date)}")
            choose.clicked.connect(lambda _on=False, key=workshop.id: self.wanted.emit(key))
            title = Clipped(self._theme, TEXT, 2, bold=now)
            title.show_text(workshop.title)
            self._workshops.addLayout(row(title, 8, Mark(self._theme, "now" if now else "ahead")))
            self._workshops.addLayout(row(choose, 0))
            self._workshops.addSpacing(6)
        empty(self._needs)
        for words, more, good in _needs(scene):
            colour = self._theme.good if good else self._theme.amber
            lines = column()
            lines.addWidget(label(words, "text"))
            detail = Clipped(
                self._theme, LABEL, 1, bold=False, colour=self._theme.ink_soft if good else colour
            )
            detail.show_text(more)
            lines.addWidget(detail)
            self._needs.addLayout(row(Mark(self._theme, "tick" if good else "mind", colour), 12, lines))


def _needs(scene: Scene) -> tuple[tuple[str, str, bool], ...]:
    """Say what should be there before the day; an event gathers its problems itself."""
    ideas = sum(1 for i in scene.material.ideas if not i.merged)
    sources = scene.material.sources
    lost = sum(1 for s in sources if not s.owner)
    people = scene.workshop.present if scene.workshop else 0
    unowned = ngettext("{n} has no owner yet", "{n} have no owner yet", lost).format(n=lost)
    counted = ngettext("{n} data source", "{n} data sources", len(sources)).format(n=len(sources))
    needs = (
        (_("Sponsor"), scene.engagement.sponsor or _("no name yet"), bool(scene.engagement.sponsor)),
        (_("Decider"), scene.engagement.decider or _("no name yet"), bool(scene.engagement.decider)),
        (_("People"), ngettext("{n} present", "{n} present", people).format(n=people), people > 0),
        (_("Problems"), ngettext("{n} problem", "{n} problems", ideas).format(n=ideas), ideas > 0),
        (_("Data sources"), unowned if lost else counted, bool(sources) and not lost),
    )
    event = scene.workshop is not None and scene.workshop.kind == "excitement"
    return needs[:EVENT] if event else needs
