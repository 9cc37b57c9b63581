"""The parking lot, all of it: each point with what can become of it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from ui.facilitator.layouts import empty
from ui.facilitator.lectern import Lectern
from ui.facilitator.over.sheet import Sheet
from ui.facilitator.pieces import action, column, label, pile, row, rule, scrolling
from ui.theme import BETWEEN
from workshop.activities import KINDS
from workshop.language import _
from workshop.model import Parked
from workshop.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Callable


class Lot(Sheet):
    """Every point that was kept for later."""

    def __init__(self, lectern: Lectern, under: QWidget) -> None:
        """Begin empty."""
        super().__init__(under)
        self._lectern = lectern
        self._shown: tuple[object, ...] | None = None
        self.heading.setText(_("Parking lot"))
        self.said = label("", "quiet", wrap=True)
        held = QWidget()
        self._rows = column(held, (0, 0, BETWEEN, 0))
        self.inside.addSpacing(6)
        self.inside.addWidget(self.said)
        self.inside.addSpacing(20)
        self.inside.addWidget(scrolling(held), 1)

    def show_scene(self, scene: Scene) -> None:
        """Show the points of a scene."""
        activity = scene.activity
        gathers = activity is not None and KINDS[activity.kind].gathers == "ideas"
        shown = (scene.parked, gathers, scene.read_only)
        if shown == self._shown:
            return
        self._shown = shown
        at = QApplication.focusWidget()
        held = at is not None and self.isAncestorOf(at)
        self.said.setText(
            _("These points are printed on the plan, unless something becomes of them here.")
            if scene.parked
            else _("Nothing is kept for later. Ctrl+L keeps a point from anywhere.")
        )
        empty(self._rows)
        for point in scene.parked:
            self._add(point, gathers=gathers, locked=scene.read_only)
        self._rows.addStretch(1)
        if held and self.isVisible():
            self.begin()

    def _add(self, point: Parked, *, gathers: bool, locked: bool) -> None:
        session = self._lectern.session
        verbs: list[tuple[str, Callable[[], object]]] = [
            (_("Make it a plan line"), partial(session.parking.into_plan, point.id))
        ]
        if gathers:
            verbs.append((_("Make it an idea"), partial(session.parking.into_idea, point.id)))
        verbs.append((_("Remove"), partial(session.agenda.unpark, point.id)))
        offers = row(spacing=24)
        for words, verb in verbs if not locked else ():
            offered = action(words, partial(self._lectern.do, verb))
            offered.setAccessibleName(f"{words}: {point.text}")
            offers.addWidget(offered)
        offers.addStretch(1)
        # A widget for each point: only widgets are taken out of a layout again.
        held = QWidget()
        pile(column(held), label(point.text, "bold", wrap=True), 2, offers, 10, rule(), 10)
        self._rows.addWidget(held)
