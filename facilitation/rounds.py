"""Rounds inside a step: the command that sets one, and who sits with whom while people share in growing circles.

1-2-4-All: everybody alone, then in pairs, in fours, and all together (H. Lipmanowicz and K. McCandless, The Surprising
Power of Liberating Structures, 2014).
"""

from collections.abc import Iterable
from typing import Annotated, Final

from msgspec import Meta

from facilitation.commands import PhaseCommand
from facilitation.events import PhaseEvent
from facilitation.ids import MINUTES_MAX, PROMPTS_MAX, ROUNDS_MAX, Millis
from facilitation.model import Sentence, Visibility

Round = Annotated[int, Meta(ge=0, le=ROUNDS_MAX)]
Minutes = Annotated[tuple[Annotated[int, Meta(ge=0, le=MINUTES_MAX)], ...], Meta(max_length=ROUNDS_MAX)]
"""How long each round is meant to last, in minutes; 0, or not said: no clock."""
Prompts = Annotated[dict[Annotated[str, Meta(max_length=32)], Sentence], Meta(max_length=PROMPTS_MAX)]
"""Questions of their own, by table or theme."""

SIZES: Final = (0, 1, 2, 4, 0)
"""How many sit together in each round of 1-2-4-All; 0: everybody at the table."""
FAR: Final[tuple[Visibility, ...]] = ("alone", "alone", "alone", "table", "room")
"""How far notes are seen at least in each round. A pair reads aloud to each other: no board is smaller than a table."""
ALL: Final = len(SIZES) - 1


class SetRound(PhaseCommand, tag="set_round"):
    """Have the step be in this round (0: in none yet), which ends at this moment (`None`: no clock)."""

    round: Round
    closes_at_ms: Millis | None = None


class RoundSet(PhaseEvent, tag="round_set"):
    round: int
    closes_at_ms: Millis | None = None


def circles(chairs: Iterable[int], size: int) -> tuple[tuple[int, ...], ...]:
    """The chairs of a table in circles of neighbours: the first so many, the next so many.

    Nobody sits alone while there is somebody else: those whose neighbours are away come together, and one who is left
    over joins the last circle. Whoever comes later takes a chair and changes no circle but their own.
    """
    taken = sorted(chairs)
    if size == 0:
        return (tuple(taken),) if taken else ()
    near: dict[int, list[int]] = {}
    for chair in taken:
        near.setdefault(chair // size, []).append(chair)
    whole = [each for each in near.values() if len(each) > 1 or size == 1]
    alone = [each[0] for each in near.values() if len(each) == 1 and size > 1]
    whole += [alone[start : start + size] for start in range(0, len(alone), size)]
    if len(whole) > 1 and len(whole[-1]) == 1 and size > 1:
        last = whole.pop()
        whole[-1] = sorted([*whole[-1], *last])
    return tuple(sorted(tuple(each) for each in whole))
