"""Scenes of the event's steps: the quiz, the pulse, prompt cards, worries and hopes, own words, sign-up."""

from collections.abc import Sequence
from dataclasses import replace

from room_scenes import HOSTILE, LONG, choice, ideas, revealed, scene

from workshop.activities.worries import KIND as WORRIES
from workshop.blocking import Heap
from workshop.breadth import Reach
from workshop.model import Activity, Material, QuestionTally, Solution, Tally
from workshop.scene import RoomScene
from workshop.subject import uses

THINGS = (
    "The spam filter in your mailbox",
    "The button that calls the lift",
    "The time a parcel is said to arrive",
    "A pocket calculator",
    "Typing “beach” to find your beach photos",
)
USUAL = ("Yes", "No", "Yes", "No", "Yes")
QUIZ = choice(*((thing, ("Yes", "No"), (8, 4, 2)) for thing in THINGS), ordered=False)
SOLUTIONS = tuple(
    Solution(q.question.key, answer, debatable=n in {1, 2})
    for n, (q, answer) in enumerate(zip(QUIZ.questions, USUAL, strict=True))
)
ASKED = (
    ("I could tell a colleague what machine learning does", ("Not at all", "Roughly", "Well")),
    ("It could help me in my own work", ("No", "Maybe", "Yes")),
)
MOOD = ("When I think of it, I am mostly", ("Excited", "Curious", "Sceptical", "Worried"))


def pulse(*counts: tuple[int, ...], mood: tuple[int, ...] = (4, 5, 3, 2)) -> Tally:
    """Tally the pulse's three questions."""
    return choice(*((*asked, given) for asked, given in zip(ASKED, counts, strict=True)), (*MOOD, mood))


BEFORE = pulse((8, 4, 2, 0), (3, 6, 4, 1))
AFTER = pulse((1, 6, 6, 1), (2, 4, 7, 1), mood=(5, 6, 2, 1))
REWORDED = replace(
    BEFORE,
    questions=(
        replace(BEFORE.questions[0], question=replace(BEFORE.questions[0].question, text="Other words")),
        *BEFORE.questions[1:2],
    ),
)


def worries(first: Sequence[int], second: Sequence[int], names: Sequence[str] = ()) -> Tally:
    """Tally worries and hopes; counts beside the options, the rest 0; `names` instead of the kinds' own."""
    form = WORRIES.form(Activity("", "w", "worries", "W", 5), Material())
    assert form is not None
    made = []
    for question, given in zip(form.questions, (first, second), strict=True):
        options = tuple(
            replace(o, text=names[n % len(names)]) if names else o for n, o in enumerate(question.options)
        )
        counts = (*given, *(0 for _n in range(len(options) - len(given))))
        made.append(QuestionTally(replace(question, options=options), counts, sum(counts)))
    return Tally(replace(form, questions=tuple(q.question for q in made)), tuple(made), 14, 14)


FEW = worries((3, 4, 0, 2, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 1), (5, 3, 2, 0, 1, 0, 0, 0, 2, 1))
ALL_KINDS = worries((9,) * 17, (7,) * 10)
MANY = worries((120, 200, 5, 75, 60), (190, 210, 45))
LONG_KINDS = worries((9,) * 17, (7,) * 10, (LONG, HOSTILE, "x" * 60))
NONE, SOME = (tuple(Reach(use, n * more) for n, use in enumerate(uses())) for more in (0, 1))
LONG_PULSE = choice(*((LONG, (LONG, HOSTILE, "x" * 60), (20, 11, 3, 4)) for _n in range(3)))
LONG_QUIZ = choice(*((LONG, (LONG, HOSTILE), (20, 11, 3)) for _n in range(9)))
LONG_SOLUTIONS = tuple(Solution(q.question.key, LONG.strip(), debatable=True) for q in LONG_QUIZ.questions)
EVENT_TALLIES = {"pulse": AFTER, "quiz": QUIZ, "worries": FEW}


def _shown(number: int) -> RoomScene:
    """Show question `number` of the quiz, which is closed."""
    seen = replace(QUIZ, questions=QUIZ.questions[:number])
    item = QUIZ.questions[number - 1].question.key
    return scene("quiz", state="closed", tally=seen, solutions=SOLUTIONS[:number], item=item, answered=14)


EVENT: dict[str, RoomScene] = {
    "quiz open": scene("quiz", state="open", answered=9, form=QUIZ.form),
    "quiz closed": scene("quiz", state="closed", answered=14),
    "quiz first": _shown(1),
    "quiz third": _shown(3),
    "quiz": revealed("quiz", QUIZ, solutions=SOLUTIONS),
    "long quiz item": scene(
        "quiz",
        state="closed",
        prompt=LONG,
        tally=LONG_QUIZ,
        solutions=LONG_SOLUTIONS,
        item=LONG_QUIZ.questions[0].question.key,
    ),
    "long quiz": revealed("quiz", LONG_QUIZ, prompt=LONG, solutions=LONG_SOLUTIONS),
    "pulse open and kept": scene("pulse", state="open", answered=9, kept=True),
    "pulse kept": scene("pulse", state="closed", answered=14, kept=True),
    "pulse": revealed("pulse", AFTER, before=BEFORE),
    "pulse alone": revealed("pulse", AFTER),
    "pulse in other words": revealed("pulse", AFTER, before=REWORDED),
    "pulse of five hundred": revealed(
        "pulse",
        pulse((100, 250, 120, 30), (80, 210, 190, 20), mood=(120, 200, 120, 60)),
        before=pulse((260, 150, 60, 30), (200, 160, 110, 30), mood=(60, 180, 160, 100)),
    ),
    "long pulse": revealed("pulse", LONG_PULSE, prompt=LONG, before=LONG_PULSE),
    "prompt cards": scene("collect-ideas", text="Who has it?", uses=NONE),
    "ideas and kinds": scene("collect-ideas", ideas=ideas(9), uses=SOME),
    "sixty ideas and kinds": scene("collect-ideas", ideas=ideas(60), uses=SOME),
    "long prompt cards": scene("collect-ideas", prompt=LONG, text=LONG, uses=NONE),
    "worries open": scene("worries", state="open", answered=9, form=FEW.form),
    "worries": revealed("worries", FEW),
    "worries of all kinds": revealed("worries", ALL_KINDS, present=153),
    "worries of five hundred": revealed(
        "worries", worries((120, 200, 5, 75, 60), (190, 210, 45)), present=500
    ),
    "no worries": revealed("worries", worries((), ())),
    "long worries": revealed(
        "worries", worries((9,) * 17, (7,) * 10, (LONG, HOSTILE, "x" * 60)), prompt=LONG
    ),
    "own words ahead": scene("own-words", text="A worry or a hope."),
    "own words": scene("own-words", blockers=(Heap("", 3, ("More time.", "What becomes of us?")),)),
    "long own words": scene("own-words", prompt=LONG, blockers=(Heap("", 9, (LONG, HOSTILE) * 6),)),
    "list ahead": scene("sign-up", text="Name and what you do."),
    "list": scene("sign-up", text="Name and what you do.", signed=9),
    "list of one": scene("sign-up", text=LONG, prompt=LONG, signed=1),
}
