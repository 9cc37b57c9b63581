"""What can be done with an open engagement by the session's verbs alone, whichever page is open."""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial

from ui.facilitator.actions import LEADING, Action, read_only_words, told_apart
from ui.facilitator.dates import day
from ui.facilitator.head import tabs
from ui.facilitator.lectern import Lectern
from ui.facilitator.news import here_words
from ui.facilitator.seeing import Frozen
from workshop.language import _, ngettext
from workshop.model import Activity
from workshop.scene import Scene

MORE = ((1, ("T", "+")), (5, ("Shift+T",)))
LESS = "-"
REHEARSAL = 12
TABS = {
    "prepare": ("Ctrl+1",),
    "phones": ("Ctrl+2",),
    "lead": ("Ctrl+3",),
    "plan": ("Ctrl+4",),
    "papers": ("Ctrl+5", "Ctrl+P"),
}
RUNNING = {"running", "paused"}


def edits(lectern: Lectern, scene: Scene) -> tuple[Action, ...]:
    """Take the last edit back, or do it once more, each by its name."""
    fixed = read_only_words(read_only=scene.read_only)
    return (
        Action(
            "undo",
            _("Undo {name}").format(name=scene.undo) if scene.undo else _("Undo"),
            partial(_take_back, lectern, _("Undone: {name}."), lectern.session.undo),
            ("Ctrl+Z",),
            refused=fixed or ("" if scene.undo else _("There is nothing to undo.")),
        ),
        Action(
            "redo",
            _("Redo {name}").format(name=scene.redo) if scene.redo else _("Redo"),
            partial(_take_back, lectern, _("Done again: {name}."), lectern.session.redo),
            ("Ctrl+Shift+Z", "Ctrl+Y"),
            refused=fixed or ("" if scene.redo else _("There is nothing to redo.")),
        ),
    )


def _take_back(lectern: Lectern, words: str, verb: Callable[[], str]) -> None:
    named: list[str] = []
    if lectern.do(lambda: named.append(verb())):
        lectern.say(words.format(name=named[0]))


def asking(lectern: Lectern, scene: Scene, frozen: Frozen) -> Action:
    """Say where one is: for who listens to the window, and for who has looked away from it."""
    none = "" if scene.activity else _("There is no agenda yet.")
    words = partial(here_words, scene, frozen)
    return Action(
        "here", _("Say where you are"), lambda: lectern.say(words(lectern.now())), ("W",), LEADING, none
    )


def showing(lectern: Lectern, scene: Scene) -> tuple[Action, ...]:
    """Darken the room's picture, show how to join, come back to the usual picture."""
    agenda, people = lectern.session.agenda, lectern.session.people
    closed = "" if scene.phones else _("The room is not open for phones. Open it on the tab Phones first.")
    return (
        Action(
            "room.blank",
            _("Show the room’s picture again") if scene.blank else _("Blank the room’s picture"),
            lambda: lectern.do(agenda.blank, not scene.blank),
            ("B", "."),
            LEADING,
        ),
        Action(
            "room.join",
            _("Take the join card away") if scene.joining else _("Show the room how to join"),
            lambda: lectern.do(people.show_join, not scene.joining),
            ("J",),
            LEADING,
            closed,
        ),
        Action(
            "room.usual",
            _("Usual picture for the room"),
            partial(_show_usual, lectern, scene),
            ("Esc",),
            LEADING,
            "" if scene.blank or scene.joining else _("The room sees the usual picture already."),
        ),
    )


def _show_usual(lectern: Lectern, scene: Scene) -> None:
    if scene.blank:
        lectern.do(lectern.session.agenda.blank, on=False)
    if scene.joining:
        lectern.do(lectern.session.people.show_join, on=False)


