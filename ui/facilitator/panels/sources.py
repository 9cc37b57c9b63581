"""Data sources: the inventory, which problem needs which, and what nobody has named yet."""

from PySide6.QtCore import Qt

from ui.facilitator.lectern import Lectern
from ui.facilitator.panels.kept import KeptCards
from ui.facilitator.panels.panel import Panel, Standing, Step
from ui.facilitator.panels.source_table import FIRST, RESERVE, SourceTable
from ui.facilitator.pieces import Line, action, column, label, row
from ui.theme import Theme
from workshop.language import _, ngettext
from workshop.model import DataSource
from workshop.scene import Scene
from workshop.sources import unnamed_types


class SourcesPanel(Panel):
    """The table of sources with a line to add one."""

    stretches = True
    types = True

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin empty."""
        super().__init__(theme, lectern)
        self._scene: Scene | None = None
        self.problems = label("", "soft", wrap=True)
        self.table = SourceTable(theme)
        self.table.sources.edited.connect(self._edit)
        self.table.sources.ticked.connect(self._tick)
        self.table.removed.connect(self._remove)
        self.line = Line()
        self.line.setPlaceholderText(_("Write a data source, Enter adds it"))
        self.line.setAccessibleName(_("New data source"))
        self.line.returnPressed.connect(self._add)
        self.remove = action(_("Take away"), lambda: self._remove(self.table.here()), _("Delete"))
        self.unnamed = label("", "soft", wrap=True)
        self.kept = KeptCards(lectern)
        inside = column(self)
        inside.addWidget(self.problems)
        inside.addSpacing(6)
        inside.addWidget(self.table, 1)
        inside.addSpacing(8)
        inside.addLayout(row(self.line, 24, self.remove))
        inside.addSpacing(8)
        inside.addWidget(self.unnamed)
        inside.addSpacing(12)
        inside.addWidget(self.kept)

    def show_scene(self, scene: Scene) -> None:
        """Show the inventory."""
        self._scene = scene
        self.table.sources.show_scene(scene)
        material = scene.material
        for place, idea in ((FIRST, material.chosen), (RESERVE, material.reserve)):
            self.table.setColumnHidden(place, idea is None)
        self.problems.setText(needs_words(scene))
        for piece in (self.line, self.remove):
            piece.setEnabled(not scene.read_only)
        self.unnamed.setText(unnamed_words(material.sources))
        self.kept.show_scene(scene)

    def standing(self, scene: Scene) -> Standing:
        """Say how many sources there are."""
        n = len(scene.material.sources)
        words = (
            ngettext("{n} data source", "{n} data sources", n).format(n=n) if n else _("No data source yet")
        )
        return Standing(words, more=scene.activity.purpose if scene.activity else "")

    def _add(self) -> None:
        text = self.line.text().strip()
        made: list[str] = []

        def add() -> None:
            made.extend(self.lectern.session.ideas.add_sources([DataSource("", text)]))

        if text and self.lectern.do(add):
            if not made:
                self.lectern.say(_("“{name}” is on the list already.").format(name=text))
            self.line.clear()

    def _edit(self, key: str, name: str, text: str) -> None:
        self.lectern.do(self.lectern.session.ideas.edit_source, key, **{name: text})

    def _tick(self, key: str, which: int) -> None:
        if self._scene is None:
            return
        material = self._scene.material
        idea = (material.chosen, material.reserve)[which]
        source = next((s for s in material.sources if s.id == key), None)
        if idea is None or source is None:
            return
        others = tuple(u for u in source.uses if u != idea.id)
        uses = others if idea.id in source.uses else (*source.uses, idea.id)
        self.lectern.do(self.lectern.session.ideas.edit_source, key, uses=uses)

    def _remove(self, key: str) -> None:
        if key:
            self.lectern.do(self.lectern.session.ideas.remove_source, key)

    def hints(self, scene: Scene) -> tuple[tuple[str, str], ...]:  # noqa: ARG002 - as the panel has it
        """Give the keys of the list."""
        return (
            ("F2", _("Change a word")),
            (_("Space"), _("Needed for the problem")),
            (_("Delete"), _("Take it away")),
        )

    def offers(self, scene: Scene) -> tuple[Step, ...]:
        """Offer the undo by its name."""
        return self.undo_offer(scene)

    def flush(self) -> bool:
        """Save what is being written, in the table as on the cards."""
        if self.table.state() == SourceTable.State.EditingState:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.kept.flush()

    def begin(self) -> None:
        """Stand in the line for a new source."""
        self.line.setFocus()


def needs_words(scene: Scene) -> str:
    """Name the problems that the ticks are about."""
    chosen, reserve = scene.material.chosen, scene.material.reserve
    if chosen is None:
        return _("Once a first problem is decided on, tick here which source it needs.")
    words = _("First: {problem}").format(problem=chosen.title)
    if reserve is not None:
        words += " · " + _("Reserve: {problem}").format(problem=reserve.title)
    return words + " · " + _("Space ticks what it needs")


def unnamed_words(sources: tuple[DataSource, ...]) -> str:
    """Name the types of sources that nobody has named yet, empty when all were."""
    left = unnamed_types(sources)
    return _("Nobody has named yet: {types}.").format(types=", ".join(left)) if left else ""
