"""Teaching the machine through the console: messages, cards, how far it is, tries to fool it."""

from collections.abc import Callable, Mapping
from typing import Any

from ui.console.verbs import pick
from workshop.language import _
from workshop.model import Score
from workshop.problems import Refusal
from workshop.session import Session

Answer = dict[str, Any]
LETTERS = "ABCDEFGH"
UNKNOWN = "unknown"


class Teaching:
    """What the room says of messages, and what the machine makes of it."""

    def __init__(self, session: Session) -> None:
        """Work with an open engagement."""
        self._session = session

    @property
    def verbs(self) -> Mapping[str, Callable[[str], Answer]]:
        """Give the verbs by their names."""
        return {
            "messages": self.messages,
            "card": self.card,
            "machine": self.machine,
            "try": self.try_out,
            "fooled": lambda words: self.judge(words, fooled=True),
            "right": lambda words: self.judge(words, fooled=False),
        }

    def messages(self, _words: str = "") -> Answer:
        """List the teams with their letters, and the messages that are asked about."""
        scene = self._session.scene()
        pack, form = self._session.teaching.pack, scene.round.form if scene.round else None
        rows = form.rows if form and form.shape == "labels" else ()
        return {
            "pack": pack.title,
            "teams": {letter: t.name for letter, t in zip(LETTERS, pack.teams, strict=False)},
            "messages": [{"id": row.key, "text": row.text} for row in rows],
        }

    def card(self, words: str) -> Answer:
        """Key in which card most hold up at each table."""
        message, _space, letters = words.partition(" ")
        keys = [team.key for team in self._session.teaching.pack.teams]
        given = [self._team(letter, keys) for letter in letters.upper() if letter != " "]
        self._session.teaching.cards(message, given)
        return {"message": message, "keyed": len(given)}

    def _team(self, letter: str, keys: list[str]) -> str:
        at = LETTERS.find(letter)
        if 0 <= at < len(keys):
            return keys[at]
        if letter == "?":
            return UNKNOWN
        raise Refusal(
            _(
                "“{letter}” is on no card. Write one of {letters} for each table, ? for the white card."
            ).format(letter=letter, letters=LETTERS[: len(keys)])
        )

    def machine(self, _words: str = "") -> Answer:
        """Tell how far the machine is."""
        self._session.teaching.settle()
        taught, rules = self._session.teaching.taught, self._session.scene().rules
        told: Answer = {"rules": [rules.right, rules.total] if rules else None, "labels": 0}
        if taught is None:
            return told
        return {
            **told,
            "labels": taught.labels,
            "labelled": taught.labelled,
            "of": taught.messages,
            "differ": taught.divided,
            "curve": [[point.labelled, point.score.right] for point in taught.curve],
            "together": _range(taught.together),
            "tables": [score.right for score in taught.tables],
            "recorded": taught.recorded,
            "unsure": [message.id for message in taught.unsure],
            "again": _range(taught.again),
        }

    def try_out(self, words: str) -> Answer:
        """Let the machine answer a text."""
        made = self._session.teaching.try_out(words)
        return {"text": made.guess.text, "team": made.guess.team, "shares": dict(made.guess.shares)}

    def judge(self, words: str, *, fooled: bool) -> Answer:
        """Say whether the machine was fooled by try N."""
        made = pick(self._session.scene().tries, words)
        self._session.teaching.judge(made.id, fooled=fooled)
        tries = self._session.scene().tries
        return {"tries": len(tries), "fooled": sum(1 for each in tries if each.fooled)}


def _range(score: Score | None) -> Answer | None:
    if score is None:
        return None
    return {"right": score.right, "of": score.total, "low": score.low, "high": score.high}
