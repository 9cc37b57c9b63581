"""Teaching the machine through the console: cards in, how far it is out."""

from pathlib import Path

import pytest

from tests.hosting import answers, host, number_of
from workshop.model import Engagement
from workshop.session import Session
from workshop.teaching.packs import read_pack
from workshop.templates import shipped

PACK = read_pack("routing_en")
LETTER = {team.key: letter for team, letter in zip(PACK.teams, "ABCD", strict=True)}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "event.readyroom"
    session = Session.create(path, Engagement("", "Northmere Water"))
    session.engagement.add_workshop(
        next(t for t in shipped() if t.id == "excitement-100"), "2026-11-24", present=12
    )
    session.close()
    return path


def test_an_event_without_phones_is_taught_with_cards(path: Path) -> None:
    cards = [f"card {m.id} {LETTER[PACK.key[m.id]]}{LETTER[PACK.key[m.id]]}?" for m in PACK.train[::4]]

    said = host(
        path,
        f"goto {number_of(path, 'labelling')}",
        "open",
        "messages",
        *cards,
        "card R001 AX",
        "machine",
        "close",
    )
    said += host(
        path,
        f"goto {number_of(path, 'fool-it')}",
        "try There is a fire in the kitchen!",
        "fooled 1",
        "fooled 9",
        "machine",
    )

    (listed,) = answers(said, "messages")
    first, last = answers(said, "machine")
    assert listed["teams"] == {"A": "IT help", "B": "People & pay", "C": "Building", "D": "Customer orders"}
    assert len(listed["messages"]) == 140
    assert len(answers(said, "card")) == 35
    assert (first["labels"], first["labelled"], first["of"]) == (70, 35, 140)
    assert first["together"]["low"] < first["together"]["right"] < first["together"]["high"]
    assert last["together"] == first["together"]
    assert last["curve"][-1] == [35, last["together"]["right"]]
    assert sum(answers(said, "try")[0]["shares"].values()) == 100
    assert answers(said, "fooled") == [{"answer": "fooled", "tries": 1, "fooled": 1}]
    assert [line["error"] for line in said if "error" in line] == [
        "“X” is on no card. Write one of ABCD for each table, ? for the white card.",
        "The list has the numbers 1 to 1.",
    ]
