"""Readiness: where each column stands in words, what does not fit together, the item counts, the fact."""

from PySide6.QtWidgets import QWidget

from ui.facilitator.layouts import RowLayout, empty
from ui.facilitator.panels.fields import FieldsPanel
from ui.facilitator.pieces import column, label, row
from workshop.language import _
from workshop.readiness import (
    ColumnStand,
    Item,
    Readiness,
    column_names,
    least_words,
    mismatch_words,
    phase_names,
    state_name,
)
from workshop.scene import Scene

ALL_DONE, GAP = 4, 24


class ReadinessPanel(FieldsPanel):
    """The picture in words above, the fact below."""

    def above(self) -> QWidget:
        """Make the place for the columns."""
        self.picture = QWidget()
        self._columns = column(self.picture, spacing=14)
        self._shown: Readiness | None = None
        return self.picture

    def show_scene(self, scene: Scene) -> None:
        """Show where the columns stand."""
        super().show_scene(scene)
        picture = scene.readiness
        if picture == self._shown:
            return
        self._shown = picture
        empty(self._columns)
        if not picture.asked:
            words = _("The statements have not been voted on, so there is no picture. The plan says so.")
            self._columns.addWidget(label(words, "amber", wrap=True))
            return
        self._columns.addLayout(self._stands(picture))
        apart = column(spacing=4)
        for words in mismatch_words(picture):
            apart.addWidget(label(words, "amber", wrap=True))
        if apart.count():
            self._columns.addLayout(apart)
        least = least_words(picture)
        if least:
            self._columns.addWidget(label(least, "text", wrap=True))

    def _stands(self, picture: Readiness) -> RowLayout:
        made = row(spacing=GAP)
        for stand in picture.columns:
            inside = column()
            inside.addWidget(label(column_names()[stand.column], "soft"))
            inside.addWidget(label(phase_words(stand), "strong", wrap=True))
            inside.addSpacing(4)
            for item in here(stand):
                inside.addWidget(label(item_words(item), "soft", wrap=True))
            inside.addStretch(1)
            made.addLayout(inside, 1)
        return made


def phase_words(stand: ColumnStand) -> str:
    """Say the phase of a column."""
    if stand.phase == ALL_DONE:
        return _("Everything is done")
    if stand.phase:
        return phase_names()[stand.phase - 1]
    return _("Too little to say")


def here(stand: ColumnStand) -> tuple[Item, ...]:
    """Give the statements that keep a column in its phase; where it has none, those that were not read."""
    if stand.phase in range(1, ALL_DONE):
        return tuple(i for i in stand.items if i.phase == stand.phase and i.state != "done")
    return stand.unread


def item_words(item: Item) -> str:
    """Say where a statement stands: "First results shown: open, 3 of 12 done"."""
    name, state = item.question.short or item.question.text, state_name(item.state)
    if item.evidence is None or not item.evidence.tally.answered:
        return _("{statement}: {state}").format(statement=name, state=state)
    tally = item.evidence.tally
    met = sum(n for o, n in zip(tally.question.options, tally.counts, strict=True) if o.level == "met")
    return _("{statement}: {state}, {n} of {of} done").format(
        statement=name, state=state, n=met, of=tally.answered
    )
