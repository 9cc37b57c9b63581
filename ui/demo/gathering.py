"""What the made-up room gathers: ideas, data sources, reasons; and what it talks about and decides."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from ui.demo.order import Order
from ui.demo.stage import Stage
from ui.demo.texts import Script, compose, fill, subject
from workshop.consensus import stated
from workshop.model import Activity, Idea

MOST_EVENT_IDEAS = 11
REASONS_EACH = 2
_ROOT = 4  # letters of a word that tell what it is about


def named(ideas: Sequence[Idea]) -> tuple[Idea, ...]:
    """Give each idea an id made of its words, so that two runs give the same file."""
    return tuple(replace(idea, id=uuid5(NAMESPACE_URL, idea.title).hex) for idea in ideas)


def gather(stage: Stage, _activity: Activity, name: str) -> None:
    """Put the ideas on the wall: at an event they are said in the room, else they came before."""
    session = stage.session
    stage.show(f"{name}-0-before")
    if stage.order.kind == "event":
        session.ideas.add(replace(i, origin="event") for i in stage.ideas[:MOST_EVENT_IDEAS])
    if not stage.order.prework:
        for said in stage.script.room:
            (key,) = session.ideas.add(named((Idea("", said["title"], who=said["who"], area=said["area"]),)))
            into = next((i.id for i in session.scene().material.ideas if i.title == said["merge"]), "")
            if into:
                session.ideas.merge([key, into], into=into)
    ideas = [i for i in session.scene().material.ideas if not i.merged]
    for area in dict.fromkeys(i.area for i in ideas if i.area):
        session.ideas.cluster([i.id for i in ideas if i.area == area], area)


def decide(stage: Stage, _activity: Activity, _name: str) -> None:
    """Decide on the problem that the votes put first, with the next one in reserve."""
    session = stage.session
    first = subject(session)
    material = session.scene().material
    others = [i.id for i in session.findings().voted or material.ideas if i.id != first.id and not i.merged]
    ranked = sorted(
        others, key=lambda k: material.favourites.index(k) if k in material.favourites else len(others)
    )
    reason = compose(stage.script, "decision-reason", session, stage.order)
    session.decide(
        first.id,
        ranked[0] if ranked else "",
        reason,
        stated(material.written, session.scene().engagement.decider).one,
    )


def inquire(stage: Stage, _activity: Activity, _name: str) -> None:
    """Say of each source which problem needs it, as far as their words tell; half a day looks at one only."""
    material = stage.session.scene().material
    problems = (material.chosen, material.reserve)[: 1 if stage.order.agenda == "half-day" else 2]
    for source in material.sources:
        told = [n["problem"] for n in stage.script.needs if n["source"] == source.name]
        wanted = [
            idea.id for idea in problems if idea and (idea.title in told or _about(source.name, idea.data))
        ]
        if wanted and not source.uses:
            stage.session.ideas.edit_source(source.id, uses=wanted)


def _about(name: str, data: str) -> bool:
    """Tell whether all the longer words of a source's name begin a word of a description."""
    said = [word[:_ROOT] for word in data.casefold().split()]
    words = [word for word in name.casefold().split() if len(word) >= _ROOT]
    return bool(words) and all(word[:_ROOT] in said for word in words)


def collect(stage: Stage, _activity: Activity, name: str) -> None:
    """Take the reasons in, from cards and from phones; at the second step, sort and release them."""
    session = stage.session
    written = session.scene().material.blockers
    if not written:
        stage.show(f"{name}-0-before")
        _take_in(stage, [reason["text"] for reason in said_reasons(stage.script, stage.order)])
        return
    for blocker, reason in zip(written, stage.script.reasons, strict=False):
        session.blockers.sort(blocker.id, reason["kind"])
        if reason["released"] and not blocker.released:
            session.blockers.release(blocker.id)


def said_reasons(script: Script, order: Order) -> Sequence[Mapping[str, Any]]:
    """Give the reasons that come up, two from each person at the most."""
    return script.reasons[: REASONS_EACH * order.participants]


def typed_reasons(script: Script, order: Order) -> list[str]:
    """Give the reasons that are written on phones: those that the room gets to see."""
    return [reason["text"] for reason in said_reasons(script, order) if reason["released"]]


def typed_voices(script: Script, order: Order) -> list[str]:
    """Give the worries and hopes that are written on phones, one from each person at the most."""
    return [voice["text"] for voice in script.voices[: order.participants]]


def hear(stage: Stage, _activity: Activity, name: str) -> None:
    """Release what people wrote in their own words, but for what should not be on the wall."""
    stage.show(f"{name}-0-before")
    stage.attendance.write(len(typed_voices(stage.script, stage.order)))
    held = {text.text: text.id for text in stage.session.scene().held}
    for voice in stage.script.voices:
        if voice["text"] in held:
            settle = stage.session.texts.release if voice["released"] else stage.session.texts.drop
            settle(held[voice["text"]])


def names_of(script: Script, order: Order) -> list[tuple[str, str]]:
    """Give those who sign up on their phones, of a third of the room at the most."""
    most = max(1, order.participants // 3)
    return [(one["name"], one["function"]) for one in script.signing[:most]]


def sign_up(stage: Stage, _activity: Activity, name: str) -> None:
    """Let people sign up, and write down one who has no phone."""
    stage.show(f"{name}-0-before")
    on_phones = names_of(stage.script, stage.order)
    stage.attendance.sign(len(on_phones))
    for one in stage.script.signing[len(on_phones) :][:1]:
        stage.session.signing.add(one["name"], one["function"])


def _take_in(stage: Stage, reasons: Sequence[str]) -> None:
    """Release what came from phones and write the cards down, in the script's order."""
    session = stage.session
    stage.attendance.write(len(typed_reasons(stage.script, stage.order)))
    held = {text.text: text.id for text in session.scene().held}
    for reason in reasons:
        if reason in held:
            session.texts.release(held[reason])
        else:
            session.blockers.add([reason])


def discuss(stage: Stage, _activity: Activity, name: str) -> None:
    """Show what came up for talk one by one, writing both views down."""
    for number, card in enumerate(stage.session.scene().cards, 1):
        if not card.key:
            continue
        stage.session.lines.show(card.key)
        for field in card.fields:
            stage.write(field)
        stage.show(f"{name}-item-{number:02}")
    stage.session.lines.show("")


def ask_owners(stage: Stage, _activity: Activity, _name: str) -> None:
    """Let each owner answer: yes to most items, "yes, if" to some."""
    owned = [card for card in stage.session.scene().cards if card.key]
    for number, card in enumerate(owned, 1):
        answer, condition = card.fields
        under = number % 5 == 0
        stage.session.agenda.write(answer.id, "yes-if" if under else "yes")
        if under:
            text = fill(stage.script.blanks["condition"], stage.script, stage.session, stage.order)
            stage.session.agenda.write(condition.id, text)
