"""What leaves an engagement: tables and dates for other programs, papers, or everything as one folder."""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill

from workshop.exchange.names import free_name, safe_name, write_new
from workshop.language import _
from workshop.plan import ActionPlan
from workshop.problems import Refusal
from workshop.session import Session
from workshop.text import day_in_words

ENDING = ".readyroom"
README = "README.txt"
WIDE = 78


def export(session: Session, kind: str, folder: Path) -> list[Path]:
    """Write what `kind` names (a key of EXPORTS) into a folder and give the places.

    What is in the folder already is never replaced. Raises Refusal when it cannot be written.
    """
    return EXPORTS[kind](session, folder)


def _csv(session: Session, folder: Path) -> list[Path]:
    from workshop.exchange.lines import write_csv  # noqa: PLC0415 - start-up cost, here and below

    return write_csv(session.plan(), folder)


def _xlsx(session: Session, folder: Path) -> list[Path]:
    from workshop.exchange.plan_workbook import write_xlsx  # noqa: PLC0415

    return write_xlsx(session.plan(), folder)


def _ics(session: Session, folder: Path) -> list[Path]:
    from workshop.exchange.plan_calendar import write_ics  # noqa: PLC0415

    return write_ics(session.plan(), folder)


def _folder(session: Session, folder: Path) -> list[Path]:
    """Write everything into a new folder inside `folder`, whole or not at all; gives it and its files."""
    plan = session.plan()
    client, date = plan.engagement.client, plan.workshop.date
    name = safe_name(f"{client[:48]} {date}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".export-", dir=folder) as made:
            whole = Path(made) / "whole"
            whole.mkdir()
            told = _fill(session, plan, whole)
            (whole / README).write_text(_readme(plan, told), encoding="utf-8", newline="\r\n")
            place = free_name(folder, name)
            shutil.move(whole, place)
    except OSError as reason:
        raise Refusal(
            _("{name} could not be written. Choose another folder.").format(name=folder / name)
        ) from reason
    return [place, *(place / file for file in (*told, README))]


def _box(session: Session, folder: Path) -> list[Path]:
    """Write the papers that are wanted before the day."""
    from workshop.papers.box import printed  # noqa: PLC0415

    return [write_new(folder, paper.file, paper.pdf) for paper in printed(session.box())]


def _papers(session: Session, folder: Path) -> list[Path]:
    """Write the papers that the workshop leaves behind."""
    plan = session.plan()
    return [write_new(folder, p.file, p.draw(session, plan)) for p in PAPERS[plan.workshop.kind]]


def _fill(session: Session, plan: ActionPlan, folder: Path) -> dict[str, str]:
    """Write all files but the last and give what each is, by its name."""
    told: dict[str, str] = {}
    for paper in PAPERS[plan.workshop.kind]:
        (folder / paper.file).write_bytes(paper.draw(session, plan))
        told[paper.file] = paper.says()
    for name, data, says in _tables(plan):
        (folder / name).write_bytes(data)
        told[name] = says
    own = safe_name(plan.engagement.client) + ENDING
    session.engagement.copy(folder / own)
    return told | {own: _("the whole engagement, to be opened with Readyroom")}


def _tables(plan: ActionPlan) -> Iterator[tuple[str, bytes, str]]:
    """Give each table with its name and what it is; a workshop without lines has nothing but its votes."""
    from workshop.exchange.lines import LINES, VOTES, csv_files  # noqa: PLC0415
    from workshop.exchange.plan_calendar import NAME as DATES  # noqa: PLC0415
    from workshop.exchange.plan_calendar import calendar  # noqa: PLC0415
    from workshop.exchange.plan_workbook import NAME as BOOK  # noqa: PLC0415
    from workshop.exchange.plan_workbook import workbook  # noqa: PLC0415

    plain = csv_files(plan)
    if plan.lines or plan.unowned or plan.dropped:
        says = _("the action items to keep working in: fill in status, dates and owners there")
        yield BOOK, workbook(plan), says
        yield LINES, plain[LINES], _("the same items as a plain table, with what was dropped")
        says = _("first steps, due dates and the checks after 30, 60 and 90 days, for a calendar")
        yield DATES, calendar(plan), says
    yield VOTES, plain[VOTES], _("every vote in counts, never by person")


def _readme(plan: ActionPlan, told: Mapping[str, str]) -> str:
    wide = max(map(len, told)) + 2
    held = _("{title}, {date}").format(title=plan.workshop.title, date=day_in_words(plan.workshop.date))
    private = _(
        "The file that ends in {ending} holds the whole record, also the single answers, without names and "
        "without times. Give it only to those who lead the next workshop. The other files hold counts, and "
        "the names of those who took on an action item."
    ).format(ending=ENDING)
    back = _(
        "When status, dates or owners have changed in the workbook, send it to your facilitator: Readyroom "
        "shows what is new before it takes anything in."
    )
    listed = "\n".join(f"{name:{wide}}{says}" for name, says in told.items())
    parts = (f"{plan.engagement.client}\n{held}", listed, fill(private, WIDE), fill(back, WIDE))
    return "\n\n".join(parts) + "\n"


@dataclass(frozen=True, slots=True)
class FolderPaper:
    """A paper that goes into the folder; `says` tells what it is."""

    file: str
    says: Callable[[], str]
    draw: Callable[[Session, ActionPlan], bytes]


def _draw_plan(_session: Session, plan: ActionPlan) -> bytes:
    from workshop.papers.action_plan import render  # noqa: PLC0415

    return render(plan, plan.engagement.paper)


def _draw_slips(_session: Session, plan: ActionPlan) -> bytes:
    from workshop.papers.owner_slips import render  # noqa: PLC0415

    return render(plan, plan.engagement.paper)


def _draw_wall(_session: Session, plan: ActionPlan) -> bytes:
    from workshop.papers.wall_sheet import render  # noqa: PLC0415

    return render(plan, plan.engagement.paper)


def _draw_votes(_session: Session, plan: ActionPlan) -> bytes:
    from workshop.papers.vote_record import render  # noqa: PLC0415

    return render(plan, plan.engagement.paper)


def _draw_summary(session: Session, plan: ActionPlan) -> bytes:
    from workshop.papers.event_summary import render  # noqa: PLC0415

    return render(session.summary(), plan.engagement.paper)


VOTES = FolderPaper("vote-record.pdf", lambda: _("every vote in counts, printed"), _draw_votes)
# By the kind of the workshop.
PAPERS: Mapping[str, tuple[FolderPaper, ...]] = {
    "accelerator": (
        FolderPaper("action-plan.pdf", lambda: _("the action plan, printed"), _draw_plan),
        FolderPaper("owner-slips.pdf", lambda: _("a slip for each owner, to be cut"), _draw_slips),
        FolderPaper("wall-sheet.pdf", lambda: _("the plan on one large sheet for the wall"), _draw_wall),
        VOTES,
    ),
    "excitement": (
        FolderPaper("event-summary.pdf", lambda: _("the event on one page, printed"), _draw_summary),
        VOTES,
    ),
}

EXPORTS: Mapping[str, Callable[[Session, Path], list[Path]]] = {
    "csv": _csv,
    "xlsx": _xlsx,
    "ics": _ics,
    "folder": _folder,
    "box": _box,
    "papers": _papers,
}
