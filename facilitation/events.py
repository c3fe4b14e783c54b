"""Everything that can have happened, whatever the phase, and the commit that holds it. Never decided again.

An event carries what was decided, so that a log folds the same whatever the rules of the day.
A new optional field with a default needs nothing; anything else is a new event and an upcaster.
"""

from typing import Any

from facilitation.guesses import Filing, Hinting, Level, Making, Mode, Move, Pairing, Titling
from facilitation.ids import (
    ClusterId,
    CollegeId,
    DeviceId,
    Millis,
    NoteId,
    PersonId,
    PhaseId,
    Place,
    TableId,
    ThemeId,
)
from facilitation.model import Actor, Plain, Plan, Standing, Visibility, Wall
from facilitation.struct import Frozen


class Event(Frozen, omit_defaults=True, tag_field="type"):
    """Base of every event: frozen, keyword-only, told apart by `type`."""


class PhaseEvent(Event):
    """Base of the events of activities: they name the phase they belong to."""

    phase: PhaseId


class AtelierMade(Event, tag="atelier_made"):
    plan: Plan
    at_ms: Millis


class AtelierEnded(Event, tag="atelier_ended"):
    pass


class DoorOpened(Event, tag="door_opened"):
    code: str


class DoorClosed(Event, tag="door_closed"):
    pass


class PersonArrived(Event, tag="person_arrived", kw_only=True):
    person: PersonId
    host: bool = False
    college: CollegeId | None = None
    commune: str = ""
    table: TableId


class PersonMoved(Event, tag="person_moved"):
    person: PersonId
    table: TableId


class PhaseOpened(Event, tag="phase_opened"):
    """`options` are the clusters of the room at that moment: what a vote is about."""

    phase: PhaseId
    at_ms: Millis
    closes_at_ms: Millis | None = None
    options: tuple[ClusterId, ...] = ()


class PhaseClosed(Event, tag="phase_closed"):
    phase: PhaseId
    at_ms: Millis


class PhaseReopened(Event, tag="phase_reopened"):
    """`options` are the clusters of the room at that moment: a vote that nobody has cast yet is about these."""

    phase: PhaseId
    closes_at_ms: Millis | None = None
    options: tuple[ClusterId, ...] = ()


class PhaseExtended(Event, tag="phase_extended"):
    phase: PhaseId
    closes_at_ms: Millis


class PhasePaused(Event, tag="phase_paused"):
    phase: PhaseId
    left_ms: int


class PhaseResumed(Event, tag="phase_resumed"):
    phase: PhaseId
    closes_at_ms: Millis


class VisibilitySet(Event, tag="visibility_set"):
    phase: PhaseId
    visibility: Visibility


class WallSet(Event, tag="wall_set"):
    wall: Wall


class NoteWritten(Event, tag="note_written", kw_only=True):
    note: NoteId
    author: PersonId
    phase: PhaseId
    table: TableId
    college: CollegeId | None = None
    text: str
    theme: ThemeId | None = None
    standing: Standing = "clear"
    reasons: tuple[str, ...] = ()


class NoteEdited(Event, tag="note_edited"):
    note: NoteId
    text: str
    theme: ThemeId | None = None
    standing: Standing = "clear"
    reasons: tuple[str, ...] = ()


class NoteHeld(Event, tag="note_held"):
    note: NoteId
    held: bool


class NoteWithdrawn(Event, tag="note_withdrawn"):
    note: NoteId


class NoteHidden(Event, tag="note_hidden"):
    note: NoteId
    reason: str = ""


class NoteShown(Event, tag="note_shown"):
    note: NoteId


class NoteCorrected(Event, tag="note_corrected"):
    note: NoteId
    text: str


class ClusterMade(Event, tag="cluster_made"):
    cluster: ClusterId
    place: Place
    title: str
    notes: tuple[NoteId, ...] = ()


class ClusterRenamed(Event, tag="cluster_renamed"):
    cluster: ClusterId
    title: str


class NotesFiled(Event, tag="notes_filed"):
    place: Place
    notes: tuple[NoteId, ...]
    cluster: ClusterId | None = None


