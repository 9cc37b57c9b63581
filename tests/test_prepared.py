"""Three prepared engagements: what the rules propose to each, and on what they must be silent."""

import tomllib
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from tests.prepared_engagements import lead
from workshop.model import PlanLine
from workshop.readiness import mismatch_words, stand_words
from workshop.rules.rulebook import RULES
from workshop.session import Session

EXPECTED = Path(__file__).parent / "prepared" / "rules.toml"
TOLD = tomllib.loads(EXPECTED.read_text("utf-8"))
NAMES = tuple(TOLD)


@pytest.fixture(params=NAMES)
def engagement(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, Session]]:
    session = lead(request.param, tmp_path / "client.readyroom")
    yield request.param, session
    session.close()


@pytest.fixture
def led(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Session]:
    session = lead(request.param, tmp_path / "client.readyroom")
    yield session
    session.close()


def proposed(session: Session) -> tuple[PlanLine, ...]:
    session.lines.propose()
    return session.scene().lines


def test_the_rules_that_are_expected_fire_and_all_others_are_silent(
    engagement: tuple[str, Session],
) -> None:
    name, session = engagement
    found = session.findings()
    fired = {rule.id for rule in RULES if tuple(rule.propose(found))}
    silent = {r.id for r in RULES if any(fnmatchcase(r.id, each) for each in TOLD[name]["silent"])}

    assert fired == set(TOLD[name]["fires"])
    assert not fired & silent
    assert fired | silent == {rule.id for rule in RULES}, "each rule is expected or must be silent"


def test_stop_signs_stand_first_and_there_are_at_most_fifteen_lines(engagement: tuple[str, Session]) -> None:
    _name, session = engagement
    lines = proposed(session)
    stops = [line.stop for line in lines]

    assert 0 < len(lines) <= 15
    assert stops == sorted(stops, reverse=True)
    assert all(line.reasons and line.owner_role and line.first_step and line.done_when for line in lines)


@pytest.mark.parametrize(
    ("led", "words"),
    [
        ("beginner", "Strategy, data and culture: limited expertise."),
        ("middle", "Strategy and data: limited expertise. Culture: few production workloads."),
        ("advanced", "Strategy and data: multiple production workloads. Culture: everything is done."),
    ],
    indirect=["led"],
)
def test_where_each_stands_is_said_in_words(led: Session, words: str) -> None:
    assert stand_words(led.scene().readiness) == words


@pytest.mark.parametrize("led", ["beginner"], indirect=True)
def test_the_beginner_begins_with_what_must_be_answered_first(led: Session) -> None:
    lines = proposed(led)
    whys = next(line for line in lines if any(r.rule == "J1.S3" for r in line.reasons))

    assert {r.rule for line in lines if line.stop for r in line.reasons} == {"D10", "B14", "T7"}
    assert {r.rule for r in whys.reasons} == {"W1", "J1.S3", "B1"}, "one line, all its reasons"
    assert not any(r.rule.startswith(("J2", "J3")) for line in lines for r in line.reasons)
    assert led.plan().status == "proposal"


@pytest.mark.parametrize("led", ["middle"], indirect=True)
def test_the_middle_one_settles_its_two_views(led: Session) -> None:
    lines = proposed(led)
    told = {r.rule for line in lines for r in line.reasons}
    picture = led.scene().readiness

    assert {"P8", "P9", "P15", "W3", "Q5"} <= told
    assert len(mismatch_words(picture)) == 2
    assert all("strategy" in words or "data" in words for words in mismatch_words(picture))
    item = picture.item("J1.D1")
    assert item is not None
    assert item.state == "done", "the second vote counts"


@pytest.mark.parametrize("led", ["middle"], indirect=True)
def test_later_phases_are_never_inside_ninety_days(led: Session) -> None:
    led.engagement.set_threshold("lines", 60)
    lines = proposed(led)
    unite = next(line for line in lines if any(r.rule == "D2" for r in line.reasons))

    assert unite.horizon == "later"
    team = [line for line in lines if any(r.rule in {"J2.C1", "J2.C2"} for r in line.reasons)]
    assert team
    assert all(line.column == "culture" for line in team)


@pytest.mark.parametrize("led", ["advanced"], indirect=True)
def test_the_advanced_one_has_nothing_to_repair_in_its_data(led: Session) -> None:
    lines = proposed(led)
    best = [r.text for line in lines for r in line.reasons if r.rule == "D5"]

    assert any("nothing to repair" in text for text in best)
    assert not any(line.stop for line in lines)
    assert any("Customs" in line.what for line in lines)
