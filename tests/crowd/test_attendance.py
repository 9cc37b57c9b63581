"""The demo's room: by whatever way people vote, the counts are what was imagined."""

from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random
from typing import Literal

import pytest

from ui.crowd import deal
from ui.demo import Order
from ui.demo.attendance import Votes, attending
from ui.demo.opinions import imagine
from workshop.activities import KINDS
from workshop.model import Engagement
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
