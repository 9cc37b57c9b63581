"""Looking at one screen of the phones' page as everybody has it: small, wide, dark, large, heard."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# A scheme has colours of its own, and nothing else.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
SIZES = ((320, 640), (768, 1024), (640, 360), (390, 844))
SMALL = (
    "[...document.querySelectorAll(%r)]"
    ".filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 48).map(e => e.outerHTML)"
)
# Where the pictures go that are taken to be looked at.
PICTURES = "READYROOM_PICTURES"


def looker(page: Page, tapped: str, sizes: Sequence[tuple[int, int]] = SIZES) -> Callable[[str], None]:
    """Give a function that looks at a screen at every size, in both schemes, and with text twice as large.

    `tapped` chooses what a finger must be able to hit; the last of the sizes stays.
    """

    def look(name: str) -> None:
        for width, height in sizes:
            page.set_viewport_size({"width": width, "height": height})
            _is_whole(page, f"{name} at {width}", width)
            assert page.evaluate(SMALL % tapped) == [], f"{name} at {width}"
            _keep(page, f"{name}-{width}")
        for scheme, rules in (("dark", COLOURS), ("light", RULES)):
            page.emulate_media(color_scheme=scheme)
            found = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]})
            assert found.violations_count == 0, f"{name}, {scheme}: {found.generate_report()}"
            _keep(page, f"{name}-{scheme}")
        _at_twice_the_size(page, name)

    return look


def _is_whole(page: Page, name: str, width: int) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= width, name


def _at_twice_the_size(page: Page, name: str) -> None:
    usual = page.viewport_size
    assert usual is not None
    page.set_viewport_size({"width": 320, "height": 640})
    page.evaluate("document.documentElement.style.fontSize = '34px'")
    _is_whole(page, f"{name} twice as large", 320)
    _keep(page, f"{name}-twice")
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.set_viewport_size(usual)


def _keep(page: Page, name: str) -> None:
    if folder := os.environ.get(PICTURES):
        Path(folder).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
