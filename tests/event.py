"""An excitement event that was led, for the tests of what comes after it."""

from dataclasses import replace
from types import MappingProxyType

from room import DATE, Facilitator, Room

from workshop.model import Activity
from workshop.templates import Template, shipped

IDEAS = ("Mails reach the wrong desk", "Damage claims wait", "Vans leave half empty", "Quotes take days")
DOTS = (14, 19, 0, 9)
LEARNED = "One desk’s mails teach little; put together they teach a lot."
WORRIES = {"jobs": 6, "no-time": 5, "other": 2, "law": 1}


def event_template() -> Template:
    """Give the shipped event, with a vote on worries after it, and what older files have written by hand."""
    options = [
        {"id": "why", "text": "A"},
        {"id": "jobs", "text": "B"},
        {"id": "no-time", "text": "C"},
        {"id": "law", "text": "D"},
        {"id": "other", "text": "Something else"},
    ]
    worry = {"id": "worry", "text": "Your one worry?", "scale": "unordered", "options": options}
    hopes = [{"id": "service", "text": "Quicker answers"}, {"id": "other", "text": "Something else"}]
    hope = {"id": "hope", "text": "Your one hope?", "scale": "unordered", "options": hopes}
    spec = MappingProxyType({"questions": [worry, hope]})
    asked = Activity("", "worries", "single-choice", "Worries", 5, code="E9", block="Worries", spec=spec)
    fields = ("number-alone", "number-together", "worries-by-kind", "signed-up")
    spec = MappingProxyType({"fields": [{"id": key} for key in fields]})
    by_hand = Activity("", "by-hand", "guided", "By hand", 0, code="E4", block="By hand", spec=spec)
    event = next(t for t in shipped() if t.id == "excitement-100")
    return replace(event, activities=(*event.activities, by_hand, asked))


def at(room: Room, key: str) -> Facilitator:
    """Go to the activity with this key."""
    keys = [a.key for a in room.session.scene().agenda]
    room.session.agenda.goto(keys.index(key) + 1)
    return room.facilitator


def leads_an_event(room: Room, *, worries: bool = True, shown: bool = True) -> tuple[str, ...]:
    """Lead the event that is there: numbers, ideas with dots, the check of three; give the ideas' ids."""
    at(room, "rule-words")
    room.session.agenda.write("words-it", "password, login, printer, laptop")
    at(room, "rule-score")
    at(room, "by-hand")
    room.session.agenda.write("number-alone", "40 recorded")
    room.session.agenda.write("number-together", "53, recorded")
    at(room, "fail-forward")
    room.session.agenda.write("learned", LEARNED)
    at(room, "ideas")
    ideas = room.facilitator.gathers(*IDEAS)
    at(room, "favourites")
    room.session.rounds.open()
    room.session.rounds.count({"dots": dict(zip(ideas, DOTS, strict=True))})
    _ends(room, shown=shown)
    at(room, "four-points")
    room.session.rounds.open()
    first = {"1.buy-in": (10, 2, 1, 1), "1.data-rich": (3, 1, 1, 9), "1.no-rule": (5, 2, 2, 5)}
    room.facilitator.grid(*first.items(), ("2.labour", (6, 1, 2, 5)), ("3.labour", (2, 1, 7, 4)))
    _ends(room, shown=shown)
    if worries:
        at(room, "worries")
        room.session.rounds.open()
        room.session.rounds.count({"worry": WORRIES, "hope": {"service": 9, "other": 3}})
        _ends(room, shown=shown)
    return ideas


def _ends(room: Room, *, shown: bool) -> None:
    room.session.rounds.close()
    if shown:
        room.session.rounds.reveal()


def then_a_workshop(room: Room, template: Template) -> None:
    """Add an accelerator workshop of 9 people, three weeks later."""
    room.clock.passes(3 * 7 * 24 * 60)
    room.session.engagement.add_workshop(template, DATE, present=9, invited=9)
