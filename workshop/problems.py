"""What the program refuses, in words a facilitator can act on."""


class Refusal(Exception):  # noqa: N818 - it is an answer to the user, not a fault of the program
    """Carry one plain sentence that says what happened and what to do."""

    def __init__(self, sentence: str) -> None:
        """Keep `sentence`, which is shown as it is."""
        super().__init__(sentence)
        self.sentence = sentence


class WrongCode(Refusal):
    """The room's code, or a personal card's, is not right."""


class NotJoined(Refusal):
    """The token is not one of this workshop."""


class Unknown(Refusal):
    """What was asked for is not there."""


class Closed(Refusal):
    """The vote is not open (any more)."""
