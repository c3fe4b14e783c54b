"""How simulated people play: every kind of step, ballots that fit, and what came of it in words."""

import random
from typing import Any

import pytest

from client.playing import KINDS as PLAYED
from client.playing.marks import LOOKED_AT, Voter, fill
from client.playing.telling import WORDS, in_english, in_french
from facilitation.ballots.method import Asked, fitting, spent
from facilitation.ballots.methods import METHODS
from facilitation.ballots.settings import QUESTIONS, Settings
from tests.story import KINDS


def test_every_kind_of_the_house_is_played():
    assert PLAYED.keys() == KINDS.activities.keys()


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("many", [1, 4, 40])
def test_a_ballot_of_any_method_is_one_the_rules_take(method: Any, many: int):
    settings = Settings(
        method=method, budget=12 if method == "budget" else 5, cap=2, step=3 if method == "budget" else 1
    )
    items = ["question"] if method in QUESTIONS else [f"c_{number:06d}" for number in range(many)]
    rules = METHODS[method]
    vote = {
        "method": method,
        "options": [{"id": each} for each in items],
        "budget": settings.budget,
        "cap": settings.cap,
        "step": settings.step,
        "levels": rules.levels(settings),
    }
    for seed in range(20):
        ballot = fill(vote, Voter(random.Random(seed), first=seed % 2 == 0))
        marks = {item: mark for touch in ballot for item, mark in touch.items()}
        assert len(marks) == len(ballot) <= LOOKED_AT
        kept = fitting(rules, Asked(settings, len(items)), marks)
        assert marks.keys() <= set(items)
        if rules.spends:
            assert (
                0 < spent({item: mark for item, mark in kept.items() if mark is not None}) <= settings.budget
            )


def test_nobody_votes_for_what_they_may_not():
    vote = {"method": "opinion", "options": [{"id": "c_mine00"}, {"id": "c_other0"}]}
    [only] = fill(vote, Voter(random.Random(1), first=True, barred=("c_mine00",)))
    assert only.keys() == {"c_other0"}


def test_what_came_of_a_step_is_told_in_both_languages():
    told = {"ideas": 312, "adopted_objective": 1, "consents": 0}
    assert in_french(told) == "312 idées, 1 objectif adopté, 0 adresse laissée"
    assert in_english(told) == "312 ideas, 1 objective adopted, 0 addresses left"
    assert all(len(words) == 4 for words in WORDS.values())
