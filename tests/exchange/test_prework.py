"""A client's problems and sources become ideas and data sources, and nothing is left out silently."""

from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.exchange.prework import Imported, read_ideas, read_sources
from workshop.model import DataSource, Idea
from workshop.places import RESOURCES
from workshop.problems import Refusal

HEAD = (
    "trouble,who has it,area,kind of use,what would change,"
    "how it is done today,times per week,minutes each,data that exist\n"
)


def ideas(tmp_path: Path, text: str) -> Imported[Idea]:
    path = tmp_path / "problems.csv"
    path.write_text(text, "utf-8")
    return read_ideas(path)


def test_the_sample_is_read_whole_and_without_a_remark() -> None:
    problems, sources = (
        read_ideas(RESOURCES / "sample/problems.csv"),
        read_sources(RESOURCES / "sample/sources.csv"),
    )

    assert (len(problems.items), len(sources.items)) == (12, 6)
    assert problems.remarks == sources.remarks == ()
    assert problems.items[1] == Idea(
        id="",
        title="Customer mails reach the wrong desk",
        who="Customer service",
        area="Customer service",
        use="sort and route",
        change="A mail is on the right desk within a minute",
        today="Two people read and forward every mail",
        times=3100,
        minutes=1.5,
        data="Mail archive with the desk that answered",
        origin="prework",
    )
    assert sources.items[1] == DataSource(
        "", "Mail archive", "documents", "Customer service", "Mail server", "partly", "no", "no"
    )


def test_headings_in_other_words_and_another_order(tmp_path: Path) -> None:
    found = ideas(
        tmp_path,
        "Minutes_Each;DEPARTMENT;What is the Problem?;Times a week;Owner Role\n"
        "4;Claims;Files wait;30;Claims office\n",
    )

    idea = found.items[0]
    assert (idea.title, idea.area, idea.times, idea.minutes, idea.who) == (
        "Files wait",
        "Claims",
        30,
        4,
        "Claims office",
    )
    assert len(found.remarks) == 1
    assert "“what would change”" in found.remarks[0]


def test_title_lines_above_the_heading_are_passed_over(tmp_path: Path) -> None:
    found = ideas(
        tmp_path,
        "Problem list of the north depot,,\nVersion 3,,\n\ntrouble,area,who\nFiles wait,Claims,Ann\n",
    )

    assert [i.title for i in found.items] == ["Files wait"]


def test_a_row_without_trouble_is_left_out_and_said(tmp_path: Path) -> None:
    found = ideas(tmp_path, HEAD + "One,,,,,,,,\n\n,Ann,,,,,,,\nTwo,,,,,,,,\n")

    assert [i.title for i in found.items] == ["One", "Two"]
    assert found.remarks == ("Row 4 has no trouble and was left out.",)


def test_a_doubtful_number_is_named_with_its_row(tmp_path: Path) -> None:
    found = ideas(tmp_path, HEAD + 'One,,,,,,"3,100",2-3,\n')

    assert (found.items[0].times, found.items[0].minutes) == (3100, 2.5)
    assert found.remarks == (
        "Row 2, times per week: “3,100” was read as 3100.",
        "Row 2, minutes each: “2-3” was read as 2.5, the middle.",
    )


def test_the_same_trouble_twice_counts_once_and_is_said(tmp_path: Path) -> None:
    found = ideas(tmp_path, "trouble,area,who\nA,Claims,Ann\na,Sales,Ben\ntrouble,area,who\n")

    assert [(i.title, i.area) for i in found.items] == [("A", "Claims")]
    assert "Row 3 has the same trouble as row 2 and was left out." in found.remarks


def test_of_5000_rows_the_first_500_are_taken_and_the_rest_is_counted(tmp_path: Path) -> None:
    found = ideas(tmp_path, HEAD + "".join(f"Trouble {n},,,,,,x,,\n" for n in range(5000)))

    assert [found.items[0].title, found.items[-1].title] == ["Trouble 0", "Trouble 499"]
    assert found.remarks[0] == (
        "The first 500 problems were taken, 4500 were left out. Import those as another list."
    )
    assert len(found.remarks) <= 27


def test_a_missing_main_column_is_refused_with_what_was_found(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        ideas(tmp_path, "city,people\nNorth,4\n")

    assert refused.value.sentence == (
        "problems.csv has no column “trouble”. It has: city, people. Name one “trouble” and import again."
    )
    with pytest.raises(Refusal, match="no column “source”"):
        read_sources(tmp_path / "problems.csv")


def test_a_heading_with_nothing_below_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="no problems below"):
        ideas(tmp_path, HEAD)


def test_a_workbook_may_hold_both_lists(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    for row in (
        ["Our troubles"],
        ["Trouble", "Area", "Minutes"],
        ["Files wait", "Claims", 1.5],
        ["Papers missing", None, 3.125],
    ):
        first.append(row)
    first.merge_cells("B3:B4")
    second = book.create_sheet("Data")
    for row in (["Data source", "Owner"], ["Mail archive", "Customer service"]):
        second.append(row)
    path = tmp_path / "both.xlsx"
    book.save(path)

    assert [(i.title, i.area, i.minutes) for i in read_ideas(path).items] == [
        ("Files wait", "Claims", 1.5),
        ("Papers missing", "Claims", 3.125),
    ]
    assert [(s.name, s.owner) for s in read_sources(path).items] == [("Mail archive", "Customer service")]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(st.text(max_size=20), max_size=10), max_size=12), st.sampled_from(",;\t|"))
def test_any_rows_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, table: list[list[str]], separator: str
) -> None:
    path = tmp_path_factory.mktemp("any") / "problems.csv"
    head = separator.join(HEAD.strip().split(",")) + "\n"
    path.write_text(head + "\n".join(separator.join(row) for row in table), "utf-8", errors="replace")
    for read in (read_ideas, read_sources):
        try:
            found = read(path)
        except Refusal as refused:
            assert refused.sentence.endswith(".")  # noqa: PT017 - both outcomes are right
        else:
            assert found.items


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.text("abcdefgh xyzäß,;\"'", min_size=1).filter(lambda t: t.strip(" '\"")), min_size=1, max_size=8
    )
)
def test_what_a_spreadsheet_saves_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, troubles: list[str]
) -> None:
    path = tmp_path_factory.mktemp("any") / "problems.csv"
    quoted = "".join('"{}",Ann\n'.format(t.replace('"', '""')) for t in troubles)
    path.write_text("trouble,who\n" + quoted, "utf-8")

    first: dict[str, str] = {}
    for trouble in (" ".join(t.split()) for t in troubles):
        first.setdefault(trouble.casefold(), trouble)
    assert [i.title for i in read_ideas(path).items] == list(first.values())
