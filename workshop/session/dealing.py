"""Who labels which messages: those that fewest people have are handed out first."""

from collections import Counter
from collections.abc import Iterable, Sequence
from zlib import crc32

from workshop.model import Message


class Dealer:
    """Hands the messages of one round out, so many at a time.

    What was handed out is kept in memory; after a restart `had` tells it: (voter, message) of each label.
    """

    def __init__(self, messages: Sequence[Message], each: int, had: Iterable[tuple[str, str]] = ()) -> None:
        """Begin with what people have already."""
        self._messages = {message.id: message for message in messages}
        self._each = each
        self._hands: dict[str, list[str]] = {}
        self._had: Counter[str] = Counter()
        for voter, message in had:
            self._give(voter, message)

    def _give(self, voter: str, message: str) -> None:
        self._hands.setdefault(voter, []).append(message)
        self._had[message] += 1

    def hand_over(self, old: str, new: str) -> None:
        """Let a voter have the messages that another one had at hand."""
        theirs, own = self._hands.pop(old, []), self._hands.setdefault(new, [])
        own += [key for key in theirs if key not in own]

    def deal(self, voter: str, *, more: bool = False) -> tuple[Message, ...]:
        """Give somebody's messages: a whole hand, or with `more` another one on top of it."""
        hand = self._hands.setdefault(voter, [])
        wanted = len(hand) + self._each if more else max(self._each, len(hand))
        mine = set(hand)
        left = [key for key in self._messages if key not in mine]
        # By lot among equals, so that two phones that ask at once begin with different ones.
        left.sort(key=lambda key: (self._had[key], crc32(f"{voter} {key}".encode())))
        for key in left[: max(0, wanted - len(hand))]:
            self._give(voter, key)
        return tuple(self._messages[key] for key in hand if key in self._messages)
