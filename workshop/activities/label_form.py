"""The labels shape: one question, asked of many messages, of which each person gets a few."""

from collections.abc import Sequence

from workshop.activities.ballot import dont_know
from workshop.language import _
from workshop.model import Form, Message, Option, Pack, Question

CARDS = "ABCDEFGH"


def label_form(pack: Pack, messages: Sequence[Message], each: int, asked: str = "") -> Form:
    """Make the form that asks of each message which team should get it; a person gets `each` of them.

    `asked` stands in place of the pack's question.
    """
    teams = tuple(Option(team.key, team.name, hint=team.guide) for team in pack.teams)
    question = Question("team", asked or pack.question, (*teams, dont_know(_("I can’t tell"))))
    rows = tuple(Option(message.id, message.text) for message in messages)
    return Form("labels", (question,), rows=rows, each=min(each, len(rows)))
