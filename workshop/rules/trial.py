"""Rules I1-I4, F1-F2, G1-G3: where the trial runs, how failure is treated, the gate before it grows."""

from collections.abc import Iterator

from workshop.language import _
from workshop.model import Evidence
from workshop.readings import read
from workshop.rules.answers import heard
from workshop.rules.findings import Findings
from workshop.rules.listing import listed
from workshop.rules.proposals import Proposal, Rule, proposal
from workshop.rules.wording import words
from workshop.text import day_in_words

KEPT_DOWN = ("hidden", "blamed")
WITHOUT_A_NEXT_TRY = (*KEPT_DOWN, "written")
CHECKS = ("idea", "assumptions", "design", "feasibility")


def build(findings: Findings) -> Iterator[Proposal]:
    """I1: something would have to be built first; silent where cloud services are not allowed (I2)."""
    asked = findings.of_room("run-where")
    if asked and _first(findings, asked) == "build" and _cloud(findings) != "said":
        yield proposal(words("I1"), None, {}, asked)


def no_cloud(findings: Findings) -> Iterator[Proposal]:
    """I2: cloud services are not allowed, or too many are not sure whether they are."""
    answer = _cloud(findings)
    if answer:
        yield proposal(words("I2", answer), None, {}, findings.of_room("risk-cloud"))


def bought_early(findings: Findings) -> Iterator[Proposal]:
    """I3: something would be bought before the gate."""
    if findings.written("purchase-before-gate") == "yes":
        purchase = findings.written("gate-purchase")
        yield proposal(words("I3", "named" if purchase else "plain"), None, {"purchase": purchase})


def place_unknown(findings: Findings) -> Iterator[Proposal]:
    """I4: too many do not know where a trial would run."""
    asked = findings.of_room("run-where")
    if asked and read(asked.tally, findings.thresholds).word == "not known":
        yield proposal(words("I4"), None, {}, asked)


def _cloud(findings: Findings) -> str:
    return heard(findings.of_room("risk-cloud"), ("no",), findings.thresholds)


def _first(findings: Findings, asked: Evidence) -> str:
    """Give the answer that most gave, on a tie the one that asks for more; empty where none can be read."""
    if read(asked.tally, findings.thresholds).word in {"too few", "not known"}:
        return ""
    return max(("build", "own", "managed"), key=asked.tally.count)


def failure_hurts(findings: Findings) -> Iterator[Proposal]:
    """F1: half or more of those who know say that failure is kept quiet, or somebody is blamed."""
    asked = findings.of_room("failure")
    if _kept_down(findings):
        yield proposal(words("F1"), None, {}, asked)


def no_next_try(findings: Findings) -> Iterator[Proposal]:
    """F2: what was learned is written down, but there is no next try; silent once one is written down.

    After a check that was not passed the next try is what G3 asks about.
    """
    if findings.written("next-try"):
        return
    asked = findings.of_room("failure")
    if heard(asked, WITHOUT_A_NEXT_TRY, findings.thresholds) == "said" and not _kept_down(findings):
        yield proposal(words("F2", "vote"), None, {}, asked)
    if findings.written("learned") and "failed" not in _checks(findings).values():
        yield proposal(words("F2", "card"), None, {"lesson": findings.written("learned")})


def _kept_down(findings: Findings) -> bool:
    return heard(findings.of_room("failure"), KEPT_DOWN, findings.thresholds) == "said"


def _checks(findings: Findings) -> dict[str, str]:
    return {check: findings.written(f"gate-{check}") for check in CHECKS}


def gate_open(findings: Findings) -> Iterator[Proposal]:
    """G1: a check of the chosen problem's gate is not passed yet; also where nobody spoke of the gate."""
    results = _checks(findings)
    if findings.chosen is None or "failed" in results.values():
        return
    open_ = [check for check, result in results.items() if result != "passed"]
    if open_:
        planned = {check: _who_and_when(findings, check) for check in open_}
        names = {
            "checks": listed([_names()[check] for check in open_]),
            "who": "; ".join(_planned(check, said) for check, said in planned.items()),
        }
        yield proposal(words("G1", "named" if any(planned.values()) else "nobody"), None, names)


def _who_and_when(findings: Findings, check: str) -> str:
    who, when = (findings.written(f"gate-{check}-{part}") for part in ("who", "when"))
    return ", ".join(filter(None, (who, day_in_words(when))))


def _planned(check: str, said: str) -> str:
    return _("{check}: {said}").format(check=_names()[check], said=said or _("nobody yet"))


def gate_passed(findings: Findings) -> Iterator[Proposal]:
    """G2: all four checks are passed: a second use in another department."""
    if all(result == "passed" for result in _checks(findings).values()):
        department = findings.written("gate-next-department")
        yield proposal(words("G2", "named" if department else "plain"), None, {"department": department})


def gate_failed(findings: Findings) -> Iterator[Proposal]:
    """G3: a check was not passed: stop or try again, with the lesson on record."""
    failed = [check for check, result in _checks(findings).items() if result == "failed"]
    if failed:
        lesson = findings.written("learned")
        names = {"checks": listed([_names()[check] for check in failed]), "lesson": lesson}
        yield proposal(words("G3", "lesson" if lesson else "plain"), findings.chosen, names)


def _names() -> dict[str, str]:
    return {
        "idea": _("idea"),
        "assumptions": _("assumptions"),
        "design": _("design"),
        "feasibility": _("feasibility"),
    }


RULES = (
    Rule("I1", build),
    Rule("I2", no_cloud),
    Rule("I3", bought_early),
    Rule("I4", place_unknown),
    Rule("F1", failure_hurts),
    Rule("F2", no_next_try),
    Rule("G1", gate_open),
    Rule("G2", gate_passed),
    Rule("G3", gate_failed),
)
