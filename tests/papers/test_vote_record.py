"""The vote record: every round with its counts, of a workshop and of an event."""

from collections import Counter
from dataclasses import replace
from functools import cache

import pytest
from papers import sample_plan
from papers.printed import outside, overlapping, read

from workshop.activities.ballot import dont_know, tally_labels
from workshop.model import Form, Option, Question, Workshop
from workshop.papers.vote_record import render
from workshop.plan import ActionPlan, VoteRecord

PAPERS = ("A4", "Letter")
SAMPLES = ("plan", "hostile", "overfull", "empty")
TEAMS = ("IT help", "People & pay", "Building", "Customer orders")
QUESTION = Question(
    "team",
    "Which team should get it?",
    (*(Option(f"t{n}", team) for n, team in enumerate(TEAMS)), dont_know("I can’t tell")),
)
FORM = Form("labels", (QUESTION,), rows=tuple(Option(f"m{n}", f"Message {n}") for n in range(140)), each=8)


@cache
def printed(name: str, paper: str = "A4") -> bytes:
    made: ActionPlan = getattr(sample_plan, name)()
    return render(made, paper)


def event() -> ActionPlan:
    """Give an event in which 36 people gave 288 labels."""
    given = Counter(f"t{n % 4}" if n % 12 else "unknown" for n in range(288))
    tally = tally_labels(FORM, given, 38, {"phone": 36})
    vote = VoteRecord("a", "E4", "Label", "Which team should get this message?", 1, "revealed", tally)
    workshop = Workshop("w", "Excitement event, 100 minutes", "excitement", "2026-02-26", present=38)
    return replace(sample_plan.empty(), workshop=workshop, votes=(vote,))


@pytest.mark.parametrize("paper", PAPERS)
def test_every_round_stands_with_its_questions_and_counts(paper: str) -> None:
    text = " ".join(read(printed("plan", paper)))

    for vote in sample_plan.plan().votes:
        assert text.count(vote.title) >= 2, vote.title
        assert vote.prompt in text
        for tally in vote.tally.questions:
            assert tally.question.text in text
    assert "Four points for each problem, round 1 of 2" in text
    assert "Four points for each problem, round 2 of 2" in text


def test_how_many_answered_by_which_way_and_how_it_reads() -> None:
    text = " ".join(read(printed("plan")))

    for said in ("14 of 14 answered, by hands", "agreed: met", "split", "not shown to the room"):
        assert said in text
    assert "Journey check: strategy" in text[text.index("Not voted on") :]
    assert "At least three quarters of those who know gave one answer." in text
    assert "%" not in text


def test_labels_print_as_counts_a_team_and_cannot_tell_apart() -> None:
    held = event()
    text = " ".join(read(render(replace(held, votes=(replace(held.votes[0], rule="Ann decides."),)))))

    # Nothing is decided at an event.
    assert "Ann decides" not in text

    for said in (
        "36 of 38 answered, by phone",
        "People & pay 72",
        "Building 72",
        "IT help 48",
        "Customer orders 72 I can’t tell 24",
        "288 labels on 140 messages, 8 for each person",
        "Printed from the excitement event of 26 Feb 2026",
    ):
        assert said in text, said


def test_a_workshop_without_votes_says_so() -> None:
    assert "No vote was closed in this workshop." in " ".join(read(printed("empty")))


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_leaves_the_sheet_and_nothing_overlaps(name: str, paper: str) -> None:
    assert not outside(printed(name, paper))
    assert not overlapping(printed(name, paper))


def test_the_same_votes_give_the_same_bytes() -> None:
    assert render(event()) == render(event())
