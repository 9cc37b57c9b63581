"""What the room reads in the event's own steps."""

import os
from dataclasses import replace

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from room_event import AFTER, EVENT, FEW, QUIZ, THINGS
from room_reading import drawn, read
from room_scenes import NOW, revealed, scene

from ui.projector.picture import pages, texts
from workshop.scene import RoomScene

pytestmark = pytest.mark.usefixtures("qapp")


def tops(room: RoomScene, *words: str) -> list[float]:
    """Give how far from the top each of these texts stands."""
    canvas = drawn(room)
    return [next(d.area.center().y() for d in canvas.drawn if d.text == text) for text in words]


def test_one_question_of_the_quiz_with_its_counts_and_what_is_usual() -> None:
    first, third = read(EVENT["quiz first"]), read(EVENT["quiz third"])
    assert "Usually: yes" in first
    assert "Question 1 of 5" in first
    assert "Usually yes, and one can argue" in third
    assert "Question 3 of 5" in third
    assert THINGS[2] in third
    assert not any(thing in third for n, thing in enumerate(THINGS) if n != 2), "one at a time"


def test_at_the_end_all_questions_stand_below_each_other() -> None:
    shown = read(EVENT["quiz"])
    places = tops(EVENT["quiz"], *THINGS)
    assert places == sorted(places)
    assert "usually no" in shown
    assert "usually yes,\none can argue" in shown


def test_a_quiz_without_its_solution_shows_no_count() -> None:
    bare = scene("quiz", state="closed", tally=QUIZ, item=QUIZ.questions[0].question.key)
    assert read(bare) == read(replace(bare, tally=None))


def test_before_stands_above_after() -> None:
    canvas = drawn(EVENT["pulse"])
    when = [d.text for d in sorted(canvas.drawn, key=lambda d: d.area.top()) if d.text in {"before", "after"}]
    assert when == ["before", "after"] * 3
    shown = read(EVENT["pulse"])
    assert "Mood on one day, no measurement" in shown
    assert "14 answered before, 14 after" in shown
    assert "%" not in shown


def test_a_pulse_whose_start_was_never_asked_says_nothing_of_before() -> None:
    shown = read(EVENT["pulse alone"])
    assert "before" not in shown
    assert "after" not in shown
    assert "Mood on one day" in shown


def test_what_was_asked_in_other_words_is_not_laid_beside() -> None:
    shown = read(EVENT["pulse in other words"])
    assert shown.count("before\n") == 1
    assert "asked in other words" in shown
    assert "At the start this was not asked." in shown


def test_a_kept_pulse_promises_the_end_and_shows_nothing() -> None:
    assert "Kept for the end" in read(EVENT["pulse kept"])
    assert "Kept for the end" in read(EVENT["pulse open and kept"])
    wrong = scene("pulse", state="closed", kept=True, tally=AFTER, before=AFTER)
    assert texts(wrong, NOW) == texts(scene("pulse", state="closed", kept=True), NOW)


def test_seven_cards_with_an_example_each() -> None:
    shown = read(EVENT["prompt cards"])
    assert shown.count("?") >= 8
    for name in ("Sort and route", "Find the odd one out", "Search and answer"):
        assert name in shown


def test_kinds_that_nobody_named_stand_out_beside_the_ideas() -> None:
    canvas = drawn(EVENT["ideas and kinds"])
    names = {"Sort and route", "Recommend"}
    assert names <= set(canvas.texts)
    assert pages(EVENT["ideas and kinds"]) == 1
    assert "0" in canvas.texts


def test_worries_and_hopes_stand_largest_first_and_side_by_side() -> None:
    places = tops(EVENT["worries"], "Fear for jobs", "No clear why", "Skills missing", "Data missing")
    assert places == sorted(places)
    assert tops(EVENT["worries"], "Fear for jobs") == tops(EVENT["worries"], "Less dull work")
    shown = read(EVENT["worries"])
    assert "No sponsor" not in shown, "what nobody picked is not listed"
    last = [d.text for d in sorted(drawn(EVENT["worries"]).drawn, key=lambda d: d.area.top())]
    assert last.index("Don’t know") > last.index("No time")


def test_no_voice_is_lost_over_the_pages() -> None:
    room = revealed("worries", FEW)
    seen = " ".join(" ".join(texts(room, NOW, page)) for page in range(pages(room)))
    for option, n in zip(FEW.questions[0].question.options, FEW.questions[0].counts, strict=True):
        assert (option.text in seen) == bool(n) or option.key in {"other", "unknown"}


def test_own_words_are_quoted_and_the_list_is_a_number() -> None:
    assert "“What becomes of us?”" in read(EVENT["own words"])
    assert "2 sentences" in read(EVENT["own words"])
    assert "9  people have signed up" in read(EVENT["list"])
    assert "1  person has signed up" in read(EVENT["list of one"])
