"""Screens to put windows on.

Qt's offscreen platform has the screens of a file and cannot add any; that one is pulled and comes back is
told by the signals that Qt gives then.
"""

import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
Screen = dict[str, object]


def screen(name: str, x: int, width: int, height: int, scale: float = 1) -> Screen:
    return {"name": name, "x": x, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": scale}


LAPTOP, WALL = screen("Laptop", 0, 1366, 768), screen("Wall", 1366, 1024, 768)
OTHER = screen("Other", 2390, 1920, 1080)
START = """
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QDialog, QWidget
    from ui.projector.screens import Screens
    from ui.projector.window import ProjectorWindow
    app = QApplication([])
    class ByName:
        def __getitem__(self, name):
            return next(s for s in app.screens() if s.name() == name)
    by_name = ByName()
    mine, room = QWidget(), ProjectorWindow()
    mine.setGeometry(20, 20, 600, 400)
    mine.show()
    def begin(*names):
        global screens
        screens = Screens(mine, room, chr(10).join(names))
        screens.start()
    def where(window):
        app.processEvents()
        return window.screen().name() if window.isVisible() else "-"
    def rests(window, name):
        inside = by_name[name].geometry()
        for _try in range(300):
            if inside.contains(window.geometry()) and window.screen().name() == name:
                return
            QTest.qWait(10)
        raise AssertionError(window.geometry())
    def pull(name):
        app.screenRemoved.emit(by_name[name])
    def plug(name):
        app.screenAdded.emit(by_name[name])
    def tell():
        print(where(mine), where(room), "covered" if screens.covered else "")
"""

ALSO = """
    from PySide6.QtCore import QEvent
    from ui.facilitator.screens.window import ScreensWindow
    from ui.theme import LIGHT
"""


def on(tmp_path: Path, given: list[Screen], program: str, start: str = START) -> list[str]:
    """Run a program on these screens and give the lines that it printed."""
    (tmp_path / "screens.json").write_text(json.dumps({"screens": given}), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", textwrap.dedent(start) + textwrap.dedent(program)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=60,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screens.json'}",
            "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests" / "ui"))),
        },
    )
    assert done.returncode == 0, done.stderr
    return [one.strip() for one in done.stdout.splitlines()]
