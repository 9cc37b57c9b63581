"""The line under the question: a mark, where the activity stands, a square for each person."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.facilitator.marks import Mark
from ui.facilitator.panels.panel import Standing
from ui.facilitator.pieces import label, row
from ui.theme import Theme
from ui.widgets.squares import squares
from workshop.scene import Scene

SQUARE = 12


class StandingLine(QWidget):
    """Open, closed or shown, and how many have answered."""

    def __init__(self, theme: Theme) -> None:
        """Begin with nothing said."""
        super().__init__()
        self._theme = theme
        self.mark = Mark(theme, "dot", theme.accent)
        self.words = label("", "strong")
        self.people = People(theme)
        row(self.mark, self.words, 14, self.people, parent=self)

    def show_standing(self, standing: Standing, scene: Scene | None) -> None:
        """Say where the activity of a scene stands."""
        self.mark.setVisible(bool(standing.mark))
        colour = self._theme.good if standing.mark == "tick" else self._theme.accent
        self.mark.show_state(standing.mark, colour)
        self.words.setText(standing.words)
        self.words.setVisible(bool(standing.words))
        asked = scene.round if scene is not None and standing.people else None
        self.people.setVisible(asked is not None)
        if asked is not None and scene is not None:
            self.people.show_people(scene.tally.answered if scene.tally else 0, asked.present)


class People(QWidget):
    """A square for each person, filled when answered."""

    def __init__(self, theme: Theme) -> None:
        """Begin with nobody."""
        super().__init__()
        self._theme, self._answered, self._present = theme, 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give one row."""
        return QSize(200, SQUARE + 8)

    def show_people(self, answered: int, present: int) -> None:
        """Show how many have answered."""
        self._answered, self._present = answered, present
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the squares."""
        area = QRectF(0, 5, self.width(), SQUARE)
        squares(QPainter(self), area, self._answered, self._present, self._theme, SQUARE)
