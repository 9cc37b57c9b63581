"""A phone that has lost the laptop: cut off, lost for long, and what wakes it."""

from playwright.sync_api import Page, Route, expect

from ui.phone.room import PhoneRoom

# More than the page waits before it asks for another address.
LONG = 11_000


def is_cut_off(page: Page, room: PhoneRoom) -> None:
    """Let nothing through to the address at which the phone joined."""
    page.route(f"{room.phones.url}/api/**", lambda route: route.abort())


def is_lost(page: Page) -> None:
    """Let the time pass after which a phone that is cut off asks for another address."""
    expect(page.locator("#link")).not_to_have_text("Connected")
    page.evaluate("long => { const now = Date.now; Date.now = () => now() + long; }", LONG)
    expect(page.locator("#lost")).to_be_visible()


def goes_to(page: Page, moved: PhoneRoom) -> None:
    """Type the new address on the card that says so."""
    is_lost(page)
    card = page.locator("#lost")
    new = moved.phones.address.replace("127.0.0.1", "localhost")
    card.locator("input").fill(new)
    card.get_by_role("button").click()
    page.wait_for_url(f"http://{new}/")


def wakes(page: Page) -> None:
    """Take the phone in the hand again: what waits is sent at once."""
    page.evaluate("dispatchEvent(new Event('focus'))")


def loses_the_receipt(page: Page) -> None:
    """Let one answer arrive at the laptop, and nothing of it come back; then let nothing through."""
    arrived: list[Route] = []

    def swallow(route: Route) -> None:
        if not arrived:
            arrived.append(route)
            route.fetch()
        route.abort()

    page.route("**/response", swallow)
