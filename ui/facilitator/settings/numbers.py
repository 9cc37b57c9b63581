"""The thresholds in words: what each is called, what it does, in what it is counted."""

from dataclasses import asdict, dataclass

from workshop.language import _
from workshop.thresholds import Thresholds

OF = 100
SAME = 0.005


@dataclass(frozen=True, slots=True)
class Number:
    """One threshold; `unit` stands behind its figure, and a share is shown out of a hundred."""

    name: str
    words: str
    more: str
    unit: str
    default: float

    @property
    def share(self) -> bool:
        """Tell whether it is a share of something and no count."""
        return isinstance(self.default, float)

    def figure(self, kept: float) -> str:
        """Give the figure that stands for what is kept."""
        return str(round(kept * OF) if self.share else round(kept))

    def usual_words(self) -> str:
        """Say what the default is."""
        thirds = self.share and abs(self.default - 1 / 3) < SAME
        return _("a third") if thirds else f"{self.figure(self.default)} {self.unit}"

    def read(self, figure: str) -> float:
        """Give what a figure means; the figure of the default is the default, a third too."""
        if figure == self.figure(self.default):
            return self.default
        return int(figure) / OF if self.share else float(int(figure))

    def usual(self, kept: float) -> bool:
        """Tell whether what is kept is the default."""
        return abs(kept - self.default) < (SAME if self.share else 1)


def numbers() -> tuple[Number, ...]:
    """Give every threshold in the order in which it is met on the day."""
    defaults, units = asdict(Thresholds()), _units()
    return tuple(
        Number(name, *words, units.get(name, _("of 100")), defaults[name])
        for name, words in {**_readings(), **_rules()}.items()
    )


def _units() -> dict[str, str]:
    people = _("people")
    return {
        "few": people,
        "split_people": people,
        "talk": _("statements"),
        "narrow_areas": _("areas"),
        "lines": _("lines"),
    }


def _readings() -> dict[str, tuple[str, str]]:
    return {
        "few": (
            _("Too few"),
            _("When fewer people answer, only counts are shown, and the vote proposes nothing."),
        ),
        "unknown": (
            _("Not known"),
            _("A question counts as not known when this many say that they don’t know."),
        ),
        "agreed": (_("Agreed"), _("So many of those who know must give the same answer.")),
        "leaning": (
            _("Leaning"),
            _("The most frequent answer needs so many; with a neighbour it must reach “agreed”."),
        ),
        "split": (
            _("Split: how large each side is"),
            _("Two answers that are no neighbours must each have so many of those who know."),
        ),
        "split_people": (
            _("Split: people on each side"),
            _("And at least so many people."),
        ),
        "talk": (
            _("Statements to talk about"),
            _("So many of the most divided ones are put up; what is not known comes on top."),
        ),
        "open": (
            _("Done, or still open"),
            _("A statement is done, or a role covered, when so many of those who know say so."),
        ),
    }


def _rules() -> dict[str, tuple[str, str]]:
    return {
        "can_explain": (
            _("Who can explain the why"),
            _("When fewer say that they can, the plan proposes a line about it."),
        ),
        "early_benefit": (
            _("Early hopes"),
            _("When so many expect a benefit within three months, a note is proposed."),
        ),
        "narrow": (
            _("Problems too alike"),
            _("It is said when so many problems are of one area or of one kind."),
        ),
        "narrow_areas": (_("Areas the problems come from"), _("It is also said when they come from fewer.")),
        "labels_disputed": (
            _("Disputed labels"),
            _("Labels are disputed when people disagree on more messages than this."),
        ),
        "half_invited": (
            _("Too few of those invited"),
            _("The first page says so when fewer of them took part."),
        ),
        "lines": (
            _("Lines of a plan"),
            _("The votes propose at most so many; stop signs come on top."),
        ),
    }
