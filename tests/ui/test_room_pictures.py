"""What the room can read: the right texts, large enough, nothing over anything else, nothing too early."""

import os
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from room_scenes import (
    CLOCK,
    DECISION,
    HOSTILE,
    LINE,
    NOW,
    SCENES,
    WHY,
    choice,
    criteria,
    dots,
    ideas,
    revealed,
    scene,
    trade_off,
)

from ui.activities import VIEWS, Moment
from ui.projector.picture import draw, pages, render_png, texts
from ui.theme import DARK, LIGHT, ROOM_SMALL
from ui.widgets.canvas import Canvas
from workshop.activities import KINDS
from workshop.problems import Refusal
from workshop.scene import RoomScene
from workshop.thresholds import Thresholds

SHAPES = ((1920, 1080), (1366, 768), (1024, 768), (2560, 1080))
VOTES = tuple(name for name, kind in KINDS.items() if kind.votes)
TALLIES = {"single-choice": WHY, "dot-vote": dots(5), "criteria-vote": criteria(3), "trade-off": trade_off()}

pytestmark = pytest.mark.usefixtures("qapp")


def drawn(
    room: RoomScene, shape: tuple[int, int] = (1920, 1080), page: int = 0, growth: float = 1.0
) -> Canvas:
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return draw(painter, room, shape, LIGHT, Moment(NOW, growth, page))[0]
    finally:
        painter.end()


def read(room: RoomScene, page: int = 0) -> str:
    return "\n".join(texts(room, NOW, page))


