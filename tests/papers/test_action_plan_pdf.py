"""The printed plan: what stands on it, that any name prints, and that nothing is lost or cut."""

import re
from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from papers import sample_plan
from papers.samples_printed import pages, part, printed, tight
from pypdf import PdfReader

from workshop.model import Evidence
from workshop.papers.action_plan import render

LARGEST = 400_000


def test_the_first_page_tells_the_decision_in_one_minute() -> None:
    first = pages(printed("plan"))[0]

    for said in (
        "Customer mails reach the wrong desk",
        "Our customers wait because their mail travels",
        "71",
        "90",
        "€ 8,000 to 12,000",
        "16 March: Send six pages",
        "A. Quillbank",
        "13 April",
        "In the room: 14 of 16 invited",
        "Missing: Research",
        "decided",
        "27 March",
    ):
        assert said in first


def test_every_line_is_printed_with_reason_rule_owner_and_dates() -> None:
    table = " ".join(part(printed("plan"), "Plan for 30, 60 and 90 days"))

    for line in sample_plan.plan().lines:
        for said in (line.what, line.owner, line.first_step, line.done_when, f"({line.reasons[0].rule})"):
            assert said in table, said
    assert table.index("Stop signs") < table.index("Strategy") < table.index("Data") < table.index("Culture")
    assert "27 Mar" in table


def test_lines_without_a_name_or_date_stand_in_their_own_box() -> None:
    text = " ".join(pages(printed("plan")))

    box = text[text.index("Not yet owned") :]
    own = "the group’s own line"
    assert f"Show the first result to three teams {own} no owner (Business leader) no date" in box
    assert f"Train depot leads to read their own data {own} D. Brackwater no date" in box


def test_what_the_group_dropped_is_said() -> None:
    text = " ".join(pages(printed("plan")))

    assert "Buy a second vibration sensor" in text[text.index("Dropped by the group") :]


def test_both_rounds_of_a_repeated_vote_stand_in_the_record() -> None:
    text = " ".join(pages(printed("plan")))

    assert "Four points for each problem, round 1 of 2" in text
    assert "Four points for each problem, round 2 of 2" in text
    assert (
        "“Data is there” was voted on twice; the first time met: 3, partly: 4, not: 2, don’t know: 5" in text
    )


def test_counts_are_printed_and_never_shares_of_few_people() -> None:
    text = " ".join(pages(printed("plan")))

    assert "agreed: met" in text
    assert "14 of 14 answered" in text
    assert "%" not in text


def test_what_was_not_asked_is_named() -> None:
    text = " ".join(pages(printed("plan")))

    assert "Journey check: strategy" in text[text.index("not voted on") :]


def test_an_empty_plan_is_a_proposal_that_says_what_is_missing() -> None:
    first, *rest = pages(printed("empty"))

    assert "proposal" in first
    assert "No problem has been chosen yet" in first
    assert "Northmere Water" in first
    assert "No line of the plan has both a name and a date yet." in first
    assert "Not asked" in first
    assert any("No vote was closed" in page for page in rest)


@pytest.mark.parametrize("name", ["Łódź", "Nguyễn", "<b>Αθήνα</b>", "東京", "&amp;"])
def test_any_name_prints(name: str) -> None:
    text = pages(printed("hostile"))

    assert name in text[0]
    assert name in " ".join(part(printed("hostile"), "How this plan came about"))


def test_an_emoji_is_drawn_from_its_own_face() -> None:
    first = PdfReader(BytesIO(printed("hostile"))).pages[0]
    faces = [font.get_object()["/BaseFont"] for font in first["/Resources"]["/Font"].values()]  # type: ignore[index]

    assert any("NotoEmoji" in face for face in faces)
    assert "U+1F389" not in first.extract_text()


def test_a_character_that_no_face_has_is_named() -> None:
    text = " ".join(pages(printed("hostile")))

    assert "[STICK FIGURE]" in text
    assert "\U0001fbc5" not in text


