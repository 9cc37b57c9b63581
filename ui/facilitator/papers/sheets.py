"""The pages of a paper below each other, at any size; only those that are seen are drawn sharp."""

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from ui.bridge import Errands
from ui.facilitator.papers.drawing import Drawn, one_page
from ui.facilitator.pieces import column
from ui.theme import BETWEEN, EDGE, Theme
from workshop.language import _

WIDEST, DOTS, POINTS = 900, 96, 72
STEP, LEAST, MOST = 1.25, 0.25, 4.0
# While the pages are moved quickly, none is drawn that is gone by then.
REST = 40


class Sheet(QWidget):
    """One page; small and soft until its sharp picture is there."""

    SPOKEN = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, number: int, of: int, size: tuple[float, float], small: QImage) -> None:
        """Hold page `number`, counted from 0, of `size` in points."""
        super().__init__()
        self.number, self.points, self.scale = number, size, 0.0
        self._line, self._small, self._sharp = QColor(theme.line), small, QImage()
        self.setAccessibleName(_("Page {page} of {of}").format(page=number + 1, of=of))

    def size_to(self, scale: float) -> None:
        """Take the room for `scale` pixels a point."""
        self.setFixedSize(QSize(*(max(1, round(side * scale)) for side in self.points)))

    def sharpen(self, image: QImage, scale: float) -> None:
        """Show a picture made at `scale`; an empty one at 0 gives its room back."""
        self._sharp, self.scale = image, scale
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the page and a hairline around it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._small if self._sharp.isNull() else self._sharp)
        painter.setPen(self._line)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class Sheets(QScrollArea):
    """All pages of a paper; `zoom` is the share of the real size, 0 fits the width."""

    turned = Signal(int)
    zoomed = Signal()

    def __init__(self, theme: Theme, errands: Errands) -> None:
        """Begin without pages."""
        super().__init__()
        self._theme, self._errands = theme, errands
        self.zoom = 0.0
        self.sheets: list[Sheet] = []
        self._drawn = Drawn()
        self._asked: set[tuple[int, float]] = set()
        self.page = 0
        self._body = body = QWidget()
        self._pages = column(body, (EDGE, EDGE, EDGE, EDGE), spacing=BETWEEN)
        self._pages.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidgetResizable(True)
        # A bar that comes and goes would change the width that the pages are fitted to.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        # Hardly a paper fits; a bar that comes and goes would make every page narrower and wider again.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Pages of the paper"))
        self.setProperty("look", "sheets")
        self.setWidget(body)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._draw_seen)
        self.verticalScrollBar().valueChanged.connect(self._moved)

    def show_paper(self, drawn: Drawn, *, stay: bool) -> None:
        """Show the pages of a paper; `stay` keeps the place where somebody is reading."""
        at = self.verticalScrollBar().value() if stay else 0
        for sheet in self.sheets:
            self._pages.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        self._drawn, self.sheets = drawn, []
        self._asked.clear()
        for number, (size, small) in enumerate(zip(drawn.sizes, drawn.small, strict=True)):
            sheet = Sheet(self._theme, number, len(drawn.sizes), size, small)
            self.sheets.append(sheet)
            self._pages.addWidget(sheet)
            # A layout passes over what is not shown yet, and the places are wanted now.
            sheet.show()
        self._arrange()
        self.verticalScrollBar().setValue(at)
        self._moved()

    def scale(self) -> float:
        """Give the pixels a point takes on the screen."""
        if self.zoom:
            return self.zoom * DOTS / POINTS
        wide = max((size[0] for size in self._drawn.sizes), default=1.0)
        return max(1.0, min(WIDEST, self.viewport().width() - 2 * EDGE)) / wide

    def zoom_by(self, steps: int) -> None:
        """Show the pages larger or smaller."""
        now = self.scale() * POINTS / DOTS
        self.zoom_to(min(MOST, max(LEAST, now * STEP**steps)))

    def zoom_to(self, zoom: float) -> None:
        """Show the pages at a share of their real size, or as wide as the window with 0."""
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self.zoom = zoom
        self._arrange()
        bar.setValue(round(share * bar.maximum()))

    def go_to(self, number: int) -> None:
        """Go to the beginning of a page, counted from 0."""
        if number < len(self.sheets):
            self.verticalScrollBar().setValue(self.sheets[number].y() - BETWEEN // 2)
            self._turn(number)

    def _arrange(self) -> None:
        for sheet in self.sheets:
            sheet.size_to(self.scale())
        # The bars' ends are wanted at once, not in the next turn of Qt's loop.
        self._pages.activate()
        self._body.adjustSize()
        self.zoomed.emit()
        self._rest.start()

    def _moved(self) -> None:
        top = self.verticalScrollBar().value()
        middle = top + self.viewport().height() // 3
        passed = [sheet.number for sheet in self.sheets if sheet.y() <= middle]
        self._turn(passed[-1] if passed else 0)
        self._rest.start()

    def _turn(self, number: int) -> None:
        if number != self.page:
            self.page = number
            self.turned.emit(number)

    def _draw_seen(self) -> None:
        top = self.verticalScrollBar().value()
        high = self.viewport().height()
        scale = self.scale() * self.devicePixelRatioF()
        for sheet in self.sheets:
            near = sheet.y() + sheet.height() > top - high and sheet.y() < top + 2 * high
            if not near and sheet.scale:
                sheet.sharpen(QImage(), 0.0)
            elif near and sheet.scale != scale and (sheet.number, scale) not in self._asked:
                self._asked.add((sheet.number, scale))
                self._errands.run(
                    sheet,
                    partial(one_page, self._drawn.pdf, sheet.number, scale),
                    partial(self._take, sheet, scale),
                )

    def _take(self, sheet: Sheet, scale: float, image: QImage | None) -> None:
        self._asked.discard((sheet.number, scale))
        if image is not None:
            sheet.sharpen(image, scale)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the pages to the width."""
        super().resizeEvent(event)
        self._arrange()
