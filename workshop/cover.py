"""Which of the seven roles are covered, which are open, and who is near; roles are looked at, not persons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from workshop.language import _
from workshop.model import Evidence, Material, Question, QuestionTally
from workshop.readings import at_least, read
from workshop.subject import Role, roles, skills
from workshop.thresholds import Thresholds

State = Literal["covered", "no time", "could grow", "open", "split", "not known", "too few", "not asked"]

# From the best answer to the worst, and what is said of a role where that much is reached.
LADDER: tuple[tuple[str, State], ...] = (
    ("time", "covered"),
    ("no-time", "no time"),
    ("grow", "could grow"),
    ("nobody", "open"),
)
PRESENT: frozenset[State] = frozenset({"covered", "no time"})
SETTLED: frozenset[State] = frozenset({"covered", "not asked"})
# Who may cover a role whose skills they share (domain 4.4, T2).
COVERS: Mapping[str, tuple[str, ...]] = {
    "role-data-scientist": ("role-ml-engineer",),
    "role-ml-engineer": ("role-software-engineer",),
    "role-program-manager": ("role-business-leader",),
    "role-data-engineer": ("role-data-scientist", "role-ml-engineer"),
    "role-software-engineer": ("role-ml-engineer",),
    "role-business-leader": ("role-program-manager",),
    "role-business-analyst": ("role-program-manager",),
}

Near = tuple[Role, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class RoleStanding:
    """One role as the room sees it.

    `near` are the roles that share skills with it and that somebody has, those with time first; each with
    the skills (keys) that would still have to be learned.
    """

    role: Role
    evidence: Evidence | None
    state: State
    near: tuple[Near, ...] = ()


def cover(
    statements: Sequence[Question],
    evidence: Mapping[tuple[str, str], Evidence],
    thresholds: Thresholds,
) -> tuple[RoleStanding, ...]:
    """Give where each role stands, in the order of the list; nothing where the agenda has no such list."""
    known = {role.key: role for role in roles()}
    standings = []
    for question in {q.key: q for q in statements}.values():
        found = evidence.get(("", question.key))
        # A template may ask about a role of its own, of whose skills nothing is known.
        role = known.get(question.key) or Role(question.key, question.short or question.text, "", ())
        standings.append(RoleStanding(role, found, state_of(found, thresholds)))
    states = {s.role.key: s.state for s in standings}
    return tuple(replace(s, near=_near(s, states, known)) for s in standings)


def state_of(evidence: Evidence | None, thresholds: Thresholds) -> State:
    """Read one role: as far down from "time" as the wanted share of those who know reaches.

    Six of ten who say "time" make it covered; six who say "time" or "no time" make it short of time, and
    so on. Two camps, too many who don't know, and too few answers are said as such.
    """
    if evidence is None or not evidence.tally.answered:
        return "not asked"
    tally = evidence.tally
    match read(_in_order(tally), thresholds).word:
        case "too few" | "not known" | "split" as word:
            return word
    reached = 0
    for answer, state in LADDER:
        reached += tally.count(answer)
        if at_least(reached, thresholds.open, tally.known):
            return state
    return "open"


def _in_order(tally: QuestionTally) -> QuestionTally:
    return replace(tally, question=replace(tally.question, ordered=True))


def _near(standing: RoleStanding, states: Mapping[str, State], known: Mapping[str, Role]) -> tuple[Near, ...]:
    if standing.state in SETTLED:
        return ()
    there = [key for key in COVERS.get(standing.role.key, ()) if states.get(key) in PRESENT]
    there.sort(key=lambda key: states[key] != "covered")
    return tuple((known[key], missing_skills(standing.role, known[key])) for key in there)


def missing_skills(role: Role, other: Role) -> tuple[str, ...]:
    """Give the skills (keys) that somebody with the other role would have to learn."""
    return tuple(skill for skill in role.skills if skill not in other.skills)


@cache
def shared_skills() -> Mapping[str, tuple[str, ...]]:
    """Give the skills that two or more roles share, in the order of the list: skill -> keys of the roles."""
    holders = {skill: tuple(r.key for r in roles() if skill in r.skills) for skill in skills()}
    return {skill: keys for skill, keys in holders.items() if len(keys) > 1}


def state_name(state: State) -> str:
    """Give the words for where a role stands."""
    return {
        "covered": _("covered"),
        "no time": _("there, but no time"),
        "could grow": _("someone could grow into it"),
        "open": _("open"),
        "split": _("two views"),
        "not known": _("not known"),
        "too few": _("too few answers"),
        "not asked": _("not asked"),
    }[state]


def role_standings(material: Material) -> tuple[RoleStanding, ...]:
    """Say how each role stands by what was asked and written."""
    return cover(material.statements.get("role-cover", ()), material.evidence, material.thresholds)
