"""How many come to the workshop, and from which functions: changed after the engagement began."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QApplication, QWidget

from ui.facilitator.lectern import Lectern
from ui.facilitator.pieces import Field, Line, column, row
from ui.facilitator.presence import MOST_PEOPLE
from ui.facilitator.starting_people import InvitedPeople
from workshop.language import _
from workshop.scene import Scene

FUNCTION, ELSEWHERE = "function", "other"


class WhoComes(QWidget):
    """Invited and present; below them the functions, whose sum is the number invited."""

    def __init__(self, lectern: Lectern) -> None:
        """Begin empty."""
        super().__init__()
        self._lectern = lectern
        self._given: tuple[tuple[str, int], ...] | None = None
        self._workshop = ""
        self.by_function = InvitedPeople()
        self.by_function.given.connect(self._set_functions)
        self.by_function.start(())
        self.numbers = {"invited": self.by_function.invited.field, "present": Field(_("Present"))}
        self.numbers["present"].edit.setValidator(QIntValidator(0, MOST_PEOPLE, self.numbers["present"].edit))
        for field in self.numbers.values():
            field.edit.editingFinished.connect(self._set_numbers)
        inside = column(self, spacing=12)
        line = row(self.by_function.invited, 24, self.numbers["present"])
        line.setAlignment(self.numbers["present"], Qt.AlignmentFlag.AlignTop)
        inside.addLayout(line)
        inside.addWidget(self.by_function)

    def show_scene(self, scene: Scene) -> None:
        """Show what is in the file, unless somebody is writing here."""
        workshop, functions = scene.workshop, scene.engagement.functions
        moved = (workshop.id if workshop else "") != self._workshop
        self._workshop = workshop.id if workshop else ""
        edited = any(edit.isModified() for edit in self._edits())
        if moved or self._given is None or (functions != self.by_function.functions() and not edited):
            self._start(functions, _hints(scene))
        self._given = functions
        if not edited:
            self.by_function.show_number(workshop.invited if workshop else 0)
        self.numbers["present"].show_text(str(workshop.present) if workshop else "")
        for field in self.numbers.values():
            field.edit.setEnabled(workshop is not None)

    def _start(self, functions: tuple[tuple[str, int], ...], hints: tuple[str, ...]) -> None:
        held = QApplication.focusWidget()
        stops = self.by_function.stops()
        at = stops.index(held) if held is not None and held in stops else -1
        self.by_function.start(hints, functions)
        if at >= 0:
            again = self.by_function.stops()
            again[min(at, len(again) - 1)].setFocus()

    def _edits(self) -> list[Line]:
        return [edit for shown in self.by_function.rows for edit in (shown.name, shown.count)]

    def _set_functions(self) -> None:
        given = self.by_function.functions()
        if self.by_function.mistake() is not None or given == self._given:
            return
        self._given = given
        for shown in self.by_function.rows:
            shown.name.setModified(False)
            shown.count.setModified(False)
        said: list[str] = []
        verb = self._lectern.session.engagement.set_functions
        if self._lectern.do(lambda: said.append(verb(given))) and said[0]:
            self._lectern.say(said[0])

    def _set_numbers(self) -> None:
        verb = self._lectern.session.engagement.set_people
        for name, field in self.numbers.items():
            edit = field.edit
            if edit.isModified() and edit.text() and not edit.isReadOnly():
                edit.setModified(False)
                if not self._lectern.do(verb, **{name: int(edit.text())}):
                    edit.setText(str(getattr(self._lectern.session.scene().workshop, name, "")))

    def first(self) -> QWidget:
        """Give where one writes how many are invited: the number, or what it is the sum of."""
        edit = self.numbers["invited"].edit
        return self.by_function.rows[0].count if edit.isReadOnly() else edit

    def flush(self) -> None:
        """Save what is being written."""
        self._set_numbers()
        if any(edit.isModified() for edit in self._edits()):
            self._set_functions()


def _hints(scene: Scene) -> tuple[str, ...]:
    """Give the functions that the agenda asks for by itself."""
    asked = (q for a in scene.agenda for q in a.spec.get("questions", ()) if q["id"] == FUNCTION)
    options = next((q["options"] for q in asked), ())
    return tuple(o["text"] for o in options if o["id"] != ELSEWHERE)
