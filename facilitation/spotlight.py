"""One idea or one group, large on the walls, while the rest is dimmed.

The record names it and repeats nothing of it: an idea that is set aside meanwhile is gone from the room's board, and
so from the light.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from facilitation import sight
from facilitation.audience import ROOM, Placed, Record, Subject
from facilitation.commands import SetSpotlight
from facilitation.errors import Refused
from facilitation.events import Event, SpotlightSet
from facilitation.ids import ROOM_PLACE, ItemId
from facilitation.model import Actor, Atelier
from facilitation.part import Part


class SpotlightRecord(Record):
    """What is in the light: a note or a cluster of the room, by its id."""

    item: str


def set_spotlight(order: SetSpotlight, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Put something in the light, or nothing. Refuses `unknown_note` and `unknown_cluster` for what the room does not see."""
    if order.item == atelier.spotlight:
        return ()
    if order.item is not None:
        _seen(atelier, order.item)
    return (SpotlightSet(item=order.item),)


def _seen(atelier: Atelier, item: ItemId) -> None:
    note = atelier.notes.get(item)
    if note is not None and sight.on_wall(atelier, note):
        return
    cluster = atelier.clusters.get(item)
    if cluster is None or cluster.gone or cluster.place != ROOM_PLACE:
        raise Refused("unknown_note" if item.startswith("n") else "unknown_cluster")


def fold(atelier: Atelier, event: SpotlightSet) -> Atelier:
    return replace(atelier, spotlight=event.item)


def lay(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    if atelier.spotlight is not None:
        yield Placed(ROOM, "spotlight", SpotlightRecord(item=atelier.spotlight))


def touched(before: Atelier, after: Atelier, event: Event) -> Iterable[Subject]:
    if isinstance(event, SpotlightSet):
        yield ("spotlight",)


PART = Part(
    decisions={SetSpotlight: set_spotlight},
    events=(SpotlightSet,),
    fold=fold,
    subjects=lambda atelier: (("spotlight",),),
    lay={"spotlight": lay},
    touched=touched,
    records={"spotlight": SpotlightRecord},
)
