"""Make pictures of single windows for docs/guide: `.venv/bin/python tests/window_pictures.py [FOLDER]`."""

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from tests.pictures import CELLS, GUIDE, Camera, lighten  # noqa: E402
from ui.facilitator.screens.window import ScreensWindow  # noqa: E402
from ui.phone.adapters import LOOPBACK  # noqa: E402
from ui.theme import LIGHT  # noqa: E402
from workshop.model import Ballot, Engagement  # noqa: E402
from workshop.places import data_folder  # noqa: E402
from workshop.session import Session  # noqa: E402
from workshop.templates import shipped  # noqa: E402

PEOPLE, TABLES, ANSWERED = 14, 4, 9
SOON = 20
CLIENTS = (
    ("Brightwell Foods", "excitement-100", "2026-11-03"),
    ("Ellerby Town Council", "accelerator-half-day", "2026-12-03"),
    ("Northmere Water", "accelerator-day", "2026-11-26"),
)
SCREENS = [
    {"name": "laptop", "x": 0, "y": 0, "width": 1440, "height": 900, "logicalDpi": 96, "dpr": 1},
    {"name": "projector", "x": 1440, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1},
]
DICE = Random(7)
TEXTS = (
    "Tell early which pumps will fail",
    "Find the right form for a question at the counter",
    "Say which meter readings cannot be right",
)


def does(camera: Camera, name: str) -> None:
    """Do what has this name in the table of actions."""
    can = {action.id: action for action in camera.program.window.keys.can_do()}
    can[name].do()


def waits(camera: Camera, until: Callable[[], bool]) -> None:
    """Wait for made-up people."""
    end = time.monotonic() + SOON
    while not until() and time.monotonic() < end:
        camera.app.processEvents()
        time.sleep(0.01)


def prepare(camera: Camera) -> None:
    """Open one activity in the editor."""
    page = camera.program.leading.page
    camera.tab("prepare")
    vote = next(a for a in camera.session.scene().agenda if a.kind == "criteria-vote")
    table = page.tabs.prepare.table
    table.choose(vote.id)
    QTest.keyClick(table, Qt.Key.Key_Right)
    table.choose(vote.id)
    camera.takes("prepare-editor.png")


def over(camera: Camera) -> None:
    """Look at what is laid over the window while one leads."""
    camera.session.engagement.set_people(present=PEOPLE)
    camera.tab("lead")
    for number in range(1, 19):
        camera.session.agenda.goto(number)
        camera.now += 60 * (camera.session.scene().agenda[number - 1].minutes + (number == 12) * 6)
    camera.goes_to("criteria-vote")
    camera.counts(*CELLS, shown=False)
    page = camera.program.leading.page
    waits(camera, lambda: page.scene is not None and page.scene.version == camera.session.scene().version)
    for name, file in (("notes", "lead-notes.png"), ("time.win", "lead-win.png")):
        does(camera, name)
        page.tick()
        camera.takes(file)
        does(camera, name)
    does(camera, "find")
    finder = camera.app.focusWidget()
    if finder is not None:
        QTest.keyClicks(finder, "room")
    camera.takes("finder.png")
    does(camera, "find")
    does(camera, "keys")
    camera.takes("keys-sheet.png")
    does(camera, "keys.leave")
    does(camera, "settings")
    camera.takes("settings.png")
    does(camera, "settings.leave")


def missing(camera: Camera) -> None:
    """Let texts come in, and some of those who joined answer."""
    session, lectern = camera.session, camera.program.leading.lectern
    session.engagement.set_people(present=PEOPLE)
    camera.tab("lead")
    lectern.phones.open(LOOPBACK)
    code = session.people.code()
    people = [session.people.who(session.people.join(code, table=str(n % TABLES + 1))) for n in range(PEOPLE)]
    camera.goes_to("collect-ideas")
    here = session.scene().activity
    assert here is not None
    for number, text in enumerate(TEXTS):
        session.texts.hold(here.id, f"{number:032x}", text, people[number])
    camera.takes("phones-texts.png")
    camera.goes_to("criteria-vote")
    session.rounds.open()
    current = session.scene().round
    assert current is not None
    for person in people[:ANSWERED]:
        answers = {q.key: DICE.choice(q.options).key for q in current.form.questions}
        session.ballots.collect([Ballot(current.id, person, answers)])
    camera.takes("phones-missing.png")
    lectern.phones.close()


def rehearsal(camera: Camera) -> None:
    """Let made-up people vote in a copy."""
    camera.session.engagement.set_people(present=12)
    camera.program.rehearse(12, 20)
    waits(camera, lambda: camera.session.scene().presence.joined == 12)
    camera.tab("lead")
    camera.goes_to("models-in-use")
    camera.session.rounds.open()
    waits(camera, lambda: camera.session.scene().presence.answered >= 8)
    camera.takes("rehearsal.png")


def home(camera: Camera) -> None:
    """Look at home and at the form for a new engagement."""
    camera.program.leave()
    for client, template, date in CLIENTS:
        path = data_folder() / f"{client.split()[0].casefold()}.readyroom"
        session = Session.create(path, Engagement("", client, sponsor="R. Haas", decider="M. Ortiz"))
        chosen = next(t for t in shipped() if t.id == template)
        session.engagement.add_workshop(chosen, date, present=0, invited=PEOPLE)
        session.close()
        camera.program.open(path)
        camera.program.leave()
    camera.takes("home.png")
    page = camera.program.window.home
    page.start()
    page.starting.client.write("Hallam District Hospital")
    camera.takes("home-new.png")


def screens(camera: Camera) -> None:
    """Look at the list of screens and at the test card."""
    camera.tab("lead")
    does(camera, "room.screens")
    shown = next(w for w in camera.app.topLevelWidgets() if isinstance(w, ScreensWindow))
    for _turn in range(20):
        camera.app.processEvents()
    shown.grab().save(str(GUIDE / "screens-list.png"))
    shown.toggle_card()
    for _turn in range(20):
        camera.app.processEvents()
    camera.program.leading.projector.grab().save(str(GUIDE / "screens-card.png"))
    shown.close()


def main() -> None:
    """Make all pictures."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as listed:
        json.dump({"screens": SCREENS}, listed)
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={listed.name}"
    # Pictures show where files are put; nobody's own folder belongs into them.
    os.environ["HOME"] = "/home/anna"
    for take in (home, prepare, over, missing, rehearsal, screens):
        camera = Camera(LIGHT)
        take(camera)
        camera.program.close()
    lighten()


if __name__ == "__main__":
    main()
