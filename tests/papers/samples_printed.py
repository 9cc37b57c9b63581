"""The sample plans printed once, and what a reader finds on their pages."""

from functools import cache
from io import BytesIO

from papers import sample_edges, sample_plan
from pypdf import PdfReader

from workshop.papers.action_plan import render


@cache
def printed(name: str, paper: str = "A4") -> bytes:
    """Print one of the sample plans."""
    made = getattr(sample_plan, name, None) or getattr(sample_edges, name)
    return render(made(), paper)


@cache
def pages(pdf: bytes) -> tuple[str, ...]:
    """Give the text of each page, its white evened out."""
    return tuple(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)


def part(pdf: bytes, title: str) -> tuple[str, ...]:
    """Give the pages of one part of the plan, found by its name in the outline."""
    document = PdfReader(BytesIO(pdf))
    entries = [e for e in document.outline if not isinstance(e, list)]
    starts = [document.get_destination_page_number(e) for e in entries]
    place = [str(e["/Title"]) for e in entries].index(title)
    end = (*starts, len(document.pages))[place + 1]
    return pages(pdf)[starts[place] : end]


def tight(pdf: bytes) -> str:
    """Give all text without white, so that line breaks in it do not matter."""
    return "".join("".join(pages(pdf)).split())
