"""How ready each data source is: three facts, one status, and the least ready source of a problem."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from workshop.language import _
from workshop.model import DataSource, Evidence, QuestionTally
from workshop.readings import at_least
from workshop.subject import source_types
from workshop.thresholds import Thresholds

Value = Literal["yes", "partly", "no", "unknown", ""]
Status = Literal["acceptable", "better", "access", "best", "not known"]

# The least ready first.
STATUSES: tuple[Status, ...] = ("not known", "acceptable", "better", "access", "best")
SAID: Mapping[str, Value] = {
    "yes": "yes",
    "y": "yes",
    "true": "yes",
    "partly": "partly",
    "partially": "partly",
    "in part": "partly",
    "no": "no",
    "n": "no",
    "false": "no",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact about a source, and whether the room voted on it or it was written down before.

    `value` is empty where nobody was asked; `evidence` is there for a vote only.
    """

    value: Value = ""
    origin: Literal["vote", "before", ""] = ""
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class SourceStanding:
    """A source with its three facts and the status that follows from them."""

    source: DataSource
    labelled: Fact
    together: Fact
    open: Fact
    status: Status

    @property
    def deciding(self) -> tuple[str, Fact]:
        """Give the fact that the status hangs on, with its name; the last of them where all are yes."""
        for name, fact in (("labelled", self.labelled), ("together", self.together)):
            if fact.value != "yes":
                return name, fact
        return "open", self.open

    @property
    def asked(self) -> bool:
        """Tell whether the deciding fact was asked of anybody; if not, "not known" is no answer of theirs."""
        return bool(self.deciding[1].value)


def standing(
    source: DataSource,
    evidence: Mapping[tuple[str, str], Evidence],
    thresholds: Thresholds,
) -> SourceStanding:
    """Derive a source's status; what the room voted comes before what was written down."""

    def fact(column: str, written: str) -> Fact:
        return _fact(evidence.get((source.id, column)), written, thresholds)

    labelled = fact("labelled", source.labelled)
    together, open_ = fact("together", source.together), fact("open", source.open)
    return SourceStanding(
        source, labelled, together, open_, _status(labelled.value, together.value, open_.value)
    )


def standings(
    sources: Iterable[DataSource],
    evidence: Mapping[tuple[str, str], Evidence],
    thresholds: Thresholds,
) -> tuple[SourceStanding, ...]:
    """Derive the status of every source, also of those that no problem needs."""
    return tuple(standing(source, evidence, thresholds) for source in sources)


def needed(sources: Sequence[DataSource], idea_id: str) -> tuple[DataSource, ...]:
    """Give the sources a problem needs: those marked for it, all where none is."""
    return tuple(s for s in sources if idea_id in s.uses) or tuple(sources)


def of_problem(idea_id: str, found: Sequence[SourceStanding]) -> SourceStanding | None:
    """Give the least ready source a problem needs, None where there is no source."""
    needs = {s.id for s in needed([f.source for f in found], idea_id)}
    needs_it = [f for f in found if f.source.id in needs]
    return min(needs_it, key=lambda f: STATUSES.index(f.status), default=None)


def status_name(status: Status) -> str:
    """Give the word for a status."""
    return {
        "not known": _("Not known"),
        "acceptable": _("Acceptable"),
        "better": _("Better"),
        "access": _("Better, only access is missing"),
        "best": _("Best"),
    }[status]


def _fact(asked: Evidence | None, written: str, thresholds: Thresholds) -> Fact:
    if asked and asked.tally.answered and sum(asked.tally.counts):
        return Fact(_voted(asked.tally, thresholds), "vote", asked)
    said = " ".join(written.split()).casefold()
    # Words that mean neither of the three leave open what is meant.
    return Fact(SAID.get(said, "unknown"), "before") if said else Fact()


def _voted(tally: QuestionTally, thresholds: Thresholds) -> Value:
    """Read a fact off its counts, however few they are: it is a fact, not an opinion.

    A third or more who don't know leave it unknown; yes needs more than half of those who know; of the
    rest the most frequent counts, on a tie the less favourable one.
    """
    if tally.unknown and at_least(tally.unknown, thresholds.unknown, sum(tally.counts)):
        return "unknown"
    if 2 * tally.count("yes") > tally.known:
        return "yes"
    return "partly" if tally.count("partly") > tally.count("no") else "no"


def _status(labelled: Value, together: Value, open_: Value) -> Status:
    """Make one status of three facts; the first that is not a plain yes decides.

    A repository that holds a part, or that a part of the teams can reach, is not yet one for all.
    """
    if labelled in {"no", "partly"}:
        return "acceptable"
    if labelled != "yes":
        return "not known"
    if together in {"no", "partly"}:
        return "better"
    if together != "yes":
        return "not known"
    if open_ in {"no", "partly"}:
        return "access"
    return "best" if open_ == "yes" else "not known"


def unnamed_types(sources: Sequence[DataSource]) -> tuple[str, ...]:
    """Give the usual kinds of data that no source is of; "enterprise database" is a database."""
    named = [source.type.casefold() for source in sources]
    return tuple(t for t in source_types() if not any(t.casefold().rstrip("s") in name for name in named))
