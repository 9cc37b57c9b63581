"""Names in any script: the letters it takes, the text that comes out again, never a box."""

import subprocess
from dataclasses import replace
from functools import cache
from shutil import which

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from papers import sample_event, sample_plan
from papers.printed import read

from workshop.event_summary import EventSummary
from workshop.papers import action_plan, event_summary, fonts, text
from workshop.papers.marks import Words, write
from workshop.papers.painting import About, paint
from workshop.papers.sheet import Sheets
from workshop.papers.style import GRIDS, TABLE, TABLE_STRONG, TEXT
from workshop.plan import ActionPlan

NAMES = {
    "Latin": "Łódź Åström",
    "Latin with marks above marks": "Q̣́ena x̂",
    "Vietnamese": "Nguyễn Thị Hồng",
    "Greek": "Γιώργος Αθήνα",
    "Cyrillic": "Иван Жуков",
    "Chinese": "東京株式会社",
    "Korean": "김민준",
    "Devanagari": "श्रीनिवास हिन्दी",
    "Thai": "น้ำใจ ก๋วยเตี๋ยว",
    "Bengali": "স্ত্রী",
    "Tamil": "தமிழ் கொடி",
    "Sinhala": "ශ්‍රී ලංකා",
    "Odia": "ଓଡ଼ିଆ କ୍ଷେତ୍ର",
    "Khmer": "ភាសាខ្មែរ",
    "Burmese": "မြန်မာ ကြီး",
    "Tibetan": "བཀྲ་ཤིས",
    "Georgian": "ქართული",
    "Ethiopic": "አማርኛ",
    "Inuktitut": "ᐃᓄᒃᑎᑐᑦ",
    "Emoji": "😀👍🏽👩‍🔬🇩🇪",
}
TURNED = {
    "Arabic": "محمد الفارسي",
    "Arabic with ligatures": "الإسلام والأب",
    "Persian": "نستعلیق می‌خواهم",
    "Hebrew": "יוסף כהן (מנכ״ל)",
}
EVERY = NAMES | TURNED


def named(plan: ActionPlan) -> ActionPlan:
    """Give the owners of a plan's lines names of every script."""
    names = [*EVERY.values()]
    lines = plan.lines * 3
    assert len(lines) >= len(names)
    made = (
        replace(line, id=f"n{n}", owner=name)
        for n, (line, name) in enumerate(zip(lines, names, strict=False))
    )
    return replace(plan, engagement=replace(plan.engagement, client=TURNED["Arabic"]), lines=tuple(made))


def titled(summary: EventSummary, name: str) -> EventSummary:
    return replace(summary, client=name, title=name)


@cache
def whole() -> str:
    return tight(" ".join(read(action_plan.render(named(sample_plan.plan())))))


def tight(said: str) -> str:
    return "".join(said.split()).replace("\u200b", "")


def glyphs(said: str, *, bold: bool = False) -> list[int]:
    """Give the glyph of each letter that is set for a text."""
    style = TABLE_STRONG if bold else TABLE
    marks = [m for slab in write(said, style, 200) for m in slab.marks if isinstance(m, Words)]
    found = []
    for mark in marks:
        letters = "".join(s.letters for s in mark.shaped.spots) if mark.shaped else mark.text
        known = fonts.named(mark.face).face.charToGlyph
        found += [known.get(ord(letter), 0) for letter in letters]
    return found


@pytest.mark.parametrize("script", EVERY)
def test_the_plan_prints_a_name_and_gives_it_back(script: str) -> None:
    assert tight(EVERY[script]) in whole()


@pytest.mark.parametrize("script", EVERY)
def test_the_event_summary_prints_a_name_on_its_one_page(script: str) -> None:
    (page,) = read(event_summary.render(titled(sample_event.event(), EVERY[script])))

    assert tight(EVERY[script]) in tight(page)
    assert "[" not in page


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("script", EVERY)
def test_no_letter_is_a_box(script: str, bold: bool) -> None:
    found = glyphs(EVERY[script], bold=bold)

    assert found
    assert 0 not in found


