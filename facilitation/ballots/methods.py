"""Every way of voting there is, by its name."""

from collections.abc import Mapping
from typing import Final

from facilitation.ballots.dots import BUDGET, DOTS
from facilitation.ballots.matrix import MATRIX
from facilitation.ballots.method import Method
from facilitation.ballots.opinion import OPINION
from facilitation.ballots.ranking import RANKING
from facilitation.ballots.scale import GRADIENT, JUDGMENT, RATING
from facilitation.ballots.settings import MethodName
from facilitation.ballots.word import WORD

METHODS: Final[Mapping[MethodName, Method]] = {
    "dots": DOTS,
    "opinion": OPINION,
    "rating": RATING,
    "gradients": GRADIENT,
    "judgment": JUDGMENT,
    "ranking": RANKING,
    "budget": BUDGET,
    "matrix": MATRIX,
    "pulse": RATING,
    "word": WORD,
}
