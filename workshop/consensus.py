"""How a group decides, stated before it votes: who decides, and how many it takes."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from workshop.language import _
from workshop.subject import taken

ADVICE, MAJORITY, CONSENT = "advice", "majority", "consent"
HALF = "half"
# "More than half" is the one share that must be passed, not reached.
SHARES: Mapping[str, Fraction] = {
    HALF: Fraction(1, 2),
    "two-thirds": Fraction(2, 3),
    "three-quarters": Fraction(3, 4),
}


@dataclass(frozen=True, slots=True)
class ConsensusRule:
    """The way of deciding, the share that a majority needs, and the one person who decides by advice.

    `agreed` is the share of those who know from which the group's advice is called agreed, 0 where that is
    not said. A way that is none of the three is the group's own, in its own words.
    """

    way: str = ADVICE
    share: str = HALF
    decider: str = ""
    agreed: float = 0.0

    @property
    def one(self) -> str:
        """Give the one person who decides, empty where the group does."""
        return "" if self.way in {MAJORITY, CONSENT} else self.decider

    def sentence(self) -> str:
        """Say the rule as it is stated, shown and printed: who decides, and how many it takes."""
        match self.way:
            case "advice" if self.decider:
                said = _("The group advises with its votes; {name} decides.").format(name=self.decider)
                return self._with_agreed(said)
            case "advice":
                said = _("The group advises with its votes; the Decider decides and is still to be named.")
                return self._with_agreed(said)
            case "majority":
                return _("The majority decides: it takes {share} of all who are present.").format(
                    share=_share_in_words(self.share)
                )
            case "consent":
                return _(
                    "The group decides by consent: we go ahead unless someone has a serious objection; "
                    "one is enough to stop."
                )
        return self.way

    def _with_agreed(self, said: str) -> str:
        if not self.agreed:
            return said
        share = round(self.agreed * 100)
        return f"{said} {_('Agreed means {n} of 100 who know.').format(n=share)}"

    def met(self, votes_for: int, against: int, present: int) -> bool | None:
        """Tell whether the counts are enough; None where one person decides or nothing was counted.

        Who is present and does not vote is not in favour: a majority is of all who are present.
        """
        if votes_for + against <= 0:
            return None
        if self.way == CONSENT:
            return against == 0
        if self.way != MAJORITY:
            return None
        base = max(present, votes_for + against)
        wanted = SHARES[self.share] * base
        return votes_for > wanted if self.share == HALF else votes_for >= wanted


def stated(written: Mapping[str, str], decider: str, agreed: float = 0.0) -> ConsensusRule:
    """Give the rule that was written down; `decider` is the engagement's, where the room named nobody.

    Where nothing was written, the group advises and one person decides.
    """
    way, share = written.get("decision-rule", "").strip(), written.get("decision-share", "").strip()
    name = " ".join((written.get("decider", "").strip() or decider).split())
    return ConsensusRule(way or ADVICE, share if share in SHARES else HALF, name, agreed)


def _share_in_words(share: str) -> str:
    return next((str(s["text"]) for s in taken("decision")["shares"] if s["id"] == share), share)