class ClustersMerged(Event, tag="clusters_merged"):
    into: ClusterId
    clusters: tuple[ClusterId, ...]


class ClusterSplit(Event, tag="cluster_split"):
    cluster: ClusterId
    new: ClusterId
    title: str
    notes: tuple[NoteId, ...]


class ClusterDissolved(Event, tag="cluster_dissolved"):
    cluster: ClusterId


class Gathered(Plain):
    """A cluster of the room made from one of a table."""

    cluster: ClusterId
    title: str
    notes: tuple[NoteId, ...]


class ClustersGathered(Event, tag="clusters_gathered"):
    """Clusters of the tables were brought into the room, in one step."""

    made: tuple[Gathered, ...]


class ClusterKept(Event, tag="cluster_kept"):
    """A person says yes to what the machine made of a cluster: its title, and these notes of it (`None`: every one)."""

    cluster: ClusterId
    notes: tuple[NoteId, ...] | None = None


class ClusterPinned(Event, tag="cluster_pinned"):
    cluster: ClusterId
    pinned: bool


class GuessesForgotten(Event, tag="guesses_forgotten"):
    """What the machine had filed at a place, and nobody has touched since, lies in no cluster again."""

    place: Place


class NotesSorted(Event, tag="notes_sorted", kw_only=True):
    """The machine filed notes that lay in no cluster, named drafts, hinted where notes may belong, found twins."""

    place: Place
    made: tuple[Making, ...] = ()
    filed: tuple[Filing, ...] = ()
    titled: tuple[Titling, ...] = ()
    hinted: tuple[Hinting, ...] = ()
    paired: tuple[Pairing, ...] = ()


class SortingSet(Event, tag="sorting_set"):
    mode: Mode
    level: Level


class ReorganisingAsked(Event, tag="reorganising_asked"):
    number: int
    level: Level


class MovesProposed(Event, tag="moves_proposed", kw_only=True):
    """`made` are clusters that would be new, without notes: the moves bring them."""

    number: int
    level: Level
    moves: tuple[Move, ...] = ()
    made: tuple[Making, ...] = ()


class MovesAccepted(Event, tag="moves_accepted", kw_only=True):
    """A person said yes to these moves, and no to those of the notes that are `spared`, which lie in no cluster."""

    number: int
    moves: tuple[Move, ...]
    made: tuple[Making, ...] = ()
    spared: tuple[NoteId, ...] = ()


class MovesRefused(Event, tag="moves_refused"):
    number: int


class TwinsParted(Event, tag="twins_parted"):
    """A person says that two notes are not the same idea, or (`apart` is false) takes that back."""

    note: NoteId
    other: NoteId
    apart: bool = True


class ClusteringUndone(Event, tag="clustering_undone"):
    place: Place
    step: int


CoreEvent = (
    AtelierMade | AtelierEnded | DoorOpened | DoorClosed
    | PersonArrived | PersonMoved
    | PhaseOpened | PhaseClosed | PhaseReopened | PhaseExtended | PhasePaused | PhaseResumed
    | VisibilitySet | WallSet
    | NoteWritten | NoteEdited | NoteHeld | NoteWithdrawn | NoteHidden | NoteShown | NoteCorrected
    | ClusterMade | ClusterRenamed | NotesFiled | ClustersMerged | ClusterSplit | ClusterDissolved
    | ClustersGathered | ClusterKept | ClusterPinned | ClusteringUndone
    | NotesSorted | SortingSet | GuessesForgotten | TwinsParted
    | ReorganisingAsked | MovesProposed | MovesAccepted | MovesRefused
)  # fmt: skip
CORE: tuple[type[Event], ...] = CoreEvent.__args__


class Commit(Plain, kw_only=True):
    """One accepted command: where it stands, when, by whom, from which device, and what happened.

    `events` are decoded by the registry, which knows the events of every activity kind.
    """

    seq: int
    at_ms: Millis
    by: Actor
    device: DeviceId | None = None
    n: int = 0
    events: tuple[Any, ...]
