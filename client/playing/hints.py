"""Notes that lie in no cluster, and what the machine says of them: a person follows it, or not."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from client.playing.person import Person, new_name, under
from facilitation.commands import FileNotes, MakeCluster

HINTED_S: Final = 3.0
"""How long a table waits for a hint before it goes on by itself."""
HINTS_FOLLOWED: Final = 3


def loose(board: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Notes of a board that lie in no cluster."""
    return sorted(
        ((name, note) for name, note in under(board, "note/").items() if "cluster" not in note),
        key=lambda each: each[0],
    )


async def follow_hints(person: Person, place: str, board: Callable[[], dict[str, Any]]) -> None:
    """Where the machine says that an idea may belong, sometimes put it there. Without a hint, go on."""
    if not loose(board()) or not await person.soon(lambda: any(hinted(board())), HINTED_S):
        return
    for note, cluster, partner in list(hinted(board()))[:HINTS_FOLLOWED]:
        if person.rng.random() < 0.3:
            continue
        await person.think(4)
        order: FileNotes | MakeCluster
        if cluster is not None:
            order = FileNotes(place=place, notes=(note,), cluster=cluster)
        else:
            order = MakeCluster(cluster=new_name("c"), place=place, title="Ensemble", notes=(note, partner))
        person.hints_followed += await person.does(order)


def hinted(board: dict[str, Any]) -> Iterator[tuple[str, str | None, str]]:
    """Notes that lie in no cluster, with the first cluster or note that a hint names and this board has."""
    for name, _ in loose(board):
        hint = board.get(f"hint/{name}", {})
        cluster = next((each for each in hint.get("clusters", ()) if f"cluster/{each}" in board), None)
        free = (
            each
            for each in hint.get("near", ())
            if "cluster" not in board.get(f"note/{each}", {"cluster": ""})
        )
        partner = next((each for each in free if each != name), "")
        if cluster is not None or partner:
            yield name, cluster, partner
