"""Steps led by hand: what the room is told, and cards to write what came out of it."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from ui.facilitator.lectern import Lectern
from ui.facilitator.panels.kept import KeptCards
from ui.facilitator.panels.panel import Panel
from ui.facilitator.pieces import column, label
from ui.facilitator.place import Place
from ui.theme import Theme
from workshop.activities import KINDS
from workshop.scene import Scene

WIDEST = 720


class FieldsPanel(Panel):
    """The activity's words for the room and its cards; subclasses put something of their own above."""

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin empty."""
        super().__init__(theme, lectern)
        self.setMaximumWidth(WIDEST)
        self.sentence = label("", "amber", wrap=True)
        self.words = label("", "text", wrap=True)
        self.kept = KeptCards(lectern)
        self._above = self.above()
        inside = column(self, spacing=18)
        inside.addWidget(self.sentence)
        inside.addWidget(self.words)
        if self._above is not None:
            inside.addWidget(self._above)
        inside.addWidget(self.kept)
        inside.addStretch(1)

    def above(self) -> QWidget | None:
        """Make what stands above the cards, nothing where there is nothing."""
        return None

    @property
    def fields(self) -> Mapping[str, Place]:
        """Give the places to write by their field's id."""
        return self.kept.places

    def show_scene(self, scene: Scene) -> None:
        """Show the cards of the current activity with what is written on them."""
        activity = scene.activity
        if activity is None:
            return
        missing = KINDS[activity.kind].missing(activity, scene.material)
        self.sentence.setText(missing)
        self.sentence.setVisible(bool(missing))
        self.words.setText(activity.room)
        self.words.setVisible(bool(activity.room))
        self.kept.show_scene(scene)

    def flush(self) -> bool:
        """Save what is being written; tells whether it may be left."""
        return self.kept.flush()

    def begin(self) -> None:
        """Stand in the first place to write."""
        self.kept.begin()
