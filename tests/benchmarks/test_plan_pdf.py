"""The plan against reportlab itself and against Chromium: as many words and bars on as many pages."""

import os
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from html import escape
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from time import process_time

import pypdfium2
import pytest
from papers import sample_plan
from papers.tagged import tagged
from playwright.sync_api import Browser, sync_playwright
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

from workshop.papers import fonts
from workshop.papers.action_plan import render
from workshop.papers.marks import written
from workshop.places import RESOURCES
from workshop.plan import ActionPlan

PROCESSES = Path("/proc")
TICKS = os.sysconf("SC_CLK_TCK") if PROCESSES.is_dir() else 1
# Against plain paragraphs by reportlab, and of what Chromium takes.
ALLOWED, FASTER = 3.0, 5.0
SECONDS, LARGEST = 0.5, 400_000
TURNS, PRINTS = 11, 5
# Patterns beside colour, as the plan has them: solid, hatched, striped, a dotted outline.
PATTERNS = (
    "background:#0B6E69",
    "background:repeating-linear-gradient(45deg,#0B6E69 0 .32mm,#91BEBB .32mm 1mm)",
    "background:repeating-linear-gradient(#CB856A 0 .56mm,#fff .56mm .86mm)",
    "outline:.2mm dotted #4A5868",
)
NO_BAR = {"Stop sign", "box to tick when it is done"}
STYLE = """
@font-face { font-family: Noto; src: url(%s) }
@page { size: A4; margin: 18mm }
body { font: 9pt/12pt Noto; margin: 0 }
section { break-after: page }
.bar { display: flex; margin: 1mm 0; width: 60mm; font-size: 8pt; text-align: center }
.bar i { display: block; height: 2.8mm }
"""


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
        texts = (" ".join(words[start : start + 40]) for start in range(0, len(words), 40))
        story += [Paragraph(escape(text, quote=False), style) for text in texts]
        story.append(PageBreak())
    file = BytesIO()
    SimpleDocTemplate(file, invariant=1, pageCompression=1).build(story)
    return file.getvalue()


def _page(plan: ActionPlan, pdf: bytes) -> str:
    """Write the same words as HTML, page by page, with as many bars and counts as there are charts."""
    pages = _words(pdf)
    charts = sum(kid.alt not in NO_BAR for kid in tagged(pdf).all("Figure"))
    tallies = cycle(tally for vote in plan.votes for tally in vote.tally.questions)
    bars = [_bar(tally.counts) for tally in islice(tallies, charts)]
    share = -(-len(bars) // len(pages))
    body = []
    for number, words in enumerate(pages):
        texts = [" ".join(words[start : start + 40]) for start in range(0, len(words), 40)]
        paragraphs = "".join(f"<p>{escape(text)}</p>" for text in texts)
        body.append(f"<section>{paragraphs}{''.join(bars[number * share : (number + 1) * share])}</section>")
    face = (RESOURCES / "fonts" / f"{fonts.REGULAR}.ttf").as_uri()
    return f"<!doctype html><style>{STYLE % face}</style>{''.join(body)}"


def _bar(counts: tuple[int, ...]) -> str:
    parts = (
        f'<span style="flex:{n}"><i style="{pattern}"></i>{n}</span>'
        for n, pattern in zip(counts, cycle(PATTERNS), strict=False)
        if n
    )
    return f'<div class="bar">{"".join(parts)}</div>'


def _cold(plan: ActionPlan) -> bytes:
    written.cache_clear()
    return render(plan)


def _taken(work: Callable[[], object], clock: Callable[[], float]) -> float:
    start = clock()
    work()
    return clock() - start


def test_the_plan_prints_in_three_times_what_plain_paragraphs_take() -> None:
    plan = sample_plan.plan()
    pages = _words(_cold(plan))
    assert len(pages) >= 8

    _plain(pages)
    # Turn and turn about, and in the processor's time: a machine that is slow for a while is slow for both.
    turns = [
        (_taken(lambda: _cold(plan), process_time), _taken(lambda: _plain(pages), process_time))
        for _turn in range(TURNS)
    ]
    ours, plain = (min(times) for times in zip(*turns, strict=True))

    ratio = ours / plain
    print(
        f"action plan: {ratio:.2f} x plain paragraphs, {ours:.3f} s of the processor, {len(pages)} pages, "
        f"{sum(map(len, pages))} words, {len(render(plan)) / 1000:.0f} kB"
    )
    assert ratio <= ALLOWED
    assert ours <= SECONDS
    assert len(render(plan)) <= LARGEST


def test_the_plan_prints_five_times_as_fast_as_by_starting_chromium() -> None:
    """A program that prints by Chromium has to start it; one that stays open is told beside it.

    Both in the processor's time: on a busy machine who waits least would win. Chromium's is that of its own
    processes, without the one that drives it.
    """
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        assert "CI" not in os.environ, "run.py test installs Chromium"
        pytest.skip("no Chromium here: the plan is not compared with HTML")
    if not PROCESSES.is_dir():
        pytest.skip("no /proc here: nobody tells what Chromium's processes have taken")
    plan = sample_plan.plan()
    pages = _words(_cold(plan))
    html = _page(plan, _cold(plan))
    ours, theirs, running, pdf = _measured(plan, found, html)
    printed = _words(pdf)

    print(
        f"action plan: {theirs / ours:.1f} times as fast as starting Chromium ({ours:.3f} s of the processor "
        f"against {theirs:.3f} s), {running / ours:.1f} times as fast as one that runs already "
        f"({running:.3f} s); {len(pages)} pages designed here, {len(printed)} pages of plain text and as "
        "many bars there"
    )
    assert len(printed) >= len(pages)
    assert sum(map(len, printed)) >= 0.98 * sum(map(len, pages))
    assert theirs >= FASTER * ours


def _measured(plan: ActionPlan, chromium: str, html: str) -> tuple[float, float, float, bytes]:
    """Give the least that ours, one that is started and one that runs already take; and what these print."""
    with sync_playwright() as playwright:

        def start() -> Browser:
            return playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])

        def starting() -> float:
            before = _of_chromium()
            with start() as browser:
                _by_chromium(browser, html)
                # Those that have ended are counted with those that they belonged to.
                return _of_chromium() - before

        with start() as browser:
            printed = _by_chromium(browser, html)
            turns = [
                (
                    _taken(lambda: _cold(plan), process_time),
                    starting(),
                    _taken(lambda: _by_chromium(browser, html), _of_chromium),
                )
                for _turn in range(PRINTS)
            ]
    ours, theirs, running = (min(times) for times in zip(*turns, strict=True))
    return ours, theirs, running, printed


def _of_chromium() -> float:
    """Give the seconds of the processor that all of Chromium's processes started here have taken."""
    told: dict[int, tuple[int, str, float]] = {}
    for stat in PROCESSES.glob("[0-9]*/stat"):
        with suppress(OSError):
            name, _bracket, rest = stat.read_text().partition("(")[2].rpartition(")")
            words = rest.split()
            told[int(stat.parent.name)] = (int(words[1]), name, sum(map(int, words[11:15])) / TICKS)
    return sum(
        seconds for process, (_, name, seconds) in told.items() if "chrom" in name and _ours(process, told)
    )


def _ours(process: int, told: Mapping[int, tuple[int, str, float]]) -> bool:
    while process in told:
        process = told[process][0]
        if process == os.getpid():
            return True
    return False


def _by_chromium(browser: Browser, html: str) -> bytes:
    sheet = browser.new_page()
    sheet.set_content(html)
    made = sheet.pdf(prefer_css_page_size=True, print_background=True, tagged=True)
    sheet.close()
    return made
