"""Lists of statements in the room: on the wall while open, and as results by group."""

import os
from dataclasses import replace
from itertools import pairwise

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from room_lists import form, journey, listed, stand, tallied
from room_reading import drawn, pixels, read
from room_scenes import revealed, scene
from room_steps import AGAIN, DOTS_FORM, FIRST, JOURNEY, RULE, STEPS

from ui.activities import VIEWS
from ui.projector.picture import pages, texts
from workshop.activities import KINDS
from workshop.scene import RoomScene
from workshop.thresholds import Thresholds

WAITING = "Results appear after the vote has closed"


def over_pages(room: RoomScene) -> list[str]:
    return [t for page in range(pages(room)) for t in texts(room, page=page)]


def test_every_kind_has_a_view_and_no_view_is_without_a_kind() -> None:
    assert set(VIEWS) == set(KINDS)


def test_an_open_list_shows_every_statement_once_and_how_many_have_answered() -> None:
    shown = over_pages(STEPS["list open"])
    for question in JOURNEY.questions:
        assert shown.count(question.text) == 1
    assert shown.count("9 of 14 answered") == 0  # the page stands beside it in one line of facts
    assert sum("9 of 14 answered" in t for t in shown) == pages(STEPS["list open"]) == 3


def test_each_column_of_the_journey_is_a_page_with_its_name_and_the_answers_named_once() -> None:
    for page, name in enumerate(("Strategy", "Data", "Culture")):
        shown = texts(STEPS["list open"], page=page)
        assert [t for t in shown if t in {"Strategy", "Data", "Culture"}] == [name]
        assert shown.count("Done, I could show it") == 1
        assert {q.text for q in listed("journey") if q.column == name.lower()} <= set(shown)


def test_numbers_of_statements_run_on_from_page_to_page() -> None:
    numbers = [int(t) for t in over_pages(STEPS["list open"]) if t.isdecimal()]
    assert numbers == list(range(1, 23))


def test_an_open_list_shows_nothing_of_the_answers() -> None:
    room = STEPS["list open"]
    told = replace(room, tally=tallied(JOURNEY), earlier=tallied(JOURNEY), readiness=stand(journey()))
    assert over_pages(told) == over_pages(room)
    assert pixels(told) == pixels(room)


def test_an_open_list_without_its_form_only_says_how_many_have_answered() -> None:
    assert WAITING in texts(replace(STEPS["list open"], form=None))


def test_roles_are_on_the_wall_with_what_they_do() -> None:
    shown = over_pages(STEPS["roles open"])
    assert {q.text for q in form("roles").questions} <= set(shown)


def test_blockers_are_on_the_wall_with_numbers_while_dots_are_given() -> None:
    shown = texts(STEPS["blocker dots open"])
    options = DOTS_FORM.questions[0].options
    assert [t for t in shown if t[0].isdecimal()][:14] == [f"{n}  {o.text}" for n, o in enumerate(options, 1)]


def test_a_closed_list_shows_nothing_but_that_it_is_closed() -> None:
    assert "The vote is closed" in texts(STEPS["list closed"])


def test_each_statement_is_shown_with_its_count_and_a_word_only_where_there_is_need() -> None:
    tally = journey()
    room = revealed("checklist", tally)
    shown = over_pages(room)
    for question in JOURNEY.questions:
        assert shown.count(question.short) == 1
    assert shown.count("split") == 1
    assert shown.count("not known") == 1
    row = shown.index("Staff could say why")
    assert shown[row + 1 : row + 6] == ["6", "1", "6", "1", "split"]


def test_words_follow_the_thresholds_of_the_file() -> None:
    lenient = replace(revealed("checklist", journey()), thresholds=Thresholds(few=15))
    assert not {"split", "not known"} & set(over_pages(lenient))


def test_the_first_count_is_the_largest_figure_of_its_row() -> None:
    figures = [d for d in drawn(STEPS["list"]).drawn if d.text.isdecimal()]
    rows = [figures[n : n + 4] for n in range(0, len(figures), 4)]
    assert len(rows) == 9
    assert all(row[0].size > max(d.size for d in row[1:]) for row in rows)


def test_whole_statements_are_shown_where_they_fit() -> None:
    shown = over_pages(STEPS["list twice"])
    assert {q.text for q in AGAIN.questions} <= set(shown)


def test_a_repeated_list_shows_the_first_round_beside_each_statement() -> None:
    assert texts(STEPS["list twice"]).count("round 1") == 4
    assert texts(STEPS["list again"]).count("round 1") == len(FIRST)
    assert "round 1" not in read(STEPS["list"])


def test_the_first_round_itself_has_no_earlier_one() -> None:
    """When the facilitator goes back to it after the second."""
    second = stand(tallied(AGAIN), first=FIRST)
    first = replace(tallied(AGAIN, ((2, 2, 2, 8), (6, 1, 6, 1))))
    assert "round 1" not in texts(revealed("checklist", first, readiness=second))


def test_learning_steps_are_named_above_their_statements() -> None:
    shown = texts(STEPS["learning"])
    assert shown.index("Learning step 1") < shown.index("Learning step 2")
    assert pages(STEPS["learning"]) == 1


def test_the_answers_of_a_risk_check_are_all_named() -> None:
    assert {"Yes", "No", "don't know"} <= set(texts(STEPS["risk"]))


def test_a_legend_names_the_answers_and_says_how_many_answered() -> None:
    assert texts(STEPS["list"])[-5:] == (
        "Done, I could show it",
        "Started",
        "Not started",
        "don't know",
        "14 of 14 answered",
    )


def test_rows_do_not_overlap() -> None:
    room = STEPS["list of five hundred"]
    shorts = [d.area for d in drawn(room).drawn if d.text in {q.short for q in JOURNEY.questions}]
    assert all(one.bottom() <= other.top() for one, other in pairwise(shorts))


def test_how_we_decide_is_said_before_the_vote_and_not_during_it() -> None:
    assert RULE in texts(STEPS["criteria ahead"])
    assert RULE in texts(STEPS["dots ahead"])
    assert RULE not in texts(replace(STEPS["criteria ahead"], state="open"))
    assert RULE in texts(scene("trade-off", rule=RULE))
    assert RULE in texts(scene("decision", text="One problem.", rule=RULE))
    assert RULE not in texts(scene("guided", rule=RULE))
