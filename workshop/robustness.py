"""How firmly the votes put one problem first: would it be another one? An extension of the source text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from workshop.choice import dots_of, favourite
from workshop.language import _
from workshop.model import EMPTY, Evidence, Idea, QuestionTally
from workshop.rules.criteria import CRITERIA, criterion
from workshop.rules.findings import Findings
from workshop.voting_orders import borda, ranked, schulze, weightings

# Criteria met, then dots: the places by which choice.favourite puts one problem first.
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Robustness:
    """How firmly the votes put `first` (an idea's id) before the other problems.

    `alone` tells that the votes put it first; otherwise several are level and it is the one decided on.
    `one_voter` could come first if one person had answered differently; `left_out` is who comes first
    without a criterion, empty where several are level. `borda` and `schulze` are empty at a tie, too.
    """

    first: str
    alone: bool
    one_voter: tuple[str, ...] = ()
    left_out: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    weightings_won: int = 0
    weightings: int = 0
    borda: str = ""
    schulze: str = ""
    names: Mapping[str, str] = field(default_factory=lambda: EMPTY)

    @property
    def firm(self) -> bool:
        """Tell whether it comes first whatever is changed."""
        others = {*self.left_out.values(), self.borda, self.schulze} - {self.first}
        return self.alone and not self.one_voter and not others and self.weightings_won == self.weightings

    def sentence(self) -> str:
        """Say in one sentence whether it would be another problem, with counts."""
        name = _("“{name}”").format(name=self.names[self.first])
        won = f"{self.weightings_won:,}", f"{self.weightings:,}"
        if self.firm:
            return _(
                "{name} stays first if one person had voted differently, if any one point is left out, "
                "in {won} of {all} weightings of the points, and in the Borda and Schulze orders."
            ).format(name=name, won=won[0], all=won[1])
        changes = (*self._votes(), *self._points(), *self._orders())
        return _("{findings}.").format(findings="; ".join((self._head(), *changes)))

    def brief(self) -> str:
        """Say in short what the sentence says: how often it comes first, and what one person could change."""
        if self.firm:
            return self.sentence()
        said = [self._head(), *self._votes()]
        others = {*self.left_out.values(), self.borda, self.schulze} - {self.first}
        if self.alone and others:
            said.append(_("counted in other ways it does not always come first"))
        return _("{findings}. More on the last pages.").format(findings="; ".join(said))

    def _head(self) -> str:
        says = (
            _("{name} comes first in {won} of {all} weightings of the points")
            if self.alone
            else _(
                "Several problems are level; {name} comes first in {won} of {all} weightings of the points"
            )
        )
        name = _("“{name}”").format(name=self.names[self.first])
        return says.format(name=name, won=f"{self.weightings_won:,}", all=f"{self.weightings:,}")

    def _votes(self) -> Iterator[str]:
        if self.one_voter:
            yield _("one person voting differently could have put {others} first").format(
                others=_either([self.names[key] for key in self.one_voter])
            )
        elif self.alone:
            yield _("one person voting differently would not have changed it")

    def _points(self) -> Iterator[str]:
        changed: dict[str, list[str]] = {}
        for point, key in self.left_out.items() if self.alone else ():
            if key != self.first:
                changed.setdefault(key, []).append(self.names.get(point, point))
        for key, points in changed.items():
            yield _("without {points}, {stands}").format(points=_either(points), stands=self._stands(key))
        if self.alone and self.left_out and not changed:
            yield _("leaving out any one point changes nothing")

    def _orders(self) -> Iterator[str]:
        if self.borda == self.schulze == self.first:
            yield _("the Borda and Schulze orders put it first, too")
        elif self.borda == self.schulze:
            yield _("by the Borda and Schulze orders {stands}").format(stands=self._stands(self.borda))
        else:
            yield _("by the Borda order {borda}, by the Schulze order {schulze}").format(
                borda=self._stands(self.borda), schulze=self._stands(self.schulze)
            )

    def _stands(self, key: str) -> str:
        return _("“{name}” comes first").format(name=self.names[key]) if key else _("several are level")


def _either(names: Sequence[str]) -> str:
    *before, last = (_("“{name}”").format(name=name) for name in names)
    return _("{names} or {last}").format(names=", ".join(before), last=last) if before else last


def robustness(findings: Findings) -> Robustness | None:
    """Ask whether other votes, points or weights would put another problem first.

    None without readable criteria votes on two problems, or where nothing was decided and no problem leads.
    The tallies are enough for it: one person's vote is one count moved in every cell, in the worst way.
    """
    ideas = tuple(i for i in findings.voted if any(criterion(findings, i, c) for c in CRITERIA))
    asked = tuple(c for c in CRITERIA if any((i.id, c) in findings.evidence for i in ideas))
    leading = favourite(findings)
    first = leading or (findings.decision.chosen if findings.decision else "")
    if len(ideas) < 2 or first not in {i.id for i in ideas}:  # noqa: PLR2004 - one alone has no rival
        return None
    tallies = {(i.id, c): e.tally for i in ideas for c in asked if (e := findings.evidence.get((i.id, c)))}
    rankings = [ranked({i.id: _met(tallies.get((i.id, c))) for i in ideas}) for c in asked]
    won = weightings({i.id: [_share(tallies.get((i.id, c))) for c in asked] for i in ideas})
    return Robustness(
        first=first,
        alone=bool(leading),
        one_voter=_one_voter(findings, ideas, first) if leading else (),
        left_out={c: _leader(findings, ideas, c) for c in asked} if len(asked) > 1 else {},
        weightings_won=won[first],
        weightings=1000,
        borda=_alone(borda(rankings)),
        schulze=_alone(schulze(rankings)),
        names={i.id: i.title for i in ideas} | {q: t.question.text for (_i, q), t in tallies.items()},
    )


def _met(tally: QuestionTally | None) -> int:
    return tally.count("met") if tally else 0


def _share(tally: QuestionTally | None) -> float:
    return tally.count("met") / tally.known if tally and tally.known else 0.0


def _alone(order: Sequence[Sequence[str]]) -> str:
    return order[0][0] if len(order[0]) == 1 else ""


def _leader(findings: Findings, ideas: Sequence[Idea], without: str) -> str:
    return _best({i.id: _place(findings, i, without) for i in ideas})


def _best(places: Mapping[str, Place]) -> str:
    best = max(places.values())
    leaders = [key for key, place in places.items() if place == best]
    return leaders[0] if len(leaders) == 1 and best > (0, 0) else ""


def _place(findings: Findings, idea: Idea, without: str = "") -> Place:
    found = [criterion(findings, idea, name) for name in CRITERIA if name != without]
    return sum(c is not None and c.standing == "met" for c in found), dots_of(findings, idea)


def _one_voter(findings: Findings, ideas: Sequence[Idea], first: str) -> tuple[str, ...]:
    places = {i.id: _place(findings, i) for i in ideas}
    voted = findings.of_room("dots") is not None
    lowered = {i.id: _moved(findings, i, up=False, dots=voted) for i in ideas if i.id == first}
    changed = []
    for idea in ideas:
        if idea.id != first:
            raised = _moved(findings, idea, up=True, dots=voted)
            if _best({**places, **lowered, idea.id: raised}) == idea.id:
                changed.append(idea.id)
    return tuple(changed)


def _moved(findings: Findings, idea: Idea, *, up: bool, dots: bool) -> Place:
    """Give the best (or worst) place that one count moved in each cell, and one dot, can bring."""
    met = 0
    for name in CRITERIA:
        evidence = findings.evidence.get((idea.id, name))
        if evidence is None:
            continue
        stands = []
        for tally in (evidence.tally, *_shifts(evidence.tally, up=up)):
            other = replace(findings, evidence=_with(evidence, tally, (idea.id, name)))
            found = criterion(other, idea, name)
            stands.append(found is not None and found.standing == "met")
        met += any(stands) if up else all(stands)
    step = (1 if up else -1) if dots else 0
    return met, max(0, dots_of(findings, idea) + step)


def _with(
    evidence: Evidence, tally: QuestionTally, place: tuple[str, str]
) -> dict[tuple[str, str], Evidence]:
    return {place: replace(evidence, tally=tally)}


def _shifts(tally: QuestionTally, *, up: bool) -> Iterator[QuestionTally]:
    """Move one count from each other answer to "met", or from "met" to each other answer."""
    keys = [option.key for option in tally.question.options]
    met = keys.index("met") if "met" in keys else -1
    for place in range(len(keys) if met >= 0 else 0):
        source, target = (place, met) if up else (met, place)
        if place != met and tally.counts[source]:
            counts = list(tally.counts)
            counts[source] -= 1
            counts[target] += 1
            yield replace(tally, counts=tuple(counts))
