"""The made-up room: people with phones who join over HTTP, one without, and the ways in which they vote."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from random import Random
from types import MappingProxyType

from ui.crowd import Crowd, Given, Labels, Person, Said, Standing, Where, gather
from ui.phone.adapters import LOOPBACK
from ui.phone.room import PhoneRoom
from workshop.activities import KINDS
from workshop.language import _
from workshop.model import Counts, Way
from workshop.problems import Refusal
from workshop.session import Session

PACE = 4000.0  # a day of thinking in a few seconds
PATIENCE = 120.0
NO_END = 1_000_000
LARGE = 6  # in a room of so many one has no phone
LARGER, ONE_LEAVES, MOST_LEAVE = 10, 7, 5  # in a room of so many one in seven drops out, at most a few
# How an activity is voted on; all others by phone, and who has none on the laptop passed around.
WAYS: Mapping[str, Way] = MappingProxyType(
    {"expectations": "counts", "balance": "counts", "quiz": "counts", "learning": "slips"}
)


@dataclass(frozen=True, slots=True)
class Votes:
    """How a room votes: hands by question and option, and the ballot of each person that they are made of."""

    counts: Counts
    ballots: Sequence[Given]

    def without(self, gone: frozenset[int]) -> "Votes":
        """Take out what those would have given who have left."""
        counts = {question: dict(given) for question, given in self.counts.items()}
        for number in gone:
            for key, given in self.ballots[number].items():
                if isinstance(given, int):
                    next(iter(counts.values()))[key] -= given
                    continue
                for option in [given] if isinstance(given, str) else given:
                    counts[key][option] -= 1
        return Votes(counts, [{} if n in gone else ballot for n, ballot in enumerate(self.ballots)])


def leavers(number: int, seed: int) -> dict[int, int]:
    """Give who of so many people drops out, and after how many votes; the same for the same seed."""
    dice = Random(f"{seed}:leaving")  # noqa: S311 - made-up people, no secrets
    few = min(MOST_LEAVE, number // ONE_LEAVES) if number >= LARGER else 0
    return {n: dice.randint(2, 4) for n in dice.sample(range(max(0, number - 1)), few)}


class Attendance:
    """Who is in the room; made by `attending`."""

    def __init__(
        self,
        session: Session,
        people: Sequence[Person],
        crowd: Crowd,
        said: Said,
        leavers: Mapping[int, int],
    ) -> None:
        """Take people of whom those with a phone are in `crowd` and answer what is handed out in `said`.

        `leavers` drop out after so many votes.
        """
        self.people = people
        self._session, self._crowd, self._said = session, crowd, said
        self._phones = crowd.standing.people
        self._leavers, self._gone, self._votes = leavers, frozenset[int](), 0

    @property
    def phones(self) -> int:
        """Give how many are there with a phone."""
        return self._phones - len(self._gone)

    def come(self, half_there: Callable[[], None]) -> None:
        """Let people join; `half_there` is called when half of them have."""
        self._crowd.start()
        self._wait(lambda standing: 2 * standing.joined >= self._phones)
        half_there()

    def get_ready(self, votes: Votes, way: Way) -> None:
        """Tell everybody what to answer in the vote that is opened next; who has had enough leaves."""
        self._votes += 1
        self._gone = frozenset(n for n, after in self._leavers.items() if self._votes > after)
        self._said.send_home(self._gone)
        self._said.hand_out(votes.ballots[: self._phones] if way == "phone" else ())

    def answer(self, round_: str, votes: Votes, way: Way, half_there: Callable[[], None]) -> None:
        """Let everybody answer an open vote; `half_there` is called when half of the phones have."""
        ANSWERS[way](self, round_, votes.without(self._gone), half_there)

    def by_hand(self, _round: str, votes: Votes, _half_there: Callable[[], None]) -> None:
        """Raise hands, which are counted."""
        self._session.rounds.count(votes.counts)

    def on_slips(self, _round: str, votes: Votes, _half_there: Callable[[], None]) -> None:
        """Fill slips in, which are typed in one by one."""
        for number, ballot in enumerate(votes.ballots, 1):
            if ballot:
                self._session.ballots.slip(number, ballot)

    def by_phone(self, round_: str, votes: Votes, half_there: Callable[[], None]) -> None:
        """Answer on phones; those without one on the laptop."""
        given = sum(1 for ballot in votes.ballots[: self._phones] if ballot)
        self._wait(lambda standing: 2 * standing.answered[round_] >= given)
        half_there()
        self._wait(lambda standing: standing.settled(round_))
        for ballot in votes.ballots[self._phones :]:
            if ballot:
                self._session.ballots.passed(ballot)

    def label(self, round_: str, labels: int) -> None:
        """Let people label until there are so many labels, or all are done."""
        self._said.allow(max(0, labels - self._crowd.standing.labelled[round_]))
        self._wait(lambda standing: standing.labelled[round_] >= labels or standing.settled(round_))

    def label_all(self, round_: str) -> None:
        """Let everybody label the whole hand, and those who like a further one."""
        self._said.allow(NO_END)
        self._wait(lambda standing: standing.settled(round_))
        self._said.allow(0)

    def write(self, texts: int) -> None:
        """Wait until so many free texts have come in."""
        self._wait(lambda standing: standing.written >= texts)

    def sign(self, names: int) -> None:
        """Wait until so many have signed up."""
        self._wait(lambda standing: standing.signed >= names)

    def _wait(self, reached: Callable[[Standing], bool]) -> None:
        if not self._crowd.wait(reached, PATIENCE):
            raise Refusal(_("The made-up people did not answer. Play the demo again."))


ANSWERS: Mapping[Way, Callable[[Attendance, str, Votes, Callable[[], None]], None]] = MappingProxyType(
    {"phone": Attendance.by_phone, "counts": Attendance.by_hand, "slips": Attendance.on_slips}
)


def _shares(stay: Sequence[int], texts: Mapping[str, Sequence[str]]) -> dict[tuple[int, str], list[str]]:
    """Share the texts of each activity out among those who stay."""
    shares: dict[tuple[int, str], list[str]] = defaultdict(list)
    for activity, lines in texts.items():
        for n, line in enumerate(lines):
            shares[stay[n % len(stay)], activity].append(line)
    return shares


@contextmanager
def attending(
    session: Session,
    number: int,
    seed: int,
    texts: Mapping[str, Sequence[str]],
    names: Sequence[tuple[str, str]] = (),
) -> Iterator[Attendance]:
    """Open the room for phones and have so many people at hand.

    `texts` are what they write by activity, `names` who signs up; who does either stays to the end.
    """
    # One machine a table can be taught only where everybody says at which table they sit.
    seated = any(KINDS[activity.kind].teaches for activity in session.scene().agenda)
    people = gather(number, seed, steady=True, seated=seated)
    with_phone = people[:-1] if number >= LARGE else people
    leaving = leavers(number, seed)
    stay = [person.number for person in with_phone if person.number not in leaving]
    shares = _shares(stay, texts)
    labels = Labels(seed, lambda message: session.teaching.pack.key.get(message, ""))
    said = Said(
        lambda person, activity: shares.get((person, activity), ()),
        labels,
        dict(zip(stay, names, strict=False)),
    )
    room = PhoneRoom(session)
    room.open(LOOPBACK)
    try:
        phones = room.phones
        if phones is None:
            raise Refusal(_("The room could not be opened for phones. Play the demo again."))
        crowd = Crowd(Where(phones.url, phones.code, seed, PACE), with_phone, said)
        try:
            yield Attendance(session, people, crowd, said, leaving)
        finally:
            crowd.stop()
    finally:
        room.close()
