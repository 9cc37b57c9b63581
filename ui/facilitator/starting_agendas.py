"""Which agenda an engagement begins with: one of the ready ones, with how long it takes and for whom."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from ui.facilitator.carrying import keep_chosen
from ui.facilitator.layouts import empty
from ui.facilitator.pieces import column, label, row
from workshop.language import _, ngettext
from workshop.problems import Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.templates import Template

HOUR, FUNCTION, ELSEWHERE = 60, "function", "other"
TITLE_MOST = 320


def known_templates() -> "tuple[tuple[Template, ...], str]":
    """Read the agendas one can begin with, and say which own ones could not be read; raises Refusal."""
    from workshop.own_templates import own  # noqa: PLC0415 - agendas are not needed for home
    from workshop.templates import shipped  # noqa: PLC0415 - as above

    kept, left_out = own()
    return (*shipped(), *kept), "\n".join(left_out)


def length_words(template: "Template") -> str:
    """Say how long an agenda takes, for how many people, and in how many activities."""
    n = len(template.activities)
    hours, minutes = divmod(template.minutes, HOUR)
    parts = (
        _("{hours} h {minutes:02d} min").format(hours=hours, minutes=minutes),
        _("for {people}").format(people=template.people) if template.people else "",
        ngettext("{n} activity", "{n} activities", n).format(n=n),
    )
    return " · ".join(part for part in parts if part)


class Agendas(QWidget):
    """The agendas below each other."""

    chosen = Signal()
    refused = Signal(str)

    def __init__(self) -> None:
        """Begin without agendas."""
        super().__init__()
        self.group = QButtonGroup(self)
        self.group.idToggled.connect(self._toggled)
        self._templates: Sequence[Template] = ()
        self._rows = column(self, spacing=2)

    def _toggled(self, _number: int, on: bool) -> None:  # noqa: FBT001 - Qt hands it on like this
        if on:
            self.chosen.emit()

    def start(self, chosen: str) -> None:
        """Read the agendas anew; the one with the id `chosen` is chosen, else the first."""
        try:
            self._templates, left_out = known_templates()
            self.refused.emit(left_out)
        except Refusal as refused:
            self.refused.emit(refused.sentence)
        for old in self.group.buttons():
            self.group.removeButton(old)
        empty(self._rows)
        first = next((n for n, t in enumerate(self._templates) if t.id == chosen), 0)
        for number, template in enumerate(self._templates):
            button = QRadioButton(template.title.replace("&", "&&"))
            button.setAccessibleName(f"{template.title}, {length_words(template)}")
            keep_chosen(button)
            self.group.addButton(button, number)
            button.setChecked(number == first)
            self._rows.addLayout(row(button, 24, label(length_words(template), "soft"), 0))
        # What is said about them begins at one edge, unless somebody's own title is very long.
        made = self.group.buttons()
        widest = max((one.sizeHint().width() for one in made), default=0)
        for one in made:
            one.setMinimumWidth(min(widest, TITLE_MOST))

    def template(self) -> "Template | None":
        """Give the chosen agenda."""
        at = self.group.checkedId()
        return self._templates[at] if 0 <= at < len(self._templates) else None

    def functions(self) -> tuple[str, ...]:
        """Give which functions the chosen agenda asks for by itself."""
        template = self.template()
        asked = (q for a in template.activities for q in a.spec.get("questions", ())) if template else ()
        options = next((q["options"] for q in asked if q["id"] == FUNCTION), ())
        return tuple(o["text"] for o in options if o["id"] != ELSEWHERE)

    def has_place(self, field: str) -> bool:
        """Tell whether the chosen agenda has a place to write called `field`."""
        template = self.template()
        fields = (f for a in template.activities for f in a.spec.get("fields", ())) if template else ()
        return any(f["id"] == field for f in fields)
