"""Where a vote's legend stands: above statements, below everything else, beside what to talk about."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.facilitator.pieces import label, row
from ui.facilitator.vote.legend import LINE, Legend
from ui.theme import Theme
from workshop.model import Form

GAP, ABOVE = 16, 1


class Legends:
    """The legend above the counts, and the line below them."""

    def __init__(self, theme: Theme, around: QWidget, least: int) -> None:
        """Stand in a panel that is at least so high, and higher when the legend is."""
        self.key, self.legend, self.talk = Legend(theme), Legend(theme), label("", "soft")
        # In a low window the counts have as much room, whether the legend is short or long.
        self.legend.grown.connect(lambda high: around.setMinimumHeight(least + max(0, high - LINE)))
        self.line = row(self.legend, self.talk)
        self.line.setStretchFactor(self.legend, 1)
        self.line.setAlignment(self.talk, Qt.AlignmentFlag.AlignTop)

    def show_form(self, form: Form | None, *, seen: bool) -> None:
        """Explain a form's answers where its counts are `seen`."""
        above = form is not None and form.shape == "list"
        self.key.show_form(form if above else None)
        self.key.setVisible(above and seen)
        self.legend.show_form(form if seen and not above else None)
        # On the first line of the legend; without one at the edge, where the other words begin.
        self.talk.setContentsMargins(0 if self.legend.isHidden() else GAP, ABOVE, 0, 0)
        self.talk.setVisible(seen)
