"""How the client's papers look: one accent colour, and the logo on the first page."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from ui.bridge import Errands
from ui.facilitator.lectern import Lectern
from ui.facilitator.pieces import Field, action, column, label, row
from ui.theme import LIGHT
from workshop.colour import TooLight
from workshop.language import _
from workshop.model import Logo
from workshop.problems import Refusal
from workshop.scene import Scene

SIDE = 20
# The logo in the window, px; it keeps its proportions.
WIDE, HIGH = 200, 48


class ClientLook(QWidget):
    """What is printed in the client's own colour and with its logo."""

    def __init__(self, lectern: Lectern, errands: Errands) -> None:
        """Work at `lectern`; a picture is read beside the window."""
        super().__init__()
        self._lectern, self._errands = lectern, errands
        self._shown: Logo | None = None
        self.colour = Field(_("Accent colour on paper"), LIGHT.accent)
        self.colour.edit.editingFinished.connect(self.flush)
        self.sample = Sample()
        self.colour_report, self.logo_report = label("", "soft", wrap=True), label("", "soft", wrap=True)
        # What was refused stays to be mended.
        self._refused, self._offered = False, ""
        self.offer = action("", self._take_offer)
        self.logo = label()
        self.logo.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.bring = action(_("Choose a logo"), self._bring, "PNG, JPEG")
        self.drop = action(_("Print no logo"), self._drop)
        inside = column(self, spacing=6)
        inside.addLayout(row(self.colour, 8, self.sample))
        inside.addWidget(self.colour_report)
        inside.addLayout(row(self.offer, 0))
        inside.addSpacing(10)
        inside.addWidget(self.logo)
        inside.addLayout(row(self.bring, 16, self.drop, 0))
        inside.addWidget(self.logo_report)
        for piece in (self.colour_report, self.offer, self.logo, self.drop, self.logo_report):
            piece.hide()

    def show_scene(self, scene: Scene) -> None:
        """Show the colour and the logo of a scene."""
        accent = scene.engagement.accent
        if not self._refused:
            self.colour.show_text(accent)
        self.sample.show_colour(accent or LIGHT.accent)
        logo = self._lectern.session.look.logo()
        if logo != self._shown or not self.logo.accessibleName():
            self._shown = logo
            self._show_logo(logo)
        self.drop.setVisible(logo is not None)
        for piece in (self.colour, self.bring, self.drop, self.offer):
            piece.setEnabled(not scene.read_only)

    def _show_logo(self, logo: Logo | None) -> None:
        self.logo.setVisible(logo is not None)
        self.logo.setAccessibleName(_("The client’s logo") if logo else _("No logo"))
        if logo:
            picture = QPixmap()
            picture.loadFromData(logo.image)
            ratio = self.devicePixelRatioF()
            fitted = picture.scaled(
                round(WIDE * ratio),
                round(HIGH * ratio),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            fitted.setDevicePixelRatio(ratio)
            self.logo.setPixmap(fitted)

    def flush(self) -> None:
        """Save the colour that was written."""
        if self.colour.edit.isModified():
            self.colour.edit.setModified(False)
            self._use(self.colour.text())

    def _use(self, written: str) -> None:
        self._offered, said = "", ""
        try:
            self._lectern.session.look.use_accent(written)
        except TooLight as refused:
            self._offered, said = refused.offer, refused.sentence
        except Refusal as refused:
            said = refused.sentence
        self._refused = bool(said)
        self.offer.setText(_("Use {colour}").format(colour=self._offered))
        self.offer.setAccessibleName(self.offer.text())
        self.offer.setVisible(bool(self._offered))
        self._say(self.colour_report, said)

    def _take_offer(self) -> None:
        self._use(self._offered)

    def _say(self, report: QLabel, said: str) -> None:
        report.setText(said)
        report.setVisible(bool(said))
        self.show_scene(self._lectern.session.scene())

    def _bring(self) -> None:
        words = _("Choose the client’s logo")
        chosen, _kind = QFileDialog.getOpenFileName(self, words, "", _("Pictures (*.png *.jpg *.jpeg)"))
        if chosen:
            self.bring_in(Path(chosen))

    def bring_in(self, path: Path) -> None:
        """Use a picture as the logo; says in words why it cannot be used."""
        self._errands.run(self, partial(_read, path), self._take_in)

    def _take_in(self, read: tuple[Logo | None, str] | None) -> None:
        logo, said = read or (None, _("This picture could not be read. Choose another file."))
        if logo is not None:
            said = self._lectern.refusal(self._lectern.session.look.use_logo, logo)
        self._say(self.logo_report, said)

    def _drop(self) -> None:
        self._say(self.logo_report, self._lectern.refusal(self._lectern.session.look.drop_logo))


class Sample(QWidget):
    """A square in the colour that is printed."""

    def __init__(self) -> None:
        """Begin with the program's own colour."""
        super().__init__()
        self.setFixedSize(SIDE, SIDE)
        self._colour = LIGHT.accent

    def show_colour(self, colour: str) -> None:
        """Show another colour."""
        if colour != self._colour:
            self._colour = colour
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Fill the square."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colour))


def _read(path: Path) -> tuple[Logo | None, str]:
    from workshop.exchange.logo import read_logo  # noqa: PLC0415 - Pillow loads slowly

    try:
        return read_logo(path), ""
    except Refusal as refused:
        return None, refused.sentence
