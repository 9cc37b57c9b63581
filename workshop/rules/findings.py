"""What the activities offer to the rules: the newest tallies, texts and decisions of one workshop."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from workshop.model import (
    EMPTY,
    Decision,
    Evidence,
    Idea,
    Thresholds,
    Workshop,
)


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything a rule may look at.

    `evidence` is keyed by subject and question: ("", "explain-why") for a question to the room,
    (idea id, "buy-in") for a cell of a grid, ("", "dots") for the favourites. `voted` are the ideas of the
    criteria vote in the order of the form; `ideas` are all that are not merged away.
    """

    workshop: Workshop
    evidence: Mapping[tuple[str, str], Evidence] = field(default_factory=dict)
    ideas: tuple[Idea, ...] = ()
    voted: tuple[Idea, ...] = ()
    decision: Decision | None = None
    fields: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    thresholds: Thresholds = field(default_factory=Thresholds)

    @property
    def chosen(self) -> Idea | None:
        """Give the problem that was decided on."""
        key = self.decision.chosen if self.decision else ""
        return next((i for i in self.ideas if i.id == key), None)
