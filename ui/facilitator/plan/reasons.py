"""Why a line is proposed: the counts in words and as a bar, the rule and where the rule comes from."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.facilitator.layouts import empty
from ui.facilitator.pieces import column, label
from ui.theme import Theme
from ui.widgets.answer_bar import Look, answer_bar
from workshop.language import _
from workshop.model import Option, PlanLine, Question, QuestionTally, Reason
from workshop.readings import read

if TYPE_CHECKING:
    from workshop.plan import ActionPlan

UNIT, HEIGHT = 0.4, 12


def rule_words(reason: Reason) -> str:
    """Say which rule proposes it and whose rule that is."""
    sources = {
        "S": _("from the source text"),
        "X": _("an extension of the source text"),
        "D": _("a default of this program"),
    }
    rule = _("Rule {rule}, {source}").format(rule=reason.rule, source=sources[reason.mark])
    return f"{rule} ({reason.basis})" if reason.basis else rule


def vote_words(plan: "ActionPlan | None", reason: Reason) -> str:
    """Say which vote a reason rests on: round, how many answered, by which way, how it reads."""
    if plan is None:
        return ""
    from workshop.papers import citations, phrases  # noqa: PLC0415 - Babel loads slowly

    vote = citations.vote_of(plan, reason)
    if vote is None:
        return ""
    tally = citations.tally_of(vote, reason)
    answered = tally.answered if tally else vote.tally.answered
    says = [
        _("{vote}, vote {n}").format(vote=f"{vote.code} {vote.title}".strip(), n=max(1, reason.round)),
        _("{answers} of {present} answered").format(answers=answered, present=vote.tally.present),
        phrases.ways(vote.tally.ways),
    ]
    if tally is not None and not tally.question.many:
        says.append(phrases.reading_word(read(tally, plan.thresholds)))
    return " · ".join(words for words in says if words)


class Reasons(QWidget):
    """All reasons of one line."""

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self._theme = theme
        self._shown: tuple[tuple[Reason, str], ...] | None = None
        self._inside = column(self, spacing=4)

    def show_line(self, line: PlanLine, plan: "ActionPlan | None" = None) -> None:
        """Show the reasons of `line`; `plan` knows the vote that each of them rests on."""
        shown = tuple((reason, vote_words(plan, reason)) for reason in line.reasons)
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._inside)
        if not line.reasons:
            self._inside.addWidget(label(_("A line of the group itself."), "text"))
        for number, (reason, vote) in enumerate(shown):
            if number:
                self._inside.addSpacing(8)
            self._inside.addWidget(label(reason.text, "bold", wrap=True))
            if sum(reason.counts):
                self._inside.addWidget(CountsBar(self._theme, reason))
            if vote:
                self._inside.addWidget(label(vote, "soft", wrap=True))
            self._inside.addWidget(label(rule_words(reason), "soft", wrap=True))


class CountsBar(QWidget):
    """The counts behind a reason as an answer bar."""

    SPOKEN = QAccessible.Role.Chart

    def __init__(self, theme: Theme, reason: Reason) -> None:
        """Paint the counts of `reason`."""
        super().__init__()
        self._theme = theme
        options = tuple(Option(str(n), "", level) for n, level in enumerate(reason.levels))
        counts = reason.counts[: len(options)]
        self._tally = QuestionTally(
            Question("", "", options[: len(counts)], ordered=True), counts, sum(counts)
        )
        self.setFixedHeight(HEIGHT + 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(reason.text)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give a flat bar."""
        return QSize(200, HEIGHT + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the bar."""
        area = QRectF(0, 1, self.width(), HEIGHT)
        answer_bar(QPainter(self), area, self._tally, self._tally.answered, Look(self._theme, unit=UNIT))
