"""Labelling with coloured cards: a message is read out, and the cards that most hold up are keyed in."""

from zlib import crc32

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from ui.facilitator.clipped import Clipped
from ui.facilitator.lectern import Lectern
from ui.facilitator.pieces import Line, action, column, label, row
from ui.theme import HEADING, Theme
from workshop.language import _, ngettext
from workshop.model import Form, Option
from workshop.scene import Scene

LETTERS, WHITE, MOST = "ABCDEFGH", "?", 99
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def in_order(form: Form) -> tuple[Option, ...]:
    """Give the messages in the order in which they are read out: by lot, the same each time."""
    return tuple(sorted(form.rows, key=lambda row: crc32(row.key.encode())))


class LetterLine(Line):
    """A line for letters; the arrows go to the message before and after."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Step with the arrows, and back with Backspace where nothing is typed."""
        if event.key() in STEPS:
            self.stepped.emit(STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.stepped.emit(-1)
        else:
            super().keyPressEvent(event)


class KeyedCards(QWidget):
    """The message that is read out, a line for one letter a table, and how many have a label."""

    said = Signal(str)

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Work at `lectern`."""
        super().__init__()
        self._lectern = lectern
        self._form: Form | None = None
        self._messages: tuple[Option, ...] = ()
        self._keyed: dict[str, tuple[str, ...]] = {}
        self.at = 0
        self.place = label("", "soft")
        self.message = Clipped(theme, HEADING, 3)
        self.line = LetterLine()
        self.line.setAccessibleName(_("Cards, one letter for each table"))
        self.line.setPlaceholderText(_("One letter for each table, Enter goes on"))
        self.line.setMaxLength(MOST)
        self.line.returnPressed.connect(self._enter)
        self.line.stepped.connect(self._step)
        self.before = action(_("The one before"), lambda: self._step(-1), _("Arrow up"))
        self.after = action(_("Leave it out"), lambda: self._step(1), _("Arrow down"))
        self.keys = label("", "soft", wrap=True)
        inside = column(self, spacing=12)
        inside.addWidget(self.place)
        inside.addWidget(self.message)
        inside.addWidget(self.line)
        inside.addWidget(self.keys)
        inside.addLayout(row(self.before, 24, self.after, 0))
        inside.addStretch(1)

    def show_scene(self, scene: Scene) -> None:
        """Show the cards of the open round."""
        current = scene.round
        if current is None or scene.state != "open" or scene.read_only:
            self._form = None
            return
        self._keyed = self._lectern.session.teaching.carded()
        if current.form is not self._form:
            self._begin(current.form)
        self._show()

    def _begin(self, form: Form) -> None:
        """Go to the first message without a label."""
        self._form, self._messages = form, in_order(form)
        options = form.questions[0].options
        known = f"[{LETTERS[: len(options) - 1]}{LETTERS[: len(options) - 1].lower()}?0 ]*"
        self.line.setValidator(QRegularExpressionValidator(QRegularExpression(known), self.line))
        named = " · ".join(
            f"{letter} {option.text}" for letter, option in zip(LETTERS, options[:-1], strict=False)
        )
        self.keys.setText(_("{teams} · ? is the white card").format(teams=named))
        left = (n for n, m in enumerate(self._messages) if m.key not in self._keyed)
        self._go(next(left, 0))

    @property
    def key(self) -> str:
        """Give the id of the message that is read out."""
        return self._messages[self.at].key if self._messages else ""

    def _show(self) -> None:
        n, all_ = len(self._keyed), len(self._messages)
        done = ngettext("{n} message has a label", "{n} messages have a label", n).format(n=n)
        place = _("Message {at} of {all}").format(at=self.at + 1, all=all_)
        self.place.setText(f"{place} · {done}")
        self.message.show_text(self._messages[self.at].text if self._messages else "")
        self.before.setEnabled(self.at > 0)
        self.after.setEnabled(self.at + 1 < all_)

    def _go(self, at: int) -> None:
        self.at = at
        given = self._keyed.get(self.key, ())
        self.line.setText("".join(self._letter(team) for team in given))
        self._show()

    def put_up(self) -> None:
        """Put the message on the wall."""
        if self._form is not None:
            self._lectern.do(self._lectern.session.lines.show, self.key)

    def _step(self, by: int) -> None:
        if 0 <= self.at + by < len(self._messages):
            self._go(self.at + by)
            self.put_up()

    def _letter(self, team: str) -> str:
        keys = [option.key for option in self._form.questions[0].options] if self._form else []
        at = keys.index(team) if team in keys else len(keys) - 1
        return LETTERS[at] if at + 1 < len(keys) else WHITE

    def _teams(self, letters: str) -> list[str]:
        options = self._form.questions[0].options if self._form else ()
        found = (LETTERS.find(letter) for letter in letters.upper() if letter != " ")
        return [options[n if 0 <= n < len(options) - 1 else -1].key for n in found]

    def _enter(self) -> None:
        if self._form is None:
            return
        letters = self.line.text()
        refused = self._lectern.refusal(self._lectern.session.teaching.cards, self.key, self._teams(letters))
        if refused:
            self.said.emit(refused)
            return
        self._keyed = self._lectern.session.teaching.carded()
        if letters.strip() and self.at + 1 < len(self._messages):
            self._step(1)
        else:
            self._show()

    def begin(self) -> None:
        """Stand in the line."""
        self.line.setFocus()
