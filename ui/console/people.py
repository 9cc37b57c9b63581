"""Phones, slips and tables through the console."""

from typing import TYPE_CHECKING, Any

from ui.console.verbs import number, pick
from workshop.language import _
from workshop.model import Form, Question
from workshop.problems import Refusal
from workshop.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Answer = dict[str, Any]


class People:
    """Who is there, and what they give on paper."""

    def __init__(self, session: Session) -> None:
        """Work with an open engagement."""
        self._session = session
        self.verbs: Mapping[str, Callable[[str], Answer]] = {
            "cards": self.cards,
            "join": self.show_join,
            "slip": self.slip,
            "table": self.table,
            "texts": self.texts,
            "let": self.let,
            "leave": self.leave_out,
        }

    def cards(self, words: str) -> Answer:
        """Say how many personal cards there are, and list their codes."""
        if words:
            self._session.people.set_seats(number(words))
        return {"cards": list(self._session.people.seat_codes())}

    def show_join(self, words: str) -> Answer:
        """Show the room how to join, or take it away."""
        if words not in {"", "on", "off"}:
            raise Refusal(_("Write join on or join off."))
        self._session.people.show_join(words != "off")
        return {"joining": self._session.scene().joining}

    def slip(self, words: str) -> Answer:
        """Type in a slip."""
        place, answer = self._read(words)
        receipt = self._session.ballots.slip(place, answer)
        return {"slip": place, **({"replaced": receipt.replaced} if receipt.replaced else {})}

    def table(self, words: str) -> Answer:
        """Type in the answer of a table."""
        place, answer = self._read(words)
        self._session.ballots.table(place, answer)
        return {"table": place}

    def _read(self, words: str) -> tuple[int, dict[str, Any]]:
        scene = self._session.scene()
        if scene.round is None or scene.state != "open":
            raise Refusal(_("Open the vote first, then type the slips."))
        place, _space, rest = words.partition(" ")
        return number(place), read_answer(scene.round.form, rest)

    def texts(self, _words: str = "") -> Answer:
        """List what people wrote on their phones and waits."""
        held = self._session.scene().held
        return {"texts": [{"number": n, "text": text.text} for n, text in enumerate(held, 1)]}

    def let(self, words: str) -> Answer:
        """Release a text."""
        self._session.texts.release(pick(self._session.scene().held, words).id)
        return self.texts()

    def leave_out(self, words: str) -> Answer:
        """Drop a text."""
        self._session.texts.drop(pick(self._session.scene().held, words).id)
        return self.texts()


def read_answer(form: Form, words: str) -> dict[str, Any]:
    """Read one person's answer: KEY of each choice, KEY=N for dots, as status lists the keys."""
    made: dict[str, Any] = {}
    for part in words.split():
        key, _sign, dots = part.partition("=")
        question, option = _find(form, key)
        if form.shape == "dots":
            made[option] = number(dots or "1")
        elif question.many:
            made.setdefault(question.key, []).append(option)
        else:
            made[question.key] = option
    return made


def _find(form: Form, key: str) -> tuple[Question, str]:
    if form.shape == "dots":
        return form.questions[0], pick(form.questions[0].options, key).key if key.isdecimal() else key
    for question in form.questions:
        for option in question.options:
            if key in {f"{question.key}.{option.key}", option.key if len(form.questions) == 1 else key + " "}:
                return question, option.key
    raise Refusal(_("There is no option “{key}” here. Write status to see them.").format(key=key[:60]))
