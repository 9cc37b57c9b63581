"""Ideas: added, merged, grouped, undone by name, also after closing and opening."""

import pytest
from room import Room

from workshop.model import DataSource, Idea
from workshop.problems import Refusal


def titles(room: Room) -> list[str]:
    return [i.title for i in room.session.scene().material.ideas if not i.merged]


def test_an_idea_twice_is_one_idea(room_of_fourteen: Room) -> None:
    room_of_fourteen.facilitator.gathers("mails", "Claims", "MAILS")
    room_of_fourteen.facilitator.gathers("claims")

    assert titles(room_of_fourteen) == ["mails", "Claims"]


def test_a_merge_is_undone_by_its_name_across_a_restart(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    one, two, three = room.facilitator.gathers("mails", "letters", "claims")
    room.session.ideas.merge([one, two, three], into=one)
    assert titles(room) == ["mails"]
    room.comes_back()

    assert room.session.scene().undo == "merge of 3 ideas"
    assert room.session.undo() == "merge of 3 ideas"
    assert titles(room) == ["mails", "letters", "claims"]
    assert room.session.redo() == "merge of 3 ideas"
    assert titles(room) == ["mails"]


def test_merging_into_a_merged_idea_brings_its_followers(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    one, two, three = room.facilitator.gathers("a", "b", "c")
    room.session.ideas.merge([one, two], into=one)
    room.session.ideas.merge([one, three], into=three)

    assert titles(room) == ["c"]
    assert {i.merged for i in room.session.scene().material.ideas if i.merged} == {three}


def test_an_edit_after_an_undo_ends_the_redo(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.gathers("a")
    room.session.undo()
    room.facilitator.gathers("b")

    with pytest.raises(Refusal, match="nothing to redo"):
        room.session.redo()
    assert titles(room) == ["b"]


def test_undo_with_nothing_to_undo_says_so(room_of_fourteen: Room) -> None:
    with pytest.raises(Refusal, match="nothing to undo"):
        room_of_fourteen.session.undo()


def test_typing_a_field_is_one_edit(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    agenda = room.session.scene().agenda
    number = next(
        n for n, a in enumerate(agenda, 1) if any(f["id"] == "why" for f in a.spec.get("fields", ()))
    )
    room.session.agenda.goto(number)
    for text in ("We", "We want", "We want this"):
        room.session.agenda.write("why", text)
    room.session.undo()

    assert not room.session.scene().fields.get("why")


def test_a_vote_is_never_undone(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.gathers("mails")
    room.facilitator.goes_to("criteria-vote")
    room.session.rounds.open()
    room.session.agenda.park("Who answers for wrong replies?")
    room.facilitator.grid(("1.buy-in", (6, 1, 6, 1)))

    assert room.session.undo() == "point kept for later"
    assert room.session.scene().tally.questions[0].counts == (6, 1, 6, 1)


def test_pasted_newlines_and_control_characters_become_one_clean_line(room_of_fourteen: Room) -> None:
    room_of_fourteen.session.ideas.add([Idea("", "mails\r\ngo\x00 \x1b[31mwrong\t\u2028here\ud800")])

    assert titles(room_of_fourteen) == ["mails go [31mwrong here"]


def test_a_title_of_500_characters_is_kept_whole(room_of_fourteen: Room) -> None:
    long = "Nguyễn 東京 " * 50
    room_of_fourteen.session.ideas.add([Idea("", long)])

    assert titles(room_of_fourteen) == [long.strip()]


def test_a_voted_idea_is_not_removed(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    (key,) = room.facilitator.gathers("mails")
    room.facilitator.goes_to("dot-vote")
    room.session.rounds.open()

    with pytest.raises(Refusal, match="stays in the record"):
        room.session.ideas.remove(key)


def test_sources_are_added_once(room_of_fourteen: Room) -> None:
    for _again in range(2):
        room_of_fourteen.session.ideas.add_sources([DataSource("", "Mail archive", "documents")])

    assert [s.name for s in room_of_fourteen.session.scene().material.sources] == ["Mail archive"]


def test_undo_does_not_take_away_what_was_voted_on(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.facilitator.gathers("mails", "claims")
    room.facilitator.goes_to("dot-vote")
    room.session.rounds.open()

    with pytest.raises(Refusal, match="nothing to undo"):
        room.session.undo()
    assert titles(room) == ["mails", "claims"]


def test_a_vote_leaves_older_edits_within_reach(room_of_fourteen: Room) -> None:
    room = room_of_fourteen
    room.session.agenda.park("Who answers?")
    room.facilitator.gathers("mails", "claims")
    room.facilitator.goes_to("dot-vote")
    room.session.rounds.open()

    assert room.session.undo() == "point kept for later"
    assert titles(room) == ["mails", "claims"]
