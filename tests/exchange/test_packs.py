"""A client's own messages become a pack, or are refused in words before the room could see them fail."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sorted_messages import BAD_PACKS, labels_of, read, shipped_rows, table

from workshop.exchange.packs import OwnPack, Unfit, read_own_pack, read_pack_file
from workshop.problems import Refusal
from workshop.store.packs import pack, pack_text
from workshop.teaching.packs import read_pack


def own(tmp_path: Path, text: str | bytes, name: str = "mails.csv") -> OwnPack:
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_own_pack(path, "en")


def refusal(tmp_path: Path, text: str | bytes, name: str = "mails.csv") -> str:
    with pytest.raises(Refusal) as refused:
        read(tmp_path, text, name)
    assert refused.value.sentence.endswith(".")
    return refused.value.sentence


def test_two_columns_are_enough(tmp_path: Path) -> None:
    rows = shipped_rows()

    found = own(tmp_path, table(rows))

    assert labels_of(found.pack) == {row[0]: row[1] for row in rows}
    assert [team.key for team in found.pack.teams] == ["t1", "t2", "t3", "t4"]
    assert [team.name for team in found.pack.teams] == list(dict.fromkeys(row[1] for row in rows))
    assert found.pack.teams[0].guide == "printer, network, password"
    assert (len(found.pack.train), len(found.pack.test)) == (140, 60)
    assert (found.pack.title, found.pack.language, found.pack.tricks) == ("mails", "en", ())
    assert found.pack.question
    assert found.verdict.fitness == "good"
    assert found.remarks == ()


def test_a_pack_of_a_client_has_a_recording_and_fits_into_the_file(tmp_path: Path) -> None:
    found = own(tmp_path, table(shipped_rows())).pack

    assert found.recording is not None
    assert found.recording.curve[-1].labelled == 140
    assert pack(pack_text(found)) == found


def test_every_label_is_hidden_in_its_share(tmp_path: Path) -> None:
    found, _remarks = read(tmp_path, table(shipped_rows()))

    assert set(Counter(found.key[m.id] for m in found.test).values()) == {15}


def test_the_same_messages_are_the_same_pack_and_others_are_not(tmp_path: Path) -> None:
    rows = shipped_rows()

    one, again = read(tmp_path, table(rows))[0], read(tmp_path, table(rows, separator=";"))[0]
    other = read(tmp_path, table(rows[1:]))[0]
    renamed, _remarks = read(tmp_path, table(rows), "Lá thư 2.csv")

    assert one == again
    assert one.id.startswith("mails-")
    assert other.id != one.id
    assert renamed.id.startswith("la-thu-2-")
    assert renamed.id.split("-")[-1] == one.id.split("-")[-1]


def test_topic_and_use_are_followed(tmp_path: Path) -> None:
    shipped = read_pack("routing_en")

    found, remarks = read(tmp_path, table(shipped_rows(), ("text", "label", "topic", "use")))

    assert [m.text for m in found.test] == [m.text for m in shipped.test]
    assert [(m.text, m.topic) for m in found.train] == [(m.text, m.topic) for m in shipped.train]
    assert remarks == ()


@pytest.mark.parametrize(
    "use",
    [
        lambda _n: "train",
        lambda n: "maybe" if n == 5 else "test" if n % 3 == 0 else "train",
        lambda n: "test" if n >= 150 else "train",
        lambda n: "test" if n % 2 else "train",
    ],
    ids=["no test", "unknown word", "one label", "too many"],
)
def test_a_use_that_cannot_be_followed_is_said(tmp_path: Path, use: object) -> None:
    assert callable(use)
    rows = [[*row[:3], use(n)] for n, row in enumerate(shipped_rows())]

    found, remarks = read(tmp_path, table(rows, ("text", "label", "topic", "use")))

    assert len(found.test) == 60
    assert len(remarks) == 1
    assert remarks[0].startswith("The column “use” was not followed")


def test_of_many_messages_a_room_gets_as_many_as_it_can_label(tmp_path: Path) -> None:
    rows = [[f"{row[0]} {n}", row[1]] for n in range(5) for row in shipped_rows()]

    found, remarks = read(tmp_path, table(rows))

    assert (len(found.train), len(found.test)) == (200, 60)
    assert remarks == ("260 of 1000 messages were taken, of each label about as many; a room needs no more.",)


def test_one_label_nothing_to_sort(tmp_path: Path) -> None:
    sentence = refusal(tmp_path, table([[row[0], "IT help"] for row in shipped_rows()]))

    assert sentence.startswith("All messages of mails.csv have the label “IT help”.")


def test_more_labels_than_a_phone_has_room_for(tmp_path: Path) -> None:
    sentence = refusal(tmp_path, table([[row[0], row[2]] for row in shipped_rows()]))

    assert sentence.startswith("mails.csv has 20 different labels in the column “label”")


def test_a_file_without_messages_is_refused(tmp_path: Path) -> None:
    assert "is empty" in refusal(tmp_path, "")
    assert "no message that can be used" in refusal(tmp_path, "text,label\n")
    assert "2 messages have no label" in refusal(tmp_path, "text,label\nOne,\nTwo,\n")
    assert "is not a table" in refusal(tmp_path, b"\x89PNG\r\n\x1a\n" + bytes(900))
    with pytest.raises(Refusal, match="was not found"):
        read_own_pack(tmp_path / "gone.csv", "en")


@pytest.mark.parametrize("name", ["tone", "all_different"])
def test_an_unfit_pack_is_refused_with_what_was_found(name: str) -> None:
    with pytest.raises(Unfit) as refused:
        read_own_pack(BAD_PACKS / f"{name}.csv", "en")

    assert refused.value.verdict.fitness == "unfit"
    assert refused.value.sentence == " ".join(refused.value.verdict.sentences)
    assert refused.value.sentence.startswith("This will not work as it is: ")


def test_a_doubtful_pack_may_be_used_and_is_warned_of(tmp_path: Path) -> None:
    rows = shipped_rows()

    found = own(tmp_path, table([*rows[:50], *rows[50:69]]))

    assert found.verdict.fitness == "doubtful"
    assert any("only 19" in said for said in found.verdict.sentences)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.text(max_size=30), st.sampled_from(["A", "b", "", "=C", "\u202e"])), max_size=90)
)
def test_any_rows_become_a_pack_or_are_refused(tmp_path: Path, rows: list[tuple[str, str]]) -> None:
    path = tmp_path / "any.csv"
    path.write_text(table(rows), "utf-8", errors="replace")
    try:
        found, _remarks = read_pack_file(path, "en")
    except Refusal as refused:
        assert refused.sentence.endswith(".")  # noqa: PT017 - both outcomes are right
    else:
        assert 2 <= len(found.teams) <= 6
        assert set(found.key) == {m.id for m in (*found.train, *found.test)}
