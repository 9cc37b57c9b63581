"""The guide's page of papers: it shows every picture there is, and every paper of the program has one."""

import re

from papers import sample_box

from ui.exporting import PAPERS
from workshop.papers.box import contents
from workshop.places import GUIDE

PICTURES = GUIDE / "papers"
PAGE = (GUIDE / "papers.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"!\[([^\]]+)\]\(papers/([\w-]+\.png)\)", PAGE)


def test_the_page_names_every_picture_once_and_there_is_no_other() -> None:
    names = [name for _alt, name in SHOWN]

    assert sorted(names) == sorted(path.name for path in PICTURES.iterdir())
    assert len({alt for alt, _name in SHOWN}) == len(SHOWN)


def test_each_picture_has_a_sentence_below_it() -> None:
    below = re.findall(r"\(papers/[\w-]+\.png\)\n\n(.+)", PAGE)

    assert len(below) == len(SHOWN)
    assert all(re.match(r"[A-Z].*\.$", sentence) for sentence in below)


def test_every_paper_of_the_program_is_shown() -> None:
    kinds = {name.rsplit("-", 1)[0] for _alt, name in SHOWN}
    box = [paper.file.removesuffix(".pdf").lstrip("0123456789-") for paper in contents(sample_box.day())]
    left = {kind: [paper.file.removesuffix(".pdf") for paper in papers] for kind, papers in PAPERS.items()}

    assert {*box, *left["accelerator"]} <= kinds
    assert {f"event-{name.removeprefix('event-')}" for name in (*box, *left["excitement"])} <= kinds


def test_the_pictures_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in PICTURES.iterdir()) < 2_600_000
