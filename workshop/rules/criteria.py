"""The four criteria as the room sees them for one problem."""

from dataclasses import dataclass
from typing import Literal

from workshop.model import Evidence, Idea
from workshop.readings import known_counts, read
from workshop.rules.findings import Findings

CRITERIA = ("buy-in", "data-rich", "no-rule", "labour")

Standing = Literal["met", "short", "not known", "split"]


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion of one problem: where it stands, and the answer that most of those who know gave."""

    name: str
    standing: Standing
    leading: str
    evidence: Evidence

    @property
    def depth(self) -> str:
        """Tell a criterion that is short altogether from one that is met in part."""
        return "not" if self.leading == "not" else "partly"


def criterion(findings: Findings, idea: Idea, name: str) -> Criterion | None:
    """Read one criterion; None when it was not asked or too few answered, so that no rule speaks of it.

    Met: the room agrees on or leans to "met", or "met" alone has more than half of those who know. Not
    known and split stand for themselves; everything else is short. Where two answers have the same count,
    the less favourable one leads.
    """
    evidence = findings.evidence.get((idea.id, name))
    if evidence is None:
        return None
    tally = evidence.tally
    word = read(tally, findings.thresholds).word
    if word == "too few":
        return None
    best = max((n, place) for place, n in known_counts(tally))[1]
    leading = tally.question.options[best].key
    if word in {"not known", "split"}:
        return Criterion(name, "split" if word == "split" else "not known", leading, evidence)
    sure = word in {"agreed", "leaning"} or 2 * tally.count("met") > tally.known
    return Criterion(name, "met" if leading == "met" and sure else "short", leading, evidence)


def all_criteria(findings: Findings, idea: Idea) -> tuple[Criterion, ...]:
    """Read all four criteria of a problem; empty unless each of them can be read."""
    found = tuple(c for name in CRITERIA if (c := criterion(findings, idea, name)))
    return found if len(found) == len(CRITERIA) else ()


def standings(criteria: tuple[Criterion, ...], *wanted: Standing) -> tuple[Criterion, ...]:
    """Give the criteria that stand so."""
    return tuple(c for c in criteria if c.standing in wanted)
