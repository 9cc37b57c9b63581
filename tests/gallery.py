"""Every window, scene and state as pictures: `.venv/bin/python tests/gallery.py FOLDER [light|dark ...]`.

The sample's day and the longest event are led step by step; each vote is shown ready, open, counted and
revealed, in the facilitator's window and as the room sees it, at 1366x768 and at 1920x1080.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["READYROOM_HOME"] = tempfile.mkdtemp()

from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402 - the places above must be set first

from ui import style  # noqa: E402
from ui.app import Program  # noqa: E402
from ui.facilitator.help.reporting import Reporting  # noqa: E402
from ui.facilitator.recent import Recent, load  # noqa: E402
from ui.projector.picture import render_png  # noqa: E402
from ui.theme import CONTRAST, DARK, LIGHT, Theme  # noqa: E402
from workshop.problems import Refusal  # noqa: E402
from workshop.scene import room  # noqa: E402
from workshop.session import Session  # noqa: E402
from workshop.templates import shipped  # noqa: E402

DAY = (2026, 11, 24, 9, 0, 0, 0, 0, -1)
SIZES = ((1366, 768), (1920, 1080))
THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}
PEOPLE, EVENT = 14, "excitement-120"
# How fourteen people are spread over the options of a question, by how many options it has.
SPREADS = {2: (9, 5), 3: (8, 4, 2), 4: (7, 3, 2, 2), 5: (5, 4, 2, 2, 1)}


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
            self._settle()
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

    def _settle(self) -> None:
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


def home(gallery: Gallery) -> None:
    """Look at home with nothing opened yet, with a list, and at the form for a new engagement."""
    gallery.takes("home-empty")
    recent = gallery.program.window.home.recent
    recent.show_entries(
        (
            Recent(
                "/a/northmere.readyroom",
                "Northmere Water",
                "accelerator",
                "Accelerator workshop",
                "2026-11-28",
            ),
            Recent(
                "/a/hallam.readyroom", "Hallam District Hospital", "accelerator", "Half a day", "2026-11-30"
            ),
            Recent(
                "/a/brightwell.readyroom", "Brightwell Foods", "excitement", "Excitement event", "2026-11-03"
            ),
            Recent("/a/ellerby.readyroom", "Town of Ellerby"),
        )
    )
    gallery.takes("home")
    gallery.program.window.home.start()
    gallery.takes("home-new")
    gallery.program.window.home.show_recent()
    recent.show_entries(load(Path(os.environ["READYROOM_HOME"])))


def helps(gallery: Gallery) -> None:
    """Look at the guide, the cards of the first tour and the report of a problem."""
    desk = gallery.program.help
    desk.open_guide()
    assert desk.guide is not None
    gallery.takes("guide", desk.guide)
    desk.guide.close()
    desk.open_tour()
    for number in range(5):
        assert desk.tour is not None
        gallery.takes(f"tour-{number + 1}")
        desk.tour.go(1)
    report = Reporting(gallery.theme, gallery.program.window)
    report.show()
    gallery.takes("report", report)
    report.close()


def tabs(gallery: Gallery, name: str) -> None:
    """Look at every tab but Lead."""
    assert gallery.program.leading is not None
    for tab in ("prepare", "phones", "plan", "papers"):
        gallery.program.leading.page.open_tab(tab)
        gallery.takes(f"{name}-{tab}")
    gallery.program.leading.page.open_tab("lead")


def steps(gallery: Gallery, name: str) -> None:
    """Lead every activity of the agenda and look at each state of each."""
    session = gallery.session
    for number, activity in enumerate(session.scene().agenda, 1):
        session.agenda.goto(number)
        gallery.now += 60
        _look(gallery, f"{name}-{number:02d}-{activity.key}")
        for state in _states(gallery):
            _look(gallery, f"{name}-{number:02d}-{activity.key}-{state}")
        if activity.kind == "decision" and session.scene().material.ideas:
            first, second = session.scene().material.ideas[:2]
            session.decide(first.id, second.id, "We can start now", "M. Ortiz")
        if activity.kind == "action-plan":
            session.lines.propose()
            _look(gallery, f"{name}-{number:02d}-{activity.key}-proposed")


def _look(gallery: Gallery, name: str) -> None:
    gallery.takes(name)
    gallery.takes_room(name)


def _states(gallery: Gallery) -> Iterator[str]:
    """Vote in the current activity where that can be done by counts, a state at a time."""
    rounds = gallery.session.rounds
    try:
        rounds.open()
    except Refusal:
        return
    yield "open"
    current = gallery.session.scene().round
    assert current is not None
    try:
        for number, question in enumerate(current.form.questions):
            spread = SPREADS.get(len(question.options), (2,) * min(len(question.options), PEOPLE // 2))
            turned = (*spread[number % len(spread) :], *spread[: number % len(spread)])
            rounds.count({question.key: {o.key: n for o, n in zip(question.options, turned, strict=False)}})
        yield "counted"
    except Refusal:
        # Labels and dots are not counted by hands alone; their votes are shown without answers.
        pass
    rounds.close()
    try:
        rounds.reveal()
    except Refusal:
        yield "closed"
    else:
        yield "revealed"


def whole(gallery: Gallery) -> None:
    """Take everything."""
    home(gallery)
    helps(gallery)
    gallery.program.open_sample()
    gallery.session.engagement.set_people(present=PEOPLE)
    tabs(gallery, "before")
    steps(gallery, "day")
    tabs(gallery, "after")
    event = next(t for t in shipped() if t.id == EVENT)
    gallery.session.engagement.add_workshop(event, "2026-11-24", present=PEOPLE)
    assert gallery.program.leading is not None
    gallery.program.leading.page.open_tab("lead")
    steps(gallery, "event")


def main(folder: Path, themes: list[str]) -> None:
    """Take everything in the given themes, light and dark where none is given."""
    for name in themes or ["light", "dark"]:
        (folder / name).mkdir(parents=True, exist_ok=True)
        gallery = Gallery(folder / name, THEMES[name])
        whole(gallery)
        gallery.program.close()
        sys.stdout.write(f"{len(gallery.taken)} pictures in {folder / name}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "gallery"), sys.argv[2:])
