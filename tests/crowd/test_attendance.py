"""The demo's room: by whatever way people vote, the counts are what was imagined."""

from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random
from typing import Literal

import pytest
from room import agenda_of

from ui.crowd import deal
from ui.demo import Order
from ui.demo.attendance import Votes, attending, leavers
from ui.demo.opinions import imagine
from workshop.activities import KINDS
from workshop.model import Activity, Engagement
from workshop.session import Session
from workshop.templates import shipped

DAY = date(2026, 11, 24)
ASKED = {"who-is-here", "expectations", "journey-check"}


@pytest.mark.parametrize("way", ["phone", "counts", "slips"])
@pytest.mark.parametrize("people", [1, 9])
def test_the_counts_are_what_was_imagined_by_whatever_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: Literal["phone", "counts", "slips"], people: int
) -> None:
    monkeypatch.setenv("READYROOM_HOME", str(tmp_path / "home"))
    order = Order(tmp_path, DAY, participants=people)
    with closing(Session.create(tmp_path / "x.readyroom", Engagement("", "Northmere"))) as session:
        template = next(t for t in shipped() if t.id == order.template)
        session.engagement.add_workshop(template, DAY.isoformat(), present=people)
        with attending(session, people, 1, {}) as room:
            room.come(lambda: None)
            for number in [n for n, a in enumerate(session.scene().agenda, 1) if a.key in ASKED]:
                session.agenda.goto(number)
                activity = session.scene().activity
                assert activity is not None
                form = KINDS[activity.kind].form(activity, session.scene().material)
                assert form is not None
                counts = imagine(form, people, Random(3), {}, ())
                votes = Votes(counts, deal(form, counts, room.people, Random(4)))
                room.get_ready(votes, way)
                room.answer(session.rounds.open(), votes, way, lambda: None)
                session.rounds.close()
                tally = session.scene().tally
                assert tally is not None
                assert {
                    q.question.key: {o.key: q.count(o.key) for o in q.question.options}
                    for q in tally.questions
                } == counts


@pytest.mark.parametrize(("people", "few"), [(1, 0), (6, 0), (10, 1), (14, 2), (60, 5)])
def test_a_few_people_leave_for_good_the_same_ones_for_a_seed(people: int, few: int) -> None:
    gone = leavers(people, 1)
    assert len(gone) == few
    assert gone == leavers(people, 1)
    assert all(0 <= number < people - 1 for number in gone), "who has no phone stays"
    assert all(2 <= after <= 4 for after in gone.values()), "they were there at first, and not at the end"


def test_who_has_left_votes_no_more_by_any_way_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READYROOM_HOME", str(tmp_path / "home"))
    people, asked = 14, 7
    question = {
        "id": "q",
        "text": "Here?",
        "options": [{"id": "y", "text": "Yes"}, {"id": "n", "text": "No"}],
    }
    spec = {"questions": [question]}
    agenda = agenda_of(*(Activity("", f"a{n}", "single-choice", "Here?", 5, spec=spec) for n in range(asked)))
    with closing(Session.create(tmp_path / "x.readyroom", Engagement("", "Northmere"))) as session:
        session.engagement.add_workshop(agenda, DAY.isoformat(), present=people)
        with attending(session, people, 1, {}) as room:
            room.come(lambda: None)
            seen = []
            for number in range(1, asked + 1):
                session.agenda.goto(number)
                activity = session.scene().activity
                form = KINDS[activity.kind].form(activity, session.scene().material)
                counts = {q.key: {q.options[0].key: people} for q in form.questions}
                votes = Votes(counts, deal(form, counts, room.people, Random(4)))
                way = ("phone", "counts", "slips")[number % 3]
                room.get_ready(votes, way)
                room.answer(session.rounds.open(), votes, way, lambda: None)
                session.rounds.close()
                seen.append(session.scene().tally.answered)
            left = [sum(1 for after in leavers(people, 1).values() if n > after) for n in range(1, asked + 1)]
            assert seen == [people - n for n in left]
            assert (seen[0], seen[-1]) == (people, people - 2)
            assert room.phones == people - 1 - 2
