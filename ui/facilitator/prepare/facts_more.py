"""Facts of the engagement that the plan and the papers need: the sponsor's why, language, paper."""

from functools import partial

from PySide6.QtWidgets import QWidget

from ui.facilitator.languages import language_note, languages
from ui.facilitator.lectern import Lectern
from ui.facilitator.picks import Pick
from ui.facilitator.pieces import Field, column, label, pile, row
from ui.facilitator.starting_facts import PAPERS
from workshop.language import _
from workshop.scene import Scene


class MoreFacts(QWidget):
    """Saved as they are chosen or written."""

    def __init__(self, lectern: Lectern) -> None:
        """Begin empty."""
        super().__init__()
        self._lectern = lectern
        self.why = Field(_("The sponsor’s why"), _("One sentence, in the sponsor’s own words"))
        self.language = Pick(_("Language"), languages())
        self.paper = Pick(_("Paper"), {name: name for name in PAPERS})
        self.note = label("", "soft", wrap=True)
        self.why.edit.editingFinished.connect(self.flush)
        for name, pick in (("language", self.language), ("paper", self.paper)):
            pick.picked.connect(partial(self._pick, name))
        inside = column(self)
        pile(inside, self.why, 12, row(self.language, 24, self.paper), 4, self.note)

    def show_scene(self, scene: Scene) -> None:
        """Show what is known so far."""
        engagement = scene.engagement
        self.why.show_text(engagement.why)
        self.language.show_key(engagement.language)
        self.paper.show_key(engagement.paper)
        words = language_note(engagement.language)
        self.note.setText(words)
        self.note.setVisible(bool(words))
        for piece in (self.why, self.language, self.paper):
            piece.setEnabled(not scene.read_only)

    def _pick(self, name: str, key: str) -> None:
        self._lectern.do(self._lectern.session.engagement.change, **{name: key})

    def flush(self) -> None:
        """Save what is being written."""
        if self.why.edit.isModified():
            self.why.edit.setModified(False)
            self._lectern.do(self._lectern.session.engagement.change, why=self.why.edit.text())
