"""Rules D1-D11: what the status of the data that the chosen problem needs asks for.

Before a decision they speak of all sources; a source that is marked for other problems only asks for nothing.
"""

from collections.abc import Iterator

from workshop.rules.answers import heard
from workshop.rules.findings import Findings
from workshop.rules.journey import stands
from workshop.rules.listing import fitting, room, within
from workshop.rules.proposals import Proposal, Rule, named, proposal
from workshop.rules.wording import Wording, words
from workshop.sources import SourceStanding, Status, needed, of_problem, standings, status_name

SEVERAL = 2
LAST_PHASE = 3
OUTSIDE_DATA = "J3.D1"
DISPUTED = "no"
CASES = 50


def needs(findings: Findings) -> tuple[SourceStanding, ...]:
    """Give the sources that the rules speak of, with their status."""
    idea = findings.chosen
    sources = needed(findings.sources, idea.id) if idea else findings.sources
    return standings(sources, findings.evidence, findings.thresholds)


def _with(findings: Findings, *statuses: Status) -> tuple[SourceStanding, ...]:
    return tuple(s for s in needs(findings) if s.status in statuses)


def _each(
    findings: Findings, rule: str, found: tuple[SourceStanding, ...], *, about: bool = False
) -> Iterator[Proposal]:
    """Propose one action for all these sources, with a reason for each: its counts, or who wrote it."""
    for each in found:
        _name, fact = each.deciding
        wording = words(rule, fact.origin)
        names = _names(found, each, wording)
        yield proposal(wording, findings.chosen if about else None, names, fact.evidence)


def _names(found: tuple[SourceStanding, ...], one: SourceStanding, wording: Wording) -> dict[str, str]:
    sources = fitting([s.source.name for s in found], room(wording.what))
    return {"sources": sources, "source": one.source.name}


def not_labelled(findings: Findings) -> Iterator[Proposal]:
    """D1: a source is acceptable: not labelled, or only in part."""
    return _each(findings, "D1", _with(findings, "acceptable"), about=True)


def apart(findings: Findings) -> Iterator[Proposal]:
    """D2: a source is labelled, but not in one repository."""
    return _each(findings, "D2", _with(findings, "better"))


def closed(findings: Findings) -> Iterator[Proposal]:
    """D3: a source is labelled and in one place, but not open to all teams that need it."""
    return _each(findings, "D3", _with(findings, "access"))


def no_home(findings: Findings) -> Iterator[Proposal]:
    """D4: nobody wrote where the data will live, and not all of them are in one place already."""
    found = needs(findings) if findings.chosen else ()
    apart_still = any(s.together.value != "yes" for s in found)
    if apart_still and not findings.written("data-home"):
        yield proposal(words("D4"), None, {"n": str(len(found))})


def best(findings: Findings) -> Iterator[Proposal]:
    """D5: nothing to repair; in the last phase of the journey data from outside may make it better."""
    found = _with(findings, "best")
    for each in found:
        wording = words("D5", "keep")
        yield proposal(wording, None, _names(found, each, wording))
    idea = findings.chosen
    if idea and found and len(found) == len(needs(findings)) and _ready_for_more(findings):
        yield proposal(words("D5", "external"), None, {**named(findings, idea), "n": str(len(found))})


def _ready_for_more(findings: Findings) -> bool:
    data = next(stand for stand in stands(findings) if stand.column == "data")
    done = any(item.question.key == OUTSIDE_DATA and item.state == "done" for item in data.items)
    return data.phase >= LAST_PHASE and not done


def not_known(findings: Findings) -> Iterator[Proposal]:
    """D6: a fact that decides is not known; silent where nobody was asked."""
    found = tuple(s for s in _with(findings, "not known") if s.asked)
    for each in found:
        name, fact = each.deciding
        wording = words("D6", name if fact.origin == "vote" else "before")
        yield proposal(wording, None, _names(found, each, wording), fact.evidence)


def joined(findings: Findings) -> Iterator[Proposal]:
    """D7: several sources are needed: joined data are no readier than the least ready of them."""
    idea, found = findings.chosen, needs(findings)
    least = of_problem(idea.id, found) if idea else None
    if idea and least and len(found) >= SEVERAL:
        names = {
            **named(findings, idea),
            "n": str(len(found)),
            "source": least.source.name,
            "status": within(status_name(least.status)),
        }
        yield proposal(words("D7", "known" if least.asked else "open"), idea, names)


def no_dates(findings: Findings) -> Iterator[Proposal]:
    """D8: data are listed for the chosen problem, but nobody wrote by when they flow."""
    found = needs(findings) if findings.chosen else ()
    if found and not findings.written("pipeline-date"):
        yield proposal(words("D8"), None, {"n": str(len(found))})


def one_type(findings: Findings) -> Iterator[Proposal]:
    """D9: all sources that name their type are of one; silent where fewer than half name any."""
    found = needs(findings) if findings.chosen else ()
    types = [text for s in found if (text := " ".join(s.source.type.split()))]
    if types and 2 * len(types) >= len(found) and len({t.casefold() for t in types}) == 1:
        yield proposal(words("D9"), None, {"n": str(len(types)), "of": str(len(found)), "most": types[0]})


def personal(findings: Findings) -> Iterator[Proposal]:
    """D10, stop sign: the data are personal or confidential, or too many are not sure."""
    asked = findings.of_room("risk-personal")
    answer = heard(asked, ("yes",), findings.thresholds) if findings.chosen else ""
    if answer:
        yield proposal(words("D10", answer), None, {}, asked)


def disputed(findings: Findings) -> Iterator[Proposal]:
    """D11: people label the same cases differently, more often than the wanted share allows."""
    if findings.written("labels-agree") == DISPUTED:
        share = findings.thresholds.labels_disputed
        names = {"n": str(round(CASES * (1 - share))), "of": str(CASES), "share": f"{share * 100:.0f}"}
        yield proposal(words("D11"), None, names)


RULES = (
    Rule("D10", personal),
    Rule("D6", not_known),
    Rule("D11", disputed),
    Rule("D1", not_labelled),
    Rule("D3", closed),
    Rule("D2", apart),
    Rule("D4", no_home),
    Rule("D5", best),
    Rule("D7", joined),
    Rule("D8", no_dates),
    Rule("D9", one_type),
)
