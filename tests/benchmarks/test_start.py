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

# Both processes end in the same way: when a window is exposed, which is when it was painted, and the event
# loop is idle again. Events are not listened to: to hand all of them to Python would be measured too.
UNTIL_PAINTED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication(sys.argv[:1])
def look():
    if any(window.isExposed() for window in app.topLevelWindows()):
        looking.stop()
        QTimer.singleShot(0, {leave})
looking = QTimer(interval=0)
looking.timeout.connect(look)
looking.start()
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


def starts_within(limit: float, what: str, home: Path, *words: str) -> bool:
    """Tell whether one of five comparisons holds: a busy minute of the machine is not the program's."""
    for _time in range(5):
        empty, ours = compared(home, *words)
        print(f"\nempty window {empty * 1000:.0f} ms, {what} {ours * 1000:.0f} ms, ratio {ours / empty:.2f}")
        if ours <= limit * empty:
            return True
    return False


def test_the_window_starts_soon(tmp_path: Path) -> None:
    assert starts_within(2.5, "home", tmp_path)


def test_a_file_of_years_opens_soon(tmp_path: Path) -> None:
    path = large_file(tmp_path / "large.readyroom")
    assert starts_within(4, f"{RESPONSES} responses", tmp_path / "home", str(path))
