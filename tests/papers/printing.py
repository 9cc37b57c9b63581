"""Plans as printed text: what stands on the pages of one part."""

from functools import lru_cache
from io import BytesIO

from pypdf import PdfReader

from workshop.papers.action_plan import render
from workshop.plan import ActionPlan

HARD = "<b>Łódź</b> & 東京 🎉 " + ("Somebody has to look at each of the letters. " * 7)[:280]


@lru_cache(maxsize=4)
def _pages(pdf: bytes) -> tuple[str, ...]:
    return tuple(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)


def printed(plan: ActionPlan, paper: str = "A4") -> tuple[str, ...]:
    """Print a plan and give the text of each page, its white evened out."""
    return _pages(render(plan, paper))


def part(pages: tuple[str, ...], title: str) -> tuple[str, ...]:
    """Give the pages of one part: they all begin with its title."""
    return tuple(text for text in pages if text.startswith(title))
