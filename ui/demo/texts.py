"""What the made-up people write: sentences of resources/sample/demo.toml, filled from the pre-work."""

import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from ui.demo.days import after, in_words
from ui.demo.journey import spread, stand_out, statements
from ui.demo.order import Order
from workshop.choice import favourite
from workshop.model import DataSource, Idea, PlanLine
from workshop.places import RESOURCES
from workshop.session import Session
from workshop.text import plain_hours

SHOWN = 6


@dataclass(frozen=True, slots=True)
class Script:
    """The demo's sentences, leanings and people."""

    texts: Mapping[str, str]
    statements: Mapping[str, int]
    counted: Mapping[str, Sequence[str]]
    leanings: Mapping[str, Mapping[str, float]]
    people: Mapping[str, str]
    names: Sequence[str]
    blanks: Mapping[str, str]
    room: Sequence[Mapping[str, Any]]
    own: Sequence[Mapping[str, str]]
    divided: Sequence[Mapping[str, Any]]
    client: str


def read_script() -> Script:
    """Read the sample's script."""
    data = tomllib.loads((RESOURCES / "sample" / "demo.toml").read_text("utf-8"))
    return Script(**{name: data[name] for name in Script.__dataclass_fields__})


def compose(script: Script, field: str, session: Session, order: Order, random: Random) -> str:
    """Give the text for a field of an activity, empty when the script has none."""
    if field in script.statements:
        return statements(script.statements[field], order.participants, random)
    if field in script.counted:
        answers = tuple(script.counted[field])
        weights = tuple(random.uniform(0.2, 1.5) for _ in answers)
        return spread(answers, weights, order.participants, random)
    template = script.texts.get(field, "")
    return template.format_map(_values(script, session, order)).strip() if template else ""


def subject(session: Session) -> Idea:
    """Give the chosen problem, or the one the votes put first so far; an empty one before there is any."""
    ideas = [i for i in session.scene().material.ideas if not i.merged]
    findings = session.findings()
    wanted = findings.decision.chosen if findings.decision else favourite(findings)
    order = (wanted, *session.scene().material.favourites)
    return next((i for key in order for i in ideas if i.id == key), ideas[0] if ideas else Idea("", ""))


def _values(script: Script, session: Session, order: Order) -> dict[str, str]:
    scene = session.scene()
    ideas = [i for i in scene.material.ideas if not i.merged]
    first, decision = subject(session), scene.material.decision
    reserve = scene.material.idea(decision.reserve) if decision else None
    accepted = [line for line in scene.lines if line.state == "accepted"]
    areas = list(dict.fromkeys(i.area for i in ideas if i.area))
    sources, blank = scene.material.sources, script.blanks
    return {
        "client": scene.engagement.client,
        "sponsor": scene.engagement.sponsor,
        "decider": scene.engagement.decider,
        "problem": first.title,
        "reserve": reserve.title if reserve else blank["reserve"],
        "who": first.who or blank["who"],
        "area": first.area or blank["area"],
        "today": first.today or blank["today"],
        "change": first.change or blank["change"],
        "data": first.data or blank["data"],
        **_hours(first, blank),
        **_shares(order.participants),
        **stand_out(session.findings().fields),
        "people": str(order.participants),
        "areas": ", ".join(areas[:SHOWN]) or blank["area"],
        "kinds": ", ".join(dict.fromkeys(i.use for i in ideas if i.use)) or blank["use"],
        "next_area": next((a for a in areas if a != first.area), blank["area"]),
        "six": "\n".join(f"{i.title}: {i.who or blank['who']}" for i in _leading(session)[:SHOWN]),
        "left_out": _left_out(ideas, first, reserve, in_words(after(order.date, 90))),
        "sources": "\n".join(_joined(s.name, s.type, s.owner, s.place) for s in sources) or blank["data"],
        "facts": "\n".join(_facts(s) for s in sources) or blank["data"],
        "states": "\n".join(f"{s.name}: {_state(s)}" for s in sources) or blank["data"],
        "answers": _answers(accepted) or blank["answers"],
        "next_step": _next_step(accepted) or blank["next_step"],
        **{f"day_{n}": in_words(after(order.date, n)) for n in (7, 14, 30, 60, 90)},
    }  # fmt: skip


def _leading(session: Session) -> list[Idea]:
    material = session.scene().material
    ranks = {key: place for place, key in enumerate(material.favourites)}
    return sorted((i for i in material.ideas if not i.merged), key=lambda i: ranks.get(i.id, len(ranks)))


def _hours(idea: Idea, blank: Mapping[str, str]) -> dict[str, str]:
    if idea.hours is None:
        return {"load": blank["load"], "wanted": blank["wanted"]}
    load = f"{plain_hours(idea.hours):g} hours a week ({idea.times:g} times, {idea.minutes:g} minutes each)"
    return {"load": load, "wanted": f"{plain_hours(idea.hours / 2):g} hours a week"}


def _shares(people: int) -> dict[str, str]:
    """Share two dots each, and one worry each, out over four kinds."""
    dots = [round(2 * people * share) for share in (0.36, 0.28, 0.21)]
    worries = [round(people * share) for share in (0.4, 0.3, 0.2)]
    counts = {"dots": [*dots, 2 * people - sum(dots)], "worries": [*worries, people - sum(worries)]}
    return {f"{kind}_{n}": str(count) for kind, found in counts.items() for n, count in enumerate(found, 1)}


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _facts(source: DataSource) -> str:
    facts = (("labelled", source.labelled), ("in one place", source.together), ("open", source.open))
    return f"{source.name}: " + ", ".join(f"{name}: {said or 'don’t know'}" for name, said in facts)


def _state(source: DataSource) -> str:
    labelled, together, usable = (
        said.strip().casefold() for said in (source.labelled, source.together, source.open)
    )
    if labelled in {"no", "partly"}:
        return "acceptable; label it first"
    if labelled != "yes" or together not in {"yes", "no", "partly"}:
        return "not known; somebody looks"
    if together == "yes" and usable == "yes":
        return "best"
    return "better; bring it together and open it"


def _left_out(ideas: Sequence[Idea], first: Idea, reserve: Idea | None, again: str) -> str:
    others = [i for i in ideas if i not in (first, reserve)][-3:]
    return "\n".join(
        f"{i.title}: not before the first trial has ended; look again on {again}" for i in others
    )


def _answers(accepted: Sequence[PlanLine]) -> str:
    owners = Counter(line.owner for line in accepted)
    return "\n".join(f"{owner}: yes, to {n}" for owner, n in owners.items())


def _next_step(accepted: Sequence[PlanLine]) -> str:
    dated = [line for line in accepted if line.first_date]
    first = min(dated, key=lambda line: line.first_date, default=None)
    return f"{first.first_step}: {first.owner}, {first.first_date}" if first else ""
