"""The projector's window and the screen it is on, with one screen and with two."""

import json
import os
import subprocess
import sys
import textwrap
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from room_scenes import CLOCK, NOW, SCENES

from ui.facilitator.picture import RoomPicture
from ui.projector.back_row import paint_card
from ui.projector.picture import pages, paint
from ui.projector.window import ProjectorWindow
from ui.theme import LIGHT, ROOM_COUNT, ROOM_SMALL
from ui.widgets.canvas import Canvas

ROOT = Path(__file__).resolve().parents[2]
LAPTOP = {"name": "Laptop", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1}
PROJECTOR = {"name": "Projector", "x": 1366, "y": 0, "width": 1024, "height": 768, "logicalDpi": 96, "dpr": 1}
TELEVISION = {
    "name": "Television",
    "x": 2390,
    "y": 0,
    "width": 1920,
    "height": 1080,
    "logicalDpi": 96,
    "dpr": 1,
}
MIRROR = {**LAPTOP, "name": "Mirror"}


@pytest.fixture
def window(qtbot: Any) -> ProjectorWindow:
    made = ProjectorWindow()
    qtbot.addWidget(made)
    return made


def test_the_window_hands_keys_on(window: ProjectorWindow) -> None:
    keys = []
    window.key_pressed.connect(lambda event: keys.append(event.key()))
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    assert keys == [Qt.Key.Key_PageDown]


def test_the_pointer_is_hidden_and_the_program_ends_without_it(window: ProjectorWindow) -> None:
    assert window.cursor().shape() == Qt.CursorShape.BlankCursor
    assert not window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    assert window.windowFlags() & Qt.WindowType.FramelessWindowHint


def test_a_screen_reader_hears_what_the_room_reads(window: ProjectorWindow) -> None:
    window.show_scene(SCENES["decision"])
    assert "It costs the most hours." in window.accessibleDescription()
    window.show_scene(replace(SCENES["decision"], blank=True))
    assert not window.accessibleDescription()


def test_bars_grow_at_the_reveal_only(window: ProjectorWindow) -> None:
    result = SCENES["criteria"]
    window.show_scene(replace(result, state="closed", tally=None))
    assert window.growth == 1.0
    window.show_scene(result)
    assert window.growth < 1.0
    window.show_scene(SCENES["guided"])
    assert window.growth == 1.0


def test_a_result_that_is_shown_already_does_not_grow_again(window: ProjectorWindow) -> None:
    window.show_scene(SCENES["criteria"])
    window.show_scene(replace(SCENES["criteria"], answered=13))
    assert window.growth == 1.0


def test_nothing_moves_with_reduced_motion(qtbot: Any) -> None:
    window = ProjectorWindow(still=True)
    qtbot.addWidget(window)
    window.show_scene(SCENES["choice closed"])
    window.show_scene(SCENES["choice"])
    assert window.growth == 1.0


def test_the_window_paints_the_picture(window: ProjectorWindow) -> None:
    window.resize(480, 270)
    empty = window.grab().toImage()
    window.show_scene(replace(SCENES["criteria"], clock=replace(CLOCK, read=NOW, paused=True)))
    assert window.grab().toImage() != empty


def two_screens(
    tmp_path: Path, screens: list[dict[str, object]], program: str, remembered: str = ""
) -> list[str]:
    """Run a program beside a facilitator's window on these screens and give what it printed."""
    (tmp_path / "screens.json").write_text(json.dumps({"screens": screens}), encoding="utf-8")
    start = f"""
        from PySide6.QtWidgets import QApplication, QWidget
        from ui.projector.screens import Screens
        from ui.projector.window import ProjectorWindow
        app = QApplication([])
        facilitator, projector = QWidget(), ProjectorWindow()
        facilitator.show()
        screens = Screens(facilitator, projector, {remembered!r})
        screens.projector_changed.connect(lambda name: print("changed:", name))
        def tell():
            app.processEvents()
            place = projector.geometry().getRect()
            print(screens.name, projector.isVisible(), projector.screen().name(), place)
        by_name = {{s.name(): s for s in app.screens()}}
    """
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", textwrap.dedent(start) + textwrap.dedent(program)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screens.json'}"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_the_window_covers_the_second_screen(tmp_path: Path) -> None:
    assert two_screens(tmp_path, [LAPTOP, PROJECTOR], "screens.start(); tell()") == [
        "changed: Projector",
        "Projector True Projector (1366, 0, 1024, 768)",
    ]


@pytest.mark.parametrize("given", [[LAPTOP], [LAPTOP, MIRROR]], ids=["one screen", "a mirrored screen"])
def test_the_window_never_covers_the_facilitator(tmp_path: Path, given: list[dict[str, object]]) -> None:
    assert two_screens(tmp_path, given, "screens.start(); tell()")[-1].startswith(" False")


