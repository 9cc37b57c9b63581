"""The calm page for a new engagement or another workshop: who, when, which agenda, who comes."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QLineEdit, QWidget

from ui import settings
from ui.facilitator.asked import Asked, DayField
from ui.facilitator.pieces import StepButton, action, column, label, pile, row, scrolling
from ui.facilitator.starting_agendas import Agendas
from ui.facilitator.starting_facts import MoreFacts
from ui.facilitator.starting_people import InvitedPeople
from ui.theme import EDGE, Theme
from workshop.language import _
from workshop.model import EMPTY
from workshop.problems import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workshop.templates import Template

ENDING, WIDEST = ".readyroom", 680
LONGEST, HOUR_WIDE = 60, 96
RULE = "decision-rule"


@dataclass(frozen=True, slots=True)
class Beginning:
    """What was filled in; `path` is where a new engagement's file goes, None for another workshop.

    `rule` is what is written down of how the group decides; `functions` are where people come from.
    """

    client: str
    sponsor: str
    decider: str
    date: str
    template: "Template"
    present: int
    invited: int
    path: Path | None = None
    starts: str = ""
    why: str = ""
    language: str = "en"
    paper: str = "A4"
    functions: tuple[tuple[str, int], ...] = ()
    rule: Mapping[str, str] = field(default_factory=lambda: EMPTY)


def file_name(client: str) -> str:
    """Make a file name of a client's name, in letters every disk takes."""
    plain = unicodedata.normalize("NFKD", client).encode("ascii", "ignore").decode().casefold()
    return (re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST] or "engagement") + ENDING


def free_path(folder: Path, name: str) -> Path:
    """Give a path in a folder that no file has yet."""
    path, number = folder / name, 2
    while path.exists():
        path = folder / f"{name.removesuffix(ENDING)}-{number}{ENDING}"
        number += 1
    return path


