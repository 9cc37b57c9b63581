"""A form as leaves that are turned one by one, and what one person has put on them so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from workshop.language import _
from workshop.model import Form, Question


@dataclass(frozen=True, slots=True)
class Leaf:
    """One screen of a ballot: a question, one row of a grid, or all ideas that take dots."""

    title: str
    text: str
    questions: tuple[Question, ...]
    named: bool = False


def leaves_of(form: Form) -> tuple[Leaf, ...]:
    """Give the leaves of a form."""
    if form.shape == "grid":
        rows = {row.key: tuple(q for q in form.questions if q.row == row.key) for row in form.rows}
        return tuple(Leaf(row.text, "", rows[row.key], named=True) for row in form.rows if rows[row.key])
    rows_, columns = {o.key: o.text for o in form.rows}, {o.key: o.text for o in form.columns}
    return tuple(
        Leaf(q.text, " · ".join(t for t in (columns.get(q.column, ""), rows_.get(q.row, "")) if t), (q,))
        for q in form.questions
    )


@dataclass(slots=True)
class PassedBallot:
    """What one person has chosen: option keys for a question, or dots for an idea."""

    form: Form
    chosen: dict[str, tuple[str, ...]] = field(default_factory=dict)
    dots: dict[str, int] = field(default_factory=dict)

    def choose(self, question: Question, option: str) -> None:
        """Choose an answer; chosen again it is taken back."""
        before = self.chosen.get(question.key, ())
        if option in before:
            after = tuple(key for key in before if key != option)
        elif question.many:
            after = tuple(o.key for o in question.options if o.key in {*before, option})
        else:
            after = (option,)
        self.chosen[question.key] = after

    def place(self, option: str, n: int) -> bool:
        """Put `n` dots on an idea; tells whether there are enough of them."""
        others = sum(self.dots.values()) - self.dots.get(option, 0)
        if not 0 <= n <= min(self.form.most or self.form.dots, self.form.dots - others):
            return False
        self.dots[option] = n
        return True

    @property
    def placed(self) -> int:
        """Give how many dots are placed."""
        return sum(self.dots.values())

    def left_out(self, leaf: Leaf) -> bool:
        """Tell whether nothing was answered on a leaf."""
        if self.form.shape == "dots":
            return not self.placed
        return not any(self.chosen.get(question.key) for question in leaf.questions)

    @property
    def open_questions(self) -> int:
        """Give how many questions have no answer."""
        if self.form.shape == "dots":
            return 0 if self.placed else 1
        return sum(1 for question in self.form.questions if not self.chosen.get(question.key))

    def raw(self) -> Mapping[str, Any]:
        """Give the ballot as it is counted."""
        if self.form.shape == "dots":
            return {key: n for key, n in self.dots.items() if n}
        many = {question.key for question in self.form.questions if question.many}
        return {key: list(on) if key in many else on[0] for key, on in self.chosen.items() if on}


def place_words(form: Form, at: int, of: int) -> str:
    """Say which leaf of how many this is."""
    if of < 2:  # noqa: PLR2004 - one leaf needs no number
        return ""
    if form.shape == "grid":
        return _("{at} of {of}").format(at=at + 1, of=of)
    return _("Question {at} of {of}").format(at=at + 1, of=of)
