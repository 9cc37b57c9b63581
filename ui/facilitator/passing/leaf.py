"""One leaf of the ballot: what is asked, and its answers."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.facilitator.passing.ballot import Leaf, PassedBallot
from ui.facilitator.passing.choice import ChoiceSet
from ui.facilitator.passing.dots import Budget, DotRow
from ui.facilitator.passing.large import NAME, SMALL, TITLE, StillScroll, words
from ui.facilitator.pieces import column, pile, row
from ui.theme import Theme
from workshop.language import _, ngettext
from workshop.model import Question

WIDEST = 780


class LeafPage(QWidget):
    """A question, a row of a grid, or the ideas that take dots."""

    changed = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, leaf: Leaf, ballot: PassedBallot) -> None:
        """Show `leaf`; what is chosen goes on `ballot`."""
        super().__init__()
        self._theme, self.leaf, self._ballot = theme, leaf, ballot
        self.sets: list[ChoiceSet] = []
        self.rows: list[DotRow] = []
        self.left = words(theme, "", NAME, bold=True)
        self.budget = Budget(theme)
        inner = QWidget()
        self._inside = column(inner, (0, 0, 10, 0))
        self._heading()
        if ballot.form.shape == "dots":
            self._add_dots(leaf.questions[0])
        else:
            for question in leaf.questions:
                self._add_question(question)
        self._inside.addStretch(1)
        self.area = StillScroll(inner)
        column(self).addWidget(self.area)
        self._show()

    def _heading(self) -> None:
        leaf, t = self.leaf, self._theme
        if leaf.text:
            pile(self._inside, words(t, leaf.text, SMALL, colour="ink_soft"), 4)
        pile(self._inside, words(t, leaf.title, TITLE, bold=True))
        hint = leaf.questions[0].hint if not leaf.named else ""
        if hint:
            pile(self._inside, 6, words(t, hint, NAME - 2, colour="ink_soft"))
        if any(question.many for question in leaf.questions):
            pile(self._inside, 6, words(t, _("Several answers may be chosen."), SMALL, colour="ink_soft"))
        pile(self._inside, 16)

    def _add_question(self, question: Question) -> None:
        t = self._theme
        if self.leaf.named:
            pile(self._inside, words(t, question.text, NAME, bold=True))
            if question.hint:
                pile(self._inside, words(t, question.hint, SMALL, colour="ink_soft"))
            pile(self._inside, 2)
        made = ChoiceSet(t, question, partial(self._choose, question), compact=self.leaf.named)
        made.entered.connect(self._enter)
        self.sets.append(made)
        pile(self._inside, made, 12)

    def _add_dots(self, question: Question) -> None:
        form = self._ballot.form
        most = min(form.most or form.dots, form.dots)
        rule = ngettext("{n} dot", "{n} dots", form.dots).format(n=form.dots)
        if 1 < most < form.dots:
            rule = _("{dots}, at most {most} on one idea").format(dots=rule, most=most)
        elif most == 1 and form.dots > 1:
            rule = _("{dots}, one on an idea").format(dots=rule)
        told = _("{rule}. Press a dot again to take it back.").format(rule=rule)
        pile(self._inside, words(self._theme, told, SMALL, colour="ink_soft"), 8)
        line = row(self.left, 16, self.budget)
        line.setStretchFactor(self.left, 1)
        pile(self._inside, line, 8)
        for number, option in enumerate(question.options):
            made = DotRow(self._theme, option, most)
            made.wanted.connect(partial(self._place, option.key))
            made.stepped.connect(lambda by, n=number: self._step(n + by))
            made.entered.connect(self.entered)
            self.rows.append(made)
            self._inside.addWidget(made)

    def _choose(self, question: Question, option: str) -> None:
        self._ballot.choose(question, option)
        self._show()
        self.changed.emit()

    def _place(self, option: str, n: int) -> None:
        if self._ballot.place(option, n):
            self._show()
            self.changed.emit()

    def _step(self, number: int) -> None:
        if 0 <= number < len(self.rows):
            self.rows[number].setFocus()
            self.area.ensureWidgetVisible(self.rows[number])

    def _enter(self) -> None:
        """Go to the next question of this leaf, after the last one to the next leaf."""
        here = next((n for n, s in enumerate(self.sets) if any(b.hasFocus() for b in s.buttons)), -1)
        if 0 <= here < len(self.sets) - 1:
            self.sets[here + 1].begin()
            self.area.ensureWidgetVisible(self.sets[here + 1])
        else:
            self.entered.emit()

    def _show(self) -> None:
        for made in self.sets:
            question = made.question
            name = f"{self.leaf.title}, {question.text}" if self.leaf.named else question.text
            made.show_chosen(self._ballot.chosen.get(question.key, ()), name)
        left = self._ballot.form.dots - self._ballot.placed
        for made_row in self.rows:
            made_row.show_placed(self._ballot.dots.get(made_row.option.key, 0))
        words_ = ngettext("{n} dot left", "{n} dots left", left).format(n=left)
        self.left.setText(words_ if left else _("All dots are placed"))
        self.budget.show_left(left, self._ballot.form.dots)

    def begin(self) -> None:
        """Stand at the first answer."""
        first = self.sets[0].begin if self.sets else self.rows[0].setFocus
        first()
        self.area.verticalScrollBar().setValue(0)
