"""The rules' words: complete, short, beginning with a verb, and whole whatever people write."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from votes import MAILS

from workshop.model import COLUMNS, HORIZONS
from workshop.rules.wording import WIDTH, fill, rules_worded, shorten, variants, words

VERBS = frozenset(
    """
    Agree Appoint Ask Bring Call Check Choose Clear Collect Compare Cover Cut Decide Fill Find Free Get Give
    Hire Hold Keep Label Look Measure Move Name Offer Open Park Pass Plan Put Run Set Settle Sharpen Show
    Solve Start State Stop Teach Tell Test Train Try Validate Write
    """.split()  # noqa: SIM905 - read as one line, not as forty
)
# What the rules put into their words beside counts.
NAMES = {
    "problem": "Delivery address typed wrong at the counter",
    "other": "Customer mails reach the wrong desk",
    "executive": "Ingrid Brandt",
    "more": "3",
    "missing": "Research, Software engineering and HR",
    "question": "Leaders back it",
    "source": "Mail archive of the service desk",
    "sources": "Mail archive, desk list and 2 more",
    "roles": "ML engineer, data engineer and 2 more",
    "role": "Technical program manager",
    "near": "software development engineer",
    "skills": "machine-learning algorithms and data pipeline tools",
    "detail": "one day a week with the service desk",
    "checks": "idea and design",
    "department": "Claims",
    "purchase": "two graphics servers",
    "who": "idea: M. Ortiz, 2 May",
    "lesson": "labels differ between desks",
}
COUNTED = {"n", "m", "of", "met", "asked", "worth", "number", "technology", "adoption", "share", "areas"}
COUNTED |= {"most", "vote", "kind", "weight", "one", "status"}
EVERY = [(rule, variant) for rule in rules_worded() for variant in variants(rule)]


@pytest.mark.parametrize(("rule", "variant"), EVERY)
def test_words_are_complete_short_and_begin_with_a_verb(rule: str, variant: str) -> None:
    wording = words(rule, variant)
    spoken = fill(wording.what, NAMES, WIDTH)

    assert spoken.split()[0] in VERBS
    assert len(spoken) <= WIDTH
    assert len(fill(wording.what, {**NAMES, "other": ""}, WIDTH)) <= WIDTH
    if (
        "{problem}" in wording.what
        and "{other}" not in wording.what
        and wording.action not in {"park", "joined-data"}
    ):
        assert MAILS.title in fill(wording.what, {**NAMES, "problem": MAILS.title}, WIDTH), "stays whole"
    assert wording.column in COLUMNS
    assert wording.horizon in HORIZONS
    assert wording.mark in {"S", "X", "D"}
    assert 1 <= wording.days <= 14
    assert all((wording.first, wording.done, wording.reason, wording.owner, wording.action))
    assert len(wording.first) <= WIDTH
    assert len(wording.done) <= WIDTH


@pytest.mark.parametrize(("rule", "variant"), EVERY)
def test_placeholders_are_known(rule: str, variant: str) -> None:
    wording = words(rule, variant)
    for text in (wording.what, wording.first, wording.done, wording.reason):
        assert {name for _t, name, _s, _c in string.Formatter().parse(text) if name} <= {*NAMES, *COUNTED}


@given(st.text(min_size=1, max_size=600), st.text(max_size=600), st.text(max_size=600))
def test_any_title_fits_and_breaks_nothing(problem: str, other: str, executive: str) -> None:
    names = {**NAMES, "problem": problem, "other": other, "executive": executive, "question": problem}
    names |= {"source": other, "sources": f"{problem}, {other}"}
    for rule, variant in EVERY:
        text = fill(words(rule, variant).what, names, WIDTH)
        assert len(text) <= WIDTH
        assert "\n" not in text


def test_long_titles_are_cut_at_a_word() -> None:
    assert shorten("Complaints repeat without anybody seeing the pattern", 30) == "Complaints repeat without…"
    assert shorten("exactly so", 10) == "exactly so"
    assert shorten("x" * 40, 10) == "x" * 9 + "…"
    assert shorten("two  spaces\nand a line", 60) == "two spaces and a line"
    assert shorten("one two three", 8) == "one two…"
