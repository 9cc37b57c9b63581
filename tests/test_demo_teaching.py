"""The demo's made-up room teaches a machine: labels over HTTP, tables of its own, tricks that are judged."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from ui.demo import Order, play
from ui.demo.teaching import fools
from workshop.model import Trick
from workshop.session import Session
from workshop.teaching.packs import read_pack, shipped

DAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READYROOM_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


def test_forty_people_teach_the_machine_at_their_tables(tmp_path: Path) -> None:
    list(play(Order(tmp_path, DAY, kind="event", participants=40)))

    with closing(Session.open(tmp_path / "demo.readyroom")) as session:
        assert session.teaching.settle()
        scene, taught = session.scene(), session.teaching.taught
        with session._desk.store.reading() as db:
            ways = dict(db.execute("SELECT way, count(*) FROM label GROUP BY way").fetchall())
    assert taught is not None
    assert ways.keys() == {"phone"}
    assert ways["phone"] >= 37 * (8 + 3)
    assert (taught.people, len(taught.tables)) == (37, 7), "one has no phone, two had left"
    assert 135 <= taught.labelled <= 140, "on a few messages people may not agree"
    assert not taught.recorded
    assert len(taught.curve) >= 10
    assert taught.curve[0].labelled < 20, "the curve has a beginning"
    assert taught.curve[0].score.right < taught.together.right
    assert taught.again is not None
    assert len(taught.relabelled) == 12
    words = {field: text for field, text in scene.material.written.items() if field.startswith("words-")}
    assert len(words) == 4
    assert taught.disputed[0].message.text in scene.material.written["labels-agreed"]
    tries = scene.tries
    assert [t.guess.text for t in tries][-1] == "There is a fire in the kitchen!"
    assert all(t.fooled is not None for t in tries)
    assert tries[-1].fooled
    pictures = {path.name for path in (tmp_path / "scenes").iterdir()}
    assert {
        "09-label-2-quarter.png",
        "09-label-3-half.png",
        "09-label-4-labelled.png",
        "10-curve.png",
        "11-silos.png",
        "12-fail-forward-5-closed.png",
        f"13-fool-it-try-{len(tries)}.png",
    } <= pictures


@pytest.mark.parametrize("participants", [1, 7])
def test_a_few_people_teach_it_too(tmp_path: Path, participants: int) -> None:
    list(play(Order(tmp_path, DAY, kind="event", participants=participants, scenes=False)))

    with closing(Session.open(tmp_path / "demo.readyroom")) as session:
        session.teaching.settle()
        taught = session.teaching.taught
    assert taught is not None
    assert taught.labels >= 6
    assert taught.people == max(1, participants - 1)


@pytest.mark.parametrize("name", [name for name, _title, _language in shipped()])
def test_tricks_are_judged_as_a_room_would(name: str) -> None:
    pack = read_pack(name)
    names = [team.name for team in pack.teams]
    right = [[team for team in names if not fools(trick, team)] for trick in pack.tricks]

    assert {len(teams) for teams in right} == {0, 2}
    assert right[-1] == [], "nobody should wait for a machine when it burns"
    assert fools(Trick("asdf", "out of scope"), "")
