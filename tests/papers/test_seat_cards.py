"""Personal cards: every code on a card of its own, on either paper."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from workshop.papers.seat_cards import render

CODES = tuple(f"{n}-K4M{'ABCDEFGHJKMN'[n % 12]}" for n in range(1, 24))
GIVEN = ("KM47", "Northmere Water", "Accelerator workshop", "2026-11-24")
URL = "http://192.168.178.102:8080"


def text_of(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("url", [URL, ""])
def test_each_code_stands_once_and_ten_fit_a_page(paper: str, url: str) -> None:
    pages = text_of(render(CODES, url, *GIVEN, paper))
    assert len(pages) == 3
    everything = "\n".join(pages)
    assert all(everything.count(f"{code}\n") == 1 for code in CODES)
    assert everything.count("Room code KM47") == len(CODES)
    assert ("192.168.178.102:8080" in everything) == bool(url)


def test_the_same_cards_give_the_same_bytes() -> None:
    assert render(CODES, URL, *GIVEN) == render(CODES, URL, *GIVEN)


def test_names_of_any_kind_print_as_they_are() -> None:
    pages = text_of(render(CODES[:1], "", "KM47", "<b>Вода</b> & Ωμέγα", "Workshop <i>", "2026-11-24"))
    assert "<b>Вода</b> & Ωμέγα" in pages[0]
    assert "Workshop <i>" in pages[0]
