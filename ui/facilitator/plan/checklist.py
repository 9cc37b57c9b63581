"""The checks of one line, each with a tick or a mark."""

from PySide6.QtWidgets import QWidget

from ui.facilitator.layouts import empty
from ui.facilitator.marks import Mark
from ui.facilitator.pieces import column, label, row
from ui.facilitator.plan.checks import Check, checks
from ui.theme import Theme
from workshop.model import PlanLine
from workshop.scene import Scene


class Checklist(QWidget):
    """What the line has and what it still lacks; nothing here stops the group."""

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self._theme = theme
        self._shown: tuple[Check, ...] = ()
        self._inside = column(self, spacing=6)

    def show_line(self, scene: Scene, line: PlanLine) -> None:
        """Check `line`."""
        shown = checks(scene, line)
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._inside)
        for check in shown:
            mark = Mark(
                self._theme, "tick" if check.good else "mind", "" if check.good else self._theme.amber
            )
            self._inside.addLayout(row(mark, 4, label(check.words, "soft" if check.good else "note"), 0))
