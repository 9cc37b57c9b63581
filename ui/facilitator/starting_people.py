"""Who is invited, by function: rows of a name and a number, one more whenever the last is used."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from ui.facilitator.asked import Asked
from ui.facilitator.pieces import Line, column, label, row, set_role
from ui.facilitator.presence import MOST_PEOPLE
from workshop.language import _

FEWEST, WIDE, LONGEST = 3, 72, 60


class FunctionRow(QWidget):
    """One function and how many of it come."""

    def __init__(self, number: int) -> None:
        """Make an empty row; `number` names it for a screen reader."""
        super().__init__()
        self.name, self.count = Line(), Line()
        self.count.setValidator(QIntValidator(0, MOST_PEOPLE, self.count))
        self.count.setFixedWidth(WIDE)
        self.count.setPlaceholderText(_("people"))
        self.name.setMaxLength(LONGEST)
        self.name.setAccessibleName(_("Function {n}").format(n=number))
        self.count.setAccessibleName(_("How many of function {n}").format(n=number))
        row(self.name, 24, self.count, parent=self)

    def given(self) -> tuple[str, int]:
        """Give what is written in the row."""
        return self.name.text().strip(), int(self.count.text() or 0)


class InvitedPeople(QWidget):
    """How many are invited: one number, or the sum of the rows below it."""

    grown = Signal()
    # A row was written in and left.
    given = Signal()

    def __init__(self) -> None:
        """Begin without people."""
        super().__init__()
        self.invited = Asked(_("Invited"))
        self.invited.edit.setValidator(QIntValidator(0, MOST_PEOPLE, self.invited.edit))
        self.rows: list[FunctionRow] = []
        self.wrong = label("", "warm", wrap=True)
        self.wrong.hide()
        self._hints: Sequence[str] = ()
        self._rows = column(spacing=6)
        inside = column(self, spacing=6)
        words = _("Who comes, by function: the room is asked for the same ones")
        inside.addWidget(label(words, "soft", wrap=True))
        inside.addLayout(self._rows)
        inside.addWidget(self.wrong)

    def start(self, hints: Sequence[str], functions: Sequence[tuple[str, int]] = ()) -> None:
        """Begin anew with these functions; `hints` are what the agenda asks for otherwise."""
        for old in self.rows:
            old.hide()
            old.deleteLater()
        self.rows = []
        self.invited.write("")
        for _number in range(max(FEWEST, len(functions) + 1)):
            self._grow()
        for shown, (name, n) in zip(self.rows, functions, strict=False):
            shown.name.setText(name)
            shown.count.setText(str(n) if n else "")
        self.show_hints(hints)
        self._changed()

    def show_hints(self, hints: Sequence[str]) -> None:
        """Show in empty rows what the agenda would ask for."""
        self._hints = hints
        named = {name.casefold() for name, _n in self.functions()}
        still = iter(hint for hint in hints if hint.casefold() not in named)
        for shown in self.rows:
            shown.name.setPlaceholderText("" if shown.name.text() else next(still, ""))

    def _grow(self) -> None:
        made = FunctionRow(len(self.rows) + 1)
        self.rows.append(made)
        self._rows.addWidget(made)
        for edit in (made.name, made.count):
            edit.textChanged.connect(lambda _text: self._changed())
            edit.editingFinished.connect(self.given)

    def _changed(self) -> None:
        if any(self.rows[-1].given()):
            self._grow()
            self.grown.emit()
        self.show_hints(self._hints)
        if self.total():
            self.invited.write(str(self.total()))
        self._take_sum(is_sum=bool(self.total()))
        self._refuse("")

    def _take_sum(self, *, is_sum: bool) -> None:
        """Say where the number is the functions' sum, and let nobody type over it."""
        self.invited.edit.setReadOnly(is_sum)
        self.invited.note(_("The sum of the functions below.") if is_sum else "")

    def total(self) -> int:
        """Give how many the functions add up to."""
        return sum(n for _name, n in self.functions())

    def show_number(self, invited: int) -> None:
        """Show how many are invited, and say so where the functions add up to others: of another workshop."""
        total = self.total()
        self.invited.field.show_text(str(invited))
        self._take_sum(is_sum=bool(total) and total == invited)
        words = _("By function there are {total} people, as at another workshop of this engagement.")
        self._refuse(words.format(total=total) if total not in {0, invited} else "")

    def functions(self) -> tuple[tuple[str, int], ...]:
        """Give the functions with their numbers."""
        return tuple((name, n) for name, n in (shown.given() for shown in self.rows) if name)

    def number(self) -> int:
        """Give how many are invited."""
        return int(self.invited.text() or 0)

    def mistake(self) -> QWidget | None:
        """Say what cannot be meant and give where; None where all is well."""
        seen: set[str] = set()
        for shown in self.rows:
            name, n = shown.given()
            if n and not name:
                self._refuse(_("Which function are these {n} people from? Write its name.").format(n=n))
                return shown.name
            if name and name.casefold() in seen:
                self._refuse(_("“{name}” is there twice. Put both numbers in one row.").format(name=name))
                return shown.name
            seen.add(name.casefold())
        if self.total() > MOST_PEOPLE:
            self._refuse(_("These are more than {most} people.").format(most=MOST_PEOPLE))
            return self.rows[0].count
        return None

    def _refuse(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        for shown in self.rows:
            set_role(shown.name, "false", "wrong")

    def stops(self) -> list[QWidget]:
        """Give what the Tab key stops at, in order."""
        return [edit for shown in self.rows for edit in (shown.name, shown.count)]
