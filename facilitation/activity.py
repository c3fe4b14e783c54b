"""What a kind of activity is: a record of pure functions. Built-in kinds and foreign ones come in by the same door.

An activity knows its own phase and the atelier around it; it does not know other activities.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from facilitation.audience import Placed, Record, Subject
from facilitation.commands import Command, PhaseCommand
from facilitation.events import ClosingEvent, Event, PhaseEvent
from facilitation.ids import ItemId, KindId, PersonId, PhaseId, TableId
from facilitation.model import Actor, Atelier, Phase, Plain, Step


class Here(NamedTuple):
    """Where an activity finds itself: the atelier, its phase as planned, where the phase stands, its own state."""

    atelier: Atelier
    phase: Phase
    step: Step
    state: Any


class BookState(NamedTuple):
    """The books of a phase, by number: the one that is `open`, if any, and those that are `closed`."""

    open: int | None = None
    closed: frozenset[int] = frozenset()


class Row(NamedTuple):
    """One line of a table in the exports: the table's name, and its cells by column name."""

    table: str
    cells: dict[str, str | int | float | None]


def _nothing(here: Here) -> Iterable[Any]:
    return ()


def nothing_touched(here: Here, event: Event) -> Iterable[Subject]:
    """What an activity touches that lays the same from the first moment to the last."""
    return ()


def nothing_read(here: Here) -> tuple[PhaseId, ...]:
    """What an activity reads that shows its own phase only."""
    return ()


class Locking(NamedTuple):
    """What a kind keeps locked in the log: who gave what in secret.

    `events` say it; the log holds their commits under the key of a book, `book` says of which, and `books` which of them
    are open and closed as things stand. The event that closes one (`ClosingEvent`) tells what may be known for good,
    and then the key is forgotten. `closings` are those that the end of the atelier calls for.
    """

    events: tuple[type[PhaseEvent], ...] = ()
    book: Callable[[Any], int] = lambda event: 1
    books: Callable[[Any], BookState] = lambda state: BookState()
    closings: Callable[[Here], Iterable[ClosingEvent]] = _nothing


class Activity(NamedTuple):
    """A kind of activity. Every function is pure; `state` is made by `begin` and changed by `fold` only.

    `options` are what a phase that is opened now would be about (a vote: what is voted on); the event of its opening
    keeps them. `reads` names the phases whose own events change what this one shows: it is asked what they touch, too.
    `opens` says which commands that are not its own it lets participants and hosts give while its phase runs;
    `fixes` says whether the clusters of the room must stay as they are. `round` is the round of the phase that a note
    written now belongs to; `sat` is where somebody sat in an earlier one, if the table keeps what was written then. `fold` also hears the opening of its phase.
    `locking` is what the log keeps locked of it.
    `rows` are the tables it adds to the exports. `examples` show one typical command after another, for tests and docs,
    in a phase of the settings `example`. `past` are events that nothing says any more and that old logs hold;
    `formerly` are kinds of old plans that this one has taken in, with the settings that make it be them.
    """

    kind: str
    settings: type[Plain]
    begin: Callable[[Any], Any]
    decisions: Mapping[type[PhaseCommand], Callable[[Any, Here, Actor, int], tuple[Event, ...]]] = {}
    roles: Mapping[type[PhaseCommand], frozenset[str]] = {}
    events: tuple[type[PhaseEvent], ...] = ()
    past: tuple[type[PhaseEvent], ...] = ()
    formerly: Mapping[KindId, Mapping[str, Any]] = {}
    locking: Locking = Locking()
    fold: Callable[[Any, Any], Any] = lambda state, event: state
    subjects: Callable[[Here], Iterable[Subject]] = _nothing
    lay: Mapping[str, Callable[[Here, Subject], Iterable[Placed]]] = {}
    touched: Callable[[Here, Event], Iterable[Subject]] = nothing_touched
    options: Callable[[Here], tuple[ItemId, ...]] = lambda here: ()
    reads: Callable[[Here], tuple[PhaseId, ...]] = nothing_read
    opens: Callable[[Here, Command, Actor], bool] = lambda here, command, by: False
    fixes: Callable[[Here], bool] = lambda here: False
    round: Callable[[Here], int] = lambda here: 0
    sat: Callable[[Here, PersonId, int], TableId | None] = lambda here, person, number: None
    rows: Callable[[Here], Iterable[Row]] = _nothing
    records: Mapping[str, type[Record]] = {}
    examples: tuple[PhaseCommand, ...] = ()
    example: Mapping[str, Any] = {}
