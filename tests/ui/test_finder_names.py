"""The line that finds everything: each thing to do stands there once, wherever one is."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from tests.ui.desk import Desk, desk, event_desk
from ui.facilitator.actions import Action
from ui.facilitator.doing import TABS
from ui.facilitator.recent import Recent, load, remember
from ui.facilitator.window import FacilitatorWindow
from workshop.model import PlanLine
from workshop.places import data_folder
from workshop.problems import Refusal
from workshop.templates import shipped

__all__ = ["desk", "event_desk"]


def found(window: FacilitatorWindow) -> tuple[Action, ...]:
    """Open the line and give everything in it."""
    window.keys.do("find")
    window.over.finder.leave()
    return window.over.finder.listed.actions


def doubles(window: FacilitatorWindow) -> list[str]:
    actions = found(window)
    names = Counter(action.name.casefold() for action in actions)
    ids = Counter(action.id for action in actions)
    return [twice for counted in (names, ids) for twice, n in counted.items() if n > 1]


def walked(desk: Desk) -> Iterator[str]:
    """Go through every step in every state of its vote, and give what is there twice."""
    leading, rounds = desk.program.leading, desk.session.rounds
    assert leading is not None
    for number, activity in enumerate(desk.scene.agenda, 1):
        desk.session.agenda.goto(number)
        for verb in (lambda: None, rounds.open, rounds.close, rounds.reveal):
            try:
                verb()
            except Refusal:
                break
            leading.bridge.read()
            yield from (f"{activity.title}: {name}" for name in doubles(desk.program.window))


def test_nothing_is_named_twice_on_a_day(desk: Desk) -> None:
    assert list(walked(desk)) == []
    window, leading = desk.program.window, desk.program.leading
    assert leading is not None
    desk.session.lines.propose()
    for _twice in range(2):
        desk.session.lines.add(PlanLine("", "", "strategy", "30", "Write to everybody", "", "", ""))
    for _twice in range(2):
        template = next(t for t in shipped() if t.id == "excitement-100")
        desk.session.engagement.add_workshop(template, "2027-01-12")
    leading.bridge.read()
    for tab in TABS:
        desk.page.open_tab(tab)
        assert doubles(window) == [], tab
    window.settings_wanted.emit()
    assert doubles(window) == []


def test_nothing_is_named_twice_at_an_event_or_at_home(event_desk: Desk) -> None:
    assert list(walked(event_desk)) == []
    event_desk.program.leave()
    known = load(data_folder())[0]
    for name in ("a/copy", "b/copy"):
        remember(data_folder(), replace(known, path=f"{name}.readyroom"))
    remember(data_folder(), Recent("other.readyroom", "Other"))
    window = event_desk.program.window
    assert doubles(window) == []
    names = [action.name for action in found(window)]
    assert "Open the engagement of Northmere Water (northmere.readyroom)" in names
    assert "Open the engagement of Other" in names
