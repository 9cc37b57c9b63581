"""Common ground: the words for the room, and the three numbers of the event, or places to type them."""

from PySide6.QtWidgets import QWidget

from ui.facilitator.dates import day
from ui.facilitator.layouts import empty
from ui.facilitator.panels.fields import FieldsPanel
from ui.facilitator.pieces import column, label, row, rule
from workshop.carried import Figure, figures
from workshop.event_summary import EventSummary
from workshop.language import _, ngettext
from workshop.scene import Scene

GAP = 24


class CommonGroundPanel(FieldsPanel):
    """The event's numbers and what was learned; without an event the places to type what is known of one."""

    def above(self) -> QWidget:
        """Make the place for the event."""
        self.recalled = QWidget()
        self._inside = column(self.recalled, spacing=12)
        self._shown: EventSummary | None = None
        return self.recalled

    def show_scene(self, scene: Scene) -> None:
        """Show what the event found."""
        super().show_scene(scene)
        numbers, event = figures(scene.event), scene.event
        self.kept.setVisible(not numbers)
        self.recalled.setVisible(event is not None)
        if event == self._shown:
            return
        self._shown = event
        empty(self._inside)
        if event is not None:
            self._show(event, numbers)

    def _show(self, event: EventSummary, numbers: tuple[Figure, ...]) -> None:
        self._inside.addWidget(rule())
        self._inside.addWidget(label(_where_from(event), "soft", wrap=True))
        if numbers:
            self._inside.addWidget(label(_("Hidden messages sorted right by"), "soft"))
        places = row(spacing=GAP)
        for figure in numbers:
            inside = column()
            inside.addWidget(label(figure.number, "heading"))
            inside.addWidget(label(figure.says, "text", wrap=True))
            inside.addWidget(label(figure.more, "soft", wrap=True))
            inside.addStretch(1)
            places.addLayout(inside, 1)
        if numbers:
            self._inside.addLayout(places)
        learned = _("What was learned was not written down.")
        if event.learned:
            learned = _("What we learned: {said}").format(said=event.learned)
        self._inside.addWidget(label(learned, "text", wrap=True))


def _where_from(event: EventSummary) -> str:
    said = _("From the excitement event of {date}").format(date=day(event.date))
    if not event.people:
        return said
    people = ngettext("{n} person in the room", "{n} people in the room", event.people)
    return f"{said} · {people.format(n=event.people)}"
