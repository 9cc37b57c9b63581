"""Somebody who does anything at all: actions by name, clicks, letters, keys, colours, screens pulled.

`python -m tests.ui.monkey SEED STEPS [FILE]` lets one loose for longer than a test would.
"""

import faulthandler
import json
import logging
import os
import random
import shutil
import sqlite3
import sys
import tempfile
import time
from collections import Counter, deque
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QWidget

from tests.ui.owned import astray, lent, thrown_away
from ui import style
from ui.app import Program
from ui.collecting import Collecting
from ui.facilitator.actions import Action
from ui.theme import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

LETTERS = "abcrstxyz0123456789 .,/-?"
KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace, Qt.Key.Key_Delete),
)
HELD = (
    *[Qt.KeyboardModifier.NoModifier] * 6,
    *(
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.AltModifier,
    ),
)
# What ends the work, or costs much time, comes once in a while only.
RARE = ("leave", "rehearse", "home")
SELDOM = 0.15
# In milliseconds: what is waited for at the most.
MOST = 200
# In seconds: whoever waits as long as this stands still.
SLOW = 60


class Monkey:
    """One that lays hands on a program; `done` tells the last things that it did."""

    def __init__(self, program: Program, seed: int) -> None:
        """Begin with the program as it is."""
        self._program, self._draw = program, random.Random(seed)
        self.done: deque[str] = deque(maxlen=40)
        self.did: Counter[str] = Counter()
        self._ways: tuple[tuple[Callable[[], None], int], ...] = (
            *((self._act, 45), (self._click, 15), (self._type, 14), (self._press, 24)),
            *((self._choose, 1), (self._pull, 1)),
        )

    def step(self) -> None:
        """Do one thing."""
        if self._program.leading is None and self._draw.random() < SELDOM:
            self._note("sample")
            self._program.open_sample()
        ways, weights = zip(*self._ways, strict=True)
        self._draw.choices(ways, weights)[0]()
        self._caught_up()
        if self._draw.random() < SELDOM:
            thrown_away()
        if not self._program.window.isVisible():
            self._note("shown again")
            self._program.show()

    def _caught_up(self) -> None:
        """Let the windows show what is in the file, so that the same seed does the same."""
        QApplication.processEvents()
        leading = self._program.leading
        store = leading.session._desk.store if leading is not None else None
        for _try in range(MOST):
            scene = self._program.leading.scene if self._program.leading is leading and leading else None
            if store is None or scene is None or scene.version == store.version:
                return
            QTest.qWait(1)

    def _note(self, words: str) -> None:
        self.done.append(words)
        self.did[words.split(" ", maxsplit=1)[0]] += 1

    def _root(self) -> QWidget:
        return QApplication.activeModalWidget() or self._program.window

    def _act(self) -> None:
        """Do one of the actions; each group of them is as likely as the others."""
        if QApplication.activeModalWidget() is not None:
            return
        groups: dict[str, list[Action]] = {}
        for action in self._program.window.keys.can_do():
            first = action.id.split(".", 1)[0]
            if first not in RARE or self._draw.random() < SELDOM:
                groups.setdefault(first, []).append(action)
        if "step" in groups and self._draw.random() < 3 * SELDOM:
            groups = {"step": groups["step"]}
        action = self._draw.choice(groups[self._draw.choice(list(groups))])
        self._note(action.id)
        self._program.window.keys.run(action)

    def _click(self) -> None:
        buttons = [b for b in self._root().findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()]
        if buttons:
            button = self._draw.choice(buttons)
            self._note(f"click {type(button).__name__} “{button.text() or button.accessibleName()}”")
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def _type(self) -> None:
        letter = self._draw.choice(LETTERS)
        self._note(f"letter {letter}")
        QTest.keyClicks(self._focus(), letter)

    def _press(self) -> None:
        key, held, at = self._draw.choice(KEYS), self._draw.choice(HELD), self._focus()
        self._note(f"{key.name} {held.name} at {type(at).__name__}")
        QTest.keyClick(at, key, held)

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self._root()

    def _choose(self) -> None:
        """Choose other colours or another size of text in the settings."""
        if QApplication.activeModalWidget() is not None:
            return
        self._program.choosing.open()
        settings = self._program.window.settings
        if settings is None:
            return
        answers = self._draw.choice((settings.laptop.theme_, settings.laptop.text_size)).answers
        button = self._draw.choice([b for b in answers.buttons if b.isEnabled()])
        self._note(f"settings {button.key}")
        button.click()
        for _turn in range(3):
            QApplication.processEvents()
        if self._draw.random() > SELDOM:
            QTest.keyClick(self._focus(), Qt.Key.Key_Escape)

    def _pull(self) -> None:
        """Pull one of the screens, do something, and plug it in again."""
        app = QGuiApplication.instance()
        if not isinstance(app, QGuiApplication):
            return
        number = self._draw.randrange(len(app.screens()))
        self._note(f"screen {number} pulled")
        app.screenRemoved.emit(app.screens()[number])
        self._press()
        QApplication.processEvents()
        self._note(f"screen {number} plugged")
        app.screenAdded.emit(app.screens()[number])


