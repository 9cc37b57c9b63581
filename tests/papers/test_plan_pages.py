"""What stands on pages 1, 2, 3 and 6 and in the record: counts with their votes, and what was not asked."""

from dataclasses import replace
from io import BytesIO

import pytest
from papers import sample_edges, sample_journey, sample_plan
from papers.samples_printed import pages, part, printed, tight
from pypdf import PdfReader

from workshop.papers import citations
from workshop.papers.action_plan import render

PAPERS = ["A4", "Letter"]


def one(name: str, title: str, paper: str = "A4") -> str:
    (page,) = part(printed(name, paper), title)
    return page


@pytest.mark.parametrize("paper", PAPERS)
def test_where_we_stand_is_one_page_with_every_statement_and_its_counts(paper: str) -> None:
    page = one("plan", "Where we stand", paper)

    for question in sample_journey.statements():
        assert question.short[:12] in page, question.short
    assert "Staff could say why 3 7 4" in page
    assert "Dated plan for data flow 2 11 1" in page
    assert page.count("stands in phase 1") == 2
    assert page.count("stands in phase 2") == 1


def test_the_heavy_rule_stands_over_the_cell_where_each_column_stands() -> None:
    contents = PdfReader(BytesIO(printed("plan"))).pages[1].get_contents()
    assert contents is not None
    rules = [line.split() for line in contents.get_data().decode("latin-1").splitlines() if " re f" in line]
    heavy = [(float(r[4]), float(r[5])) for r in rules if r[:4] == INK and abs(float(r[7]) - 1.4 * MM) < 0.1]

    (strategy, data, culture) = sorted(heavy)
    assert strategy[1] == data[1] > culture[1]


MM = 72 / 25.4
INK = ["0.08235", "0.1255", "0.1686", "rg"]


def test_split_and_not_known_statements_are_named_so() -> None:
    page = one("plan", "Where we stand")

    assert "First results shown split" in page
    assert "Use is permitted not known" in page
    assert "Not known to a third or more: AI in the strategy (6), Use is permitted (5)" in page


def test_the_fact_is_marked_with_who_said_it_and_what_lags_behind() -> None:
    page = one("plan", "Where we stand")

    assert "says the head of depot IT" in page
    assert "1 to 3 models in daily use: few production workloads. Behind that: strategy (phase 1)" in page


def test_a_fact_nobody_asked_for_is_said_not_to_be_asked() -> None:
    page = one("advanced", "Where we stand")

    assert "How many models are in daily use was not asked." in page
    assert page.count("everything is done") == 3
    assert "No statement divided the room" in page


def test_the_most_divided_statements_have_both_votes_and_both_views() -> None:
    page = one("plan", "Where we stand")
    divided = page[page.index("The three most divided statements") :]

    assert "List of where data lives Split after the re-vote T. Mossgrove, line 7" in divided
    assert "first 6 1 5 2 re-vote 5 2 6 1 Done: The warehouse catalogue is a list." in divided
    assert "Not done: It leaves out mail and paper files." in divided
    assert "Staff are trained" in divided
    assert "First results shown" in divided


def test_a_room_of_one_gives_counts_and_no_phase() -> None:
    page = one("one_voter", "Where we stand")

    assert page.count("too few answered to say") == 3
    assert "Trial problem chosen too few 1" in page
    assert "stands in phase" not in page
    assert "Too few answered to say what divides the room." in page
    assert "Fewer than half of those invited answered." in one("one_voter", "The decision")


def test_a_workshop_without_the_journey_says_so_and_draws_no_grid() -> None:
    page = one("empty", "Where we stand")

    assert "Not asked in this workshop." in page
    assert "Phase 1" not in page


def test_a_room_that_knows_nothing_is_told_so_in_every_cell() -> None:
    page = one("unknowing", "Where we stand")

    assert page.count("not known") >= 22
    assert page.count("stands in phase 1") == 3


def test_the_first_page_tells_each_columns_phase_and_what_is_open() -> None:
    page = one("plan", "The decision")

    assert "Phase 1, limited expertise Staff could say why: 3 of 14 done; First results shown: split" in page
    assert "Phase 2, few production workloads Own team in place: 0 of 14 done" in page


def test_the_decisions_needed_are_taken_from_what_the_room_waits_for() -> None:
    page = one("plan", "The decision")

    assert "Free two mail readers for four hours a week the head of customer service 27 March" in page
    assert "Approve one managed service for the trial the managing director 10 April" in page
    assert "Stop signs: 1 answered, 0 open" in page


def test_open_stop_signs_come_first_and_make_the_plan_a_proposal() -> None:
    page = one("unanswered", "The decision")
    needed = page[page.index("Decisions we need") :]

    assert "A proposal, because 2 stop signs are not answered" in page
    assert needed.index("Get the answer on personal data") < needed.index("Find a leader who answers")
    assert needed.index("Find a leader who answers") < needed.index("Free two mail readers")
    assert "Stop signs: 0 answered, 2 open" in page


def test_the_biggest_risk_is_called_so_only_when_no_other_has_as_many_dots() -> None:
    made = sample_plan.plan()
    first, second, *rest = made.reasons
    level = replace(made, reasons=(first, replace(second, dots=first.dots), *rest))

    assert "9 of 28 dots, more than any other blocker" in one("plan", "The decision")
    assert "another blocker has as many" in " ".join(part(render(level), "The decision"))


def test_money_that_nobody_named_is_to_be_decided_by_somebody() -> None:
    page = one("unanswered", "The decision")

    assert "to be decided by the managing director, by 10 April" in page
    assert "Integration and adoption not named" in page


