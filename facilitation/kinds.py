"""The registry: which activity kinds there are, and every table the engine reads, made from them once.

Nothing here knows an activity by name; `facilitation.activities` lists the built-in ones and the shell adds foreign
ones found under the entry point `atelier.activities`.
"""

import types
from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any, NamedTuple, Union

import msgspec
from msgspec.structs import replace

from facilitation import (
    agenda,
    attention,
    calls,
    clusters,
    commands,
    events,
    material,
    messages,
    mixes,
    moderation,
    objectives,
    people,
    planning,
    readiness,
    reorganising,
    scribe,
    seating,
    sorting,
    spotlight,
    undoing,
    views,
)
from facilitation.activity import Activity, Here, nothing_read
from facilitation.audience import Record
from facilitation.commands import Command
from facilitation.errors import Refused
from facilitation.events import AtelierMade, Commit, Event
from facilitation.ids import KindId, PhaseId
from facilitation.model import Atelier, Phase, Plan
from facilitation.part import Decide, Part
from facilitation.permissions import ROLES

PARTS: tuple[Part, ...] = (
    people.PART, seating.PART, agenda.PART, readiness.PART, planning.PART, objectives.PART,
    attention.PART, views.PART, spotlight.PART, messages.PART, calls.PART,
    material.PART, moderation.PART, scribe.PART, clusters.PART, undoing.PART, sorting.PART, reorganising.PART, mixes.PART,
)  # fmt: skip


class Book(NamedTuple):
    """What is kept locked together, and can be opened by nobody once it is closed: a round of a phase."""

    phase: PhaseId
    number: int

    def token(self) -> str:
        """The book as text, in one word."""
        return f"{self.phase}/{self.number}"


