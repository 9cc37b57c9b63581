"""Make the pictures of docs/guide from the real program: `.venv/bin/python tests/pictures.py`."""

import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["READYROOM_HOME"] = tempfile.mkdtemp()

import pypdfium2  # noqa: E402 - the places above must be set first
from PySide6.QtWidgets import QApplication  # noqa: E402

from ui import style  # noqa: E402
from ui.app import Program  # noqa: E402
from ui.projector.picture import render_png  # noqa: E402
from ui.theme import DARK, LIGHT, Theme  # noqa: E402
from workshop.papers.action_plan import render  # noqa: E402
from workshop.scene import room  # noqa: E402
from workshop.session import Session  # noqa: E402

GUIDE = ROOT / "docs" / "guide"
LEVELS = ("met", "partly", "not", "unknown")
OWNERS = ("R. Haas", "M. Ortiz", "J. Okafor", "P. Nair", "R. Haas", "M. Ortiz")
CELLS = (
    *((8, 1, 0, 0), (6, 2, 1, 0), (6, 2, 0, 1), (7, 1, 1, 0)),
    *((5, 3, 0, 1), (7, 1, 0, 1), (2, 2, 5, 0), (6, 2, 1, 0)),
    *((5, 3, 0, 1), (4, 1, 4, 0), (7, 1, 0, 1), (1, 3, 4, 1)),
    *((3, 5, 1, 0), (3, 3, 0, 3), (8, 0, 0, 1), (6, 2, 0, 1)),
    *((2, 5, 1, 1), (1, 3, 4, 1), (1, 6, 2, 0), (3, 5, 0, 1)),
)


class Camera:
    """The program with the sample open, and pictures of it."""

    def __init__(self, theme: Theme) -> None:
        self.app = QApplication.instance() or QApplication([])
        style.apply(self.app, theme)
        self.now = time.mktime((2026, 11, 24, 9, 0, 0, 0, 0, -1))
        self.program = Program(theme, lambda: self.now)
        self.program.show()
        self.program.window.resize(1366, 768)
        self.program.open_sample()

    @property
    def session(self) -> Session:
        assert self.program.leading is not None
        return self.program.leading.session

    def goes_to(self, kind: str) -> None:
        agenda = self.session.scene().agenda
        self.session.agenda.goto(next(n for n, a in enumerate(agenda, 1) if a.kind == kind))

    def tab(self, name: str) -> None:
        assert self.program.leading is not None
        self.program.leading.page.open_tab(name)

    def takes(self, name: str) -> None:
        for _ in range(200):
            self.app.processEvents()
            time.sleep(0.002)
        self.program.window.grab().save(str(GUIDE / name))


def lead(camera: Camera) -> None:
    """Lead as far as the plan, with a vote in the middle."""
    session = camera.session
    camera.takes("prepare.png")
    camera.tab("lead")
    session.agenda.goto(1)
    session.agenda.write("why", "Our customers wait because their mail travels from desk to desk.")
    for number in range(2, 19):
        session.agenda.goto(number)
        camera.now += 60 * session.scene().agenda[number - 1].minutes
    camera.goes_to("criteria-vote")
    camera.takes("ready.png")
    session.rounds.open()
    current = session.scene().round
    assert current is not None
    for question, counts in zip(current.form.questions, CELLS, strict=False):
        session.rounds.count(
            {question.key: dict(zip(("met", "partly", "not", "unknown"), counts, strict=True))}
        )
    session.agenda.park("Who answers for wrong replies?")
    camera.now += 60 * 14
    camera.takes("facilitator.png")
    session.rounds.close()
    session.rounds.reveal()
    render_png(room(session.scene()), GUIDE / "room.png", now=camera.now)
    camera.goes_to("decision")
    ideas = session.scene().material.ideas
    session.decide(ideas[1].id, ideas[0].id, "Most hours, and the mails are all kept.", "M. Ortiz")
    camera.takes("decision.png")
    camera.goes_to("action-plan")
    session.lines.propose()
    for line, owner in zip(session.scene().lines, OWNERS, strict=False):
        session.lines.edit(line.id, owner=owner)
        session.lines.accept(line.id)
    camera.tab("plan")
    camera.takes("plan.png")


def print_pages(session: Session) -> None:
    """Draw the pages of the plan that the guide shows."""
    document = pypdfium2.PdfDocument(render(session.plan()))
    document[0].render(scale=1.4).to_pil().save(GUIDE / "plan-1.png")


def main() -> None:
    """Make all pictures."""
    for theme in (DARK, LIGHT):
        camera = Camera(theme)
        lead(camera)
        if theme is DARK:
            (GUIDE / "plan.png").replace(GUIDE / "plan-dark.png")
        else:
            print_pages(camera.session)
        camera.program.close()


if __name__ == "__main__":
    main()
