"""Who the made-up people are: how each leans, and what each does that others do not."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

MINUTE = 60.0
WAVERING, POLLING, AT_A_TABLE, NAPPING, LEAVING = 8, 6, 6, 12, 15
_CAMPS, _WIDTH = (0.22, 0.78), 0.12
_FEW, _SOME = 4, 6


@dataclass(frozen=True, slots=True)
class Person:
    """One of them; times are seconds of life before the pace.

    `stance` (0 to 1) is which end of a scale somebody leans to, `surety` how seldom it is "don't know".
    `polls` asks for news instead of listening; `wavers` answers and thinks better of it; `naps` is for how
    long the phone sleeps in the second vote; `leaves` after so many votes for good; `partly` skips questions.
    """

    number: int
    arrives: float
    stance: float
    surety: float
    table: str = ""
    function: int = -1
    polls: bool = False
    wavers: bool = False
    naps: float = 0.0
    leaves: int = 0
    partly: bool = False

    def has_enough(self, votes: int) -> bool:
        """Tell whether so many votes are too many."""
        return 0 < self.leaves < votes


def gather(number: int, seed: int, *, steady: bool = False, seated: bool = False) -> tuple[Person, ...]:
    """Make so many people, the same for the same seed.

    `steady` ones stay and leave nothing out, `seated` ones all say at which table they sit.
    """
    dice = Random(f"{seed}:people")  # noqa: S311 - made-up people, no secrets
    order = list(range(number))
    dice.shuffle(order)
    picked = iter(order)
    late = _some(picked, 1 if number >= _FEW else 0)
    partly = _some(picked, 1 if number >= _FEW and not steady else 0)
    napping = _some(picked, max(1, number // NAPPING) if number >= _SOME else 0)
    leaving = _some(picked, max(1, number // LEAVING) if number >= _SOME and not steady else 0)
    wavering = _some(picked, max(1, number // WAVERING) if number >= _FEW else 0)
    return tuple(
        Person(
            number=n,
            arrives=1.5 * MINUTE if n in late else dice.uniform(0, MINUTE),
            stance=min(1.0, max(0.0, dice.gauss(_CAMPS[n % 2], _WIDTH))),
            surety=dice.random(),
            table=str(n // AT_A_TABLE + 1) if dice.random() < 0.8 or seated else "",  # noqa: PLR2004 - a share
            function=dice.randrange(12) if dice.random() < 0.7 else -1,  # noqa: PLR2004 - a share
            polls=n % POLLING == POLLING - 1,
            wavers=n in wavering,
            naps=dice.uniform(15, 40) if n in napping else 0.0,
            leaves=dice.randint(3, 6) if n in leaving else 0,
            partly=n in partly,
        )
        for n in range(number)
    )


def _some(order: Iterator[int], wanted: int) -> set[int]:
    return {n for _n, n in zip(range(wanted), order, strict=False)}
