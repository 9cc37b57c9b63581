"""Forty owner slips and two hundred ballots against reportlab itself: as many words on as many pages."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from time import process_time

import pypdfium2
from papers import sample_box, sample_plan
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

from workshop.box import Box
from workshop.papers import ballots, fonts, owner_slips
from workshop.papers.marks import written
from workshop.plan import ActionPlan

ALLOWED = 3.0
TURNS = 7
SLIPS, BALLOTS = 40, 200


def forty_owners() -> ActionPlan:
    made = sample_plan.plan()
    lines = tuple(
        replace(line, id=f"b{n}", owner=f"Owner {n + 1}", what=f"{line.what} ({n})")
        for n, line in enumerate(made.lines[n % 12] for n in range(SLIPS))
    )
    return replace(made, lines=lines, unowned=())


def for_everybody() -> Box:
    box = sample_box.day()
    return replace(box, seats=tuple(f"{n}-K4MA" for n in range(-(-BALLOTS // len(box.votes)))))


def _words(*papers: bytes) -> list[list[str]]:
    pages = []
    for pdf in papers:
        document = pypdfium2.PdfDocument(pdf)
        pages += [page.get_textpage().get_text_bounded().split() for page in document]
        document.close()
    return pages


def _plain(pages: list[list[str]]) -> bytes:
    """Print the same words as plain paragraphs of forty, page by page."""
    style = ParagraphStyle("plain", fontName=fonts.REGULAR, fontSize=9, leading=12)
    story: list[object] = []
    for words in pages:
        for start in range(0, len(words), 40):
            text = " ".join(words[start : start + 40]).replace("&", "&amp;").replace("<", "&lt;")
            story.append(Paragraph(text, style))
        story.append(PageBreak())
    file = BytesIO()
    SimpleDocTemplate(file, invariant=1, pageCompression=1).build(story)
    return file.getvalue()


def _seconds(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def test_slips_and_ballots_print_in_three_times_what_plain_paragraphs_take() -> None:
    plan, box = forty_owners(), for_everybody()
    slips, votes = owner_slips.render(plan), ballots.render(box)
    pages = _words(slips, votes)
    told = [word for page in pages for word in page]
    assert told.count("Slip") == SLIPS
    assert sum(word == "Ballot" for word in told) >= BALLOTS

    def cold() -> None:
        written.cache_clear()
        owner_slips.render(plan)
        ballots.render(box)

    cold()
    _plain(pages)
    # Turn and turn about, so that a machine that is slow for a while is slow for both.
    turns = [(_seconds(cold), _seconds(lambda: _plain(pages))) for _turn in range(TURNS)]
    ours, plain = (min(times) for times in zip(*turns, strict=True))

    ratio = ours / plain
    print(
        f"{SLIPS} owner slips and {len(box.seats) * len(box.votes)} ballots: {ours:.2f} s of CPU, "
        f"{ratio:.2f} x plain paragraphs, {len(pages)} pages, {(len(slips) + len(votes)) // 1000} kB"
    )
    assert ratio <= ALLOWED
