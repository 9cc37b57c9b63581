"""An event that the demo plays: its own steps leave what they should, and nothing more."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from ui.demo import Order, play
from ui.demo.texts import read_script
from workshop.activities import KINDS
from workshop.breadth import MANY
from workshop.problems import Refusal
from workshop.scene import room
from workshop.session import Session

DAY, PEOPLE = date(2026, 11, 24), 12


@pytest.fixture(scope="module")
def played(told: tuple[Path, list[str]]) -> Path:
    """Play an event once, with its pictures."""
    return told[0]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """Play it; gives the folder and the lines that say what is in it."""
    out = tmp_path_factory.mktemp("event")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("READYROOM_HOME", str(out / "home"))
        patch.setenv("QT_QPA_PLATFORM", "offscreen")
        return out, list(play(Order(out, DAY, kind="event", participants=PEOPLE)))


@pytest.fixture
def session(played: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Session]:
    monkeypatch.setenv("READYROOM_HOME", str(tmp_path / "home"))
    with closing(Session.open(played / "demo.readyroom")) as opened:
        yield opened


def goes_to(session: Session, key: str) -> None:
    keys = [a.key for a in session.scene().agenda]
    session.agenda.goto(keys.index(key) + 1)


def test_every_vote_is_shown_and_the_pulse_from_the_start_with_the_end(session: Session) -> None:
    voted = {v.activity for v in session.plan().votes if v.state == "revealed" and v.tally.answered}
    asked = {a.id for a in session.scene().agenda if KINDS[a.kind].votes}
    assert voted == asked
    goes_to(session, "pulse-end")
    seen = room(session.scene())
    assert seen.before is not None
    assert seen.tally is not None
    assert seen.before.questions[0].counts != seen.tally.questions[0].counts


def test_the_answers_of_the_quiz_are_shown_one_by_one_and_the_pulse_is_not(played: Path) -> None:
    names = {path.name for path in (played / "scenes").glob("*.png")}
    assert {f"05-quiz-4-answer-{n}.png" for n in range(1, 6)} <= names
    assert not [name for name in names if name.startswith("04-pulse-start-4")]
    assert "14-ideas-0-before.png" in names


def test_ideas_are_few_enough_for_dots_and_of_several_kinds(session: Session) -> None:
    goes_to(session, "ideas")
    seen = room(session.scene())
    assert len(seen.ideas) <= MANY
    assert sum(1 for reach in seen.uses if reach.ideas) >= 4
    assert sum(reach.ideas for reach in seen.uses) >= len(seen.ideas) - 1


def test_what_names_somebody_is_not_on_the_wall(session: Session) -> None:
    goes_to(session, "own-words")
    told = [text for heap in room(session.scene()).blockers for text in heap.texts]
    voices = read_script().voices
    assert sorted(told) == sorted(v["text"] for v in voices if v["released"])
    assert session.scene().held == ()


def test_some_sign_up_on_phones_and_one_by_hand(session: Session) -> None:
    signed = session.signing.signed()
    assert len(signed) == PEOPLE // 3 + 1
    assert {one.name for one in signed} <= {one["name"] for one in read_script().signing}


def test_names_of_the_list_are_in_nothing_else(session: Session) -> None:
    goes_to(session, "sign-up")
    names = {one.name for one in session.signing.signed()}
    assert names
    told = f"{room(session.scene())!r} {session.phone_scene()!r} {session.plan()!r} {session.findings()!r}"
    assert not [name for name in names if name in told]


def test_it_leaves_its_summary_and_not_a_plan(told: tuple[Path, list[str]], session: Session) -> None:
    out, lines = told

    plan = session.plan()
    assert plan.workshop.kind == "excitement"
    assert not plan.not_asked
    assert not (out / "action-plan.pdf").exists()
    assert not any("plan" in line for line in lines)
    assert f"{out / 'event-summary.pdf'}: the event summary, one page" in lines
    (page,) = PdfReader(out / "event-summary.pdf").pages
    text = " ".join(page.extract_text().split())
    assert "Brindlemoor Parcel" in text
    assert "Ideas with most interest" in text
    assert (out / "scenes" / "01-arrive.png").exists()


def test_a_demo_may_be_played_again_but_no_other_file_is_touched(
    played: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READYROOM_HOME", str(tmp_path / "home"))
    out = tmp_path / "again"
    shutil.copytree(played, out)
    (out / "scenes" / "holiday.png").write_bytes(b"mine")
    (out / "box" / "my own.pdf").write_bytes(b"mine")
    list(play(Order(out, DAY, agenda="half-day", participants=1, scenes=False, papers=False)))

    assert (out / "action-plan.pdf").exists()
    assert (out / "scenes" / "holiday.png").read_bytes() == b"mine"
    assert not (out / "scenes" / "01-arrive.png").exists()
    assert [p.name for p in (out / "box").iterdir()] == ["my own.pdf"]
    assert not {"event-summary.pdf", "vote-record.pdf"} & {p.name for p in out.iterdir()}
    with closing(Session.open(out / "demo.readyroom")) as opened:
        engagement = opened.scene().engagement
    (out / "demo.readyroom").unlink()
    Session.create(out / "demo.readyroom", replace(engagement, id="")).close()
    with pytest.raises(Refusal, match="is not from a demo"):
        list(play(Order(out, DAY)))
    assert (out / "demo.readyroom").exists()
