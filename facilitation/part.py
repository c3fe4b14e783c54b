"""The shape every piece of the engine has, so that the engine itself is five loops.

A part decides some commands, folds some events, and lays some subjects on boards. People, agenda, notes and clusters
are parts of every atelier; an activity is a part that belongs to a phase.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from facilitation.audience import Placed, Record, Subject
from facilitation.commands import Command
from facilitation.events import Event
from facilitation.model import Actor, Atelier

Decide = Callable[[Any, Atelier, Actor, int], tuple[Event, ...]]


class Part(NamedTuple):
    """`touched` names every subject whose records an event may change: law 11 holds it to that."""

    decisions: Mapping[type[Command], Decide]
    events: tuple[type[Event], ...]
    fold: Callable[[Atelier, Any], Atelier]
    subjects: Callable[[Atelier], Iterable[Subject]]
    lay: Mapping[str, Callable[[Atelier, Subject], Iterable[Placed]]]
    touched: Callable[[Atelier, Atelier, Event], Iterable[Subject]]
    records: Mapping[str, type[Record]]
