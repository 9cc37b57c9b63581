"""Sixty people label at once: how soon the room sees what the machine has learned, how late the window is.

Each labels about one message a second, six times as fast as people do. The limits in seconds are those of an
ordinary laptop, on which one person who labels alone waits for 30 ms. A machine may be slower than that; so
the same run measures that one first. Sixty are then slower in proportion, and may wait so many times as long.
A moment in which the machine is busy with something else is not the program's: one of three hands must hold.
"""

from bisect import bisect_left
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from room import DATE
from serving import Json, Load, Window, joined, share

from workshop.model import Engagement
from workshop.session import Session
from workshop.templates import shipped

ROOM, HANDS, EVERY, ALONE = 60, 3, 1.0, 0.030
# In seconds, and as many times as long as one person alone waits.
SEEN, SEEN_TIMES = 0.150, 8
LATE, LATE_TIMES = 0.050, 2.5
WORDS = {
    "it": "password, login, laptop, printer, screen",
    "people": "salary, holiday, sick, contract, training",
    "building": "heating, parking, door, light, room",
    "orders": "parcel, invoice, jacket, delivery, discount",
}


def make_event(path: Path) -> Path:
    """Make an excitement event that stands at its labelling, with rules to beat."""
    session = Session.create(path, Engagement("", "Northmere Water", sponsor="R. Haas"))
    template = next(t for t in shipped() if t.id == "excitement-100")
    session.engagement.add_workshop(template, DATE, present=ROOM, invited=ROOM)
    for number, activity in enumerate(session.scene().agenda, 1):
        session.agenda.goto(number)
        if activity.kind == "keyword-rules":
            for team, words in WORDS.items():
                session.agenda.write(f"words-{team}", words)
        if activity.kind == "labelling":
            break
    session.close()
    return path


def waits(labels: Json, curve: Json, known: int) -> tuple[list[float], list[float]]:
    """Give how long after each label was acknowledged, and sent, the room saw what it taught, sorted."""
    numbers, moments = zip(*curve, strict=True)
    shown = [moments[bisect_left(numbers, known + place)] for place in range(1, len(labels) + 1)]
    since_heard = sorted(at - heard for at, (heard, _sent) in zip(shown, labels, strict=True))
    since_sent = sorted(at - sent for at, (_heard, sent) in zip(shown, labels, strict=True))
    return since_heard, since_sent


def told(what: str, waited: list[float]) -> str:
    half, most, last = (share(waited, part) * 1000 for part in (0.5, 0.95, 1))
    return f"{what}: half within {half:.0f} ms, 95 % within {most:.0f} ms, all within {last:.0f} ms"


class Hand(NamedTuple):
    """A hand that everybody labelled: how many labels, the longest wait, how late the window was."""

    labels: int
    seen: float
    late: float


def labelled(window: Window, load: Load, known: int, every: float) -> Hand:
    """Let everybody label a hand, a message every so many seconds; `known` were labelled before."""
    asked = load.does("fetch", more=known > 0)["messages"]
    window.must("watch")
    report = load.does("label", every=every)
    window.must(f"learned {known + asked}")
    late = window.must("late")
    assert report["statuses"] == {"200": asked}, report["said"]
    since_heard, since_sent = waits(report["labels"], window.must("curve")["learned"], known)
    print(f"\n{asked} labels in {report['took']:.1f} s")
    print(told("after the acknowledgement", since_heard))
    print(told("after the tap", since_sent))
    print(f"window late by at most {late['most'] * 1000:.0f} ms (99 %: {late['p99'] * 1000:.0f} ms)")
    return Hand(asked, since_sent[-1], late["most"])


def hands(path: Path, people: int, most: int, every: float = EVERY) -> Iterator[Hand]:
    """Give one hand after the other that so many people label, each a message every so many seconds."""
    with Window(make_event(path)) as window, joined(window, people, kind="labellers.py") as load:
        window.must("open")
        load.does("scenes", state="open")
        known = 0
        for _number in range(most):
            made = labelled(window, load, known, every)
            known += made.labels
            yield made


def test_the_curve_follows_sixty_people_who_label_at_once(tmp_path: Path) -> None:
    (alone,) = hands(tmp_path / "alone.readyroom", 1, 1)
    seen, late = max(SEEN, SEEN_TIMES * alone.seen), max(LATE, LATE_TIMES * alone.seen)
    every = max(EVERY, EVERY * alone.seen / ALONE)
    print(f"allowed: {seen * 1000:.0f} ms, and {late * 1000:.0f} ms late; a message every {every:.2f} s")
    with closing(hands(tmp_path / "event.readyroom", ROOM, HANDS, every)) as made:
        assert any(hand.seen <= seen and hand.late <= late for hand in made)
