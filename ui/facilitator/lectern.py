"""Where the facilitator stands: does the session's verbs and says a refusal in the window."""

import time
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from workshop.problems import Refusal

if TYPE_CHECKING:
    from ui.phone.room import PhoneRoom
    from workshop.session import Session


class Lectern(QObject):
    """The open session as the window's parts use it."""

    said = Signal(str)

    def __init__(self, session: "Session", parent: QObject, now: Callable[[], float] = time.time) -> None:
        """Lead `session`; `now` gives epoch seconds."""
        super().__init__(parent)
        self.session = session
        self.now = now

    @cached_property
    def phones(self) -> "PhoneRoom":
        """Give the room as phones reach it; closed until it is opened."""
        from ui.phone.room import PhoneRoom  # noqa: PLC0415 - start-up cost

        return PhoneRoom(self.session)

    def do(self, verb: Callable[..., Any], *given: Any, **named: Any) -> bool:
        """Do a verb; what it refuses is said in the status line. Tells whether it was done."""
        refused = self.refusal(verb, *given, **named)
        if refused:
            self.said.emit(refused)
        return not refused

    def refusal(self, verb: Callable[..., Any], *given: Any, **named: Any) -> str:
        """Do a verb and give the sentence of its refusal, empty when it was done."""
        try:
            verb(*given, **named)
        except Refusal as refused:
            return refused.sentence
        return ""

    def say(self, sentence: str) -> None:
        """Say a sentence in the status line."""
        self.said.emit(sentence)
