"""An event that was led, summed up from its file."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from papers.printed import read
from room import Room

from workshop.papers.event_summary import render
from workshop.session.summing_up import sum_up
from workshop.templates import shipped


@pytest.fixture
def event(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path / "event.readyroom", next(t for t in shipped() if t.id == "excitement-100"))
    yield made
    made.session.close()


def _goes_to(event: Room, key: str) -> None:
    keys = [a.key for a in event.session.scene().agenda]
    event.session.agenda.goto(keys.index(key) + 1)


def _answers(event: Room, key: str, **hands: int) -> None:
    _goes_to(event, key)
    event.session.rounds.open()
    event.facilitator.counts(**hands)
    event.session.rounds.close()


def test_an_event_that_was_led_is_summed_up(event: Room) -> None:
    empty = sum_up(event.session._desk)
    _answers(event, "pulse-start", **{"not": 8, "roughly": 4, "well": 2})
    _goes_to(event, "rule-words")
    event.session.agenda.write("words-it", "password, login, printer, laptop")
    _goes_to(event, "rule-score")
    event.facilitator.gathers("Mails reach the wrong desk", "Damage claims wait")
    _answers(event, "pulse-end", well=9, roughly=5)
    _goes_to(event, "what-next")
    event.session.agenda.write("accelerator-date", "12 March")

    made = sum_up(event.session._desk)

    assert empty.rules is None
    assert made.rules is not None
    assert made.rules.total == 60
    explain = made.pulse[0]
    assert explain.before is not None
    assert explain.after is not None
    assert (explain.before.count("not"), explain.after.count("well")) == (8, 9)
    (page,) = read(render(made))
    assert "Northmere Water" in page
    assert re.search(r"Next: accelerator workshop, 12 March\.", page)
    assert "Damage claims wait" in page
