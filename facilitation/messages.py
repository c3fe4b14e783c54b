"""What facilitators say to the room or to one table: one message at a time for each, until it is taken back."""

from collections.abc import Iterable

from msgspec.structs import replace

from facilitation.audience import DESK, ROOM, Placed, Record, Subject, at_table
from facilitation.commands import SendMessage, TakeBackMessage
from facilitation.errors import Refused
from facilitation.events import Event, MessageSent, MessageTakenBack
from facilitation.ids import MESSAGE_MAX, ROOM_PLACE, Place
from facilitation.model import Actor, Atelier, Message
from facilitation.part import Part
from facilitation.reading import clean


class MessageRecord(Record, kw_only=True):
    """A message before the room or before a table. A screen that has put one away knows it by its `number`."""

    text: str
    number: int
    at_ms: int
    on_wall: bool = False


def send_message(order: SendMessage, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Say something. Only what is for the room may be on the walls.

    Refuses `unknown_table`, `empty_text`, `text_too_long` (fact `max`).
    """
    text = clean(order.text, MESSAGE_MAX)
    _known(atelier, order.place)
    on_wall = order.on_wall and order.place == ROOM_PLACE
    stands = atelier.messages.get(order.place)
    if stands is not None and (stands.text, stands.on_wall) == (text, on_wall):
        return ()
    return (MessageSent(place=order.place, text=text, at_ms=at, on_wall=on_wall),)


def take_back_message(order: TakeBackMessage, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Take a message back; without one nothing happens. Refuses `unknown_table`."""
    _known(atelier, order.place)
    return () if order.place not in atelier.messages else (MessageTakenBack(place=order.place),)


def _known(atelier: Atelier, place: Place) -> None:
    if place != ROOM_PLACE and place not in atelier.plan.place_of_table:
        raise Refused("unknown_table")


def fold(atelier: Atelier, event: MessageSent | MessageTakenBack) -> Atelier:
    match event:
        case MessageSent(place=place, text=text, at_ms=at, on_wall=on_wall):
            said = Message(text=text, number=atelier.messaged, at_ms=at, on_wall=on_wall)
            return replace(atelier, messages=atelier.messages.put(place, said), messaged=atelier.messaged + 1)
        case MessageTakenBack(place=place):
            return replace(atelier, messages=atelier.messages.cut([place]))


def subjects(atelier: Atelier) -> Iterable[Subject]:
    yield from (("message", place) for place in atelier.messages)


def lay(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    """What is said to the room lies on the room's board; to a table, on its own and on the desk."""
    place = str(subject[1])
    said = atelier.messages.get(place)
    if said is None:
        return
    record = MessageRecord(text=said.text, number=said.number, at_ms=said.at_ms, on_wall=said.on_wall)
    for board in (ROOM,) if place == ROOM_PLACE else (at_table(place), DESK):
        yield Placed(board, f"message/{place}", record)


def touched(before: Atelier, after: Atelier, event: Event) -> Iterable[Subject]:
    if isinstance(event, MessageSent | MessageTakenBack):
        yield ("message", event.place)


PART = Part(
    decisions={SendMessage: send_message, TakeBackMessage: take_back_message},
    events=(MessageSent, MessageTakenBack),
    fold=fold,
    subjects=subjects,
    lay={"message": lay},
    touched=touched,
    records={"message/{place}": MessageRecord},
)
