"""What the machine has reached, as the room sees it: curve, silos, second attempt, what fools it."""

import os
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from room_reading import over_pages
from room_scenes import NOW
from room_teaching import (
    ASDF,
    DONE,
    FIRE,
    LIVE,
    PACK,
    RECORDED,
    RECORDING,
    TEACHING,
    differing,
    points,
    taught_of,
    teaching,
    tries,
)

from ui.projector.picture import pages, texts
from workshop.model import Guess, Relabelled, RuleScore
from workshop.teaching.scores import wilson

pytestmark = pytest.mark.usefixtures("qapp")

TEAMS = [team.name for team in PACK.teams]
RECORDED_MARK = "Recorded run, not from this room"


# ---------------------------------------------------------- learning curve


def test_the_curve_says_when_the_rules_were_overtaken() -> None:
    assert "overtaken after about 20 messages" in texts(TEACHING["curve"])
    assert "overtaken" not in " ".join(texts(TEACHING["labelled"]))


@pytest.mark.parametrize(
    ("right", "rules", "after"),
    [
        ((26, 33, 37), 28, 20),
        ((30, 27, 33), 28, 30),
        ((30, 33, 27), 28, 0),
        ((28, 28, 28), 28, 0),
        ((20, 21, 22), 28, 0),
    ],
)
def test_rules_are_overtaken_where_the_curve_stays_above_them(
    right: tuple[int, ...], rules: int, after: int
) -> None:
    room = teaching("learning-curve", taught=taught_of(PACK, points(*right)), rules=RuleScore(rules, 0, 0))
    found = [t for t in texts(room) if "overtaken" in t]
    assert found == ([f"overtaken after about {after} messages"] if after else [])


def test_a_room_without_labels_sees_the_recorded_run_marked_as_one() -> None:
    shown = texts(TEACHING["curve, recorded"], NOW)
    assert shown[1] == RECORDED_MARK
    assert f"{RECORDING.curve[-1].score.right}  of 60 right" in shown
    assert not [t for t in shown if t.endswith("labelled") and t != "messages labelled"]
    own = replace(TEACHING["curve"], pack=RECORDED)
    assert RECORDED_MARK not in texts(own)
    assert "52  of 60 right" in texts(own)


def test_a_room_without_labels_and_recording_sees_an_empty_plot() -> None:
    assert "has not learned anything yet" in texts(TEACHING["curve, nothing"])
    assert RECORDED_MARK not in texts(TEACHING["curve, nothing"])


def test_the_second_page_says_where_we_agreed_and_shows_the_most_disputed() -> None:
    room = TEACHING["curve"]
    assert pages(room) == 2
    shown = texts(room, NOW, page=1)
    assert shown[1] == "Of 61 messages with two labels or more, we agreed on 49 and differed on 12."
    first = shown.index(PACK.train[0].text)
    assert shown[first : first + 4] == (PACK.train[0].text, "A 2", "B 2", "C 1")
    assert all(message.text in shown for message in PACK.train[:5])
    assert [t for t in shown if t[3:] in TEAMS] == [f"{'ABCD'[n]}  {name}" for n, name in enumerate(TEAMS)]
    assert "key may be wrong" not in " ".join(shown)


def test_where_most_of_us_differ_from_the_key_the_key_may_be_wrong() -> None:
    doubt = "Most of us differ from the pack’s answer (A): the key may be wrong."
    room = replace(
        TEACHING["curve"],
        taught=replace(DONE, doubted=(DONE.disputed[2], *differing(PACK, *[(0, 3)] * 6)[5:])),
    )
    shown = over_pages(room)
    assert shown.count(doubt) == 1
    assert shown[shown.index(doubt) - 1] == DONE.disputed[2].message.text
    # Everybody agreed on this one, so it is not disputed, but the key says something else.
    agreed = shown.index(PACK.train[5].text)
    assert shown[agreed + 1 : agreed + 3] == ["The pack’s answer is A.", "B 3"]


def test_where_no_message_has_two_labels_there_is_nothing_to_say_of_agreement() -> None:
    assert pages(TEACHING["curve, nobody twice"]) == 1


# ------------------------------------------------------------------- silos


def test_the_guess_names_the_tables_and_no_figure() -> None:
    shown = texts(TEACHING["silos, guess"], NOW)
    assert shown[1:3] == ("4  tables, and a machine for each", "Is one table enough?")
    assert not [t for t in shown if "60" in t or "52" in t]


def test_tables_are_letters_by_height_beside_all_together() -> None:
    shown = texts(TEACHING["silos"], NOW)
    at = shown.index("33")
    assert shown[at : at + 8] == ("33", "A", "38", "B", "41", "C", "44", "D")
    assert {"52", "All together", "likely between 46 and 56", "one machine a table"} <= set(shown)
    assert RECORDED_MARK not in shown


def test_recorded_tables_are_compared_with_the_recorded_run_and_marked() -> None:
    shown = texts(replace(TEACHING["silos, recorded"], taught=replace(LIVE, recorded=True)), NOW)
    assert RECORDED_MARK in shown
    assert {"35", "38", "44", "52"} <= set(shown)
    assert "46" not in shown
    guess = texts(replace(TEACHING["silos, recorded"], item="", taught=None), NOW)
    assert {RECORDED_MARK, "3  tables, and a machine for each"} <= set(guess)


