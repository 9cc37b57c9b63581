"""What the sample's room settled about data, team, blockers, the trial and who stands behind the plan."""

import csv
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from papers.sample_questions import COMMITMENT, PRESENT, counted, question, sources

from workshop.cover import RoleStanding, cover
from workshop.model import DataSource, Evidence, Form, Level, Option, Question, QuestionTally, Tally
from workshop.plan import ActionPlan, BlockerStanding, Note, VoteRecord
from workshop.sources import SourceStanding, of_problem, standings
from workshop.subject import blocker_kinds, taken
from workshop.thresholds import Thresholds

UNKNOWN = Option("unknown", "Don’t know", "unknown")
# Yes, partly, no, don't know: what the room said of the sources that the first two problems need.
FACTS: Mapping[tuple[str, str], tuple[int, ...]] = {
    ("s1", "labelled"): (10, 2, 1, 1), ("s1", "together"): (3, 0, 9, 2), ("s1", "open"): (8, 0, 4, 2),
    ("s2", "labelled"): (2, 9, 2, 1), ("s2", "together"): (1, 0, 12, 1), ("s2", "open"): (0, 0, 13, 1),
    ("s3", "labelled"): (9, 1, 2, 2), ("s3", "together"): (0, 0, 12, 2), ("s3", "open"): (4, 0, 4, 6),
}
# Time, no time, could grow, nobody, don't know.
ROLES: Mapping[str, tuple[int, ...]] = {
    "role-data-scientist": (0, 2, 7, 4, 1), "role-ml-engineer": (1, 1, 2, 9, 1),
    "role-program-manager": (2, 9, 2, 0, 1), "role-data-engineer": (9, 2, 1, 0, 2),
    "role-software-engineer": (10, 3, 0, 0, 1), "role-business-leader": (9, 4, 0, 0, 1),
    "role-business-analyst": (2, 1, 3, 2, 6),
}
# Done, started, not started, don't know.
LEARNING: Mapping[str, tuple[int, ...]] = {
    "learn-technical": (3, 5, 6, 0), "learn-leaders": (1, 5, 8, 0), "learn-training": (0, 2, 11, 1),
    "learn-hire": (1, 2, 9, 2), "learn-outside": (9, 4, 1, 0),
}
# Reasons, then dots: one of each person at most, so that dots are people.
BLOCKERS: Mapping[str, tuple[int, int]] = {
    "quality": (7, 9), "no-time": (6, 6), "jobs": (4, 5), "no-why": (3, 4), "law": (2, 4), "silos": (3, 0),
    "fear": (2, 0), "skills": (1, 0),
}
AGAINST = {
    "quality": ("Two readers agree on fewer than 40 of 50", "Sharpen the label guide", "S. Halbeck"),
    "no-time": ("Two labelling hours are moved", "Four hours a week on paper, signed", "A. Quillbank"),
    "jobs": ("The staff council asks what comes next", "HR answers with facts by 20 April", "D. Brackwater"),
    "no-why": ("Depots call it “the computer thing”", "The managing director tours three depots", ""),
}
HARD = "<b>Łódź</b> & 東京 🎉 " + ("Somebody has to look at each of the letters. " * 7)[:280]
LEVELS: tuple[Level, ...] = ("met", "partly", "not", "unknown")

WHERE = question(
    "run-where", "Suppose we start in four weeks: where does the trial run?", "On a ready-made service",
    "On machines we have", "We would have to build something first", ordered=False,
)
KNOWS = Question(
    "knows-data", "Do you know the data of your area from your own work?",
    (Option("yes", "Yes"), Option("no", "No")),
)
WORTH = Question(
    "worth-it", "Was it worth the day?",
    tuple(Option(str(n), t) for n, t in enumerate(("0, not at all", "1", "2", "3", "4", "5, very much"))),
    ordered=True,
)
MOOD = Question(
    "pulse-mood", "How do you go home?",
    tuple(Option(t.lower(), t) for t in ("Excited", "Curious", "Sceptical", "Worried")),
)


def facts() -> dict[tuple[str, str], Evidence]:
    """Give the votes on the sources' facts."""
    found = {}
    for (source, column), counts in FACTS.items():
        options = tuple(
            Option(k, k, level) for k, level in zip(("yes", "partly", "no"), LEVELS, strict=False)
        )
        key = f"{source}.{column}"
        asked = Question(key, column, (*options, UNKNOWN), ordered=True, row=source, column=column)
        tally = QuestionTally(asked, counts, sum(counts))
        found[source, column] = Evidence(tally, PRESENT, "facts", "Facts", 1)
    return found


def inventory() -> tuple[DataSource, ...]:
    """Give the sources, the first problem's and the reserve's marked."""
    uses = {"s1": ("i2",), "s2": ("i2",), "s3": ("i3",)}
    return tuple(replace(s, uses=uses.get(s.id, ())) for s in sources())


