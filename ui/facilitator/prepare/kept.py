"""What the engagement keeps for everything it prints and asks: how the group decides, language, paper."""

from PySide6.QtWidgets import QComboBox, QWidget

from ui.facilitator.deciding import RuleChoice
from ui.facilitator.languages import language_note, languages
from ui.facilitator.lectern import Lectern
from ui.facilitator.picks import Pick
from ui.facilitator.pieces import column, label, pile
from ui.facilitator.starting_facts import PAPERS
from workshop.language import _
from workshop.scene import Scene
from workshop.session.facts import RULE, SHARE, has_place

# Letters of a choice that are seen at least.
FEWEST = 8


class Kept(QWidget):
    """Rule, language and paper, each changed by choosing."""

    def __init__(self, lectern: Lectern) -> None:
        """Begin with what is usual."""
        super().__init__()
        self._lectern = lectern
        self.rule = RuleChoice(upright=True)
        self.language = Pick(_("Language of papers and phones"), languages())
        self.paper = Pick(_("Paper"), {name: name for name in PAPERS})
        self.note = label("", "soft", wrap=True)
        self.rule.picked.connect(self._set_rule)
        for pick in (self.rule.way, self.rule.share, self.language, self.paper):
            # The column is narrower than the longest of the words.
            pick.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            pick.box.setMinimumContentsLength(FEWEST)
        change = lectern.session.engagement.change
        self.language.picked.connect(lambda key: lectern.do(change, language=key))
        self.paper.picked.connect(lambda key: lectern.do(change, paper=key))
        pile(column(self, spacing=12), self.rule, self.language, self.note, self.paper)

    def show_scene(self, scene: Scene) -> None:
        """Show what is in the file; how it decides only where the agenda has a place for that."""
        written, spoken = scene.material.written, scene.engagement.language or "en"
        self.rule.setVisible(has_place(scene.agenda, RULE))
        self.rule.show_rule(written.get(RULE, ""), written.get(SHARE, ""))
        if self.language.box.findData(spoken) < 0:
            self.language.box.addItem(spoken, spoken)
        self.language.show_key(spoken)
        self.paper.show_key(scene.engagement.paper)
        words = language_note(spoken)
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _set_rule(self) -> None:
        given = self.rule.rule()
        self._lectern.do(self._lectern.session.engagement.set_rule, given.get(RULE, ""), given.get(SHARE, ""))
