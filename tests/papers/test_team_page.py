"""The page on data and team: facts with counts, statuses, roles with routes, skills, learning, training."""

from dataclasses import replace
from functools import cache

import pytest
from papers import sample_plan, sample_team
from papers.samples_printed import part

from workshop.cover import shared_skills
from workshop.model import Evidence, QuestionTally
from workshop.papers.action_plan import render
from workshop.plan import ActionPlan
from workshop.subject import roles, skills

TITLE = "Data and team"


@cache
def shown(paper: str = "A4") -> tuple[str, ...]:
    return part(render(sample_plan.plan(), paper), TITLE)


def page(plan: ActionPlan) -> str:
    return " ".join(part(render(plan), TITLE))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_data_and_team_take_two_pages_at_most(paper: str) -> None:
    assert len(shown(paper)) == 2


def test_a_source_stands_with_its_counts_status_and_what_it_asks_for() -> None:
    text = shown()[0]

    assert (
        "Mail archive documents needed by the first problem partly 2 9 2 1 no 1 12 1 no 13 1 Acceptable"
        in text
    )
    assert "bring it together in one place" in text
    assert "find out what it holds" in text


def test_facts_that_nobody_voted_on_are_said_to_come_from_before() -> None:
    log = shown()[0].split("Web shop log")[1]

    assert "said before" in log[:120]


def test_the_problem_is_as_ready_as_its_least_ready_source() -> None:
    assert "needs 2 of them and is as ready as the least ready one, “Mail archive”: Acceptable" in shown()[0]
    assert shown()[0].count("needed by the first problem") == 2


def test_that_no_source_is_marked_is_said() -> None:
    made = sample_plan.plan()
    unmarked = tuple(replace(s, source=replace(s.source, uses=())) for s in made.sources_standing)

    assert "was not marked, so all count" in page(replace(made, sources_standing=unmarked))


def test_kinds_that_nobody_named_are_listed() -> None:
    made = sample_plan.plan()
    few = tuple(s for s in made.sources_standing if s.source.name in {"Delivery scans", "Mail archive"})

    assert "Kinds of sources nobody named Sensors, Server logs, Social media" in page(
        replace(made, sources_standing=few)
    )


def test_hearsay_is_marked_only_when_nobody_knows_the_data() -> None:
    assert "From hearsay" not in shown()[0]
    assert "From hearsay" in page(replace(sample_plan.plan(), hearsay=True))


def test_a_role_stands_with_its_state_route_name_and_topics() -> None:
    text = shown()[0]

    for said in ("Together with people from outside", "S. Halbeck", "to learn: statistics, labelling"):
        assert said in text
    assert "there, but no time" in text
    assert "no way chosen yet" in text


def test_each_skill_of_each_role_has_its_square_and_shared_ones_are_counted_apart() -> None:
    text = shown()[1]

    for name in skills().values():
        assert name in text
    assert "two or more roles share it" in text
    # Three roles share two of them, two roles share three.
    assert sum(len(keys) for keys in shared_skills().values()) == 12
    assert sum(len(r.skills) for r in roles()) - 12 == len(skills()) - len(shared_skills())


def test_skills_that_no_covered_role_brings_are_named_only_where_roles_were_asked() -> None:
    assert "No role that the room says it has brings: mathematics" in shown()[1]
    assert "no skill is called missing" in page(replace(sample_plan.plan(), roles=()))


def test_who_is_near_an_open_role_is_said_with_what_has_to_be_learned() -> None:
    assert (
        "Near ML engineer: Software development engineer, with machine-learning algorithms, "
        "data pipeline tools to learn."
    ) in shown()[1]


def test_the_five_statements_on_learning_stand_with_counts_in_two_steps() -> None:
    text = shown()[1]

    assert text.index("Learning step 1") < text.index("Learning step 2")
    for evidence in sample_plan.plan().learning:
        assert evidence.tally.question.text in text
    assert "agreed: Not started" in text


def test_the_training_menu_has_formats_and_hours() -> None:
    text = shown()[1]

    assert "Leaders Class with a teacher Help in the moment it is needed 4" in text
    assert "Technical staff Hands-on lab Learning on their own 16" in text
    assert "Everyone – – –" in text


def test_what_was_not_asked_is_said_to_be_so() -> None:
    text = page(sample_plan.empty())

    assert "No source was listed" in text
    assert "Seven roles Not asked in this workshop." in text
    assert "Learning Not asked in this workshop." in text
    assert "Training Not asked, or nothing was written down." in text


def test_twenty_sources_are_all_printed_under_a_repeated_head() -> None:
    many = part(render(replace(sample_plan.plan(), sources_standing=sample_team.many_sources())), TITLE)

    for n in range(1, 21):
        assert f"Source number {n}" in " ".join(many)
    assert sum("Who looks after it, and where" in text for text in many) > 1


def test_all_roles_open_are_said_to_be_open() -> None:
    open_roles = sample_team.team(dict.fromkeys(sample_team.ROLES, (0, 0, 0, 14, 0)))
    text = page(replace(sample_plan.plan(), roles=open_roles, written={}, notes=()))

    assert text.count("no way chosen yet") == len(roles())
    assert "Near ML engineer" not in text


def test_a_question_to_few_is_read_as_too_few() -> None:
    made = sample_plan.plan()
    asked = made.learning[0].tally.question
    few = Evidence(QuestionTally(asked, (2, 1, 0, 0), 3), 3, "a", "Learning", 1)

    assert "too few to read" in page(replace(made, learning=(few,)))


def test_hard_texts_print_as_they_were_typed() -> None:
    text = page(sample_team.stuffed(sample_plan.plan(), sample_team.HARD))

    assert "<b>Łódź</b> & 東京" in text
