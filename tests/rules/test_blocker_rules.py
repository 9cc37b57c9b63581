"""B1-B14: the four kinds most likely to stop us, the group's own move, and law as a stop sign."""

from dataclasses import replace

import pytest
from votes import (
    IDEAS,
    MAILS,
    SHORT,
    asked,
    dotted,
    failing,
    findings,
    fired,
    judged,
    lines,
    prepared,
    saying,
)

from workshop.model import PlanLine
from workshop.rules.findings import Findings
from workshop.rules.rulebook import propose
from workshop.subject import blocker_kinds

KINDS = [kind.key for kind in blocker_kinds()]
NOBODY = prepared(findings())
CHOSEN = prepared(findings(*IDEAS, chosen="mails"))


def blockers(found: Findings) -> set[str]:
    return {rule for rule in fired(found) if rule[0] == "B"}


def words_of(kind: str) -> str:
    return kind.replace("-", "_")


@pytest.mark.parametrize(("number", "kind"), list(enumerate(KINDS, 1)))
def test_each_kind_has_its_rule(number: int, kind: str) -> None:
    found = failing(NOBODY, **{words_of(kind): 3})
    [line] = lines(found, f"B{number}")

    assert blockers(found) == {f"B{number}"}
    assert "3 of 3 reasons name it" in line.reasons[0].text
    assert line.reasons[0].mark == ("X" if kind == "law" else "S")
    assert line.stop is (kind == "law")


@pytest.mark.parametrize("rule", [f"B{n}" for n in range(1, 15)])
def test_what_nobody_named_is_silent(rule: str) -> None:
    assert rule not in fired(NOBODY)
    assert rule not in fired(CHOSEN)
    assert rule not in fired(failing(CHOSEN, _=3)), "reasons that are not sorted name no kind"


def test_only_the_top_four_speak_and_the_edge_is_one_dot() -> None:
    found = dotted(NOBODY, no_why=6, skills=5, silos=4, no_time=3, no_money=2)
    assert blockers(found) == {"B1", "B4", "B6", "B10"}

    found = dotted(NOBODY, no_why=6, skills=5, silos=4, no_time=3, no_money=4)
    assert blockers(found) == {"B1", "B4", "B6", "B9"}


def test_people_come_before_dots() -> None:
    counts = {"no_why": 8, "skills": 7, "silos": 6, "no_time": 5, "fear": 4}
    found = dotted(NOBODY, people=(2, 3, 3, 3, 4), **counts)

    assert blockers(found) == {"B4", "B6", "B10", "B13"}
    assert "4 of 12 people gave it a dot" in lines(found, "B13")[0].reasons[0].text


def test_without_people_the_dots_are_counted_and_without_dots_the_reasons() -> None:
    found = failing(dotted(NOBODY, no_why=3, skills=2), no_why=2, skills=4, fear=1)

    assert "3 of 5 dots" in lines(found, "B1")[0].reasons[0].text
    assert "1 of 7 reasons name it" in lines(found, "B13")[0].reasons[0].text
    assert "4 of 7 reasons" in lines(replace(found, evidence={}), "B4")[0].reasons[0].text
    nothing = saying(found, "", "blockers", asked(no_why=0, skills=0, ordered=False))
    assert "4 of 7 reasons" in lines(nothing, "B4")[0].reasons[0].text


def test_the_vote_is_cited_and_makes_no_bar() -> None:
    [line] = lines(dotted(NOBODY, no_why=3, skills=2), "B1")

    assert (line.reasons[0].activity, line.reasons[0].round) == ("a1", 1)
    assert (line.reasons[0].counts, line.reasons[0].levels) == ((), ())


def test_law_is_a_stop_sign_when_one_voice_names_it() -> None:
    found = failing(dotted(NOBODY, no_why=6, skills=5, silos=4, no_time=3, law=0), law=1)
    assert [line.key for line in propose(found) if line.stop] == ["legal"]
    assert propose(found)[0].stop

    assert "B14" not in fired(dotted(NOBODY, no_why=6, skills=5, silos=4, no_time=3, law=0))
    assert "B14" in fired(dotted(NOBODY, no_why=6, skills=5, silos=4, no_time=3, law=1))


def written(found: Findings, **fields: str) -> Findings:
    return replace(found, fields={**found.fields, **{k.replace("_", "-"): v for k, v in fields.items()}})


def test_the_groups_own_move_stands_in_place_of_the_usual_one() -> None:
    found = failing(NOBODY, no_why=3)
    own = written(found, move_no_why="Breakfast with the\n managing director every Monday")
    [line] = lines(own, "B1")

    assert line.what == "Breakfast with the managing director every Monday"
    assert line.key == "counter-no-why", "it is not the line of other rules"
    assert lines(found, "B1")[0].key == "explain-why"
    assert line.reasons[0].rule == "B1"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"sign_no_why": "Two empty meetings"}, "Look out for the early sign: Two empty meetings"),
        ({"watcher_no_why": "M. Ortiz"}, "Agree the first thing"),
        (
            {"sign_no_why": "Two empty meetings", "watcher_no_why": "M. Ortiz"},
            "M. Ortiz looks out for the early sign: Two empty meetings",
        ),
    ],
)
def test_sign_and_watcher_are_the_first_step(fields: dict[str, str], words: str) -> None:
    [line] = lines(written(failing(NOBODY, no_why=3), move_no_why="Breakfast", **fields), "B1")

    assert line.first_step.startswith(words)
    assert line.others == fields.get("watcher_no_why", "")


def test_braces_and_length_in_what_people_write_do_no_harm() -> None:
    hostile = {"move_no_why": "{sign} {0} %s " * 30, "sign_no_why": "{watcher", "watcher_no_why": "<b>{}</b>"}
    [line] = lines(written(failing(NOBODY, no_why=3), **hostile), "B1")

    assert len(line.what) <= 90
    assert line.what.startswith("{sign} {0} %s")
    assert line.first_step == "<b>{}</b> looks out for the early sign: {watcher"


def test_the_groups_move_against_law_is_still_the_same_stop_sign() -> None:
    found = written(failing(NOBODY, law=1), move_law="R. Haas asks the staff council", watcher_law="R. Haas")
    [line] = lines(found, "B14")

    assert (line.stop, line.key, line.what) == (True, "legal", "R. Haas asks the staff council")
    assert line.done_when == lines(failing(NOBODY, law=1), "B14")[0].done_when


@pytest.mark.parametrize(
    ("kind", "rule", "key"),
    [("no_sponsor", "B3", "backing"), ("quality", "B7", "label"), ("no_time", "B10", "smaller")],
)
def test_some_moves_are_about_the_chosen_problem(kind: str, rule: str, key: str) -> None:
    [alone], [chosen] = (lines(failing(found, **{kind: 2}), rule) for found in (NOBODY, CHOSEN))

    assert (alone.key, chosen.key) == (key, f"{key}:mails")
    assert MAILS.title in chosen.what


def test_one_line_has_the_reasons_of_all_rules_that_ask_for_it() -> None:
    found = failing(judged(CHOSEN, "mails", buy_in=SHORT), no_sponsor=2, no_why=3)
    found = saying(found, "", "explain-why", asked(no=6, roughly=3, yes=3, unknown=0))
    reasons = {line.key: [r.rule for r in line.reasons] for line in propose(found)}

    assert reasons["backing:mails"] == ["P1", "B3"]
    assert reasons["explain-why"] == ["W1", "B1"]
    assert len(set(_keys(propose(found)))) == len(propose(found))


def _keys(found: tuple[PlanLine, ...]) -> list[str]:
    return [line.key for line in found]
