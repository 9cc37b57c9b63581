"""Rules B1-B14: a move against each blocker that is most likely to stop us, the group's own where it has one.

Law, privacy and the like are looked at as soon as one voice names them: a stop sign, for a named person.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from workshop.blocking import ALWAYS, reasons_of, top
from workshop.language import _, ngettext
from workshop.model import Evidence, PlanLine
from workshop.rules.findings import Findings
from workshop.rules.proposals import Proposal, Rule, named, proposal
from workshop.rules.wording import WIDTH, fill, name, words
from workshop.subject import BlockerKind, blocker_kinds

# What these ask for is about the chosen problem, as what other rules say with the same action.
ABOUT_THE_CHOSEN = frozenset({"no-sponsor", "quality", "no-time"})


@dataclass(frozen=True, slots=True)
class Weight:
    """How much speaks for one kind: reasons that name it, dots, and people behind the dots if known."""

    reasons: int
    dots: int = 0
    people: int | None = None


def dotted(findings: Findings) -> Evidence | None:
    """Give the dots on the kinds of blockers, None where nobody was asked or gave one."""
    asked = findings.of_room("blockers")
    return asked if asked and sum(asked.tally.counts) else None


def weight(findings: Findings, kind: BlockerKind) -> Weight:
    """Count what speaks for a kind of blocker."""
    reasons, asked = len(reasons_of(findings.blockers, kind.key)), dotted(findings)
    if asked is None:
        return Weight(reasons)
    places = [o.key for o in asked.tally.question.options]
    people = asked.tally.people
    if people is None:
        return Weight(reasons, asked.tally.count(kind.key))
    here = people[places.index(kind.key)] if kind.key in places else 0
    return Weight(reasons, asked.tally.count(kind.key), here)


def strongest(findings: Findings) -> tuple[BlockerKind, ...]:
    """Give the kinds most likely to stop us, as the counter-moves were asked for."""
    return top(findings.blockers, findings.evidence)


def _named(findings: Findings, kind: BlockerKind) -> bool:
    found = weight(findings, kind)
    return bool(found.reasons or found.dots)


def _blocker(kind: BlockerKind, rule: str, findings: Findings) -> Iterator[Proposal]:
    if kind not in strongest(findings) and not (kind.key == ALWAYS and _named(findings, kind)):
        return
    idea = findings.chosen if kind.key in ABOUT_THE_CHOSEN else None
    variant = ("chosen" if idea else "none") if kind.key in ABOUT_THE_CHOSEN else ""
    names = {**(named(findings, idea) if idea else _leader(findings)), "kind": kind.text}
    made = proposal(words(rule, variant), idea, {**names, "weight": _weight_words(findings, kind)})
    made = replace(made, line=_cited(made.line, dotted(findings)))
    yield _own(made, findings, kind.key)


def _leader(findings: Findings) -> dict[str, str]:
    return {"executive": findings.sponsor.strip() or findings.decider.strip() or name("executive")}


def _weight_words(findings: Findings, kind: BlockerKind) -> str:
    found, asked = weight(findings, kind), dotted(findings)
    total = sum(bool(b.kind) for b in findings.blockers)
    if asked and found.people:
        return _("{n} of {of} people gave it a dot").format(n=found.people, of=asked.tally.answered)
    if asked and found.dots:
        dots = sum(asked.tally.counts)
        return _("{n} of {of} dots").format(n=found.dots, of=dots)
    return ngettext("{n} of {of} reason names it", "{n} of {of} reasons name it", total).format(
        n=found.reasons, of=total
    )


def _cited(line: PlanLine, asked: Evidence | None) -> PlanLine:
    """Name the vote; its dots make no bar, for they are no parts of one whole."""
    if asked is None:
        return line
    cited = tuple(replace(r, activity=asked.activity, round=asked.round) for r in line.reasons)
    return replace(line, reasons=cited)


def _own(made: Proposal, findings: Findings, kind: str) -> Proposal:
    """Put the group's own counter-move, early sign and watcher in place of the usual words.

    The usual move may belong to a later phase of the journey; the group's own is for now.
    """
    move, sign, watcher = (findings.written(f"{part}-{kind}") for part in ("move", "sign", "watcher"))
    line = replace(made.line, others=watcher)
    if not move:
        return replace(made, line=line)
    first = "own-watched" if sign and watcher else "own-sign" if sign else "own-first"
    own = replace(
        line,
        key=line.key if line.stop else f"counter-{kind}",
        what=fill("{move}", {"move": move}, WIDTH),
        first_step=fill(name(first), {"sign": sign, "watcher": watcher}),
        done_when=line.done_when if line.stop else name("own-done"),
    )
    return replace(made, line=own, phase=0)


RULES = tuple(
    Rule(f"B{number}", partial(_blocker, kind, f"B{number}"))
    for number, kind in enumerate(blocker_kinds(), 1)
)
