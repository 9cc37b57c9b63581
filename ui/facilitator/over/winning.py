"""Winning time back: what can be shortened or passed over, by how much, what is lost by it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.facilitator.layouts import empty
from ui.facilitator.lectern import Lectern
from ui.facilitator.over.sheet import Sheet
from ui.facilitator.over.tick import Tick
from ui.facilitator.pieces import StepButton, column, label, pile, row, rule, scrolling
from ui.theme import BETWEEN, Theme
from workshop.language import _, ngettext
from workshop.path import Coming, coming
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
        self._whole: tuple[Coming, ...] = ()
        self.ticks: tuple[Tick, ...] = ()
        self.over: tuple[Tick, ...] = ()
        self.needed = self.behind = 0
        self.said = label("", "quiet", wrap=True)
        held = QWidget()
        self._rows = column(held, (0, 0, BETWEEN, 0))
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
            self._able, self._whole = (), ()
            self._fill(self._scene)
        super().lay()

    def begin(self) -> None:
        """Begin at the first tick, whichever of the two lists has one."""
        first = next(iter((*self.ticks, *self.over)), None)
        (first or self.close_).setFocus()

    def show_scene(self, scene: Scene) -> None:
        """Show what the agenda can give back."""
        self._scene = scene
        if self.isVisible():
            self._fill(scene)

    def _fill(self, scene: Scene) -> None:
        able, whole = spare(scene.agenda), coming(scene.agenda, scene.number)
        self.behind = minutes_behind(scene.clock, self._lectern.now())
        self.needed = max(0, self.behind)
        self._say(able or whole)
        self.shorten.setVisible(bool(able or whole))
        if (able, whole) == (self._able, self._whole) and len(self.ticks) == len(able):
            return
        self._able, self._whole = able, whole
        empty(self._rows)
        made, won = [], 0
        for block in able:
            tick = self._row(block)
            tick.setChecked(won < self.needed)
            won += block.minutes if tick.isChecked() else 0
            tick.toggled.connect(self._count)
            made.append(tick)
        self.ticks = tuple(made)
        self.over = self._fill_whole(whole)
        self._rows.addStretch(1)
        self._count()

    def _fill_whole(self, whole: tuple[Coming, ...]) -> tuple[Tick, ...]:
        """Lay out what can be passed over; nothing of it is ticked before somebody does."""
        if whole:
            self._rows.addWidget(label(_("Or pass over"), "strong"))
            self._rows.addSpacing(12)
        made = tuple(self._row(block) for block in whole)
        for tick in made:
            tick.toggled.connect(self._count)
        return made

    def _say(self, able: Sequence[object]) -> None:
        n, ahead = self.needed, -self.behind
        if n:
            self.heading.setText(ngettext("Win back {n} minute", "Win back {n} minutes", n).format(n=n))
            said = _("Choose what to shorten or pass over. Undo brings it back.")
        else:
            words = ngettext("You are ahead by {n} minute", "You are ahead by {n} minutes", ahead)
            self.heading.setText(words.format(n=ahead) if ahead > 0 else _("You are on time"))
            said = _("Nothing needs to be shortened. You may, to have time to spare.")
        self.said.setText(said if able else _("No later block can give time back."))

    def _row(self, block: Spare | Coming) -> Tick:
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

    def passed(self) -> list[Coming]:
        """Give the blocks that are ticked to be passed over."""
        return [block for block, tick in zip(self._whole, self.over, strict=True) if tick.isChecked()]

    def chosen(self) -> list[Spare]:
        """Give the blocks that are ticked to be shortened and are not passed over anyway."""
        gone = {block.code for block in self.passed()}
        ticked = [block for block, tick in zip(self._able, self.ticks, strict=True) if tick.isChecked()]
        return [block for block in ticked if block.code not in gone]

    def _count(self, *_on: object) -> None:
        won = sum(b.minutes for b in self.chosen()) + sum(b.minutes for b in self.passed())
        words = ngettext("Shorten by {n} minute", "Shorten by {n} minutes", won)
        if self.passed():
            words = ngettext("Win back {n} minute", "Win back {n} minutes", won)
        self.shorten.say(words.format(n=won) if won else _("Shorten"))
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
        path = self._lectern.session.path
        codes = [block.code for block in self.chosen()]
        numbers = [n for block in self.passed() for n in block.numbers]
        if self._lectern.do(lambda: won.append(path.win_back(codes, numbers))):
            self.put_away()
            words = ngettext("{n} minute won back.", "{n} minutes won back.", won[0])
            self._lectern.say(words.format(n=won[0]))
