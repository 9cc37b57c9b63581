"""Our sixty lines beside scikit-learn's complement naive Bayes, in one run on the same labels."""

from random import Random
from statistics import fmean

import pytest
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.naive_bayes import ComplementNB
from sklearn.pipeline import make_pipeline, make_union

from workshop.model import Pack
from workshop.teaching.classifier import ALPHA, train
from workshop.teaching.packs import read_pack, shipped
from workshop.teaching.scores import score

ROOMS, WRONG = 40, 0.1
WITHIN = 0.03


def _labels(pack: Pack, seed: int) -> tuple[list[str], list[str]]:
    """Label all messages, a tenth of them wrongly."""
    draw, teams = Random(seed), [team.key for team in pack.teams]
    messages = draw.sample(pack.train, len(pack.train))
    wrong = {m.id for m in draw.sample(messages, round(WRONG * len(messages)))}
    given = [
        draw.choice([t for t in teams if t != pack.key[m.id]]) if m.id in wrong else pack.key[m.id]
        for m in messages
    ]
    return [m.text for m in messages], given


def _theirs(pack: Pack, texts: list[str], labels: list[str]) -> float:
    words = TfidfVectorizer(sublinear_tf=True, token_pattern=r"(?u)\w+")
    pieces = TfidfVectorizer(sublinear_tf=True, analyzer="char_wb", ngram_range=(3, 4))
    machine = make_pipeline(make_union(words, pieces), ComplementNB(alpha=ALPHA, norm=True))
    machine.fit(texts, labels)
    said = machine.predict([m.text for m in pack.test])
    return fmean(team == pack.key[m.id] for team, m in zip(said, pack.test, strict=True))


@pytest.mark.parametrize("name", [name for name, _title, _language in shipped()])
@pytest.mark.parametrize("labelled", [40, 140])
def test_ours_is_as_good_as_scikit_learns(name: str, labelled: int) -> None:
    pack = read_pack(name)
    ours, theirs = [], []
    for room in range(ROOMS):
        texts, labels = (part[:labelled] for part in _labels(pack, room))
        machine = train([team.key for team in pack.teams], zip(texts, labels, strict=True))
        reached = score(machine, pack)
        ours.append(reached.right / reached.total)
        theirs.append(_theirs(pack, texts, labels))

    print(f"{name}, {labelled} labels: ours {fmean(ours):.1%}, scikit-learn {fmean(theirs):.1%} right")
    assert abs(fmean(ours) - fmean(theirs)) <= WITHIN or fmean(ours) > fmean(theirs)
