"""Where a reason comes from: the vote with its round, how many answered, by which way, and how it reads."""

import re

from workshop.language import _
from workshop.model import Reason
from workshop.papers import phrases
from workshop.plan import ActionPlan, tally_of, vote_of
from workshop.readings import read

__all__ = ["cited", "tally_of", "vote_of"]


def cited(plan: ActionPlan, reason: Reason) -> str:
    """Say a reason with its vote: "A3 Journey check, vote 2: 9 of 14 not started, by hands; split (J1.S3)".

    Where it rests on no vote, but on what was written or known before, it stands alone.
    """
    said, vote = reason.text.rstrip(". "), vote_of(plan, reason)
    if vote is None:
        return f"{said} ({reason.rule})" if said else reason.rule
    name = f"{vote.code} {vote.title}".strip()
    if reason.round > 1:
        name = _("{name}, vote {n}").format(name=name, n=reason.round)
    tally = tally_of(vote, reason)
    answered = tally.answered if tally else vote.tally.answered
    parts = [said] if said else []
    if not re.search(rf"\b{answered}\b", said):
        parts.append(
            _("{answers} of {present} answered").format(answers=answered, present=vote.tally.present)
        )
    parts += [phrases.ways(vote.tally.ways)] if any(vote.tally.ways.values()) else []
    says = ", ".join(parts)
    if tally is not None and not tally.question.many:
        says = _("{says}; {word}").format(says=says, word=phrases.reading_word(read(tally, plan.thresholds)))
    apart = "" if name.endswith(("?", "!", ".", ":")) else ":"
    return _("{vote} {says} ({rule})").format(vote=name + apart, says=says, rule=reason.rule)
