"""About the workshop: all that can be known of it before the day; what the client sent, messages, look."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFrame, QWidget

from ui.bridge import Errands
from ui.facilitator.asked import DayField
from ui.facilitator.importing import bring_ideas, bring_sources, bring_table, choose_table
from ui.facilitator.lectern import Lectern
from ui.facilitator.picks import Pick
from ui.facilitator.pieces import Field, action, column, label, pile, row, rule, scrolling
from ui.facilitator.prepare.kept import Kept
from ui.facilitator.prepare.look import ClientLook
from ui.facilitator.prepare.messages import MessageChoice
from ui.facilitator.prepare.who_comes import WhoComes
from ui.facilitator.reading_order import stand_at
from ui.theme import EDGE, SIDE
from workshop.agenda_check import at_minute
from workshop.language import _, ngettext
from workshop.needs import cloud_rules
from workshop.problems import Refusal
from workshop.scene import Scene

HOUR, DAY = 60, 24


def read_hour(text: str) -> int:
    """Read "17:00", "17.30" or "9" as minutes of the day; -1 when it is no time."""
    found = re.fullmatch(r"\s*(\d{1,2})(?:[:.h ]?(\d{2}))?\s*", text)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (DAY, 0)
    return hour * HOUR + minute if hour < DAY and minute < HOUR else -1


def _today(lectern: Lectern) -> date:
    return datetime.fromtimestamp(lectern.now()).date()  # noqa: DTZ006 - the day at this place


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
            "why": Field(_("The sponsor’s why"), _("One sentence")),
            "decider": Field(_("Decider"), _("Who has the last word")),
        }
        self.who = WhoComes(lectern)
        self.day = DayField(_("Date"), _today(lectern))
        self.day.edit.editingFinished.connect(self._set_day)
        self.day.taken.connect(lambda: self._set_day(taken=True))
        self.times = {"starts": Field(_("Starts"), "09:00"), "ends": Field(_("Should end"), "17:00")}
        self.cloud = Pick(_("May a cloud service be used?"), {"": _("not known yet"), **cloud_rules()})
        self.cloud.picked.connect(lambda key: lectern.do(lectern.session.planning.say_cloud, key))
        self.kept = Kept(lectern)
        self.ideas, self.sources = label("", "bold"), label("", "bold")
        self.messages = MessageChoice(lectern, errands)
        self.look = ClientLook(lectern, errands)
        self.report = label("", "soft", wrap=True)
        for name, field in self.names.items():
            field.edit.editingFinished.connect(partial(self._change, name))
        for name, field in self.times.items():
            field.edit.editingFinished.connect(partial(self._set_time, name))
        self.bring = (
            action(_("Import problems"), self._bring_ideas, "CSV, XLSX"),
            action(_("Import data sources"), self._bring_sources, "CSV, XLSX"),
        )
        self._build()

    def _build(self) -> None:
        body = QWidget()
        inside = column(body, (EDGE, 20, EDGE, EDGE))
        pile(inside, label(_("About this workshop"), "strong"), 12)
        for field in self.names.values():
            inside.addWidget(field)
            inside.addSpacing(12)
        pile(inside, self.day, 12, row(self.times["starts"], 24, self.times["ends"]), 12, self.who, 12)
        pile(inside, self.kept, 12, self.cloud, 20)
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
        self.who.show_scene(scene)
        self.kept.show_scene(scene)
        self._show_times(scene)
        ideas = sum(1 for i in scene.material.ideas if not i.merged)
        sources = len(scene.material.sources)
        self.ideas.setText(ngettext("{n} problem", "{n} problems", ideas).format(n=ideas))
        self.sources.setText(ngettext("{n} data source", "{n} data sources", sources).format(n=sources))
        self.messages.show_scene(scene)
        self.look.show_scene(scene)
        for piece in (
            *self.names.values(),
            self.who,
            self.kept,
            self.day,
            *self.times.values(),
            self.cloud,
            *self.bring,
        ):
            piece.setEnabled(not scene.read_only)

    def _change(self, name: str) -> None:
        edit = self.names[name].edit
        if edit.isModified():
            edit.setModified(False)
            self._lectern.do(self._lectern.session.engagement.change, **{name: edit.text()})
            # What was refused, such as no name, comes back as it is in the file.
            self.names[name].show_text(getattr(self._lectern.session.scene().engagement, name))

    def _set_day(self, *, taken: bool = False) -> None:
        edit = self.day.edit
        workshop = self._lectern.session.scene().workshop if taken or edit.isModified() else None
        if workshop is None:
            return
        try:
            wanted = self.day.iso()
        except Refusal as refused:
            self.day.refuse(refused.sentence)
            return
        edit.setModified(False)
        self.day.refuse("")
        if wanted != workshop.date:
            self._lectern.do(self._lectern.session.engagement.set_date, wanted)
        else:
            self.day.write(wanted)

    def _show_times(self, scene: Scene) -> None:
        workshop = scene.workshop
        if not self.day.edit.isModified():
            self.day.write(workshop.date if workshop else "")
        self.day.setEnabled(workshop is not None)
        self.times["starts"].show_text(workshop.starts if workshop else "")
        self.times["ends"].show_text(at_minute(workshop.starts, scene.length) if workshop else "")
        self.cloud.show_key(scene.cloud)
        for field in self.times.values():
            field.setEnabled(workshop is not None)

    def _set_time(self, name: str) -> None:
        edit = self.times[name].edit
        workshop = self._lectern.session.scene().workshop if edit.isModified() else None
        if workshop is None:
            return
        edit.setModified(False)
        session, hour = self._lectern.session, read_hour(edit.text())
        if hour < 0:
            self._lectern.say(_("Write the time as 17:00."))
        elif name == "starts":
            self._lectern.do(session.engagement.set_date, workshop.date, at_minute("00:00", hour))
        else:
            self._lectern.do(session.planning.set_length, hour - read_hour(workshop.starts))
        self._show_times(session.scene())

    def _bring_ideas(self) -> None:
        path = choose_table(self)
        if path:
            self.bring_in(path)

    def _bring_sources(self) -> None:
        path = choose_table(self)
        if path:
            self.report.setText("\n".join(bring_sources(self._lectern, path)))

    def bring_dropped(self, paths: Sequence[Path]) -> None:
        """Import tables that were dropped on the window, each as what its columns say it is."""
        said = [sentence for path in paths for sentence in bring_table(self._lectern, path)]
        self.report.setText("\n".join(said))
        self._lectern.say(said[0] if said else "")

    def bring_in(self, path: Path) -> None:
        """Import problems from a file and say what came in."""
        self.report.setText("\n".join(bring_ideas(self._lectern, path)))

    def begin(self, place: str = "client") -> None:
        """Stand at one of the facts by its key, the first one where nothing else is said."""
        places = {
            **{name: field.edit for name, field in self.names.items()},
            "people": self.who.first(),
            "cloud": self.cloud.box,
            "problems": self.bring[0],
            "sources": self.bring[1],
        }
        stand_at(places[place])

    def flush(self) -> None:
        """Save what is being written."""
        for name in self.names:
            self._change(name)
        self.who.flush()
        self._set_day()
        for name in self.times:
            self._set_time(name)
        self.look.flush()
