"""A whole vote through the console: a real process, lines in, lines out."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.hosting import ROOT, answers, host, make_client, number_of
from workshop.session import Session


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_client(tmp_path)


def test_a_file_that_is_not_there_begins_with_the_accelerator_day(tmp_path: Path) -> None:
    path = tmp_path / "northmere-water.readyroom"

    said = host(path, "status")

    (status,) = answers(said, "status")
    assert (status["client"], status["number"], status["kind"]) == ("Northmere water", 1, "present")
    assert (status["round"], status["state"], status["answered"], status["present"]) == (None, "ready", 0, 0)
    assert path.exists()


def test_a_vote_from_open_to_revealed_and_once_more(path: Path) -> None:
    number = number_of(path, "composition")

    said = host(
        path,
        f"goto {number}",
        "open",
        "counts explain-why.yes=9 explain-why.no=3",
        "status",
        "counts explain-why.yes=8",
        "close",
        "reveal",
        "revote",
        "status",
        "void Two tables voted twice",
        "undo",
        "quit",
    )

    opened, counted = answers(said, "open")[0], answers(said, "counts")
    (void,) = answers(said, "void")
    assert (void["round number"], void["state"]) == (1, "revealed")
    assert [each["reason"] for each in void["void"]] == ["Two tables voted twice"]
    assert answers(said, "undo")[0] == {"answer": "undo", "undone": "declaring a vote void"}
    assert opened["state"] == "open"
    assert opened["options"]["explain-why.yes"].endswith(": Yes")
    assert [c["answered"] for c in counted] == [12, 11]
    assert "tally" not in counted[0]
    revealed = answers(said, "reveal")[0]
    (tally,) = [q for q in revealed["tally"] if q["question"] == "explain-why"]
    assert revealed["state"] == "revealed"
    assert tally["counts"] == {"no": 3, "roughly": 0, "yes": 8, "unknown": 0}
    assert tally["reading"] == "split: Yes and Not yet"
    again = answers(said, "status")[1]
    assert (again["round number"], again["state"], again["answered"]) == (2, "open", 0)
    assert again["round"] != opened["round"]
    assert said[-1] == {"answer": "quit"}


def test_every_change_is_told_once(path: Path) -> None:
    said = host(path, f"goto {number_of(path, 'single-choice')}", "status", "open", "close")

    changes = [line["state"] for line in said if line.get("event") == "changed"]

    assert changes == ["ready", "open", "closed"]


def test_a_line_that_cannot_be_done_is_answered_and_the_next_one_is_done(path: Path) -> None:
    number = number_of(path, "composition")

    said = host(
        path,
        "dance",
        "goto",
        "goto 900",
        "goto x",
        "counts yes=3",
        f"goto {number}",
        "open",
        "counts",
        "counts yes",
        "counts nobody=3",
        "counts explain-why.yes=many",
        "counts explain-why.yes=99",
        "write nowhere text",
        "reveal",
        "",
        "accept 1 Ann",
        "decide 1 because",
        "present \u0663",
        "status",
    )

    errors = [line["error"] for line in said if "error" in line]
    assert len(errors) == 15
    assert all(error.endswith((".", "…")) and "Traceback" not in error for error in errors)
    assert any("99 hands, but 14 people are present" in error for error in errors)
    (status,) = answers(said, "status")
    assert (status["state"], status["answered"]) == ("open", 0)


def test_hands_tell_how_many_are_present_when_nobody_said(tmp_path: Path) -> None:
    said = host(
        tmp_path / "new.readyroom",
        "goto 3",
        "open",
        "counts explain-why.yes=5",
        "counts explain-why.no=4",
        "present 6",
    )

    assert [c["present"] for c in answers(said, "counts")] == [5, 9]


def test_dots_and_a_grid_are_counted_by_number(path: Path) -> None:
    dots, grid = number_of(path, "dot-vote"), number_of(path, "criteria-vote")

    said = host(
        path,
        f"goto {dots}",
        "open",
        "counts 2=9 1=4",
        "close",
        "reveal",
        f"goto {grid}",
        "open",
        "counts 1.buy-in.met=5 1.buy-in.not=6 2.no-rule.unknown=8",
        "close",
    )

    (first,) = answers(said, "reveal")[0]["tally"]
    assert sorted(first["counts"].values()) == [0, 4, 9]
    cells = {(q["about"], q["question"]): q for q in answers(said, "close")[1]["tally"]}
    # The problem with most dots stands first.
    assert cells["Leaks are found late", "1.buy-in"]["counts"] == {
        "met": 5,
        "partly": 0,
        "not": 6,
        "unknown": 0,
    }
    assert cells["Meter readings are typed twice", "2.no-rule"]["reading"] == "not known"


def test_from_ideas_to_an_accepted_line(path: Path) -> None:
    decision, grid = number_of(path, "decision"), number_of(path, "criteria-vote")
    cells = " ".join(f"1.{c}.met=12" for c in ("buy-in", "data-rich", "no-rule", "labour"))

    said = host(
        path,
        f"goto {grid}",
        "open",
        f"counts {cells}",
        "close",
        "reveal",
        "ideas",
        f"goto {decision}",
        "decide 1 3 It costs the most hours.",
        "propose",
        "accept 1 M. Ortiz",
        "lines",
        "goto 1",
        "write why We want to find leaks sooner.",
        "next",
        "present 15",
    )

    assert [i["title"] for i in answers(said, "ideas")[0]["ideas"]][1] == "Leaks are found late"
    line = answers(said, "lines")[0]["lines"][0]
    assert (line["state"], line["owner"]) == ("accepted", "M. Ortiz")
    assert line["why"]
    assert answers(said, "write")[0]["fields"] == {"why": "We want to find leaks sooner."}
    assert answers(said, "next")[0]["number"] == 2
    assert answers(said, "present")[0]["present"] == 15
    session = Session.open(path)
    made = session.scene().material.decision
    session.close()
    assert made is not None
    assert (made.reason, made.decider) == ("It costs the most hours.", "A. Osei")


def test_the_end_of_the_input_closes_the_file_into_one(path: Path) -> None:
    host(path, "next")

    assert [p.name for p in sorted(path.parent.iterdir())] == ["client.readyroom", "home"]


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.readyroom"
    path.write_text("only notes, and long enough to be looked at " * 5)

    done = subprocess.run(
        [sys.executable, "-m", "ui", "host", str(path)],
        input="",
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )

    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "is not a Readyroom file" in done.stderr
