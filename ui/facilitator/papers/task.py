"""Work of many steps beside the window: it says each step, and stops between two of them."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame

from ui.bridge import Errands
from ui.facilitator.pieces import action, label, row
from workshop.language import _
from workshop.problems import Refusal

# Work that is done sooner needs no word about how far it is.
SOON = 300


@dataclass(frozen=True, slots=True)
class Ended:
    """How work ended: its `answer`, or `sentence` where it was refused; neither where it failed."""

    answer: Any = None
    sentence: str = ""


class Task(QObject):
    """Steps done one errand at a time, so that other errands come in between and nothing waits for all.

    `steps` yields a sentence before each step and returns the answer; all of it runs on the errands' thread.
    """

    said = Signal(str)
    ended = Signal(object)

    def __init__(self, parent: QObject, errands: Errands, steps: Generator[str, None, Any]) -> None:
        """Prepare the steps; nothing is done yet."""
        super().__init__(parent)
        self._errands, self._steps = errands, steps
        self.stopped = False

    def start(self) -> None:
        """Do the first step."""
        self._errands.run(self, self._step, self._took)

    def stop(self, then: Callable[[], None]) -> None:
        """Do no further step, and call `then` once the one under way is done; `ended` is not told."""

        def halted(_done: None) -> None:
            then()
            self.deleteLater()

        if not self.stopped:
            self.stopped = True
            self._errands.run(self, self._steps.close, halted)

    def _step(self) -> str | Ended:
        if self.stopped:
            return Ended()
        try:
            return next(self._steps)
        except StopIteration as finished:
            return Ended(finished.value)
        except Refusal as refused:
            return Ended(sentence=refused.sentence)

    def _took(self, step: str | Ended | None) -> None:
        if self.stopped:
            return
        if isinstance(step, str):
            self.said.emit(step)
            self.start()
            return
        self.stopped = True
        self.ended.emit(step or Ended())
        self.deleteLater()


class Working(QFrame):
    """A calm line that says how far a task is, with a way to stop it; it is shown when it takes longer."""

    stopped = Signal()

    def __init__(self, errands: Errands) -> None:
        """Begin idle."""
        super().__init__()
        self._errands = errands
        self.task: Task | None = None
        self.word = label("", "quiet", wrap=True)
        self.cancel = action(_("Cancel"), self.stop, "Esc")
        line = row(spacing=8, parent=self)
        line.addWidget(self.word, 1)
        line.addWidget(self.cancel)
        self.hide()
        self._later = QTimer(self, singleShot=True, interval=SOON)
        self._later.timeout.connect(self.show)

    def run(self, steps: Generator[str, None, Any], then: Callable[[Ended], None]) -> None:
        """Do the steps, then call `then`; what was under way is stopped."""
        self._drop()
        self.task = task = Task(self, self._errands, steps)
        task.said.connect(self.word.setText)
        task.ended.connect(lambda ended: self._end(then, ended))
        self.word.setText("")
        self._later.start()
        task.start()

    def stop(self) -> None:
        """Stop the task under way; `stopped` tells that nothing more comes of it."""
        self._drop(self.stopped.emit)

    def _drop(self, then: Callable[[], None] = lambda: None) -> None:
        task, self.task = self.task, None
        self._later.stop()
        self.hide()
        if task is not None:
            task.stop(then)

    def _end(self, then: Callable[[Ended], None], ended: Ended) -> None:
        self.task = None
        self._later.stop()
        self.hide()
        then(ended)
