"""Sign-up: names come from phones or are typed, are struck off, and are saved for the sponsor."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from ui.facilitator.lectern import Lectern
from ui.facilitator.panels.panel import Panel, Standing, Step
from ui.facilitator.panels.sign_list import SignList
from ui.facilitator.pieces import Field, action, column, label, row
from ui.theme import Theme
from workshop.activities import KINDS
from workshop.language import _, ngettext
from workshop.scene import Scene


class SignUpPanel(Panel):
    """The list, and a line to write somebody down who has no phone."""

    stretches = True

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin empty."""
        super().__init__(theme, lectern)
        self._scene: Scene | None = None
        self.name, self.function = Field(_("Name")), Field(_("What they do"))
        self.name.edit.returnPressed.connect(self.function.edit.setFocus)
        self.function.edit.returnPressed.connect(self._add)
        self.add = action(_("Put on the list"), self._add, _("Enter"))
        self.consent = label("", "soft", wrap=True)
        self.list = SignList(theme)
        self.list.struck.connect(self._strike)
        self.list.currentRowChanged.connect(lambda _row: self._show_actions())
        self.promise = label(
            _("This is the only place with names. Plan, summary and exports have the number alone."),
            "soft",
            wrap=True,
        )
        self.strike = action(_("Strike off"), lambda: self._strike(self.list.here()), _("Delete"))
        self.save = action(_("Save the list …"), self._choose_file, "CSV")
        line = row(self.name, 24, self.function, 24, self.add)
        line.setStretchFactor(self.name, 1)
        line.setStretchFactor(self.function, 1)
        line.setAlignment(self.add, Qt.AlignmentFlag.AlignBottom)
        inside = column(self)
        inside.addLayout(line)
        inside.addSpacing(8)
        inside.addWidget(self.consent)
        inside.addSpacing(12)
        inside.addWidget(self.list, 1)
        inside.addSpacing(8)
        foot = row(self.promise, 16, self.strike, 24, self.save)
        foot.setStretchFactor(self.promise, 1)
        inside.addLayout(foot)

    def show_scene(self, scene: Scene) -> None:
        """Show the names."""
        self._scene = scene
        if scene.activity is None:
            return
        consent = KINDS[scene.activity.kind].consent(scene.activity)
        self.consent.setText(
            _("Only after a yes to this: “{sentence}”").format(sentence=consent.strip()) if consent else ""
        )
        self.list.show_signed(scene.signed)
        for piece in (self.name.edit, self.function.edit, self.add):
            piece.setEnabled(not scene.read_only)
        self._show_actions()

    def _show_actions(self) -> None:
        able = self._scene is not None and not self._scene.read_only
        self.strike.setEnabled(able and bool(self.list.here()))
        self.save.setEnabled(self._scene is not None and bool(self._scene.signed))

    def standing(self, scene: Scene) -> Standing:
        """Say how many there are, and who sees what."""
        n = len(scene.signed)
        words = ngettext("{n} signed up", "{n} signed up", n).format(n=n) if n else _("Nobody signed up yet")
        return Standing(words, more=_("Only you see the names. The room sees how many there are."))

    def _add(self) -> None:
        given = self.name.text(), self.function.text()
        if self.lectern.do(self.lectern.session.signing.add, *given):
            self.name.edit.clear()
            self.function.edit.clear()
        self.name.edit.setFocus()

    def _strike(self, key: str) -> None:
        self.lectern.do(self.lectern.session.signing.strike, key)

    def _choose_file(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("Save the list for the sponsor"), _("sign-ups.csv"), "CSV (*.csv)"
        )
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """Write the list to a file and say so."""
        from workshop.exchange.sign_ups import write_sign_ups  # noqa: PLC0415 - start-up cost

        signed = self.lectern.session.signing.signed()
        if self.lectern.do(write_sign_ups, path, signed):
            self.lectern.say(_("The names are in {file}. Give it to the sponsor only.").format(file=path))

    def hints(self, scene: Scene) -> tuple[tuple[str, str], ...]:  # noqa: ARG002 - as the panel has it
        """Give the keys of the list."""
        return ((_("Delete"), _("Strike the name off")),)

    def offers(self, scene: Scene) -> tuple[Step, ...]:
        """Offer the undo by its name."""
        return self.undo_offer(scene)

    def begin(self) -> None:
        """Stand in the line for a name."""
        self.name.edit.setFocus()
