"""Rules Q1-Q5: what the workshop itself leaves open: who was missing, and what stayed in two views.

They are defaults of this program. The plan asks the same questions, so that page and line never differ.
"""

from collections.abc import Iterator
from dataclasses import replace

from workshop.language import _
from workshop.model import Evidence
from workshop.readings import at_least, read
from workshop.rules.criteria import CRITERIA
from workshop.rules.findings import Findings
from workshop.rules.journey import to_do
from workshop.rules.listing import listed
from workshop.rules.proposals import Proposal, Rule, named, proposal
from workshop.rules.wording import name, words
from workshop.subject import FUNCTIONS

# Who is in the room is no opinion: it cannot be settled by talking.
PEOPLE = frozenset({"function", "stance", "knows-data", "tried-ml", "models-in-use"})
TRADE_OFF = ("feasibility", "time", "value")
ROUNDS = 2


def _of_people(findings: Findings, question: str) -> Evidence | None:
    """Give what was counted about the people here; None where too few said it to speak of the room."""
    asked = findings.of_room(question)
    if asked is None:
        return None
    wanted = min(findings.thresholds.few, asked.present or findings.thresholds.few)
    return asked if asked.tally.answered >= max(1, wanted) else None


def nobody(findings: Findings, question: str, option: str) -> Evidence | None:
    """Give the count where a question about the people here was asked and nobody gave this answer."""
    asked = _of_people(findings, question)
    return asked if asked and not asked.tally.count(option) else None


def counted(findings: Findings) -> int:
    """Give how many people took part: the most that answered one vote, or who is present before any."""
    answered = (e.tally.answered for e in findings.evidence.values())
    return max(answered, default=0) or findings.workshop.present


def under_half(findings: Findings) -> bool:
    """Tell whether fewer of those invited took part than the wanted share; False where nobody was counted."""
    invited, here = findings.workshop.invited, counted(findings)
    return here > 0 and invited > 0 and not at_least(here, findings.thresholds.half_invited, invited)


def two_views(findings: Findings) -> tuple[tuple[str, Evidence], ...]:
    """Give what stayed split though it was asked again, each with the problem or source it is about.

    Once a problem is chosen, the others do not count; sources and the room's questions always do.
    """
    pursued = (findings.chosen,) if findings.chosen else findings.voted
    subjects = {"", *(s.id for s in findings.sources), *(i.id for i in pursued)}
    return tuple(
        (subject, asked)
        for (subject, question), asked in findings.evidence.items()
        if subject in subjects
        and question not in PEOPLE
        and asked.round >= ROUNDS
        and read(asked.tally, findings.thresholds).word == "split"
    )


def no_decider(findings: Findings) -> Iterator[Proposal]:
    """Q1: nobody here decides, so the plan is a proposal, and a meeting that decides comes first."""
    asked = nobody(findings, "stance", "decide")
    if asked:
        names = {"executive": findings.decider.strip() or findings.sponsor.strip() or name("executive")}
        yield proposal(words("Q1"), None, names, asked)


def missing_functions(findings: Findings) -> Iterator[Proposal]:
    """Q2: research, software engineering or HR is not in the room."""
    asked = _of_people(findings, "function")
    missing = [f for f in FUNCTIONS if asked and not asked.tally.count(f)]
    if missing:
        yield proposal(words("Q2"), None, {"missing": listed([name(f) for f in missing])}, asked)


def hearsay(findings: Findings) -> Iterator[Proposal]:
    """Q3: nobody here knows the data, so all that is said about them is hearsay."""
    asked = nobody(findings, "knows-data", "yes")
    if asked:
        yield proposal(words("Q3"), None, {}, asked)


def few_came(findings: Findings) -> Iterator[Proposal]:
    """Q4: fewer than half of those invited took part."""
    if under_half(findings):
        names = {"n": str(counted(findings)), "of": str(findings.workshop.invited)}
        yield proposal(words("Q4"), None, names)


def stayed_split(findings: Findings) -> Iterator[Proposal]:
    """Q5: a question was asked twice and still has two views: a day by which it is settled.

    Where another rule proposes how to settle it, this is one more reason of that line.
    """
    for subject, asked in two_views(findings):
        question = asked.tally.question
        one, other = read(asked.tally, findings.thresholds).options
        names = {
            "question": _about(findings, subject, question.short or question.text),
            "n": str(asked.tally.counts[one]),
            "m": str(asked.tally.counts[other]),
            "one": question.options[one].text,
            "other": question.options[other].text,
        }
        made = proposal(words("Q5"), None, names, asked)
        same = _settling(findings, subject, asked)
        yield replace(same, line=replace(same.line, reasons=made.line.reasons)) if same else made


def _about(findings: Findings, subject: str, question: str) -> str:
    about = findings.idea(subject)
    source = next((s.name for s in findings.sources if s.id == subject), "")
    title = about.title if about else source
    return _("{subject}: {question}").format(subject=title, question=question) if title else question


def _settling(findings: Findings, subject: str, asked: Evidence) -> Proposal | None:
    """Give what another rule proposes about this very split, None where none does."""
    idea, question = findings.idea(subject), asked.tally.question
    if idea and question.column in CRITERIA:
        return proposal(words("P9", question.column), idea, named(findings, idea), asked)
    if idea and idea == findings.chosen and question.column in TRADE_OFF:
        return proposal(words("W3", question.column), idea, named(findings, idea), asked)
    item = None if subject else to_do(findings, question.key)
    return proposal(words(question.key, "split"), None, {}, asked) if item and item.state == "split" else None


RULES = (
    Rule("Q1", no_decider),
    Rule("Q2", missing_functions),
    Rule("Q3", hearsay),
    Rule("Q4", few_came),
    Rule("Q5", stayed_split),
)
