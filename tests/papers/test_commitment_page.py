"""The page of commitments: owners' answers, support as counts, reservations, who tells whom, signatures."""

from dataclasses import replace
from functools import cache

import pytest
from papers import sample_plan, sample_team
from papers.samples_printed import part

from workshop.papers.action_plan import render
from workshop.plan import ActionPlan

TITLE = "Commitments"


@cache
def shown(paper: str = "A4") -> str:
    return " ".join(part(render(sample_plan.plan(), paper), TITLE))


def page(plan: ActionPlan) -> str:
    return " ".join(part(render(plan), TITLE))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_commitments_take_two_pages_at_most(paper: str) -> None:
    assert len(part(render(sample_plan.plan(), paper), TITLE)) <= 2


def test_owners_answer_line_by_line_with_their_conditions() -> None:
    text = shown()

    assert "Agree the trial: question, data, end date A. Quillbank yes, if depot IT gets an account" in text
    assert "Choose one managed service for the trial K. Ostermoor no" in text
    assert "Said aloud, for 13 lines not asked: 9 yes: 2 yes, if: 1 no: 1" in text


def test_a_line_with_an_owner_but_no_date_is_asked_about_too() -> None:
    assert "– Train depot leads to read their own data D. Brackwater" in shown()


def test_support_is_a_distribution_with_both_votes_and_no_mean() -> None:
    text = shown()

    assert "first 3 5 2 4 re-vote 6 5 2 1" in text
    for answer in ("I am fully behind it", "I need to talk more first", "I am against it"):
        assert answer in text


def test_reservations_stand_in_their_own_words_one_by_one() -> None:
    assert "“Who reads the mails while we label?” “Please do not call it intelligence.”" in shown()


def test_people_who_wrote_quotation_marks_get_no_second_ones() -> None:
    made = sample_plan.plan()
    said = "“Ask the night shift, too.”"
    notes = tuple(replace(n, text=said) if n.field == "reservations" else n for n in made.notes)

    assert f"own words {said} 14 of 14 answered" in page(replace(made, notes=notes))


def test_what_is_released_what_waits_and_who_tells_whom() -> None:
    text = shown()

    assert "Released today Lines 1, 2 and 5 start on Monday." in text
    assert "Waits, and for whom Line 6 waits" in text
    assert "Depots: D. Brackwater, 20 March Customer service" in text


def test_return_on_time_is_counted_and_called_the_mood_of_a_day() -> None:
    text = shown()

    assert "Was it worth the day? 0, not at all 0 1 0 2 1 3 4 4 6 5, very much 3" in text
    assert "How do you go home? 3 7 3 1" in text
    assert "This is how one day felt" in text


def test_decider_every_owner_once_and_the_facilitator_sign() -> None:
    signed = shown()[shown().index("Signed, with the date") :]

    assert signed.count("Decider A. Quillbank") == 1
    for name in {line.owner for line in sample_plan.plan().lines}:
        assert signed.count(f"Owner {name}") == 1
    assert "Facilitator" in signed


def test_the_plan_goes_to_everybody_it_names() -> None:
    to = shown()[shown().index("Who gets this plan") :]

    for name in ("the managing director", "A. Quillbank", "D. Brackwater"):
        assert name in to


def test_nothing_asked_is_said_for_each_part() -> None:
    text = page(sample_plan.empty())

    assert "No line has an owner yet" in text
    assert "How far we are behind it Not asked in this workshop. No reservation was written down." in text
    assert "and who says so Not asked, or nothing was written down." in text
    assert "Was it worth the time? Not asked in this workshop." in text
    assert "Nobody is named in the plan yet." in text


def test_owners_who_were_not_asked_are_not_guessed() -> None:
    made = sample_plan.plan()
    text = page(replace(made, notes=(), written={}))

    assert "What the owners said Not asked in this workshop." in text


def test_a_vote_that_the_room_did_not_see_is_marked() -> None:
    made = sample_plan.plan()
    assert made.commitment is not None

    assert "not shown to the room" in page(replace(made, commitment=replace(made.commitment, shown=False)))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_hard_and_long_texts_are_kept_whole(paper: str) -> None:
    made = sample_team.stuffed(sample_plan.plan(), f"{sample_team.HARD} END")
    text = " ".join(part(render(made, paper), TITLE))

    assert "<b>Łódź</b> & 東京" in text
    # Four answers and a condition, the reservation, and three texts on what starts and waits.
    assert text.count("END") == 9


def test_forty_lines_and_owners_print() -> None:
    made = sample_plan.plan()
    lines = tuple(replace(made.lines[0], id=f"n{n}", owner=f"Owner {n} of all") for n in range(40))
    text = page(replace(made, lines=lines, written={**made.written, "answer-n7": "yes"}))

    for n in range(40):
        # In the table, to sign, and to get the plan.
        assert text.count(f"Owner {n} of all") == 3
