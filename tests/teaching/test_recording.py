"""Runs made beforehand: the same each time, and what the packs say of them is what they give."""

import tomllib
from dataclasses import replace

import pytest

from workshop.teaching.packs import PACKS, read_pack, shipped
from workshop.teaching.recording import made_up_labels, record, typical

PACK = read_pack("routing_en")


@pytest.mark.parametrize("name", [name for name, _title, _language in shipped()])
def test_the_stored_run_is_the_one_that_its_seed_gives(name: str) -> None:
    about = tomllib.loads((PACKS / f"{name}.toml").read_text("utf-8"))
    pack = read_pack(name)

    assert pack.recording == record(pack, about["recording"]["seed"])


@pytest.mark.parametrize("name", [name for name, _title, _language in shipped()])
def test_a_stored_run_shows_what_it_is_told_for(name: str) -> None:
    run = read_pack(name).recording

    assert run is not None
    assert [point.labelled for point in run.curve] == list(range(10, 141, 10))
    assert run.curve[-1].score == run.together
    assert len(run.tables) == 4
    assert [t.right for t in run.tables] == sorted(t.right for t in run.tables)
    assert run.together.right > run.tables[-1].right


def test_made_up_people_label_every_message_once_and_one_in_ten_wrongly() -> None:
    key = {m.text: PACK.key[m.id] for m in PACK.train}

    labels = made_up_labels(PACK, 7)

    assert sorted(text for text, _team in labels) == sorted(key)
    assert sum(team != key[text] for text, team in labels) == 14


def test_a_seed_is_a_run() -> None:
    assert record(PACK, 3) == record(PACK, 3)
    assert record(PACK, 3).curve != record(PACK, 4).curve


def test_the_curve_ends_with_the_last_message_whatever_their_number() -> None:
    run = record(replace(PACK, train=PACK.train[:37]))

    assert [point.labelled for point in run.curve] == [10, 20, 30, 37]


def test_the_typical_run_is_neither_the_best_nor_the_worst() -> None:
    ends = sorted(record(PACK, seed).together.right for seed in range(5))

    assert ends[0] < ends[-1]
    assert typical(PACK).together.right == ends[2]
