"""What most say, where people differ, which labels belong to one table."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workshop.model import CurvePoint, Label
from workshop.teaching.course import first_course, second_course, untaught
from workshop.teaching.lessons import count, disputed, doubted, lessons, most_say, tables
from workshop.teaching.packs import read_pack
from workshop.teaching.scores import wilson

PACK = read_pack("routing_en")
TEAMS = [team.key for team in PACK.teams]
FIRST, SECOND = PACK.train[0].id, PACK.train[1].id


def said(message: str, *teams: str, group: str = "") -> list[Label]:
    return [Label(message, f"v{n}", team, group) for n, team in enumerate(teams)]


def test_most_labels_decide_and_i_cant_tell_says_nothing() -> None:
    labels = [*said(FIRST, "it", "", "it", "orders"), *said(SECOND, "", "")]

    assert most_say(count(labels)) == {FIRST: "it"}
    assert lessons(PACK, most_say(count(labels))) == [(PACK.train[0].text, "it")]


def test_equals_are_drawn_by_lot_the_same_each_time_and_not_always_for_one_team() -> None:
    drawn = [most_say(count(said(m.id, "it", "orders")))[m.id] for m in PACK.train]

    assert drawn == [most_say(count(said(m.id, "orders", "it")))[m.id] for m in PACK.train]
    assert min(Counter(drawn).values()) > 40


def test_the_most_disputed_come_first() -> None:
    labels = [*said(FIRST, "it", "it", "it", "orders"), *said(SECOND, "it", "orders")]

    found = disputed(PACK, count(labels))

    assert [d.message.id for d in found] == [SECOND, FIRST]
    assert found[1].labels == (("it", 3), ("orders", 1))


def test_the_key_is_doubted_only_by_several_in_one_voice() -> None:
    key = PACK.key[FIRST]
    one, other = [team for team in TEAMS if team != key][:2]

    assert doubted(PACK, count(said(FIRST, one))) == ()
    assert doubted(PACK, count(said(FIRST, one, key))) == ()
    assert doubted(PACK, count(said(FIRST, one, other))) == ()
    assert [d.message.id for d in doubted(PACK, count(said(FIRST, one, one, key)))] == [FIRST]


def test_tables_with_few_labels_are_left_out_and_the_others_keep_theirs() -> None:
    labels = [
        Label(m.id, f"{group} {n % 3}", PACK.key[m.id], group)
        for group, most in (("a", 40), ("b", 9), ("c", 20))
        for n, m in enumerate(PACK.train[:most])
    ]

    assert [len(part) for part in tables(labels)] == [40, 20]


def test_a_curve_keeps_what_was_reached_and_ends_with_what_is_reached_now() -> None:
    points = [CurvePoint(10, wilson(20, 60)), CurvePoint(20, wilson(31, 60)), CurvePoint(99, wilson(1, 60))]
    labels = [Label(m.id, "v", PACK.key[m.id]) for m in PACK.train[:30]]

    taught = first_course(PACK, labels, points, whole=False).taught

    assert [p.labelled for p in taught.curve] == [10, 20, 30]
    assert taught.curve[:2] == tuple(points[:2])
    assert taught.curve[-1].score == taught.together


def test_the_same_labels_make_the_same_machine_in_any_order() -> None:
    labels = [Label(m.id, f"v{n % 7}", TEAMS[n % 4], f"t{n % 3}") for n, m in enumerate(PACK.train)]

    assert first_course(PACK, labels, (), whole=True) == first_course(PACK, labels[::-1], (), whole=True)


def test_a_second_attempt_of_which_nobody_knows_anything_changes_nothing() -> None:
    labels = [Label(m.id, "v", PACK.key[m.id]) for m in PACK.train]
    first = first_course(PACK, labels, (), whole=True)

    assert second_course(PACK, first, labels, said(FIRST, "", "")) is first
    assert untaught(PACK) == replace(first).machine


@given(
    st.lists(
        st.builds(
            Label,
            st.sampled_from([m.id for m in PACK.train[:12]]),
            st.sampled_from("abcdefgh"),
            st.sampled_from([*TEAMS, ""]),
            st.sampled_from(["", "t1", "t2"]),
        ),
        max_size=40,
    )
)
def test_any_labels_make_a_machine(labels: list[Label]) -> None:
    taught = first_course(PACK, labels, (), whole=True).taught

    assert taught.labelled == len({label.message for label in labels if label.team})
    assert taught.divided <= taught.twice <= taught.labelled
    assert taught.people == len({label.voter for label in labels})
    assert (taught.together is None) == (taught.labelled == 0)
