"""The course of the teaching: from the labels that were given to what the machine has reached."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from workshop.model import CurvePoint, Label, Message, Pack, Relabelled, Score, Taught
from workshop.teaching.classifier import Classifier, train
from workshop.teaching.lessons import SHOWN, count, disputed, doubted, lessons, most_say, tables
from workshop.teaching.scores import score

UNSURE = 12
# Of messages labelled.
NEAR = 3


@dataclass(frozen=True, slots=True)
class Course:
    """What was reached, and the machine that reached it, after a second attempt the second one."""

    taught: Taught
    machine: Classifier


def first_course(pack: Pack, labels: Sequence[Label], points: Sequence[CurvePoint], *, whole: bool) -> Course:
    """Teach with the labels of the first attempt; `points` are what the curve was before.

    `whole` also teaches one machine a table and looks for the messages it is least sure of.
    """
    counts = count(labels)
    said = most_say(counts)
    machine = _machine(pack, said)
    now = score(machine, pack)
    differ = disputed(pack, counts)
    taught = Taught(
        messages=len(pack.train),
        labels=sum(1 for label in labels if label.team),
        labelled=len(said),
        people=len({label.voter for label in labels}),
        twice=sum(1 for named in counts.values() if named.total() > 1),
        divided=len(differ),
        disputed=differ[:SHOWN],
        doubted=doubted(pack, counts)[:SHOWN],
        curve=_curve(points, CurvePoint(len(said), now)) if said else (),
        together=now if said else None,
    )
    if whole and said:
        alone, recorded = _alone(pack, labels)
        taught = replace(taught, tables=alone, recorded=recorded, unsure=unsure(pack, machine))
    return Course(taught, machine)


def second_course(pack: Pack, first: Course, labels: Sequence[Label], again: Sequence[Label]) -> Course:
    """Teach once more, with what most say of a message in the second attempt in place of the first."""
    counts = count(again)
    if not counts:
        return first
    before, now = most_say(count(labels)), most_say(counts)
    machine = _machine(pack, {**before, **now})
    changed = tuple(
        Relabelled(message, before.get(message.id, ""), now[message.id])
        for message in pack.train
        if message.id in now
    )
    return Course(replace(first.taught, relabelled=changed, again=score(machine, pack)), machine)


def unsure(pack: Pack, machine: Classifier) -> tuple[Message, ...]:
    """Give the messages between whose first two teams the machine sees the least difference."""

    def margin(message: Message) -> int:
        shares = machine.guess(message.text).shares
        return shares[0][1] - shares[1][1]

    return tuple(sorted(pack.train, key=margin)[:UNSURE])


def untaught(pack: Pack) -> Classifier:
    """Give the machine of a room that has no labels of its own: it has learned the pack's key."""
    return _machine(pack, {message.id: pack.key[message.id] for message in pack.train})


def _machine(pack: Pack, said: Mapping[str, str]) -> Classifier:
    return train([team.key for team in pack.teams], lessons(pack, said))


def _curve(points: Sequence[CurvePoint], now: CurvePoint) -> tuple[CurvePoint, ...]:
    """Give the points up to now; those so near to now that they would stand on it are left out."""
    return (*(p for p in points if p.labelled <= now.labelled - NEAR), now)


def _alone(pack: Pack, labels: Sequence[Label]) -> tuple[tuple[Score, ...], bool]:
    """Score one machine a table; of tables that all labelled the same there is only a recording."""
    parts = () if any(label.shared for label in labels) else tables(labels)
    if len(parts) > 1:
        scores = (score(_machine(pack, most_say(count(part))), pack) for part in parts)
        return tuple(sorted(scores, key=lambda reached: reached.right)), False
    return (pack.recording.tables, True) if pack.recording else ((), False)
