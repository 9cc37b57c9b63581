"""Decision: one problem first and one in reserve, beside what the vote said about each, with the reason."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.facilitator.lectern import Lectern
from ui.facilitator.panels.choice_list import CHOICE, Choice, ChoiceList
from ui.facilitator.panels.kept import KeptCards
from ui.facilitator.panels.panel import Panel, Standing, Step
from ui.facilitator.pieces import Field, action, column, label, pile, row
from ui.facilitator.writing import Written
from ui.theme import Theme
from workshop.consensus import CONSENT, MAJORITY, ConsensusRule, stated
from workshop.language import _
from workshop.model import Idea
from workshop.problems import Refusal
from workshop.scene import Scene

if TYPE_CHECKING:
    from workshop.rules.findings import Findings


class DecisionPanel(Panel):
    """What the Decider settles."""

    stretches = True
    types = True

    def __init__(self, theme: Theme, lectern: Lectern) -> None:
        """Begin without a choice."""
        super().__init__(theme, lectern)
        self._of, self._first, self._reserve = "", "", ""
        self._settled: tuple[str, ...] = ()
        self._scene: Scene | None = None
        self._findings: Findings | None = None
        self.rule = label("", "soft", wrap=True)
        self.firm = label("", "soft", wrap=True)
        self.unmet = label("", "amber", wrap=True)
        self.counts = KeptCards(lectern)
        self.list = ChoiceList(theme)
        self.list.first.connect(self.choose_first)
        self.list.reserve.connect(self.choose_reserve)
        self.differs = label("", "amber", wrap=True)
        self.void = label(_("The vote behind this decision was declared void."), "amber", wrap=True)
        self.void.hide()
        self.reason = Written(_("Reason, in the words of the Decider"), _("Why this one first?"))
        self.reason.saved.connect(lambda _text: self.changed.emit())
        self.decider = Field(_("Decider"), _("One name"))
        self.decider.setFixedWidth(220)
        self.decider.edit.textEdited.connect(lambda _text: self.changed.emit())
        self.set_reserve = action(_("Make it the reserve"), self._reserve_current, "R")
        self._build()

    def _build(self) -> None:
        hint = label(_("Enter: try this one first. R: keep it in reserve."), "soft")
        fields = row(self.reason, 24, self.decider)
        fields.setAlignment(self.decider, Qt.AlignmentFlag.AlignTop)
        inside = column(self)
        pile(inside, self.rule, 6, row(hint, 0, self.set_reserve), 6)
        inside.addWidget(self.list, 1)
        pile(inside, 8, self.firm, 4, self.differs, 4, self.void, 8, fields, 10, self.counts, 4, self.unmet)

    def show_scene(self, scene: Scene) -> None:
        """Show the problems, the vote and what was settled."""
        self._scene = scene
        activity = scene.activity
        if activity is None:
            return
        made = scene.material.decision
        if made is not None and made.activity != activity.id:
            made = None
        settled = (made.chosen, made.reserve, made.reason, made.decider) if made else ()
        if activity.id != self._of or settled != self._settled:
            self._of, self._settled = activity.id, settled
            self._first, self._reserve = (made.chosen, made.reserve) if made else ("", "")
            self.reason.show_text(made.reason if made else "")
            self.decider.show_text(made.decider if made else self._rule(scene).one)
        self._show_rule(scene)
        self._show()

    def _rule(self, scene: Scene) -> ConsensusRule:
        return stated(scene.material.written, scene.engagement.decider, scene.thresholds.agreed)

    def _show_rule(self, scene: Scene) -> None:
        """Say how it is decided; where it takes counts, ask for them and say when they are not enough."""
        rule = self._rule(scene)
        self.rule.setText(rule.sentence())
        counted = rule.way in {MAJORITY, CONSENT}
        self.counts.show_scene(scene, scene.cards if counted else ())
        self.counts.note.hide()
        votes_for, against = (int(scene.fields.get(f"decision-{side}") or 0) for side in ("for", "against"))
        present = scene.workshop.present if scene.workshop else 0
        met = rule.met(votes_for, against, present) if counted else None
        words = _("By this rule that is not enough to decide. Talk once more, or change what is proposed.")
        self.unmet.setText(words if met is False else "")
        self.unmet.setVisible(met is False)

    def _show(self) -> None:
        from workshop.choice import favourite, vote_words  # noqa: PLC0415 - a window that opens decides nothing
        from workshop.robustness import robustness  # noqa: PLC0415

        if self._scene is None:
            return
        try:
            findings = self.lectern.session.findings()
        except Refusal:
            return
        if findings != self._findings:
            self._findings = findings
            found = robustness(findings)
            self.firm.setText(found.sentence() if found else "")
            self.firm.setVisible(found is not None)
        ideas = findings.voted or findings.ideas
        ideas += tuple(i for i in findings.ideas if i not in ideas)
        self.list.show_choices(tuple(self._choice(i, vote_words(findings, i)) for i in ideas))
        ahead = favourite(findings)
        title = next((i.title for i in findings.ideas if i.id == ahead), "")
        differs = bool(self._first and ahead and ahead != self._first)
        words = _("This is not what the vote put first: that was “{title}”. Both are kept and printed.")
        self.differs.setText(words.format(title=title) if differs else "")
        self.differs.setVisible(differs)
        self.void.setVisible(findings.vote_void)

    def _choice(self, idea: Idea, vote: str) -> Choice:
        mark = _("First") if idea.id == self._first else _("Reserve") if idea.id == self._reserve else ""
        return Choice(idea.id, idea.title, " · ".join(t for t in (idea.who, idea.area) if t), vote, mark)

    def choose_first(self, key: str) -> None:
        """Put a problem first; the reserve gives way."""
        self._first = key
        self._reserve = "" if self._reserve == key else self._reserve
        self._show()
        self.changed.emit()

    def choose_reserve(self, key: str) -> None:
        """Keep a problem in reserve, or take it out again."""
        if key != self._first:
            self._reserve = "" if self._reserve == key else key
            self._show()
            self.changed.emit()

    def _reserve_current(self) -> None:
        if self.list.currentItem() is not None:
            self.choose_reserve(self.list.currentItem().data(CHOICE).key)

    def standing(self, scene: Scene) -> Standing:
        """Say whether it is settled."""
        if self._settled and not self._changed():
            return Standing(
                _("Settled"), "tick", _("Printed on the first page, with the reason and the vote.")
            )
        return Standing(more=scene.activity.purpose if scene.activity else "")

    def _changed(self) -> bool:
        now = (self._first, self._reserve, self.reason.text().strip(), self.decider.text().strip())
        return now != (self._settled or ("", "", "", now[3]))

    def step(self, scene: Scene) -> Step:
        """Start, settle, next."""
        if scene.activity is not None and scene.activity.state != "ahead" and self._first and self._changed():
            return Step(_("Settle"), self.settle)
        return super().step(scene)

    def settle(self) -> None:
        """Keep the decision."""
        self.lectern.do(
            self.lectern.session.decide, self._first, self._reserve, self.reason.text(), self.decider.text()
        )

    def flush(self) -> bool:
        """Save the counts that are being written."""
        return self.counts.flush()

    @property
    def busy(self) -> bool:
        """Tell whether a choice stands there that is not settled."""
        return bool(self._first) and self._changed()

    def part(self) -> None:
        """Settle the choice that stands there; it would be lost, and can be undone by its name."""
        if self._first and self._changed():
            self.settle()

    def hints(self, scene: Scene) -> tuple[tuple[str, str], ...]:  # noqa: ARG002 - as the panel has it
        """Give the keys of the list."""
        return (
            (_("Enter"), _("Choose the problem")),
            ("R", _("Make it the reserve")),
        )

    def begin(self) -> None:
        """Stand in the list of problems."""
        self.list.setFocus()
