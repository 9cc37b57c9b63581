"""The settings of the open file: its paper and language, and the numbers that its votes are read by."""

from collections.abc import Callable

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from ui.facilitator.languages import ENGLISH, language_note, languages
from ui.facilitator.lectern import Lectern
from ui.facilitator.pieces import Line, action, column, label, pile, row, set_role
from ui.facilitator.settings.entry import Entry, OneOf, Reset
from ui.facilitator.settings.numbers import OF, Number, numbers
from workshop.language import _
from workshop.scene import Scene

NARROW, MOST = 56, 10_000


class NumberEntry(Entry):
    """One threshold: its figure can be typed, and goes back to the usual one with a press."""

    def __init__(self, number: Number, change: Callable[[str, float | None], str]) -> None:
        """Show `number`; `change` takes its name and what it is now, None for the default, and may refuse."""
        self.number, self._change = number, change
        self.edit = Line()
        self.edit.setFixedWidth(NARROW)
        self.edit.setValidator(QIntValidator(0, MOST, self.edit))
        self.edit.setAccessibleName(f"{number.words}, {number.unit}")
        self.edit.setAccessibleDescription(number.more)
        self.edit.editingFinished.connect(self.flush)
        self.usual = label(_("Usual: {number}").format(number=number.usual_words()), "soft")
        self.back = action(_("Back to the usual"), self._put_back)
        self.back.setAccessibleName(_("{number}: back to the usual").format(number=number.words))
        self.sentence = label("", "warm", wrap=True)
        self.sentence.hide()
        figure = row(self.edit, 8, label(number.unit, "text"), 24, self.usual, 24, self.back, 0)
        super().__init__(number.words, number.more, figure, self.sentence)

    def show_number(self, kept: float) -> None:
        """Show what is in the file, unless somebody is writing here."""
        if not self.edit.isModified():
            self.edit.setText(self.number.figure(kept))
        here = not self.number.usual(kept)
        if not here and self.back.hasFocus():
            self.edit.setFocus()
        self.back.setVisible(here)

    def flush(self) -> None:
        """Save what was typed; a line left empty is what was there before."""
        if self.edit.isModified():
            self.edit.setModified(False)
            text = self.edit.text()
            if not text:
                self._change("", None)
            elif self.number.share and int(text) > OF:
                self._say(_("This must lie between 0 and {most}.").format(most=OF))
            else:
                self._say(self._change(self.number.name, self.number.read(text)))

    def _put_back(self) -> None:
        self.edit.setModified(False)
        self._say(self._change(self.number.name, None))

    def _say(self, refused: str) -> None:
        self.sentence.setText(refused)
        self.sentence.setVisible(bool(refused))
        set_role(self.edit, "true" if refused else "false", "wrong")


class Client(QWidget):
    """What holds for the open engagement; every change can be undone."""

    def __init__(self, lectern: Lectern) -> None:
        """Change the file of `lectern`."""
        super().__init__()
        self._lectern = lectern
        self.title = label("", "strong", wrap=True)
        self.paper = OneOf(
            (_("Paper"), _("For everything that is printed for this client.")),
            (("A4", "A4"), ("Letter", "Letter")),
            lambda key: lectern.do(lectern.session.engagement.change, paper=key),
        )
        known = languages()
        note = next(filter(None, map(language_note, known)), "")
        self.language = OneOf(
            (_("Language of papers and phones"), note),
            known.items(),
            lambda key: lectern.do(lectern.session.engagement.change, language=key),
        )
        self.numbers = {number.name: NumberEntry(number, self._change) for number in numbers()}
        self.reset = Reset(
            _("Put all numbers of this client back"),
            _("All numbers above go back to the usual ones. Ctrl+Z brings yours back."),
            lambda: lectern.do(lectern.session.engagement.reset_thresholds),
        )
        self._build()

    def _build(self) -> None:
        inside = column(self, spacing=24)
        told = _(
            "Votes are read, and lines proposed, by these numbers. They stand in the plan’s method. "
            "A vote that is open stays open; what is read from it changes at once."
        )
        heads = column(spacing=4)
        heads.addWidget(label(_("Numbers that votes are read by"), "bold", wrap=True))
        heads.addWidget(label(told, "soft", wrap=True))
        pile(inside, self.title, self.paper, self.language, heads)
        pile(inside, *self.numbers.values(), self.reset, 0)

    def _change(self, name: str, number: float | None) -> str:
        engagement, refused = self._lectern.session.engagement, ""
        if name and number is None:
            refused = self._lectern.refusal(engagement.reset_thresholds, name)
        elif name:
            refused = self._lectern.refusal(engagement.set_threshold, name, number)
        if not refused:
            self._show_numbers()
        return refused

    def show_scene(self, scene: Scene) -> None:
        """Show what is in the file."""
        self.title.setText(_("For {client}").format(client=scene.engagement.client))
        self.paper.show_key(scene.engagement.paper)
        self.language.show_key(scene.engagement.language or ENGLISH)
        self._show_numbers()
        for piece in (self.paper, self.language, *self.numbers.values(), self.reset):
            piece.setEnabled(not scene.read_only)

    def _show_numbers(self) -> None:
        kept = self._lectern.session.engagement.thresholds()
        for name, entry in self.numbers.items():
            entry.show_number(getattr(kept, name))

    def flush(self) -> None:
        """Save what is being written."""
        for entry in self.numbers.values():
            entry.flush()