def test_the_screen_of_last_time_is_taken_again(tmp_path: Path) -> None:
    shown = two_screens(tmp_path, [LAPTOP, PROJECTOR, TELEVISION], "screens.start(); tell()", "Television")
    assert shown[-1] == "Television True Television (2390, 0, 1920, 1080)"


def test_a_pulled_projector_hides_the_window_until_it_is_back(tmp_path: Path) -> None:
    program = """
        screens.start()
        app.screenRemoved.emit(by_name["Projector"])
        tell()
        app.screenAdded.emit(by_name["Projector"])
        tell()
        screens.stop()
        tell()
    """
    shown = two_screens(tmp_path, [LAPTOP, PROJECTOR], program)
    assert shown[0] == "changed: Projector"
    assert shown[1] == "changed: "
    assert shown[2].startswith(" False")
    assert shown[3] == "changed: Projector"
    assert shown[4] == "Projector True Projector (1366, 0, 1024, 768)"
    assert shown[-1].startswith(" False")


@pytest.mark.usefixtures("window")
@pytest.mark.parametrize("shape", [(1920, 1080), (1280, 800), (1024, 768), (3440, 1440)], ids=str)
def test_the_test_card_has_the_smallest_text_and_all_of_it_on_the_screen(
    shape: tuple[int, int],
) -> None:
    image = QImage(*shape, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    canvas = Canvas(painter, shape, LIGHT)
    paint_card(canvas, *shape, 200)
    painter.end()
    assert f"{shape[0]} × {shape[1]}, 200 %" in canvas.texts
    assert canvas.drawn[-1].text.startswith("If you can read this line")
    assert {ROOM_SMALL, ROOM_COUNT} <= {d.size for d in canvas.drawn}
    assert min(d.size for d in canvas.drawn) == ROOM_SMALL
    inside = QRectF(canvas.left, 40, canvas.inner, canvas.height - 80)
    assert all(inside.contains(d.area) for d in canvas.drawn)
    for one, other in combinations(canvas.drawn, 2):
        both = one.area.intersected(other.area)
        assert both.width() < 1 or both.height() < 6, (one, other)
    dark = {image.pixelColor(x, y).name() for x in (1, shape[0] - 2) for y in (1, shape[1] - 2)}
    assert dark == {LIGHT.ink.lower()}


def test_the_test_card_goes_with_the_next_step_not_with_an_answer(window: ProjectorWindow) -> None:
    sizes = []
    window.card_seen.connect(sizes.append)
    room = replace(SCENES["criteria"], state="open", tally=None)
    window.show_scene(room)
    window.show_card(on=True)
    window.show_scene(replace(room, answered=13))
    assert window.card
    window.show_scene(replace(room, state="closed"))
    assert not window.card
    window.show_card(on=True)
    QTest.keyClick(window, Qt.Key.Key_B)
    assert not window.card
    assert len(sizes) == 2


def test_the_line_for_the_facilitator_leaves_the_picture_whole(window: ProjectorWindow) -> None:
    window.resize(960, 540)
    window.show_scene(replace(SCENES["decision"], clock=None))
    plain = window.grab().toImage()
    window.show_note("Press F5.")
    noted = window.grab().toImage()
    band, paper = QColor(LIGHT.band), QColor(LIGHT.paper)
    assert noted.pixelColor(5, 535) == band
    assert noted.pixelColor(5, 500) == paper
    window.show_note("")
    assert window.grab().toImage() == plain


@pytest.mark.usefixtures("window")
@pytest.mark.parametrize("ratio", [1.5, 2, 3])
def test_the_picture_is_the_same_at_every_scaling(ratio: float) -> None:
    def small(scale: float) -> QImage:
        image = QImage(round(960 * scale), round(540 * scale), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scale)
        painter = QPainter(image)
        paint(painter, SCENES["criteria"], 960, 540, LIGHT, NOW)
        painter.end()
        return image.scaled(96, 54, mode=Qt.TransformationMode.SmoothTransformation)

    plain, fine = small(1), small(ratio)
    apart = [
        abs(plain.pixelColor(x, y).lightness() - fine.pixelColor(x, y).lightness())
        for x in range(96)
        for y in range(54)
    ]
    assert max(apart) < 60
    assert sum(apart) / len(apart) < 3


def test_the_small_picture_has_the_pages_of_the_rooms_screen(qtbot: Any) -> None:
    picture = RoomPicture()
    qtbot.addWidget(picture)
    room, told = SCENES["thirty problems"], []
    picture.paged.connect(lambda _page, number: told.append(number))
    picture._room = room
    picture.take_shape(QSize(1024, 768))
    picture.take_shape(QSize(3440, 1440))
    assert told == [pages(room, 1024, 768), pages(room, 3440, 1440)]
    assert (picture.width(), picture.height()) == (272, 154)
