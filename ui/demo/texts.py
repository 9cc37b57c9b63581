"""What the made-up people write: sentences of resources/sample/demo.toml, filled from the pre-work."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ui.demo.days import after, in_words
from ui.demo.order import Order
from workshop.choice import favourite
from workshop.model import Idea, PlanLine
from workshop.places import RESOURCES
from workshop.session import Session
from workshop.text import plain_hours

SHOWN = 6
MOST = 0.8


@dataclass(frozen=True, slots=True)
class Script:
    """The demo's sentences, leanings and people."""

    texts: Mapping[str, str]
    half_day: Mapping[str, str]
    event: Mapping[str, str]
    leanings: Mapping[str, Mapping[str, float]]
    again: Mapping[str, Mapping[str, float]]
    facts: Mapping[str, Mapping[str, float]]
    needs: Sequence[Mapping[str, str]]
    reasons: Sequence[Mapping[str, Any]]
    voices: Sequence[Mapping[str, Any]]
    signing: Sequence[Mapping[str, str]]
    stop_answers: Mapping[str, str]
    people: Mapping[str, str]
    names: Sequence[str]
    blanks: Mapping[str, str]
    room: Sequence[Mapping[str, Any]]
    own: Sequence[Mapping[str, str]]
    divided: Sequence[Mapping[str, Any]]
    spare: Sequence[str]
    client: str


def read_script() -> Script:
    """Read the sample's script."""
    data = tomllib.loads((RESOURCES / "sample" / "demo.toml").read_text("utf-8"))
    return Script(**{name: data[name] for name in Script.__dataclass_fields__})


def compose(script: Script, field: str, session: Session, order: Order) -> str:
    """Give the text for a field of an activity, empty when the script has none."""
    other = script.event if order.kind == "event" else script.half_day if order.agenda == "half-day" else {}
    texts = {**script.texts, **other}
    return fill(texts.get(field) or texts.get(f"{field.partition('-')[0]}-*", ""), script, session, order)


def fill(template: str, script: Script, session: Session, order: Order) -> str:
    """Put names, days and what the workshop has gathered into the places of a sentence."""
    return template.format_map(_values(script, session, order)).strip() if "{" in template else template


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
    areas = list(dict.fromkeys(i.area for i in ideas if i.area))
    blank = script.blanks
    most = max(1, round(MOST * order.participants))
    return {
        "client": scene.engagement.client,
        "sponsor": scene.engagement.sponsor,
        "decider": scene.engagement.decider,
        "problem": first.title,
        "who": first.who or blank["who"],
        "area": first.area or blank["area"],
        "change": first.change or blank["change"],
        "data": first.data or blank["data"],
        **_hours(first, blank),
        "most": str(most),
        "rest": str(order.participants - most),
        "areas": ", ".join(areas[:SHOWN]) or blank["area"],
        "kinds": ", ".join(dict.fromkeys(i.use for i in ideas if i.use)) or blank["use"],
        "next_area": next((a for a in areas if a != first.area), blank["area"]),
        "six": "\n".join(f"{i.title}: {i.who or blank['who']}" for i in _leading(session)[:SHOWN]),
        "left_out": _left_out(ideas, first, reserve, in_words(after(order.date, 90))),
        "next_step": _next_step(scene.lines) or blank["next_step"],
        **{f"day_{n}": in_words(after(order.date, n)) for n in (7, 14, 30, 60, 90)},
        **{f"iso_{n}": after(order.date, n).isoformat() for n in (60, 90)},
    }


def _leading(session: Session) -> list[Idea]:
    material = session.scene().material
    ranks = {key: place for place, key in enumerate(material.favourites)}
    return sorted((i for i in material.ideas if not i.merged), key=lambda i: ranks.get(i.id, len(ranks)))


def _hours(idea: Idea, blank: Mapping[str, str]) -> dict[str, str]:
    if idea.hours is None:
        return {"load": blank["load"], "wanted": blank["wanted"]}
    load = f"{plain_hours(idea.hours):g} hours a week ({idea.times:g} times, {idea.minutes:g} minutes each)"
    return {"load": load, "wanted": f"{plain_hours(idea.hours / 2):g} hours a week"}


def _left_out(ideas: Sequence[Idea], first: Idea, reserve: Idea | None, again: str) -> str:
    others = [i for i in ideas if i not in (first, reserve)][-3:]
    return "\n".join(
        f"{i.title}: not before the first trial has ended; look again on {again}" for i in others
    )


def _next_step(lines: Sequence[PlanLine]) -> str:
    dated = [line for line in lines if line.state == "accepted" and line.first_date]
    first = min(dated, key=lambda line: line.first_date, default=None)
    if first is None:
        return ""
    return f"{first.first_step}: {first.owner}, {in_words(date.fromisoformat(first.first_date))}"
