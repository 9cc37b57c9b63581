"""What to have before the day, below each other; each leads to where it is seen to."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui.facilitator.clipped import Clipped
from ui.facilitator.layouts import empty
from ui.facilitator.marks import Mark
from ui.facilitator.pieces import action, column, label, pile, row, show_tip
from ui.theme import LABEL, Theme
from workshop.language import _
from workshop.needs import INVITATION, Need

GAP, BETWEEN = 12, 6
# What stands above the words of a button.
PAD = 3


class NeedRow(QFrame):
    """One need with its mark; where it leads somewhere its name is a button, and its whole row is clicked."""

    wanted = Signal(object)

    def __init__(self, theme: Theme, need: Need, *, leads: bool) -> None:
        """Show `need`."""
        super().__init__()
        colour = theme.good if need.met else theme.amber
        self.button: QPushButton | None = None
        if leads:
            self.button = action(need.words, partial(self.wanted.emit, need))
            self.button.setAccessibleName(f"{need.words}: {need.detail}")
            show_tip(self.button, lead_words(need.place))
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        detail = Clipped(theme, LABEL, 2, bold=False, colour=theme.ink_soft if need.met else colour)
        detail.show_text(need.detail)
        lines = column()
        lines.addLayout(row(self.button or label(need.words, "text"), 0))
        lines.addWidget(detail)
        mark = Mark(theme, "tick" if need.met else "mind", colour)
        beside = column(margins=(0, PAD if leads else 0, 0, 0))
        pile(beside, mark, 0)
        row(beside, GAP, lines, parent=self).setStretchFactor(lines, 1)

    def stands(self) -> bool:
        """Tell whether the focus is here."""
        return self.button is not None and self.button.hasFocus()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Lead from the line below the name too."""
        inside = self.rect().contains(event.position().toPoint())
        if self.button is not None and inside and event.button() == Qt.MouseButton.LeftButton:
            self.button.click()


class NeedRows(QWidget):
    """All needs; `wanted` gives the need that somebody wants to see to."""

    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Begin without needs."""
        super().__init__()
        self._theme = theme
        self.rows: dict[str, NeedRow] = {}
        self._inside = column(self, spacing=BETWEEN)

    def show_needs(self, needs: tuple[Need, ...], *, read_only: bool) -> None:
        """Show the needs; in a file that is `read_only` there is nothing to see to."""
        stood = next((words for words, shown in self.rows.items() if shown.stands()), "")
        empty(self._inside)
        self.rows = {}
        for need in needs:
            made = NeedRow(self._theme, need, leads=bool(need.place) and not read_only)
            made.wanted.connect(self.wanted)
            self.rows[need.words] = made
            self._inside.addWidget(made)
            if need.words == stood and made.button is not None:
                made.button.setFocus()


def lead_words(place: str) -> str:
    """Say where a need leads."""
    if place == INVITATION:
        return _("Opens the invitation, which asks the client for it")
    return _("Goes to its place in the right column")