class Heard(logging.Handler):
    """What was written into the log with a traceback, each with what was done before."""

    def __init__(self, done: deque[str]) -> None:
        """Hear nothing yet."""
        super().__init__(logging.ERROR)
        self._done = done
        self.told: list[str] = []

    def unexpected(
        self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None
    ) -> None:
        """Take down what nobody caught."""
        self.handle(logging.LogRecord("", logging.ERROR, "", 0, "unexpected", None, (kind, problem, trace)))

    def emit(self, record: logging.LogRecord) -> None:
        """Take down an error."""
        formatted = logging.Formatter().format(record)
        self.told.append(f"{formatted}\nafter {list(self._done)}")


def nobody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system's own dialogs be left as soon as they are opened: nobody is there to answer them."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_given, **_named: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_given, **_named: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given, **_named: "")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_given: True)
    for dialog in (QDialog, QPrintDialog):
        monkeypatch.setattr(dialog, "exec", lambda _self: 0)


def main(seed: int, steps: int, file: Path | None) -> int:
    """Let one loose on two screens and tell what went wrong; gives how many errors there were."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        screens = [
            {"name": name, "x": x, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1}
            for name, x in (("Laptop", 0), ("Wall", 1366))
        ]
        (Path(folder) / "screens.json").write_text(json.dumps({"screens": screens}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={folder}/screens.json"
        patch.setenv("READYROOM_HOME", folder)
        patch.setenv("HOME", folder)
        app = QApplication([])
        style.apply(app, LIGHT)
        nobody_asks(patch)
        return _run(seed, steps, file, Path(folder))


def _run(seed: int, steps: int, file: Path | None, folder: Path) -> int:
    program = Program(LIGHT)
    program.show()
    if file is not None:
        program.open(Path(shutil.copy(file, folder)))
    else:
        program.open_sample()
    monkey, collecting = Monkey(program, seed), Collecting(program)
    heard = Heard(monkey.done)
    logging.getLogger().addHandler(heard)
    sys.excepthook = heard.unexpected
    faulthandler.dump_traceback_later(SLOW, repeat=True)
    for number in range(steps):
        began = time.monotonic()
        monkey.step()
        if number % 20 == 0:
            collecting.collect()
        if time.monotonic() - began > 1:
            sys.stdout.write(f"slow: {time.monotonic() - began:.1f} s for {monkey.done[-1]}\n")
    collecting.collect()
    wrong = [*heard.told, *astray(), *lent(), *damaged(folder)]
    program.close()
    sys.stdout.write(
        "\n".join((*wrong, f"seed {seed}: {len(wrong)} wrong; {dict(monkey.did.most_common(12))}", ""))
    )
    return len(wrong)


def damaged(folder: Path) -> list[str]:
    """Name the engagement files in a folder that are not whole."""
    found = []
    for path in folder.rglob("*.readyroom"):
        with closing(sqlite3.connect(path)) as db:
            told = (
                db.execute("PRAGMA quick_check").fetchall()
                + db.execute("PRAGMA foreign_key_check").fetchall()
            )
        if told != [("ok",)]:
            found.append(f"{path}: {told}")
    return found


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]) if len(sys.argv) > 3 else None))
