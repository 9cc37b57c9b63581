"""A client's logo, made from whatever picture came: small, on white, without anything hidden in it."""

import struct
import warnings
import zlib
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import Image, ImageChops, ImageOps

from workshop.language import _
from workshop.model import Logo
from workshop.problems import Refusal

# Of a file, in bytes, and of a picture, in pixels: more is no logo but a trap, or a mistake.
LARGEST, MOST = 10_000_000, 40_000_000
# Pixels of a logo: 40 mm wide or 12 mm high on paper, at 380 dots an inch.
WIDE, HIGH = 600, 180
# A photograph takes more than this as PNG.
HEAVY = 120_000
QUALITY = 88
# Whiter than this is not seen on paper, 0 to 255.
FAINT = 24
# What Pillow raises for files that are cut short, false or malicious.
BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    ArithmeticError,
    LookupError,
    EOFError,
    MemoryError,
    struct.error,
    zlib.error,
)


def read_logo(path: Path) -> Logo:
    """Read a PNG or JPEG file; raises Refusal where it is none, too large, or white on white."""
    try:
        if path.stat().st_size > LARGEST:
            raise Refusal(_("{file} is larger than 10 MB. Save the logo smaller.").format(file=path.name))
        content = path.read_bytes()
    except OSError as problem:
        raise Refusal(
            _("{file} could not be read. Check the stick or folder it is on.").format(file=path.name)
        ) from problem
    return make_logo(content, path.name)


def make_logo(content: bytes, name: str) -> Logo:
    """Make a logo of a file's content; `name` is what a refusal calls it."""
    too_many = Refusal(_("{file} has too many pixels. Save the logo smaller.").format(file=name))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(BytesIO(content), formats=("PNG", "JPEG"))
            # Nothing is unpacked of a picture that would fill the memory.
            if picture.width * picture.height > MOST:
                raise too_many
            kind: Literal["png", "jpeg"] = "jpeg" if picture.format == "JPEG" else "png"
            flat = _flat(picture)
    except Image.DecompressionBombError as problem:
        raise too_many from problem
    except BROKEN as problem:
        says = _("{file} is no picture that can be read. Choose a PNG or JPEG file.")
        raise Refusal(says.format(file=name)) from problem
    if _faint(flat):
        raise Refusal(
            _("{file} is white on white paper. Choose the dark form of the logo.").format(file=name)
        )
    image = _written(flat, kind)
    if kind == "png" and len(image) > HEAVY:
        kind, image = "jpeg", _written(flat, "jpeg")
    return Logo(kind, image, flat.width, flat.height)


def _flat(picture: Image.Image) -> Image.Image:
    """Turn it as the camera held it, put it on white, and make it as small as paper needs."""
    turned = ImageOps.exif_transpose(picture)
    clear = turned.convert("RGBA")
    white = Image.new("RGBA", clear.size, "white")
    white.alpha_composite(clear)
    flat = white.convert("RGB")
    flat.thumbnail((WIDE, HIGH), Image.Resampling.LANCZOS)
    return flat


def _faint(flat: Image.Image) -> bool:
    darkest = ImageChops.invert(flat).convert("L").getextrema()[1]
    return isinstance(darkest, int | float) and darkest < FAINT


def _written(flat: Image.Image, kind: Literal["png", "jpeg"]) -> bytes:
    file = BytesIO()
    if kind == "jpeg":
        flat.save(file, "JPEG", quality=QUALITY, optimize=True)
    else:
        flat.save(file, "PNG", optimize=True)
    return file.getvalue()
