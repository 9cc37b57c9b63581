"""Printing the very PDF through the system's dialog."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ui.facilitator.pages import pictures

POINTS = 72
DPI = 300
# In points; Letter is 612 wide.
A4_WIDTH = 600


def print_pdf(parent: QWidget, pdf: bytes) -> bool:
    """Ask for a printer and print every page as it is; tells whether it was printed."""
    pages = pictures(pdf, 1.0)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    letter = pages and pages[0].width() > A4_WIDTH
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFromTo(1, len(pages))
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, len(pages))
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    paint_pages(printer, pdf)
    return True


def paint_pages(printer: QPrinter, pdf: bytes) -> None:
    """Paint the chosen pages of a PDF onto a printer at 300 dots an inch."""
    pages = pictures(pdf, DPI / POINTS)
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    painter = QPainter(printer)
    try:
        for number, page in enumerate(pages[first - 1 : last]):
            if number:
                printer.newPage()
            painter.drawImage(QRect(0, 0, printer.width(), printer.height()), page)
    finally:
        painter.end()
