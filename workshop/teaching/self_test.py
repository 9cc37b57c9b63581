"""Whether a pack will work in the room: tried out beforehand, and said in words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import fmean
from typing import Literal

from workshop.language import _, ngettext
from workshop.model import Pack
from workshop.teaching.classifier import train
from workshop.teaching.dividing import LEAST_HIDDEN, divide
from workshop.teaching.give_aways import SURFACES
from workshop.teaching.recording import made_up_labels
from workshop.teaching.scores import score
from workshop.teaching.topics import recurring

RUNS = 5
FEWEST_TEAMS = 2
FEWEST, FEW = 8, 15
FEWEST_IN_ALL = 2 * LEAST_HIDDEN
UNEVEN = 2.5
# Shares of the hidden messages above one in so many labels; of two labels, half, there is less to gain.
LEARNS, LEARNS_WELL, LEARNS_WELL_OF_REST = 0.25, 0.40, 0.6
# And above what naming the largest label each time would get, which is more where labels are uneven.
ABOVE_LARGEST, WELL_ABOVE_LARGEST = 0.10, 0.15
GIVES_AWAY, AS_GOOD, NOTABLE = 0.25, 0.05, 0.15
# Shares of all messages with a telling word. The shipped packs have 17 in 20, random labels 1 in 10.
RECURS, RECURS_WELL = 0.25, 0.4

Fitness = Literal["good", "doubtful", "unfit"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the self-test found: how fit a pack is, and plain sentences, the sum of it first."""

    fitness: Fitness
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing against a pack; `stops` tells that it must not be shown to a room."""

    sentence: str
    stops: bool = False


@dataclass(frozen=True, slots=True)
class Trials:
    """What the trial runs got right of `total` hidden messages: machine, guess, and each surface rule.

    `even` is the share of one label of all; `guess` is what naming the largest label each time gets right.
    """

    even: float
    total: int
    machine: tuple[int, ...]
    guess: float
    surfaces: tuple[float, ...]

    @property
    def chance(self) -> float:
        """Give the share that guessing gets right."""
        return self.guess / self.total

    @property
    def learned(self) -> float:
        """Give the machine's share, on average."""
        return fmean(self.machine) / self.total


def self_test(pack: Pack) -> Verdict:
    """Try a pack out with made-up labels, one in ten wrong, and say whether a room can use it."""
    sizes = _sizes(pack)
    if any(doubt.stops for doubt in sizes):
        return _verdict(_("This will not work as it is."), sizes)
    trials = _try_out(pack)
    found = (*_surfaces(trials), *_learning(trials), *_topics(pack), *sizes)
    doubts = sorted(found, key=lambda doubt: not doubt.stops)
    return _verdict(_sum(trials, doubts), doubts)


def _verdict(head: str, doubts: Sequence[Doubt]) -> Verdict:
    fitness: Fitness = "good"
    if doubts:
        fitness = "unfit" if any(doubt.stops for doubt in doubts) else "doubtful"
    return Verdict(fitness, (head, *(doubt.sentence for doubt in doubts)))


def _sizes(pack: Pack) -> tuple[Doubt, ...]:
    counted = Counter(pack.key[m.id] for m in (*pack.train, *pack.test))
    sizes = [(counted[team.key], team.name) for team in pack.teams]
    return (*_too_few(sizes), *_uneven(sizes))


def _too_few(sizes: Sequence[tuple[int, str]]) -> Iterator[Doubt]:
    total = sum(n for n, _name in sizes)
    if len(sizes) < FEWEST_TEAMS:
        yield Doubt(
            _("All messages have the same label. Sorting needs two to six different ones."), stops=True
        )
    elif total < FEWEST_IN_ALL:
        yield Doubt(
            _(
                "There are {n} messages; {least} are needed, because {hidden} stay hidden for the test."
                " Add more."
            ).format(n=total, least=FEWEST_IN_ALL, hidden=LEAST_HIDDEN),
            stops=True,
        )
    for n, name in sizes:
        if n < FEW:
            yield Doubt(
                ngettext(
                    "“{team}” has {n} message. Give it at least {few}, or join it with another label.",
                    "“{team}” has {n} messages. Give it at least {few}, or join it with another label.",
                    n,
                ).format(team=name, n=n, few=FEW),
                stops=n < FEWEST,
            )


