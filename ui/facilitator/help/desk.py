"""Everything that helps, each opened by one verb."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.facilitator.window import FacilitatorWindow
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.facilitator.help.guide import GuideWindow
    from ui.facilitator.help.tour import Tour


class HelpDesk(QObject):
    """Guide, tour and report of the facilitator's window."""

    toured = Signal()
    sample_wanted = Signal()

    def __init__(self, theme: Theme, window: FacilitatorWindow) -> None:
        """Help in `window`."""
        super().__init__(window)
        self._theme, self._window = theme, window
        self.guide: GuideWindow | None = None
        self.tour: Tour | None = None

    def dress(self, theme: Theme) -> None:
        """Wear another theme from the next opening on; a guide that is read now is made anew at its page."""
        self._theme, before = theme, self.guide
        self.guide = None
        if before is not None:
            if before.isVisible():
                self.open_guide(before.at)
            before.close()
            before.deleteLater()

    def open(self, key: str) -> None:
        """Open the guide, the tour or the report."""
        {"guide": self.open_guide, "tour": self.open_tour, "report": self.open_report}[key]()

    def open_guide(self, name: str = "README.md") -> None:
        """Open a page of the guide beside the window."""
        from ui.facilitator.help.guide import GuideWindow  # noqa: PLC0415 - start-up cost

        if self.guide is None:
            self.guide = GuideWindow(self._theme, self._window)
        self.guide.begin(name)
        self.guide.show()
        self.guide.raise_()
        self.guide.activateWindow()

    def open_tour(self) -> None:
        """Show the five cards from the beginning."""
        from ui.facilitator.help.tour import Tour  # noqa: PLC0415 - start-up cost

        if self.tour is None:
            self.tour = Tour(self._theme, self._window)
            self.tour.over.connect(self._ended)
            self.tour.sample_wanted.connect(self.sample_wanted)

    def _ended(self) -> None:
        self.tour = None
        self.toured.emit()

    def open_report(self) -> None:
        """Show what a report of a problem would hold."""
        from ui.facilitator.help.reporting import Reporting  # noqa: PLC0415 - start-up cost

        made = Reporting(self._theme, self._window)
        made.finished.connect(made.deleteLater)
        made.open()
