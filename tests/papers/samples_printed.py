"""The sample plans printed once, and what a reader finds on their pages."""

from collections.abc import Mapping
from functools import cache

from papers import sample_edges, sample_plan
from papers.printed import opened, read

from workshop.papers.action_plan import render


@cache
def printed(name: str, paper: str = "A4") -> bytes:
    """Print one of the sample plans."""
    made = getattr(sample_plan, name, None) or getattr(sample_edges, name)
    return render(made(), paper)


@cache
def pages(pdf: bytes) -> tuple[str, ...]:
    """Give the text of each page, its white evened out."""
    return tuple(read(pdf))


def part(pdf: bytes, title: str) -> tuple[str, ...]:
    """Give the pages of one part of the plan, found by its name in the outline."""
    starts = _starts(pdf)
    ends = (*list(starts.values())[1:], len(pages(pdf)))
    place = list(starts).index(title)
    return pages(pdf)[starts[title] : ends[place]]


@cache
def _starts(pdf: bytes) -> Mapping[str, int]:
    with opened(pdf) as document:
        entries = [entry for entry in document.get_toc() if entry.level == 0]
        return {entry.get_title(): entry.get_dest().get_index() for entry in entries}


def tight(pdf: bytes) -> str:
    """Give all text without white, so that line breaks in it do not matter."""
    return "".join("".join(pages(pdf)).split())
