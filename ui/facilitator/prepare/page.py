"""The tab Prepare: the agenda in the middle; people, names and pre-work in the right column."""

from functools import partial
from pathlib import Path

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QFrame, QWidget

from ui.bridge import Errands
from ui.facilitator.clipped import Clipped
from ui.facilitator.importing import bring_ideas, bring_sources, choose_table
from ui.facilitator.lectern import Lectern
from ui.facilitator.pieces import Field, StepButton, action, column, label, pile, row, rule, scrolling
from ui.facilitator.prepare.agenda import AgendaTable
from ui.facilitator.prepare.facts_more import MoreFacts
from ui.facilitator.prepare.look import ClientLook
from ui.facilitator.prepare.messages import MessageChoice
from ui.theme import EDGE, HEADING, SIDE, Theme
from workshop.language import _, ngettext
from workshop.scene import Scene
from workshop.timing import planned

MOST_PEOPLE, HOUR = 10_000, 60


class PreparePage(QFrame):
    """The agenda with its times."""

    def __init__(self, theme: Theme, lectern: Lectern, errands: Errands) -> None:
        """Begin empty."""
        super().__init__()
        self.setProperty("pane", "paper")
        self._lectern = lectern
        self._scene: Scene | None = None
        self.title = Clipped(theme, HEADING, 2)
        self.more = label("", "soft", wrap=True)
        self.go = StepButton(theme, _("Lead this workshop"))
        self.table = AgendaTable(theme)
        self.table.wanted.connect(self._change_minutes)
        self.facts = Facts(lectern, errands)
        inside = column(self, (EDGE, 20, EDGE, 16))
        words = column(spacing=4)
        words.addWidget(self.title)
        words.addWidget(self.more)
        inside.addLayout(row(words, 24, self.go))
        inside.addSpacing(14)
        inside.addWidget(self.table, 1)
        inside.addSpacing(8)
        inside.addWidget(label(_("Type the minutes of a row, or press + and −."), "soft"))

    def _change_minutes(self, number: int, by: int) -> None:
        self._lectern.do(self._lectern.session.agenda.add_minutes, by, number)

    def show_scene(self, scene: Scene) -> None:
        """Show the agenda of a scene."""
        self._scene = scene
        self.title.show_text(scene.workshop.title if scene.workshop else _("No workshop yet"))
        self.more.setText(_length(scene))
        self.go.setVisible(scene.workshop is not None)
        self.table.agenda.show_scene(scene)
        self.facts.show_scene(scene)


def _length(scene: Scene) -> str:
    if scene.workshop is None:
        return _("Add one from a template.")
    minutes = sum(a.minutes for a in scene.agenda)
    n = len(scene.agenda)
    return " · ".join(
        [
            _("Starts {time}").format(time=scene.workshop.starts),
            _("ends {time}").format(time=planned(scene.workshop, scene.agenda)[-1]),
            _("{hours} h {minutes:02d} min").format(hours=minutes // HOUR, minutes=minutes % HOUR),
            ngettext("{n} activity", "{n} activities", n).format(n=n),
        ]
    )


class Facts(QFrame):
    """Who it is for and who comes; problems and data sources brought in."""

    def __init__(self, lectern: Lectern, errands: Errands) -> None:
        """Begin empty."""
        super().__init__()
        self.setProperty("pane", "paper")
        self.setFixedWidth(SIDE)
        self._lectern = lectern
        self.names = {
            "client": Field(_("Client")),
            "sponsor": Field(_("Sponsor"), _("Who wants it and says why")),
            "decider": Field(_("Decider"), _("Who has the last word")),
        }
        self.people = {"invited": Field(_("Invited")), "present": Field(_("Present"))}
        self.ideas, self.sources = label("", "bold"), label("", "bold")
        self.messages = MessageChoice(lectern, errands)
        self.look = ClientLook(lectern, errands)
        self.more = MoreFacts(lectern)
        self.report = label("", "soft", wrap=True)
        for name, field in self.names.items():
            field.edit.editingFinished.connect(partial(self._change, name))
        for name, field in self.people.items():
            field.edit.setValidator(QIntValidator(0, MOST_PEOPLE, field.edit))
            field.edit.editingFinished.connect(partial(self._set_people, name))
        self.bring = (
            action(_("Import problems"), self._bring_ideas, "CSV, XLSX"),
            action(_("Import data sources"), self._bring_sources, "CSV, XLSX"),
        )
        self._build()

    def _build(self) -> None:
        body = QWidget()
        inside = column(body, (EDGE, 24, EDGE, EDGE))
        for field in self.names.values():
            inside.addWidget(field)
            inside.addSpacing(12)
        inside.addWidget(self.more)
        inside.addSpacing(12)
        inside.addLayout(row(self.people["invited"], 24, self.people["present"]))
        inside.addSpacing(20)
        inside.addWidget(rule())
        inside.addSpacing(16)
        inside.addWidget(label(_("What the client sent before the day"), "soft"))
        inside.addSpacing(10)
        for words, button in zip((self.ideas, self.sources), self.bring, strict=True):
            inside.addWidget(words)
            inside.addSpacing(2)
            inside.addLayout(row(button, 0))
            inside.addSpacing(14)
        inside.addWidget(self.report)
        inside.addSpacing(14)
        inside.addWidget(self.messages)
        pile(inside, 16, rule(), 16, self.look)
        inside.addStretch(1)
        column(self).addWidget(scrolling(body))

    def show_scene(self, scene: Scene) -> None:
        """Show what is known so far."""
        for name, field in self.names.items():
            field.show_text(getattr(scene.engagement, name))
        for name, field in self.people.items():
            field.show_text(str(getattr(scene.workshop, name)) if scene.workshop else "")
            field.edit.setEnabled(scene.workshop is not None)
        ideas = sum(1 for i in scene.material.ideas if not i.merged)
        sources = len(scene.material.sources)
        self.ideas.setText(ngettext("{n} problem", "{n} problems", ideas).format(n=ideas))
        self.sources.setText(ngettext("{n} data source", "{n} data sources", sources).format(n=sources))
        self.messages.show_scene(scene)
        self.look.show_scene(scene)
        self.more.show_scene(scene)
        for piece in (*self.names.values(), *self.people.values(), *self.bring):
            piece.setEnabled(not scene.read_only)

    def _change(self, name: str) -> None:
        edit = self.names[name].edit
        if edit.isModified():
            edit.setModified(False)
            self._lectern.do(self._lectern.session.engagement.change, **{name: edit.text()})

    def _set_people(self, name: str) -> None:
        edit = self.people[name].edit
        if edit.isModified() and edit.text():
            edit.setModified(False)
            self._lectern.do(self._lectern.session.engagement.set_people, **{name: int(edit.text())})

    def _bring_ideas(self) -> None:
        path = choose_table(self)
        if path:
            self.bring_in(path)

    def _bring_sources(self) -> None:
        path = choose_table(self)
        if path:
            self.report.setText("\n".join(bring_sources(self._lectern, path)))

    def bring_in(self, path: Path) -> None:
        """Import problems from a file and say what came in."""
        self.report.setText("\n".join(bring_ideas(self._lectern, path)))

    def flush(self) -> None:
        """Save what is being written."""
        for name in self.names:
            self._change(name)
        for name in self.people:
            self._set_people(name)
        self.look.flush()
        self.more.flush()
