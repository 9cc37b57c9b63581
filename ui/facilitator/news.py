"""What is worth saying aloud when a scene follows another, and where one stands when one asks."""

from ui.facilitator.blocks import left_out_words, step_words
from ui.facilitator.seeing import FOLLOWS, Frozen, room_words
from workshop.activities import KINDS
from workshop.language import _, ngettext
from workshop.scene import Scene
from workshop.timing import Stage, minutes_behind

MINUTE = 60


def news(before: Scene | None, after: Scene, frozen: Frozen = FOLLOWS) -> str:
    """Say what has changed; nothing for what only counts on, and nothing at the beginning."""
    if before is None or before.workshop is None or after.workshop is None:
        return ""
    same = (before.activity and before.activity.id) == (after.activity and after.activity.id)
    parts = _within(before, after, frozen) if same else _arrived(before, after, frozen)
    return " ".join(part for part in (*parts, *_around(before, after)) if part)


def _arrived(before: Scene, after: Scene, frozen: Frozen) -> tuple[str, ...]:
    # Whoever puts the agenda into another order is preparing, and goes nowhere by it.
    led = [a.id for a in before.agenda] == [a.id for a in after.agenda]
    if after.activity is None or not led:
        return ()
    out = left_out_words(after)
    return (place_words(after), state_words(after, frozen), out if out != left_out_words(before) else "")


def _within(before: Scene, after: Scene, frozen: Frozen) -> tuple[str, ...]:
    round_before, round_after = before.round, after.round
    moved = (before.state, round_before and round_before.id) != (after.state, round_after and round_after.id)
    return (
        state_words(after, frozen) if moved else _all_in(before, after),
        _minutes(before, after),
        _timer(before, after),
        _("Texts from phones wait for you.") if after.held and not before.held else "",
    )


def _around(before: Scene, after: Scene) -> tuple[str, ...]:
    """Say what the room sees otherwise than before, and whether phones may come in."""
    found = []
    if before.blank != after.blank:
        found.append(
            _("The room’s picture is dark.") if after.blank else _("The room sees its picture again.")
        )
    if before.joining != after.joining:
        found.append(_("The room sees how to join.") if after.joining else _("The join card is away."))
    if (before.phones is None) != (after.phones is None):
        found.append(_("Phones are let in.") if after.phones else _("Phones are off."))
    return tuple(found)


def place_words(scene: Scene) -> str:
    """Say which step it is, and its question."""
    activity = scene.activity
    if activity is None:
        return _("There is no agenda yet.")
    question = (activity.prompt or activity.title).strip()
    end = "" if question[-1:] in {".", "?", "!"} else "."
    return f"{step_words(scene, KINDS[activity.kind].label())}. {question}{end}"


def state_words(scene: Scene, frozen: Frozen) -> str:
    """Say where the vote of the current step stands, nothing where there is none."""
    answered = scene.tally.answered if scene.tally else 0
    present = scene.round.present if scene.round else 0
    words = {
        "open": _("Open for answers, {answered} of {present} answered."),
        "closed": _("Closed, {answered} of {present} answered. Only you see the counts."),
        "revealed": _("The room sees the result, {answered} of {present} answered."),
    }
    hidden = room_words(scene, frozen, "") if scene.state == "revealed" else ""
    if hidden:
        words["revealed"] = _("Shown, {answered} of {present} answered.")
    said = words.get(scene.state, "").format(answered=answered, present=present)
    return f"{said} {hidden}".strip()


def _all_in(before: Scene, after: Scene) -> str:
    """Say once that everybody has answered; not each answer."""
    if after.state != "open" or after.round is None or after.tally is None or before.tally is None:
        return ""
    n = after.round.present
    if not 0 < n <= after.tally.answered or before.tally.answered >= n:
        return ""
    return ngettext("The one who is here has answered.", "All {n} have answered.", n).format(n=n)


def _minutes(before: Scene, after: Scene) -> str:
    """Say how long a step takes now, the current one or another one of the agenda."""
    was = {a.id: a.minutes for a in before.agenda}
    changed = [a for a in after.agenda if was.get(a.id, a.minutes) != a.minutes]
    if len(changed) != 1:
        return ""
    n, here = changed[0].minutes, changed[0] is after.activity
    return (
        ngettext("This step has {n} minute now.", "This step has {n} minutes now.", n)
        if here
        else ngettext("{title} has {n} minute now.", "{title} has {n} minutes now.", n)
    ).format(n=n, title=changed[0].title)


def _timer(before: Scene, after: Scene) -> str:
    if before.clock is None or after.clock is None or before.clock.paused == after.clock.paused:
        return ""
    return _("The timer stands still.") if after.clock.paused else _("The timer runs.")


def turned_words(stage: Stage, left: float) -> str:
    """Say that the time of a step is nearly over, or over; nothing while there is time."""
    if stage == "over":
        return _("The time of this step is over.")
    return left_words(left) if stage == "nearly" else ""


def left_words(left: float) -> str:
    """Say how many seconds are left, or over, in words one can hear."""
    minutes, seconds = divmod(round(abs(left)), MINUTE)
    parts = [
        ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes) if minutes else "",
        ngettext("{n} second", "{n} seconds", seconds).format(n=seconds) if seconds or not minutes else "",
    ]
    time = " ".join(filter(None, parts))
    return (_("{time} left.") if left >= 0 else _("{time} over.")).format(time=time)


def rough(left: float) -> float:
    """Round a time down to minutes, the last one to ten seconds: a name is not to change each second."""
    step = MINUTE if abs(left) >= MINUTE else 10
    return int(left / step) * float(step)


def here_words(scene: Scene, frozen: Frozen, now: float) -> str:
    """Say where one is: step, question, vote, time left, and how the day stands."""
    parts = [place_words(scene), state_words(scene, frozen), left_out_words(scene)]
    if scene.clock is not None:
        parts.append(left_words(scene.clock.left(now)))
        late = minutes_behind(scene.clock, now)
        if late >= 1:
            parts.append(ngettext("Behind by {n} minute.", "Behind by {n} minutes.", late).format(n=late))
    return " ".join(filter(None, parts))
