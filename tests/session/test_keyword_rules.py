"""Beat the rule: the room's words are scored on the hidden messages, shown and printed."""

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from room import Room

from ui.projector.picture import texts
from workshop.model import RuleScore
from workshop.templates import shipped

WORDS = {
    "words-it": "password, login, printer, laptop",
    "words-people": "salary; holiday; sick",
    "words-building": "heating, door",
    "words-orders": "order, parcel, <b>, [",
}


@pytest.fixture
def event(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path / "event.readyroom", next(t for t in shipped() if t.id == "excitement-100"))
    yield made
    made.session.close()


def _write(event: Room, words: dict[str, str]) -> None:
    event.facilitator.goes_to("keyword-rules")
    for field, text in words.items():
        event.session.agenda.write(field, text)


def test_the_rooms_words_are_scored_and_stay_scored(event: Room) -> None:
    _write(event, WORDS)
    assert event.projector.scene.rules is None
    assert any("password, login" in text for text in texts(event.projector.scene))

    event.facilitator.goes_to("rule-score")
    rules = event.projector.scene.rules
    event.comes_back()

    assert isinstance(rules, RuleScore)
    assert rules == event.projector.scene.rules
    assert rules.total == 60
    assert 12 <= rules.right <= 40
    shown = texts(event.projector.scene)
    assert any(text.startswith(f"{rules.right} of 60 right") for text in shown)
    assert any("%" in text for text in shown) is False


def test_one_more_good_word_is_counted_when_the_room_comes_back(event: Room) -> None:
    _write(event, {**WORDS, "words-building": ""})
    event.facilitator.goes_to("rule-score")
    before = event.projector.scene.rules

    _write(event, {"words-building": "heating, door, light, parking, room"})
    event.facilitator.goes_to("rule-score")
    after = event.projector.scene.rules

    assert before is not None
    assert after is not None
    assert after.right > before.right


def test_without_words_there_is_no_score_and_nothing_is_printed(event: Room) -> None:
    event.facilitator.goes_to("rule-score")

    assert event.projector.scene.rules is None
    assert "number-rules" not in {note.field for note in event.session.plan().notes}


def test_the_score_is_printed_in_counts(event: Room) -> None:
    _write(event, WORDS)
    event.facilitator.goes_to("rule-score")
    rules = event.projector.scene.rules
    event.facilitator.goes_to("collect-ideas")

    (note,) = [note for note in event.session.plan().notes if note.field == "number-rules"]

    assert rules is not None
    assert note.text == (f"{rules.right} of 60 right, {rules.wrong} wrong, {rules.unplaced} not placed")