@pytest.mark.parametrize("tables", [(), (wilson(30, 60),)])
def test_fewer_than_two_tables_are_no_comparison(tables: tuple[object, ...]) -> None:
    room = teaching("silos", taught=replace(DONE, tables=tables), item="shown")
    assert "nothing to compare" in " ".join(texts(room))
    assert "52" not in texts(room)


def test_of_very_many_tables_the_lowest_and_the_highest_have_their_figures() -> None:
    shown = texts(TEACHING["silos of forty"], NOW)
    assert {"10", "A", "49", "N2"} <= set(shown)
    assert "30" not in shown


# -------------------------------------------------------------- relabelling


def test_the_least_sure_messages_are_a_numbered_list() -> None:
    shown = over_pages(TEACHING["unsure"])
    assert [t for t in shown if t.isdecimal()] == [str(n) for n in range(1, 13)]
    assert [t for t in shown if t in {m.text for m in DONE.unsure}] == [m.text for m in DONE.unsure]


def test_while_people_label_again_only_their_number_is_shown() -> None:
    shown = texts(TEACHING["again open"], NOW)
    assert shown[1] == "9 of 14  answered"
    assert not [t for t in shown if "right" in t]


def test_before_and_after_stand_on_one_axis_with_their_ranges() -> None:
    shown = texts(TEACHING["again"], NOW)
    assert shown[1:7] == (
        "Before",
        "52  of 60 right",
        "likely between 46 and 56",
        "After",
        "53  of 60 right",
        "likely between 47 and 57",
    )
    assert "2 of 3 messages have another label now" in shown


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (40, 56, "Clearly better."),
        (56, 40, "Clearly worse: that, too, is a result."),
        (49, 51, "No clear change: that, too, is a result."),
        (49, 47, "No clear change: that, too, is a result."),
        (49, 49, "No clear change: that, too, is a result."),
        # Outside the one range, yet within the other.
        (52, 57, "No clear change: that, too, is a result."),
    ],
)
def test_a_change_is_clear_only_outside_both_ranges(before: int, after: int, sentence: str) -> None:
    reached = replace(DONE, together=wilson(before, 60), again=wilson(after, 60))
    shown = texts(teaching("relabelling", taught=reached, state="revealed"))
    assert [t for t in shown if t.endswith((".", "better."))] == [sentence]


def test_what_was_learned_stands_below_before_and_after() -> None:
    assert "The question was unclear, not the people careless." in texts(TEACHING["again, learned"])


def test_a_second_attempt_that_nobody_made_is_said() -> None:
    shown = texts(TEACHING["again, nobody"])
    assert "Nothing was labelled again." in shown
    assert "After" not in shown


def test_a_message_first_labelled_in_the_second_attempt_has_changed() -> None:
    again = (Relabelled(PACK.train[0], "", "it"), Relabelled(PACK.train[1], "it", "it"))
    room = replace(TEACHING["again"], taught=replace(DONE, again=wilson(53, 60), relabelled=again))
    assert "1 of 2 messages have another label now" in texts(room)


# ------------------------------------------------------------------ fool it


def test_before_the_first_try_the_teams_are_shown() -> None:
    shown = texts(TEACHING["before the first try"])
    assert {*TEAMS, "It must answer, every time.", "taught with the pack’s own answers"} <= set(shown)


def test_a_try_shows_text_answer_and_how_sure_the_machine_is() -> None:
    shown = texts(TEACHING["fire"], NOW)
    assert shown[1:3] == ("“There is a fire in the kitchen!”", "Machine says:  Building")
    assert shown[3:11] == (
        "Building",
        "62 in 100",
        "IT help",
        "20 in 100",
        "People & pay",
        "10 in 100",
        "Customer orders",
        "8 in 100",
    )
    assert "2 tries, fooled 1 time" in shown
    assert "never met" not in " ".join(shown)
    assert "taught with the pack’s own answers" not in shown


def test_the_newest_try_is_the_one_that_is_shown() -> None:
    shown = texts(replace(TEACHING["fire"], tries=tries(FIRE, ASDF)))
    assert "“asdf asdf”" in shown
    assert "It has never met any of these words. It answers all the same." in shown


def test_a_machine_taught_with_the_key_says_so() -> None:
    assert "taught with the pack’s own answers" in texts(TEACHING["asdf"])


@pytest.mark.parametrize("text", ["🔥🔥", "Пожар на кухне!", "حريق في المطبخ", "<b>&amp;</b>", "x" * 2000])
def test_whatever_is_typed_is_shown_as_it_is(text: str) -> None:
    room = teaching("fool-it", tries=tries(Guess(text, ASDF.shares, known=False)))
    (shown,) = [t for t in texts(room) if t.startswith("“")]
    assert shown == f"“{text}”" or (shown.endswith("…") and len(text) == 2000)


def test_a_long_text_is_cut_with_an_ellipsis() -> None:
    (shown,) = [t for t in texts(TEACHING["long try"]) if t.startswith("“")]
    assert shown.endswith("…")
