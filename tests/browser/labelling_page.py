"""An event opened for phones, and what a hand of messages on a phone's page looks like."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route
from room import Room

from tests.calling import phones_open
from ui.phone.room import PhoneRoom
from workshop.templates import shipped

Held = tuple[Room, PhoneRoom]
Opened = Callable[..., Page]


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Held]:
    """Open an excitement event for phones."""
    template = next(t for t in shipped() if t.id == "excitement-100")
    made = Room(tmp_path / "event.readyroom", template, present=40)
    with phones_open(made.session) as phones:
        yield made, phones
    made.session.close()


def message(page: Page) -> str:
    return page.locator("h1").inner_text()


def at(page: Page, place: int, of: int = 8) -> None:
    """Wait until this message of the hand is shown and may be answered."""
    page.wait_for_function(
        "words => document.querySelector('.line span')?.textContent === words"
        " && document.querySelector('.team:enabled')",
        arg=f"Message {place} of {of}",
    )


def taps(page: Page, answer: str) -> None:
    page.locator(".team").filter(has_text=answer).click()


def acknowledged(page: Page, number: int) -> None:
    """Wait until the laptop has answered for every one of so many labels."""
    page.wait_for_function(
        "n => Object.entries(localStorage).some(([k, v]) => {"
        " const one = k.startsWith('readyroom.labels') && JSON.parse(v);"
        " return one && Object.keys(one.got).length === n"
        " && Object.keys(one.said).every(key => one.said[key] === one.got[key]); })",
        arg=number,
    )


def swallow(route: Route) -> None:
    """Let a request arrive, and lose the answer."""
    route.fetch()
    route.abort()


def labels(held: Held) -> dict[str, str]:
    """Give what the one phone has labelled, as it stands in the file."""
    with held[0].session._desk.store.reading() as db:
        rows = db.execute("SELECT voter, message, team FROM label").fetchall()
    assert len({voter for voter, _message, _team in rows}) <= 1
    return {message: team for _voter, message, team in rows}
