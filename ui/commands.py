"""The words of the command line and what each does; exit codes 0 done, 1 refused, 2 wrong words."""

import argparse
import gc
import logging
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from datetime import date
from pathlib import Path

from workshop.language import _
from workshop.places import data_folder
from workshop.problems import Refusal

ENDING = ".readyroom"
MOST_PEOPLE = 500
MOST_PORT = 65535
LOG = logging.getLogger(__name__)


def main(argv: Sequence[str]) -> int:
    """Do what the words say and give the exit code; whatever goes wrong is one sentence on standard error."""
    _speak_utf8()
    try:
        name, arguments = _read(argv)
        code = COMMANDS[name](arguments)
        # What is still kept back is written here, where a reader who has gone is met with calm.
        sys.stdout.flush()
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
    except Refusal as refused:
        return _fail(refused.sentence)
    except KeyboardInterrupt:
        return _fail(_("Stopped. What was done so far is in the file."))
    except BrokenPipeError:
        # Whoever read our output has gone: nothing more can be said, also not by the interpreter at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 1
    except Exception as problem:  # noqa: BLE001 - a user gets a sentence, the log gets the rest
        return _fail(_unexpected(problem))
    return code


def _say(line: object) -> None:
    sys.stdout.write(f"{line}\n")


def _fail(sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return 1


def _unexpected(problem: Exception) -> str:
    """Write the traceback to the log and give the sentence that says where it is."""
    try:
        path = data_folder() / "readyroom.log"
        handler = logging.FileHandler(path, encoding="utf-8")
    except OSError:
        return _("Something unexpected happened, and no log could be written. Your file is as last saved.")
    LOG.addHandler(handler)
    LOG.propagate = False
    LOG.error("unexpected", exc_info=problem)
    LOG.removeHandler(handler)
    handler.close()
    return _("Something unexpected happened. Your file is as last saved; the details are in {log}.").format(
        log=path
    )


def _speak_utf8() -> None:
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _read(argv: Sequence[str]) -> tuple[str, argparse.Namespace]:
    """Tell the command and its arguments; the first word is a command or the file to open."""
    parser, commands = _parsers()
    word = argv[0] if argv else ""
    if word in commands:
        return word, commands[word].parse_args(argv[1:])
    arguments = parser.parse_args(argv)
    if arguments.file and arguments.file.suffix != ENDING and not arguments.file.exists():
        parser.error(_("there is no command and no file “{word}”").format(word=arguments.file))
    return "window", arguments


def _parsers() -> tuple[argparse.ArgumentParser, Mapping[str, argparse.ArgumentParser]]:
    summaries = {
        "demo": _("play a whole workshop without a screen"),
        "host": _("lead a workshop from the command line"),
        "plan": _("print the action plan, or an event’s summary, as PDF"),
        "export": _(
            "write plan lines, dates and votes for other programs, everything as a folder, or papers"
        ),
        "import": _("take status, dates and owners in from a table of action items"),
        "check": _("tell whether a file is whole and what it holds"),
    }
    parser = argparse.ArgumentParser(
        prog="readyroom",
        description=_("Lead machine-learning workshops offline."),
        epilog="\n".join(["", _("Commands:"), *(f"  {name:8}{text}" for name, text in summaries.items())]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help=_("the engagement file to open"))
    parser.add_argument(
        "--theme", choices=("light", "dark", "contrast"), default="", help=_("instead of the desktop’s")
    )
    commands = {
        name: argparse.ArgumentParser(prog=f"readyroom {name}", description=text)
        for name, text in summaries.items()
    }
    _add_demo(commands["demo"])
    for name in ("host", "plan", "export", "import", "check"):
        commands[name].add_argument("file", type=Path, metavar="FILE")
    _add_host(commands["host"])
    commands["plan"].add_argument("--out", type=Path, metavar="PDF", help=_("where to write it"))
    commands["plan"].add_argument(
        "--paper", choices=("A4", "Letter"), help=_("instead of the file’s own setting")
    )
    commands["export"].add_argument(
        "--to", choices=("csv", "xlsx", "ics", "folder", "box", "papers"), required=True
    )
    commands["export"].add_argument("folder", type=Path, metavar="DIR")
    commands["import"].add_argument("table", type=Path, metavar="TABLE", help=_("XLSX or CSV, as exported"))
    commands["import"].add_argument("--yes", action="store_true", help=_("take the changes in"))
    return parser, commands


def _add_host(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--port",
        type=_port,
        default=0,
        metavar="N",
        help=_("where phones reach it, else 8080 or the next free"),
    )
    parser.add_argument("--address", default="", help=_("of this laptop, else the best one"))
    parser.add_argument("--no-phones", action="store_true", help=_("do not open the room for phones"))


def _add_demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--kind", choices=("accelerator", "event"), default="accelerator")
    parser.add_argument("--agenda", choices=("day", "half-day"), default="day", help=_("of the accelerator"))
    parser.add_argument("--participants", type=_people, default=14, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help=_("same number, same workshop"))
    parser.add_argument("--out", type=Path, default=Path("readyroom-demo"), metavar="DIR")
    parser.add_argument(
        "--prework", type=Path, metavar="DIR", help=_("a folder with problems.csv and sources.csv")
    )
    parser.add_argument("--paper", choices=("A4", "Letter"), default="A4")
    parser.add_argument("--no-scenes", action="store_true", help=_("leave out the pictures of the projector"))
    parser.add_argument("--no-papers", action="store_true", help=_("print the plan or summary alone"))
    parser.add_argument("--date", type=date.fromisoformat, default=date.today(), metavar="YYYY-MM-DD")  # noqa: DTZ011


def _people(word: str) -> int:
    if not word.isdecimal() or not 1 <= int(word) <= MOST_PEOPLE:
        raise argparse.ArgumentTypeError(_("a number from 1 to {most}").format(most=MOST_PEOPLE))
    return int(word)


def _port(word: str) -> int:
    if not word.isdecimal() or not 1 <= int(word) <= MOST_PORT:
        raise argparse.ArgumentTypeError(_("a number from 1 to {most}").format(most=MOST_PORT))
    return int(word)


def _window(arguments: argparse.Namespace) -> int:
    if _no_display():
        _say(_("There is no display here, so the demo is played instead. It leaves its papers in a folder."))
        return _demo(_parsers()[1]["demo"].parse_args([]))
    prepare(arguments.file)
    from ui.app import run  # noqa: PLC0415 - Qt is wanted only with a window

    return run(arguments.file, arguments.theme)


def prepare(path: Path | None) -> None:
    """Load what a window with a file needs, before Qt, which reads the source of all that comes after it."""
    # Looking for garbage while only modules and widgets are made costs a tenth of the start and finds none.
    gc.disable()
    if path is not None:
        from workshop.session import Session  # noqa: PLC0415

        Session.look_ahead(path)


def _no_display() -> bool:
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in wanted)


def _demo(arguments: argparse.Namespace) -> int:
    if _no_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui.demo import Order, play  # noqa: PLC0415 - start-up cost

    order = Order(
        kind=arguments.kind,
        agenda=arguments.agenda,
        participants=arguments.participants,
        seed=arguments.seed,
        out=arguments.out,
        prework=arguments.prework,
        paper=arguments.paper,
        scenes=not arguments.no_scenes,
        papers=not arguments.no_papers,
        date=arguments.date,
    )
    for line in play(order):
        _say(line)
    return 0


def _host(arguments: argparse.Namespace) -> int:
    from ui.console import Console, phones_open  # noqa: PLC0415 - start-up cost
    from ui.opening import open_or_begin  # noqa: PLC0415

    session = open_or_begin(arguments.file)
    logging.basicConfig(filename=data_folder() / "readyroom.log", level=logging.WARNING, encoding="utf-8")
    try:
        with (
            nullcontext() if arguments.no_phones else phones_open(session, arguments.address, arguments.port)
        ):
            Console(session, sys.stdout).run(sys.stdin)
    finally:
        session.close()
    return 0


def _plan(arguments: argparse.Namespace) -> int:
    from ui.opening import opened, write_file  # noqa: PLC0415 - start-up cost

    with opened(arguments.file) as session:
        paper, size = session.paper(), arguments.paper or session.scene().engagement.paper
    out = arguments.out or arguments.file.with_name(f"{arguments.file.stem}-{paper.file}")
    write_file(out, paper.draw(size))
    _say(paper.saved.format(file=out))
    if named := paper.named():
        _say(named)
    return 0


def _export(arguments: argparse.Namespace) -> int:
    from ui.exporting import export  # noqa: PLC0415 - start-up cost
    from ui.opening import opened  # noqa: PLC0415

    with opened(arguments.file) as session:
        for path in export(session, arguments.to, arguments.folder):
            _say(path)
    return 0


def _import(arguments: argparse.Namespace) -> int:
    from ui.opening import opened  # noqa: PLC0415 - start-up cost
    from ui.taking_in import taken_in  # noqa: PLC0415

    with opened(arguments.file) as session:
        for line in taken_in(session, arguments.table, agreed=arguments.yes):
            _say(line)
    return 0


def _check(arguments: argparse.Namespace) -> int:
    from ui.opening import holdings  # noqa: PLC0415 - start-up cost

    for line in holdings(arguments.file):
        _say(line)
    return 0


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "window": _window,
    "demo": _demo,
    "host": _host,
    "plan": _plan,
    "export": _export,
    "import": _import,
    "check": _check,
}
