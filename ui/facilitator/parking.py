"""The parking lot in the right column: the newest few points and a line to keep another."""

from collections.abc import Callable

from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.facilitator.clipped import Clipped
from ui.facilitator.layouts import empty
from ui.facilitator.lectern import Lectern
from ui.facilitator.pieces import Line, action, column, label, row
from ui.theme import TEXT, Theme
from workshop.language import _
from workshop.scene import Scene

PARKED = 2


class Parking(QWidget):
    """Points kept for later."""

    def __init__(self, theme: Theme, lectern: Lectern, show_all: Callable[[], None]) -> None:
        """Begin empty; `show_all` opens the whole list."""
        super().__init__()
        self._theme, self._lectern = theme, lectern
        self._shown: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.title = label("", "soft")
        self.all = action(_("See all"), show_all)
        self.all.setAccessibleName(_("See all points of the parking lot"))
        self.all.hide()
        self.points = column()
        self.line = Line()
        self.line.setPlaceholderText(_("Keep a point for later"))
        self.line.setAccessibleName(_("Keep a point for later"))
        self.line.setToolTip("Ctrl+L")
        self.line.returnPressed.connect(self._keep)
        inside = column(self, spacing=2)
        inside.addLayout(row(self.title, 0, self.all))
        inside.addLayout(self.points)
        inside.addSpacing(6)
        inside.addWidget(self.line)

    def _keep(self) -> None:
        if self._lectern.do(self._lectern.session.agenda.park, self.line.text()):
            self.line.clear()

    def show_scene(self, scene: Scene) -> None:
        """Show the parking lot."""
        self.line.setEnabled(scene.workshop is not None and not scene.read_only)
        texts = tuple(p.text for p in scene.parked)
        self.title.setText(_("Parking lot · {n}").format(n=len(texts)) if texts else _("Parking lot"))
        if texts == self._shown:
            return
        self._shown = texts
        self.all.setVisible(bool(texts))
        empty(self.points)
        for text in texts[-PARKED:]:
            point = Clipped(self._theme, TEXT, 1, bold=False)
            point.show_text(text)
            self.points.addWidget(point)
