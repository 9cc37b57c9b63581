"""What people said the messages are: what most say, where they differ, what the machine learns from it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from zlib import crc32

from workshop.model import Disputed, Label, Message, Pack

Counts = Mapping[str, Counter[str]]
Lessons = list[tuple[str, str]]

SHOWN = 5
LEAST, LOT = 10, 6


def count(labels: Iterable[Label]) -> Counts:
    """Count the teams that people named, by message; "I can't tell" names none."""
    counts: dict[str, Counter[str]] = {}
    for label in labels:
        if label.team:
            counts.setdefault(label.message, Counter())[label.team] += 1
    return counts


def most_say(counts: Counts) -> dict[str, str]:
    """Give the team that most named, by message; equals are drawn by lot, the same each time."""
    return {
        message: min(named, key=lambda team: (-named[team], crc32(f"{message} {team}".encode())))
        for message, named in counts.items()
    }


def lessons(pack: Pack, said: Mapping[str, str]) -> Lessons:
    """Give what the machine learns from: the text of each labelled message with its team."""
    return [(m.text, said[m.id]) for m in pack.train if m.id in said]


def disputed(pack: Pack, counts: Counts) -> tuple[Disputed, ...]:
    """Give the messages on which people differ, the most disputed first."""
    found = [(m, counts[m.id]) for m in pack.train if len(counts.get(m.id, ())) > 1]
    found.sort(key=lambda pair: (max(pair[1].values()) / pair[1].total(), -pair[1].total()))
    return tuple(_told(message, named) for message, named in found)


def doubted(pack: Pack, counts: Counts) -> tuple[Disputed, ...]:
    """Give the messages where more than half of several people differ from the pack's key in one voice."""
    found = []
    for message in pack.train:
        named = counts.get(message.id, Counter())
        other = max(
            (team for team in named if team != pack.key[message.id]), key=named.__getitem__, default=""
        )
        if other and named[other] > 1 and 2 * named[other] > named.total():
            found.append(_told(message, named))
    return tuple(found)


def _told(message: Message, named: Counter[str]) -> Disputed:
    return Disputed(message, tuple(sorted(named.items(), key=lambda pair: (-pair[1], pair[0]))))


def tables(labels: Sequence[Label]) -> tuple[tuple[Label, ...], ...]:
    """Part the labels by tables; who named none is put to others by lot. Those with few are left out."""
    made: dict[str, list[Label]] = {}
    alone = sorted({label.voter for label in labels if not label.group})
    lots = max(1, round(len(alone) / LOT))
    lot_of = {voter: f"lot {place % lots}" for place, voter in enumerate(alone)}
    for label in labels:
        made.setdefault(label.group or lot_of[label.voter], []).append(label)
    enough = [part for part in made.values() if len(count(part)) >= LEAST]
    return tuple(tuple(part) for part in sorted(enough, key=lambda part: part[0].group or part[0].voter))
