"""The tab Papers: every paper by keys, its pages, printing, the box, exports."""

from pathlib import Path

import pytest
from papers.printed import read
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from tests.ui.desk import Desk, desk, event_desk
from ui.facilitator.papers.page import PapersPage
from ui.facilitator.papers.printing import fitting_printer, pages_wanted, printing

__all__ = ["desk", "event_desk"]
CTRL = Qt.KeyboardModifier.ControlModifier
LONG = 30_000
TITLES = [
    *("Invitation", "Run sheet", "Ballots", "Tally sheets", "Card guide", "Letter cards"),
    *("Action plan", "Owner slips", "Wall sheet", "Vote record"),
]


def opened(desk: Desk) -> PapersPage:
    """Open the tab on a day that has begun: it shows the plan."""
    desk.begins()
    desk.press(Qt.Key.Key_P, CTRL)
    papers = desk.page.tabs.papers
    desk.qtbot.waitUntil(lambda: bool(papers.pdf), timeout=LONG)
    return papers


def shows(desk: Desk, title: str) -> None:
    """Wait until the pages of this paper are there."""
    papers = desk.page.tabs.papers
    desk.qtbot.waitUntil(lambda: papers.choices.title.text() == title and bool(papers.pdf), timeout=LONG)


def told(desk: Desk, words: str) -> str:
    """Wait until the column says something with these words in it."""
    report = desk.page.tabs.papers.choices.report
    desk.qtbot.waitUntil(lambda: words in report.text(), timeout=LONG)
    return report.text()


def answer(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(folder))


def to_file(papers: PapersPage, path: Path) -> QPrinter:
    """Give a printer that prints into a PDF file."""
    printer = fitting_printer(papers.drawn.sizes)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_the_arrows_go_through_every_paper_of_the_workshop(desk: Desk) -> None:
    papers = opened(desk)
    assert desk.focus() is papers.choices.list
    for _paper in TITLES[:6]:
        desk.press(Qt.Key.Key_Up)
    found, sizes = [], set()

    for title in TITLES:
        shows(desk, title)
        found.append(papers.choices.title.text())
        sizes.add(papers.pdf)
        desk.press(Qt.Key.Key_Down)

    assert found == TITLES
    assert len(sizes) == len(TITLES)
    assert papers.choices.title.text() == "Vote record"


def test_an_event_has_no_slips_for_owners(event_desk: Desk) -> None:
    papers = opened(event_desk)

    shown = [papers.choices.list.item(n).text() for n in range(papers.choices.list.count())]

    assert shown == ["Before the day", *TITLES[:6], "After the day", "Event summary", "Vote record"]


def test_personal_cards_are_listed_once_there_are_any(desk: Desk) -> None:
    desk.session.people.set_seats(14)
    papers = opened(desk)
    for _paper in range(5):
        desk.press(Qt.Key.Key_Up)

    shows(desk, "Personal cards")
    assert len(papers.drawn.sizes) == len(read(papers.pdf))


def test_a_small_page_goes_to_its_page_and_the_page_marks_the_small_one(desk: Desk) -> None:
    papers = opened(desk)
    assert papers.small.count() == len(read(papers.pdf)) > 2
    assert papers.at.text() == f"Page 1 of {papers.small.count()}"
    assert papers.small.currentRow() == 0

    papers.small.setFocus()
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Down)

    assert papers.at.text() == f"Page 3 of {papers.small.count()}"
    assert papers.sheets.sheets[2].visibleRegion().boundingRect().height() > 200

    papers.sheets.verticalScrollBar().setValue(0)
    assert papers.small.currentRow() == 0


def test_zoom_follows_the_keys_and_only_seen_pages_are_drawn_sharp(desk: Desk) -> None:
    papers = opened(desk)
    first = papers.sheets.sheets[0]
    fitted = first.width()

    desk.press(Qt.Key.Key_Plus, CTRL)
    assert first.width() == pytest.approx(fitted * 1.25, abs=2)
    desk.press(Qt.Key.Key_Minus, CTRL)
    desk.press(Qt.Key.Key_Minus, CTRL)
    assert first.width() == pytest.approx(fitted / 1.25, abs=2)
    desk.press(Qt.Key.Key_0, CTRL)
    assert first.width() == fitted

    wanted = papers.sheets.scale() * papers.devicePixelRatioF()
    desk.qtbot.waitUntil(lambda: first.scale == wanted, timeout=LONG)
    assert papers.sheets.sheets[-1].scale == 0.0


