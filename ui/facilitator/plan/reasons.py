"""Why a line is proposed: the counts in words and as a bar, the rule and where the rule comes from."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.facilitator.pieces import column, empty, label
from ui.theme import Theme
from ui.widgets.answer_bar import Look, answer_bar
from workshop.language import _
from workshop.model import Option, PlanLine, Question, QuestionTally, Reason

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


class Reasons(QWidget):
    """All reasons of one line."""

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self._theme = theme
        self._shown: tuple[Reason, ...] | None = None
        self._inside = column(self, spacing=4)

    def show_line(self, line: PlanLine) -> None:
        """Show the reasons of `line`."""
        if line.reasons == self._shown:
            return
        self._shown = line.reasons
        empty(self._inside)
        if not line.reasons:
            self._inside.addWidget(label(_("A line of the group itself."), "text"))
        for number, reason in enumerate(line.reasons):
            if number:
                self._inside.addSpacing(8)
            self._inside.addWidget(label(reason.text, "bold", wrap=True))
            if sum(reason.counts):
                self._inside.addWidget(CountsBar(self._theme, reason))
            self._inside.addWidget(label(rule_words(reason), "soft", wrap=True))


class CountsBar(QWidget):
    """The counts behind a reason as an answer bar."""

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
