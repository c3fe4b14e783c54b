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
    ItemId,
    Millis,
    NoteId,
    ObjectiveId,
    PersonId,
    PhaseId,
    Place,
    Role,
    TableId,
    ThemeId,
)
from facilitation.model import (
    Actor,
    Attention,
    HelpTopic,
    Phase,
    Plain,
    Plan,
    SeatMove,
    Sort,
    Standing,
    View,
    Visibility,
    Wall,
)
from facilitation.struct import Frozen


class Event(Frozen, omit_defaults=True, tag_field="type"):
    """Base of every event: frozen, keyword-only, told apart by `type`."""


class PhaseEvent(Event):
    """Base of the events of activities: they name the phase they belong to."""

    phase: PhaseId


class ClosingEvent(PhaseEvent):
    """Base of the events that close a book: what was kept locked for it until now can be opened by nobody from here on.

    `took_part` is who gave something, told apart from what was given. `heard` is which numbers of each device the log has
    heard, those of the locked commits among them.
    """

    took_part: tuple[PersonId, ...] = ()
    heard: dict[DeviceId, int] = {}


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


class SeatingProposed(Event, tag="seating_proposed"):
    number: int
    moves: tuple[SeatMove, ...]


class SeatingSettled(Event, tag="seating_settled"):
    """The proposal is gone: its moves were done, or refused."""

    number: int


class PhaseOpened(Event, tag="phase_opened"):
    """`options` are what the phase is about: for a vote, what is voted on."""

    phase: PhaseId
    at_ms: Millis
    closes_at_ms: Millis | None = None
    options: tuple[ItemId, ...] = ()


class PhasePlanned(Event, tag="phase_planned"):
    """The phase as it is planned from now on."""

    planned: Phase


class PhaseClosed(Event, tag="phase_closed"):
    phase: PhaseId
    at_ms: Millis


class PhaseReopened(Event, tag="phase_reopened"):
    """`options` are what it would be about now: a vote that nobody has cast yet is about these."""

    phase: PhaseId
    closes_at_ms: Millis | None = None
    options: tuple[ItemId, ...] = ()


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


class WallViewSet(Event, tag="wall_view_set"):
    wall: int
    view: View
    theme: ThemeId | None = None


class SpotlightSet(Event, tag="spotlight_set"):
    item: ItemId | None = None


class AttentionSet(Event, tag="attention_set"):
    to: Attention


class MessageSent(Event, tag="message_sent", kw_only=True):
    place: Place
    text: str
    at_ms: Millis
    on_wall: bool = False


class MessageTakenBack(Event, tag="message_taken_back"):
    place: Place


class HelpCalled(Event, tag="help_called", kw_only=True):
    """`at_ms` is since when the table calls: another word from it does not send it to the end of the queue."""

    table: TableId
    about: HelpTopic
    at_ms: Millis
    words: str = ""
    host: bool = False


class HelpDropped(Event, tag="help_dropped"):
    """The table needs nobody any more."""

    table: TableId


class HelpTaken(Event, tag="help_taken"):
    table: TableId
    by: PersonId
    role: Role


class HelpLeft(Event, tag="help_left"):
    """Who was going does not go: the call waits again."""

    table: TableId


class HelpClosed(Event, tag="help_closed"):
    """Somebody was there."""

    table: TableId


class TableTimeGiven(Event, tag="table_time_given"):
    phase: PhaseId
    table: TableId
    more_ms: int


class ReadySet(Event, tag="ready_set"):
    phase: PhaseId
    table: TableId
    ready: bool


class ObjectiveAdopted(Event, tag="objective_adopted"):
    """`notes` are those of its source, in the order of the wall."""

    objective: ObjectiveId
    title: str
    sort: Sort = "objective"
    source: ItemId | None = None
    notes: tuple[NoteId, ...] = ()


class ObjectiveRenamed(Event, tag="objective_renamed"):
    objective: ObjectiveId
    title: str


class ObjectiveDropped(Event, tag="objective_dropped"):
    objective: ObjectiveId


class NoteWritten(Event, tag="note_written", kw_only=True):
    """`objective` is what the note answers; `round` the round of the step it was written in (0: none)."""

    note: NoteId
    author: PersonId
    phase: PhaseId
    table: TableId
    college: CollegeId | None = None
    text: str
    theme: ThemeId | None = None
    standing: Standing = "clear"
    reasons: tuple[str, ...] = ()
    objective: ObjectiveId | None = None
    round: int = 0
    scribe: bool = False


class NoteEdited(Event, tag="note_edited"):
    note: NoteId
    text: str
    theme: ThemeId | None = None
    standing: Standing = "clear"
    reasons: tuple[str, ...] = ()
    objective: ObjectiveId | None = None


class NoteHeld(Event, tag="note_held"):
    note: NoteId
    held: bool


class NoteWithdrawn(Event, tag="note_withdrawn"):
    note: NoteId


class NoteHidden(Event, tag="note_hidden"):
    """`at_ms` and `by`, here and below, are for the log of moderation; events from before it have none."""

    note: NoteId
    reason: str = ""
    at_ms: Millis | None = None
    by: Role | None = None


class NoteShown(Event, tag="note_shown"):
    note: NoteId
    at_ms: Millis | None = None
    by: Role | None = None


class NoteCorrected(Event, tag="note_corrected"):
    note: NoteId
    text: str
    at_ms: Millis | None = None
    by: Role | None = None


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


class StepSigned(Event, tag="step_signed", kw_only=True):
    """Who took the last step of a place, in which role, from which table, and when. Only the role and the table are told."""

    place: Place
    step: int
    by: PersonId
    role: Role
    table: TableId | None = None
    at_ms: Millis


class ClusteringUndone(Event, tag="clustering_undone"):
    """This step is taken back; those after it stay."""

    place: Place
    step: int


CoreEvent = (
    AtelierMade | AtelierEnded | DoorOpened | DoorClosed
    | PersonArrived | PersonMoved | SeatingProposed | SeatingSettled
    | PhasePlanned | PhaseOpened | PhaseClosed | PhaseReopened | PhaseExtended | PhasePaused | PhaseResumed
    | ObjectiveAdopted | ObjectiveRenamed | ObjectiveDropped
    | VisibilitySet | WallSet
    | WallViewSet | SpotlightSet | AttentionSet | MessageSent | MessageTakenBack
    | HelpCalled | HelpDropped | HelpTaken | HelpLeft | HelpClosed
    | TableTimeGiven | ReadySet
    | NoteWritten | NoteEdited | NoteHeld | NoteWithdrawn | NoteHidden | NoteShown | NoteCorrected
    | ClusterMade | ClusterRenamed | NotesFiled | ClustersMerged | ClusterSplit | ClusterDissolved
    | ClustersGathered | ClusterKept | ClusterPinned | ClusteringUndone | StepSigned
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
