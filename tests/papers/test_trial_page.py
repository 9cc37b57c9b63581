"""The page on blockers and the first trial: counts by kind, the card, two questions, the gate."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest
from papers import sample_plan, sample_team
from papers.samples_printed import pages, part

from workshop.papers.action_plan import render
from workshop.plan import ActionPlan, Note

TITLE = "Blockers and first trial"


@cache
def shown(paper: str = "A4") -> tuple[str, ...]:
    return part(render(sample_plan.plan(), paper), TITLE)


def page(plan: ActionPlan) -> str:
    return " ".join(part(render(plan), TITLE))


def written(fields: Mapping[str, str]) -> ActionPlan:
    """Give the sample with only these fields written in the blocks of this page."""
    made = sample_plan.plan()
    notes = tuple(n for n in made.notes if n.code not in {"A8", "A9"})
    new = tuple(Note("A9", "First trial", "Card", field, text, field) for field, text in fields.items())
    return replace(made, notes=(*notes, *new), written=fields)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_blockers_and_trial_are_one_page(paper: str) -> None:
    assert len(shown(paper)) == 1


def test_reasons_are_counted_by_kind_the_most_frequent_first() -> None:
    assert "28 reasons, by kind 7 Poor data or labels 6 No time 4 Fear for jobs" in shown()[0]


def test_a_blocker_stands_with_people_sign_move_and_watcher() -> None:
    assert (
        "Poor data or labels 9 people, 7 reasons Two readers agree on fewer than 40 of 50 "
        "Sharpen the label guide S. Halbeck"
    ) in shown()[0]
    assert "The managing director tours three depots not written down" in shown()[0]


def test_dots_are_not_called_people_where_nobody_knows_whose_they_were() -> None:
    made = sample_plan.plan()
    unknown = tuple(replace(b, people=0) for b in made.blockers)

    assert "9 dots, 7 reasons" in page(replace(made, blockers=unknown))
    assert "3 people, 9 dots" in page(replace(made, blockers=(replace(made.blockers[0], people=3),)))


def test_the_card_has_its_four_sentences_and_room_to_write_what_was_learned() -> None:
    text = shown()[0]

    for said in ("We believe Mails", "We try 400", "We will know by 10 June", "We stop if Two readers"):
        assert said in text
    assert "Attempt 1" in text
    assert "What attempt 1 taught us What attempt 2 does differently" in text


def test_a_second_attempt_shows_what_the_first_taught_and_leaves_room_for_its_own() -> None:
    text = page(
        written(
            {"believe": "b", "attempt": "2", "learned": "Labels differ by desk.", "next-try": "One desk."}
        )
    )

    assert "Attempt 2" in text
    assert "What attempt 2 taught us Labels differ by desk. What attempt 3 does differently One desk." in text
    assert "What attempt 3 taught us What attempt 4 does differently" in text


@pytest.mark.parametrize("odd", ["", "two", "0", "-3", "99999", "²"])
def test_an_odd_number_of_attempts_is_the_first(odd: str) -> None:
    assert "Attempt 1" in page(written({"believe": "b", "attempt": odd}))


def test_both_questions_stand_with_all_their_counts() -> None:
    text = shown()[0]

    assert "where does the trial run? 3 1 8 2" in text
    assert "did not work? 6 1 4 1 2" in text
    assert "14 of 14 answered" in text


def test_the_question_that_was_not_put_is_said_to_be_so() -> None:
    made = sample_plan.plan()
    text = page(replace(made, votes=tuple(v for v in made.votes if v.tally.of("run-where") is None)))

    assert "Where it runs Not asked in this workshop." in text
    assert "did not work? 6 1 4 1 2" in text


def test_the_gate_has_four_checks_with_who_and_when() -> None:
    text = shown()[0]

    assert "Idea Is it still the right problem? open A. Quillbank 28 May" in text
    assert text.count("no date") == 2
    assert "nobody yet" in text
    assert "Who could follow The claims office" in text


def test_a_purchase_waits_behind_the_gate() -> None:
    assert "A server for the depot It waits until the gate has been passed." in shown()[0]
    assert "It waits until" not in page(written({"gate-idea-who": "Ann", "purchase-before-gate": "no"}))
    assert "It waits until" in page(written({"purchase-before-gate": "yes"}))


def test_a_gate_date_that_is_none_prints_as_it_was_typed() -> None:
    assert "after Easter" in page(written({"gate-idea-when": "after Easter"}))


def test_what_else_was_written_is_not_lost() -> None:
    text = page(written({"own-field": "Ask the depots first."}))

    assert "Ask the depots first." in text[text.index("What else was written down") :]


def test_nothing_asked_is_said_for_each_part() -> None:
    text = page(sample_plan.empty())

    assert "Not asked in this workshop, or nobody named anything." in text
    assert "The first trial Not asked, or nothing was written down." in text
    assert "How we fail Not asked in this workshop." in text
    assert "The gate before growing Not asked, or nothing was written down." in text


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_hard_and_long_texts_are_kept_whole(paper: str) -> None:
    pdf = render(sample_team.stuffed(sample_plan.plan(), f"{sample_team.HARD} END"), paper)

    assert "<b>Łódź</b> & 東京" in part(pdf, TITLE)[0]
    # What a narrow cell cuts stands in full at the end.
    assert "END" in pages(pdf)[-1]
