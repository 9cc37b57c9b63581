"""The demo plays whole workshops: the sample's, another client's, an event."""

import re
import shutil
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal

import pytest
from papers.samples_printed import part
from played import DAY, Played
from pypdf import PdfReader

from ui.demo import Order, play
from ui.demo.texts import read_script
from workshop.activities import KINDS
from workshop.consensus import ConsensusRule
from workshop.disagreement import queue
from workshop.model import PlanLine
from workshop.papers.action_plan import render
from workshop.plan import ActionPlan
from workshop.problems import Refusal
from workshop.session import Session
from workshop.subject import blocker_kinds
from workshop.thresholds import Thresholds

THRESHOLDS = Thresholds()
# How many pages each part of a plan may take at the most.
PARTS = {"Data and team": 2, "Plan for 30, 60 and 90 days": 3, "Commitments": 2} | dict.fromkeys(
    ("The decision", "Where we stand", "The first problem", "Blockers and first trial"), 1
)
NAMES = "invitation run-sheet personal-cards ballots tally-sheets card-guide letter-cards"
BOX = [f"{place}-{name}.pdf" for place, name in enumerate(NAMES.split(), 1)]
# Hands are counted only where hands decide.
MAY_STAY_EMPTY = {"choose-problem"}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a data folder of the test's own, and no screen."""
    monkeypatch.setenv("READYROOM_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="module")
def days(played: Played, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """Give the sample's day with its pictures and papers, and the lines that say what is in it."""
    return played("day", tmp_path_factory.mktemp("day"))


@pytest.fixture(scope="module")
def day(days: tuple[Path, list[str]]) -> Path:
    """Give the sample's day, for the tests that only look at it."""
    return days[0]


@pytest.fixture(scope="module")
def half_day(played: Played, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the sample's half day."""
    return played("half-day", tmp_path_factory.mktemp("half-day"))[0]


def plan_of(out: Path) -> ActionPlan:
    session = Session.open(out / "demo.readyroom")
    try:
        return session.plan()
    finally:
        session.close()


def printed(out: Path) -> str:
    text = " ".join(page.extract_text() for page in PdfReader(out / "action-plan.pdf").pages)
    return " ".join(text.split())


def complete(line: PlanLine) -> bool:
    days = [date.fromisoformat(d) for d in (line.first_date, line.due)]
    return bool(
        line.owner
        and line.owner_role
        and line.first_step
        and line.done_when
        and line.what
        and all(d.weekday() < 5 for d in days)
        and DAY < days[0] <= days[1]
    )


def assert_full_plan(out: Path, with_counts: int = 8) -> ActionPlan:
    plan = plan_of(out)
    assert plan.chosen is not None
    assert len(plan.lines) >= 8
    assert all(complete(line) for line in plan.lines)
    counted = [p for p in plan.lines if any(re.search(r"\d+ of \d+", r.text) for r in p.reasons)]
    assert len(counted) >= with_counts
    return plan


def test_the_sample_leaves_file_plan_and_a_picture_of_every_scene(days: tuple[Path, list[str]]) -> None:
    out, lines = days

    plan = assert_full_plan(out)
    text = printed(out)
    assert plan.chosen is not None
    assert plan.chosen.title in text
    assert plan.engagement.client == "Brindlemoor Parcel"
    assert "Brindlemoor Parcel" in text
    for line in plan.lines:
        assert line.owner in text
        assert line.owner_role in text
    assert any(vote.round == 2 for vote in plan.votes)
    assert plan.not_asked == ()
    assert plan.dropped
    names = sorted(p.name for p in (out / "scenes").glob("*.png"))
    assert {name[:2] for name in names} == {f"{n:02}" for n in range(1, 56)}
    assert {"19-four-points-1-open.png", "19-four-points-6-again-revealed.png"} <= set(names)
    assert {"01-why-0-join.png", "03-who-is-here-1-open-half.png"} <= set(names)
    assert all((out / "scenes" / name).read_bytes().startswith(b"\x89PNG") for name in names)
    assert f"{len(names)} pictures" in lines[-1]
    papers = ["action-plan.pdf", "owner-slips.pdf", "vote-record.pdf", "wall-sheet.pdf"]
    assert sorted(p.name for p in out.iterdir()) == sorted([*papers, "box", "demo.readyroom", "scenes"])
    assert sorted(p.name for p in (out / "box").iterdir()) == BOX
    assert all(any(str(out / name) in line for line in lines) for name in (*papers, "box"))
    (first, *_rest) = PdfReader(out / "box" / "1-invitation.pdf").pages
    assert "Ingrid Brandt invites you" in first.extract_text()


def test_the_sample_tells_a_whole_story(day: Path) -> None:
    plan = assert_full_plan(day)

    assert (plan.status, plan.unowned, plan.stop_signs) == ("decided", (), ())
    assert len(plan.lines) <= plan.thresholds.lines
    assert any(line.stop and line.answer for line in plan.lines)
    assert max(Counter(line.owner for line in plan.lines).values()) <= 3
    assert (
        plan.rule.sentence()
        == "The group advises with its votes; Tomasz Wilk decides. Agreed means 75 of 100 who know."
    )
    assert plan.robustness is not None
    assert plan.source_of_problem is not None
    assert {r.state for r in plan.roles} >= {"covered", "no time", "could grow", "open"}
    assert all(b.sign and b.move and b.watcher for b in plan.blockers)
    assert len(plan.blockers) == 4
    assert len(plan.reasons) >= 8
    assert plan.written["reservations"]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("agenda", ["day", "half_day"])
def test_no_page_of_the_plan_is_begun_for_a_few_lines(
    request: pytest.FixtureRequest, agenda: str, paper: str
) -> None:
    pdf = render(plan_of(request.getfixturevalue(agenda)), paper)

    for title, most in PARTS.items():
        assert len(part(pdf, title)) <= most, title
        assert all(len(page.split()) > 90 for page in part(pdf, title)), title


def test_the_room_moves_after_the_talk_but_not_on_everything(day: Path) -> None:
    readiness = plan_of(day).readiness

    assert readiness is not None
    assert {c.column: c.phase for c in readiness.columns} == {"strategy": 1, "data": 1, "culture": 2}
    assert (readiness.fact, readiness.said_by.partition(",")[0]) == (2, "Jonas Petrak")
    again = {t.question.key: t for t in readiness.queue if t.first}
    asked = [i.evidence for c in readiness.columns for i in c.items if i.evidence and i.evidence.first]
    first = queue([e.first for e in asked if e.first], THRESHOLDS)
    assert [t.reason for t in first].count("split") == 3
    assert [t.reason for t in first].count("not known") == 3
    assert [key for key, talk in again.items() if talk.reason == "split"] == ["J1.D1"]
    assert len(again) < len(first)


@pytest.mark.parametrize(("agenda", "most"), [("day", 15), ("half_day", 8)])
def test_every_activity_is_used(
    tmp_path: Path, request: pytest.FixtureRequest, agenda: str, most: int
) -> None:
    copy = shutil.copy(request.getfixturevalue(agenda) / "demo.readyroom", tmp_path)

    with closing(Session.open(Path(copy))) as session:
        scene, plan = session.scene(), session.plan()
        voted = {v.activity for v in plan.votes if v.state == "revealed" and v.tally.answered}
        for number, activity in enumerate(scene.agenda, 1):
            session.agenda.goto(number)
            assert activity.state != "skipped", activity.key
            assert KINDS[activity.kind].votes == (activity.id in voted), activity.key
            cards = session.scene().cards
            written = {f.id: plan.written.get(f.id, "") for card in cards for f in card.fields}
            assert any(written.values()) or not written or activity.key in MAY_STAY_EMPTY, activity.key
            assert not [name for name in written if name.startswith(("done-", "sign-")) and not written[name]]
    assert plan.not_asked == ()
    assert {b.kind for b in scene.material.blockers} <= {k.key for k in blocker_kinds()}
    assert len(plan.lines) <= most


def test_the_half_day_is_decided_by_hands(half_day: Path) -> None:
    plan = plan_of(half_day)

    assert plan.rule == ConsensusRule("majority", "two-thirds", "Tomasz Wilk", agreed=0.75)
    assert plan.rule_met
    assert len(plan.blockers) >= 3


def test_people_vote_in_every_way_and_what_they_typed_is_released(day: Path) -> None:
    plan = plan_of(day)

    assert {(v.activity, v.round) for v in plan.votes if v.tally.ways == {"phone": 13, "pass-around": 1}}
    ways = Counter(way for v in plan.votes for way in v.tally.ways)
    assert ways.keys() == {"phone", "pass-around", "slips", "counts"}
    assert ways["phone"] > ways["slips"] + ways["counts"]
    assert any(v.tally.answered == 13 for v in plan.votes)
    phones = [v.tally.ways["phone"] for v in plan.votes if v.tally.ways.keys() == {"phone", "pass-around"}]
    assert (max(phones), phones[-1]) == (13, 11), "two have left for good"
    with closing(Session.open(day / "demo.readyroom")) as session:
        scene = session.scene()
        assert scene.presence.joined == 13
        assert session.people.kept_port() == 0
        assert [b.text for b in scene.material.blockers if b.released] == [
            reason["text"] for reason in read_script().reasons if reason["released"]
        ]


@pytest.mark.parametrize("agenda", ["day", "half-day"])
def test_one_person_alone_gets_no_claims(tmp_path: Path, agenda: Literal["day", "half-day"]) -> None:
    list(play(Order(tmp_path, DAY, agenda=agenda, participants=1, scenes=False, papers=False)))

    plan = assert_full_plan(tmp_path, with_counts=1)
    assert plan.readiness is not None
    assert {c.phase for c in plan.readiness.columns} == {0}
    assert sum(kind.reasons for kind in plan.reasons) <= 2


def test_the_same_seed_gives_the_same_plan_and_another_seed_another(tmp_path: Path, half_day: Path) -> None:
    def plan_of_seed(number: int) -> bytes:
        out = tmp_path / str(number)
        list(play(Order(out, DAY, agenda="half-day", seed=number, scenes=False, papers=False)))
        return (out / "action-plan.pdf").read_bytes()

    first = (half_day / "action-plan.pdf").read_bytes()
    usual = Order(tmp_path, DAY).seed
    assert plan_of_seed(usual) == first
    assert plan_of_seed(usual + 1) != first


def width(out: Path) -> int:
    return round(float(PdfReader(out / "action-plan.pdf").pages[0].mediabox.width))


def test_another_clients_few_people_and_problems_with_little_in_them(tmp_path: Path) -> None:
    folder = tmp_path / "Kowalski & Córki"
    folder.mkdir()
    text = "Problem;Bereich\nZgłoszenia czekają;Biuro\n=1+1;Lager\n<b>Etiketten</b> fehlen;\n"
    (folder / "problems.csv").write_bytes(text.encode("utf-16"))

    order = Order(
        tmp_path / "out", DAY, agenda="half-day", participants=6, seed=3, prework=folder, scenes=False
    )
    lines = list(play(order))

    plan = assert_full_plan(tmp_path / "out")
    assert plan.engagement.client == "Kowalski & Córki"
    assert len(plan.ideas) == 3
    assert any("no sources.csv" in line for line in lines)
    assert any("stay empty" in line for line in lines)
    assert width(tmp_path / "out") == 595, "A4"


def test_sixty_people_with_sixty_problems_get_a_plan_too(tmp_path: Path) -> None:
    rows = "".join(
        f"Trouble number {n} with a rather long name,Area {n % 7},{n * 3},{n % 9}\n" for n in range(60)
    )
    (tmp_path / "problems.csv").write_text("trouble,area,times per week,minutes each\n" + rows)

    order = Order(
        tmp_path / "out",
        DAY,
        agenda="half-day",
        participants=60,
        prework=tmp_path,
        scenes=False,
        papers=False,
    )
    list(play(replace(order, paper="Letter")))

    assert len(assert_full_plan(tmp_path / "out").ideas) == 60
    assert width(tmp_path / "out") == 612, "Letter"


def test_pre_work_that_is_not_there_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"holds no problems\.csv"):
        list(play(Order(tmp_path / "out", DAY, prework=tmp_path)))

    assert not (tmp_path / "out").exists()
