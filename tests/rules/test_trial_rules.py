"""I1-I4, F1-F2, G1-G3: each fires, is silent, and turns at its edge."""

import pytest
from standings import lines_of, speaking, writing
from votes import IDEAS, asked, findings, saying

from workshop.model import PlanLine, QuestionTally
from workshop.rules import trial
from workshop.rules.findings import Findings
from workshop.rules.proposals import Proposal
from workshop.rules.ranking import merge

fired = speaking(trial.RULES)
CHECKS = ("idea", "assumptions", "design", "feasibility")


def lines(found: Findings, rule: str) -> list[PlanLine]:
    return lines_of(trial.RULES, found, rule)


def gate(found: Findings, *results: str) -> Findings:
    """Write the four results in the order idea, assumptions, design, feasibility."""
    return writing(found, **{f"gate_{c}": r for c, r in zip(CHECKS, results, strict=True)})


def where(managed: int, own: int, build: int, unknown: int = 0) -> QuestionTally:
    return asked(managed=managed, own=own, build=build, unknown=unknown, ordered=False)


def failure(hidden: int, blamed: int, written: int, next_try: int, unknown: int = 0) -> QuestionTally:
    return asked(
        hidden=hidden, blamed=blamed, written=written, next_try=next_try, unknown=unknown, ordered=False
    )


def cloud(yes: int, no: int, unknown: int = 0) -> QuestionTally:
    return asked(yes=yes, no=no, unknown=unknown, ordered=False)


def test_every_rule_of_the_group_is_there_once() -> None:
    assert [rule.id for rule in trial.RULES] == ["I1", "I2", "I3", "I4", "F1", "F2", "G1", "G2", "G3"]


def test_without_a_decision_and_an_answer_nothing_is_said() -> None:
    assert fired(findings(*IDEAS)) == set()


@pytest.mark.parametrize(
    ("tally", "rules"),
    [
        (where(0, 0, 12), {"I1"}),
        (where(4, 3, 5), {"I1"}),
        (where(4, 4, 4), {"I1"}),
        (where(6, 0, 6), {"I1"}),
        (where(5, 0, 4), set()),
        (where(3, 5, 4), set()),
        (where(12, 0, 0), set()),
        (where(1, 1, 6, 4), {"I4"}),
        (where(1, 2, 6, 3), {"I1"}),
        (where(0, 0, 0, 12), {"I4"}),
        (where(0, 0, 4), set()),
        (where(0, 0, 0, 4), set()),
        (where(0, 0, 0), set()),
        (where(0, 0, 5), {"I1"}),
    ],
)
def test_where_a_trial_runs(tally: QuestionTally, rules: set[str]) -> None:
    assert fired(saying(findings(*IDEAS), "", "run-where", tally)) == rules


def test_the_three_services_are_named_and_the_hands_are_counted() -> None:
    [line] = lines(saying(findings(*IDEAS), "", "run-where", where(3, 2, 7)), "I1")

    assert line.key == "managed"
    assert all(name in line.first_step for name in ("Google Cloud", "Microsoft Azure", "Amazon Web Services"))
    assert line.reasons[0].text.startswith("7 of 12: ")
    assert line.reasons[0].counts == (3, 2, 7, 0)


@pytest.mark.parametrize(
    ("tally", "text"),
    [
        (cloud(0, 12), "12 of 12: "),
        (cloud(6, 6), "6 of 12: "),
        (cloud(7, 5), ""),
        (cloud(8, 0, 4), "4 of 12 are not sure"),
        (cloud(9, 0, 3), ""),
        (cloud(1, 3, 8), "8 of 12 are not sure"),
        (cloud(0, 0, 12), "12 of 12 are not sure"),
        (cloud(0, 4), ""),
        (cloud(0, 0), ""),
    ],
)
def test_whether_cloud_services_are_allowed(tally: QuestionTally, text: str) -> None:
    found = lines(saying(findings(*IDEAS), "", "risk-cloud", tally), "I2")

    assert [line.reasons[0].text.startswith(text) for line in found] == ([True] if text else [])
    assert all(line.key == "cloud-rule" and line.reasons[0].mark == "X" for line in found)


