"""A file of the first version, as that version wrote it, opened by this one."""

import gzip
import sqlite3
from pathlib import Path

import pytest

from workshop.model import Ballot, Receipt
from workshop.session import Session
from workshop.store.backups import backups
from workshop.store.schema import VERSION

OLD = Path(__file__).with_name("version-1.readyroom.gz")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "client.readyroom"
    path.write_bytes(gzip.decompress(OLD.read_bytes()))
    return path


def test_nothing_of_an_older_file_is_lost(old: Path) -> None:
    session = Session.open(old)
    scene = session.scene()
    plan = session.plan()
    session.close()

    assert scene.engagement.client == "Northmere Water"
    assert [i.title for i in scene.material.ideas] == ["Sort complaint mails", "Read meter photos"]
    assert scene.material.sources[0].place == "Mail server"
    assert scene.material.sources[0].uses == ()
    assert plan.why == "Because we can help"
    assert plan.votes[0].tally.questions[0].counts == (9, 4, 1)
    assert plan.votes[0].rule == ""
    assert [line.what for line in scene.lines] == ["Make the list of data"]
    assert scene.lines[0].progress == ""
    assert plan.chosen is not None
    assert plan.chosen.title == "Sort complaint mails"


def test_an_older_file_is_brought_up_after_a_backup(old: Path) -> None:
    before = old.read_bytes()
    Session.open(old).close()

    with sqlite3.connect(old) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == VERSION
    assert [copy.read_bytes() for copy in backups(old)] == [before]


def test_an_edit_made_in_the_older_version_can_still_be_undone(old: Path) -> None:
    session = Session.open(old)
    assert session.undo() == "change of an idea"
    assert session.scene().material.ideas[0].who == ""
    assert session.undo() == "own plan line"
    assert session.scene().lines == ()
    session.redo()
    assert session.scene().lines[0].answer == ""
    session.close()


def test_a_vote_that_was_open_in_version_2_goes_on_with_phones(tmp_path: Path) -> None:
    path = tmp_path / "client.readyroom"
    path.write_bytes(gzip.decompress(OLD.with_name("version-2.readyroom.gz").read_bytes()))
    session = Session.open(path)
    round_ = session.scene().round
    question = round_.form.questions[0]
    person = session.people.who(session.people.join(session.people.code()))
    answer = {question.key: question.options[0].key}
    receipts = session.ballots.collect([Ballot(round_.id, person, answer)])
    scene = session.scene()
    session.close()

    assert receipts == [Receipt()]
    assert scene.tally.of(question.key).counts[0] == 6
    assert [b.text for b in scene.material.blockers if b.released] == ["No time"]


def test_an_event_begun_in_version_3_goes_on_with_its_old_steps(tmp_path: Path) -> None:
    path = tmp_path / "client.readyroom"
    path.write_bytes(gzip.decompress(OLD.with_name("version-3.readyroom.gz").read_bytes()))
    session = Session.open(path)
    scene = session.scene()
    keys = [activity.key for activity in scene.agenda]
    session.agenda.goto(keys.index("rule-score") + 1)
    rules = session.scene().rules
    session.agenda.goto(keys.index("label") + 1)
    labelling = session.scene()
    tried = session.teaching.try_out("My laptop is broken")
    session.close()

    assert scene.material.written["labels-count"] == "40"
    assert scene.material.of_room("benefit-when").tally.counts[:3] == (1, 1, 1)
    assert rules is not None
    assert rules.total == 60
    assert labelling.activity.kind == "guided"
    assert labelling.cards[0].fields[0].id == "labels-count"
    assert tried.guess.team == "it"
