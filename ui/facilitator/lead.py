"""The middle of the window while leading: the question, where it stands, the panel, one filled button."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.facilitator.actions import Action, read_only_words
from ui.facilitator.blocks import after_words
from ui.facilitator.clipped import Clipped
from ui.facilitator.columns import two_parts
from ui.facilitator.heading import Heading
from ui.facilitator.how_many import HowMany
from ui.facilitator.layouts import empty
from ui.facilitator.lead_doing import step_actions
from ui.facilitator.lectern import Lectern
from ui.facilitator.panels import PANELS
from ui.facilitator.panels.panel import LEAST, Panel, Standing
from ui.facilitator.pieces import StepButton, action, column, label, row, scrolling
from ui.facilitator.presence import PresenceLine
from ui.facilitator.seeing import FOLLOWS, Frozen
from ui.facilitator.standing import StandingLine
from ui.theme import EDGE, LABEL, Theme
from workshop.language import _, ngettext
from workshop.scene import Scene

ACTION_LENGTH = 40


class Lead(QFrame):
    """The current activity; everything the facilitator does next is here."""

    offered = Signal()

    def __init__(self, theme: Theme, lectern: Lectern, open_tab: Callable[[str], None]) -> None:
        """Work at `lectern`; `open_tab` opens another tab of the window."""
        super().__init__()
        self.setProperty("pane", "paper")
        self._theme, self._lectern, self._open_tab = theme, lectern, open_tab
        self._scene: Scene | None = None
        self.frozen_at: Callable[[Scene], Frozen] = lambda _scene: FOLLOWS
        self._panels: dict[type[Panel], Panel] = {}
        self._holders: dict[type[Panel], QWidget] = {}
        self.panel: Panel | None = None
        self.heading = Heading(theme, lectern)
        self.heading.done.connect(self._stand)
        self.heading.changed.connect(self.offered)
        self.question = self.heading.question
        self.state = StandingLine(theme)
        self.standing = self.state.words
        self.presence = PresenceLine(theme)
        self.more = label("", "soft", wrap=True)
        self.how_many = HowMany(lectern)
        self.how_many.given.connect(self._stand)
        self.step = StepButton(theme)
        self.step.clicked.connect(self.go_on)
        self.after = Clipped(theme, LABEL, 2, bold=False, colour=theme.ink_soft)
        self._actions = row(spacing=24)
        self._made: tuple[str, ...] = ()
        self._middle = column()
        self._arrived = ("", "", "")
        self._build()

    def _build(self) -> None:
        inside, foot = two_parts(self, (EDGE, 18, EDGE, 8), 32)
        inside.addWidget(self.heading)
        inside.addSpacing(8)
        inside.addWidget(self.state)
        inside.addSpacing(2)
        inside.addWidget(self.presence)
        inside.addWidget(self.more)
        inside.addSpacing(20)
        inside.addLayout(self._middle, 1)
        foot.addWidget(self.how_many)
        line = row(self.step, 16, self.after, 16, self._actions)
        line.setStretchFactor(self.after, 1)
        foot.addLayout(line)

    def show_scene(self, scene: Scene) -> None:
        """Show the current activity."""
        before, self._scene = self._scene, scene
        self.presence.show_scene(scene)
        self.heading.show_scene(scene)
        self.how_many.show_scene(scene)
        activity = scene.activity
        if activity is None:
            self.more.setText(_("Add a workshop from a template on the tab Prepare."))
            self._show_standing(Standing())
            self.step.say(_("Prepare"))
            return
        self._choose(PANELS[activity.kind])
        if self.panel is not None:
            self.panel.show_scene(scene)
        self.refresh_step()
        self._arrive(scene)
        self._remind(before, scene)

    def _remind(self, before: Scene | None, scene: Scene) -> None:
        """Say that texts wait in the activity that was left."""
        left = before.activity if before else None
        if before is None or left is None or left.id == (scene.activity.id if scene.activity else ""):
            return
        n = len(before.held)
        if n and left.id in {activity.id for activity in scene.agenda}:
            words = ngettext(
                "{n} text from phones still waits in “{title}”. Go back there to release it.",
                "{n} texts from phones still wait in “{title}”. Go back there to release them.",
                n,
            )
            self._lectern.say(words.format(n=n, title=left.title))

    def _choose(self, wanted: type[Panel]) -> None:
        if wanted not in self._panels:
            made = wanted(self._theme, self._lectern)
            made.open_tab = self._open_tab
            made.changed.connect(self.refresh_step)
            holder: QWidget = made if made.stretches else scrolling(made)
            holder.setMinimumHeight(LEAST)
            self._middle.addWidget(holder)
            self._panels[wanted], self._holders[wanted] = made, holder
        for kind, held in self._holders.items():
            held.setVisible(kind is wanted)
        self.panel = self._panels[wanted]

    def refresh_step(self) -> None:
        """Name the next step anew."""
        scene, panel = self._scene, self.panel
        if scene is None or panel is None:
            return
        panel.freeze(self.frozen_at(scene))
        self._show_standing(panel.standing(scene))
        self.step.say(panel.step(scene).words)
        # Enter goes to the next count: one more must not close the vote.
        self.step.enters = scene.state != "open"
        self.after.show_text(after_words(scene))
        self.step.setEnabled(not scene.read_only)
        words = tuple(step.words for step in panel.offers(scene)) if not scene.read_only else ()
        if words != self._made:
            self._made = words
            self.offered.emit()
            empty(self._actions)
            for number, text in enumerate(words):
                short = text if len(text) <= ACTION_LENGTH else text[: ACTION_LENGTH - 1] + "…"
                self._actions.addWidget(action(short, partial(self._act, number)))

    def _act(self, number: int) -> None:
        if self._scene is not None and self.panel is not None:
            self.panel.offers(self._scene)[number].do()

    def _show_standing(self, standing: Standing) -> None:
        self.state.show_standing(standing, self._scene)
        self.more.setText(standing.more)

    def _arrive(self, scene: Scene) -> None:
        activity = scene.activity
        at = (activity.id, activity.state, scene.state) if activity else ("", "", "")
        before, self._arrived = self._arrived, at
        if at == before or not self.isVisible() or self.panel is None:
            return
        if at[0] != before[0]:
            self._to_top()
        if self._waits(scene) or at[0] != before[0] or at[2] != before[2]:
            self.stand()

    def stand(self) -> None:
        """Stand where one writes or counts while something waits for it, else at the next step."""
        if self._scene is not None and self.panel is not None and self._waits(self._scene):
            self.panel.begin()
        else:
            self.step.setFocus()

    def _waits(self, scene: Scene) -> bool:
        running = scene.activity is not None and scene.activity.state == "running"
        types = self.panel is not None and self.panel.types and running
        return not scene.read_only and (scene.state == "open" or types)

    def _to_top(self) -> None:
        held = self._holders.get(type(self.panel)) if self.panel else None
        if isinstance(held, QScrollArea):
            held.verticalScrollBar().setValue(0)

    def flush(self) -> bool:
        """Save what is being written; tells whether the activity may be left."""
        self.how_many.flush()
        return self.heading.wording.flush() and (self.panel is None or self.panel.flush())

    def go_on(self) -> None:
        """Do the next step."""
        scene = self._scene
        if scene is None or self.panel is None or scene.activity is None:
            self._open_tab("prepare")
        elif not scene.read_only and self.flush():
            self.panel.step(scene).do()

    def can_do(self, scene: Scene) -> tuple[Action, ...]:
        """Give what can be done in the current step."""
        panel = self.panel if self._shows(scene) else None
        fixed = read_only_words(read_only=scene.read_only)
        return (
            *step_actions(scene, panel, self._led, self.go_on, self.back),
            *self.heading.can_do(scene, fixed, self._led),
            *self.how_many.can_do(self._led),
        )

    def hints(self, scene: Scene) -> tuple[tuple[str, str], ...]:
        """Give the keys that the panel takes itself."""
        return self.panel.hints(scene) if self.panel is not None and self._shows(scene) else ()

    def _shows(self, scene: Scene) -> bool:
        """Tell whether the panel is at the scene's activity; it is not while another tab is open."""
        shown = self._scene.activity if self._scene is not None else None
        return shown is not None and scene.activity is not None and shown.id == scene.activity.id

    def _led(self, do: Callable[[], object]) -> Callable[[], object]:
        """Do it with the tab Lead open."""
        return lambda: (self._open_tab("lead"), do())

    def _stand(self) -> None:
        self.step.setFocus()

    def back(self) -> None:
        """Go back to the activity before."""
        if self._scene is not None and not self._scene.read_only and self.flush():
            self._lectern.do(self._lectern.session.agenda.back)

    def jump(self, number: int) -> None:
        """Go to the activity with this number."""
        if self.flush():
            self._lectern.do(self._lectern.session.agenda.goto, number)
