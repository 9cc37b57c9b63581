"""What a phone may see: what is asked now, and no tally before the reveal."""

from dataclasses import dataclass
from typing import Literal

from workshop.model import Form, Tally

State = Literal["waiting", "ready", "open", "closed", "revealed"]


@dataclass(frozen=True, slots=True)
class PhoneScene:
    """The part of the scene that is the same on every phone.

    "waiting" means that nothing has begun. `form` is what was asked in `round` (its id, empty without one),
    `number` counts its rounds. `writes` is the label of the free text asked for, empty for none, `limit` its
    length in characters, `prompts` what may give people an idea of what to write. `signs` is what people
    agree to who put themselves on the list, empty where there is none.
    """

    client: str
    workshop: str = ""
    activity: str = ""
    title: str = ""
    prompt: str = ""
    text: str = ""
    state: State = "waiting"
    round: str = ""
    number: int = 0
    form: Form | None = None
    tally: Tally | None = None
    rule: str = ""
    writes: str = ""
    limit: int = 0
    prompts: tuple[str, ...] = ()
    signs: str = ""
