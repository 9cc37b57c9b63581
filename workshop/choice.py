"""What the votes said about which problem to try first, in words and counts, never as a sum."""

from workshop.language import _, ngettext
from workshop.model import Evidence, Idea
from workshop.readings import read
from workshop.rules.findings import Findings

CRITERIA = ("buy-in", "data-rich", "no-rule", "labour")


def criteria_met(findings: Findings, idea: Idea) -> int | None:
    """Give how many criteria the room agreed or leaned to call met, None when it was not asked."""
    cells = [findings.evidence.get((idea.id, c)) for c in CRITERIA]
    asked = [cell for cell in cells if cell is not None]
    return sum(_met(cell, findings) for cell in asked) if asked else None


def _met(cell: Evidence, findings: Findings) -> bool:
    reading = read(cell.tally, findings.thresholds)
    return reading.word in {"agreed", "leaning"} and cell.tally.question.options[reading.options[0]].key == "met"


def dots_of(findings: Findings, idea: Idea) -> int:
    """Give the dots an idea got, 0 when there was no dot vote."""
    dots = findings.evidence.get(("", "dots"))
    return dots.tally.count(idea.id) if dots else 0


def favourite(findings: Findings) -> str:
    """Give the id of the idea the votes put first: most criteria met, then most dots; empty at a tie."""
    places = {i.id: (criteria_met(findings, i) or 0, dots_of(findings, i)) for i in findings.voted or findings.ideas}
    best = max(places.values(), default=(0, 0))
    leaders = [key for key, place in places.items() if place == best]
    return leaders[0] if len(leaders) == 1 and best > (0, 0) else ""


def vote_words(findings: Findings, idea: Idea) -> str:
    """Say what the votes said about one idea."""
    parts = []
    met = criteria_met(findings, idea)
    if met is not None:
        parts.append(ngettext("{met} of 4 points met", "{met} of 4 points met", met).format(met=met))
    dots = findings.evidence.get(("", "dots"))
    if dots:
        total = sum(dots.tally.counts)
        parts.append(_("{dots} of {total} dots").format(dots=dots_of(findings, idea), total=total))
    return ", ".join(parts) or _("not voted on")