def timing(lectern: Lectern, scene: Scene) -> tuple[Action, ...]:
    """Pause the timer, or give the step more minutes."""
    agenda, activity = lectern.session.agenda, scene.activity
    fixed = read_only_words(read_only=scene.read_only)
    none = fixed or ("" if activity else _("There is no agenda yet."))
    still = activity is None or activity.state not in RUNNING
    paused = activity is not None and activity.state == "paused"
    pause = Action(
        "timer.pause",
        _("Let the timer run on") if paused else _("Pause the timer"),
        lambda: lectern.do(agenda.resume if paused else agenda.pause),
        ("P",),
        LEADING,
        none or (_("The timer is not running.") if still else ""),
    )
    more = (
        Action(
            f"timer.{n}",
            ngettext("{n} minute more", "{n} minutes more", n).format(n=n),
            partial(lectern.do, agenda.add_minutes, n),
            keys,
            LEADING,
            none,
        )
        for n, keys in MORE
    )
    less = Action(
        "timer.less",
        _("1 minute less for this step"),
        partial(lectern.do, agenda.add_minutes, -1),
        (LESS,),
        LEADING,
        none,
    )
    return (pause, *more, less)


def places(scene: Scene, go_to: Callable[[int], object]) -> tuple[Action, ...]:
    """Go to any step of the agenda."""
    fixed = read_only_words(read_only=scene.read_only)
    made = []
    for number, (activity, title) in enumerate(zip(scene.agenda, named(scene), strict=True), 1):
        name = _("Go to {title}").format(title=title)
        here = _("This step is being led.") if number == scene.number else ""
        made.append(Action(f"agenda.{activity.id}", name, partial(go_to, number), refused=fixed or here))
    return tuple(made)


def named(scene: Scene) -> tuple[str, ...]:
    """Name each step of the agenda in quotes, by its number too where several have one name."""
    titles = [_title(activity) for activity in scene.agenda]
    often = Counter(titles)
    plain, numbered = _("“{title}”"), _("“{title}”, step {n}")
    return tuple(
        (numbered if often[title] > 1 else plain).format(title=title, n=n)
        for n, title in enumerate(titles, 1)
    )


def _title(activity: Activity) -> str:
    """Name a step as it stands in the rail, where it is not a block by itself with the block before it."""
    block = activity.block
    if not block or block == activity.title:
        return activity.title
    return f"{block}{' ' if block.endswith('?') else ': '}{activity.title}"


def workshops(scene: Scene, choose: Callable[[str], object], add: Callable[[], object]) -> tuple[Action, ...]:
    """Lead another workshop of the engagement, or add one."""
    fixed = read_only_words(read_only=scene.read_only)
    others = [w for w in scene.workshops if scene.workshop is None or w.id != scene.workshop.id]
    words = [_("Lead “{title}” of {day}").format(title=w.title, day=day(w.date)) for w in others]
    named = zip(told_apart(words, [w.starts for w in others]), others, strict=True)
    chosen = (Action(f"workshop.{w.id}", name, partial(choose, w.id), refused=fixed) for name, w in named)
    return (*chosen, Action("workshop.add", _("Add a workshop"), add, refused=fixed))


def openings(open_tab: Callable[[str], object]) -> tuple[Action, ...]:
    """Open each tab."""
    named, words = tabs(), _("Open the tab {name}")
    return tuple(
        Action(f"tab.{name}", words.format(name=named[name]), partial(open_tab, name), keys)
        for name, keys in TABS.items()
    )


def around(verbs: Mapping[str, Callable[[], object]]) -> tuple[Action, ...]:
    """Do what the page or the window does; `verbs` are by the action's id."""
    rehearse = ngettext("Rehearse with {n} person", "Rehearse with {n} people", REHEARSAL)
    named: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...], str], ...] = (
        ("room.page", _("Next page for the room"), ("N",), LEADING, ""),
        ("column", _("Next column of the window"), ("F6",), (), ""),
        ("room.screen", _("Room’s screen on or off"), ("F5", "Shift+F5"), (), ""),
        ("room.screens", _("Screens and test card"), ("F7",), (), ""),
        ("rehearse", rehearse.format(n=REHEARSAL), (), (), ""),
        ("settings", _("Settings"), ("Ctrl+,",), (), ""),
        ("leave", _("Close this file"), ("Ctrl+W",), (), ""),
    )
    return tuple(Action(key, words, verbs[key], keys, within, no) for key, words, keys, within, no in named)