@pytest.mark.skipif(not which("pdftotext"), reason="a second reader, where it is installed")
@pytest.mark.parametrize("script", EVERY)
def test_another_reader_reads_it_too(script: str) -> None:
    sheets = Sheets(GRIDS["A4"])
    sheets.part("Name")
    sheets.row((sheets.grid.left, write(EVERY[script], TEXT, 400)))
    pdf = paint(sheets, About("Name", "", "", "en", "", ""))

    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    told = done.stdout.decode()

    # It marks the direction by signs of its own, and leaves brackets as they look.
    dropped = dict.fromkeys(map(ord, "\u202a\u202b\u202c()"))
    assert tight(EVERY[script]).translate(dropped) in tight(told.translate(dropped))


def test_letters_of_joined_scripts_are_joined() -> None:
    (piece,) = text.pieces("محمد", bold=False)
    alone = [glyphs(letter)[0] for letter in "محمد"]

    assert piece.shaped is not None
    assert set(glyphs("محمد")).isdisjoint(alone[:3])


def test_vowel_signs_stand_where_they_are_read() -> None:
    # The sign for i is written before its consonant and spoken after it.
    assert glyphs("कि") == list(reversed([*glyphs("क"), *glyphs("कि")[:1]]))


def test_a_family_of_emoji_is_one_picture() -> None:
    assert len(glyphs("👩‍🔬")) == 1
    assert len(glyphs("🇩🇪")) == 1


def test_a_deep_script_keeps_off_the_line_below() -> None:
    (latin,) = write("Oslo", TEXT, 200)
    (burmese,) = write("ကြီး", TEXT, 200)

    assert burmese.height > latin.height
    assert burmese.base == latin.base


def test_a_letter_and_its_marks_stay_on_one_line() -> None:
    lines = text.wrap("น้ำ" * 30, TABLE, 40)

    assert len(lines) > 1
    assert all(line.said.count("น") == line.said.count("้") == line.said.count("ำ") for line in lines)


@pytest.mark.parametrize(
    ("said", "shown", "names"),
    [
        (
            "ᠮᠣ",
            "[MONGOLIAN LETTER MA][MONGOLIAN LETTER O]",
            ("[MONGOLIAN LETTER MA]", "[MONGOLIAN LETTER O]"),
        ),
        ("A\ue001", "A[U+E001]", ("[U+E001]",)),
        ("葛\U000e0100飾", "葛飾", ()),
        ("a\u200db\u200e", "ab", ()),
        ("plain [text]", "plain [text]", ()),
    ],
)
def test_what_no_face_has_stands_by_its_name_and_is_told(
    said: str, shown: str, names: tuple[str, ...]
) -> None:
    assert text.clean(said) == shown
    assert text.replaced(said) == names


def test_the_characters_that_a_paper_replaces_are_said_in_a_sentence() -> None:
    plan = sample_plan.plan()
    assert text.replaced_words(plan) == ""

    odd = replace(
        plan, engagement=replace(plan.engagement, client="ᠮ Ltd"), why="Because of ᠮ and \U0001fbc5"
    )

    assert text.replaced_words(odd) == (
        "2 characters have no shape in our fonts and are printed by their names: "
        "[MONGOLIAN LETTER MA] [STICK FIGURE]"
    )


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_any_text_prints(said: str) -> None:
    sheets = Sheets(GRIDS["A4"])
    sheets.part(text.clean(said))
    sheets.row((sheets.grid.left, write([(said, TEXT), ("; ", TABLE), (said, TABLE_STRONG)], TEXT, 120)))

    pdf = paint(sheets, About(text.clean(said), "", "", "en", text.clean(said), ""))

    assert pdf.startswith(b"%PDF")
    assert 0 not in glyphs(said)


def test_the_same_names_give_the_same_bytes_whatever_was_printed_before() -> None:
    before = event_summary.render(titled(sample_event.event(), TURNED["Persian"]))
    for name in EVERY.values():
        event_summary.render(titled(sample_event.event(), name))

    assert event_summary.render(titled(sample_event.event(), TURNED["Persian"])) == before
