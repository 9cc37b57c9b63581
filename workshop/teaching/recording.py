"""A run made beforehand with made-up labels: for rooms that cannot make their own, shown as a recording."""

from random import Random

from workshop.model import CurvePoint, Pack, Recording
from workshop.teaching.classifier import train
from workshop.teaching.scores import score

STEP, TABLES, RUNS = 10, 4, 5
WRONG = 0.1

Lesson = tuple[str, str]


def made_up_labels(pack: Pack, seed: int) -> tuple[Lesson, ...]:
    """Label all messages of a pack as (text, team), in an order of this seed's own, one in ten wrongly."""
    draw = Random(seed)  # noqa: S311 - made-up people, not a secret
    teams = [team.key for team in pack.teams]
    messages = draw.sample(pack.train, len(pack.train))
    wrong = {m.id for m in draw.sample(messages, round(WRONG * len(messages)))}
    return tuple(
        (m.text, draw.choice([t for t in teams if t != pack.key[m.id]]) if m.id in wrong else pack.key[m.id])
        for m in messages
    )


def record(pack: Pack, seed: int = 0) -> Recording:
    """Let made-up people teach the machine: label by label, four tables alone, everybody together."""
    labels = made_up_labels(pack, seed)
    teams = [team.key for team in pack.teams]
    curve = tuple(
        CurvePoint(n, score(train(teams, labels[:n]), pack))
        for n in (*range(STEP, len(labels), STEP), len(labels))
    )
    tables = (score(train(teams, labels[table::TABLES]), pack) for table in range(TABLES))
    return Recording(curve, tuple(sorted(tables, key=lambda reached: reached.right)), curve[-1].score)


def typical(pack: Pack) -> Recording:
    """Make a few runs and give the one in the middle, so that chance neither flatters nor shames a pack."""
    runs = sorted((record(pack, seed) for seed in range(RUNS)), key=lambda run: run.together.right)
    return runs[len(runs) // 2]
