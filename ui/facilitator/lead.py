"""The middle of the window while leading: the question, where it stands, the panel, one filled button."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ui.facilitator.blocks import step_words
from ui.facilitator.clipped import Clipped
from ui.facilitator.lectern import Lectern
from ui.facilitator.left_line import LeftLine
from ui.facilitator.marks import Mark
from ui.facilitator.panels import PANELS
from ui.facilitator.panels.panel import Panel, Standing
from ui.facilitator.pieces import StepButton, action, column, empty, label, row, scrolling
from ui.facilitator.presence import PresenceLine
from ui.facilitator.wording import Wording
from ui.theme import EDGE, HEADING, LABEL, Theme
from ui.widgets.squares import squares
from workshop.activities import KINDS
from workshop.language import _, ngettext
from workshop.scene import Scene

SQUARE, ACTION_LENGTH, AFTER_LENGTH = 12, 40, 28


class Lead(QFrame):
    """The current activity; everything the facilitator does next is here."""

    def __init__(self, theme: Theme, lectern: Lectern, open_tab: Callable[[str], None]) -> None:
        """Work at `lectern`; `open_tab` opens another tab of the window."""
        super().__init__()
        self.setProperty("pane", "paper")
        self._theme, self._lectern, self._open_tab = theme, lectern, open_tab
        self._scene: Scene | None = None
        self._panels: dict[type[Panel], Panel] = {}
        self._holders: dict[type[Panel], QWidget] = {}
        self.panel: Panel | None = None
        self.left = LeftLine(lectern)
        self.wording = Wording(lectern)
        self.wording.closed.connect(lambda: self._word(on=False))
        self.edit = action(_("Edit wording"), self.edit_wording, "E")
        self.place = Clipped(theme, LABEL, 1, bold=False, colour=theme.ink_soft)
        self.question = Clipped(theme, HEADING, 3)
        self.mark = Mark(theme, "dot", theme.accent)
        self.standing = label("", "strong")
        self.people = People(theme)
        self.presence = PresenceLine(theme)
        self.more = label("", "soft", wrap=True)
        self.step = StepButton(theme)
        self.step.clicked.connect(self.go_on)
        self.after = label("", "soft")
        self._actions = row(spacing=24)
        self._made: tuple[str, ...] = ()
        self._middle = column()
        self._arrived = ("", "", "")
        self._build()

    def _build(self) -> None:
        inside = column(self, (EDGE, 18, EDGE, 32))
        inside.addWidget(self.left)
        inside.addLayout(row(self.place, 16, self.edit))
        inside.addSpacing(2)
        inside.addWidget(self.question)
        inside.addWidget(self.wording)
        inside.addSpacing(8)
        inside.addLayout(row(self.mark, self.standing, 14, self.people))
        inside.addSpacing(2)
        inside.addWidget(self.presence)
        inside.addWidget(self.more)
        inside.addSpacing(20)
        inside.addLayout(self._middle, 1)
        inside.addSpacing(16)
        inside.addLayout(row(self.step, 16, self.after, 0, self._actions))

    def show_scene(self, scene: Scene) -> None:
        """Show the current activity."""
        before, self._scene = self._scene, scene
        self.presence.show_scene(scene)
        self.left.show_scene(scene)
        self.wording.show_scene(scene)
        self.edit.setVisible(scene.activity is not None and not scene.read_only and self.wording.isHidden())
        activity = scene.activity
        if activity is None:
            self.question.show_text(_("There is no agenda yet."))
            self.more.setText(_("Add a workshop from a template on the tab Prepare."))
            self._show_standing(Standing())
            self.step.say(_("Prepare"))
            return
        self._choose(PANELS[activity.kind])
        kind = KINDS[activity.kind]
        self.place.show_text(step_words(scene, kind.label()))
        self.question.show_text(activity.prompt or activity.title)
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
        self._show_standing(panel.standing(scene))
        self.step.say(panel.step(scene).words)
        self.after.setText(_after(scene))
        self.step.setEnabled(not scene.read_only)
        words = tuple(step.words for step in panel.offers(scene)) if not scene.read_only else ()
        if words != self._made:
            self._made = words
            empty(self._actions)
            for number, text in enumerate(words):
                short = text if len(text) <= ACTION_LENGTH else text[: ACTION_LENGTH - 1] + "…"
                self._actions.addWidget(action(short, partial(self._act, number)))

    def edit_wording(self) -> None:
        """Change the words of the current step on the spot."""
        if self._scene is not None and self._scene.activity is not None and not self._scene.read_only:
            self.wording.lay(self._scene)
            self._word(on=True)

    def _word(self, *, on: bool) -> None:
        self.question.setVisible(not on)
        self.edit.setVisible(not on)
        if not on:
            self.step.setFocus()

    def _act(self, number: int) -> None:
        if self._scene is not None and self.panel is not None:
            self.panel.offers(self._scene)[number].do()

    def _show_standing(self, standing: Standing) -> None:
        colours = {"tick": self._theme.good}
        self.mark.setVisible(bool(standing.mark))
        self.mark.show_state(standing.mark, colours.get(standing.mark, self._theme.accent))
        self.standing.setText(standing.words)
        self.standing.setVisible(bool(standing.words))
        self.more.setText(standing.more)
        scene = self._scene
        shown = standing.people and scene is not None and scene.round is not None
        self.people.setVisible(shown)
        if shown and scene is not None and scene.round is not None:
            self.people.show_people(scene.tally.answered if scene.tally else 0, scene.round.present)

    def _arrive(self, scene: Scene) -> None:
        activity = scene.activity
        at = (activity.id, activity.state, scene.state) if activity else ("", "", "")
        before, self._arrived = self._arrived, at
        if at == before or not self.isVisible() or self.panel is None:
            return
        if at[0] != before[0]:
            self._to_top()
        waits = scene.state == "open" or (self.panel.types and at[1] == "running")
        if waits and not scene.read_only:
            self.panel.begin()
        elif at[0] != before[0] or at[2] != before[2]:
            self.step.setFocus()

    def _to_top(self) -> None:
        held = self._holders.get(type(self.panel)) if self.panel else None
        if isinstance(held, QScrollArea):
            held.verticalScrollBar().setValue(0)

    def flush(self) -> bool:
        """Save what is being written; tells whether the activity may be left."""
        return self.panel is None or self.panel.flush()

    def go_on(self) -> None:
        """Do the next step."""
        scene = self._scene
        if scene is None or self.panel is None or scene.activity is None:
            self._open_tab("prepare")
        elif not scene.read_only and self.flush():
            self.panel.step(scene).do()

    def back(self) -> None:
        """Go back to the activity before."""
        if self._scene is not None and not self._scene.read_only and self.flush():
            self._lectern.do(self._lectern.session.agenda.back)

    def jump(self, number: int) -> None:
        """Go to the activity with this number."""
        if self.flush():
            self._lectern.do(self._lectern.session.agenda.goto, number)


def _after(scene: Scene) -> str:
    """Say the key of the next step, and what comes after this one where it can be left."""
    coming = scene.agenda[scene.number] if scene.number < len(scene.agenda) else None
    activity = scene.activity
    leaves = activity is not None and activity.state != "ahead" and scene.state in {"ready", "revealed"}
    if coming is None or not leaves:
        return _("Page Down")
    title = coming.title if len(coming.title) <= AFTER_LENGTH else coming.title[: AFTER_LENGTH - 1] + "…"
    return _("Page Down · then “{title}”").format(title=title)


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
