"""What an excitement event leaves behind on one page, as a value."""

from dataclasses import dataclass

from workshop.model import CurvePoint, Logo, Question, QuestionTally, RuleScore, Score
from workshop.worries import Counted


@dataclass(frozen=True, slots=True)
class Pulse:
    """One question of the pulse, before and after; None where it was not asked."""

    before: QuestionTally | None = None
    after: QuestionTally | None = None

    @property
    def question(self) -> Question:
        """Give the question as it was asked last; raises LookupError where it was never asked."""
        for tally in (self.after, self.before):
            if tally is not None:
                return tally.question
        raise LookupError

    @property
    def comparable(self) -> bool:
        """Tell whether both times the same was asked in the same words."""
        if self.before is None or self.after is None:
            return True
        old, new = self.before.question, self.after.question
        return (old.version, old.text, old.options) == (new.version, new.text, new.options)


@dataclass(frozen=True, slots=True)
class Interest:
    """One idea with who would like it tried: None where nobody counted people, or no dots were given.

    `key` is the idea's id.
    """

    title: str
    people: int | None = None
    dots: int | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class NotKnown:
    """What many did not know of an idea (its id): the key of one point of the check, and its words."""

    idea: str
    point: str
    says: str
    unknown: int
    answered: int


@dataclass(frozen=True, slots=True)
class ByHand:
    """The three numbers as the facilitator wrote them, empty where nobody did."""

    rules: str = ""
    alone: str = ""
    together: str = ""


@dataclass(frozen=True, slots=True)
class Next:
    """What the sponsor said at the end; empty where it was not said."""

    date: str = ""
    decider: str = ""
    will_not: str = ""
    signed_up: str = ""


@dataclass(frozen=True, slots=True)
class EventSummary:
    """All that stands on the page; `date` is ISO, `minutes` the agenda's, `people` those in the room.

    `missing` are functions of which nobody came. `rules_range` says how far the rules' number can be trusted.
    `agreed` and `fooled` are what was written of disagreement and of the tries to fool the machine.
    `ideas` begins with the most wanted; of `voters` each had `dots`, at most `most` on one idea, 0 without.
    `not_known` is what a third or more of those asked did not know of an idea.
    `worries` and `hoped` are (kind, how many); `worries_said` and `hopes` are what was written instead.
    `passed_over` are keys and kinds of the steps that were passed over, and the keys of their questions.
    `unseen` names the votes (dots, worry, hope) whose result the room was never shown.
    """

    client: str
    title: str
    date: str
    language: str = "en"
    minutes: int = 0
    people: int = 0
    missing: tuple[str, ...] = ()
    why: str = ""
    rules: RuleScore | None = None
    rules_range: Score | None = None
    tables: tuple[Score, ...] = ()
    together: Score | None = None
    again: Score | None = None
    recorded: bool = False
    by_hand: ByHand = ByHand()
    agreed: str = ""
    fooled: str = ""
    curve: tuple[CurvePoint, ...] = ()
    labels: int = 0
    labelled: int = 0
    messages: int = 0
    divided: int = 0
    learned: str = ""
    pulse: tuple[Pulse, ...] = ()
    ideas: tuple[Interest, ...] = ()
    voters: int = 0
    dots: int = 0
    most: int = 0
    not_known: tuple[NotKnown, ...] = ()
    worries: Counted = ()
    worries_said: str = ""
    hoped: Counted = ()
    hopes: str = ""
    unseen: frozenset[str] = frozenset()
    passed_over: frozenset[str] = frozenset()
    expectations: QuestionTally | None = None
    next: Next = Next()
    accent: str = ""
    logo: Logo | None = None

    @property
    def taught(self) -> bool:
        """Tell whether a machine learned from this room's labels, not only in a stored run."""
        learned = bool(self.curve) or self.together is not None
        return learned and (bool(self.labels) or not self.recorded)
