"""The shipped packs keep the rules for their authors."""

import unicodedata
from collections import Counter

import pytest
from fontTools.ttLib import TTFont

from workshop.model import Pack
from workshop.places import RESOURCES
from workshop.teaching.packs import pack_for, read_pack, shipped

PACKS = [read_pack(name) for name, _title, _language in shipped()]
BY_NAME = pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.id)


def all_texts(pack: Pack) -> list[str]:
    return [m.text for m in (*pack.train, *pack.test)]


def test_three_languages_have_messages_of_their_own() -> None:
    assert {pack.language: pack.id for pack in PACKS} == {
        "de": "routing_de",
        "en": "routing_en",
        "vi": "routing_vi",
    }
    assert [pack_for(language).id for language in ("vi", "de", "en")] == [
        "routing_vi",
        "routing_de",
        "routing_en",
    ]


@BY_NAME
def test_four_teams_with_five_topics_of_ten_messages(pack: Pack) -> None:
    topics = Counter((pack.key[m.id], m.topic) for m in (*pack.train, *pack.test))

    assert [team.key for team in pack.teams] == ["it", "people", "building", "orders"]
    assert set(Counter(team for team, _topic in topics).values()) == {5}
    assert set(topics.values()) == {10}


@pytest.mark.parametrize("language", ["de", "vi"])
def test_three_of_each_topic_are_hidden(language: str) -> None:
    pack = pack_for(language)

    assert set(Counter((pack.key[m.id], m.topic) for m in pack.test).values()) == {3}


@BY_NAME
def test_messages_are_short_clean_and_all_different(pack: Pack) -> None:
    texts = all_texts(pack)

    assert max(map(len, texts)) <= 58
    assert len({text.casefold() for text in texts}) == 200
    assert all(text == unicodedata.normalize("NFC", " ".join(text.split())) for text in texts)
    assert all(text.endswith((".", "?")) for text in texts)
    assert len({m.id for m in (*pack.train, *pack.test)}) == 200


@pytest.mark.parametrize("language", ["de", "vi"])
def test_each_team_asks_about_as_often_as_the_others(language: str) -> None:
    pack = pack_for(language)
    asked = Counter(pack.key[m.id] for m in (*pack.train, *pack.test) if m.text.endswith("?"))

    assert len(asked) == 4
    assert all(12 <= n <= 18 for n in asked.values())


@BY_NAME
def test_the_tricks_end_with_what_must_not_wait(pack: Pack) -> None:
    texts = [trick.text for trick in pack.tricks]
    ambiguous = [trick for trick in pack.tricks if " / " in trick.why]

    assert len(set(texts)) == 14
    assert len(ambiguous) == 8
    assert texts[-1] in {"There is a fire in the kitchen!", "In der Küche brennt es!", "Trong bếp đang cháy!"}
    names = {team.name for team in pack.teams}
    assert all(set(t.why.split(": ", 1)[1].split(" / ")) <= names for t in ambiguous)
    assert not set(texts) & set(all_texts(pack))


@BY_NAME
def test_the_label_guide_fits_under_a_button(pack: Pack) -> None:
    assert all(0 < len(team.guide) <= 34 and 0 < len(team.name) <= 20 for team in pack.teams)


@pytest.mark.parametrize("font", ["NotoSans-Regular.ttf", "NotoSans-Bold.ttf"])
@BY_NAME
def test_the_products_typeface_has_every_letter(pack: Pack, font: str) -> None:
    letters = TTFont(RESOURCES / "fonts" / font).getBestCmap()
    words = [t for team in pack.teams for t in (team.name, team.guide)]
    tricks = [t for trick in pack.tricks for t in (trick.text, trick.why)]

    assert {c for text in (*all_texts(pack), *words, *tricks) for c in text if ord(c) not in letters} == set()
