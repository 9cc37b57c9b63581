"""State of the data: each source with its word, and what the chosen problem has to wait for."""

from PySide6.QtWidgets import QWidget

from ui.facilitator.clipped import Clipped
from ui.facilitator.layouts import RowLayout, empty
from ui.facilitator.panels.fields import FieldsPanel
from ui.facilitator.pieces import column, label, row, rule
from ui.theme import TEXT
from workshop.language import _
from workshop.scene import Scene
from workshop.sources import SourceStanding, of_problem, status_name

STATUS, GAP = 200, 16


class SourceStatusPanel(FieldsPanel):
    """The sources with their state above the cards."""

    def above(self) -> QWidget:
        """Make the place for the sources."""
        self.states = QWidget()
        self._list = column(self.states, spacing=6)
        self._shown: tuple[object, ...] | None = None
        return self.states

    def show_scene(self, scene: Scene) -> None:
        """Show the state of each source, the least ready one of the chosen problem in words."""
        super().show_scene(scene)
        chosen = scene.material.chosen
        standings = scene.sources
        if (standings, chosen) == self._shown:
            return
        self._shown = (standings, chosen)
        empty(self._list)
        if not standings:
            words = _("No data source is listed, so nothing can be said about the data.")
            self._list.addWidget(label(words, "amber", wrap=True))
            return
        for standing in standings:
            self._list.addLayout(self._line(standing))
            self._list.addWidget(rule())
        least = of_problem(chosen.id, standings) if chosen else None
        if chosen and least:
            words = _("“{problem}” is as ready as its least ready source: {source}, {status}.")
            self._list.addSpacing(6)
            self._list.addWidget(
                label(
                    words.format(
                        problem=chosen.title, source=least.source.name, status=status_name(least.status)
                    ),
                    "text",
                    wrap=True,
                )
            )

    def _line(self, standing: SourceStanding) -> RowLayout:
        role = "bold" if standing.status == "best" else "text"
        name = Clipped(self.theme, TEXT, 2, bold=False)
        name.show_text(standing.source.name)
        status = status_name(standing.status) if standing.asked else _("Not asked")
        said = label(status, role)
        said.setFixedWidth(STATUS)
        facts = label(facts_words(standing), "soft", wrap=True)
        line = row(name, GAP, facts, GAP, said)
        line.setStretchFactor(name, 2)
        line.setStretchFactor(facts, 3)
        return line


def facts_words(standing: SourceStanding) -> str:
    """Say the three facts of a source: "labelled: yes · in one place: partly · open: not asked"."""
    values = {
        "yes": _("yes"),
        "partly": _("partly"),
        "no": _("no"),
        "unknown": _("not known"),
        "": _("not asked"),
    }
    facts = (
        (_("labelled"), standing.labelled),
        (_("in one place"), standing.together),
        (_("open"), standing.open),
    )
    return " · ".join(
        _("{fact}: {value}").format(fact=name, value=values[fact.value]) for name, fact in facts
    )
