"""Sixty people label at once: how soon the room sees what the machine has learned, how late the window is.

Each labels about one message a second, six times as fast as people do. A moment in which the machine is busy
with something else is not the program's: one of three hands must hold.
"""

from bisect import bisect_left
from pathlib import Path

import pytest
from room import DATE
from serving import Json, Load, Window, joined, share

from workshop.model import Engagement
from workshop.session import Session
from workshop.templates import shipped

ROOM, EVERY, HANDS = 60, 1.0, 3
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


def labelled(window: Window, load: Load, known: int, *, more: bool) -> tuple[int, bool]:
    """Let everybody label a hand; gives how many labels that were, and whether the room saw them soon."""
    asked = load.does("fetch", more=more)["messages"]
    window.must("watch")
    report = load.does("label", every=EVERY)
    window.must(f"learned {known + asked}")
    late = window.must("late")
    assert report["statuses"] == {"200": asked}, report["said"]
    since_heard, since_sent = waits(report["labels"], window.must("curve")["learned"], known)
    print(f"\n{asked} labels of {ROOM} people in {report['took']:.1f} s")
    print(told("after the acknowledgement", since_heard))
    print(told("after the tap", since_sent))
    print(f"window late by at most {late['most'] * 1000:.0f} ms (99 %: {late['p99'] * 1000:.0f} ms)")
    return asked, since_sent[-1] <= 0.150 and late["most"] <= 0.050


def test_the_curve_follows_sixty_people_who_label_at_once(tmp_path: Path) -> None:
    path = make_event(tmp_path / "event.readyroom")
    with Window(path) as window, joined(window, ROOM, kind="labellers.py") as load:
        window.must("open")
        load.does("scenes", state="open")
        known = 0
        for hand in range(HANDS):
            asked, holds = labelled(window, load, known, more=hand > 0)
            known += asked
            if holds:
                return
        pytest.fail("three times the room saw too late what it had labelled")
