"""The agendas one can begin from, with what each is for."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.facilitator.layouts import empty
from ui.facilitator.pieces import action, column, label, pile, row, rule, scrolling
from ui.facilitator.starting_agendas import known_templates, length_words
from ui.theme import EDGE
from workshop.language import _
from workshop.problems import Refusal

if TYPE_CHECKING:
    from workshop.templates import Template

WIDEST = 720


class TemplatesPage(QFrame):
    """The list of agendas; one of them begins a new engagement."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.setProperty("pane", "paper")
        body = QWidget()
        body.setMaximumWidth(WIDEST)
        inside = column(body, (EDGE, 22, EDGE, EDGE))
        self._list = column()
        self.sentence = label("", "amber", wrap=True)
        pile(inside, label(_("Templates"), "heading"), 4)
        pile(inside, label(_("Ready agendas. Each can be changed once it is in an engagement."), "soft"), 18)
        pile(inside, self.sentence, self._list, 8)
        self.back = action(_("Back"), self.left.emit)
        pile(inside, row(self.back, 0), 0)
        column(self).addWidget(scrolling(body))

    def show_templates(self) -> None:
        """Read the agendas and show them; the keys are at the first one."""
        empty(self._list)
        first = self.back
        found: tuple[Template, ...] = ()
        try:
            found, said = known_templates()
        except Refusal as refused:
            said = refused.sentence
        self.sentence.setText(said)
        self.sentence.setVisible(bool(said))
        for template in found:
            begin = action(_("Begin with it"), partial(self.chosen.emit, template.id))
            begin.setAccessibleName(_("Begin with “{title}”").format(title=template.title))
            first = begin if first is self.back else first
            about = label(template.about, "quiet", wrap=True)
            self._list.addWidget(rule())
            head = row(label(template.title, "strong", wrap=True), 24, begin)
            head.setStretch(0, 1)
            pile(self._list, 14, head, 2)
            pile(self._list, label(length_words(template), "soft"), 4, about, 14)
            # Not before it lies in the page: shown by itself it would be a window of its own.
            about.setVisible(bool(template.about))
        # Qt shows what was just laid out only later, and gives no keys to what is not shown.
        first.show()
        first.setFocus()