def test_a_page_range_is_printed_and_no_other_page(desk: Desk, tmp_path: Path) -> None:
    papers = opened(desk)
    printer = to_file(papers, tmp_path / "printed.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)

    papers.outgoing.send(printer, papers.pdf)

    assert told(desk, "2 pages") == "2 pages went to the printer."
    assert len(read((tmp_path / "printed.pdf").read_bytes())) == 2


def test_copies_that_a_printer_cannot_make_are_sent_page_by_page(desk: Desk, tmp_path: Path) -> None:
    printer = to_file(opened(desk), tmp_path / "printed.pdf")
    assert not printer.supportsMultipleCopies()
    printer.setCopyCount(2)

    printer.setCollateCopies(True)
    assert pages_wanted(printer, 2) == [0, 1, 0, 1]
    printer.setCollateCopies(False)
    assert pages_wanted(printer, 2) == [0, 0, 1, 1]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert pages_wanted(printer, 2) == [1, 1, 0, 0]


def test_the_wall_sheet_is_printed_across_on_a_large_sheet(desk: Desk, tmp_path: Path) -> None:
    papers = opened(desk)
    papers.choose("wall-sheet.pdf")
    shows(desk, "Wall sheet")

    printer = to_file(papers, tmp_path / "wall.pdf")

    assert printer.pageLayout().pageSize().name().startswith("A3")
    assert printer.width() > printer.height()


def test_printing_stops_between_two_pages(desk: Desk, tmp_path: Path) -> None:
    papers = opened(desk)
    steps = printing(to_file(papers, tmp_path / "printed.pdf"), papers.pdf)
    of = len(papers.drawn.sizes)

    assert [next(steps), next(steps)] == [f"Printing page 1 of {of}", f"Printing page 2 of {of}"]
    steps.close()

    with pytest.raises(StopIteration):
        next(steps)


def test_a_vote_goes_on_while_pages_are_printed(desk: Desk, tmp_path: Path) -> None:
    papers = opened(desk)
    pages = len(papers.drawn.sizes)
    papers.outgoing.send(to_file(papers, tmp_path / "printed.pdf"), papers.pdf)
    assert not papers.choices.print.isEnabled()

    desk.goes_to("journey-check")
    desk.vote((3, 3, 3, 5))
    desk.closes()

    assert desk.scene.state == "revealed"
    told(desk, f"{pages} pages went")
    assert papers.choices.print.isEnabled()


def test_the_box_goes_into_one_folder(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    papers = opened(desk)
    answer(monkeypatch, tmp_path / "box")

    papers.choices.box.click()

    assert told(desk, "The box") == f"The box is in {tmp_path / 'box'}: 6 papers."
    names = sorted(path.name for path in (tmp_path / "box").iterdir())
    assert names[0] == "1-invitation.pdf"
    assert names[-1] == "6-letter-cards.pdf"
    assert papers.choices.print_box.isVisible()


def test_a_box_that_is_stopped_says_what_is_there(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = opened(desk)
    answer(monkeypatch, tmp_path / "box")
    task_word = papers.choices.working.word
    papers.choices.box.click()
    desk.qtbot.waitUntil(lambda: task_word.text() == "Saving “Run sheet”, 2 of 6", timeout=LONG)

    desk.press(Qt.Key.Key_Escape)

    said = told(desk, "Stopped.")
    saved = len(list((tmp_path / "box").glob("*.pdf")))
    # The second one is finished where it had begun.
    counted = {1: "1 paper of the box is", 2: "2 papers of the box are"}[saved]
    assert said == f"Stopped. {counted} in {tmp_path / 'box'}."
    assert papers.choices.box.isEnabled()


def test_an_export_says_what_was_written(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    papers = opened(desk)
    answer(monkeypatch, tmp_path / "out")
    entries = [entry.text() for entry in papers.choices.menu.actions() if entry.isVisible()]
    assert entries == [
        "Action items as a workbook",
        "Dates for a calendar",
        "Plain tables (CSV)",
        "Everything, as one folder",
    ]

    papers.choices.menu.actions()[0].trigger()

    assert told(desk, "action") == f"action-items.xlsx: written to {tmp_path / 'out'}."
    papers.choices.menu.actions()[3].trigger()
    assert told(desk, "files are in").endswith(".")


def test_a_folder_that_cannot_be_written_is_said_in_words(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = opened(desk)
    (tmp_path / "full").write_text("a file where a folder should be")
    answer(monkeypatch, tmp_path / "full")

    papers.choices.menu.actions()[1].trigger()

    assert "choose another folder" in told(desk, "could not be written")


def test_the_program_closes_while_pages_are_printed(desk: Desk, tmp_path: Path) -> None:
    papers = opened(desk)
    pages = len(papers.drawn.sizes)
    word = papers.choices.working.word
    papers.outgoing.send(to_file(papers, tmp_path / "printed.pdf"), papers.pdf)
    desk.qtbot.waitUntil(lambda: word.text() == f"Printing page 3 of {pages}", timeout=LONG)

    desk.program.close()

    assert desk.program.leading is None
