"""The settings of this laptop: words, paper, lettering, size of text, colours, movement, sound, folders."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.facilitator.pieces import action, column, label, pile, row
from ui.facilitator.settings.entry import Entry, OneOf, Reset
from ui.facilitator.settings.lettering import Lettering
from ui.settings import SIZES, Settings, engagements_folder, load, remember
from ui.theme import ROOM_SMALL, TEXT
from workshop.language import _, languages
from workshop.places import data_folder

DESKTOP = "desktop"
KEPT = ("screen", "toured")


def theme_words() -> Mapping[str, str]:
    """Give the themes by their key in the settings."""
    return {
        DESKTOP: _("As on the desktop"),
        "light": _("Light"),
        "dark": _("Dark"),
        "contrast": _("High contrast"),
    }


class Laptop(QWidget):
    """What holds for everything that is led on this laptop."""

    changed = Signal(object)
    again_wanted = Signal()

    def __init__(self, size: int) -> None:
        """Show what is chosen now; `size` is the size of text in per cent that the windows have."""
        super().__init__()
        self._size = size
        self._entries()
        self._folders()
        self.reset = Reset(
            _("Put the settings of this laptop back"),
            _("Everything in this part goes back to how it was at first. Your files stay as they are."),
            self._put_back,
        )
        inside = column(self, spacing=24)
        pile(inside, label(_("On this laptop"), "strong"), self.theme_, self.lettering, self.room_lettering)
        pile(
            inside,
            self.text_size,
            self.still,
            self.sound,
            self.language,
            self.paper,
            self.folder,
            self.data,
            self.reset,
        )
        self.show_settings(load())

    def _entries(self) -> None:
        self.theme_ = OneOf(
            (_("Colours"), _("Of the windows on this laptop. The room’s picture stays light.")),
            theme_words().items(),
            lambda key: self._choose(theme="" if key == DESKTOP else key),
        )
        self._letterings()
        self.text_size = OneOf(
            (_("Size of text"), _("Everything in the windows grows with it, not only the words.")),
            ((str(n), _("{n} %").format(n=n)) for n in SIZES),
            lambda key: self._choose(size=int(key)),
        )
        self.again = action(_("Start Readyroom again now"), self.again_wanted.emit)
        self.size_later = label("", "amber", wrap=True)
        self.text_size.add(self.size_later, row(self.again, 0))
        self.still = OneOf(
            (_("Movement"), _("When a result is shown, its bars grow for half a second.")),
            (("no", _("Bars grow")), ("yes", _("Nothing moves"))),
            lambda key: self._choose(still=key == "yes"),
        )
        self.sound = OneOf(
            (
                _("Sound of the timer"),
                _("A gentle tone two minutes before the end of a step, and at its end."),
            ),
            (("no", _("Silent")), ("yes", _("A gentle tone"))),
            lambda key: self._choose(sound=key == "yes"),
        )
        self.paper = OneOf(
            (_("Paper"), _("What a new engagement begins with. Each file can have its own.")),
            (("A4", "A4"), ("Letter", "Letter")),
            lambda key: self._choose(paper=key),
        )
        self.language = self._speak()

    def _letterings(self) -> None:
        self.lettering = Lettering(
            (
                _("Lettering of the windows"),
                _("Papers keep Readyroom’s own, which travels inside the PDF and can write every script."),
            ),
            (_("Which problem first? 9 of 14 answered."), TEXT),
            load().language,
            lambda family: self._choose(lettering=family),
        )
        self.room_lettering = Lettering(
            (
                _("Lettering of the room’s screen"),
                _("A plain one is read best from the back row. The small picture has it too."),
            ),
            (_("9 of 14 answered"), ROOM_SMALL),
            load().language,
            lambda family: self._choose(room_lettering=family),
        )

    def _speak(self) -> Entry:
        """Offer the languages there are; with one alone there is nothing to choose, and that is said."""
        known = languages()
        if len(known) == 1:
            return Entry(_("Language"), _("English. Readyroom speaks no other language yet."))
        words = (_("Language"), _("Of the program, from its next start on."))
        return OneOf(words, known.items(), lambda key: self._choose(language=key))

    def _folders(self) -> None:
        self._path, here = label("", "quiet", wrap=True), str(data_folder())
        self.first = action(_("Back to the usual place"), lambda: self._choose(folder=""))
        self.folder = Entry(
            _("Where new engagements are put"),
            "",
            self._path,
            row(
                action(_("Choose a folder"), self._choose_folder),
                24,
                action(_("Show the folder"), lambda: _show(engagements_folder(load()))),
                24,
                self.first,
                0,
            ),
        )
        self.data = Entry(
            _("Where Readyroom keeps its own things"),
            _("Backups of your engagements, these settings and the log."),
            label(here, "quiet", wrap=True),
            row(action(_("Show Readyroom’s folder"), lambda: _show(data_folder())), 0),
        )

    def show_settings(self, chosen: Settings) -> None:
        """Show what is chosen."""
        self.theme_.show_key(chosen.theme or DESKTOP)
        self.lettering.show_family(chosen.lettering)
        self.room_lettering.show_family(chosen.room_lettering)
        self.text_size.show_key(str(chosen.size))
        later = chosen.size != self._size
        self.size_later.setText(
            _("The windows have {n} % until Readyroom starts again. It comes back where it is now.").format(
                n=self._size
            )
        )
        for piece in (self.size_later, self.again):
            piece.setVisible(later)
        self.still.show_key("yes" if chosen.still else "no")
        self.sound.show_key("yes" if chosen.sound else "no")
        self.paper.show_key(chosen.paper)
        if isinstance(self.language, OneOf):
            self.language.show_key(chosen.language or "en")
        self._path.setText(str(engagements_folder(chosen)))
        self.first.setVisible(bool(chosen.folder))

    def _choose(self, **changes: object) -> None:
        after = remember(**changes)
        self.show_settings(after)
        self.changed.emit(after)

    def _choose_folder(self) -> None:
        before = str(engagements_folder(load()))
        chosen = QFileDialog.getExistingDirectory(self, _("Where to put new engagements"), before)
        if chosen:
            self._choose(folder=chosen)

    def _put_back(self) -> None:
        plain, now = Settings(), load()
        self._choose(
            **{name: getattr(now if name in KEPT else plain, name) for name in Settings.__dataclass_fields__}
        )


def _show(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
