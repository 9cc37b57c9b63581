"""Where a reason comes from: the vote with its round, how many answered, by which way, and how it reads."""

import re

from workshop.language import _
from workshop.model import QuestionTally, Reason
from workshop.papers import phrases
from workshop.plan import ActionPlan, VoteRecord
from workshop.readings import read


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


def vote_of(plan: ActionPlan, reason: Reason) -> VoteRecord | None:
    """Give the newest round of the reason’s activity that has its counts, else its newest round."""
    rounds = [v for v in reversed(plan.votes) if reason.activity and v.activity == reason.activity]
    return next((v for v in rounds if tally_of(v, reason)), rounds[0] if rounds else None)


def tally_of(vote: VoteRecord, reason: Reason) -> QuestionTally | None:
    """Give the question that a reason counts: the one that bears the rule’s name, else one of its counts."""
    named = vote.tally.of(reason.rule)
    if named:
        return named
    return next((t for t in vote.tally.questions if reason.counts and t.counts == reason.counts), None)