def listed(part: str) -> tuple[Question, ...]:
    """Give a list of statements of the subject as it is asked."""
    entries = taken(part)
    options = tuple(Option(o["id"], o["text"], o.get("level", "")) for o in entries["options"])
    return tuple(
        Question(
            s["id"], s["text"], (*options, UNKNOWN), ordered=True, row=s.get("row", ""), short=s["short"],
            word=s["word"],
        )
        for s in entries["statements"]
    )


def answers(part: str, counts: Mapping[str, tuple[int, ...]]) -> dict[tuple[str, str], Evidence]:
    """Give what was answered to a list."""
    return {
        ("", q.key): Evidence(QuestionTally(q, counts[q.key], sum(counts[q.key])), PRESENT, part, part, 1)
        for q in listed(part)
    }


def team(counts: Mapping[str, tuple[int, ...]] = ROLES) -> tuple[RoleStanding, ...]:
    """Give where the seven roles stand."""
    return cover(listed("roles"), answers("roles", counts), Thresholds())


def blockers() -> tuple[BlockerStanding, ...]:
    """Give all kinds that were named, the most likely first."""
    kinds = {k.key: k for k in blocker_kinds()}
    return tuple(
        BlockerStanding(kinds[key], reasons, dots, dots, *AGAINST.get(key, ("", "", "")))
        for key, (reasons, dots) in BLOCKERS.items()
    )


with (Path(__file__).parent / "sample_team.csv").open(encoding="utf-8", newline="") as file:
    ROWS = tuple(csv.DictReader(file))
NOTES = tuple(Note(r["code"], r["code"], r["code"], r["label"], r["text"], r["field"]) for r in ROWS)
# Of a choice the key is kept, and printed are its words.
WRITTEN = {r["field"]: r["key"] or r["text"] for r in ROWS}



def record(activity: str, code: str, title: str, *tallies: QuestionTally) -> VoteRecord:
    """Make the record of one round."""
    form = Form("choice", tuple(t.question for t in tallies))
    tally = Tally(form, tallies, PRESENT, PRESENT, {"counts": PRESENT})
    return VoteRecord(activity, code, title, title, 1, "revealed", tally)


def votes() -> tuple[VoteRecord, ...]:
    """Give the rounds that these pages show and that the other samples do not have."""
    return (
        record("know", "A1", "Who knows the data", QuestionTally(KNOWS, (5, 9), PRESENT)),
        record("where-2", "A9", "Where it runs", counted(WHERE, 3, 1, 8, 2)),
        record(
            "end", "A12", "Was it worth the day?", QuestionTally(WORTH, (0, 0, 1, 4, 6, 3), PRESENT),
            QuestionTally(MOOD, (3, 7, 3, 1), PRESENT),
        ),
    )


def filled(plan: ActionPlan) -> ActionPlan:
    """Give a plan with everything that these pages print."""
    standing = standings(inventory(), facts(), Thresholds())
    elsewhere = tuple(n for n in plan.notes if n.code not in {"A6", "A7", "A8", "A9", "A11"})
    first = replace(COMMITMENT, counts=(3, 5, 2, 4, 0))
    return replace(
        plan,
        sources=inventory(),
        sources_standing=standing,
        source_of_problem=of_problem(plan.chosen.id, standing) if plan.chosen else None,
        roles=team(),
        learning=tuple(answers("learning", LEARNING).values()),
        blockers=blockers()[:4],
        reasons=blockers(),
        commitment=Evidence(COMMITMENT, PRESENT, "commit", "How far are we behind it?", 2, first),
        written={**plan.written, **WRITTEN},
        notes=(*elsewhere, *NOTES),
        votes=(*plan.votes, *votes()),
    )


def many_sources(n: int = 20) -> tuple[SourceStanding, ...]:
    """Give so many sources, the votes of three among them."""
    made = tuple(replace(sources()[k % 6], id=f"s{k + 1}", name=f"Source number {k + 1}") for k in range(n))
    return standings(made, facts(), Thresholds())


def stuffed(plan: ActionPlan, said: str) -> ActionPlan:
    """Give a filled plan in which every text is `said`, and every role is open."""
    source = replace(inventory()[0], name=said, type=said, owner=said, place=said, labelled=said, open=said)
    standing = standings((source, *inventory()[1:]), {}, Thresholds())
    kinds = tuple(replace(b, sign=said, move=said, watcher=said) for b in blockers())
    return replace(
        plan,
        sources_standing=standing,
        source_of_problem=standing[0],
        roles=team(dict.fromkeys(ROLES, (0, 0, 0, 14, 0))),
        blockers=kinds[:4],
        reasons=kinds,
        written=dict.fromkeys(plan.written, said),
        notes=tuple(replace(n, text=said, label=said) if n.field else n for n in plan.notes),
    )
