"""Make the pictures of docs/guide from the real program: `.venv/bin/python tests/pictures.py [FOLDER]`."""

import os
import shutil
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={ROOT / 'tests' / 'screen.json'}"
os.environ["READYROOM_HOME"] = tempfile.mkdtemp()

import pypdfium2  # noqa: E402 - the places above must be set first
from PIL import Image  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from tests.calling import Phone  # noqa: E402
from tests.papers import sample_event  # noqa: E402
from ui import style  # noqa: E402
from ui.app import Program  # noqa: E402
from ui.facilitator.phones import page as pages  # noqa: E402
from ui.phone.adapters import LOOPBACK, Adapter  # noqa: E402
from ui.projector.picture import render_png  # noqa: E402
from ui.theme import DARK, LIGHT, Theme  # noqa: E402
from workshop.papers import event_summary  # noqa: E402
from workshop.papers.action_plan import render  # noqa: E402
from workshop.scene import room  # noqa: E402
from workshop.session import Session  # noqa: E402
from workshop.subject import blocker_kinds  # noqa: E402
from workshop.templates import shipped  # noqa: E402

GUIDE = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "guide"
HEAVY, COLOURS, EXACT, ALIKE = 80_000, 64, 24, 8
OWNERS = ("R. Haas", "M. Ortiz", "J. Okafor", "P. Nair", "R. Haas", "M. Ortiz")
CELLS = (
    *((8, 1, 0, 0), (6, 2, 1, 0), (6, 2, 0, 1), (7, 1, 1, 0)),
    *((5, 3, 0, 1), (7, 1, 0, 1), (2, 2, 5, 0), (6, 2, 1, 0)),
    *((5, 3, 0, 1), (4, 1, 4, 0), (7, 1, 0, 1), (1, 3, 4, 1)),
    *((3, 5, 1, 0), (3, 3, 0, 3), (8, 0, 0, 1), (6, 2, 0, 1)),
    *((2, 5, 1, 1), (1, 3, 4, 1), (1, 6, 2, 0), (3, 5, 0, 1)),
)
STATEMENTS = (
    *((9, 3, 1, 1), (2, 3, 8, 1), (6, 1, 6, 1), (11, 2, 0, 1), (3, 5, 2, 4), (2, 3, 4, 5)),
    *((8, 4, 1, 1), (5, 2, 6, 1), (12, 1, 1, 0), (4, 5, 4, 1), (1, 2, 10, 1)),
)
REASONS = (
    "Nobody could say what it was for",
    "People feared for their jobs and said nothing",
    "The board had other worries",
    "Our engineers had never done it before",
    "The mails were kept in five places and nobody was allowed to bring them together",
    "It was always next quarter",
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

    def goes_to(self, name: str) -> None:
        """Lead on time to the first activity with this key or of this kind; a jump would leave steps out."""
        scene = self.session.scene()
        wanted = next(n for n, a in enumerate(scene.agenda, 1) if name in {a.key, a.kind})
        begun = scene.clock is not None
        for number in (*range(scene.number + begun, wanted), wanted):
            clock = self.session.scene().clock
            self.now += max(0.0, clock.left(self.now)) if clock else 0.0
            self.session.agenda.goto(number)

    def counts(self, *rows: tuple[int, ...], shown: bool = True) -> None:
        """Vote with these counts, one row a question, again from the first; show it unless told not to."""
        self.session.rounds.open()
        current = self.session.scene().round
        assert current is not None
        for question, given in zip(current.form.questions, cycle(rows), strict=False):
            keyed = zip(question.options, given, strict=False)
            self.session.rounds.count({question.key: {o.key: n for o, n in keyed}})
        if shown:
            self.session.rounds.close()
            self.session.rounds.reveal()

    def tab(self, name: str) -> None:
        assert self.program.leading is not None
        self.program.leading.page.open_tab(name)

    def takes(self, name: str) -> None:
        for _ in range(200):
            self.app.processEvents()
            time.sleep(0.002)
        self.program.window.grab().save(str(GUIDE / name))


def lead(camera: Camera) -> None:
    """Lead through the day, with pictures on the way."""
    camera.takes("prepare.png")
    camera.tab("lead")
    camera.session.engagement.set_people(present=14)
    begin(camera)
    choose(camera)
    look_closer(camera)
    settle(camera)


def phones(camera: Camera) -> None:
    """Open the room on this laptop, let somebody in, and look at tab, wall and phone."""
    pages.adapters = lambda: (Adapter("wlan0", "127.0.0.1", "wifi", best=True),)
    camera.tab("phones")
    session, lectern = camera.session, camera.program.leading.lectern
    lectern.phones.open(LOOPBACK)
    with Phone(session.people.phones.url, session.people.code()):
        camera.takes("phones.png")
        session.people.set_wifi("Workshop 2")
        session.people.show_join(True)
        render_png(room(session.scene()), GUIDE / "phones-join.png", now=camera.now)
        camera.goes_to("criteria-vote")
        session.rounds.open()
        take_phone(session.people.phones.join_url, GUIDE / "phones-vote.png")
    lectern.phones.close()


def take_phone(url: str, path: Path) -> None:
    """Join with a real browser and take a picture of the vote."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 390, "height": 760})
        page.goto(url)
        page.click("footer button")
        page.wait_for_selector("#go")
        for place, answer in enumerate(("met", "partly", "met", "don’t know")):
            page.locator("fieldset").nth(place).get_by_text(answer, exact=True).click()
        page.screenshot(path=path)
        browser.close()


def event_steps(camera: Camera) -> None:
    """Lead the steps that only an event has, with pictures on the way."""
    session = camera.session
    agenda = next(t for t in shipped() if t.id == "excitement-100")
    session.engagement.add_workshop(agenda, "2026-11-24", present=28)
    camera.tab("lead")
    camera.goes_to("quiz")
    camera.counts((21, 5, 2), (6, 18, 4), (15, 7, 6), (2, 25, 1), (22, 2, 4), shown=False)
    session.rounds.close()
    session.lines.show("quiz-parcel")
    render_png(room(session.scene()), GUIDE / "event-quiz.png", now=camera.now)
    camera.goes_to("ideas")
    camera.takes("event-ideas.png")
    camera.goes_to("sign-up")
    for name, function in (("Ana Ferreira", "Claims"), ("Bo Lindgren", "Depot lead"), ("Chidi Eze", "IT")):
        session.signing.add(name, function)
    camera.takes("event-list.png")


def begin(camera: Camera) -> None:
    """Say why, and find out where the house stands."""
    session = camera.session
    camera.goes_to("why")
    session.agenda.write("why", "Our customers wait because their mail travels from desk to desk.")
    camera.goes_to("who-is-here")
    camera.counts((2, 5, 1, 4, 2), (2, 4, 5, 3), (3, 7, 3, 1), (4, 7, 2, 1), (5, 6, 2, 1))
    camera.goes_to("journey-check")
    camera.counts(*STATEMENTS, shown=False)
    camera.takes("checklist.png")
    session.rounds.close()
    session.rounds.reveal()
    camera.goes_to("journey-reveal")
    session.agenda.write("models-fact", "1-3")
    camera.takes("readiness.png")
    camera.goes_to("journey-talk")
    session.lines.show(session.scene().talk[0].question.key)
    camera.takes("talk.png")


def choose(camera: Camera) -> None:
    """Vote on the problems and decide."""
    session = camera.session
    camera.goes_to("criteria-vote")
    camera.counts(*CELLS, shown=False)
    session.agenda.park("Who answers for wrong replies?")
    camera.now += 60 * 14
    camera.takes("facilitator.png")
    session.rounds.close()
    session.rounds.reveal()
    render_png(room(session.scene()), GUIDE / "room.png", now=camera.now)
    camera.goes_to("risk-screen")
    camera.counts((3, 10, 1), (12, 1, 1), (1, 12, 1))
    camera.goes_to("decision")
    ideas = session.scene().material.ideas
    session.decide(ideas[1].id, ideas[0].id, "Most hours, and the mails are all kept.", "M. Ortiz")
    camera.takes("decision.png")


def look_closer(camera: Camera) -> None:
    """Look at the data, the roles and what may stop the trial."""
    session = camera.session
    camera.goes_to("list-sources")
    material = session.scene().material
    for source in material.sources[:3]:
        session.ideas.edit_source(source.id, uses=(material.ideas[1].id,))
    camera.takes("sources.png")
    camera.goes_to("role-cover")
    camera.counts((2, 1, 3, 8), (1, 1, 6, 5, 1), (9, 2, 1, 1, 1), (3, 8, 1, 1, 1))
    camera.goes_to("role-routes")
    camera.takes("routes.png")
    camera.goes_to("sort-reasons")
    for number, key in enumerate(session.blockers.add(REASONS)[:4]):
        session.blockers.sort(key, blocker_kinds()[number].key)
    session.blockers.release(session.scene().material.blockers[0].id)
    camera.takes("reasons.png")


def settle(camera: Camera) -> None:
    """Draw up the plan."""
    session = camera.session
    camera.goes_to("action-plan")
    session.lines.propose()
    for line, owner in zip(session.scene().lines, OWNERS, strict=False):
        session.lines.edit(line.id, owner=owner)
        session.lines.accept(line.id)
    camera.tab("plan")
    camera.takes("plan.png")
    camera.tab("papers")
    camera.takes("papers.png")


def print_pages(session: Session) -> None:
    """Draw the pages of the plan that the guide shows."""
    document = pypdfium2.PdfDocument(render(session.plan()))
    document[0].render(scale=1.4).to_pil().save(GUIDE / "plan-1.png")


def print_summary() -> None:
    """Draw the event summary that the guide shows."""
    document = pypdfium2.PdfDocument(event_summary.render(sample_event.event()))
    document[0].render(scale=1.4).to_pil().save(GUIDE / "after-the-event.png")


def lighten() -> None:
    """Give pictures of more than 80 kB fewer colours."""
    for path in GUIDE.glob("*.png"):
        if path.stat().st_size > HEAVY:
            with Image.open(path) as picture:
                whole = picture.convert("RGB")
            whole.quantize(palette=_palette(whole), dither=Image.Dither.NONE).save(path, optimize=True)


def _palette(whole: Image.Image) -> Image.Image:
    """Choose few colours: the usual way gives rare ones away, or else tints what is grey."""
    few = whole.quantize(COLOURS - EXACT, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    spread = few.getpalette() or []
    found = sorted(whole.getcolors(whole.width * whole.height) or [], reverse=True)[:EXACT]
    wanted = [colour for _n, colour in found]
    wanted += [tuple(spread[at : at + 3]) for at in range(0, len(spread), 3)]
    kept: list[tuple[int, ...]] = []
    for colour in wanted:
        # Pillow takes any of two that are alike, and white would be nearly white.
        if all(max(abs(a - b) for a, b in zip(colour, other, strict=True)) > ALIKE for other in kept):
            kept.append(colour)
    made = Image.new("P", (1, 1))
    made.putpalette([part for colour in kept for part in colour])
    return made


def main() -> None:
    """Make all pictures."""
    print_summary()
    for take in (phones, event_steps):
        camera = Camera(LIGHT)
        take(camera)
        camera.program.close()
    for theme in (DARK, LIGHT):
        camera = Camera(theme)
        lead(camera)
        if theme is DARK:
            (GUIDE / "plan.png").replace(GUIDE / "plan-dark.png")
        else:
            print_pages(camera.session)
        camera.program.close()
    lighten()


if __name__ == "__main__":
    main()
