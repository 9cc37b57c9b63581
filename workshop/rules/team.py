"""Rules T1-T8: what the cover of the seven roles asks for.

Where the group has chosen a route for a role, the line of that route is proposed for it in place of what
T1-T6 would propose. Once a name is written beside the route "cover", the role has somebody for T7, too.
"""

from collections.abc import Callable, Iterator

from workshop.cover import RoleStanding, cover
from workshop.language import _
from workshop.rules.findings import Findings
from workshop.rules.journey import stands
from workshop.rules.listing import fitting, listed, room, within
from workshop.rules.proposals import Proposal, Rule, named, proposal
from workshop.rules.wording import Wording, words
from workshop.subject import skills

# No trial without these two (T7), and who watches the number that shows success (T8).
LEADS = ("role-business-leader", "role-program-manager")
ANALYST = "role-business-analyst"
ROUTES = {"cover": "T2", "train": "T3", "together": "T4", "hire": "T5"}
FROM_ELSEWHERE = frozenset({"T4", "T5"})
HIRING_PHASE, STEADY_PHASE = 2, 3
HIRING, LEADER = "J3.S3", "J3.S2"

Standings = tuple[RoleStanding, ...]


def roles_of(findings: Findings) -> Standings:
    """Give where the roles of this workshop's list stand; empty where the agenda has none."""
    return cover(findings.statements.get("role-cover", ()), findings.evidence, findings.thresholds)


def route(findings: Findings, standing: RoleStanding) -> str:
    """Give the route that the group chose for a role, empty where it chose none or the role is covered."""
    chosen = findings.written(f"route-{_short(standing)}")
    return chosen if chosen in ROUTES and standing.state not in {"covered", "not asked"} else ""


def _short(standing: RoleStanding) -> str:
    return standing.role.key.removeprefix("role-")


def _phase(findings: Findings) -> int:
    return next(stand.phase for stand in stands(findings) if stand.column == "culture")


def _free(findings: Findings, wanted: Callable[[RoleStanding], bool]) -> Standings:
    """Give the roles that stand so and for which the group has chosen no route."""
    return tuple(s for s in roles_of(findings) if wanted(s) and not route(findings, s))


def _names(standings: Standings, wording: Wording) -> str:
    return fitting([within(s.role.name) for s in standings], room(wording.what))


def _proposed(findings: Findings, rule: str, found: Standings) -> Iterator[Proposal]:
    """Propose one action for all these roles and for those whose route asks for it, a reason for each."""
    routed = tuple(s for s in roles_of(findings) if ROUTES.get(route(findings, s)) == rule)
    for standing in (*routed, *found):
        names = {"role": standing.role.name, **_learned(rule, standing)}
        if standing in routed:
            names["detail"] = _written(findings, standing)
            wording = words(rule, "route-detail" if names["detail"] else "route")
        else:
            variant = "skills" if names["skills"] else "plain"
            wording = words(rule, "open" if rule in FROM_ELSEWHERE else variant)
        roles = _names((*routed, *found), wording)
        yield proposal(wording, None, {**names, "roles": roles}, standing.evidence)


def _written(findings: Findings, standing: RoleStanding) -> str:
    """Say whom and what the group wrote beside the route."""
    name, topics = (findings.written(f"{field}-{_short(standing)}") for field in ("name", "topics"))
    parts = (_("by {name}").format(name=name), _("to learn: {topics}").format(topics=topics))
    return ", ".join(part for part, given in zip(parts, (name, topics), strict=True) if given)


def _learned(rule: str, standing: RoleStanding) -> dict[str, str]:
    """Name who is near, and which skills have to be learned; who grows into a role always learns."""
    near, missing = standing.near[0] if standing.near else (None, standing.role.skills)
    topics = missing or (standing.role.skills if rule == "T3" else ())
    known = skills()
    return {
        "near": within(near.name) if near else "",
        "skills": listed([known[key] for key in topics]),
    }