def test_no_cloud_service_is_proposed_where_none_is_allowed() -> None:
    found = saying(findings(*IDEAS), "", "run-where", where(0, 0, 12))

    assert fired(saying(found, "", "risk-cloud", cloud(2, 10))) == {"I2"}
    assert fired(saying(found, "", "risk-cloud", cloud(10, 2))) == {"I1"}
    assert fired(saying(found, "", "risk-cloud", cloud(4, 0, 8))) == {"I1", "I2"}


@pytest.mark.parametrize(("answer", "fires"), [("yes", True), ("no", False), ("", False), ("Yes?", False)])
def test_a_purchase_before_the_gate(answer: str, fires: bool) -> None:
    found = writing(findings(*IDEAS), purchase_before_gate=answer, gate_purchase="Two servers")

    assert [line.what for line in lines(found, "I3")] == ["Move behind the gate: Two servers"] * fires


def test_a_purchase_that_nobody_named_is_moved_all_the_same() -> None:
    [line] = lines(writing(findings(*IDEAS), purchase_before_gate="yes"), "I3")

    assert line.what == "Move the planned purchase behind the gate"
    long = writing(findings(*IDEAS), purchase_before_gate="yes", gate_purchase="A rack\n" * 60)
    assert len(lines(long, "I3")[0].what) <= 90


@pytest.mark.parametrize(
    ("tally", "rules"),
    [
        (failure(6, 6, 0, 0), {"F1"}),
        (failure(3, 3, 3, 3), {"F1"}),
        (failure(3, 2, 3, 4), {"F2"}),
        (failure(0, 0, 12, 0), {"F2"}),
        (failure(0, 0, 6, 6), {"F2"}),
        (failure(0, 0, 5, 7), set()),
        (failure(2, 0, 3, 7), set()),
        (failure(0, 0, 0, 12), set()),
        (failure(3, 2, 1, 1, 5), {"F1"}),
        (failure(1, 2, 1, 1, 7), set()),
        (failure(0, 0, 0, 0, 12), set()),
        (failure(2, 2, 0, 0), set()),
        (failure(0, 0, 0, 0), set()),
        (failure(5, 0, 0, 0), {"F1"}),
    ],
)
def test_what_follows_when_something_did_not_work(tally: QuestionTally, rules: set[str]) -> None:
    assert fired(saying(findings(*IDEAS), "", "failure", tally)) == rules


def test_both_answers_that_keep_failure_down_are_counted_together() -> None:
    [line] = lines(saying(findings(*IDEAS), "", "failure", failure(4, 3, 2, 3)), "F1")

    assert line.key == "experiment"
    assert "7 of 12" in line.reasons[0].text
    assert "sponsor" in line.first_step


@pytest.mark.parametrize(
    ("learned", "next_try", "gate_idea", "fires"),
    [
        ("Names confuse it", "", "", True),
        ("Names confuse it", "Leave names out", "", False),
        ("", "", "", False),
        ("Names confuse it", "", "failed", False),
        ("Names confuse it", "", "passed", True),
    ],
)
def test_a_lesson_without_a_next_try(learned: str, next_try: str, gate_idea: str, fires: bool) -> None:
    found = writing(findings(*IDEAS), learned=learned, next_try=next_try, gate_idea=gate_idea)

    assert ("F2" in fired(found)) is fires
    assert all(learned in line.reasons[0].text for line in lines(found, "F2"))


def test_a_next_try_on_the_card_answers_what_the_room_says() -> None:
    found = saying(findings(*IDEAS), "", "failure", failure(0, 0, 9, 3))
    assert "9 of 12" in lines(found, "F2")[0].reasons[0].text
    assert "F2" not in fired(writing(found, next_try="In May, with 300 mails"))

    both = [made for rule in trial.RULES for made in rule.propose(writing(found, learned="A lesson"))]
    assert [len(made.line.reasons) for made in merge(both)] == [2]