class StartingPage(QFrame):
    """The form; what is refused is said at its field, and nothing that was written is lost."""

    ready = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, today: "Callable[[], date]" = date.today) -> None:
        """Begin with an empty form."""
        super().__init__()
        self.setProperty("pane", "paper")
        self._today = today
        self.client = Asked(_("Client"), _("The organisation you work with"))
        self.date = DayField(_("Date"), today())
        self.starts = Asked(_("Begins at"), "09:00")
        self.starts.setFixedWidth(HOUR_WIDE)
        self.people, self.more = InvitedPeople(), MoreFacts()
        self.unfold = action("", self._turn)
        self.title = label("", "heading")
        self.place = label("", "soft", wrap=True)
        self.sentence = label("", "amber", wrap=True)
        self.sentence.hide()
        self.begin = StepButton(theme, _("Begin"))
        self.begin.clicked.connect(self._begin)
        self.other = action(_("Choose another place"), self._choose_place)
        self.back = action(_("Back"), self.left.emit, "Esc")
        self.agendas = Agendas()
        self._path: Path | None = None
        self._new, self.for_client = True, ""
        self._build()
        self._connect()

    def _build(self) -> None:
        body = QWidget()
        body.setMaximumWidth(WIDEST)
        inside = column(body, (EDGE, 22, EDGE, 32))
        self.day_row = row(self.date, 24, self.starts, 24, self.people.invited)
        for piece in (self.date, self.starts, self.people.invited):
            self.day_row.setAlignment(piece, Qt.AlignmentFlag.AlignTop)
        pile(inside, self.title, 16, self.client, 16, self.day_row, 16, label(_("Agenda"), "soft"), 8)
        pile(inside, self.agendas, 14, self.people, 12, row(self.unfold, 0), 6, self.more, 6)
        where = row(self.place, 24, self.other)
        where.setStretchFactor(self.place, 1)
        pile(inside, where, 8, self.sentence, 8)
        pile(inside, row(self.begin, 24, self.back, 0), 0)
        self.body = scrolling(body)
        column(self).addWidget(self.body)

    def _connect(self) -> None:
        self.client.changed.connect(self._show_place)
        self.agendas.chosen.connect(self._show_agenda)
        self.agendas.refused.connect(self.refuse)
        self.people.grown.connect(self._order)
        leave = QShortcut(QKeySequence("Esc"), self, self.left.emit)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Begin with Enter from any line, open the calendar with Alt+Down."""
        at = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(at, QLineEdit):
            self._begin()
        elif event.key() == Qt.Key.Key_Down and at is self.date.edit:
            self.date.show_calendar()
        else:
            super().keyPressEvent(event)

    def _order(self) -> None:
        """Let Tab go down the page."""
        stops = [self.client.edit, self.date.edit, self.date.open, self.starts.edit, self.people.invited.edit]
        stops += [*self.agendas.group.buttons(), *self.people.stops(), self.unfold, *self.more.stops()]
        stops += [self.other, self.begin, self.back]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def start(self, client: str = "", agenda: str = "", functions: "Sequence[tuple[str, int]]" = ()) -> None:
        """Begin anew; with a client's name it is another workshop of that engagement.

        `agenda` is the id of the template that is chosen, else the first is.
        """
        self._new, self._path, self.for_client = not client, None, client
        self.title.setText(
            _("New engagement") if self._new else _("Another workshop for {client}").format(client=client)
        )
        chosen = settings.load()
        self.client.write("")
        self.date.write(self._today().isoformat())
        self.more.start(chosen.language, chosen.paper)
        self.refuse("")
        for piece in (self.client, self.unfold, self.place, self.other):
            piece.setVisible(self._new)
        self._fold(open_=False)
        self.agendas.start(agenda)
        self.people.start(self.agendas.functions(), functions)
        self._show_agenda()
        self._show_place()
        self._order()
        self.body.verticalScrollBar().setValue(0)
        (self.client if self._new else self.date).edit.setFocus()

    def _turn(self) -> None:
        self._fold(open_=not self.more.isVisibleTo(self))

    def _fold(self, *, open_: bool) -> None:
        self.more.setVisible(open_)
        words = _("Less") if open_ else _("More: sponsor, why, Decider, rules, language, paper")
        self.unfold.setText(words)
        self.unfold.setAccessibleName(words)

    def _show_agenda(self) -> None:
        """Fit the form to the chosen agenda."""
        template = self.agendas.template()
        if template is not None:
            self.starts.write(template.starts)
            self.people.show_hints(self.agendas.functions())
            self.more.show_rule(on=self.agendas.has_place(RULE))

    def _show_place(self) -> None:
        path = self.path(self.client.text())
        self.place.setText(
            _("One file: {path}").format(path=path)
            if self.client.text()
            else _("Everything is kept in one file.")
        )

    def path(self, client: str) -> Path:
        """Give where the file will be."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(settings.load().folder or documents or Path.home())
        return self._path or free_path(folder, file_name(client))

    def _choose_place(self) -> None:
        proposed = str(self.path(self.client.text()))
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("Where to keep the engagement"), proposed, _("Engagements (*.readyroom)")
        )
        if chosen:
            path = Path(chosen)
            self._path = path if path.suffix == ENDING else path.with_name(path.name + ENDING)
            self._show_place()

    def _begin(self) -> None:
        wrong = self._mistake()
        if wrong is not None:
            wrong.setFocus()
            self.body.ensureWidgetVisible(wrong)
            return
        template = self.agendas.template()
        if template is None:
            self.refuse(_("Choose an agenda first."))
            return
        facts = {name: asked.text() for name, asked in self.more.asked.items()}
        self.ready.emit(
            Beginning(
                client=self.client.text(),
                sponsor=facts["sponsor"],
                decider=facts["decider"],
                why=facts["why"],
                date=self.date.iso(),
                starts=_hour(self.starts.text()) or template.starts,
                template=template,
                present=0,
                invited=self.people.number(),
                functions=self.people.functions(),
                language=self.more.language.box.currentData(),
                paper=self.more.paper.box.currentData(),
                rule=self.more.rule(),
                path=self.path(self.client.text()) if self._new else None,
            )
        )

    def _mistake(self) -> QWidget | None:
        """Say at each field what is wrong with it; give the first of them, None where all is well."""
        self.refuse("")
        nameless = self._new and not self.client.text()
        self.client.refuse(_("The client needs a name.") if nameless else "")
        try:
            self.date.iso()
            self.date.refuse("")
        except Refusal as refused:
            self.date.refuse(refused.sentence)
        hour = self.starts.text()
        wrong = bool(hour) and not _hour(hour)
        self.starts.refuse(_("Write an hour as 09:00.") if wrong else "")
        people = self.people.mistake()
        asked = (self.client, self.date, self.starts)
        return next((a.edit for a in asked if a.wrong.text()), people)

    def refuse(self, sentence: str) -> None:
        """Say why it could not begin; everything that was filled in stays."""
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))


def _hour(text: str) -> str:
    """Read an hour as HH:MM, empty where it is none."""
    for form in ("%H:%M", "%H.%M", "%H"):
        try:
            return datetime.strptime(text, form).strftime("%H:%M")  # noqa: DTZ007 - an hour, not a moment
        except ValueError:
            continue
    return ""
