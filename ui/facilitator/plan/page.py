"""The tab Plan: the board in the middle, the chosen line in the right column."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFrame

from ui.facilitator.blocks import step_words
from ui.facilitator.clipped import Clipped
from ui.facilitator.dates import clock
from ui.facilitator.lectern import Lectern
from ui.facilitator.marks import Mark
from ui.facilitator.pieces import action, column, label, row, rule, scrolling, set_role
from ui.facilitator.plan.board import Board, ordered, plan_words, proposed_words
from ui.facilitator.plan.checks import MOST
from ui.facilitator.plan.editor import Editor
from ui.facilitator.plan.foot import Foot
from ui.facilitator.plan.standing import open_words
from ui.theme import EDGE, HEADING, Theme
from workshop.activities import KINDS
from workshop.language import _, ngettext
from workshop.model import PlanLine
from workshop.scene import Scene

if TYPE_CHECKING:
    from workshop.plan import ActionPlan


class PlanPage(QFrame):
    """The board with its heading; `editor` stands beside it."""

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin without lines."""
        super().__init__()
        self.setProperty("pane", "paper")
        self._theme, self._lectern = theme, lectern
        self._scene: Scene | None = None
        self.selected, self._fresh = "", ""
        self._drawn: tuple[int, ActionPlan | None] = (-1, None)
        self._open = self._entered = False
        self.editor = Editor(theme, lectern)
        self.editor.settled.connect(self._go_on)
        self.finished = self.editor.finished
        self.board = Board(theme)
        self.board.chosen.connect(self.choose)
        self._scroll = scrolling(self.board)
        self.place = label("", "soft")
        self.title = Clipped(theme, HEADING, 2)
        self.title.show_text(_("What do we do, who owns it, and by when?"))
        self.words = label("", "strong")
        self.open = label("", "amber", wrap=True)
        self.how = label(
            _("Lines come here in two ways: proposed from the votes, or written by you as they are said."),
            "quiet",
            wrap=True,
        )
        self.left = label(_("Time left"), "soft")
        self.time = label("", "clock")
        self.time.setFixedHeight(38)
        self.load = label("", "soft")
        self.foot = Foot(theme)
        self.propose = action(_("Propose lines from the votes"), self._propose)
        self.own = action(_("Own line"), self._own)
        self._build()

    def _build(self) -> None:
        inside = column(self, (EDGE, 22, EDGE, 20))
        inside.addLayout(row(self.place, 0, self.left))
        inside.addSpacing(2)
        inside.addLayout(row(self.title, 24, self.time))
        inside.addLayout(row(self.words, 0))
        inside.addWidget(self.open)
        inside.addWidget(self.how)
        inside.addSpacing(16)
        inside.addWidget(self._scroll, 1)
        inside.addWidget(rule())
        inside.addSpacing(10)
        legend = row(Mark(self._theme, "accepted"), 4, label(_("accepted"), "soft"), 24)
        legend.addLayout(row(Mark(self._theme, "proposed"), 4, label(_("proposal"), "soft"), 28))
        legend.addLayout(row(self.propose, 24, self.own, 0, self.load))
        inside.addLayout(legend)
        inside.addSpacing(8)
        inside.addWidget(rule())
        inside.addSpacing(8)
        inside.addWidget(self.foot)

    def show_scene(self, scene: Scene) -> None:
        """Show the lines of a scene."""
        self._scene = scene
        keys = [line.id for line in ordered(scene.lines)]
        if self.selected not in keys:
            self.selected = self._first_open(scene) or (keys[0] if keys else "")
        activity = scene.activity
        self.place.setText(step_words(scene, KINDS[activity.kind].label()) if activity else "")
        self.words.setText(plan_words(scene))
        plan = self._drawn_up(scene)
        self.open.setText(open_words(plan) if plan and scene.lines else "")
        self.open.setVisible(bool(self.open.text()))
        self.how.setVisible(not scene.lines)
        self.foot.show_plan(plan)
        self.board.show_lines(scene, self.selected)
        self.editor.show_line(scene, self.selected, plan)
        self.load.setText(_load_words(scene))
        for piece in (self.propose, self.own):
            piece.setEnabled(not scene.read_only and scene.workshop is not None)
        if self._open and not self._entered and self.selected in self.board.items:
            self._entered = True
            self.board.items[self.selected].setFocus()
            # Where it lies is known once the board was laid out.
            QTimer.singleShot(0, self, self._in_sight)
        self._show_room()
        self.tick(self._lectern.now())
        if self._fresh in keys:
            self._fresh = ""
            self.editor.texts["what"].edit.setFocus()
            self.editor.texts["what"].edit.selectAll()

    def _drawn_up(self, scene: Scene) -> "ActionPlan | None":
        """Give the plan as it stands, drawn up once for each change."""
        if scene.version != self._drawn[0] or self._drawn[1] is None:
            self._drawn = (scene.version, None)
            if scene.workshop is not None and scene.lines:
                self._lectern.refusal(self._draw_up, scene.version)
        return self._drawn[1]

    def _draw_up(self, version: int) -> None:
        self._drawn = (version, self._lectern.session.plan())

    def tick(self, now: float) -> None:
        """Show the time left at `now`."""
        left = self._scene.clock.left(now) if self._scene and self._scene.clock else None
        self.left.setVisible(left is not None)
        self.time.setText(clock(left) if left is not None else "")
        set_role(self.time, "over" if left is not None and left < 0 else "clock")

    def choose(self, key: str) -> None:
        """Open a line in the editor and show it to the room in large type."""
        self.editor.flush()
        self.selected = key
        if self._scene is not None:
            self.show_scene(self._scene)
        self._in_sight()

    def _in_sight(self) -> None:
        """Scroll the board to the chosen line."""
        item = self.board.items.get(self.selected)
        if item is not None:
            self.board.adjustSize()
            self._scroll.ensureWidgetVisible(item, 0, 80)

    def _show_room(self) -> None:
        if self._open and self._scene is not None and self._scene.line != self.selected:
            self._lectern.do(self._lectern.session.lines.show, self.selected)

    def enter(self) -> None:
        """Show the room the chosen line."""
        self._open = True
        self._entered = self.selected in self.board.items
        if self._entered:
            self.board.items[self.selected].setFocus()
            # Where it lies is known once the board was laid out.
            QTimer.singleShot(0, self, self._in_sight)
        self._show_room()

    def leave(self) -> None:
        """Save what is written and show the room the whole board again."""
        self._open = False
        self.editor.flush()
        self._lectern.do(self._lectern.session.lines.show, "")

    def go_on(self) -> None:
        """Do the next step: accept the line, or propose some where there are none."""
        if self._scene is None or self._scene.read_only:
            return
        if self._scene.lines:
            self.editor.go_on()
        else:
            self._propose()

    def _first_open(self, scene: Scene, after: str = "") -> str:
        lines = ordered(scene.lines)
        at = next((n for n, line in enumerate(lines) if line.id == after), -1)
        turned = [*lines[at + 1 :], *lines[: at + 1]]
        return next((p.id for p in turned if p.state == "proposed" and p.id != after), "")

    def _go_on(self) -> None:
        if self._scene is not None:
            on_board = self.board.isAncestorOf(QApplication.focusWidget() or self)
            self.choose(self._first_open(self._scene, self.selected) or self.selected)
            if on_board:
                self.stand()

    def open_line(self, key: str) -> None:
        """Open a line and stand on it."""
        self.choose(key)
        self.stand()

    def stand(self) -> None:
        """Stand on the chosen line of the board."""
        if self.selected in self.board.items:
            self.board.items[self.selected].setFocus()

    def _propose(self) -> None:
        made: list[int] = []
        if self._lectern.do(lambda: made.append(self._lectern.session.lines.propose())):
            self._lectern.say(proposed_words(made[0]))

    def _own(self) -> None:
        near = self.editor.line
        blank = PlanLine(
            "",
            "",
            near.column if near else "strategy",
            near.horizon if near else "30",
            _("New line"),
            "",
            "",
            "",
        )
        made: list[str] = []

        def add() -> None:
            made.append(self._lectern.session.lines.add(blank))

        if self._lectern.do(add):
            self.selected = self._fresh = made[0]


def _load_words(scene: Scene) -> str:
    dropped = sum(1 for line in scene.lines if line.state == "dropped")
    owned: dict[str, list[str]] = {}
    for line in scene.lines:
        if line.state != "dropped" and line.owner:
            owned.setdefault(line.owner.strip().casefold(), []).append(line.owner)
    heavy = [names[0] for names in owned.values() if len(names) > MOST]
    parts = [ngettext("{n} line dropped", "{n} lines dropped", dropped).format(n=dropped)] if dropped else []
    if heavy:
        parts.append(_("{name} has more than {most} lines").format(name=heavy[0], most=MOST))
    elif owned:
        parts.append(_("nobody has more than {most}").format(most=MOST))
    return " · ".join(parts)
