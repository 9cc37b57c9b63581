"""Typing slips in: what the keys mean, the sheet, and a line that says what happened."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.facilitator.clipped import Clipped
from ui.facilitator.pieces import column, label, pile, row
from ui.facilitator.slips.batch import Batch, Paper
from ui.facilitator.slips.guide import Guide
from ui.facilitator.slips.sheet import SlipSheet
from ui.theme import LABEL, Theme
from workshop.language import _, ngettext
from workshop.problems import Refusal
from workshop.scene import Scene
from workshop.session import Session

Papers = Callable[[Session, int], Paper]


class SlipPage(QWidget):
    """Slips, or tables' answers, of the open round; what is typed stays while one is elsewhere."""

    left = Signal(int)

    def __init__(self, theme: Theme, session: Session, papers: Papers) -> None:
        """Count on `session`; `papers` tells what is typed in."""
        super().__init__()
        self._session, self._papers = session, papers
        self._of, self._editing = ("", 0), False
        self.guide, self.sheet = Guide(theme), SlipSheet(theme)
        self.sheet.left.connect(self.left)
        self.sheet.said.connect(self._say)
        self.sheet.stood.connect(self.guide.show_column)
        self.counted = label("", "soft")
        self.sentence = Clipped(theme, LABEL, 1, colour=theme.amber)
        self.hint = label(_("Enter: next · Backspace: empty · Delete: take the slip back"), "soft")
        self.after = label("", "amber", wrap=True)
        self._foot = QWidget()
        foot = row(self.counted, 16, self.sentence, 16, self.hint, parent=self._foot)
        foot.setStretchFactor(self.sentence, 1)
        inside = column(self)
        pile(inside, self.after, self.guide, 6)
        inside.addWidget(self.sheet, 1)
        pile(inside, 8, self._foot)

    @property
    def batch(self) -> Batch | None:
        """Give what is typed in, None before the first time."""
        return self.sheet.batch

    def _say(self, sentence: str) -> None:
        self.sentence.show_text(sentence)
        self.hint.setVisible(not sentence)
        if self.batch is not None:
            self.counted.setText(self.batch.paper.several(self.batch.counted))

    def show_scene(self, scene: Scene, *, chosen: bool) -> None:
        """Show the open round's slips where this way is `chosen`, or what was left over when it closed."""
        current = scene.round
        editing = scene.state == "open" and chosen and not scene.read_only
        self._editing = scene.state == "open" and not scene.read_only
        if current is not None and editing:
            self._show_open(scene, (current.id, scene.presence.seats))
        over = not editing and self._left_over(scene)
        if over and self.batch is not None:
            self._show_left_over(self.batch)
        self.setVisible(bool(editing or over))
        for part in (self.guide, self._foot):
            part.setVisible(editing)
        self.after.setVisible(over)
        self.setContentsMargins(0, 0, 0, 20 if over else 0)

    def _show_open(self, scene: Scene, of: tuple[str, int]) -> None:
        batch, current = self.batch, scene.round
        try:
            if current is None or batch is None or self._of != of:
                paper = self._papers(self._session, of[1])
                waiting = batch.unfinished if batch is not None and self._of[0] == of[0] else []
                batch = Batch(current.form if current else scene.rounds[-1].form, paper)
                batch.take_over(waiting)
                self._of = of
                self.guide.show_batch(batch)
            elif scene.tally is not None and scene.tally.ways.get(batch.paper.way, 0) != batch.counted:
                batch.read()
        except Refusal as refused:
            self.sentence.show_text(refused.sentence)
            return
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.sheet.show_batch(batch, batch.paper.title)
        self.counted.setText(batch.paper.several(batch.counted))

    def _left_over(self, scene: Scene) -> bool:
        """Tell whether slips of the newest round were begun and not counted when it closed."""
        of_round = scene.round is not None and scene.round.id == self._of[0]
        closed = scene.state in {"closed", "revealed"}
        return of_round and closed and self.batch is not None and bool(self.batch.unfinished)

    def _show_left_over(self, batch: Batch) -> None:
        n, numbered = len(batch.unfinished), [row for row in batch.unfinished if row.number]
        if n == 1 and numbered:
            self.after.setText(
                _("{name} was half typed when the vote closed. It is not counted.").format(
                    name=batch.paper.name(numbered[0].number)
                )
            )
        else:
            words = ngettext(
                "{n} slip was half typed when the vote closed. It is not counted.",
                "{n} slips were half typed when the vote closed. They are not counted.",
                n,
            )
            self.after.setText(words.format(n=n))
        for row_ in batch.unfinished:
            row_.note = ""
        self.sheet.show_batch(batch, batch.paper.title, locked=True)
        self.sheet.horizontalScrollBar().setValue(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def flush(self) -> str:
        """Count the row that is finished; gives the sentence of a row that was refused, with its name."""
        batch = self.batch
        if batch is None or not self._editing:
            return ""
        self.sheet.flush()
        refused = next((row for row in batch.rows if row.refused), None)
        if refused is None:
            return ""
        return f"{batch.paper.name(refused.number)}: {refused.refused}" if refused.number else refused.refused

    def begin(self) -> None:
        """Take the keys."""
        self.sheet.begin()
