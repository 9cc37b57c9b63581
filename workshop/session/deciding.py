"""Settling on a problem: the decision stands beside what the vote said, never instead of it."""

from dataclasses import asdict

from workshop.activities import KINDS
from workshop.choice import favourite, vote_words
from workshop.language import _
from workshop.model import Decision
from workshop.problems import Refusal
from workshop.session.desk import Desk
from workshop.session.record import read_findings
from workshop.store.journal import editing
from workshop.text import one_line, paragraph


def decide(desk: Desk, chosen: str, reserve: str, reason: str, decider: str) -> Decision:
    """Settle the first problem in the current activity; raises Refusal when it is not one of the ideas."""
    activity = desk.current()
    if not KINDS[activity.kind].decides:
        raise Refusal(_("“{title}” has nothing to decide.").format(title=activity.title))
    findings = read_findings(desk, desk.led())
    ideas = {i.id: i for i in findings.ideas}
    if chosen not in ideas:
        raise Refusal(_("Choose the problem to try first."))
    if reserve and (reserve not in ideas or reserve == chosen):
        raise Refusal(_("Choose another problem as the reserve, or none."))
    first = favourite(findings)
    words = vote_words(findings, ideas[chosen])
    if first and first != chosen:
        words = _("{words}; the vote put “{other}” first: {others}").format(
            words=words, other=ideas[first].title, others=vote_words(findings, ideas[first])
        )
    made = Decision(activity.id, chosen, reserve, paragraph(reason), one_line(decider), words, first)
    row = {k: v for k, v in asdict(made).items() if k != "activity"}
    with editing(desk.store, _("decision")) as edit:
        edit.put("decision", {"id": activity.id, **row})
    return made
