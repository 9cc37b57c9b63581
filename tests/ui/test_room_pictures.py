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
from room_event import EVENT_TALLIES
from room_reading import ALL, SHAPES, VOTES, drawn, pixels, read
from room_scenes import (
    CLOCK,
    HOSTILE,
    NOW,
    SCENES,
    criteria,
    ideas,
    revealed,
    scene,
)
from room_steps import TALLIES

from tests.ui.desk import wide_family
from ui.activities import VIEWS, Moment, View
from ui.projector.picture import draw, pages, render_png, texts
from ui.theme import DARK, LIGHT, ROOM_SMALL
from ui.widgets import lettering
from workshop.activities import KINDS
from workshop.problems import Refusal


def test_every_kind_has_a_view() -> None:
    assert set(VIEWS) == set(KINDS)
    assert all(isinstance(view, View) for view in VIEWS.values())


@pytest.mark.parametrize("shape", SHAPES, ids=str)
@pytest.mark.parametrize("name", ALL)
def test_all_text_is_large_enough_inside_and_alone(name: str, shape: tuple[int, int]) -> None:
    fits(name, shape)


def test_a_wide_typeface_is_large_enough_inside_and_alone_too() -> None:
    lettering.use(wide_family())
    try:
        assert lettering.font(ROOM_SMALL).family() == wide_family()
        for name in ALL:
            fits(name, SHAPES[0])
    finally:
        lettering.use("")


def fits(name: str, shape: tuple[int, int]) -> None:
    for page in range(pages(ALL[name], *shape)):
        canvas = drawn(ALL[name], shape, page)
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
    shown = scene(kind, state=state, answered=9, prompt="Now?", tally={**TALLIES, **EVENT_TALLIES}[kind])
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
