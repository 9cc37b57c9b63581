"""What the room sees of an earlier event: numbers, interest and worries as counts, and nothing else."""

import os
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from room_reading import read
from room_recalled import EVENT, RECALLED, SENTENCES
from room_scenes import scene

from ui.projector.picture import pages, texts
from workshop.blocking import Heap
from workshop.scene import RoomScene


def told(name: str) -> str:
    return read(RECALLED[name]).replace("\u00a0", " ")


def over_pages(room: RoomScene) -> list[str]:
    return [t for page in range(pages(room)) for t in texts(room, page=page)]


def test_the_three_numbers_stand_with_their_ranges_below_the_three_sentences() -> None:
    shown = texts(RECALLED["common ground"])

    assert pages(RECALLED["common ground"]) == 1
    assert any(SENTENCES.split("\n")[2] in text for text in shown)
    row = shown.index("28")
    assert shown[row : row + 3] == ("28", "our own keyword rules", "of 60, likely 21 to 35")
    assert "34–44" in shown
    assert "of 60, likely 44 to 55" in shown
    assert any("put together they teach a lot" in text for text in shown)


def test_a_recorded_number_says_so_in_the_room() -> None:
    assert told("common ground recorded").count("from a recorded run") == 2
    assert "from a recorded run" not in told("common ground")


def test_without_numbers_the_sentence_stands_alone() -> None:
    shown = told("common ground learned")

    assert "What we learned" in shown
    assert "keyword rules" not in shown


def test_without_an_event_the_step_is_the_guided_one() -> None:
    alone = RECALLED["common ground alone"]

    assert texts(alone) == texts(replace(alone, kind="guided"))


def test_words_that_leave_no_room_get_pages_and_the_numbers_the_last_one() -> None:
    room = RECALLED["common ground long"]
    last = pages(room) - 1

    assert last >= 1
    assert "28" not in texts(room, page=0)
    assert {"28", "34–44", "51"} <= set(texts(room, page=last))


def test_interest_stands_below_an_idea_and_is_called_interest() -> None:
    shown = texts(RECALLED["ideas after an event"])

    assert "19 people, 27 dots at the event" in shown
    assert "Dots: interest, not a decision" in shown
    without = texts(replace(RECALLED["ideas after an event"], event=None))
    assert not any("event" in text or "interest" in text for text in without)


@pytest.mark.parametrize("name", ["reasons ahead after an event", "reasons released after an event"])
def test_before_sorting_the_worries_stand_as_counts(name: str) -> None:
    shown = told(name)

    assert "Worries at the event" in shown
    assert "fear for jobs 11 · no time 8 · labels, quality 6" in shown


def test_once_reasons_are_sorted_the_room_looks_at_its_own() -> None:
    room = scene("blockers", blockers=(Heap("No time", 3), Heap("", 2)), event=EVENT)

    assert not any("event" in text for text in over_pages(room))
