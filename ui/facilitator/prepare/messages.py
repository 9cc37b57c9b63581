"""Which messages the room teaches its machine with: one of the shipped packs, or the client's own."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.bridge import Errands
from ui.facilitator.lectern import Lectern
from ui.facilitator.picks import Pick
from ui.facilitator.pieces import action, column, label, row
from workshop.activities import KINDS
from workshop.language import _, ngettext
from workshop.model import Pack
from workshop.problems import Refusal
from workshop.scene import Scene
from workshop.teaching.packs import shipped

OWN = "own"
# The pack that may be used, None where there is none, and what is said of it.
Tried = tuple[Pack | None, list[str]]


class MessageChoice(QWidget):
    """The pack of a workshop in which a machine is taught; not there for others."""

    def __init__(self, lectern: Lectern, errands: Errands) -> None:
        """Work at `lectern`; a client's file is read and tried out beside the window."""
        super().__init__()
        self._lectern, self._errands = lectern, errands
        self._language = "en"
        self._pick: Pick | None = None
        self.about = label("", "soft", wrap=True)
        self.bring = action(_("Use the client’s own messages"), self._bring, "CSV, XLSX")
        self.report = label("", "soft", wrap=True)
        self._inside = column(self, spacing=6)
        self._inside.addWidget(self.about)
        self._inside.addLayout(row(self.bring, 0))
        self._inside.addWidget(self.report)

    def show_scene(self, scene: Scene) -> None:
        """Show the pack of a scene."""
        pack = scene.material.pack
        teaches = any(a.kind in KINDS and KINDS[a.kind].teaches for a in scene.agenda)
        self.setVisible(teaches and pack is not None)
        if pack is None or not teaches:
            return
        self._language = scene.engagement.language
        if self._pick is None:
            self._pick = Pick(_("Messages for teaching the machine"), {**_titles(), OWN: _("Own messages")})
            self._pick.picked.connect(self._choose)
            self._inside.insertWidget(0, self._pick)
        self._pick.show_key(pack.id if pack.id in _titles() else OWN)
        n, teams = len(pack.train) + len(pack.test), len(pack.teams)
        said = ngettext("{n} messages to {teams} team", "{n} messages to {teams} teams", teams).format(
            n=n, teams=teams
        )
        self.about.setText(said if pack.id in _titles() else f"{pack.title}: {said}")
        for piece in (self._pick, self.bring):
            piece.setEnabled(not scene.read_only)

    def _choose(self, key: str) -> None:
        if key == OWN:
            self._bring()
        elif self._lectern.do(self._lectern.session.teaching.use_shipped, key):
            self.report.setText("")
        self._again()

    def _bring(self) -> None:
        kinds = _("Tables (*.csv *.tsv *.txt *.xlsx)")
        words = _("Choose a table with two columns: the message and its team")
        chosen, _kind = QFileDialog.getOpenFileName(self, words, "", kinds)
        if chosen:
            self.bring_in(Path(chosen))

    def bring_in(self, path: Path) -> None:
        """Test a client's messages and use them where they will work; says in words what was found."""
        self.report.setText(_("Reading {file} and trying it out …").format(file=path.name))
        self._errands.run(self, partial(_tried, path, self._language), self._take_in)

    def _take_in(self, tried: Tried | None) -> None:
        own, said = tried or (None, [_("This could not be tried out. Choose another file.")])
        if own is None:
            said = [*said, _("The messages chosen before stay.")]
        else:
            refused = self._lectern.refusal(self._lectern.session.teaching.use_pack, own)
            said = [refused] if refused else said
        self.report.setText("\n".join(said))
        self._again()

    def _again(self) -> None:
        self.show_scene(self._lectern.session.scene())


def _tried(path: Path, language: str) -> Tried:
    from workshop.exchange.packs import Unfit, read_own_pack  # noqa: PLC0415 - openpyxl loads slowly

    try:
        own = read_own_pack(path, language)
    except Unfit as unfit:
        return None, [*unfit.verdict.sentences, *unfit.remarks]
    except Refusal as refused:
        return None, [refused.sentence]
    return own.pack, [*own.verdict.sentences, *own.remarks]


def _titles() -> dict[str, str]:
    return {key: title for key, title, _language in shipped()}
