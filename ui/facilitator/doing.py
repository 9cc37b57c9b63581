"""What can be done with an open engagement by the session's verbs alone, whichever page is open."""

from collections import Counter
from collections.abc import Callable
from functools import partial

from ui.facilitator.actions import LEADING, Action, read_only_words
from ui.facilitator.dates import day
from ui.facilitator.lectern import Lectern
from workshop.language import _, ngettext
from workshop.scene import Scene

MORE = ((1, ("T", "+")), (5, ("Shift+T",)))
LESS = "-"
REHEARSAL = 12
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
            _("Show the room the usual picture"),
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
            ngettext("{n} minute more for this step", "{n} minutes more for this step", n).format(n=n),
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
    titles = Counter(activity.title for activity in scene.agenda)
    made = []
    for number, activity in enumerate(scene.agenda, 1):
        name = _("Go to {title}").format(title=activity.title)
        if titles[activity.title] > 1:
            name = _("Go to {title}, step {n}").format(title=activity.title, n=number)
        here = _("This step is being led.") if number == scene.number else ""
        made.append(Action(f"agenda.{activity.id}", name, partial(go_to, number), refused=fixed or here))
    return tuple(made)


def workshops(scene: Scene, choose: Callable[[str], object], add: Callable[[], object]) -> tuple[Action, ...]:
    """Lead another workshop of the engagement, or add one."""
    fixed = read_only_words(read_only=scene.read_only)
    others = (
        Action(
            f"workshop.{w.id}",
            _("Lead “{title}” of {day}").format(title=w.title, day=day(w.date)),
            partial(choose, w.id),
            refused=fixed,
        )
        for w in scene.workshops
        if scene.workshop is None or w.id != scene.workshop.id
    )
    return (*others, Action("workshop.add", _("Add a workshop"), add, refused=fixed))
