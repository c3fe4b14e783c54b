"""What ideas were given: sums out of 25, and their order. A sum of one is the secret itself, and never told."""

from collections.abc import Mapping
from typing import Final

from facilitation.activities.crowd.asking import SCORE_MAX, Total
from facilitation.activities.crowd.state import Crowd
from facilitation.ids import NoteId

SUM_MAX: Final = 25
"""What a note gets when five people give it all they can; other numbers of scores are brought to that measure."""
TOLD_MIN: Final = 2
"""Scores a note needs before its sum is told: a sum of one is the secret itself."""
FIRM: Final = 3
"""Scores from which on a sum stands beside the others; notes with fewer come after them."""


def totals(state: Crowd) -> Mapping[NoteId, Total]:
    """What each note was given, by everybody together."""
    if state.totals is not None:
        return state.totals
    given: dict[NoteId, list[int]] = {}
    for cards in state.cards.values():
        for card in cards:
            if card.score:
                given.setdefault(card.note, []).append(card.score)
    return {note: Total(points=sum(scores), scores=len(scores)) for note, scores in given.items()}


def sums(state: Crowd) -> dict[NoteId, tuple[float, int]]:
    """The sum of each note out of 25, and how many scored it: the mean of its scores times five, to a tenth."""
    most = SUM_MAX / SCORE_MAX
    return {
        note: (round(each.points * most / each.scores, 1), each.scores)
        for note, each in totals(state).items()
    }


def ranked(state: Crowd) -> list[tuple[NoteId, float, int]]:
    """Notes with their sums, the best first; those that few have scored after the others, equals as their ids fall."""
    told = [(note, *each) for note, each in sums(state).items() if each[1] >= TOLD_MIN]
    return sorted(told, key=lambda each: (each[2] < FIRM, -each[1], -each[2], each[0]))
