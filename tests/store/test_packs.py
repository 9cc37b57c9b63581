"""A pack in the file is the pack that was put there."""

import json
from dataclasses import replace

import pytest

from workshop.model import Pack
from workshop.store.packs import pack, pack_text
from workshop.teaching.packs import read_pack, shipped


@pytest.mark.parametrize("name", [name for name, _title, _language in shipped()])
def test_a_pack_comes_back_as_it_was(name: str) -> None:
    given = read_pack(name)

    assert pack(pack_text(given)) == given
    assert pack_text(pack(pack_text(given))) == pack_text(given)


def test_a_pack_of_a_client_comes_back_as_well() -> None:
    given = replace(read_pack("routing_vi"), tricks=(), recording=None)

    assert pack(pack_text(given)) == given


def test_the_text_is_json_that_keeps_its_letters() -> None:
    text = pack_text(read_pack("routing_vi"))

    assert "mật khẩu" in text
    assert set(json.loads(text)) == set(Pack.__dataclass_fields__)


def test_the_key_of_a_pack_that_came_back_cannot_be_changed() -> None:
    back = pack(pack_text(read_pack("routing_en")))

    with pytest.raises(TypeError):
        back.key["R001"] = "people"  # type: ignore[index]
