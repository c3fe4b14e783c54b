"""What somebody puts on a ballot, for every way to vote: one mapping for each time they touch the screen."""

import random
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from facilitation.ballots.asking import Marks

LOOKED_AT: Final = 15
"""Items somebody gives an opinion on, or a level; of more than these, a part."""
ORDERED: Final = 3
FAVOUR: Final = ((0.9, 0.85), (0.85, 0.3), (0.2, 0.15), (0.35, 0.9), (0.5, 0.55))
"""How likely the first college and the others agree, item after item: what both carry, what one does, what neither does."""
PASSED: Final = 0.1
WORDS: Final = (
    "Confiance",
    "confiance",
    "Élan",
    "Ensemble",
    "Écoute",
    "Doute",
    "Envie",
    "À suivre",
    "Courage",
)

Vote = dict[str, Any]
Ballot = list[Marks]


class Voter(NamedTuple):
    """Who votes, as far as their ballot is concerned: whether for the `first` college, and what they may not vote for."""

    rng: random.Random
    first: bool
    barred: tuple[str, ...] = ()


def fill(vote: Vote, voter: Voter) -> Ballot:
    """A ballot, touch after touch."""
    return WAYS[vote["method"]](vote, voter)


def _items(vote: Vote, voter: Voter, most: int = LOOKED_AT) -> list[tuple[int, str]]:
    """Items with their place on the list, in an order of the voter's own."""
    items = [
        (at, each["id"]) for at, each in enumerate(vote.get("options", ())) if each["id"] not in voter.barred
    ]
    voter.rng.shuffle(items)
    return items[:most]


def _dots(vote: Vote, voter: Voter) -> Ballot:
    left = int(vote["budget"])
    ballot: Ballot = []
    for _, item in _items(vote, voter):
        dots = min(left, voter.rng.randint(1, vote["cap"]))
        if dots:
            ballot.append({item: dots})
            left -= dots
    return ballot


def _budget(vote: Vote, voter: Voter) -> Ballot:
    step = int(vote.get("step", 1))
    ballot: Ballot = []
    left = int(vote["budget"]) // step
    for _, item in _items(vote, voter):
        steps = voter.rng.randint(0 if ballot else 1, left) if left else 0
        left -= steps
        if steps:
            ballot.append({item: steps * step})
    return ballot


def _opinion(vote: Vote, voter: Voter) -> Ballot:
    return [{item: _said(at, voter)} for at, item in _items(vote, voter)]


def _said(at: int, voter: Voter) -> int:
    if voter.rng.random() < PASSED:
        return 0
    favour = FAVOUR[at % len(FAVOUR)][0 if voter.first else 1]
    return 1 if voter.rng.random() < favour else -1


def _levels(least: int) -> Callable[[Vote, Voter], Ballot]:
    def levels(vote: Vote, voter: Voter) -> Ballot:
        most = least + int(vote["levels"]) - 1
        # Rather above the middle, the second time a little more so.
        low = min(most, (least + most) // 2 + int(vote.get("round", 1)) - 1)
        return [
            {item: voter.rng.randint(low if voter.rng.random() < 0.8 else least, most)}
            for _, item in _items(vote, voter)
        ]

    return levels


def _ranking(vote: Vote, voter: Voter) -> Ballot:
    return [{item: place} for place, (_, item) in enumerate(_items(vote, voter, ORDERED), 1)]


def _matrix(vote: Vote, voter: Voter) -> Ballot:
    most = int(vote["levels"])
    return [
        {item: (voter.rng.randint(1, most), voter.rng.randint(1, most))} for _, item in _items(vote, voter)
    ]


def _word(vote: Vote, voter: Voter) -> Ballot:
    return [{item: voter.rng.choice(WORDS)} for _, item in _items(vote, voter)]


WAYS: Final[dict[str, Callable[[Vote, Voter], Ballot]]] = {
    "dots": _dots,
    "opinion": _opinion,
    "rating": _levels(1),
    "gradients": _levels(1),
    "judgment": _levels(0),
    "ranking": _ranking,
    "budget": _budget,
    "matrix": _matrix,
    "pulse": _levels(1),
    "word": _word,
}
