"""From all that the rules propose to the lines that are shown: merged, in order, not too many, dated."""

from collections.abc import Iterable
from dataclasses import replace

from workshop.dates import suggest_dates
from workshop.model import HORIZONS, PlanLine
from workshop.rules.findings import Findings
from workshop.rules.proposals import Proposal


def merge(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Make one of those with the same key: the first one's words, all reasons, the earliest horizon."""
    merged: dict[str, Proposal] = {}
    for new in proposals:
        old = merged.get(new.line.key)
        merged[new.line.key] = _together(old, new) if old else new
    return tuple(merged.values())


def _together(one: Proposal, other: Proposal) -> Proposal:
    both = one.because(other.line.reasons)
    horizon = min(one.line.horizon, other.line.horizon, key=HORIZONS.index)
    line = replace(both.line, stop=one.line.stop or other.line.stop, horizon=horizon)
    return Proposal(line, min(one.days, other.days), one.blocks or other.blocks)


def rank(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Order: stop signs, what the chosen problem waits for, earliest horizon, quickest first step."""
    return tuple(sorted(proposals, key=_urgency))


def _urgency(made: Proposal) -> tuple[bool, bool, int, int]:
    return not made.line.stop, not made.blocks, HORIZONS.index(made.line.horizon), made.days


def shown(findings: Findings, proposals: Iterable[Proposal]) -> tuple[PlanLine, ...]:
    """Give the lines, at most as many as the settings say, each with dates to begin from."""
    ranked = rank(merge(proposals))[: max(0, findings.thresholds.lines)]
    return tuple(suggest_dates(p.line, findings.workshop.date, p.days) for p in ranked)
