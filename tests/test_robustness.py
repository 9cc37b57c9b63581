"""How firmly the votes put one problem first: published orders, the edges of one vote, fixed weightings."""

from dataclasses import replace
from itertools import chain, repeat

import pytest
from votes import IDEAS, MET, asked, findings, having, judged, saying

from workshop.model import Idea
from workshop.robustness import robustness
from workshop.rules.findings import Findings
from workshop.voting_orders import borda, borda_points, ranked, schulze, strongest_paths, weightings


def ballots(*votes: tuple[int, str]) -> list[tuple[str, ...]]:
    """Repeat each ranking as often as it was cast; letters from best to worst."""
    return list(chain.from_iterable(repeat(tuple(order), n) for n, order in votes))


# The four cities of Tennessee that would be its capital; the usual textbook example of Borda's count.
TENNESSEE = ballots((42, "MNCK"), (26, "NCKM"), (15, "CKNM"), (17, "KCNM"))
# Schulze 2011, example 1: 45 voters, five candidates.
SCHULZE = ballots(
    (5, "ACBED"),
    (5, "ADECB"),
    (8, "BEDAC"),
    (3, "CABED"),
    (7, "CAEBD"),
    (2, "CBADE"),
    (7, "DCEBA"),
    (8, "EBADC"),
)


def test_borda_of_the_tennessee_capital() -> None:
    assert borda_points(TENNESSEE) == {"M": 126, "N": 194, "C": 173, "K": 107}
    assert borda(TENNESSEE) == (("N",), ("C",), ("M",), ("K",))


def test_schulze_of_the_tennessee_capital() -> None:
    assert schulze(TENNESSEE) == (("N",), ("C",), ("K",), ("M",))


def test_schulze_of_forty_five_voters() -> None:
    strength = strongest_paths(SCHULZE)
    published = {
        "A": {"B": 28, "C": 28, "D": 30, "E": 24},
        "B": {"A": 25, "C": 28, "D": 33, "E": 24},
        "C": {"A": 25, "B": 29, "D": 29, "E": 24},
        "D": {"A": 25, "B": 28, "C": 28, "E": 24},
        "E": {"A": 25, "B": 28, "C": 28, "D": 31},
    }

    assert {a: {b: strength[a, b] for b in "ABCDE" if b != a} for a in "ABCDE"} == published
    assert schulze(SCHULZE) == (("E",), ("A",), ("C",), ("B",), ("D",))


def test_equals_share_their_points_and_their_place() -> None:
    assert borda_points([(("a", "b"), ("c",))]) == {"a": 1.5, "b": 1.5, "c": 0}
    assert schulze([(("a", "b"), ("c",))]) == (("a", "b"), ("c",))
    assert borda([ranked({"a": 3, "b": 3})]) == (("a", "b"),)
    assert (borda([]), schulze([])) == ((), ())


def test_weightings_are_counted_and_the_same_each_time() -> None:
    shares = {"a": (1.0, 0.0), "b": (0.0, 1.0), "c": (0.4, 0.4)}
    won = weightings(shares)

    assert won == weightings(shares)
    assert won != weightings(shares, seed=2)
    assert sum(won.values()) == 1000
    assert won["c"] == 0, "below both ends it never leads"
    # Two weights are uniform on a line: each end wins about half; 1000 draws stay within 5 deviations.
    assert abs(won["a"] - 500) < 80


def test_three_weights_are_spread_evenly_and_not_towards_the_middle() -> None:
    # The first weight of three is above one half on a quarter of the simplex, not on less.
    won = weightings({"a": (1.0, 0.0, 0.0), "b": (0.5, 0.5, 0.5)})

    assert abs(won["a"] - 250) < 70


def test_ties_and_nothing_win_no_weighting() -> None:
    assert weightings({"a": (0.5,), "b": (0.5,)}) == {"a": 0, "b": 0}
    assert weightings({}) == {}
    assert weightings({"a": ()}) == {"a": 0}


def room(chosen: str = "mails") -> Findings:
    return findings(*IDEAS, chosen=chosen)


CLEAR, NARROW, BELOW = (12, 0, 0, 0), (7, 5, 0, 0), (6, 6, 0, 0)


def test_a_problem_that_leads_everywhere_is_firm() -> None:
    found = judged(judged(room(), "mails", *[CLEAR] * 4), "claims", *[(1, 2, 9, 0)] * 4)
    firm = robustness(found)

    assert firm is not None
    assert firm.firm
    assert (firm.first, firm.borda, firm.schulze, firm.weightings_won) == ("mails", "mails", "mails", 1000)
    assert set(firm.left_out.values()) == {"mails"}
    assert "stays first" in firm.sentence()
    assert "1,000 of 1,000" in firm.sentence()


def test_one_person_could_have_put_another_problem_first() -> None:
    mails = {"buy_in": CLEAR, "data": CLEAR, "no_rule": NARROW, "labour": (0, 0, 12, 0)}
    claims = {"buy_in": CLEAR, "data": CLEAR, "no_rule": BELOW, "labour": (0, 0, 12, 0)}
    vans = {"buy_in": CLEAR, "data": (0, 6, 6, 0), "no_rule": (0, 0, 12, 0), "labour": (0, 0, 12, 0)}
    found = judged(judged(judged(room(), "mails", **mails), "claims", **claims), "vans", **vans)
    near = robustness(found)

    assert near is not None
    assert (near.first, near.one_voter) == ("mails", ("claims",))
    assert "could have put “Damage claims wait for a first look” first" in near.sentence()

    safe = robustness(judged(found, "mails", **{**mails, "no_rule": CLEAR, "labour": CLEAR}))
    assert safe is not None
    assert safe.one_voter == ()
    assert safe.firm