def test_control_characters_and_direction_marks_are_gone() -> None:
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(printed("hostile"))).pages)

    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e]", text)


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert render(sample_plan.plan()) == render(sample_plan.plan())
    assert render(sample_plan.hostile()) == render(sample_plan.hostile())


@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("Letter", (612, 792))])
def test_the_sheet_has_the_size_that_was_asked_for(paper: str, size: tuple[int, int]) -> None:
    document = PdfReader(BytesIO(printed("plan", paper)))

    assert {(round(p.mediabox.width), round(p.mediabox.height)) for p in document.pages} == {size}


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_decision_is_one_page_and_every_page_is_numbered(paper: str) -> None:
    text = pages(printed("plan", paper))

    assert len(part(printed("plan", paper), "The decision")) == 1
    for number, page in enumerate(text, 1):
        assert f"Page {number} of {len(text)}" in page
        assert "Brindlemoor Parcel · Action plan, version 1 · Decided · Printed from the accelerator" in page


def test_the_file_says_what_it_is_and_has_an_outline() -> None:
    document = PdfReader(BytesIO(printed("plan")))

    assert document.metadata is not None
    assert document.metadata.title == "Brindlemoor Parcel · Action plan, version 1"
    assert document.metadata.author == "Brindlemoor Parcel"
    assert document.metadata.subject == "Customer mails reach the wrong desk"
    assert document.root_object["/Lang"] == "en"
    titles = [str(entry["/Title"]) for entry in document.outline if not isinstance(entry, list)]
    assert titles[:3] == ["The decision", "Where we stand", "The first problem"]
    assert "Plan for 30, 60 and 90 days" in titles
    assert "The record" in titles


@pytest.mark.parametrize("name", ["plan", "hostile", "overfull", "empty"])
def test_the_file_is_small_and_its_faces_are_embedded_in_part(name: str) -> None:
    pdf = printed(name)

    assert len(pdf) < LARGEST
    for page in PdfReader(BytesIO(pdf)).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            base = font.get_object()["/BaseFont"]
            assert "+" in base or base == "/Helvetica", base


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_long_inputs_are_printed_whole(paper: str) -> None:
    plan = sample_plan.overfull()
    text = tight(printed("overfull", paper))

    assert plan.chosen is not None
    assert _tight(plan.chosen.title) in text
    for line in plan.lines:
        assert _tight(line.what)[:20] in text
    # Every 500-character text ends with this letter, so one in the middle of a table was not cut.
    assert text.count("referto.SomebodyhasZ") > 3 * len(plan.lines)
    for left in plan.set_aside:
        assert left.idea.title.split(":")[0].replace(" ", "") + ":" in text


def _tight(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("name", ["plan", "hostile", "overfull", "empty"])
def test_nothing_leaves_the_type_area(name: str, paper: str) -> None:
    document = pypdfium2.PdfDocument(printed(name, paper))
    for number, page in enumerate(document, 1):
        width, height = page.get_size()
        text = page.get_textpage()
        for place in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(place)
            said = text.get_text_bounded(left, bottom, right, top)
            assert left > 48, (number, said)
            assert right < width - 48, (number, said)
            assert bottom > 22, (number, said)
            assert top < height - 48, (number, said)
    document.close()


def test_a_vote_nobody_answered_is_said() -> None:
    made = sample_plan.plan()
    nobody = replace(made.criteria[0].tally, counts=(0, 0, 0, 0), answered=0)
    plan = replace(made, criteria=(Evidence(nobody, 14, "a", "Four points", 1),))

    assert "nobody answered" in " ".join(pages(render(plan)))


def test_a_date_that_is_none_prints_as_it_was_typed() -> None:
    made = sample_plan.plan()
    lines = (replace(made.lines[0], due="after Easter"), *made.lines[1:])

    assert "after Easter" in " ".join(pages(render(replace(made, lines=lines, day_30="")))).replace("  ", " ")
