"""Papers on their way to a printer: pages and copies from the system's dialog, the box, votes meanwhile."""

from collections.abc import Callable
from pathlib import Path

import pytest
from papers.printed import read
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from tests.ui.desk import Desk, desk
from tests.ui.test_facilitator_papers_out import opened, shows, told

__all__ = ["desk"]


def dialog(monkeypatch: pytest.MonkeyPatch, file: Path, choose: Callable[[QPrinter], None]) -> list[int]:
    """Answer the system's dialog with a printer into a PDF file; gives each last page it offered."""
    offered: list[int] = []

    def accept(asked: QPrintDialog) -> QPrintDialog.DialogCode:
        printer = asked.printer()
        offered.append(asked.maxPage())
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        choose(printer)
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    return offered


def two_pages_twice(printer: QPrinter) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    printer.setCopyCount(2)


def test_the_dialogs_pages_and_copies_go_to_the_printer_in_the_papers_size(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers, file = opened(desk), tmp_path / "printed.pdf"
    offered = dialog(monkeypatch, file, two_pages_twice)

    papers.choices.print.click()

    assert told(desk, "4 pages") == "4 pages went to the printer."
    assert offered == [len(papers.drawn.sizes)]
    assert len(read(file.read_bytes())) == 4

    # “This page only” is the page that is read.
    dialog(monkeypatch, file, lambda printer: printer.setPrintRange(QPrinter.PrintRange.CurrentPage))
    papers.choices.print.click()
    assert told(desk, "1 page") == "1 page went to the printer."


def test_a_vote_is_opened_counted_and_shown_while_the_box_is_drawn_and_printed(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = opened(desk)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path / "box"))
    papers.choices.box.click()
    assert not papers.choices.box.isEnabled()

    desk.goes_to("journey-check")
    desk.vote((3, 3, 3, 5))
    desk.closes()

    assert desk.scene.state == "revealed"
    assert told(desk, "The box").endswith("6 papers.")

    short = [(tmp_path / "box" / name).read_bytes() for name in ("1-invitation.pdf", "5-card-guide.pdf")]
    papers.outgoing.send(_to_file(tmp_path / "box.pdf"), *short)
    pages = [len(read(pdf)) for pdf in short]
    assert told(desk, "went to the printer") == f"{sum(pages)} pages went to the printer."
    # A printer into a file keeps the last job; each paper is one of its own.
    assert len(read((tmp_path / "box.pdf").read_bytes())) == pages[-1]


def _to_file(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_said_in_a_sentence(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = opened(desk)
    dialog(monkeypatch, tmp_path / "no folder" / "printed.pdf", lambda _printer: None)

    papers.choices.print.click()

    assert told(desk, "printer") == "The printer took nothing. Is it on? Choose it again, or another one."
    assert papers.choices.print.isEnabled()
    desk.press(Qt.Key.Key_Down)
    shows(desk, "Owner slips")
