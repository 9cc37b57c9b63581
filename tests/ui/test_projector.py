"""The projector's window and the screen it is on, with one screen and with two."""

import json
import os
import subprocess
import sys
import textwrap
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from room_scenes import CLOCK, NOW, SCENES

from ui.projector.window import ProjectorWindow

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
    assert two_screens(tmp_path, given, "screens.start(); tell()")[0].startswith(" False")


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
