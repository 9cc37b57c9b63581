"""The calm page for a new engagement or another workshop: who, when, which agenda, how many people."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QStandardPaths, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QFrame, QRadioButton, QWidget

from ui.facilitator.carrying import keep_chosen
from ui.facilitator.dates import day, read_day
from ui.facilitator.pieces import Field, StepButton, action, column, empty, label, row, scrolling
from ui.theme import EDGE, Theme
from workshop.language import _
from workshop.problems import Refusal

if TYPE_CHECKING:
    from workshop.templates import Template

ENDING, WIDEST, MOST_PEOPLE = ".readyroom", 640, 10_000
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Beginning:
    """What was filled in; `path` is where a new engagement's file goes, None for another workshop."""

    client: str
    sponsor: str
    decider: str
    date: str
    template: "Template"
    present: int
    invited: int
    path: Path | None = None


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
    """The form; a refusal is one sentence below it."""

    ready = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        """Begin with an empty form."""
        super().__init__()
        self.setProperty("pane", "paper")
        self.fields = {
            "client": Field(_("Client"), _("The organisation you work with")),
            "sponsor": Field(_("Sponsor"), _("Who wants it and says why")),
            "decider": Field(_("Decider"), _("Who has the last word")),
            "date": Field(_("Date"), _("for example 20 May")),
            "invited": Field(_("Invited")),
            "present": Field(_("Present"), _("or on the day")),
        }
        for name in ("invited", "present"):
            self.fields[name].edit.setValidator(QIntValidator(0, MOST_PEOPLE, self.fields[name].edit))
        self.title = label("", "heading")
        self.place = label("", "soft", wrap=True)
        self.sentence = label("", "amber", wrap=True)
        self.begin = StepButton(theme, _("Begin"))
        self.begin.clicked.connect(self._begin)
        self.other = action(_("Choose another place"), self._choose_place)
        self._templates: tuple[Template, ...] = ()
        self._agendas, self._group = column(spacing=10), QButtonGroup(self)
        self._folder = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home()
        )
        self._path: Path | None = None
        self._new, self.for_client = True, ""
        self.fields["client"].edit.textChanged.connect(lambda _text: self._show_place())
        self._build()

    def _build(self) -> None:
        f, body = self.fields, QWidget()
        body.setMaximumWidth(WIDEST)
        inside = column(body, (EDGE, 22, EDGE, 32), spacing=16)
        inside.addWidget(self.title)
        for pair in (row(f["client"]), row(f["sponsor"], 24, f["decider"])):
            inside.addLayout(pair)
        inside.addLayout(row(f["date"], 24, f["invited"], 24, f["present"]))
        inside.addWidget(label(_("Agenda"), "soft"))
        inside.addLayout(self._agendas)
        inside.addLayout(row(self.place, 16, self.other))
        inside.addWidget(self.sentence)
        inside.addLayout(row(self.begin, 24, action(_("Back"), self.left.emit), 0))
        inside.addStretch(1)
        column(self).addWidget(scrolling(body))

    def start(self, client: str = "") -> None:
        """Begin anew; with a client's name it is another workshop of that engagement."""
        self._new, self._path, self.for_client = not client, None, client
        self.title.setText(
            _("New engagement") if self._new else _("Another workshop for {client}").format(client=client)
        )
        for name, field in self.fields.items():
            field.edit.setText("")
            field.setVisible(self._new or name in {"date", "invited", "present"})
        self.other.setVisible(self._new)
        self.sentence.setText("")
        self._show_templates()
        self._show_place()
        today = QDate.currentDate().toString("yyyy-MM-dd")
        self.fields["date"].edit.setText(day(today, "d MMMM yyyy"))
        (self.fields["client"] if self._new else self.fields["date"]).edit.setFocus()

    def _show_templates(self) -> None:
        from workshop.own_templates import own  # noqa: PLC0415 - as below
        from workshop.templates import shipped  # noqa: PLC0415 - agendas are not needed for home

        kept, left_out = own()
        self.sentence.setText("\n".join(left_out))
        try:
            self._templates = (*shipped(), *kept)
        except Refusal as refused:
            self.sentence.setText(refused.sentence)
        empty(self._agendas)
        for number, template in enumerate(self._templates):
            button = QRadioButton(template.title.replace("&", "&&"))
            button.setAccessibleName(template.title)
            keep_chosen(button)
            self._group.addButton(button, number)
            button.setChecked(number == 0)
            hours = _("{hours} h {minutes:02d} min").format(
                hours=template.minutes // 60, minutes=template.minutes % 60
            )
            people = _("for {people}").format(people=template.people) if template.people else ""
            self._agendas.addLayout(
                row(button, 12, label(" · ".join(p for p in (hours, people) if p), "soft"), 0)
            )

    def _show_place(self) -> None:
        if not self._new:
            self.place.setText("")
            return
        client = self.fields["client"].text().strip()
        path = self.path(client)
        self.place.setText(
            _("One file: {path}").format(path=path) if client else _("Everything is kept in one file.")
        )

    def path(self, client: str) -> Path:
        """Give where the file will be."""
        return self._path or free_path(self._folder, file_name(client))

    def _choose_place(self) -> None:
        proposed = str(self.path(self.fields["client"].text()))
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("Where to keep the engagement"), proposed, _("Engagements (*.readyroom)")
        )
        if chosen:
            path = Path(chosen)
            self._path = path if path.suffix == ENDING else path.with_name(path.name + ENDING)
            self._show_place()

    def _begin(self) -> None:
        texts = {name: field.text().strip() for name, field in self.fields.items()}
        if self._new and not texts["client"]:
            self.refuse(_("The client needs a name."))
            self.fields["client"].edit.setFocus()
            return
        try:
            at = read_day(texts["date"], QDate.currentDate().toString("yyyy-MM-dd"))
        except Refusal as refused:
            self.refuse(refused.sentence)
            self.fields["date"].edit.setFocus()
            return
        if self._group.checkedId() < 0:
            self.refuse(_("Choose an agenda first."))
            return
        self.ready.emit(
            Beginning(
                client=texts["client"],
                sponsor=texts["sponsor"],
                decider=texts["decider"],
                date=at,
                template=self._templates[self._group.checkedId()],
                present=int(texts["present"] or 0),
                invited=int(texts["invited"] or 0),
                path=self.path(texts["client"]) if self._new else None,
            )
        )

    def refuse(self, sentence: str) -> None:
        """Say why it could not begin; everything that was filled in stays."""
        self.sentence.setText(sentence)
