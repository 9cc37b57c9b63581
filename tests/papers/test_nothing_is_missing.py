"""Read back from the PDFs: every item, every name, every count of every vote, on either size of paper."""

import re
from collections.abc import Iterator

import pytest
from papers import sample_plan
from papers.printed import read
from papers.samples_printed import printed

from workshop.model import QuestionTally
from workshop.papers import bars, owner_slips, vote_record, wall_sheet
from workshop.plan import ActionPlan, VoteRecord

on_both = pytest.mark.parametrize("paper", ["A4", "Letter"])


def tight(pdf: bytes) -> str:
    return "".join("".join(read(pdf)).split())


def missing(text: str, wanted: Iterator[str]) -> list[str]:
    return [each for each in wanted if "".join(each.split()) not in text]


def items(plan: ActionPlan) -> Iterator[str]:
    for line in (*plan.lines, *plan.unowned):
        yield from filter(None, (line.what, line.owner, line.owner_role))
    for line in plan.lines:
        yield from (line.first_step, line.done_when, line.others)
        yield from (reason.text for reason in line.reasons)
    for line in plan.dropped:
        yield line.what


def written(plan: ActionPlan) -> Iterator[str]:
    for idea in plan.ideas:
        yield from (idea.title, idea.who, idea.area, idea.today, idea.change, idea.data)
    # How the group decides is printed as the sentence that was stated.
    for note in (note for note in plan.notes if note.field != "decision-rule"):
        yield from (line for line in note.text.splitlines() if len(line) > len("2026-03-12"))
    for source in plan.sources:
        yield from (source.name, source.owner, source.place)
    yield from (role.role.name for role in plan.roles)
    yield from (blocker.kind.short for blocker in plan.blockers)
    yield from (point.text for point in plan.parked)
    yield from (plan.engagement.client, plan.workshop.title, plan.why)


def patterns(vote: VoteRecord) -> Iterator[str]:
    """Give how each question stands in the text without white: its words, then its counts in order."""
    if vote.tally.form.shape == "grid":
        asked = {(t.question.row, t.question.column): t for t in vote.tally.questions}
        for row in vote.tally.form.rows:
            cells = (asked[row.key, c.key] for c in vote.tally.form.columns if (row.key, c.key) in asked)
            yield ".{0,80}?".join([plain(row.text), *map(counts, cells)])
        return
    for tally in vote.tally.questions:
        parts = bars.parts_of(tally)
        if vote.tally.form.shape in {"dots", "labels"}:
            yield from (plain(part.says) + (str(part.people) if part.people else "") for part in parts)
        elif tally.question.many or sum(not part.level for part in parts) > bars.MOST_INKS:
            yield "".join(f"{plain(part.says)}{part.people}" for part in parts)
        else:
            yield f"{plain(tally.question.text)}{counts(tally)}"


def counts(tally: QuestionTally) -> str:
    found = "".join(str(part.people) for part in bars.parts_of(tally) if part.people)
    return f"{found}(?!\\d)" if found else "nobodyanswered"


def plain(said: str) -> str:
    return re.escape("".join(said.split()))


def uncounted(text: str, plan: ActionPlan) -> list[str]:
    """Give what does not stand behind its round's title: a question with its counts."""
    lost = []
    at = 0
    for vote in plan.votes:
        title = "".join(f"{vote.code}{vote.title}".split())
        at = text.index(title, at) + len(title)
        lost += [each for each in patterns(vote) if not re.search(each, text[at:])]
    return lost


@on_both
def test_the_plan_has_every_item_and_all_that_was_written(paper: str) -> None:
    plan, text = sample_plan.plan(), tight(printed("plan", paper))

    assert missing(text, items(plan)) == []
    assert missing(text, written(plan)) == []


@on_both
def test_the_plan_and_the_vote_record_have_every_count_of_every_round(paper: str) -> None:
    plan = sample_plan.plan()

    whole = tight(printed("plan", paper))
    assert uncounted(whole[whole.rindex("Everyvoteasitwascounted") :], plan) == []
    record = tight(vote_record.render(plan, paper))
    assert uncounted(record[record.rindex("Howavoteisread") :], plan) == []


@on_both
def test_the_wall_sheet_and_the_slips_have_every_line_with_its_owner(paper: str) -> None:
    plan = sample_plan.plan()
    wall, slips = tight(wall_sheet.render(plan, paper)), tight(owner_slips.render(plan, paper))

    for line in plan.lines:
        assert missing(wall, iter((line.what, line.owner))) == []
        assert missing(slips, iter((line.what, line.owner, line.first_step, line.done_when))) == []


def test_a_count_that_is_not_printed_is_found_missing() -> None:
    plan = sample_plan.plan()
    record = tight(vote_record.render(plan))
    record = record[record.rindex("Howavoteisread") :]
    first = re.search(next(patterns(plan.votes[0])), record)

    assert first is not None
    assert uncounted(record.replace(first[0], first[0][:-1], 1), plan) == [next(patterns(plan.votes[0]))]
