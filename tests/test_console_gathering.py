"""Talk, sources, reasons and stop signs through the console."""

from pathlib import Path

import pytest

from tests.hosting import answers, host, make_client


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_client(tmp_path)


def test_what_the_room_differs_on_is_listed_shown_and_voted_on_again(path: Path) -> None:
    kinds = [row["kind"] for row in answers(host(path, "agenda"), "agenda")[0]["agenda"]]
    check, talk = kinds.index("checklist") + 1, kinds.index("talk") + 1
    split = "J1.S2.done=6 J1.S2.not-started=7 J1.S2.unknown=1"

    said = host(
        path,
        f"goto {check}",
        "open",
        f"counts J1.S1.done=14 {split}",
        "close",
        "reveal",
        f"goto {talk}",
        "talk",
        "talk 1",
        "write done-J1.S2 The first list was on every screen",
        "talk 2",
        f"goto {talk + 1}",
        "status",
        "open",
    )

    (listed, shown, *_rest) = answers(said, "talk")
    assert [t["statement"] for t in listed["talk"]] == ["J1.S2"]
    assert "7 of 14 say" in listed["talk"][0]["reason"]
    assert shown["talk"] == listed["talk"]
    assert answers(said, "write")[0]["fields"]["done-J1.S2"] == "The first list was on every screen"
    assert [line["error"] for line in said if "error" in line] == ["The list has the numbers 1 to 1."]
    assert set(answers(said, "status")[0]["options"]) == {"done", "started", "not-started", "unknown"}
    assert answers(said, "open")[0]["round number"] == 1


def test_sources_and_reasons_are_gathered_by_lines(path: Path) -> None:
    said = host(
        path,
        "source Mail archive",
        "source Mail archive",
        "needs 1 1 3",
        "sources",
        "reason Nobody has the time",
        "sort 1 no-time",
        "sort 1 weather",
        "release 1",
        "undo",
        "reasons",
    )

    (listed,) = answers(said, "sources")
    assert [(s["name"], s["needed by"], s["state"]) for s in listed["sources"]] == [
        ("Mail archive", [1, 3], "Not known")
    ]
    (reasons,) = answers(said, "reasons")
    assert reasons["reasons"] == [
        {"number": 1, "text": "Nobody has the time", "kind": "no-time", "released": False}
    ]
    assert len(reasons["kinds"]) == 14
    errors = [line["error"] for line in said if "error" in line]
    assert len(errors) == 2
    assert "not on the list yet" in errors[0]
    assert "fourteen" in errors[1]


def test_only_a_stop_sign_is_answered(path: Path) -> None:
    kinds = [row["kind"] for row in answers(host(path, "agenda"), "agenda")[0]["agenda"]]
    risk, decision = kinds.index("risk-screen") + 1, kinds.index("decision") + 1

    said = host(
        path,
        f"goto {risk}",
        "open",
        "counts risk-personal.yes=12 risk-personal.no=2",
        "close",
        f"goto {decision}",
        "decide 1 It hurts most",
        "propose",
        "answer 1 R. Adler says yes, for this use",
        "answer 2 Yes",
        "drop 2",
    )

    proposed = answers(said, "propose")[0]["lines"]
    assert proposed[0]["stop sign"] is True
    assert answers(said, "answer")[0]["lines"][0]["answer"] == "R. Adler says yes, for this use"
    assert [line["error"] for line in said if "error" in line] == [
        "This line is no stop sign; there is nothing to answer."
    ]
    assert answers(said, "drop")[0]["lines"][1]["state"] == "dropped"
