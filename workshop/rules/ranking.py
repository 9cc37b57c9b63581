"""From all that the rules propose to the lines that are shown: merged, in order, not too many, dated."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from workshop.dates import suggest_dates
from workshop.model import COLUMNS, EMPTY, HORIZONS, Column, Horizon, PlanLine
from workshop.readiness import ALL_DONE, column_stands
from workshop.rules.findings import Findings
from workshop.rules.proposals import Proposal

LATER: Horizon = "later"
# J1.S3: why we do this comes before every other step of the journey.
WHY = frozenset({"explain-why", "compare-J1.S3", "find-out-J1.S3"})


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
    return Proposal(
        line,
        min(one.days, other.days),
        blocks=one.blocks or other.blocks,
        leads=one.leads or other.leads,
        phase=max(one.phase, other.phase),
    )


def in_phase(proposals: Iterable[Proposal], phases: Mapping[Column, int] = EMPTY) -> tuple[Proposal, ...]:
    """Put off what belongs to a later phase of the journey than its column stands in (0: nobody knows)."""
    return tuple(
        made.put_off(LATER)
        if not made.line.stop and 0 < phases.get(made.line.column, 0) < made.phase
        else made
        for made in proposals
    )


def rank(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Order: what leads, stop signs, what the chosen problem waits for, then the journey.

    On the journey: what was put off comes last, the earliest phase first, and in it why we do this, the
    earliest horizon, the quickest first step. What belongs to no phase is for now, as the first phase is.
    """
    return tuple(sorted(proposals, key=_urgency))


def _urgency(made: Proposal) -> tuple[bool, bool, bool, bool, int, bool, int, int]:
    line = made.line
    horizon = HORIZONS.index(line.horizon)
    later = line.horizon == LATER
    return (
        not made.leads,
        not line.stop,
        not made.blocks,
        later,
        max(1, made.phase),
        line.key not in WHY,
        horizon,
        made.days,
    )


def shown(findings: Findings, proposals: Iterable[Proposal]) -> tuple[PlanLine, ...]:
    """Give the lines, each with dates to begin from: at most as many as the settings say.

    A stop sign never falls off: it takes the place of the last line that is none.
    """
    ranked = rank(in_phase(merge(proposals), _phases(findings)))
    stops = sum(made.line.stop for made in ranked)
    others = max(0, findings.thresholds.lines - stops)
    kept = []
    for made in ranked:
        if made.line.stop:
            kept.append(made)
        elif others:
            kept.append(made)
            others -= 1
    return tuple(suggest_dates(p.line, findings.workshop.date, p.days) for p in kept)


def _phases(findings: Findings) -> dict[Column, int]:
    stands = column_stands(findings.statements, findings.evidence, findings.thresholds)
    return {s.column: s.phase for s in stands if s.column in COLUMNS and s.phase < ALL_DONE}
