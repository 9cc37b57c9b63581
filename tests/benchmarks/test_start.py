"""From the start of the process to a painted window that answers, against an empty window with one label."""

import os
import subprocess
import sys
import time
from pathlib import Path
from threading import Timer

from large import RESPONSES, large_file

ROOT = Path(__file__).resolve().parents[2]
TIMES = 11

# Both processes end in the same way: when the first paint is done and the event loop is idle again.
UNTIL_PAINTED = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication(sys.argv[:1])
class Painted(QObject):
    def eventFilter(self, thing, event):
        if event.type() == QEvent.Type.Paint:
            app.removeEventFilter(self)
            QTimer.singleShot(0, {leave})
        return False
painted = Painted()
app.installEventFilter(painted)
"""
EMPTY = UNTIL_PAINTED.format(leave="app.quit") + "label = QLabel('Readyroom'); label.show(); app.exec()"
# The order of the program itself, without reading the words of the command line.
OURS = (
    "import sys; from pathlib import Path; path = Path(sys.argv[1]) if sys.argv[1:] else None\n"
    # sqlite-utils loads numpy where it is; only the tests have it, for scikit-learn.
    "sys.modules['numpy'] = None\n"
    "from ui.commands import prepare; prepare(path)\n"
    + UNTIL_PAINTED.format(leave="lambda: [w.close() for w in app.topLevelWidgets()] and app.quit()")
    + "from ui.app import run; run(path)"
)


def seconds(code: str, home: Path, *words: str) -> float:
    """Take the time of one process."""
    # Warm means that Python keeps what it compiled, as it does on a facilitator's laptop.
    own = {
        "QT_QPA_PLATFORM": "offscreen",
        "READYROOM_HOME": str(home),
        "PYTHONPYCACHEPREFIX": str(home / "pyc"),
    }
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | own
    start = time.perf_counter()
    with subprocess.Popen([sys.executable, "-c", code, *words], cwd=ROOT, env=environment) as process:
        stop = Timer(60, process.kill)
        stop.start()
        # wait() with a limit looks only every 50 ms.
        left = process.wait()
        taken = time.perf_counter() - start
        stop.cancel()
    assert left == 0
    return taken


def compared(home: Path, *words: str) -> tuple[float, float]:
    """Start both in turns, so that a busy moment is one for both; gives the shortest of each."""
    turns = [(seconds(EMPTY, home), seconds(OURS, home, *words)) for _turn in range(TIMES)]
    empty, ours = (min(times) for times in zip(*turns, strict=True))
    return empty, ours


def test_the_window_starts_soon(tmp_path: Path) -> None:
    empty, ours = compared(tmp_path)
    print(f"\nempty window {empty * 1000:.0f} ms, home {ours * 1000:.0f} ms, ratio {ours / empty:.2f}")

    assert ours <= 2.5 * empty


def test_a_file_of_years_opens_soon(tmp_path: Path) -> None:
    path = large_file(tmp_path / "large.readyroom")
    empty, ours = compared(tmp_path / "home", str(path))
    print(f"\n{RESPONSES} responses: {ours * 1000:.0f} ms, ratio {ours / empty:.2f}")

    assert ours <= 4 * empty
