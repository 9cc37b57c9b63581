"""Phones as people hold them: the page in real Chromium, the room beside it."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from room import Room

from tests.calling import phones_open
from ui.phone.room import PhoneRoom

Opened = Callable[..., Page]

# Patience costs nothing where all is well, and a busy machine needs it.
expect.set_options(timeout=20_000)

# The guard against a second tap is waited for only where it is tested.
HASTE = (
    "const own = setTimeout;"
    " window.setTimeout = (does, ms, ...more) => own(does, ms === 300 ? 0 : ms, ...more);"
)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next((path for path in map(shutil.which, names) if path), None)
    if found is None:
        assert "CI" not in os.environ, "run.py test installs Chromium"
        pytest.skip("no Chromium here: the phones' page is not tested")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def held(room_of_fourteen: Room) -> Iterator[tuple[Room, PhoneRoom]]:
    """Open the room for phones, with three problems gathered."""
    room_of_fourteen.facilitator.gathers(
        "Customer mails reach the wrong desk", "Invoices are typed twice", "Pumps fail without warning"
    )
    with phones_open(room_of_fourteen.session) as phones:
        yield room_of_fourteen, phones


@pytest.fixture
def phone(chromium: Browser, held: tuple[Room, PhoneRoom]) -> Iterator[Opened]:
    """Give a function that opens the page on one more phone, at the QR code's address or another."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []
    own = (held[1].phones.url, "http://localhost:")

    def opened(
        at: str | None = None, *, width: int = 390, height: int = 844, guarded: bool = False, **more: object
    ) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": height}, **more)
        context.set_default_timeout(20_000)
        contexts.append(context)
        if not guarded:
            context.add_init_script(HASTE)
        page = context.new_page()
        page.on("pageerror", lambda problem: wrong.append(str(problem)))
        page.on("request", lambda asked: asked.url.startswith(own) or wrong.append(asked.url))
        page.goto(held[1].phones.join_url if at is None else at)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == [], "a script that failed, or a request to somewhere else"
