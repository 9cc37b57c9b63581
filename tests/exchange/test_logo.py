"""The client's logo: any PNG or JPEG becomes a small one on white; all else is refused in a sentence."""

import struct
import warnings
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from workshop.exchange import logo
from workshop.exchange.logo import make_logo, read_logo
from workshop.problems import Refusal

SENTENCE = "no picture that can be read"


def drawn(size: tuple[int, int] = (300, 100), mode: str = "RGBA", colour: str = "#8A1538") -> Image.Image:
    picture = Image.new("RGBA", size, (0, 0, 0, 0))
    ImageDraw.Draw(picture).ellipse((0, 0, size[0] // 2, size[1] - 1), fill=colour)
    return picture if mode == "RGBA" else picture.convert(mode)


def saved(picture: Image.Image, kind: str = "PNG", **more: object) -> bytes:
    file = BytesIO()
    picture.save(file, kind, **more)
    return file.getvalue()


def opened(made: logo.Logo) -> Image.Image:
    return Image.open(BytesIO(made.image))


@pytest.mark.parametrize("mode", ["RGBA", "RGB", "L", "LA", "P", "1", "I;16"])
def test_every_kind_of_png_becomes_a_picture_on_white(mode: str) -> None:
    picture = drawn(mode="RGBA").convert("RGB").convert(mode) if mode in {"1", "P"} else drawn(mode="RGBA")
    if mode in {"RGB", "L", "LA"}:
        white = Image.new("RGBA", picture.size, "white")
        white.alpha_composite(picture)
        picture = white.convert(mode)
    elif mode == "I;16":
        picture = Image.frombytes("I;16", (300, 100), bytes(300 * 100 * 2))
    made = make_logo(saved(picture), "logo.png")

    assert (made.kind, made.width, made.height) == ("png", 300, 100)
    assert opened(made).mode == "RGB"


def test_what_is_clear_becomes_white() -> None:
    made = make_logo(saved(drawn()), "logo.png")

    assert opened(made).getpixel((299, 99)) == (255, 255, 255)
    assert opened(made).getpixel((75, 50)) == (138, 21, 56)


def test_a_large_picture_is_made_small_and_keeps_its_proportions() -> None:
    made = make_logo(saved(drawn((4000, 1000))), "logo.png")

    assert (made.width, made.height) == (600, 150)
    assert len(made.image) < logo.HEAVY


def test_a_photograph_stays_a_jpeg_turned_as_it_was_held_with_nothing_hidden_in_it() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x013B] = "somebody"
    made = make_logo(saved(drawn((300, 100), "RGB"), "JPEG", exif=exif), "logo.jpg")

    assert (made.kind, made.width, made.height) == ("jpeg", 54, 162) or (made.width, made.height) == (60, 180)
    assert made.height > made.width
    assert not opened(made).getexif()
    assert b"somebody" not in made.image


def test_a_jpeg_for_printers_is_read() -> None:
    made = make_logo(saved(drawn((300, 100), "RGB").convert("CMYK"), "JPEG"), "logo.jpg")

    assert opened(made).mode == "RGB"


def test_a_noisy_png_is_kept_as_a_jpeg() -> None:
    noise = Image.effect_noise((600, 180), 90).convert("RGB")
    made = make_logo(saved(noise), "logo.png")

    assert made.kind == "jpeg"
    assert len(made.image) < logo.HEAVY


def test_white_on_white_is_refused() -> None:
    with pytest.raises(Refusal, match="white on white"):
        make_logo(saved(drawn(colour="#FFFFFF")), "logo.png")


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "WEBP"])
def test_other_kinds_are_refused_by_name(kind: str) -> None:
    with pytest.raises(Refusal, match=r"logo\.x is no picture that can be read\. Choose a PNG or JPEG"):
        make_logo(saved(drawn(mode="RGB"), kind), "logo.x")


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"],
)
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(Refusal, match=SENTENCE):
        make_logo(content, "logo.png")


@pytest.mark.parametrize("size", [(30_000, 30_000), (7_000, 7_000), (2**31 - 1, 2**31 - 1)])
def test_a_small_file_that_would_fill_the_memory_is_never_unpacked(size: tuple[int, int]) -> None:
    head = struct.pack(">IIBBBBB", *size, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(bytes(10**6)))

    with pytest.raises(Refusal, match="pixels"):
        make_logo(bomb + _chunk(b"IEND", b""), "logo.png")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def test_a_file_cut_short_is_refused() -> None:
    with pytest.raises(Refusal, match=SENTENCE):
        make_logo(saved(drawn((300, 100), "RGB"), "JPEG")[:400], "logo.jpg")


def test_a_huge_file_and_one_that_is_not_there_are_refused(tmp_path: Path) -> None:
    huge = tmp_path / "huge.png"
    with huge.open("wb") as file:
        file.truncate(logo.LARGEST + 1)

    with pytest.raises(Refusal, match="larger than 10 MB"):
        read_logo(huge)
    with pytest.raises(Refusal, match=r"gone\.png could not be read"):
        read_logo(tmp_path / "gone.png")


@settings(max_examples=120, deadline=None)
@given(
    st.sampled_from(("PNG", "JPEG")), st.lists(st.tuples(st.integers(0), st.integers(0, 255)), max_size=12)
)
def test_a_damaged_file_is_a_logo_or_a_refusal_and_nothing_else(
    kind: str, damage: list[tuple[int, int]]
) -> None:
    content = bytearray(saved(drawn((120, 40), "RGB"), kind))
    for place, value in damage:
        content[place % len(content)] = value

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            made = make_logo(bytes(content), "logo")
        except Refusal:
            return
    assert 0 < made.width <= logo.WIDE
    assert 0 < made.height <= logo.HIGH
