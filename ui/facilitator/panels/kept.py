"""The current activity's cards in a panel: what is written on them is kept in the file."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from ui.facilitator.cards import Cards
from ui.facilitator.lectern import Lectern
from ui.facilitator.pieces import column, label
from ui.facilitator.place import Place
from workshop.language import _
from workshop.model import Card
from workshop.scene import Scene


class KeptCards(QWidget):
    """Cards that save as one types, and a line that says so."""

    def __init__(self, lectern: Lectern) -> None:
        """Work at `lectern`."""
        super().__init__()
        self._lectern = lectern
        self.cards = Cards()
        self.cards.written.connect(self._write)
        self.note = label("", "soft", wrap=True)
        inside = column(self, spacing=14)
        inside.addWidget(self.cards)
        inside.addWidget(self.note)

    @property
    def places(self) -> Mapping[str, Place]:
        """Give the places to write by their field's id."""
        return self.cards.places

    def show_scene(self, scene: Scene, cards: tuple[Card, ...] | None = None, part: str = "") -> None:
        """Show the cards of a scene, or only those of the part of it that is named."""
        shown = scene.cards if cards is None else cards
        shown = tuple(card for card in shown if card.fields)
        near = scene.workshop.date if scene.workshop else ""
        of = f"{scene.activity.id if scene.activity else ''} {part}"
        self.cards.show_cards(of, shown, scene.fields, near, locked=scene.read_only)
        printed = any(field.print for card in shown for field in card.fields)
        event = scene.workshop is not None and scene.workshop.kind == "excitement"
        printed_words = _("Saved as you type; what you write here is printed in the plan.")
        if event:
            printed_words = _("Saved as you type; what you write here is printed in the summary.")
        self.note.setText(printed_words if printed else _("Saved as you type."))
        self.setVisible(bool(shown))

    def _write(self, key: str, text: str) -> None:
        done = self._lectern.do(self._lectern.session.agenda.write, key, text)
        self.cards.say_saved(key, done=done)

    def flush(self) -> bool:
        """Save what is being written; what cannot be taken is said. Tells whether it may be left."""
        refused = self.cards.flush()
        if refused:
            self._lectern.say(refused)
        return not refused

    def begin(self) -> None:
        """Stand in the first place."""
        self.cards.begin()
