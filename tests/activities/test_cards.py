"""Places to write: what fits, and what is refused in a sentence."""

from collections.abc import Mapping
from typing import Any

import pytest

from tests.room import Room
from workshop.activities import KINDS
from workshop.activities.cards import checked, field, fields_mistake
from workshop.model import Activity, Blocker, Field, Material, Option
from workshop.problems import Refusal
from workshop.templates import shipped

WAY = Field("way", "Way", options=(Option("hire", "We hire"), Option("train", "We train")))


@pytest.mark.parametrize(
    ("place", "text", "kept"),
    [
        (WAY, "hire", "hire"),
        (WAY, "", ""),
        (Field("n", "Hours", kind="number"), "12", "12"),
        (Field("d", "Day", kind="date"), "2026-12-01", "2026-12-01"),
        (Field("l", "Line", kind="line"), "one\ntwo", "one two"),
        (Field("t", "Text"), "one\ntwo", "one\ntwo"),
    ],
)
def test_what_fits_is_kept(place: Field, text: str, kept: str) -> None:
    assert checked(place, text) == kept


@pytest.mark.parametrize(
    ("place", "text", "says"),
    [
        (WAY, "We hire", "hire, train"),
        (Field("n", "Hours", kind="number"), "a few", "whole number"),
        (Field("n", "Hours", kind="number"), "-3", "whole number"),
        (Field("d", "Day", kind="date"), "next week", "2026-05-12"),
        (Field("d", "Day", kind="date"), "2026-02-30", "2026-05-12"),
    ],
)
def test_what_does_not_fit_is_refused_in_a_sentence(place: Field, text: str, says: str) -> None:
    with pytest.raises(Refusal, match=says):
        checked(place, text)


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ([{"id": "a", "label": "A", "kind": "essay"}], "must be one of"),
        ([{"id": "a", "label": "A", "options": [{"id": "x", "text": "X"}]}], "options"),
        ([{"label": "A"}], "needs an id"),
    ],
)
def test_a_mistake_in_a_template_is_named(fields: list[Mapping[str, Any]], says: str) -> None:
    assert says in fields_mistake({"fields": fields})


def test_a_chosen_answer_is_read_as_its_words() -> None:
    way = field({"id": "way", "label": "Way", "options": [{"id": "hire", "text": "We hire"}]})

    assert way.words("hire") == "We hire"
    assert way.words("something else") == "something else"


def test_counter_moves_have_a_card_for_each_of_the_top_four() -> None:
    named = ("no-time", "no-time", "no-time", "skills", "skills", "fear", "fear", "law", "apart")
    blockers = tuple(Blocker(str(n), "x", kind) for n, kind in enumerate(named))
    cards = KINDS["counter-moves"].cards(
        Activity("", "c", "counter-moves", "C", 5), Material(blockers=blockers)
    )

    assert [c.key for c in cards] == ["no-time", "skills", "fear", "apart"]
    assert [f.id for f in cards[0].fields] == ["sign-no-time", "move-no-time", "watcher-no-time"]


def test_nothing_can_be_written_where_the_activity_has_no_place(room_of_fourteen: Room) -> None:
    with pytest.raises(Refusal, match="no place called"):
        room_of_fourteen.session.agenda.write("budget", "1000")


def test_the_choice_of_a_way_is_stated_and_stays_with_the_vote(room_of_fourteen: Room) -> None:
    session, leads = room_of_fourteen.session, room_of_fourteen.facilitator
    leads.gathers("Sort complaint mails", "Read meter photos")
    rules = next(n for n, a in enumerate(session.scene().agenda, 1) if a.key == "house-rules")
    session.agenda.goto(rules)
    session.agenda.write("decision-rule", "majority")
    session.agenda.write("decision-share", "two-thirds")
    leads.goes_to("criteria-vote")
    session.rounds.open()
    session.rounds.close()
    session.agenda.goto(rules)
    session.agenda.write("decision-rule", "consent")

    assert "two thirds" in session.plan().votes[0].rule
    assert "consent" in session.scene().rule


def test_every_place_on_a_card_has_its_own_name() -> None:
    for template in shipped():
        ids = [f["id"] for a in template.activities for f in a.spec.get("fields", ())]
        assert len(ids) == len(set(ids)), template.id


def test_a_card_that_comes_up_again_is_written_in_one_place(room_of_fourteen: Room) -> None:
    session = room_of_fourteen.session
    (key,) = session.blockers.add(["No time"])
    session.blockers.sort(key, "no-time")
    steps = [n for n, a in enumerate(session.scene().agenda, 1) if a.kind == "counter-moves"]
    for step, words in zip(steps, ("Two meetings without us", "Three meetings without us"), strict=True):
        session.agenda.goto(step)
        session.agenda.write("sign-no-time", words)

    signs = [note.text for note in session.plan().notes if note.field == "sign-no-time"]
    assert signs == ["Three meetings without us"]


def test_a_date_is_said_as_people_say_it() -> None:
    assert Field("d", "Day", kind="date").words("2027-01-25") == "25 January 2027"
    assert Field("d", "Day", kind="date").words("") == ""
