"""The timer while leading: how much time is left, in a colour and in a word, and what changes it."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.facilitator.chime import Bell, ring
from ui.facilitator.dates import time_words
from ui.facilitator.lectern import Lectern
from ui.facilitator.news import left_words, rough, turned_words
from ui.facilitator.pieces import action, column, label, row, set_role
from ui.settings import load, remember
from ui.theme import Theme
from workshop.language import _, ngettext
from workshop.scene import Scene
from workshop.timing import Stage

ROLES: dict[Stage, str] = {"good": "clock", "nearly": "nearly", "over": "over"}
HEIGHT = 38


class Timer(QWidget):
    """The time left in the current activity."""

    turned = Signal(str)

    def __init__(self, theme: Theme, lectern: Lectern, ring: Callable[[], None] = ring) -> None:
        """Begin without a time; `ring` plays the tone."""
        super().__init__()
        self._lectern, self._ring = lectern, ring
        self._bell = Bell()
        self._shown: Scene | None = None
        self._stage: tuple[str, Stage] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.title = label("", "soft")
        self.sound = action("", self._switch_sound)
        self.left, self.word = label("", "clock"), label("", "text")
        # The minus sign comes from another font, which must not move what stands below.
        self.left.setFixedHeight(HEIGHT)
        self.track = Track(theme)
        self.pause = action(_("Pause"), self.toggle_pause, "P")
        self.changes = {minutes: self._change(minutes) for minutes in (-1, 1, 5)}
        inside = column(self)
        inside.addLayout(row(self.title, 0, self.sound))
        inside.addLayout(row(self.left, 10, self.word, 6, self.track))
        inside.addSpacing(2)
        inside.addLayout(row(self.pause, 0, *self.changes.values(), label(_("min"), "soft"), spacing=14))
        self._show_sound()

    def _change(self, minutes: int) -> QPushButton:
        sign, n = ("+" if minutes > 0 else "−"), abs(minutes)
        made = action(f"{sign}{n}", lambda: self.add(minutes), {1: "+", -1: "-"}.get(minutes, ""))
        more, less = (
            ngettext("{n} minute more", "{n} minutes more", n),
            ngettext("{n} minute less", "{n} minutes less", n),
        )
        made.setAccessibleName((more if minutes > 0 else less).format(n=n))
        return made

    def add(self, minutes: int) -> None:
        """Give the current activity more minutes, or fewer."""
        if self._shown is not None and self._shown.activity is not None and not self._shown.read_only:
            self._lectern.do(self._lectern.session.agenda.add_minutes, minutes)

    def _turn(self, step: str, stage: Stage, left: float) -> None:
        """Tell in words when the time of a step turns amber or red, once each."""
        before, self._stage = self._stage, (step, stage)
        if before is not None and before[0] == step and before[1] != stage:
            self.turned.emit(turned_words(stage, left))

    def _switch_sound(self) -> None:
        remember(sound=not load().sound)
        self._show_sound()
        self._ring()

    def _show_sound(self) -> None:
        words = _("Sound is on") if load().sound else _("Sound is off")
        self.sound.setText(words)
        self.sound.setAccessibleName(words)
        self.sound.setToolTip(_("A soft tone when two minutes are left, and at the end"))

    def toggle_pause(self) -> None:
        """Stop the timer, or let it run on."""
        if not self.pause.isEnabled():
            return
        agenda = self._lectern.session.agenda
        self._lectern.do(agenda.resume if self._paused() else agenda.pause)

    def _paused(self) -> bool:
        scene = self._shown
        running = scene is not None and scene.activity is not None and scene.activity.state == "running"
        return not running or bool(scene and scene.clock and scene.clock.paused)

    def show_scene(self, scene: Scene) -> None:
        """Show the timer of a scene."""
        self._shown = scene
        running = scene.activity is not None and scene.activity.state in {"running", "paused"}
        words = _("Go on") if running and self._paused() else _("Pause")
        self.pause.setText(words)
        self.pause.setAccessibleName(words)
        self.pause.setEnabled(running and not scene.read_only)
        for change in self.changes.values():
            change.setEnabled(scene.activity is not None and not scene.read_only)
        self.title.setText(
            _("Time left in this vote") if scene.state == "open" else _("Time left in this step")
        )
        self.tick(self._lectern.now())

    def tick(self, now: float) -> None:
        """Show the time at `now`, and ring when it is time."""
        scene = self._shown
        if scene is None or scene.activity is None:
            self.left.setText("")
            self.word.setText("")
            return
        whole = scene.activity.minutes * 60
        left = scene.clock.left(now) if scene.clock else float(whole)
        stage: Stage = scene.clock.stage(now) if scene.clock else "good"
        words, more = time_words(left, stage)
        self.left.setText(words)
        said = left_words(rough(left))
        if said != self.left.accessibleName():
            self.left.setAccessibleName(said)
        self._turn(scene.activity.id, stage, left)
        self.word.setText(more)
        self.word.setVisible(bool(more))
        for shown, role in (
            (self.left, ROLES[stage]),
            (self.word, {"nearly": "amber"}.get(stage, "warm-text")),
        ):
            set_role(shown, role)
        self.track.show_share(1 - left / whole if whole else 1.0, stage)
        if scene.clock is not None and self._bell.due(scene.activity.id, scene.activity.minutes, left):
            self._ring()


class Track(QWidget):
    """How much of the time is used, as a line."""

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self._theme, self._share = theme, 0.0
        self._stage: Stage = "good"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give a flat line."""
        return QSize(120, HEIGHT)

    def show_share(self, share: float, stage: Stage) -> None:
        """Show the used share, from 0 to 1 and above where it is over."""
        self._share, self._stage = share, stage
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the line in accent, amber or warm."""
        t = self._theme
        painter = QPainter(self)
        at = QRectF(0, self.height() / 2 - 2, self.width(), 4)
        painter.fillRect(at, QColor(t.line))
        colour = {"good": t.accent, "nearly": t.amber, "over": t.warm}[self._stage]
        used = at.width() * min(1.0, max(0.0, self._share))
        painter.fillRect(QRectF(at.left(), at.top(), used, 4), QColor(colour))
