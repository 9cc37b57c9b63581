"""How the plan came about: thresholds as set, every rule that fired by its mark, extensions, twelve words."""

from dataclasses import replace
from functools import cache

from papers import sample_plan
from papers.samples_printed import part

from workshop.model import Decision
from workshop.papers import extensions, glossary
from workshop.papers.action_plan import render
from workshop.plan import ActionPlan
from workshop.thresholds import Thresholds

TITLE = "How this plan came about"


@cache
def shown() -> str:
    return " ".join(part(render(sample_plan.plan()), TITLE))


def page(plan: ActionPlan) -> str:
    return " ".join(part(render(plan), TITLE))


def test_every_rule_that_fired_stands_by_its_mark_with_its_lines() -> None:
    made = sample_plan.plan()
    text = shown()
    marks = {
        "S": text.index("Source Rules"),
        "X": text.index("Extension Rules"),
        "D": text.index("Default Rules"),
    }
    ends = {"S": marks["X"], "X": marks["D"], "D": text.index("What goes beyond")}

    for line in (*made.lines, *made.unowned, *made.dropped):
        for reason in line.reasons:
            assert f"{reason.rule} (" in text[marks[reason.mark] : ends[reason.mark]], reason.rule
    assert "D6 (dropped)" in text
    assert "P14 (line 1)" in text


def test_a_mark_without_rules_is_said_to_have_none() -> None:
    assert page(sample_plan.empty()).count("None of them led to a line here.") == 3


def test_thresholds_are_printed_as_they_are_set() -> None:
    changed = Thresholds(few=7, open=0.66, lines=9, talk=4, narrow_areas=5)
    text = page(replace(sample_plan.plan(), thresholds=changed))

    for said in (
        "Fewer than 7 people",
        "fewer than 66 of 100",
        "At most 9",
        "The 4 most divided",
        "than 5 areas",
    ):
        assert said in text


def test_the_rule_of_deciding_is_printed_as_it_was_stated_when_votes_opened() -> None:
    made = sample_plan.plan()
    stated = (replace(made.votes[0], rule="The majority decides."), *made.votes[1:])

    assert "The rule The majority decides." in page(replace(made, votes=stated))
    assert "The rule was met" not in shown()
    assert "By the counts the rule was not met." in page(replace(made, rule_met=False))


def test_a_rule_that_nobody_stated_is_not_passed_off_as_stated() -> None:
    assert "It was not asked in this workshop; this is the usual way." in page(sample_plan.empty())


def test_a_decision_that_differs_from_the_vote_says_so() -> None:
    made = sample_plan.plan()
    assert made.chosen is not None
    other = made.ideas[0]
    decision = Decision("a", made.chosen.id, "", "because", "Ann", "17 of 42 dots", other.id)

    assert f"The vote put another problem first: {other.title}." in page(replace(made, decision=decision))
    assert "The vote put the same problem first." in shown()


def test_firmness_is_one_paragraph_or_said_to_be_missing() -> None:
    made = sample_plan.plan()
    assert made.robustness is not None

    assert " ".join(made.robustness.sentence().split()) in shown()
    assert "Not said: that takes votes on two problems or more" in page(replace(made, robustness=None))


def test_steps_beyond_the_source_text_say_whether_they_were_taken() -> None:
    full = dict(extensions.steps(sample_plan.plan()))
    none = dict(extensions.steps(sample_plan.empty()))

    assert not any("Not part of this workshop." in says for says in full.values())
    assert all("Not part of this workshop." in says for says in none.values())
    assert "Risk check Five questions" in shown()


def test_twelve_words_are_explained() -> None:
    assert len(glossary.words()) == 12
    for name, says in glossary.words():
        assert f"{name} {says}" in shown()


def test_parked_questions_are_counted_and_said_to_be_elsewhere() -> None:
    assert "2 questions, listed in the record" in shown()
    assert "nothing was parked" in page(sample_plan.empty())


def test_numbers_that_nobody_gave_are_not_printed_as_nought() -> None:
    assert "who was present was not counted, how many were invited was not written down" in page(
        sample_plan.empty()
    )