class Kinds:
    """The kinds of activity of this installation, and what follows from them. Made once, never changed."""

    def __init__(self, activities: Iterable[Activity]) -> None:
        self.activities: Mapping[str, Activity] = MappingProxyType({each.kind: each for each in activities})
        self.part_of_event: Mapping[type[Event], Part] = {
            event: part for part in PARTS for event in part.events
        }
        self.decisions: Mapping[type[Command], Decide] = {
            command: decide for part in PARTS for command, decide in part.decisions.items()
        }
        self.roles: Mapping[type[Command], frozenset[str]] = ROLES | {
            command: roles for each in self.activities.values() for command, roles in each.roles.items()
        }
        self.part_of_subject = {name: part for part in PARTS for name in part.lay}
        self.activity_of_subject = {name: each for each in self.activities.values() for name in each.lay}
        assert not self.part_of_subject.keys() & self.activity_of_subject.keys()

    @cached_property
    def commands(self) -> tuple[type[Command], ...]:
        """Every command there is."""
        own = (command for each in self.activities.values() for command in each.decisions)
        # Kinds made of one engine share its commands and its events.
        return tuple(dict.fromkeys((*commands.CORE, *own)))

    @cached_property
    def events(self) -> tuple[type[Event], ...]:
        """Every event there is."""
        own = (event for each in self.activities.values() for event in each.events)
        return tuple(dict.fromkeys((*events.CORE, *own)))

    @cached_property
    def readable(self) -> tuple[type[Event], ...]:
        """Every event a log may hold: those there are, and those that were."""
        return (*self.events, *(event for each in self.activities.values() for event in each.past))

    @cached_property
    def _locked(self) -> Mapping[type[Event], Activity]:
        return {event: each for each in self.activities.values() for event in each.locking.events}

    def book(self, commit: Commit) -> Book | None:
        """The book that a commit is locked for; `None` for one that anybody may read who holds the log."""
        books = {
            Book(event.phase, self._locked[type(event)].locking.book(event))
            for event in commit.events
            if type(event) in self._locked
        }
        assert len(books) < 2, "a commit is locked for one book"
        return next(iter(books), None)

    def open_books(self, atelier: Atelier) -> Mapping[PhaseId, Book]:
        """The books whose phases hold what nobody else may read, now."""
        found = {
            phase.id: self.activity(phase).locking.books(atelier.work[phase.id]).open
            for phase in atelier.plan.phases
        }
        return {phase: Book(phase, number) for phase, number in found.items() if number is not None}

    def closed_books(self, atelier: Atelier) -> frozenset[Book]:
        """The books that were closed. One that is in neither set may be open elsewhere, where the log has gone on."""
        return frozenset(
            Book(phase.id, number)
            for phase in atelier.plan.phases
            for number in self.activity(phase).locking.books(atelier.work[phase.id]).closed
        )

    @cached_property
    def _formerly(self) -> Mapping[KindId, tuple[KindId, Mapping[str, Any]]]:
        return {
            was: (kind, settings)
            for kind, each in self.activities.items()
            for was, settings in each.formerly.items()
        }

    def upcast(self, phase: Phase) -> Phase:
        """A phase as it is planned today: of a kind that another one has taken in, it is of that one."""
        if phase.kind not in self._formerly:
            return phase
        kind, settings = self._formerly[phase.kind]
        return replace(phase, kind=kind, settings={**settings, **phase.settings})

    def upcast_plan(self, plan: Plan) -> Plan:
        """A plan as it is written today."""
        return replace(plan, phases=tuple(map(self.upcast, plan.phases)))

    @cached_property
    def records(self) -> Mapping[str, type[Record]]:
        """What lies on boards, by path (`{}`: a name)."""
        parts = {path: record for part in PARTS for path, record in part.records.items()}
        own = {path: record for each in self.activities.values() for path, record in each.records.items()}
        return parts | own

    def here(self, atelier: Atelier, phase: Phase) -> Here:
        """Where the activity of a phase finds itself."""
        return Here(atelier, phase, atelier.steps[phase.id], atelier.work[phase.id])

    def activity(self, phase: Phase) -> Activity:
        """The activity of a phase."""
        return self.activities[phase.kind]

    def readers(self, atelier: Atelier, phase: PhaseId) -> Iterable[Phase]:
        """The phases that show something of another one."""
        for each in atelier.plan.phases:
            reads = self.activities[each.kind].reads
            if reads is not nothing_read and phase in reads(self.here(atelier, each)):
                yield each

    def begin(self, phase: Phase) -> Any:
        """The first state of a phase, from its settings. Refuses `bad_plan` (fact `where`)."""
        activity = self.activities.get(phase.kind)
        if activity is None:
            raise Refused("bad_plan", where=f"phases/{phase.id}/kind")
        try:
            return activity.begin(msgspec.convert(phase.settings, activity.settings))
        except msgspec.ValidationError as wrong:
            raise Refused("bad_plan", where=f"phases/{phase.id}/settings: {wrong}") from None

    @cached_property
    def command_type(self) -> Any:
        """The union of all commands, as a type that msgspec decodes."""
        return Union[self.commands]  # noqa: UP007 - built at run time

    @cached_property
    def _commit_decoder(self) -> msgspec.msgpack.Decoder[Commit]:
        event: Any = Union[self.readable]  # noqa: UP007
        stored = {"__annotations__": {"events": tuple[event, ...]}}
        return msgspec.msgpack.Decoder(
            types.new_class("StoredCommit", (Commit,), {}, lambda body: body.update(stored))
        )

    def read_commit(self, body: bytes) -> Commit:
        """Decode a commit from the log. Raises `msgspec.DecodeError` for a body that is none."""
        # Values of two types are never equal: what is read must be a plain `Commit` again.
        return Commit(**msgspec.structs.asdict(self._commit_decoder.decode(body)))

    def write_commit(self, commit: Commit) -> bytes:
        """Encode a commit for the log."""
        return msgspec.msgpack.encode(commit)

    def first(self, event: AtelierMade) -> dict[str, Any]:
        """The first state of every phase of a plan."""
        return {phase.id: self.begin(self.upcast(phase)) for phase in event.plan.phases}
