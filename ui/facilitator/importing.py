"""Bringing the client's pre-work in: the file dialog, and what came in and what was left out in words."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.facilitator.lectern import Lectern
from workshop.language import _, ngettext
from workshop.problems import Refusal

REMARKS = 6


def choose_table(parent: QWidget) -> Path | None:
    """Ask for a CSV or XLSX file with the system's dialog."""
    kinds = _("Tables (*.csv *.tsv *.txt *.xlsx)")
    chosen, _kind = QFileDialog.getOpenFileName(parent, _("Import a file"), "", kinds)
    return Path(chosen) if chosen else None


def bring_ideas(lectern: Lectern, path: Path) -> tuple[str, ...]:
    """Import problems; give sentences about what came in and what did not."""
    from workshop.exchange.prework import read_ideas  # noqa: PLC0415 - openpyxl and charset tables load slowly

    try:
        found = read_ideas(path)
        added = lectern.session.ideas.add(found.items)
    except Refusal as refused:
        return (refused.sentence,)
    came = ngettext("{n} problem came in.", "{n} problems came in.", len(added)).format(n=len(added))
    return _report(came, len(found.items) - len(added), found.remarks)


def bring_sources(lectern: Lectern, path: Path) -> tuple[str, ...]:
    """Import data sources; give sentences about what came in and what did not."""
    from workshop.exchange.prework import read_sources  # noqa: PLC0415 - openpyxl and charset tables load slowly

    try:
        found = read_sources(path)
        added = lectern.session.ideas.add_sources(found.items)
    except Refusal as refused:
        return (refused.sentence,)
    came = ngettext("{n} data source came in.", "{n} data sources came in.", len(added)).format(n=len(added))
    return _report(came, len(found.items) - len(added), found.remarks)


def bring_table(lectern: Lectern, path: Path) -> tuple[str, ...]:
    """Import a table as what its columns say it is: problems or data sources."""
    from workshop.exchange.prework import holds_sources  # noqa: PLC0415 - as in bring_ideas()

    try:
        sources = holds_sources(path)
    except Refusal as refused:
        return (refused.sentence,)
    return bring_sources(lectern, path) if sources else bring_ideas(lectern, path)


def _report(came: str, known: int, remarks: tuple[str, ...]) -> tuple[str, ...]:
    said = [came]
    if known:
        said.append(ngettext("{n} was there already.", "{n} were there already.", known).format(n=known))
    said += remarks[:REMARKS]
    if len(remarks) > REMARKS:
        n = len(remarks) - REMARKS
        said.append(ngettext("and {n} more remark", "and {n} more remarks", n).format(n=n))
    return tuple(said)
