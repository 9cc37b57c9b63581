"""The editor of one plan line, in the right column: reason before fields, one filled button."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from ui.facilitator.dates import day, meant, read_day
from ui.facilitator.lectern import Lectern
from ui.facilitator.picks import Pick
from ui.facilitator.pieces import (
    Field,
    StepButton,
    action,
    column,
    label,
    pile,
    row,
    rule,
    scrolling,
    set_role,
)
from ui.facilitator.plan.board import column_words, horizon_words, later, ordered
from ui.facilitator.plan.checklist import Checklist
from ui.facilitator.plan.reasons import Reasons
from ui.facilitator.writing import Written
from ui.theme import EDGE, SIDE, Theme
from workshop.language import _
from workshop.model import PlanLine
from workshop.problems import Refusal
from workshop.scene import Scene

if TYPE_CHECKING:
    from workshop.plan import ActionPlan

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
        self._plan: ActionPlan | None = None
        self.head = label("", "soft")
        self.reasons = Reasons(theme)
        self.role = label("", "soft", wrap=True)
        self.fields = self._fields()
        self.texts = {
            "what": Written(_("What"), look="title"),
            "first_step": Written(_("First step")),
            "done_when": Written(_("Done when"), _("What will we see?")),
        }
        for name, place in self.texts.items():
            place.saved.connect(partial(self._edit, name))
        self.answer = Written(_("Answer: who says so, and what"), _("Without it the plan stays a proposal"))
        self.answer.saved.connect(self._answer)
        self.answer.setContentsMargins(0, 0, 0, 14)
        self.picks = {
            "horizon": Pick(_("Horizon"), horizon_words()),
            "column": Pick(_("Column"), column_words()),
        }
        for name, pick in self.picks.items():
            pick.picked.connect(partial(self._edit, name))
        self.sentence = label("", "warm", wrap=True)
        self.meant = label("", "soft")
        self.checklist = Checklist(theme)
        self.accept = StepButton(theme, _("Accept this line"))
        self.accept.clicked.connect(self.go_on)
        self.shift = action(_("Move to a later horizon"), self._move)
        self.park = action(_("Park"), partial(self._settle, "park"))
        self.drop = action(_("Drop"), partial(self._settle, "drop"))
        self.restore = action(_("Make it a proposal again"), self._restore)
        self._build()

    def _fields(self) -> dict[str, Field]:
        made = {
            "owner": Field(_("Owner"), _("One name")),
            "others": Field(_("With")),
            "first_date": Field(_("on"), said=_("Day of the first step")),
            "due": Field(_("Due")),
        }
        for name, field in made.items():
            field.edit.editingFinished.connect(partial(self._finished, name, field.edit))
            if name in DAYS:
                field.edit.textEdited.connect(self._mean)
        return made

    def _build(self) -> None:
        f = self.fields
        f["first_date"].setFixedWidth(76)
        first = row(self.texts["first_step"], 24, f["first_date"])
        first.setAlignment(f["first_date"], Qt.AlignmentFlag.AlignTop)
        places = row(f["due"], 16, self.picks["horizon"], 16, self.picks["column"])
        body, why = QWidget(), label(_("Why it is proposed"), "soft")
        inside = column(body, (EDGE, 24, EDGE, 12))
        pile(inside, self.head, 12, self.texts["what"], 14, self.answer, why, 2, self.reasons, 14, rule())
        pile(inside, 12, row(f["owner"], 24, f["others"]), self.role, 12, first, 12, self.texts["done_when"])
        pile(inside, 12, places, 4, self.meant, 2, self.sentence, 8, self.checklist, 0)
        foot = column(margins=(EDGE, 8, EDGE, EDGE), spacing=12)
        pile(foot, self.accept, row(self.restore, 0), row(self.shift, 0, self.park, 20, self.drop))
        pile(column(self), scrolling(body), foot)

    def show_line(self, scene: Scene, key: str, plan: "ActionPlan | None" = None) -> None:
        """Show a line of the scene, nothing where there is none of that id; `plan` knows the votes."""
        self._scene, self._plan = scene, plan
        before, self.line = self.line, next((p for p in scene.lines if p.id == key), None)
        self.setEnabled(self.line is not None and not scene.read_only)
        if self.line is None:
            self.head.setText(_("Choose a line on the board."))
            return
        if before is None or before.id != self.line.id:
            self.sentence.setText("")
            self.meant.setText("")
            for field in self.fields.values():
                field.edit.setModified(False)
        self._fill(scene, self.line)
        self.checklist.show_line(scene, self.line)

    def _fill(self, scene: Scene, line: PlanLine) -> None:
        order = [p.id for p in ordered(scene.lines)]
        place = order.index(line.id) + 1
        words = [column_words()[line.column], horizon_words()[line.horizon]]
        words.append(_("line {n} of {all}").format(n=place, all=len(order)))
        self.head.setText(" · ".join(words))
        for name, written in self.texts.items():
            written.show_text(getattr(line, name))
        self.answer.setVisible(line.stop)
        self.answer.show_text(line.answer)
        self.reasons.show_line(line, self._plan)
        for name, field in self.fields.items():
            text = str(getattr(line, name))
            wrong = field.edit.property("wrong") == "true"
            if not wrong:
                field.show_text(day(text, "d MMM") if name in DAYS else text)
        role = _("Proposed: {role}").format(role=line.owner_role) if line.owner_role else ""
        self.role.setText("" if line.owner else role)
        self.role.setVisible(bool(role) and not line.owner)
        for name, pick in self.picks.items():
            pick.show_key(getattr(line, name))
        self.accept.say(self._next_words(scene, line))
        after = later(line.horizon)
        self.shift.setVisible(line.state != "dropped" and after != line.horizon)
        moved = _("Move to {horizon}").format(horizon=horizon_words()[after].casefold())
        self.shift.setText(moved)
        self.shift.setAccessibleName(moved)
        for button in (self.park, self.drop):
            button.setVisible(line.state != "dropped")
        self.restore.setVisible(line.state != "proposed")

    def _next_words(self, scene: Scene, line: PlanLine) -> str:
        if line.state == "proposed":
            return _("Accept this line")
        return _("Next proposal") if any(p.state == "proposed" for p in scene.lines) else _("Go on leading")

    def _finished(self, name: str, edit: QLineEdit) -> None:
        if self.line is None or not edit.isModified() or self._scene is None:
            return
        text = edit.text()
        try:
            value = read_day(text, self._held()) if name in DAYS else text
        except Refusal as refused:
            set_role(edit, "true", "wrong")
            self.sentence.setText(refused.sentence)
            return
        set_role(edit, "false", "wrong")
        edit.setModified(False)
        self.meant.setText("")
        self._edit(name, value)

    def _mean(self, text: str) -> None:
        self.sentence.setText("")
        self.meant.setText(meant(text, self._held()))

    def _held(self) -> str:
        return self._scene.workshop.date if self._scene and self._scene.workshop else ""

    def _edit(self, name: str, value: object) -> None:
        if self.line is None or getattr(self.line, name) == value:
            return
        lines = self._lectern.session.lines
        done = (
            self._lectern.refusal(lines.move, self.line.id, value)
            if name == "horizon"
            else self._lectern.refusal(lines.edit, self.line.id, **{name: value})
        )
        self.sentence.setText(done)

    def _answer(self, text: str) -> None:
        if self.line is not None and self.line.answer != text:
            self._lectern.do(self._lectern.session.lines.answer, self.line.id, text)

    def flush(self) -> None:
        """Save what is being written."""
        for place in (*self.texts.values(), self.answer):
            place.flush()
        for name, field in self.fields.items():
            self._finished(name, field.edit)

    def go_on(self) -> None:
        """Accept the line and go on to the next proposal."""
        if self.line is None:
            return
        self.flush()
        if self.line.state == "proposed" and not self._lectern.do(
            self._lectern.session.lines.accept, self.line.id
        ):
            return
        left = self._scene is not None and any(p.state == "proposed" for p in self._scene.lines)
        (self.settled if left else self.finished).emit()

    def _settle(self, verb: str) -> None:
        if self.line is not None and self._lectern.do(
            getattr(self._lectern.session.lines, verb), self.line.id
        ):
            self.settled.emit()

    def _move(self) -> None:
        if self.line is not None:
            self._edit("horizon", later(self.line.horizon))

    def _restore(self) -> None:
        if self.line is not None:
            self._lectern.do(self._lectern.session.lines.restore, self.line.id)
