"""Results as the room sees them."""

import os
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from room_reading import pixels, read
from room_scenes import (
    DECISION,
    LINE,
    SCENES,
    choice,
    criteria,
    dots,
    ideas,
    revealed,
    scene,
)

from ui.projector.picture import pages, texts
from workshop.thresholds import Thresholds


def test_a_choice_shows_counts_words_and_what_divides_us() -> None:
    shown = texts(SCENES["choice"])
    assert shown[:3] == ("Which problem first?", "split", "I could explain why we do this")
    assert shown[3:11] == ("6", "Not yet", "1", "Roughly", "6", "Yes", "1", "don't know")


def test_what_divides_us_is_read_with_the_thresholds_of_the_file() -> None:
    lenient = replace(SCENES["choice"], thresholds=Thresholds(few=15))
    assert "split" not in texts(lenient)
    assert "split" not in texts(replace(SCENES["criteria"], thresholds=Thresholds(few=15)))


def test_the_word_stands_also_where_the_question_is_the_prompt() -> None:
    room = replace(SCENES["choice"], prompt="I could explain why we do this")
    assert texts(room)[:3] == ("I could explain why we do this", "split", "6")


def test_groups_of_people_are_not_called_split() -> None:
    room = SCENES["choices"]
    assert not {"split", "scattered"} & {t for page in range(pages(room)) for t in texts(room, page=page)}


def test_a_second_choice_shows_the_first_beside_it() -> None:
    assert "round 1: 6" in texts(SCENES["choice again"])
    assert "round 1" not in read(SCENES["choice"])


def test_each_question_of_several_is_shown_once() -> None:
    room = SCENES["choices"]
    shown = [t for page in range(pages(room)) for t in texts(room, page=page)]
    for question in ("Which part of the house?", "What is your part?", "Could we explain it?"):
        assert shown.count(question) == 1


def test_short_questions_share_a_page() -> None:
    small = choice(*[(f"Question {n}", ("No", "Yes"), (6, 7, 1)) for n in range(4)])
    assert pages(revealed("single-choice", small)) == 2


def test_an_answer_that_everyone_may_tick_fills_its_bar_by_people() -> None:
    many = choice(("What will it take?", ("Data", "Time"), (14, 7)), many=True, ordered=False)
    image = pixels(revealed("single-choice", many), shape=(1920, 1080))
    paper = image.pixel(0, 0)
    rows = [sum(image.pixel(x, y) != paper for x in range(900, 1840)) for y in range(230, 900)]
    assert max(rows) > 900  # everybody: to the right edge


def test_dots_are_sorted_and_those_without_are_counted() -> None:
    titles = ("Last", "First", "Second", "Never")
    tally = dots(4, titles)
    question = replace(tally.questions[0], counts=(1, 9, 4, 0))
    shown = texts(revealed("dot-vote", replace(tally, questions=(question,))))
    assert [t for t in shown if t in titles] == ["First", "Second", "Last"]
    assert "9 of 14 dots" in shown
    assert "1 more got no dot" in shown


def test_people_come_before_dots_where_they_are_known() -> None:
    tally = dots(2, ("Loud", "Wanted"))
    question = replace(tally.questions[0], counts=(9, 6), people=(3, 6))
    shown = texts(revealed("dot-vote", replace(tally, questions=(question,))))
    assert shown.index("Wanted") < shown.index("Loud")
    assert {"6 people", "6 of 15 dots", "3 people", "9 of 15 dots"} <= set(shown)


def test_before_a_dot_vote_the_ideas_have_numbers() -> None:
    assert "1  Sort complaint mails 0" in texts(scene("dot-vote", ideas=ideas(2)))


def test_a_cell_that_nobody_was_counted_for_shows_no_noughts() -> None:
    room = SCENES["criteria"]
    first, *others = room.tally.questions
    empty = replace(first, counts=(0,) * len(first.counts), answered=0)
    shown = texts(replace(room, tally=replace(room.tally, questions=(empty, *others))))
    assert shown.count("not counted") == 1
    assert "not counted" not in texts(room)


def test_a_grid_shows_every_count_and_names_the_divided_cells() -> None:
    room = SCENES["criteria"]
    shown = [t for page in range(pages(room)) for t in texts(room, page=page)]
    assert {"Leaders back it", "Data is there", "Rules fall short", "Many hours"} <= set(shown)
    assert shown.count("12") == 5
    assert shown.count("split") == 5
    assert shown.count("not known") == 5
    assert shown[-5:-1] == ["met", "partly", "not", "don't know"]


def test_thirty_problems_take_pages_and_each_stands_once() -> None:
    titles = tuple(f"Problem {n}" for n in range(30))
    room = revealed("criteria-vote", criteria(30, titles))
    shown = [t for page in range(pages(room)) for t in texts(room, page=page) if t in titles]
    assert shown == list(titles)
    assert f"Page 2 of {pages(room)}" in read(room, page=1)


def test_a_page_beyond_the_last_is_the_first() -> None:
    room = SCENES["thirty problems"]
    assert texts(room, page=pages(room)) == texts(room, page=0)


def test_a_revote_shows_the_first_round_in_each_cell() -> None:
    shown = texts(SCENES["criteria again"])
    assert shown.count("round 1") == 3
    assert "round 1" not in texts(SCENES["criteria"])


def test_a_trade_off_reads_in_the_words_of_its_scales() -> None:
    shown = texts(SCENES["trade-off"])
    assert "We could start now" in shown
    assert "A department would notice" in shown
    assert "from least to most" in shown


def test_a_decision_shows_choice_reason_vote_and_reserve() -> None:
    shown = texts(SCENES["decision"])
    assert {
        ideas(3)[1].title,
        DECISION.reason,
        DECISION.vote,
        ideas(3)[2].title,
        "Decided by Ms Haas",
    } <= set(shown)


def test_a_plan_line_is_shown_alone_and_then_on_the_board() -> None:
    shown = texts(SCENES["plan line"])
    assert {LINE.what, "Ms Adeyemi, with IT", "Ask which export is allowed (by 7 Dec)", "23 Dec"} <= set(
        shown
    )
    board = texts(SCENES["plan board"])
    assert {"Within 30 days", "Within 60 days", "Within 90 days", "9 action items"} <= set(board)
    assert "Later" not in board
