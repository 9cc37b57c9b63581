"""The one file of tokens: colours, sizes and spaces; Qt's style sheet is made from it."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours; `name` is light, dark or contrast."""

    name: Literal["light", "dark", "contrast"]
    paper: str
    canvas: str
    ink: str
    ink_soft: str
    line: str
    accent: str
    accent_soft: str
    on_accent: str
    warm: str
    amber: str
    good: str
    outline: str
    band: str
    partly: str
    never: str
    strengths: tuple[str, str, str, str]


LIGHT = Theme(
    name="light",
    paper="#FFFFFF",
    canvas="#F4F6F8",
    ink="#15202B",
    ink_soft="#4A5868",
    line="#D5DCE3",
    accent="#0B6E69",
    accent_soft="#DDF0EE",
    on_accent="#FFFFFF",
    warm="#B4502A",
    amber="#8A5A00",
    good="#1B7F3B",
    outline="#8593A1",
    band="#E6EAEE",
    partly="#91BEBB",
    never="#CB856A",
    strengths=("#15202B", "#5B6673", "#A1A9B0", "#E1E5E8"),
)
DARK = Theme(
    name="dark",
    paper="#12181F",
    canvas="#0B1015",
    ink="#EEF2F5",
    ink_soft="#A9B6C2",
    line="#2A3642",
    accent="#4FC1B8",
    accent_soft="#173A38",
    on_accent="#0B1015",
    warm="#F0A27F",
    amber="#E9BE6A",
    good="#6FCF8B",
    outline="#6F7F8D",
    band="#1E2831",
    partly="#2D645F",
    never="#B07A62",
    strengths=("#EEF2F5", "#A9B6C2", "#6F7F8D", "#3A4754"),
)
# Black and white for words and lines; the few colours are light enough to be read at 7:1 on each surface.
CONTRAST = Theme(
    name="contrast",
    paper="#000000",
    canvas="#000000",
    ink="#FFFFFF",
    ink_soft="#FFFFFF",
    line="#8C8C8C",
    accent="#7DF0E6",
    accent_soft="#00332F",
    on_accent="#000000",
    warm="#FFB999",
    amber="#FFDB70",
    good="#8BF5A5",
    outline="#FFFFFF",
    band="#2B2B2B",
    partly="#00615A",
    never="#FFB999",
    strengths=("#FFFFFF", "#C8C8C8", "#8C8C8C", "#5A5A5A"),
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}

# Window, in pixels.
LABEL, TAB, TEXT, STRONG, HEADING, CLOCK, LARGE = 12, 13, 14, 16, 20, 28, 32
UNIT, INSIDE, BETWEEN, EDGE, RADIUS = 4, 8, 16, 24, 6
RAIL, SIDE, STATUS = 260, 320, 28
# Room, in pixels of a 1080-high picture.
ROOM_HEIGHT, ROOM_EDGE, ROOM_SMALL, ROOM_TEXT, ROOM_QUESTION = 1080, 80, 36, 44, 64
ROOM_COUNT, ROOM_NUMBER, ROOM_CODE = 60, 96, 140
# Movement, in milliseconds.
REVEAL = 600
FAMILY = "Noto Sans"
