"""What can wait on the form for a new engagement: sponsor, why, Decider, rule, language, paper."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from ui.facilitator.asked import Asked
from ui.facilitator.deciding import RuleChoice
from ui.facilitator.languages import language_note, languages
from ui.facilitator.picks import Pick
from ui.facilitator.pieces import column, label, pile, row
from workshop.language import _

PAPERS = ("A4", "Letter")


class MoreFacts(QWidget):
    """The facts that the form has below the fold."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.asked = {
            "sponsor": Asked(_("Sponsor"), _("Who wants it and says why")),
            "decider": Asked(_("Decider"), _("Who has the last word")),
            "why": Asked(_("The sponsor’s why"), _("One sentence, in the sponsor’s own words")),
        }
        self._rule = RuleChoice()
        self.way, self.share = self._rule.way, self._rule.share
        self.language = Pick(_("Language of papers and phones"), languages())
        self.paper = Pick(_("Paper"), {name: name for name in PAPERS})
        self.note = label("", "soft", wrap=True)
        self.language.box.currentIndexChanged.connect(lambda _n: self._show_note())
        inside = column(self)
        pile(inside, row(self.asked["sponsor"], 24, self.asked["decider"]), 16, self.asked["why"], 16)
        pile(inside, self._rule, 16, row(self.language, 24, self.paper), 6, self.note)

    def start(self, language: str, paper: str) -> None:
        """Begin anew with what is usual on this laptop."""
        for asked in self.asked.values():
            asked.write("")
        self._rule.show_rule("", "")
        self.language.show_key(language if self.language.box.findData(language) >= 0 else "en")
        self.paper.show_key(paper if paper in PAPERS else PAPERS[0])
        self._show_note()

    def show_rule(self, *, on: bool) -> None:
        """Ask for the rule only where the agenda has a place for it."""
        self._rule.setVisible(on)

    def _show_note(self) -> None:
        words = language_note(self.language.box.currentData())
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def rule(self) -> Mapping[str, str]:
        """Give what is written down of how the group decides."""
        return self._rule.rule() if self._rule.isVisibleTo(self) else {}

    def stops(self) -> list[QWidget]:
        """Give what the Tab key stops at, in order."""
        picks = (self.way, self.share, self.language, self.paper)
        return [*(asked.edit for asked in self.asked.values()), *(pick.box for pick in picks)]
