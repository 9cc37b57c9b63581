"""How the group decides, as something to choose: the way, and for a majority its share."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.facilitator.picks import Pick
from ui.facilitator.pieces import column, pile, row
from workshop.consensus import HALF, MAJORITY
from workshop.language import _
from workshop.subject import taken


class RuleChoice(QWidget):
    """The way of deciding beside the share of a majority; `upright` puts the share below it."""

    picked = Signal()

    def __init__(self, *, upright: bool = False) -> None:
        """Leave it to the room."""
        super().__init__()
        decision = taken("decision")
        ways = {"": _("Settled in the room"), **{w["id"]: w["text"] for w in decision["ways"]}}
        self._ways = set(ways)
        self.way = Pick(_("How the group decides"), ways)
        self.share = Pick(_("How large a majority"), {s["id"]: s["text"] for s in decision["shares"]})
        self._upright = upright
        if upright:
            pile(column(self, spacing=12), self.way, self.share)
        else:
            row(self.way, 24, self.share, parent=self)
        self.way.box.currentIndexChanged.connect(lambda _n: self._show_share())
        for pick in (self.way, self.share):
            pick.picked.connect(lambda _key: self.picked.emit())
        self.show_rule("", "")

    def show_rule(self, way: str, share: str) -> None:
        """Show a rule; a way in the group's own words is one more to choose."""
        if way not in self._ways:
            self._ways.add(way)
            self.way.box.addItem(way, way)
        self.way.show_key(way)
        self.share.show_key(share or HALF)
        self._show_share()

    def _show_share(self) -> None:
        majority = self.way.box.currentData() == MAJORITY
        self.share.setEnabled(majority)
        self.share.setVisible(majority or not self._upright)

    def rule(self) -> Mapping[str, str]:
        """Give what is written down of how the group decides."""
        way = self.way.box.currentData()
        share = {"decision-share": self.share.box.currentData()} if way == MAJORITY else {}
        return {"decision-rule": way, **share} if way else {}
