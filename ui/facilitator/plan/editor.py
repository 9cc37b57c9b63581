"""The editor of one plan line, in the right column: reason before fields, one filled button."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QWidget

from ui.facilitator.dates import day, read_day
from ui.facilitator.lectern import Lectern
from ui.facilitator.marks import Mark
from ui.facilitator.pieces import Field, StepButton, action, column, empty, label, row, rule, scrolling, set_role
from ui.facilitator.plan.board import column_words, horizon_words, ordered
from ui.facilitator.plan.checks import checks
from ui.facilitator.plan.reasons import Reasons
from ui.facilitator.writing import Written
from ui.theme import EDGE, SIDE, Theme
from workshop.language import _
from workshop.model import PlanLine
from workshop.problems import Refusal
from workshop.scene import Scene

DAYS = ("first_date", "due")


class Editor(QFrame):
    """One line with everything that can be written about it."""

    settled = Signal()
    finished = Signal()

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin without a line."""
        super().__init__()
        self.setProperty("pane", "paper")
        self.setFixedWidth(SIDE)
        self._theme, self._lectern = theme, lectern
        self._scene: Scene | None = None
        self.line: PlanLine | None = None
        self.head = label("", "soft")
        self.what = Written(_("What"), look="title")
        self.reasons = Reasons(theme)
        self.role = label("", "soft", wrap=True)
        self.fields = self._fields()
        self.texts = {
            "what": self.what,
            "first_step": Written(_("First step")),
            "done_when": Written(_("Done when"), _("What will we see?")),
        }
        for name, place in self.texts.items():
            place.saved.connect(partial(self._edit, name))
        self.choices = {
            "horizon": self._choice(_("Horizon"), dict(horizon_words()), "horizon"),
            "column": self._choice(_("Column"), dict(column_words()), "column"),
        }
        self.sentence = label("", "warm", wrap=True)
        self._checks = column(spacing=6)
        self.accept = StepButton(theme, _("Accept this line"))
        self.accept.clicked.connect(self.go_on)
        self.drop = action(_("Drop"), self._drop)
        self.restore = action(_("Make it a proposal again"), self._restore)
        self._build()

    def _fields(self) -> dict[str, Field]:
        made = {
            "owner": Field(_("Owner"), _("One name")),
            "others": Field(_("With")),
            "first_date": Field(_("on")),
            "due": Field(_("Due")),
        }
        for name, field in made.items():
            field.edit.editingFinished.connect(partial(self._finished, name, field.edit))
        return made

    def _choice(self, words: str, options: dict[Any, str], name: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(words)
        for key, text in options.items():
            made.addItem(text, key)
        made.activated.connect(lambda _n: self._edit(name, made.currentData()))
        return made

    def _build(self) -> None:
        f = self.fields
        f["first_date"].setFixedWidth(76)
        body = QWidget()
        inside = column(body, (EDGE, 24, EDGE, 12))
        for piece in (self.head, 12, self.what, 14, label(_("Why it is proposed"), "soft"), 2, self.reasons, 14, rule()):
            inside.addSpacing(piece) if isinstance(piece, int) else inside.addWidget(piece)
        due = column()
        first = row(self.texts["first_step"], 24, f["first_date"])
        first.setAlignment(f["first_date"], Qt.AlignmentFlag.AlignTop)
        inside.addSpacing(12)
        inside.addLayout(row(f["owner"], 24, f["others"]))
        inside.addWidget(self.role)
        inside.addSpacing(12)
        inside.addLayout(first)
        inside.addSpacing(12)
        inside.addWidget(self.texts["done_when"])
        inside.addSpacing(12)
        places = row(f["due"], 16, self._named("horizon", _("Horizon")), 16, self._named("column", _("Column")))
        due.addLayout(places)
        inside.addLayout(due)
        inside.addSpacing(6)
        inside.addWidget(self.sentence)
        inside.addSpacing(8)
        inside.addLayout(self._checks)
        inside.addStretch(1)
        foot = column(margins=(EDGE, 8, EDGE, EDGE), spacing=12)
        foot.addWidget(self.accept)
        foot.addLayout(row(self.restore, 0, self.drop))
        whole = column(self)
        whole.addWidget(scrolling(body), 1)
        whole.addLayout(foot)

    def _named(self, key: str, words: str) -> QWidget:
        made = QWidget()
        inside = column(made)
        inside.addWidget(label(words, "soft"))
        inside.addWidget(self.choices[key])
        return made

    def show_line(self, scene: Scene, key: str) -> None:
        """Show a line of the scene; nothing where there is none of that id."""
        self._scene = scene
        before, self.line = self.line, next((p for p in scene.lines if p.id == key), None)
        self.setEnabled(self.line is not None and not scene.read_only)
        if self.line is None:
            self.head.setText(_("Choose a line on the board."))
            return
        if before is None or before.id != self.line.id:
            self.sentence.setText("")
            for field in self.fields.values():
                field.edit.setModified(False)
        self._fill(scene, self.line)
        self._show_checks(scene, self.line)

    def _fill(self, scene: Scene, line: PlanLine) -> None:
        order = [p.id for p in ordered(scene.lines)]
        place = order.index(line.id) + 1
        words = [column_words()[line.column], horizon_words()[line.horizon]]
        words.append(_("line {n} of {all}").format(n=place, all=len(order)))
        self.head.setText(" · ".join(words))
        for name, place in self.texts.items():
            place.show_text(getattr(line, name))
        self.reasons.show_line(line)
        for name, field in self.fields.items():
            text = str(getattr(line, name))
            wrong = field.edit.property("wrong") == "true"
            if not wrong:
                field.show_text(day(text, "d MMM") if name in DAYS else text)
        role = _("Proposed: {role}").format(role=line.owner_role) if line.owner_role else ""
        self.role.setText("" if line.owner else role)
        self.role.setVisible(bool(role) and not line.owner)
        for name, choice in self.choices.items():
            choice.setCurrentIndex(choice.findData(getattr(line, name)))
        self.accept.say(self._next_words(scene, line))
        self.drop.setVisible(line.state != "dropped")
        self.restore.setVisible(line.state != "proposed")

    def _next_words(self, scene: Scene, line: PlanLine) -> str:
        if line.state == "proposed":
            return _("Accept this line")
        return _("Next proposal") if any(p.state == "proposed" for p in scene.lines) else _("Go on leading")

    def _show_checks(self, scene: Scene, line: PlanLine) -> None:
        empty(self._checks)
        for check in checks(scene, line):
            mark = Mark(self._theme, "tick" if check.good else "mind", "" if check.good else self._theme.amber)
            self._checks.addLayout(row(mark, 4, label(check.words, "soft" if check.good else "note"), 0))

    def _finished(self, name: str, edit: QLineEdit) -> None:
        if self.line is None or not edit.isModified() or self._scene is None:
            return
        text = edit.text()
        try:
            value = read_day(text, self._scene.workshop.date if self._scene.workshop else "") if name in DAYS else text
        except Refusal as refused:
            set_role(edit, "true", "wrong")
            self.sentence.setText(refused.sentence)
            return
        set_role(edit, "false", "wrong")
        edit.setModified(False)
        self._edit(name, value)

    def _edit(self, name: str, value: object) -> None:
        if self.line is None or getattr(self.line, name) == value:
            return
        self.sentence.setText(self._lectern.refusal(self._lectern.session.lines.edit, self.line.id, **{name: value}))

    def flush(self) -> None:
        """Save what is being written."""
        for place in self.texts.values():
            place.flush()
        for name, field in self.fields.items():
            self._finished(name, field.edit)

    def go_on(self) -> None:
        """Accept the line and go on to the next proposal."""
        if self.line is None:
            return
        self.flush()
        if self.line.state == "proposed" and not self._lectern.do(self._lectern.session.lines.accept, self.line.id):
            return
        left = self._scene is not None and any(p.state == "proposed" for p in self._scene.lines)
        (self.settled if left else self.finished).emit()

    def _drop(self) -> None:
        if self.line is not None and self._lectern.do(self._lectern.session.lines.drop, self.line.id):
            self.settled.emit()

    def _restore(self) -> None:
        if self.line is not None:
            self._lectern.do(self._lectern.session.lines.restore, self.line.id)