@pytest.mark.parametrize(
    ("results", "rules"),
    [
        (("", "", "", ""), {"G1"}),
        (("open", "open", "open", "open"), {"G1"}),
        (("passed", "passed", "passed", "open"), {"G1"}),
        (("passed", "passed", "passed", ""), {"G1"}),
        (("passed", "passed", "passed", "passed"), {"G2"}),
        (("passed", "passed", "passed", "failed"), {"G3"}),
        (("failed", "open", "", "passed"), {"G3"}),
        (("failed", "failed", "failed", "failed"), {"G3"}),
    ],
)
def test_the_four_checks_of_the_gate(results: tuple[str, ...], rules: set[str]) -> None:
    assert fired(gate(findings(*IDEAS, chosen="mails"), *results)) == rules


def test_an_open_gate_is_asked_for_only_once_a_problem_is_chosen() -> None:
    assert fired(gate(findings(*IDEAS), "open", "", "", "")) == set()
    assert fired(gate(findings(*IDEAS), "passed", "passed", "passed", "passed")) == {"G2"}


def test_open_checks_are_named_with_who_and_when_as_written() -> None:
    found = gate(findings(*IDEAS, chosen="mails"), "passed", "open", "", "open")
    [nobody] = lines(found, "G1")
    assert nobody.key == "gate"
    assert nobody.what.endswith(": assumptions, design and feasibility")
    assert "without a name or date" in nobody.reasons[0].text

    told = writing(
        found,
        gate_assumptions_who="M. Ortiz",
        gate_assumptions_when="2026-05-12",
        gate_design_when="2026-06-01",
    )
    assert (
        lines(told, "G1")[0]
        .reasons[0]
        .text.endswith("assumptions: M. Ortiz, 12 May 2026; design: 1 June 2026; feasibility: nobody yet")
    )
    passed_by = writing(found, gate_idea_who="M. Ortiz")
    assert "without a name or date" in lines(passed_by, "G1")[0].reasons[0].text


def test_a_passed_gate_goes_to_the_department_that_was_named() -> None:
    found = gate(findings(*IDEAS, chosen="mails"), *["passed"] * 4)
    [plain] = lines(found, "G2")
    [named] = lines(writing(found, gate_next_department="Claims, R. Haas"), "G2")

    assert plain.key == named.key == "next-department"
    assert named.what == "Bring it to a second department: Claims, R. Haas"
    assert "no other department is named yet" in plain.reasons[0].text


def test_a_check_that_was_not_passed_is_a_lesson_and_no_blame() -> None:
    found = gate(findings(*IDEAS, chosen="mails"), "passed", "failed", "passed", "failed")
    [plain] = lines(found, "G3")
    [told] = lines(writing(found, learned="Half the mails are scans"), "G3")

    assert plain.key == told.key == "after-gate:mails"
    assert "assumptions and feasibility" in plain.reasons[0].text
    assert told.reasons[0].text.endswith("Half the mails are scans")
    for line in (plain, told):
        words = f"{line.what} {line.first_step} {line.done_when} {line.reasons[0].text}".casefold()
        assert not any(blame in words for blame in ("fail", "fault", "blame", "mistake"))
        assert not line.stop


def proposed(found: Findings) -> tuple[Proposal, ...]:
    return tuple(made for rule in trial.RULES for made in rule.propose(found))


def test_no_line_of_the_trial_is_a_stop_sign_and_what_grows_waits_for_its_phase() -> None:
    found = gate(findings(*IDEAS, chosen="mails"), *["passed"] * 4)
    found = saying(saying(found, "", "run-where", where(0, 0, 12)), "", "failure", failure(9, 0, 0, 0))
    made = {p.line.key: p for p in proposed(writing(found, purchase_before_gate="yes"))}

    assert set(made) == {"managed", "purchase", "experiment", "next-department"}
    assert not any(p.line.stop or p.blocks for p in made.values())
    assert made["next-department"].phase == 2
