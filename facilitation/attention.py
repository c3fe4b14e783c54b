"""« Regardez le mur »: the tablets are covered until a facilitator lifts it.

Only what is shown changes. What somebody was typing stays on their tablet, and what is already on its way is taken:
a rule that refused it would lose it.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from facilitation.audience import ROOM, Placed, Record, Subject
from facilitation.commands import SetAttention
from facilitation.events import AttentionSet, Event
from facilitation.model import Actor, Atelier
from facilitation.part import Part


class AttentionRecord(Record):
    """Where everybody looks, while it is not at their own tablet: `wall`."""

    to: str


def set_attention(order: SetAttention, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Cover the tablets, or uncover them."""
    return () if atelier.attention == order.to else (AttentionSet(to=order.to),)


def fold(atelier: Atelier, event: AttentionSet) -> Atelier:
    return replace(atelier, attention=event.to)


def lay(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    if atelier.attention != "tablets":
        yield Placed(ROOM, "attention", AttentionRecord(to=atelier.attention))


def touched(before: Atelier, after: Atelier, event: Event) -> Iterable[Subject]:
    if isinstance(event, AttentionSet):
        yield ("attention",)


PART = Part(
    decisions={SetAttention: set_attention},
    events=(AttentionSet,),
    fold=fold,
    subjects=lambda atelier: (("attention",),),
    lay={"attention": lay},
    touched=touched,
    records={"attention": AttentionRecord},
)
