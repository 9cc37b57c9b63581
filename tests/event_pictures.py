"""Make the pictures of docs/guide/event.md from the real program: `python tests/event_pictures.py`."""

import sys
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import shutil  # noqa: E402

from playwright.sync_api import sync_playwright  # noqa: E402

from tests.pictures import GUIDE, Camera, lighten  # noqa: E402
from ui.phone.adapters import LOOPBACK  # noqa: E402
from ui.projector.picture import render_png  # noqa: E402
from ui.theme import LIGHT  # noqa: E402
from workshop.model import Ballot, Engagement, Participant  # noqa: E402
from workshop.places import data_folder  # noqa: E402
from workshop.scene import room  # noqa: E402
from workshop.session import Session  # noqa: E402
from workshop.templates import shipped  # noqa: E402

PEOPLE, TABLES = 38, 6
WORDS = {
    "words-it": "password, login, laptop, printer, screen",
    "words-people": "salary, holiday, sick, contract, training",
    "words-building": "heating, parking, door, light, room",
    "words-orders": "parcel, invoice, jacket, delivery, discount",
}


class EventCamera(Camera):
    """The program with an excitement event open, and pictures of it."""

    def __init__(self) -> None:
        super().__init__(LIGHT)
        self.program.close()
        path = data_folder() / "brindlemoor.readyroom"
        session = Session.create(path, Engagement("", "Brindlemoor Parcel", sponsor="R. Haas"))
        template = next(t for t in shipped() if t.id == "excitement-100")
        session.engagement.add_workshop(template, "2026-02-26", present=PEOPLE, invited=40)
        session.close()
        self.program = type(self.program)(LIGHT, lambda: self.now)
        self.program.show()
        self.program.window.resize(1366, 768)
        self.program.open(path)
        self.tab("lead")

    def wall(self, name: str) -> None:
        render_png(room(self.session.scene()), GUIDE / name, now=self.now)


def label(session: Session, people: list[Participant], dice: Random, most: int = 8) -> None:
    """Let people label, one label in ten wrongly."""
    current = session.scene().round
    assert current is not None
    key = session.teaching.pack.key
    teams = sorted(set(key.values()))
    for turn in range(most):
        for person in people:
            hand = session.teaching.hand(current.id, person)
            if turn < len(hand):
                right = key[hand[turn].id]
                said = right if dice.random() > 0.1 else dice.choice([t for t in teams if t != right])
                session.ballots.collect([Ballot(current.id, person, {hand[turn].id: said})])
        session.teaching.settle()


def take_phone(url: str) -> None:
    """Join with a real browser, label two messages and take a picture of the third."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 390, "height": 760})
        page.goto(url)
        page.click("footer button")
        for _message in range(2):
            page.get_by_role("button", name="IT help").click()
        page.wait_for_timeout(300)
        page.screenshot(path=GUIDE / "event-phone.png")
        browser.close()


def main() -> None:
    """Make all pictures."""
    camera, dice = EventCamera(), Random(7)
    session = camera.session
    camera.goes_to("rule-words")
    for field, text in WORDS.items():
        session.agenda.write(field, text)
    camera.goes_to("rule-score")
    camera.wall("event-rules.png")
    code = session.people.code()
    people = [session.people.who(session.people.join(code, table=str(n % TABLES + 1))) for n in range(PEOPLE)]
    camera.goes_to("label")
    session.rounds.open()
    camera.takes("event-cards.png")
    session.lines.show("")
    lectern = camera.program.leading.lectern
    lectern.phones.open(LOOPBACK)
    take_phone(session.people.phones.join_url)
    lectern.phones.close()
    label(session, people, dice, most=3)
    camera.now += 250
    session.lines.show("")
    camera.wall("event-curve.png")
    label(session, people, dice)
    session.rounds.close()
    session.teaching.settle()
    camera.goes_to("silos")
    session.lines.show("shown")
    camera.wall("event-silos.png")
    camera.goes_to("fool-it")
    for text, fooled in (("Please cancel my holiday order.", True), ("asdf asdf", True)):
        session.teaching.judge(session.teaching.try_out(text).id, fooled=fooled)
    camera.wall("event-fool.png")
    camera.program.close()
    lighten()


if __name__ == "__main__":
    main()
