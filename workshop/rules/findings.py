"""What the activities offer to the rules: the newest tallies, texts and decisions of one workshop."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from workshop.model import EMPTY, Blocker, DataSource, Decision, Evidence, Idea, Question, Workshop
from workshop.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything a rule may look at.

    `evidence` is keyed by subject and question: ("", "explain-why") for a question to the room,
    (idea id, "buy-in") for a cell of a grid, ("", "dots") for the favourites. `voted` are the ideas of the
    criteria vote in the order of the form; `ideas` are all that are not merged away. `sponsor` is the
    engagement's, as written; the rules name this person where a leader has to answer. `statements` are
    what lists ask, by activity kind, whether they were asked or not; `blockers` the pre-mortem's reasons.
    `vote_void` tells that the vote behind the decision was declared void since.
    """

    workshop: Workshop
    evidence: Mapping[tuple[str, str], Evidence] = field(default_factory=dict)
    ideas: tuple[Idea, ...] = ()
    voted: tuple[Idea, ...] = ()
    decision: Decision | None = None
    fields: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    thresholds: Thresholds = field(default_factory=Thresholds)
    sponsor: str = ""
    decider: str = ""
    statements: Mapping[str, tuple[Question, ...]] = field(default_factory=lambda: EMPTY)
    sources: tuple[DataSource, ...] = ()
    blockers: tuple[Blocker, ...] = ()
    vote_void: bool = False

    @property
    def chosen(self) -> Idea | None:
        """Give the problem that was decided on."""
        return self.idea(self.decision.chosen) if self.decision else None

    @property
    def reserve(self) -> Idea | None:
        """Give the problem that comes next if the chosen one cannot start."""
        return self.idea(self.decision.reserve) if self.decision else None

    @property
    def others(self) -> tuple[Idea, ...]:
        """Give the problems of the criteria vote that are neither chosen nor the reserve."""
        taken = {i.id for i in (self.chosen, self.reserve) if i}
        return tuple(i for i in self.voted if i.id not in taken)

    def idea(self, key: str) -> Idea | None:
        """Give the idea with this id."""
        return next((i for i in self.ideas if i.id == key), None)

    def of_room(self, question: str) -> Evidence | None:
        """Give what the room answered to a question, None when it was not asked."""
        return self.evidence.get(("", question))

    def written(self, name: str) -> str:
        """Give what was written in a field, empty when nothing was."""
        return self.fields.get(name, "").strip()
