"""What leaves the program from the tab Papers: the box into a folder, and tables for other programs."""

from collections.abc import Generator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.language import _, ngettext

if TYPE_CHECKING:
    from workshop.box import Box
    from workshop.session import Session
    from workshop.session.paper import Paper

# What of ui.exporting is offered, by the kind of the workshop: an event has votes, but no action items.
OFFERED: Mapping[str, tuple[str, ...]] = {
    "accelerator": ("xlsx", "ics", "csv", "folder"),
    "excitement": ("csv", "folder"),
}


def export_names() -> Mapping[str, str]:
    """Give what each export is called, by its key."""
    return {
        "xlsx": _("Action items as a workbook"),
        "ics": _("Dates for a calendar"),
        "csv": _("Plain tables (CSV)"),
        "folder": _("Everything, as one folder"),
    }


def exporting(session: "Session", kind: str, folder: Path) -> Generator[str, None, list[Path]]:
    """Write an export; gives the places of what was written."""
    from ui.exporting import export  # noqa: PLC0415 - start-up cost

    yield _("Writing: {name}").format(name=export_names()[kind])
    return export(session, kind, folder)


def saving_box(box: "Box", size: str, folder: Path, saved: list[Path]) -> Generator[str, None, list[bytes]]:
    """Save each paper of the box, adding its place to `saved`; gives the PDFs."""
    from workshop.exchange.names import write_new  # noqa: PLC0415 - start-up cost
    from workshop.papers.box import contents  # noqa: PLC0415

    papers, pdfs = contents(box), []
    for number, paper in enumerate(papers, 1):
        yield _("Saving “{title}”, {n} of {of}").format(title=paper.title, n=number, of=len(papers))
        pdfs.append(paper.render(box, size))
        saved.append(write_new(folder, paper.file, pdfs[-1]))
    return pdfs


def box_words(saved: list[Path], folder: Path, *, whole: bool) -> str:
    """Say what of the box lies in the folder."""
    n = len(saved)
    if not n:
        return _("Stopped. Nothing of the box was saved.")
    if whole:
        said = ngettext("The box is in {folder}: {n} paper.", "The box is in {folder}: {n} papers.", n)
    else:
        said = ngettext(
            "Stopped. {n} paper of the box is in {folder}.",
            "Stopped. {n} papers of the box are in {folder}.",
            n,
        )
    return said.format(n=n, folder=folder)


def written_words(written: list[Path]) -> str:
    """Say what an export wrote; a folder stands for what is in it."""
    first = written[0]
    if first.is_dir():
        n = len(written) - 1
        return ngettext("{n} file is in {folder}.", "{n} files are in {folder}.", n).format(n=n, folder=first)
    names = ", ".join(path.name for path in written)
    return _("{files}: written to {folder}.").format(files=names, folder=first.parent)


def chosen_paper(papers: tuple["Paper", ...], file: str, first: str) -> "Paper":
    """Give the paper with this file, or else the one that is wanted first."""
    named = {paper.file: paper for paper in papers}
    return named.get(file) or named[first]
