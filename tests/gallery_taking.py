"""The program at a fixed time, and pictures taken of its windows and of what the room sees."""

import time
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from ui import style
from ui.app import Program
from ui.projector.picture import render_png
from ui.theme import CONTRAST, DARK, LIGHT, Theme
from workshop.scene import room
from workshop.session import Session

DAY = (2026, 11, 24, 9, 0, 0, 0, 0, -1)
SIZES = ((1366, 768), (1920, 1080))
THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}
PEOPLE = 14


@dataclass
class Gallery:
    """The program with the sample open; `takes` puts pictures of its windows into `folder`."""

    folder: Path
    theme: Theme
    sizes: tuple[tuple[int, int], ...] = SIZES
    wanted: frozenset[str] = frozenset()
    taken: list[Path] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Open the program at a fixed time."""
        made = QApplication.instance() or QApplication([])
        assert isinstance(made, QApplication)
        self.app, self.now = made, time.mktime(DAY)
        style.apply(self.app, self.theme)
        self.program = Program(self.theme, lambda: self.now)
        self.program.show()
        self.program.window.activateWindow()

    @property
    def session(self) -> Session:
        assert self.program.leading is not None
        return self.program.leading.session

    def takes(self, name: str, window: QWidget | None = None) -> None:
        """Take the facilitator's window, or another one, in every size."""
        for width, height in self.sizes:
            at = f"{name}-{width}" if window is None else name
            if self.wanted and at not in self.wanted:
                continue
            shown = window or self.program.window
            if window is None:
                shown.resize(width, height)
            self.settle()
            self.taken.append(self.folder / f"{at}.png")
            shown.grab().save(str(self.taken[-1]))

    def takes_room(self, name: str) -> None:
        """Take what the room sees at this moment."""
        for width, height in self.sizes:
            at = f"{name}-room-{width}"
            if self.wanted and at not in self.wanted:
                continue
            self.taken.append(self.folder / f"{at}.png")
            scene = room(self.session.scene())
            render_png(scene, self.taken[-1], theme=self.theme, now=self.now, size=(width, height))

    def settle(self) -> None:
        """Let what was changed reach the windows and be laid out."""
        leading = self.program.leading
        end = time.monotonic() + 5
        while leading is not None and time.monotonic() < end:
            self.app.processEvents()
            shown = leading.page.scene
            if shown is not None and shown.version == leading.session.scene().version:
                break
        for _turn in range(5):
            self.app.processEvents()
        if leading is not None:
            # The file is really saved at the time of this laptop.
            self.program.window.status.saved.setText("Saved 09:00:00")

    def does(self, key: str) -> None:
        """Do one of the actions that can be done now, and let it be seen."""
        self.settle()
        self.program.window.keys.do(key)
        self.settle()
