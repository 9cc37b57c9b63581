"""The right column for own templates: keep this agenda as one, rename or remove those there are."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.facilitator.layouts import empty
from ui.facilitator.lectern import Lectern
from ui.facilitator.pieces import Field, action, column, label, pile, row, rule, scrolling
from ui.facilitator.prepare.words import hours_words
from ui.theme import EDGE, SIDE
from workshop.language import _
from workshop.own_templates import delete, free_title, own, rename, save
from workshop.scene import Scene
from workshop.templates import Template


class OwnTemplates(QFrame):
    """Own agendas, kept on this laptop for every client."""

    left = Signal()

    def __init__(self, lectern: Lectern) -> None:
        """Begin without a list."""
        super().__init__()
        self.setProperty("pane", "paper")
        self.setFixedWidth(SIDE)
        self._lectern = lectern
        self._gone: Template | None = None
        self.title = Field(_("Title of the template"))
        self.title.edit.returnPressed.connect(self._save)
        self.report = label("", "soft", wrap=True)
        self.again = action(_("Put it back"), self._put_back)
        self.listed = column(spacing=12)
        self.names: dict[str, Field] = {}
        self._build()

    def _build(self) -> None:
        body = QWidget()
        inside = column(body, (EDGE, 20, EDGE, 16))
        about = _(
            "Order, minutes, words and notes are kept on this laptop, for the next client. Votes, names and "
            "what was written are not."
        )
        pile(inside, label(_("Save as template"), "strong"), 6, label(about, "soft", wrap=True), 14)
        pile(inside, self.title, 8, row(action(_("Save the template"), self._save, "Enter"), 0), 8)
        pile(inside, self.report, row(self.again, 0), 14, rule(), 14)
        pile(inside, label(_("Own templates"), "soft"), 8, self.listed, 0)
        whole = column(self)
        whole.addWidget(scrolling(body), 1)
        whole.addWidget(rule())
        foot = row(action(_("Back"), self.left.emit), 0)
        foot.setContentsMargins(EDGE, 10, EDGE, 14)
        whole.addLayout(foot)

    def begin(self, scene: Scene) -> None:
        """Propose a title and stand in it."""
        self._say("")
        workshop = scene.workshop
        self.title.edit.setText(workshop.title if workshop else "")
        self.title.edit.selectAll()
        self.title.edit.setFocus()
        self._list()

    def _say(self, words: str, *, back: bool = False) -> None:
        self.report.setText(words)
        self.again.setVisible(back)

    def _list(self) -> None:
        found, said = own()
        empty(self.listed)
        self.names = {}
        for template in found:
            field = Field(hours_words(template.minutes))
            field.edit.setText(template.title)
            field.edit.setAccessibleName(_("Title of an own template"))
            field.edit.editingFinished.connect(partial(self._rename, template, field))
            self.names[template.id] = field
            remove = action(_("Remove"), partial(self._remove, template))
            remove.setAccessibleName(_("Remove “{title}”").format(title=template.title))
            self.listed.addLayout(row(field, 12, remove))
        if not found:
            self.listed.addWidget(label(_("There is none yet."), "quiet"))
        for sentence in said:
            self.listed.addWidget(label(sentence, "note", wrap=True))

    def _save(self) -> None:
        scene = self._lectern.session.scene()
        workshop = scene.workshop
        if workshop is None:
            return
        title = self.title.text()
        template = Template("", title, workshop.kind, workshop.starts, scene.agenda)
        # A second one of the same name could not be told from the first when an agenda is chosen.
        given: list[str] = []
        refused = self._lectern.refusal(lambda: given.append(free_title(title)))
        refused = refused or self._lectern.refusal(save, given[0], template)
        words = _("“{title}” is a template now. “Add a workshop” offers it.")
        self._say(refused or words.format(title=given[0]))
        self._list()

    def _rename(self, template: Template, field: Field) -> None:
        if field.edit.isModified():
            field.edit.setModified(False)
            refused = self._named_so(template, field.text())
            refused = refused or self._lectern.refusal(rename, template, field.text())
            self._say(refused)
            if refused:
                field.edit.setText(template.title)
            else:
                self._list()

    def _named_so(self, template: Template, title: str) -> str:
        """Say that another agenda has this title, nothing where none has."""
        words = title.strip()
        if not words or words.casefold() == template.title.casefold() or free_title(words) == words:
            return ""
        return _("There is an agenda called “{title}” already. Choose another title.").format(title=words)

    def _remove(self, template: Template) -> None:
        self._gone = template
        delete(template)
        self._say(_("“{title}” was removed.").format(title=template.title), back=True)
        self._list()

    def _put_back(self) -> None:
        if self._gone is not None:
            refused = self._lectern.refusal(save, self._gone.title, self._gone)
            self._say(refused)
            self._gone = None
        self._list()
