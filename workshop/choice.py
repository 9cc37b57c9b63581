"""What the votes said about which problem to try first, in words and counts, never as a sum."""

from workshop.language import _, ngettext
from workshop.model import Decision, Idea
from workshop.rules.criteria import CRITERIA, criterion
from workshop.rules.findings import Findings


def criteria_met(findings: Findings, idea: Idea) -> int | None:
    """Give how many criteria the room calls met, None when none can be read."""
    found = [c for name in CRITERIA if (c := criterion(findings, idea, name))]
    return sum(c.standing == "met" for c in found) if found else None


def dots_of(findings: Findings, idea: Idea) -> int:
    """Give the dots an idea got, 0 when there was no dot vote."""
    dots = findings.evidence.get(("", "dots"))
    return dots.tally.count(idea.id) if dots else 0


def favourite(findings: Findings) -> str:
    """Give the id of the idea the votes put first: most criteria met, then most dots; empty at a tie."""
    places = {
        i.id: (criteria_met(findings, i) or 0, dots_of(findings, i)) for i in findings.voted or findings.ideas
    }
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


def as_voted(decision: Decision, findings: Findings) -> bool:
    """Tell whether a decision was made on just these votes; a title may have been written anew since."""
    idea = findings.idea(decision.chosen)
    words = vote_words(findings, idea) if idea else ""
    return decision.favourite == favourite(findings) and decision.vote.split(";")[0] == words
