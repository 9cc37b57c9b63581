"""Winning time back: which coming blocks can be shortened, by how much, and what is lost by it."""

from PySide6.QtWidgets import QWidget

from ui.facilitator.lectern import Lectern
from ui.facilitator.over.sheet import Sheet
from ui.facilitator.over.tick import Tick
from ui.facilitator.pieces import StepButton, column, empty, label, pile, row, rule, scrolling
from ui.theme import Theme
from workshop.language import _, ngettext
from workshop.scene import Scene
from workshop.timing import Spare, minutes_behind, spare

INDENT = 26


class WinBack(Sheet):
    """The coming blocks that can give time back, a tick each, and one button."""

    def __init__(self, theme: Theme, lectern: Lectern, under: QWidget) -> None:
        """Begin empty."""
        super().__init__(under)
        self._theme, self._lectern = theme, lectern
        self._scene: Scene | None = None
        self._able: tuple[Spare, ...] = ()
        self.ticks: tuple[Tick, ...] = ()
        self.needed = 0
        self.said = label("", "quiet", wrap=True)
        held = QWidget()
        self._rows = column(held)
        self.sum = label("", "text")
        self.shorten = StepButton(theme)
        self.shorten.clicked.connect(self._shorten)
        self.inside.addSpacing(6)
        self.inside.addWidget(self.said)
        self.inside.addSpacing(20)
        self.inside.addWidget(scrolling(held), 1)
        self.inside.addSpacing(16)
        self.inside.addLayout(row(self.shorten, 16, self.sum, 0))

    def lay(self) -> None:
        """Begin with the fewest ticks, from the next block on, that win back what is missing."""
        if self.isHidden() and self._scene is not None:
            self._able = ()
            self._fill(self._scene)
        super().lay()

    def begin(self) -> None:
        """Begin at the first tick."""
        first = next(iter(self.ticks), None)
        (first or self.close_).setFocus()

    def show_scene(self, scene: Scene) -> None:
        """Show what the agenda can give back."""
        self._scene = scene
        if self.isVisible():
            self._fill(scene)

    def _fill(self, scene: Scene) -> None:
        able = spare(scene.agenda)
        self.needed = max(0, minutes_behind(scene.clock, self._lectern.now()))
        self._say(able)
        self.shorten.setVisible(bool(able))
        if able == self._able and len(self.ticks) == len(able):
            return
        self._able = able
        empty(self._rows)
        made, won = [], 0
        for block in able:
            tick = self._row(block)
            tick.setChecked(won < self.needed)
            won += block.minutes if tick.isChecked() else 0
            tick.toggled.connect(self._count)
            made.append(tick)
        self.ticks = tuple(made)
        self._rows.addStretch(1)
        self._count()

    def _say(self, able: tuple[Spare, ...]) -> None:
        n = self.needed
        if n:
            self.heading.setText(ngettext("Win back {n} minute", "Win back {n} minutes", n).format(n=n))
            said = _("Choose what to shorten. Undo brings it back.")
        else:
            self.heading.setText(_("You are on time"))
            said = _("Nothing needs to be shortened. You may, to have time to spare.")
        self.said.setText(said if able else _("No later block can give time back."))

    def _row(self, block: Spare) -> Tick:
        tick = Tick(self._theme, block.title)
        time = ngettext("{n} min", "{n} min", block.minutes).format(n=block.minutes)
        lost = block.lost or _("Nothing else is lost by it.")
        tick.setAccessibleName(f"{block.title}, {time}. {lost}")
        more = label(lost, "quiet", wrap=True)
        told = row(more)
        told.setContentsMargins(INDENT, 0, 80, 0)
        # A widget for each block: only widgets are taken out of a layout again.
        held = QWidget()
        pile(column(held), row(tick, 0, label(time, "bold")), 2, told, 12, rule(), 12)
        self._rows.addWidget(held)
        return tick

    def chosen(self) -> list[Spare]:
        """Give the ticked blocks."""
        return [block for block, tick in zip(self._able, self.ticks, strict=True) if tick.isChecked()]

    def _count(self, *_on: object) -> None:
        won = sum(block.minutes for block in self.chosen())
        self.shorten.say(
            ngettext("Shorten by {n} minute", "Shorten by {n} minutes", won).format(n=won)
            if won
            else _("Shorten")
        )
        self.shorten.setEnabled(bool(won) and not (self._scene and self._scene.read_only))
        if not self.needed:
            self.sum.setText("")
        elif won < self.needed:
            short = self.needed - won
            words = ngettext("{n} minute is still missing", "{n} minutes are still missing", short)
            self.sum.setText(words.format(n=short))
        else:
            words = ngettext("enough for the {n} minute", "enough for the {n} minutes", self.needed)
            self.sum.setText(words.format(n=self.needed))

    def _shorten(self) -> None:
        won: list[int] = []
        agenda = self._lectern.session.agenda
        codes = [block.code for block in self.chosen()]
        if self._lectern.do(lambda: won.append(agenda.win_back(codes))):
            self.put_away()
            words = ngettext("{n} minute won back.", "{n} minutes won back.", won[0])
            self._lectern.say(words.format(n=won[0]))
