"""Days that go otherwise than planned: the plan prints, says what is so, and guesses nothing."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tests.prepared_engagements import lead_as_told, load
from workshop.activities import KINDS
from workshop.choice import favourite
from workshop.papers.action_plan import render
from workshop.plan import ActionPlan
from workshop.readiness import ALL_DONE, stand_words
from workshop.session import Session

Told = dict[str, Any]


def printed(plan: ActionPlan, paper: str = "A4") -> str:
    """Give all the words of the plan, on one line."""
    document = pypdfium2.PdfDocument(render(plan, paper))
    pages = [document[n].get_textpage().get_text_bounded() for n in range(len(document))]
    document.close()
    return " ".join(" ".join(pages).split())


def every(told: Told, answer: int, people: int) -> None:
    """Let everybody give the same answer: the first is 0, the last -1."""
    for key, counts in told["answers"].items():
        given = [0] * len(counts)
        given[answer] = people
        told["answers"][key] = given


@contextmanager
def led(told: Told, folder: Path) -> Iterator[Session]:
    """Lead the day, let the rules propose and take every proposal."""
    with closing(lead_as_told(told, folder / "client.readyroom")) as session:
        session.lines.propose()
        for line in session.scene().lines:
            session.lines.edit(line.id, owner="A. Osei", due="2026-12-18")
            session.lines.accept(line.id)
        yield session


def rules_of(session: Session) -> set[str]:
    return {r.rule for line in session.scene().lines for r in line.reasons}


def test_no_votes_at_all(tmp_path: Path) -> None:
    told = load("beginner") | {"answers": {}, "reasons": {}}
    with led(told, tmp_path) as session:
        plan, words = session.plan(), printed(session.plan())
        picture = session.scene().readiness

        assert not picture.asked
        assert stand_words(picture) == "Strategy, data and culture: not asked."
        assert not {r for r in rules_of(session) if r[0] in "JLTWMBQ"} - {"W2", "M2"}
        assert plan.robustness is None
        assert "limited expertise" not in words.split("Twelve words")[0].split("Not asked")[0].casefold()


def test_one_voter(tmp_path: Path) -> None:
    told = load("beginner") | {"people": 1, "invited": 1}
    every(told, 0, 1)
    with led(told, tmp_path) as session:
        assert stand_words(session.scene().readiness).endswith("too few answers to say.")
        assert not {r for r in rules_of(session) if r[0] in "JL"}
        assert "too few" in printed(session.plan())


def test_everybody_does_not_know(tmp_path: Path) -> None:
    told = load("beginner")
    every(told, -1, told["people"])
    with led(told, tmp_path) as session:
        picture = session.scene().readiness
        told_of = [r.text for line in session.scene().lines for r in line.reasons if r.rule[:2] == "J1"]

        assert {item.state for column in picture.columns for item in column.items} == {"not known"}
        assert told_of
        assert all("14 of 14 do not know" in text for text in told_of)
        assert "not known" in printed(session.plan())


def test_a_tie_for_the_first_place(tmp_path: Path) -> None:
    told = load("beginner")
    same = {k.replace("1.", "2.", 1): v for k, v in told["answers"].items() if k.startswith("1.")}
    told["answers"] = (
        {"dots": [12, 12, 3, 3]}
        | same
        | {k: v for k, v in told["answers"].items() if k not in same | {"dots": []}}
    )
    with led(told, tmp_path) as session:
        plan = session.plan()

        assert favourite(session.findings()) == ""
        assert plan.chosen is not None
        assert "P15" not in rules_of(session), "where no problem leads, the decision differs from nothing"
        assert printed(plan)


def test_the_decider_takes_a_problem_that_fails_all_four_criteria(tmp_path: Path) -> None:
    told = load("advanced") | {"chosen": 3, "reserve": 1}
    failing = {f"3.{name}": [0, 1, 13, 0] for name in ("buy-in", "data-rich", "no-rule", "labour")}
    told["answers"] = {**failing, **told["answers"]}
    with led(told, tmp_path) as session:
        plan, words = session.plan(), printed(session.plan())

        assert {"P1", "P2", "P3", "P4", "P7", "P15"} <= rules_of(session)
        assert "P5" not in rules_of(session)
        assert plan.decision is not None
        assert "0 of 4 points met" in plan.decision.vote
        assert "Foresee peaks by depot" in words
        assert plan.decision.reason in words


@pytest.mark.parametrize("number", [0, 1, 40])
def test_no_problem_one_problem_and_forty(tmp_path: Path, number: int) -> None:
    told = load("middle") | {"chosen": 1, "reserve": 2 if number > 1 else 0}
    told["ideas"] = [{"title": f"Problem {n}"} for n in range(1, number + 1)]
    told["sources"] = [{**s, "uses": [1] if number else []} for s in told["sources"]]
    told["answers"]["dots"] = [1] * number
    with led(told, tmp_path) as session:
        plan, words = session.plan(), printed(session.plan())

        assert (plan.chosen is None) is (number == 0)
        assert (plan.status == "decided") is (number > 0)
        assert "Problem 40" in words or number < 40
        assert len(plan.ideas) == number


def test_a_data_source_that_no_problem_needs(tmp_path: Path) -> None:
    told = load("middle") | {"chosen": 1, "reserve": 2}
    with led(told, tmp_path) as session:
        plan, words = session.plan(), printed(session.plan())
        spoken = " ".join(line.what for line in session.scene().lines)

        assert "Social media mentions" in words
        assert "Social media mentions" not in spoken
        assert plan.source_of_problem is not None
        assert plan.source_of_problem.source.name != "Social media mentions"


def test_every_role_is_open(tmp_path: Path) -> None:
    told = load("middle")
    told["answers"] = {"role-*": [0, 0, 0, 14, 0]} | {
        k: v for k, v in told["answers"].items() if not k.startswith("role-")
    }
    with led(told, tmp_path) as session:
        assert {role.state for role in session.scene().roles} == {"open"}
        assert "T2" not in rules_of(session), "nobody is near where nobody is"
        assert any(line.stop and "T7" in {r.rule for r in line.reasons} for line in session.scene().lines)
        assert session.plan().status == "proposal"


def test_all_of_the_journey_is_done(tmp_path: Path) -> None:
    told = load("advanced")
    told["answers"] = {"J*": [14, 0, 0, 0]} | told["answers"]
    with led(told, tmp_path) as session:
        picture = session.scene().readiness

        assert {column.phase for column in picture.columns} == {ALL_DONE}
        assert not {r for r in rules_of(session) if r[:2] in {"J1", "J2", "J3"}}
        assert "JD" in rules_of(session), "and then: keep what is done visible"
        assert "everything is done" in printed(session.plan()).casefold()


MOST = (
    "models-in-use journey-check journey-reveal journey-talk journey-revote balance risk-screen source-facts "
    "role-cover role-routes learning training-menu blocker-dots counter-moves experiment-card where-and-how "
    "gate money owners-speak commitment worth-it"
)


@pytest.mark.parametrize("skipped", [MOST.split(), ["role-cover"], ["journey-check"], ["source-facts"]])
def test_what_was_skipped_is_said_to_be_not_asked(tmp_path: Path, skipped: Sequence[str]) -> None:
    told = load("beginner") | {"skipped": skipped}
    with led(told, tmp_path) as session:
        plan = session.plan()
        words = printed(plan)

        titles = {a.title for a in session.scene().agenda if a.key in skipped and KINDS[a.kind].votes}
        assert titles <= set(plan.not_asked)
        assert "not asked" in words.casefold()
        assert all(title in words for title in plan.not_asked)


def test_a_plan_is_decided_once_every_stop_sign_is_answered(tmp_path: Path) -> None:
    with led(load("beginner"), tmp_path) as session:
        open_signs = [line for line in session.scene().lines if line.stop]
        assert session.plan().status == "proposal"
        for line in open_signs[:-1]:
            session.lines.answer(line.id, "R. Adler says yes")
        session.lines.drop(open_signs[-1].id)
        assert session.plan().status == "proposal", "dropping is no answer"
        session.lines.answer(open_signs[-1].id, "The Decider takes the role")

        assert session.plan().status == "decided"
        assert session.plan().stop_signs == ()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_each_prepared_plan_prints_on_both_papers(tmp_path: Path, paper: str) -> None:
    for name in ("beginner", "middle", "advanced"):
        (tmp_path / name).mkdir()
        with led(load(name), tmp_path / name) as session:
            words = printed(session.plan(), paper)
            assert "Northmere Water" in words
            assert session.plan().why in words