def test_a_stop_sign_nobody_accepted_stands_in_the_box() -> None:
    text = " ".join(part(printed("unanswered"), "Plan for 30, 60 and 90 days"))

    box = text[text.index("Not yet owned") :]
    assert "Find a leader who answers for the trial" in box
    assert "proposed, not accepted yet" in box
    assert "Not answered yet" in text


@pytest.mark.parametrize("paper", PAPERS)
def test_the_first_problem_is_one_page(paper: str) -> None:
    page = one("plan", "The first problem", paper)

    for said in (
        "The rule, as stated: The group advises with its votes; A. Quillbank decides.",
        "A. Quillbank named it, as the vote. Hands: 11 for, 2 against, 14 present.",
        "How firm that is (extension):",
        "871 of 1,000 weightings",
        "Personal details 12 yes, 1 no, 1 not sure",
        "Why not by a rule:",
        "71 → 90",
        "In reserve Damage claims",
        "A simple rule does it",
    ):
        assert said in page, said


def test_a_decision_other_than_the_vote_names_what_the_vote_put_first() -> None:
    page = " ".join(part(printed("overruled"), "The first problem"))

    assert "other than the vote, which put “Damage claims wait for a first look” first." in page
    assert "14 present: not enough by the rule." in page


def test_the_rule_is_printed_as_it_was_stated_when_the_vote_opened() -> None:
    made = sample_plan.plan()
    said = "The Decider decides after hearing everybody."
    votes = tuple(replace(v, rule=said) if v.tally.form.shape == "grid" else v for v in made.votes)
    plan = render(replace(made, votes=votes))

    assert f"The rule, as stated: {said}" in " ".join(part(plan, "The first problem"))
    assert " ".join(part(plan, "The record")).count(said) == 1


def test_every_item_cites_its_vote_round_people_way_and_reading() -> None:
    text = " ".join(part(printed("plan"), "Plan for 30, 60 and 90 days"))

    assert "A3 Where are we? 3 of 14 say that it is done, by hands; leaning (J1.S3)" in text
    assert "A3 Once more on what divided us, vote 2: " in text
    assert "14 of 14 answered, by hands; split (J1.D1)" in text
    assert "A5 Four points for each problem, vote 2: 11 of 14: leaders back it, by hands; agreed (P6)" in text
    assert "Mail archive: partly labelled (D1)" in text


def test_a_reason_finds_its_vote_by_the_activity_and_its_counts() -> None:
    plan = sample_plan.plan()
    reason = next(r for line in plan.lines for r in line.reasons if r.rule == "P6")
    vote = citations.vote_of(plan, reason)

    assert vote is not None
    assert (vote.activity, vote.round) == ("four", 2)
    assert citations.vote_of(plan, replace(reason, activity="")) is None
    assert citations.cited(plan, replace(reason, activity="")) == "11 of 14: leaders back it (P6)"


def test_stop_signs_stand_first_with_their_answer() -> None:
    text = " ".join(part(printed("plan"), "Plan for 30, 60 and 90 days"))

    assert "Answer: Yes, without names: the legal adviser, by letter on 20 March" in text
    assert text.index("Get the answer on personal data") < text.index("Tell all staff why")


def test_more_reasons_than_a_row_holds_stand_in_full_at_the_end() -> None:
    made = sample_plan.plan()
    first = made.lines[0]
    reasons = tuple(replace(first.reasons[0], rule=f"R{n}", text=f"{n} of 14 say so") for n in range(5))
    plan = render(replace(made, lines=(replace(first, reasons=reasons), *made.lines[1:])))

    assert "and R2, R3, R4, in full on the last pages" in " ".join(part(plan, "Plan for 30, 60 and 90 days"))
    end = " ".join(part(plan, "How this plan came about"))
    assert "4 of 14 say so, by hands" in end
    assert "(R4)" in end


def test_the_record_holds_every_statement_of_both_votes_in_full() -> None:
    text = tight(printed("plan"))

    for question in sample_journey.statements():
        times = 2 if question.key in sample_journey.FIRST else 1
        assert text.count("".join(question.text.split())) == times, question.text


def test_a_field_is_printed_once() -> None:
    text = tight(printed("plan"))

    assert text.count("Threats,accidentsandhealthgotoaperson") == 1


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", ["one_voter", "unknowing", "advanced", "forty", "unanswered", "overruled"])
def test_other_days_print_without_leaving_a_page_half_begun(name: str, paper: str) -> None:
    text = pages(printed(name, paper))

    assert len(part(printed(name, paper), "The decision")) == 1
    assert len(part(printed(name, paper), "Where we stand")) == 1
    assert f"Page {len(text)} of {len(text)}" in text[-1]
    assert render(getattr(sample_edges, name)(), paper) == printed(name, paper)


def test_forty_problems_are_all_named() -> None:
    text = " ".join(pages(printed("forty")))

    for n in range(28):
        assert f"Problem number {n} " in text
    assert len(part(printed("forty"), "The first problem")) == 1


def test_how_an_item_goes_stands_below_its_date_and_what_is_done_is_ticked() -> None:
    plan = sample_plan.plan()
    first, second, *others = plan.lines
    told = (replace(first, progress="done"), replace(second, progress="under way"), *others)
    before, after = (
        " ".join(part(render(p), "Plan for 30, 60 and 90 days")) for p in (plan, replace(plan, lines=told))
    )

    assert "under way" not in before
    assert ("under way" in after, after.count("done")) == (True, before.count("done") + 1)


def test_a_number_that_success_is_counted_by_stands_large_once() -> None:
    made = sample_plan.plan()
    page = pages(render(replace(made, success_today="78 hours a week")))[0]

    assert pages(printed("plan"))[0].count("78") == page.count("78") == 1
    assert "Hours as written before the workshop" in page
    assert "3,100 times" not in page
