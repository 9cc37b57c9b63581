"""Where pages end: no heading without its text, no head without rows, no last row or legend alone."""

import itertools
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from papers import sample_box
from papers.samples_printed import printed
from papers.tagged import Kid, Tagged, tagged

from workshop.papers import run_sheet
from workshop.papers.marks import Stack, height, write
from workshop.papers.sheet import Sheets
from workshop.papers.style import GRIDS, TABLE
from workshop.papers.tables import Column, Table

PAPERS: dict[str, Callable[[], bytes]] = {
    f"{name} {paper}": (lambda n=name, p=paper: printed(n, p))
    for name in ("plan", "empty", "hostile", "forty", "overfull", "unanswered", "overruled")
    for paper in ("A4", "Letter")
} | {
    f"run sheet {paper}": (lambda p=paper: run_sheet.render(sample_box.day(), p))
    for paper in ("A4", "Letter")
}
every_paper = pytest.mark.parametrize("name", PAPERS)
HEADINGS = {"H1", "H2", "H3"}


@cache
def read(name: str) -> Tagged:
    return tagged(PAPERS[name]())


def pages(kid: Kid) -> list[int]:
    return sorted({page for page, _number in kid.pieces()})


def tables(paper: Tagged) -> Iterator[tuple[Kid, list[Kid]]]:
    """Give each table with its rows, the head apart."""
    for table in paper.all("Table"):
        rows = [kid for kid in table.kids if isinstance(kid, Kid)]
        headed = all(cell.role == "TH" and cell.scope == "Column" for cell in rows[0].kids)
        yield table, rows[1:] if headed else rows


@every_paper
def test_no_heading_stands_without_what_it_names(name: str) -> None:
    every = [(kid, page) for kid in read(name).root.walk() for page, _n in _own(kid)]
    for (kid, page), (following, next_page) in itertools.pairwise(every):
        if kid.role in HEADINGS and following is not kid:
            assert next_page == page, read(name).text(kid)


def _own(kid: Kid) -> list[tuple[int, int]]:
    return [each for each in kid.kids if not isinstance(each, Kid)]


@every_paper
def test_no_head_and_no_name_of_a_group_stands_without_rows(name: str) -> None:
    for table, _rows in tables(read(name)):
        rows = [kid for kid in table.kids if isinstance(kid, Kid)]
        for row, following in itertools.pairwise(rows):
            if all(cell.role == "TH" and cell.scope == "Column" for cell in row.kids):
                assert pages(following)[0] == pages(row)[-1], read(name).text(row)


@pytest.mark.parametrize("name", [name for name in PAPERS if not name.startswith("overfull")])
def test_no_row_is_alone_on_the_page_where_its_table_begins_or_ends(name: str) -> None:
    for _table, rows in tables(read(name)):
        at = [pages(row) for row in rows]
        if len(rows) > 3 and at[0] != at[-1]:
            assert at[1][0] == at[0][0], read(name).text(rows[0])
            assert at[-2][-1] == at[-1][-1], read(name).text(rows[-1])


@pytest.mark.parametrize("name", ["plan A4", "plan Letter", "forty A4", "unanswered Letter"])
def test_what_explains_bars_stands_on_the_page_where_they_end(name: str) -> None:
    paper = read(name)
    record = next(part for part in paper.root.kids if "The record" in paper.text(part)[:10])
    seen = 0
    for section in (kid for kid in record.walk() if kid.role == "Sect"):
        kids = [kid for kid in section.kids if isinstance(kid, Kid)]
        for table, legend in itertools.pairwise(kids):
            if (
                table.role == "Table"
                and legend.role == "P"
                and paper.text(legend) in {"met", "Done, I could show it"}
            ):
                seen += 1
                assert pages(legend)[0] == pages(table)[-1], paper.text(legend)
    assert seen > 1


def lines(number: int) -> Stack:
    return write(" ".join(["word"] * number), TABLE, 60.0)


def sheets(room: float) -> Sheets:
    made = Sheets(GRIDS["A4"])
    made.part("Part")
    made.y = made.bottom - room
    return made


def test_a_heading_goes_along_with_the_row_that_has_no_room_below_it() -> None:
    made = sheets(130)
    made.section("Heading", lines(4), least=60)
    made.entry("Heading")
    with Table(made, (Column(made.grid.main, 200.0, "Head"),), made.grid.main).open() as table:
        table.row(lines(40))

    assert len(made.pages) == 2
    assert not made.pages[0].placed
    assert made.pages[0].entries == []
    (entry,) = made.pages[1].entries
    assert made.grid.top < entry[1] < made.y


def test_a_heading_followed_by_text_stays_where_it_is() -> None:
    made = sheets(130)
    made.section("Heading", least=60)
    made.row((made.grid.main, lines(2)))
    made.turn()

    assert made.pages[0].placed
    assert len(made.pages) == 2


def test_a_heading_at_the_top_never_runs_away_from_what_is_too_tall() -> None:
    made = sheets(700)
    made.y = made.grid.top
    made.section("Heading")
    made.row((made.grid.main, lines(900)))

    assert any(mark.marks[0].text == "Heading" for mark in made.pages[0].placed)  # type: ignore[union-attr]


def test_a_tall_row_leaves_no_single_line_on_the_next_page() -> None:
    whole = lines(400)
    for room in range(120, 260, 3):
        made = sheets(float(room))
        made.row((made.grid.main, whole))
        on = [[p for p in page.placed if p[1] > made.grid.top + 20] for page in made.pages]
        assert sum(map(len, on)) == len(whole)
        assert all(len(each) != 1 for each in on), room
    assert height(whole) > 300


def test_rows_below_each_other_keep_their_order_and_none_is_lost() -> None:
    for rows in range(5):
        made = sheets(90)
        with Table(made, (Column(made.grid.main, 200.0, "Head"),), made.grid.main).open() as table:
            for n in range(rows):
                table.row(write(f"row {n}", TABLE, 200.0))
        texts = [p.marks[0].text for page in made.pages for p in page.placed if hasattr(p.marks[0], "text")]
        assert [text for text in texts if text.startswith("row")] == [f"row {n}" for n in range(rows)]
        assert "Head" in texts