def test_what_one_person_could_not_change_is_said_where_something_else_could() -> None:
    found = judged(room(), "mails", CLEAR, CLEAR, CLEAR, (0, 0, 12, 0))
    found = judged(found, "claims", (0, 0, 12, 0), (0, 0, 12, 0), (0, 0, 12, 0), CLEAR)
    seen = robustness(found)

    assert seen is not None
    assert seen.one_voter == ()
    assert "would not have changed it" in seen.sentence()
    assert "leaving out any one point changes nothing" in seen.sentence()


def test_leaving_a_point_out_names_who_would_come_first() -> None:
    found = judged(room(), "mails", CLEAR, CLEAR, CLEAR, (0, 0, 12, 0))
    found = judged(found, "claims", (0, 0, 12, 0), (0, 0, 12, 0), CLEAR, CLEAR)
    seen = robustness(found)

    assert seen is not None
    assert (seen.first, seen.left_out) == (
        "mails",
        {"buy-in": "", "data-rich": "", "no-rule": "mails", "labour": "mails"},
    )
    assert "without “?” or “?”, several are level" in seen.sentence()
    assert "without" not in seen.brief()
    assert "counted in other ways" in seen.brief()
    assert f"{seen.weightings_won} of 1,000" in seen.brief()
    assert 0 < seen.weightings_won < 1000
    assert f"{seen.weightings_won} of 1,000" in seen.sentence()


def test_level_votes_speak_of_the_problem_that_was_decided_on() -> None:
    found = judged(judged(room("claims"), "mails"), "claims")
    level = robustness(found)

    assert level is not None
    assert (level.first, level.alone, level.weightings_won, level.borda) == ("claims", False, 0, "")
    assert level.sentence().startswith("Several problems are level; “Damage claims")
    assert "by the Borda and Schulze orders several are level" in level.sentence()
    assert robustness(replace(found, decision=None)) is None


def test_a_decision_against_the_vote_is_still_told_what_the_vote_said() -> None:
    found = judged(judged(room("claims"), "mails", *[CLEAR] * 4), "claims", *[(1, 2, 9, 0)] * 4)
    seen = robustness(found)

    assert seen is not None
    assert seen.first == "mails"


def test_where_the_two_orders_differ_both_are_named() -> None:
    # Borda adds places up, Schulze holds duels: three points put claims just ahead, one puts it last.
    found = judged(room(), "mails", (9, 3, 0, 0), (9, 3, 0, 0), (9, 3, 0, 0), (12, 0, 0, 0))
    found = judged(found, "claims", (10, 2, 0, 0), (10, 2, 0, 0), (10, 2, 0, 0), (0, 0, 12, 0))
    found = judged(found, "vans", (8, 4, 0, 0), (8, 4, 0, 0), (8, 4, 0, 0), (9, 3, 0, 0))
    found = judged(found, "quotes", (7, 5, 0, 0), (7, 5, 0, 0), (7, 5, 0, 0), (8, 4, 0, 0))
    seen = robustness(found)

    assert seen is not None
    assert (seen.borda, seen.schulze) == ("", "claims")
    assert "by the Borda order several are level, by the Schulze order “Damage claims" in seen.sentence()


@pytest.mark.parametrize(
    "found",
    [
        findings(*IDEAS),
        room(),
        judged(room(), "mails"),
        judged(judged(room(), "mails", *[(0, 0, 0, 0)] * 4), "claims", *[(0, 0, 0, 0)] * 4),
        judged(judged(room(), "mails", *[(1, 0, 0, 0)] * 4), "claims", *[(0, 1, 0, 0)] * 4),
        judged(judged(findings(*IDEAS, chosen="gone"), "mails"), "claims"),
        judged(judged(room("vans"), "mails"), "claims"),
    ],
)
def test_nothing_is_said_without_votes_on_two_problems(found: Findings) -> None:
    assert robustness(found) is None


def test_everybody_who_does_not_know_moves_no_weighting() -> None:
    found = judged(judged(room(), "mails", *[(0, 0, 0, 12)] * 4), "claims", *[(0, 0, 0, 12)] * 4)
    seen = robustness(saying(found, "", "dots", asked(mails=7, claims=5, ordered=False)))

    assert seen is not None
    assert (seen.first, seen.weightings_won, seen.borda) == ("mails", 0, "")


def test_one_dot_may_turn_the_favourite() -> None:
    found = judged(judged(room(), "mails"), "claims")
    one = robustness(saying(found, "", "dots", asked(mails=7, claims=6, ordered=False)))
    two = robustness(saying(found, "", "dots", asked(mails=9, claims=6, ordered=False)))

    assert one is not None
    assert two is not None
    assert (one.one_voter, two.one_voter) == (("claims",), ())


def test_two_criteria_are_enough_and_one_cannot_be_left_out() -> None:
    found = having(having(room(), "mails", buy_in=MET), "claims", buy_in=(1, 2, 9, 0))
    seen = robustness(found)

    assert seen is not None
    assert (seen.left_out, seen.weightings_won) == ({}, 1000)


def test_forty_problems_are_no_trouble() -> None:
    ideas = tuple(Idea(f"i{n}", f"Problem {n}") for n in range(40))
    found = findings(*ideas, chosen="i3")
    for n, idea in enumerate(ideas):
        found = judged(found, idea.id, *[(n % 7 + 1, 3, 8 - n % 7, n % 3)] * 4)
    seen = robustness(
        saying(found, "", "dots", asked(ordered=False, **{i.id: n for n, i in enumerate(ideas)}))
    )

    assert seen is not None
    assert seen.first in {i.id for i in ideas}
    assert seen.sentence().endswith(".")
