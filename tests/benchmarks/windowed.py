"""The real window with the room's screen as a process that is watched: how late it is, when it shows what.

Orders come in line by line, reports go out as JSON. The two screens are of Qt's offscreen platform.
"""

import json
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

SCREENS = [
    {"name": "laptop", "x": 0, "y": 0, "width": 1440, "height": 900, "logicalDpi": 96, "dpr": 1},
    {"name": "projector", "x": 1440, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1},
]
with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as screens:
    json.dump({"screens": SCREENS}, screens)
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens.name}"

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal  # noqa: E402 - Qt reads its platform above
from PySide6.QtWidgets import QApplication  # noqa: E402

from ui import style  # noqa: E402
from ui.app import Program  # noqa: E402
from ui.phone.adapters import LOOPBACK  # noqa: E402
from ui.theme import LIGHT  # noqa: E402

TICK = 0.010
Json = dict[str, Any]


class Lateness(QObject):
    """How late a timer of ten milliseconds is, as a finger on a key would feel it."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self._due = 0.0
        self._timer = QTimer(self, interval=int(TICK * 1000), timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        self.late = []
        self._due = time.monotonic() + TICK
        self._timer.start()

    def _tick(self) -> None:
        now = time.monotonic()
        self.late.append(max(0.0, now - self._due))
        self._due = now + TICK

    def end(self) -> Json:
        self._timer.stop()
        late = sorted(self.late)
        return {"most": late[-1], "p99": late[int(len(late) * 0.99)], "ticks": len(late), "worst": late[-8:]}


class Shown(QObject):
    """Notes when the room's screen had painted that so many answered, and so many labels were learned."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        assert program.leading is not None
        self._window = program.leading.projector
        self._first: dict[str, dict[int, float]] = {"answered": {}, "learned": {}}
        self._wanted = ("", 0)
        self._window.installEventFilter(self)

    def eventFilter(self, _thing: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            room = self._window._room
            seen = {
                "answered": room.answered if room is not None else 0,
                "learned": room.taught.labels if room is not None and room.taught is not None else 0,
            }
            # The filter comes before the painting; a timer comes after it.
            QTimer.singleShot(0, lambda: self._painted(seen))
        return False

    def _painted(self, seen: dict[str, int]) -> None:
        for what, number in seen.items():
            self._first[what].setdefault(number, time.monotonic())
        self._tell()

    def tell(self, what: str, number: int) -> None:
        """Say when that many were shown, as soon as they are."""
        self._wanted = (what, number)
        self._tell()

    def learned(self) -> Json:
        """Give each number of labels that was shown with the moment when it was shown first."""
        return {"learned": sorted(self._first["learned"].items())}

    def _tell(self) -> None:
        what, number = self._wanted
        if what and number in self._first[what]:
            say({"at": self._first[what][number]})
            self._wanted = ("", 0)


class Desk(QObject):
    """Does what each line says, on Qt's thread."""

    said = Signal(str)

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        leading = program.leading
        assert leading is not None
        self.session = leading.session
        self._phones = leading.lectern.phones
        self._phones.open(LOOPBACK, exact=False)
        self._lateness, self._shown = Lateness(), Shown(program)
        self._verbs: dict[str, Callable[[], Json]] = {
            "open": self._do(self.session.rounds.open),
            "close": self._do(self.session.rounds.close),
            "reveal": self._do(self.session.rounds.reveal),
            "next": self._do(self.session.agenda.next),
            "goto": self._do(lambda: self.session.agenda.goto(1)),
            "watch": self._watch,
            "late": self._lateness.end,
            "answered": lambda: {"answered": self._answered()},
            "curve": self._shown.learned,
        }
        self.said.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        phones = self._phones.phones
        assert phones is not None
        projector = self._program.leading.projector if self._program.leading else None
        assert projector is not None
        assert projector.isVisible(), "the room's screen is not shown"
        say({"port": int(phones.url.rpartition(":")[2]), "code": phones.code})

    def _do(self, verb: Callable[[], object]) -> Callable[[], Json]:
        def done() -> Json:
            verb()
            return {}

        return done

    def _watch(self) -> Json:
        self._lateness.begin()
        return {}

    def _answered(self) -> int:
        tally = self.session.scene().tally
        return tally.answered if tally else 0

    def _take(self, line: str) -> None:
        verb, _space, words = line.partition(" ")
        if verb in {"shown", "learned"}:
            self._shown.tell("answered" if verb == "shown" else "learned", int(words))
            return
        if verb:
            say(self._verbs[verb]())
            return
        self._phones.close()
        self._program.window.close()
        QApplication.quit()


def say(told: Json) -> None:
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def main(path: Path) -> int:
    app = QApplication(sys.argv[:1])
    style.apply(app, LIGHT)
    program = Program(LIGHT)
    program.show()
    assert program.open(path)
    desk = Desk(program)
    # What is still being laid out is done before anything is measured.
    QTimer.singleShot(0, desk.begin)

    def listen() -> None:
        for line in sys.stdin:
            desk.said.emit(line.strip())
        desk.said.emit("")

    threading.Thread(target=listen, daemon=True).start()
    try:
        return app.exec()
    finally:
        Path(screens.name).unlink()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
