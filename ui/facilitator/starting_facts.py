"""What can wait on the form for a new engagement: sponsor, why, Decider, rule, language, paper."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from ui.facilitator.asked import Asked
from ui.facilitator.languages import language_note, languages
from ui.facilitator.picks import Pick
from ui.facilitator.pieces import column, label, pile, row
from workshop.consensus import HALF, MAJORITY
from workshop.language import _
from workshop.subject import taken

PAPERS = ("A4", "Letter")


class MoreFacts(QWidget):
    """The facts that the form has below the fold."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        decision = taken("decision")
        ways = {"": _("Settled in the room"), **{w["id"]: w["text"] for w in decision["ways"]}}
        self.asked = {
            "sponsor": Asked(_("Sponsor"), _("Who wants it and says why")),
            "decider": Asked(_("Decider"), _("Who has the last word")),
            "why": Asked(_("The sponsor’s why"), _("One sentence, in the sponsor’s own words")),
        }
        self.way = Pick(_("How the group decides"), ways)
        self.share = Pick(_("How large a majority"), {s["id"]: s["text"] for s in decision["shares"]})
        self.language = Pick(_("Language of papers and phones"), languages())
        self.paper = Pick(_("Paper"), {name: name for name in PAPERS})
        self.note = label("", "soft", wrap=True)
        self._rule = QWidget()
        row(self.way, 24, self.share, parent=self._rule)
        self.way.box.currentIndexChanged.connect(lambda _n: self._show_share())
        self.language.box.currentIndexChanged.connect(lambda _n: self._show_note())
        inside = column(self)
        pile(inside, row(self.asked["sponsor"], 24, self.asked["decider"]), 16, self.asked["why"], 16)
        pile(inside, self._rule, 16, row(self.language, 24, self.paper), 6, self.note)

    def start(self, language: str, paper: str) -> None:
        """Begin anew with what is usual on this laptop."""
        for asked in self.asked.values():
            asked.write("")
        self.way.show_key("")
        self.share.show_key(HALF)
        self.language.show_key(language if self.language.box.findData(language) >= 0 else "en")
        self.paper.show_key(paper if paper in PAPERS else PAPERS[0])
        self._show_share()
        self._show_note()

    def show_rule(self, *, on: bool) -> None:
        """Ask for the rule only where the agenda has a place for it."""
        self._rule.setVisible(on)

    def _show_share(self) -> None:
        self.share.setEnabled(self.way.box.currentData() == MAJORITY)

    def _show_note(self) -> None:
        words = language_note(self.language.box.currentData())
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def rule(self) -> Mapping[str, str]:
        """Give what is written down of how the group decides."""
        way = self.way.box.currentData() if self._rule.isVisibleTo(self) else ""
        share = {"decision-share": self.share.box.currentData()} if way == MAJORITY else {}
        return {"decision-rule": way, **share} if way else {}

    def stops(self) -> list[QWidget]:
        """Give what the Tab key stops at, in order."""
        picks = (self.way, self.share, self.language, self.paper)
        return [*(asked.edit for asked in self.asked.values()), *(pick.box for pick in picks)]
