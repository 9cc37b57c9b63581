"""The day as pictures: home, help, every tab, and every activity in each of its states."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

from tests.gallery_taking import DAY, PEOPLE, Gallery
from ui.facilitator.help.reporting import Reporting
from ui.facilitator.recent import Recent, Step, Tried, load
from workshop.problems import Refusal

PATIENCE, SHARP = 10, 0.8
# How fourteen people are spread over the options of a question, by how many options it has.
SPREADS = {2: (9, 5), 3: (8, 4, 2), 4: (7, 3, 2, 2), 5: (5, 4, 2, 2, 1)}
EVENT, WORKSHOP = "excitement", "accelerator"
DAY_ONE, HALF = "Accelerator workshop, one day", "Accelerator workshop, half a day"
ENGAGEMENTS: dict[str, tuple[Step, ...]] = {
    "Northmere Water": (
        Step(EVENT, "Excitement event, 90 minutes", "2026-11-03", held=True, present=41, ended=True),
        Step(WORKSHOP, DAY_ONE, "2026-11-28", invited=14),
    ),
    "Hallam District Hospital": (
        Step(WORKSHOP, HALF, "2026-10-30", held=True, present=12, lines=12, done=5, ended=True),
    ),
    "Brightwell Foods": (
        Step(EVENT, "Excitement event, 100 minutes", "2026-11-03", held=True, present=38, ended=True),
    ),
    "Town of Ellerby": (Step(WORKSHOP, HALF, "2026-12-15", invited=18),),
    "Westmark Savings Bank": (),
}


def _engagements(folder: Path) -> tuple[Recent, ...]:
    """Make up a list of engagements; the last file is not where it was."""
    yesterday = time.mktime(DAY) - 15 * 3600
    tried = (Tried("phones", "2026-11-20", "3"), Tried("projector", "2026-11-20", "1920 × 1080"))
    made = []
    for client, held in ENGAGEMENTS.items():
        path = folder / f"{client.lower().replace(' ', '-')}.readyroom"
        if held:
            path.write_bytes(bytes(1_400_000))
        last = held[-1] if held else Step()
        made.append(
            Recent(
                str(path),
                client,
                last.kind,
                last.title,
                last.date,
                last.present,
                last.invited,
                opened=yesterday,
                steps=held,
                tried=tried,
                sources=4,
                unowned=2,
            )
        )
    return tuple(made)


def home(gallery: Gallery) -> None:
    """Look at home with nothing opened yet, with a list, and at the form for a new engagement."""
    gallery.takes("home-empty")
    recent = gallery.program.window.home.recent
    recent.show_entries(_engagements(Path(os.environ["READYROOM_HOME"])))
    recent.list.setFocus()
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
        if tab == "papers":
            _draws(gallery)
        gallery.takes(f"{name}-{tab}")
    gallery.program.leading.page.open_tab("lead")


def _draws(gallery: Gallery) -> None:
    """Wait until the paper is there that the tab shows."""
    assert gallery.program.leading is not None
    papers, end = gallery.program.leading.page.tabs.papers, time.monotonic() + PATIENCE
    while not papers.choices.print.isEnabled() and time.monotonic() < end:
        gallery.app.processEvents()
    # The page in the middle becomes sharp a little later.
    end = time.monotonic() + SHARP
    while time.monotonic() < end:
        gallery.app.processEvents()


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
