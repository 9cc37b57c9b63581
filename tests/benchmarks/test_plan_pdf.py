"""The plan against reportlab itself: plain paragraphs of as many words on as many pages."""

from collections.abc import Callable
from io import BytesIO
from time import process_time

import pypdfium2
from papers import sample_plan
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

from workshop.papers import fonts
from workshop.papers.action_plan import render
from workshop.papers.marks import written

ALLOWED = 3.0
TURNS = 11


def _words(pdf: bytes) -> list[list[str]]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded().split() for page in document]
    finally:
        document.close()


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


def test_the_plan_prints_in_three_times_what_plain_paragraphs_take() -> None:
    plan = sample_plan.plan()
    pages = _words(render(plan))
    assert len(pages) >= 8

    def cold() -> None:
        written.cache_clear()
        render(plan)

    cold()
    _plain(pages)
    # Turn and turn about, so that a machine that is slow for a while is slow for both.
    turns = [(_seconds(cold), _seconds(lambda: _plain(pages))) for _turn in range(TURNS)]
    ours, plain = (min(times) for times in zip(*turns, strict=True))

    ratio = ours / plain
    print(f"action plan: {ratio:.2f} x plain paragraphs, {len(pages)} pages, {sum(map(len, pages))} words")
    assert ratio <= ALLOWED
