"""Who gets what: things dealt to people, each at most so many times, so that everybody who can be served is.

Nothing here rolls dice: what looks shuffled is ordered by a digest of ids, the same for whoever decides. This file does
not know what is dealt: ideas to read, or seats at tables.
"""

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence


def shuffled(names: Iterable[str], salt: str) -> list[str]:
    """Names in an order that tells nothing of them, and is another one for another salt."""
    return sorted(names, key=lambda name: hashlib.sha256(f"{salt}/{name}".encode()).digest())


def dealt(
    people: Sequence[str],
    wishes: Callable[[str, Mapping[str, list[str]]], Sequence[str]],
    room: Mapping[str, int],
    given: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """Each person with one of the things they may have, as many people as can be served (whoever cannot is left out).

    `wishes` tells what a person may have, best first, given who holds what by now; `room` how many may hold a thing.
    `given` was dealt before, and counts. A later person may have an earlier one take something else, never nothing:
    augmenting paths (H. W. Kuhn, The Hungarian method for the assignment problem, 1955), so the number served is the
    largest there is.
    """
    got = dict(given or {})
    held: dict[str, list[str]] = {thing: [] for thing in room}
    for person, thing in got.items():
        held.setdefault(thing, []).append(person)
    left = sum(max(0, most - len(held[thing])) for thing, most in room.items())
    for person in people:
        # Once everything is given, a search would pass by everybody to find nothing.
        if left and person not in got:
            _serve(person, wishes, room, got, held)
            left -= person in got
    return got


def _serve(
    person: str,
    wishes: Callable[[str, Mapping[str, list[str]]], Sequence[str]],
    room: Mapping[str, int],
    got: dict[str, str],
    held: dict[str, list[str]],
) -> None:
    """Give a person something, by the shortest chain of people who take something else."""
    came: dict[str, tuple[str, str | None]] = {}
    asking = deque[tuple[str, str | None]]([(person, None)])
    while asking:
        asker, had = asking.popleft()
        wanted = wishes(asker, held)
        for thing in wanted:
            if thing not in came and len(held[thing]) < room.get(thing, 0):
                came[thing] = (asker, had)
                _pass_on(thing, came, got, held)
                return
        for thing in wanted:
            if thing not in came and room.get(thing, 0):
                came[thing] = (asker, had)
                asking.extend((holder, thing) for holder in held[thing])


def _pass_on(
    thing: str, came: Mapping[str, tuple[str, str | None]], got: dict[str, str], held: dict[str, list[str]]
) -> None:
    """Along the chain, from its end: each takes what was found for them, and leaves what they had."""
    wanted: str | None = thing
    while wanted is not None:
        asker, had = came[wanted]
        if had is not None:
            held[had].remove(asker)
        held[wanted].append(asker)
        got[asker] = wanted
        wanted = had
