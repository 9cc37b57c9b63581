"""The readiness picture and the talk about where the room differs."""

import os
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from room_lists import DIVIDED, HAZY, MET, OPEN, journey, listed, stand, tallied
from room_reading import drawn, pixels
from room_scenes import revealed, scene
from room_steps import FACT, JOURNEY, PICTURE, STEPS

from ui.projector.picture import pages, texts
from ui.theme import LIGHT
from workshop.model import QuestionTally
from workshop.readiness import Readiness, stand_words
from workshop.scene import RoomScene

ROOM = STEPS["readiness"]
# Upper right corner inside each cell of a picture of 1920 by 1080: columns of phases, rows of columns.
ACROSS, DOWN = (790, 1308, 1826), (266, 466, 666)


def over_pages(room: RoomScene) -> list[str]:
    return [t for page in range(pages(room)) for t in texts(room, page=page)]


def filled(image: QImage) -> set[tuple[int, int]]:
    """Give the cells (column, phase) in the colour of where a column stands."""
    here = QColor(LIGHT.accent_soft)
    return {
        (row, phase)
        for row, y in enumerate(DOWN)
        for phase, x in enumerate(ACROSS, 1)
        if image.pixelColor(QPoint(x, y)) == here
    }


def filled_of(picture: Readiness) -> set[tuple[int, int]]:
    return filled(pixels(scene("readiness", readiness=picture), shape=(1920, 1080)))


def test_the_cell_of_each_column_is_where_the_picture_says() -> None:
    assert [c.phase for c in PICTURE.columns] == [1, 1, 2]
    assert filled_of(PICTURE) == {(0, 1), (1, 1), (2, 2)}


@pytest.mark.parametrize("phase", [1, 2, 3])
def test_the_cell_moves_with_the_phase(phase: int) -> None:
    later = {f"J{n}": OPEN if n >= phase else MET for n in (1, 2, 3)}
    picture = stand(journey(later))
    assert filled_of(picture) == {(0, phase), (1, phase), (2, phase)}


def test_no_cell_is_marked_where_all_is_done_or_nothing_can_be_said() -> None:
    done = stand(tallied(JOURNEY, (MET,)))
    assert filled_of(done) == set()
    assert texts(scene("readiness", readiness=done)).count("all done") == 3
    assert filled_of(stand(tallied(JOURNEY, ((1, 0, 0, 0),)))) == set()


def test_every_statement_has_its_count_of_done_and_its_word() -> None:
    shown = texts(ROOM)
    for question in listed("journey"):
        assert shown.count(question.word) == 1
    assert shown.count("10") == 3
    assert not {"Done, I could show it"} & set(shown)


def test_a_split_is_said_in_the_picture_and_what_is_not_known_beside_it() -> None:
    first, second = texts(ROOM), texts(ROOM, page=1)
    assert first.count("split") == 1
    assert second[second.index("split") + 1] == "Staff could say why"
    assert second[second.index("not known") + 1] == "Use is permitted"


def test_the_sentence_below_says_where_each_column_stands() -> None:
    assert stand_words(PICTURE) in texts(ROOM)


def test_there_is_no_score_no_share_and_no_mean() -> None:
    shown = " ".join(over_pages(ROOM))
    assert "%" not in shown
    assert "." not in "".join(t for t in over_pages(ROOM) if any(c.isdigit() for c in t) and len(t) < 5)


def test_a_gap_between_fact_and_column_is_said_without_naming_who_told_it() -> None:
    shown = " ".join(over_pages(ROOM))
    assert "1 to 3 models in daily use, but strategy stands in phase 1" in shown
    assert FACT["models-said-by"] not in shown


def test_what_was_not_asked_is_said_to_be_not_asked() -> None:
    asked = journey()
    asked = replace(asked, questions=tuple(q for q in asked.questions if q.question.row == "1"))
    shown = texts(scene("readiness", readiness=stand(asked)))
    assert shown.count("not asked") == 6
    assert "0" not in shown


def test_before_anything_was_shown_there_are_only_words() -> None:
    shown = texts(STEPS["readiness ahead"])
    nothing = "No result of the statements has been shown yet."
    assert set(shown) == {"Which problem first?", "Look quietly.", nothing, "3:20 left"}
    assert texts(replace(STEPS["readiness ahead"], readiness=None)) == shown


def test_names_that_do_not_fit_take_pages_not_smaller_type() -> None:
    room = STEPS["readiness in German"]
    assert pages(room) == 4
    words = [t for t in over_pages(room) if t == "Wissensaustausch"]
    assert len(words) == 22
    sizes = {d.size for page in range(3) for d in drawn(room, page=page).drawn if d.text in words}
    assert sizes == {36}


def test_a_narrow_screen_shows_every_statement_too() -> None:
    shown = [t for page in range(3) for t in drawn(ROOM, (1024, 768), page).texts]
    assert all(shown.count(q.word) == 1 for q in listed("journey"))


def test_the_queue_is_a_list_with_reasons() -> None:
    shown = texts(STEPS["talk"])
    first, second = (talk.question.text for talk in PICTURE.queue)
    assert shown.index(first) < shown.index(second)
    assert "6 of 14 say “Done, I could show it”, 6 say “Not started”" in shown
    assert "7 of 14 do not know" in shown
    assert {"split", "not known"} <= set(shown)


def test_one_item_stands_alone_with_large_counts() -> None:
    room = STEPS["talk item"]
    shown = texts(room)
    assert PICTURE.queue[0].question.text in shown
    assert PICTURE.queue[1].question.text not in shown
    assert {"6", "1", "Done: what could you show?", "Statement 1 of 2"} <= set(shown)
    assert min(d.size for d in drawn(room).drawn if d.text.isdecimal()) == 96


def test_an_item_that_is_no_longer_in_the_queue_gives_the_queue() -> None:
    assert texts(replace(STEPS["talk"], item="J9.X9")) == texts(STEPS["talk"])


def test_an_item_voted_on_again_shows_its_first_round() -> None:
    talk = PICTURE.queue[0]
    first = QuestionTally(talk.question, HAZY, sum(HAZY))
    room = replace(STEPS["talk item"], talk=(replace(talk, first=first),))
    assert "round 1: 1 · 3 · 3 · 7" in texts(room)
    assert "round 1" not in " ".join(texts(STEPS["talk item"]))


def test_a_list_and_its_picture_say_the_same_count() -> None:
    counts = {q.question.short: str(q.counts[0]) for q in journey().questions}
    listed_ = over_pages(revealed("checklist", journey()))
    assert all(listed_[listed_.index(short) + 1] == count for short, count in counts.items())
    assert counts["Staff could say why"] == str(DIVIDED[0])
