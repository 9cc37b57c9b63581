"""Report a problem: what is in the report can be read before it is saved; nothing is sent."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit, QWidget

from ui.facilitator.pieces import StepButton, action, column, label, row
from ui.problem_report import contents, pack
from ui.theme import EDGE, Theme
from workshop.language import _

NAME = "readyroom-report.zip"


class Reporting(QDialog):
    """Shows the report and saves it where the facilitator says."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Gather the report."""
        super().__init__(parent)
        self.setWindowTitle(_("Report a problem"))
        self.resize(720, 560)
        self._report = contents()
        about = label(
            _(
                "This is all that the report holds: versions, settings and the program’s own log. Names, "
                "votes and anything else of a client are left out. Nothing is sent; save the file and mail "
                "it, with a sentence on what you did."
            ),
            "text",
            wrap=True,
        )
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(_("What the report holds"))
        self.text.setPlainText("\n\n".join(f"{name}\n{text}" for name, text in self._report.items()))
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.said = label("", "soft", wrap=True)
        self.save = StepButton(theme, _("Save the report …"))
        self.save.clicked.connect(self._choose)
        inside = column(self, (EDGE, EDGE, EDGE, EDGE), spacing=12)
        inside.addWidget(label(_("Report a problem"), "heading"))
        inside.addWidget(about)
        inside.addWidget(self.text, 1)
        inside.addWidget(self.said)
        inside.addLayout(row(self.save, 0, action(_("Close"), self.reject, "Escape")))
        self.save.setFocus()

    def _choose(self) -> None:
        start = str(Path.home() / NAME)
        chosen, _kind = QFileDialog.getSaveFileName(self, _("Save the report"), start, "ZIP (*.zip)")
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Save the report and say where it is, or why it could not be."""
        try:
            path.write_bytes(pack(self._report))
        except OSError:
            self.said.setText(_("That folder cannot be written. Choose another place."))
            return
        self.said.setText(_("Saved as {path}.").format(path=path))
