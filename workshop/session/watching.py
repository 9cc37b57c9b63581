"""What phones are told, and who is there: read without counting a vote."""

from collections import Counter
from types import MappingProxyType

from workshop.language import _
from workshop.model import Participant, Presence, Round, TableStand, Workshop
from workshop.phone_scene import PhoneScene
from workshop.session import signing
from workshop.session.desk import Desk
from workshop.session.joining import read_room
from workshop.session.tallies import read_every_round, read_tally
from workshop.session.texts import LIMIT, asked_for
from workshop.store import responses
from workshop.store.rows import activity as to_activity
from workshop.subject import uses


def read_phone_scene(desk: Desk) -> PhoneScene:
    """Read what every phone may see; a tally only when it was shown to the room."""
    with desk.store.reading():
        client, workshop = desk.engagement().client, desk.workshop()
        if workshop is None:
            return PhoneScene(client)
        rows = desk.store.rows("activity", "id = ?", [workshop.current])
        activity = to_activity(rows[0]) if rows else None
        if activity is None or activity.state == "ahead":
            return PhoneScene(client, workshop.title)
        held = read_every_round(desk, activity.id)
        rounds = [round_ for round_ in held if not round_.void]
        void = bool(held) and bool(held[-1].void)
        newest = rounds[-1] if rounds else None
        writes, signs = asked_for(activity), signing.consent_for(activity)
        return PhoneScene(
            client=client,
            workshop=workshop.title,
            activity=activity.id,
            title=activity.title,
            prompt=activity.prompt or activity.title,
            text=void_words() if void else activity.room,
            state=newest.state if newest else "ready",
            round=newest.id if newest else "",
            number=len(rounds),
            form=newest.form if newest else None,
            tally=read_tally(desk, newest) if newest and newest.state == "revealed" else None,
            rule=newest.rule if newest else "",
            writes=writes,
            limit=LIMIT if writes else signing.LIMIT if signs else 0,
            prompts=tuple(use.name for use in uses()) if activity.spec.get("prompts") else (),
            signs=signs,
        )


def void_words() -> str:
    """Say on phones that what they sent counts for nothing any more."""
    return _("This vote was declared void. The facilitator may ask again.")


def read_presence(desk: Desk, workshop: Workshop | None, newest: Round | None) -> Presence:
    """Read who is there and, while a vote is open, who is still missing; never what anybody answered."""
    room = read_room(desk, workshop)
    if room is None:
        return Presence()
    people = [
        Participant(row["id"], row["seat"], row["function"], row["place"])
        for row in desk.store.rows("participant", "workshop = ?", [room.id])
    ]
    answered = _answered(desk, newest)
    return Presence(
        joined=len({person.identity for person in people}),
        answered=len(answered),
        seats=room.seats,
        missing_seats=_missing(desk, room.seats, newest, answered),
        tables=_tables(desk, people, newest, answered),
        functions=MappingProxyType(Counter(person.function for person in people if person.function)),
    )


def _answered(desk: Desk, newest: Round | None) -> set[str]:
    if newest is None:
        return set()
    with desk.store.reading() as db:
        return responses.voters(db, newest.id)


def _is_open(desk: Desk, newest: Round | None) -> bool:
    return newest is not None and newest.state == "open" and not desk.store.read_only


def _missing(desk: Desk, seats: int, newest: Round | None, answered: set[str]) -> tuple[int, ...]:
    if newest is None or not _is_open(desk, newest):
        return ()
    numbers = range(1, seats + 1)
    return tuple(
        n for n in numbers if desk.voter(Participant("", n).identity, newest.activity) not in answered
    )


def _tables(
    desk: Desk, people: list[Participant], newest: Round | None, answered: set[str]
) -> tuple[TableStand, ...]:
    names = sorted({p.table for p in people if p.table}, key=lambda name: (len(name), name))
    made = []
    for name in names:
        sitting = {p.identity for p in people if p.table == name}
        done = 0
        if newest is not None and _is_open(desk, newest):
            done = sum(1 for identity in sitting if desk.voter(identity, newest.activity) in answered)
        made.append(TableStand(name, len(sitting), done))
    return tuple(made)
