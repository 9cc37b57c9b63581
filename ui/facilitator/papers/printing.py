"""Printing the very PDF: the system's dialog asks, then the pages go to the printer beside the window."""

from collections.abc import Generator, Sequence

from PySide6.QtCore import QRect, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ui.facilitator.papers.drawing import opened, picture
from workshop.language import _
from workshop.problems import Refusal

POINTS = 72
DPI = 300


def chosen_printer(parent: QWidget, sizes: tuple[tuple[float, float], ...], page: int) -> QPrinter | None:
    """Ask for printer, pages, copies and sides; `page`, counted from 1, is the one being read.

    Without sizes several papers are printed, each whole.
    """
    printer = fitting_printer(sizes)
    dialog = QPrintDialog(printer, parent)
    if sizes:
        dialog.setMinMax(1, len(sizes))
        dialog.setFromTo(1, len(sizes))
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintCurrentPage)
    else:
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=False)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return None
    if printer.printRange() == QPrinter.PrintRange.CurrentPage:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(page, page)
    return printer


def fitting_printer(sizes: tuple[tuple[float, float], ...]) -> QPrinter:
    """Give a printer for sheets of the size and direction of the first page, in points."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    if sizes:
        fit_sheet(printer, sizes[0])
    return printer


def fit_sheet(printer: QPrinter, size: tuple[float, float]) -> None:
    """Tell a printer the sheet's size; a sheet that lies across is a landscape one."""
    wide, high = size
    upright = QSizeF(min(wide, high), max(wide, high))
    printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch))
    across = wide > high
    way = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(way)


def pages_wanted(printer: QPrinter, of: int) -> list[int]:
    """Give the pages, counted from 0, as they go to the printer, with the copies it cannot make itself."""
    pages = list(range(of))
    if printer.printRange() == QPrinter.PrintRange.PageRange:
        ranges = printer.pageRanges()
        pages = [page for page in pages if ranges.isEmpty() or ranges.contains(page + 1)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return pages * copies
    return [page for page in pages for _copy in range(copies)]


def printing_all(printer: QPrinter, pdfs: Sequence[bytes]) -> Generator[str, None, int]:
    """Print papers one after the other, each as a job of its own; gives the number of pages."""
    pages = 0
    for pdf in pdfs:
        if len(pdfs) > 1:
            with opened(pdf) as document:
                fit_sheet(printer, document.get_page_size(0))
        pages += yield from printing(printer, pdf)
    return pages


def printing(printer: QPrinter, pdf: bytes) -> Generator[str, None, int]:
    """Print the chosen pages at 300 dots an inch, saying each before it is done; gives how many there were.

    Raises Refusal when the printer takes none. Left early, what has not been sent is thrown away.
    """
    with opened(pdf) as document:
        pages = pages_wanted(printer, len(document))
        painter = QPainter()
        done = False
        try:
            for place, number in enumerate(pages):
                yield _("Printing page {page} of {of}").format(page=place + 1, of=len(pages))
                if not (printer.newPage() if place else painter.begin(printer)):
                    raise Refusal(_("The printer took nothing. Is it on? Choose it again, or another one."))
                sheet = QRect(0, 0, printer.width(), printer.height())
                painter.drawImage(sheet, picture(document, number, DPI / POINTS))
            done = True
        finally:
            if painter.isActive():
                if not done:
                    printer.abort()
                painter.end()
    return len(pages)
