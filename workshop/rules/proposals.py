"""A proposal: a plan line that a rule suggests, with the reason and the counts behind it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from workshop.model import EMPTY, Evidence, Horizon, Idea, PlanLine, Reason
from workshop.rules.findings import Findings
from workshop.rules.wording import WIDTH, Wording, fill, name


@dataclass(frozen=True, slots=True)
class Proposal:
    """A line without an id yet; `days` is how soon its first step can be.

    `blocks`, `leads` and `phase` are as in the wording.
    """

    line: PlanLine
    days: int
    blocks: bool = False
    leads: bool = False
    phase: int = 0

    def put_off(self, horizon: Horizon) -> "Proposal":
        """Move it behind what the chosen problem needs."""
        return replace(self, line=replace(self.line, horizon=horizon), blocks=False)

    def because(self, reasons: Iterable[Reason]) -> "Proposal":
        """Add reasons it does not have yet."""
        new = tuple(r for r in dict.fromkeys(reasons) if r not in self.line.reasons)
        return replace(self, line=replace(self.line, reasons=self.line.reasons + new))


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's id and the pure function that proposes."""

    id: str
    propose: Callable[[Findings], Iterable[Proposal]]


def named(findings: Findings, idea: Idea) -> dict[str, str]:
    """Give the names that words about a problem may use."""
    decision, other = findings.decision, findings.reserve
    decider = (decision.decider if decision else "") or findings.written("decider") or findings.decider
    return {
        "problem": idea.title,
        "other": other.title if other else "",
        "executive": findings.sponsor.strip() or decider.strip() or name("executive"),
    }


def proposal(
    wording: Wording,
    about: Idea | None,
    names: Mapping[str, str] = EMPTY,
    evidence: Evidence | None = None,
) -> Proposal:
    """Fill a rule's words; the key is the action and the problem it is about, so it never changes."""
    full = {**_counted(wording, evidence), **names}
    line = PlanLine(
        id="",
        key=f"{wording.action}:{about.id}" if about else wording.action,
        column=wording.column,
        horizon=wording.horizon,
        what=fill(wording.what, full, WIDTH),
        owner_role=wording.owner,
        first_step=fill(wording.first, full),
        done_when=fill(wording.done, full),
        reasons=(_reason(wording, full, evidence),),
        stop=wording.stop,
    )
    return Proposal(line, wording.days, wording.blocks, wording.leads, wording.phase)


def _counted(wording: Wording, evidence: Evidence | None) -> dict[str, str]:
    if evidence is None:
        return {}
    tally = evidence.tally
    return {
        "n": str(sum(map(tally.count, wording.counts))),
        "m": str(sum(map(tally.count, wording.against))),
        "of": str(tally.answered),
    }


def _reason(wording: Wording, names: Mapping[str, str], evidence: Evidence | None) -> Reason:
    text = fill(wording.reason, names)
    if evidence is None:
        return Reason(wording.rule, wording.mark, text, wording.basis)
    question = evidence.tally.question
    bar = not question.many  # ticks of several options are no parts of one whole
    return Reason(
        rule=wording.rule,
        mark=wording.mark,
        text=text,
        basis=wording.basis,
        activity=evidence.activity,
        round=evidence.round,
        levels=tuple(o.level for o in question.options) if bar else (),
        counts=evidence.tally.counts if bar else (),
    )