def pixels(room: RoomScene, growth: float = 1.0, shape: tuple[int, int] = (480, 270)) -> QImage:
    image = QImage(*shape, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw(painter, room, shape, LIGHT, Moment(NOW, growth))
    painter.end()
    return image


def test_every_kind_has_a_view() -> None:
    assert set(VIEWS) == set(KINDS)


@pytest.mark.parametrize("shape", SHAPES, ids=str)
@pytest.mark.parametrize("name", SCENES)
def test_all_text_is_large_enough_inside_and_alone(name: str, shape: tuple[int, int]) -> None:
    for page in range(pages(SCENES[name], *shape)):
        canvas = drawn(SCENES[name], shape, page)
        inside = QRectF(0, 0, canvas.width, canvas.height).adjusted(79, 40, -79, -40)
        for one in canvas.drawn:
            assert one.size >= ROOM_SMALL, one
            assert inside.contains(one.area), one
        for one, other in combinations(canvas.drawn, 2):
            both = one.area.intersected(other.area)
            # Blocks are as high as their lines: a touch of two line boxes is no touch of letters.
            assert both.width() < 1 or both.height() < 6, (one, other)


@pytest.mark.parametrize("state", ["ready", "open", "closed"])
@pytest.mark.parametrize("kind", VOTES)
def test_before_the_reveal_the_room_reads_nothing_of_the_tally(kind: str, state: str) -> None:
    # Even a scene that wrongly carried the tally would not show it.
    shown = scene(kind, state=state, answered=9, prompt="Now?", tally=TALLIES[kind])
    without = replace(shown, tally=None)

    assert texts(shown, NOW) == texts(without, NOW)
    assert pixels(shown) == pixels(without)


@pytest.mark.parametrize("kind", VOTES)
def test_while_a_vote_is_open_the_room_sees_how_many_have_answered(kind: str) -> None:
    assert texts(scene(kind, state="open", answered=9), NOW) == (
        "Which problem first?",
        "9 of 14  answered",
        "3:20 left",
        "Results appear after the vote has closed",
    )


def test_nobody_present_is_no_division_and_no_square() -> None:
    assert "0  answered" in texts(scene("dot-vote", state="open", present=0))


def test_a_closed_vote_says_that_the_result_comes() -> None:
    assert "The vote is closed" in read(SCENES["choice closed"])


def test_a_second_vote_is_called_so() -> None:
    assert "Second vote" in texts(SCENES["dots open"])
    assert "Second vote" not in texts(SCENES["choice open"])


def test_the_time_left_runs_stops_and_ends() -> None:
    room = SCENES["guided"]
    assert "3:20 left" in texts(room, NOW)
    assert "3:19 left" in texts(room, NOW + 1)
    assert "0:01 left" in texts(room, NOW + 199.5)
    assert "Time is up" in texts(room, NOW + 200)
    assert "3:20 left, paused" in texts(replace(room, clock=replace(CLOCK, paused=True)), NOW + 60)
    assert "left" not in read(replace(room, clock=None))


def test_a_break_says_when_we_go_on() -> None:
    shown = texts(SCENES["break"], NOW)
    assert shown[:2] == ("Break", "We go on at")
    assert shown[2].endswith(":03")
    assert shown[3:] == ("See you back here.", "3:20 left")
    assert "now" in texts(SCENES["break"], NOW + 300)


def test_without_an_activity_the_room_sees_whose_workshop_it_is() -> None:
    assert texts(SCENES["nothing yet"]) == ("Northmere Water",)


def test_a_blank_room_shows_nothing_at_all() -> None:
    for name, room in SCENES.items():
        blank = replace(room, blank=True)
        assert texts(blank) == (), name
    image = pixels(replace(SCENES["criteria"], blank=True))
    assert {image.pixel(x, y) for x in range(0, 480, 7) for y in range(0, 270, 7)} == {image.pixel(0, 0)}


def test_a_kind_of_a_newer_program_is_shown_as_words() -> None:
    assert "We sing" in texts(scene("choir", text="We sing"))


def test_what_was_written_stands_large() -> None:
    canvas = drawn(SCENES["present"])
    sizes = {d.text: d.size for d in canvas.drawn}
    assert sizes["Customers wait eleven days for an answer."] > sizes["Which problem first?"]


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
    assert "1 more idea got no dot" in shown


def test_people_come_before_dots_where_they_are_known() -> None:
    tally = dots(2, ("Loud", "Wanted"))
    question = replace(tally.questions[0], counts=(9, 6), people=(3, 6))
    shown = texts(revealed("dot-vote", replace(tally, questions=(question,))))
    assert shown.index("Wanted") < shown.index("Loud")
    assert {"6 people", "6 of 15 dots", "3 people", "9 of 15 dots"} <= set(shown)


def test_before_a_dot_vote_the_ideas_have_numbers() -> None:
    assert "1  Sort complaint mails 0" in texts(scene("dot-vote", ideas=ideas(2)))


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


def test_clusters_stand_together_on_the_wall() -> None:
    shown = texts(scene("collect-ideas", ideas=ideas(8)))
    first = shown.index("Service")
    assert shown[first : first + 3] == ("Service", "Sort complaint mails 0", "Plan repair crews 4")
    assert "Not grouped" in shown
    assert "8 ideas" in shown


def test_all_sixty_ideas_are_on_the_wall() -> None:
    room = SCENES["sixty ideas"]
    shown = [t for page in range(pages(room)) for t in texts(room, page=page)]
    assert all(idea.title in shown for idea in room.ideas)


def test_what_a_client_types_is_shown_as_it_is() -> None:
    typed = HOSTILE.strip()
    assert typed in texts(scene("guided", text=typed))
    assert typed in texts(scene("guided", prompt=typed))
    assert typed in texts(scene("collect-ideas", ideas=ideas(1, (typed,))), NOW)[1].removesuffix(" 0")


def test_all_of_a_long_text_can_be_read_over_the_pages() -> None:
    words = [f"word{n}" for n in range(600)]
    room = scene("guided", text=" ".join(words))
    shown = " ".join(t for page in range(pages(room)) for t in texts(room, page=page))
    assert [w for w in shown.split() if w.startswith("word")] == words


def test_what_does_not_fit_ends_with_an_ellipsis() -> None:
    first = texts(SCENES["long words"])[0]
    assert first.endswith("…")


def test_other_scripts_are_drawn_with_glyphs_not_boxes() -> None:
    """A missing character is an empty box, the same for every character."""
    seen = [
        pixels(scene("guided", prompt="x", text=t * 20, clock=None))
        for t in ("東", "京", "😀", "🏭", "Ł", "ễ")
    ]
    assert all(one != other for one, other in combinations(seen, 2))


def test_bars_grow_from_nothing_and_counts_are_there_at_once() -> None:
    room = SCENES["criteria"]
    assert drawn(room, growth=0.0).texts == drawn(room).texts
    assert pixels(room, 0.0) != pixels(room, 0.5) != pixels(room)


def test_a_result_can_be_told_without_colour() -> None:
    """The four levels differ in black and white, by pattern."""
    cells = criteria(1)
    equal = replace(cells, questions=tuple(replace(q, counts=(4, 4, 4, 2)) for q in cells.questions))
    grey = pixels(revealed("criteria-vote", equal), shape=(1920, 1080)).convertToFormat(
        QImage.Format.Format_Grayscale8
    )
    y = next(
        y
        for y in range(300, 400)
        if grey.pixelColor(416, y).red() < 120 and grey.pixelColor(416, y + 14).red() < 120
    )
    across = [[grey.pixelColor(x, y + dy).red() for dy in range(2, 26)] for x in (450, 540, 620)]
    assert len(set(across[0])) == 1
    assert max(across[1]) - min(across[1]) > 20
    assert max(across[2]) - min(across[2]) > 60


def test_a_picture_is_written_for_the_demo(tmp_path: Path) -> None:
    shown = render_png(SCENES["dots"], tmp_path / "dots.png", now=NOW, theme=DARK)
    image = QImage(str(tmp_path / "dots.png"))
    assert (image.width(), image.height()) == (1920, 1080)
    assert "17 of 57 dots" in shown
    with pytest.raises(Refusal):
        render_png(SCENES["dots"], tmp_path / "no folder" / "dots.png")


def test_the_same_scene_makes_the_same_picture() -> None:
    assert pixels(SCENES["criteria"]) == pixels(SCENES["criteria"])


def test_the_picture_leaves_the_painter_as_it_was() -> None:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = painter.transform()
    draw(painter, SCENES["criteria"], (100, 100), LIGHT, Moment(NOW))
    assert painter.transform() == before
    painter.end()
    assert QApplication.instance() is not None
