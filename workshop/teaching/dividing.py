"""Which messages a room labels and which stay hidden for the test."""

from collections.abc import Mapping, Sequence
from random import Random

from workshop.model import Message

HIDDEN_SHARE = 0.3
LEAST_HIDDEN, MOST_HIDDEN = 20, 60
MOST = 260

Messages = tuple[Message, ...]
Key = Mapping[str, str]


def choose(messages: Sequence[Message], key: Key) -> Messages:
    """Take at most MOST messages, the teams as equal in number as they can be, in the given order."""
    draw = Random(0)  # noqa: S311 - which messages are taken is no secret
    ranked = [place for mine in _teams(messages, key) for place in enumerate(draw.sample(mine, len(mine)))]
    taken = {at for _rank, at in sorted(ranked)[:MOST]}
    return tuple(message for at, message in enumerate(messages) if at in taken)


def divide(messages: Sequence[Message], key: Key, seed: int = 0) -> tuple[Messages, Messages]:
    """Hide about three in ten, of each team and topic alike; gives the open ones and the hidden ones.

    Never fewer than LEAST_HIDDEN are hidden unless that is more than half, never more than MOST_HIDDEN.
    """
    wanted = max(LEAST_HIDDEN, round(HIDDEN_SHARE * len(messages)))
    wanted = min(wanted, MOST_HIDDEN, len(messages) // 2)
    draw = Random(seed)  # noqa: S311 - as above
    step = draw.randrange(len(messages)) if messages else 0
    hidden: set[int] = set()
    for mine in _teams(messages, key):
        for at in sorted(draw.sample(mine, len(mine)), key=lambda place: messages[place].topic):
            # Even steps through all teams, one after the other, hide exactly as many as wanted.
            step += wanted
            if step >= len(messages):
                step -= len(messages)
                hidden.add(at)
    return (
        tuple(message for at, message in enumerate(messages) if at not in hidden),
        tuple(message for at, message in enumerate(messages) if at in hidden),
    )


def _teams(messages: Sequence[Message], key: Key) -> list[list[int]]:
    """Give the places of each team's messages, teams in the order of their first message."""
    places: dict[str, list[int]] = {}
    for at, message in enumerate(messages):
        places.setdefault(key[message.id], []).append(at)
    return list(places.values())
