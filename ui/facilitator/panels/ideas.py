"""Collect ideas: type a line and press Enter, paste many, import a file; merge, group, edit, take away."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent

from ui.facilitator.actions import Action
from ui.facilitator.clipped import Clipped
from ui.facilitator.importing import bring_ideas, choose_table
from ui.facilitator.lectern import Lectern
from ui.facilitator.panels.held import HeldTexts
from ui.facilitator.panels.idea_doing import PAIR, idea_actions, idea_keys
from ui.facilitator.panels.idea_list import IdeaList
from ui.facilitator.panels.panel import Panel, Standing, Step
from ui.facilitator.panels.use_list import UseList, unnamed
from ui.facilitator.pieces import Line, action, column, label, row
from ui.theme import LABEL, Theme
from workshop.activities import KINDS
from workshop.carried import interests
from workshop.language import _, ngettext
from workshop.model import Idea
from workshop.scene import Scene
from workshop.subject import uses


class IdeaLine(Line):
    """A line whose paste may bring many."""

    many = Signal(list)

    def event(self, event: QEvent) -> bool:
        """Take several pasted lines as several ideas."""
        pasted = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.matches(QKeySequence.StandardKey.Paste)
        )
        if pasted and self.take(QGuiApplication.clipboard().text()):
            return True
        return super().event(event)

    def take(self, text: str) -> bool:
        """Hand on a text of several lines; tells whether it was one."""
        lines = [line.strip(" \t•-–*") for line in text.splitlines() if line.strip(" \t•-–*")]
        if len(lines) < PAIR:
            return False
        self.many.emit(lines)
        return True


class IdeasPanel(Panel):
    """All ideas and what is done with them."""

    stretches = True
    types = True

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin empty."""
        super().__init__(theme, lectern)
        self._scene: Scene | None = None
        self.line = IdeaLine()
        self.line.setPlaceholderText(_("Write an idea, Enter adds it. A list can be pasted."))
        self.line.setAccessibleName(_("New idea"))
        self.line.returnPressed.connect(self._add)
        self.line.many.connect(self.add_lines)
        self.held = HeldTexts(theme, lectern, _("The room sees only what you release."))
        self.held.released.connect(self._say_known)
        self.held.emptied.connect(self.begin)
        self.list = IdeaList(theme)
        self.list.edited.connect(lambda key, text: lectern.do(lectern.session.ideas.edit, key, title=text))
        self.list.itemSelectionChanged.connect(self._chosen_changed)
        self.merge = action(_("Merge"), self._merge, _("Ctrl+M"))
        self.group = action(_("Group under …"), self._ask_group, _("Ctrl+G"))
        self.remove = action(_("Take away"), self._remove, _("Delete"))
        self.importing = action(_("Import a file"), self._import, "CSV, XLSX")
        self.name = Line()
        self.name.setPlaceholderText(_("Name of the group, Enter sets it"))
        self.name.setAccessibleName(_("Name of the group"))
        self.name.returnPressed.connect(self._group)
        self.name.hide()
        self.hint = Clipped(theme, LABEL, 1, bold=False, colour=theme.ink_soft)
        self.uses = UseList()
        self.uses.chosen.connect(self._use)
        self.list.numbered.connect(self._use)
        self.unnamed, self.advice = label("", "soft", wrap=True), label("", "amber", wrap=True)
        self.remarks = label("", "soft", wrap=True)
        self.remarks.hide()
        self._build()

    def _build(self) -> None:
        inside = column(self)
        inside.addLayout(row(self.line, 24, self.importing))
        inside.addWidget(self.remarks)
        inside.addSpacing(8)
        inside.addWidget(self.held)
        inside.addWidget(self.advice)
        inside.addWidget(self.unnamed)
        inside.addSpacing(4)
        lists = row(self.list, self.uses, spacing=24)
        lists.setStretchFactor(self.list, 1)
        inside.addLayout(lists, 1)
        inside.addSpacing(8)
        inside.addWidget(self.name)
        inside.addLayout(row(self.hint, 16, self.merge, 24, self.group, 24, self.remove))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the height between what waits and what was released."""
        super().resizeEvent(event)
        self.held.fit(self.height())

    def show_scene(self, scene: Scene) -> None:
        """Show the ideas."""
        self._scene = scene
        self.held.show_scene(scene)
        self.list.show_ideas(scene.material.ideas, interests(scene.event, scene.material.ideas))
        self._show_uses(scene)
        for piece in (self.line, self.importing):
            piece.setEnabled(not scene.read_only)
        self._chosen_changed()

    def _show_uses(self, scene: Scene) -> None:
        """Show the kinds of use where the agenda asks for them, and what should be done about many ideas."""
        activity, ideas = scene.activity, scene.material.ideas
        prompted = activity is not None and bool(activity.spec.get("prompts"))
        advice = KINDS[activity.kind].advice(activity, scene.material) if activity else ""
        self.list.takes_digits = prompted and not scene.read_only
        self.uses.setVisible(prompted)
        self.uses.show_ideas(ideas)
        self.unnamed.setText(unnamed(ideas))
        self.unnamed.setVisible(prompted)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))

    def _use(self, number: int) -> None:
        """Say that the chosen ideas are of the kind with this number, 0 for none; then go on to the next."""
        names = ["", *(use.name for use in uses())]
        chosen = self.list.chosen()
        if self._scene is None or self._scene.read_only or not 0 <= number < len(names):
            return
        if self.lectern.do(self.lectern.session.ideas.say_use, chosen, names[number]) and len(chosen) == 1:
            self.list.go_down()

    def _chosen_changed(self) -> None:
        n = len(self.list.chosen())
        able = self._scene is not None and not self._scene.read_only
        self.merge.setEnabled(able and n >= PAIR)
        self.group.setEnabled(able and n > 0)
        self.remove.setEnabled(able and n > 0)
        chosen = ngettext("{n} chosen", "{n} chosen", n).format(n=n)
        keys = _("F2 edits, Shift and arrows choose several.")
        if self.list.takes_digits:
            keys = _("1 to 7 gives a kind, 0 takes it away, F2 edits.")
        self.hint.show_text(keys if not n or (n == 1 and self.list.takes_digits) else chosen)

    def standing(self, scene: Scene) -> Standing:
        """Say how many ideas there are."""
        n = sum(1 for i in scene.material.ideas if not i.merged)
        words = ngettext("{n} idea", "{n} ideas", n).format(n=n) if n else _("No ideas yet")
        return Standing(words, more=scene.activity.purpose if scene.activity else "")

    def _add(self) -> None:
        text = self.line.text().strip()
        if text and self.add_lines([text]):
            self.line.clear()

    def add_lines(self, lines: list[str]) -> bool:
        """Add one idea for each line; says how many were there already."""
        added: list[str] = []

        def add() -> None:
            added.extend(self.lectern.session.ideas.add([Idea("", line) for line in lines]))

        if not self.lectern.do(add):
            return False
        self._say_already(len(lines) - len(added))
        return True

    def _say_known(self, released: list[str], before: Scene) -> None:
        """Say how many released texts were no new ideas."""
        titles = {i.title.casefold() for i in before.material.ideas}
        words = [text.casefold() for text in released]
        self._say_already(sum(1 for n, text in enumerate(words) if text in titles or text in words[:n]))

    def _say_already(self, known: int) -> None:
        if known:
            self.lectern.say(
                ngettext(
                    "{n} idea was on the list already.", "{n} ideas were on the list already.", known
                ).format(n=known)
            )

    def _import(self) -> None:
        path = choose_table(self)
        if path:
            self.import_file(path)

    def import_file(self, path: Path) -> None:
        """Bring the ideas of a file in and say what was left out."""
        report = bring_ideas(self.lectern, path)
        self.remarks.setText("\n".join(report))
        self.remarks.setVisible(bool(report))

    def _merge(self) -> None:
        chosen = self.list.chosen()
        here = self.list.here()
        into = here if here in chosen else chosen[0]
        self.lectern.do(self.lectern.session.ideas.merge, chosen, into=into)

    def _ask_group(self) -> None:
        self.name.show()
        self.name.setFocus()

    def _group(self) -> None:
        if self.lectern.do(self.lectern.session.ideas.cluster, self.list.chosen(), self.name.text()):
            self.name.clear()
            self.name.hide()
            self.list.setFocus()

    def _remove(self) -> None:
        for key in self.list.chosen():
            if not self.lectern.do(self.lectern.session.ideas.remove, key):
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Delete takes away."""
        if event.matches(QKeySequence.StandardKey.Delete) and self.list.hasFocus():
            self._remove()
        else:
            super().keyPressEvent(event)

    def can_do(self, scene: Scene) -> tuple[Action, ...]:
        """Give the keys by which chosen ideas become one or a group."""
        leave = self._leave_name if self.name.isVisible() else None
        return idea_actions(scene, len(self.list.chosen()), self._merge, self._ask_group, leave)

    def _leave_name(self) -> None:
        self.name.hide()
        self.list.setFocus()

    def hints(self, scene: Scene) -> tuple[tuple[str, str], ...]:  # noqa: ARG002 - as the panel has it
        """Give the keys of the list."""
        return idea_keys()

    def offers(self, scene: Scene) -> tuple[Step, ...]:
        """Offer the undo by its name."""
        return self.undo_offer(scene)

    def begin(self) -> None:
        """Stand in the line for a new idea."""
        self.line.setFocus()