def _uneven(sizes: Sequence[tuple[int, str]]) -> Iterator[Doubt]:
    smallest, largest = min(sizes, default=(0, "")), max(sizes, default=(0, ""))
    if largest[0] > UNEVEN * smallest[0]:
        yield Doubt(
            _(
                "“{large}” has {most} messages and “{small}” only {least}, so the machine will lean to"
                " “{large}”. Give each about as many."
            ).format(large=largest[1], most=largest[0], small=smallest[1], least=smallest[0])
        )


def _try_out(pack: Pack) -> Trials:
    """Divide, label and teach anew in each run; the surface rules learn from the very same labels."""
    teams = [team.key for team in pack.teams]
    messages = (*pack.train, *pack.test)
    machine, guess, surfaces, total = [], [], [], 0
    for seed in range(RUNS):
        lessons, hidden = divide(messages, pack.key, seed)
        tried = replace(pack, train=lessons, test=hidden)
        labels = made_up_labels(tried, seed)
        asked = [(m.text, pack.key[m.id]) for m in hidden]
        machine.append(score(train(teams, labels), tried).right)
        guess.append(max(Counter(team for _text, team in asked).values()))
        surfaces.append([surface.right(labels, asked) for surface in SURFACES])
        total = len(asked)
    by_surface = (fmean(column) for column in zip(*surfaces, strict=True))
    return Trials(1 / len(teams), total, tuple(machine), fmean(guess), tuple(by_surface))


def _learning(trials: Trials) -> Iterator[Doubt]:
    well = trials.even + min(LEARNS_WELL, LEARNS_WELL_OF_REST * (1 - trials.even))
    if trials.learned < max(trials.even + LEARNS, trials.chance + ABOVE_LARGEST):
        yield Doubt(
            _(
                "That is too little above guessing for a room to see it learn. Use fewer labels, or messages"
                " in which the words of a label come back."
            ),
            stops=True,
        )
    elif trials.learned < max(well, trials.chance + WELL_ABOVE_LARGEST):
        yield Doubt(
            _("The curve will rise slowly. More messages of the same topics would make it climb higher.")
        )


def _surfaces(trials: Trials) -> Iterator[Doubt]:
    """Name the outward mark that gives the answer away; of two that do, the simpler one."""
    n, most = max(enumerate(trials.surfaces), key=lambda surface: (round(surface[1]), -surface[0]))
    above, behind = most / trials.total - trials.chance, trials.learned - most / trials.total
    if above >= GIVES_AWAY or (above >= NOTABLE and behind <= AS_GOOD):
        yield Doubt(
            _(
                "A rule that looks at nothing but {mark} gets about {right} of {total} right. The machine"
                " would learn that instead of what the messages are about. Mix statements, questions and"
                " requests, long and short, under every label."
            ).format(mark=SURFACES[n].name(), right=round(most), total=trials.total),
            stops=behind <= AS_GOOD,
        )


def _topics(pack: Pack) -> Iterator[Doubt]:
    messages = (*pack.train, *pack.test)
    told = recurring([(m.text, pack.key[m.id]) for m in messages])
    if told < RECURS_WELL * len(messages):
        yield Doubt(
            _(
                "In {told} of {all} messages a word comes back that is typical of their label. A machine"
                " learns from words that come back: take several messages of each topic."
            ).format(told=told, all=len(messages)),
            stops=told < RECURS * len(messages),
        )


def _sum(trials: Trials, doubts: Sequence[Doubt]) -> str:
    low, high = min(trials.machine), max(trials.machine)
    if any(doubt.stops for doubt in doubts):
        sentence = _(
            "This will not work as it is: in five trial runs the machine got {right} of {total}"
            " right; guessing would get {guess}."
        )
    elif doubts:
        sentence = _(
            "This may work: in five trial runs the machine got {right} of {total} right; guessing would get"
            " {guess}."
        )
    else:
        sentence = _(
            "This will work: in five trial runs the machine got {right} of {total} right; guessing would get"
            " {guess}."
        )
    span = _("{low} to {high}").format(low=low, high=high) if low < high else str(low)
    return sentence.format(right=span, total=trials.total, guess=round(trials.guess))