def no_time(findings: Findings) -> Iterator[Proposal]:
    """T1: somebody is there, without the time."""
    found = _free(findings, lambda s: s.state == "no time")
    for standing in found:
        names = {"roles": _names(found, words("T1")), "role": standing.role.name}
        yield proposal(words("T1"), None, names, standing.evidence)


def near(findings: Findings) -> Iterator[Proposal]:
    """T2: a role is open, and another one that somebody has shares its skills."""
    return _proposed(findings, "T2", _free(findings, lambda s: s.state == "open" and bool(s.near)))


def could_grow(findings: Findings) -> Iterator[Proposal]:
    """T3: somebody could grow into it: the skills that are missing are the topics."""
    return _proposed(findings, "T3", _free(findings, lambda s: s.state == "could grow"))


def from_outside(findings: Findings) -> Iterator[Proposal]:
    """T4: a role is open, nobody is near, and culture is in the first phase.

    Where the journey was not asked, too: help for one trial binds the least.
    """
    early = _phase(findings) < HIRING_PHASE
    found = _free(findings, lambda s: early and _to_find(findings, s) and not s.near)
    return _proposed(findings, "T4", found)


def hire(findings: Findings) -> Iterator[Proposal]:
    """T5: a role is open, and culture is past the first phase."""
    grown = _phase(findings) >= HIRING_PHASE
    return _proposed(findings, "T5", _free(findings, lambda s: grown and _to_find(findings, s)))


def _to_find(findings: Findings, standing: RoleStanding) -> bool:
    """Tell whether somebody is to be found elsewhere; for who leads the chosen problem T7 asks."""
    return standing.state == "open" and not (findings.chosen and standing.role.key in LEADS)


def steady(findings: Findings) -> Iterator[Proposal]:
    """T6: a role is open though culture is in the last phase: steady hiring, and a leader for it."""
    found = tuple(s for s in roles_of(findings) if s.state != "not asked")
    lacking = tuple(s for s in found if s.state == "open")
    if not lacking or _phase(findings) < STEADY_PHASE:
        return
    done = {i.question.key for stand in stands(findings) for i in stand.items if i.state == "done"}
    names = {
        "roles": listed([within(s.role.name) for s in lacking]),
        "n": str(len(lacking)),
        "of": str(len(found)),
    }
    for variant, item in (("hiring", HIRING), ("leader", LEADER)):
        if item not in done:
            yield proposal(words("T6", variant), None, names)


def no_lead(findings: Findings) -> Iterator[Proposal]:
    """T7, stop sign: nobody is business leader or technical program manager of the chosen problem.

    Where the room does not know, or has two views, it is to be found out; that stops nothing yet.
    """
    idea = findings.chosen
    leads = tuple(s for s in roles_of(findings) if s.role.key in LEADS and not _has_a_name(findings, s))
    for variant, states in (("open", {"open"}), ("not-known", {"not known"}), ("split", {"split"})):
        found = tuple(s for s in leads if s.state in states)
        for standing in found if idea else ():
            if idea:
                wording = words("T7", variant)
                names = {"roles": _names(found, wording), "role": standing.role.name}
                yield proposal(wording, idea, {**named(findings, idea), **names}, standing.evidence)


def _has_a_name(findings: Findings, standing: RoleStanding) -> bool:
    return route(findings, standing) == "cover" and bool(findings.written(f"name-{_short(standing)}"))


def nobody_counts(findings: Findings) -> Iterator[Proposal]:
    """T8: nobody is business information analyst, so that nobody owns the number that shows success."""
    for standing in roles_of(findings):
        if standing.role.key == ANALYST and standing.state == "open":
            yield proposal(words("T8"), None, {"role": standing.role.name}, standing.evidence)


RULES = (
    Rule("T7", no_lead),
    Rule("T1", no_time),
    Rule("T2", near),
    Rule("T3", could_grow),
    Rule("T4", from_outside),
    Rule("T5", hire),
    Rule("T6", steady),
    Rule("T8", nobody_counts),
)
