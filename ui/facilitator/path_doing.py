"""Passing over steps and taking them up again: by key for the current one, by name for any."""

from collections.abc import Callable
from functools import partial

from ui.facilitator.actions import LEAD, STEP, Action, read_only_words
from ui.facilitator.doing import named
from ui.facilitator.lectern import Lectern
from workshop.language import _, ngettext
from workshop.path import refusal
from workshop.scene import Scene

Do = Callable[[Lectern, tuple[int, ...]], object]
Let = Callable[[Do, tuple[int, ...]], object]


def pass_over(lectern: Lectern, numbers: tuple[int, ...]) -> bool:
    """Pass over steps, the current one where none is given, and say what is won by it."""
    won: list[int] = []
    done = lectern.do(lambda: won.append(lectern.session.path.pass_over(*numbers)))
    if done:
        words = ngettext(
            "Passed over; {n} minute is won. Ctrl+Z brings it back.",
            "Passed over; {n} minutes are won. Ctrl+Z brings it back.",
            won[0],
        )
        lectern.say(words.format(n=won[0]))
    return done


def take_up(lectern: Lectern, numbers: tuple[int, ...]) -> bool:
    """Let steps be still to come again."""
    return lectern.do(lectern.session.path.take_up, *numbers)


def passing_over(let: Let, scene: Scene) -> tuple[Action, ...]:
    """Pass over the current step or any to come, take up any that was passed over.

    `let` does it with these steps once what is being written was saved.
    """
    fixed = read_only_words(read_only=scene.read_only)
    activity = scene.activity
    vote = "open" if scene.state == "open" else "over" if scene.rounds else ""
    decision = scene.material.decision
    if activity is not None and decision is not None and decision.activity == activity.id:
        vote = "over"
    none = refusal(activity, vote) if activity else _("There is no agenda yet.")
    made = [
        Action(
            "step.over",
            _("Pass over this step"),
            partial(let, pass_over, ()),
            ("Shift+PgDown",),
            LEAD,
            fixed or none,
            STEP,
        )
    ]
    for number, (step, title) in enumerate(zip(scene.agenda, named(scene), strict=True), 1):
        if step.passed_over:
            words, do = _("Take up again: {title}"), take_up
        elif step.state == "ahead" and number != scene.number:
            words, do = _("Pass over {title}"), pass_over
        else:
            continue
        do_it = partial(let, do, (number,))
        made.append(Action(f"over.{step.id}", words.format(title=title), do_it, refused=fixed))
    return tuple(made)
