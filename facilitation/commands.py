"""Everything somebody may ask, whatever the phase. A command names what should *be*, so said twice it is said once.

Activities add commands of their own; who may say which is in `permissions`.
"""

from typing import Annotated

from msgspec import Meta

from facilitation.guesses import Filing, Hinting, Level, Making, Mode, Move, Pairing, Titling
from facilitation.ids import (
    CLUSTERS_MAX,
    DURATION_S_MAX,
    N_MAX,
    NAME_MAX,
    NOTES_IN_ONE_ORDER_MAX,
    NOTES_MAX,
    ROUNDS_MAX,
    SEAT_MAX,
    SORTED_MAX,
    WALLS_MAX,
    WIRE_TEXT_MAX,
    ClusterId,
    CollegeId,
    ItemId,
    Millis,
    NoteId,
    ObjectiveId,
    PersonId,
    PhaseId,
    Place,
    TableId,
    ThemeId,
)
from facilitation.model import Attention, HelpTopic, Phase, Sort, View, Visibility, Wall
from facilitation.struct import Frozen

Text = Annotated[str, Meta(max_length=WIRE_TEXT_MAX)]
Notes = Annotated[tuple[NoteId, ...], Meta(max_length=NOTES_IN_ONE_ORDER_MAX)]


class Command(Frozen, tag_field="type"):
    """Base of every command: frozen, keyword-only, told apart by `type`, refused when a field is unknown."""


class PhaseCommand(Command):
    """Base of the commands of activities: they name the phase they speak of."""

    phase: PhaseId


class EndAtelier(Command, tag="end_atelier"):
    """Close the atelier: what was said stays readable, nothing more is taken."""


class OpenDoor(Command, tag="open_door"):
    """Let people in with this code (the server makes it)."""

    code: Annotated[str, Meta(pattern=r"\A[0-9A-Z]{6}\Z")]


class CloseDoor(Command, tag="close_door"):
    """Let nobody new in."""


class Arrive(Command, tag="arrive", kw_only=True):
    """Be in the room, for a college, from a commune, at a table."""

    college: CollegeId | None = None
    commune: Annotated[str, Meta(max_length=NAME_MAX)] = ""
    table: TableId


class TakeSeat(Command, tag="take_seat"):
    """Sit at this table from now on."""

    table: TableId


class MovePerson(Command, tag="move_person"):
    """Have somebody sit at this table from now on."""

    person: PersonId
    table: TableId


class MoveSeat(Command, tag="move_seat"):
    """Have who took this seat, the so-manieth to arrive, sit at this table from now on."""

    seat: Annotated[int, Meta(ge=0, le=SEAT_MAX)]
    table: TableId


class ProposeSeating(Command, tag="propose_seating"):
    """Have a proposal of who changes tables, so that every table is of all sides. Nobody moves by that."""


class AcceptSeating(Command, tag="accept_seating"):
    """Have the moves of this proposal done."""

    number: Annotated[int, Meta(ge=1, le=N_MAX)]


class RefuseSeating(Command, tag="refuse_seating"):
    """Have this proposal gone."""

    number: Annotated[int, Meta(ge=1, le=N_MAX)]


class OpenPhase(Command, tag="open_phase"):
    """Have this phase open; the one that was open is closed."""

    phase: PhaseId


class PlanPhase(Command, tag="plan_phase"):
    """Have a phase planned like this; its id and kind say which one it is. `was`: how it was when this was thought of."""

    planned: Phase
    was: Phase | None = None


class ClosePhase(Command, tag="close_phase"):
    """Have this phase closed."""

    phase: PhaseId


class ReopenPhase(Command, tag="reopen_phase"):
    """Have a closed phase open again, with this end (`None`: no clock)."""

    phase: PhaseId
    closes_at_ms: Millis | None = None


class ExtendPhase(Command, tag="extend_phase"):
    """Have the open phase end at this moment."""

    phase: PhaseId
    closes_at_ms: Millis


class PausePhase(Command, tag="pause_phase"):
    """Hold the clock of the open phase."""

    phase: PhaseId


class ResumePhase(Command, tag="resume_phase"):
    """Let the clock of the open phase run again."""

    phase: PhaseId


class SetVisibility(Command, tag="set_visibility"):
    """Have the notes of a phase seen this far: by their author, the author's table, or the room."""

    phase: PhaseId
    visibility: Visibility


class SetWall(Command, tag="set_wall"):
    """Have the walls look like this."""

    wall: Wall


class SetWallView(Command, tag="set_wall_view"):
    """Have the wall of this number (the second to the fourth) show this."""

    wall: Annotated[int, Meta(ge=2, le=WALLS_MAX)]
    view: View
    theme: ThemeId | None = None


class SetSpotlight(Command, tag="set_spotlight"):
    """Have this idea or this group large on the walls, everything else dimmed (`None`: nothing)."""

    item: ItemId | None = None


class SetAttention(Command, tag="set_attention"):
    """Have everybody look at the wall: tablets cover what is on them and keep it. Or at their tablets again."""

    to: Attention


class SendMessage(Command, tag="send_message"):
    """Have this message before the room, or before one table; the one that stood there before gives way."""

    place: Place
    text: Text
    on_wall: bool = False


class TakeBackMessage(Command, tag="take_back_message"):
    """Have no message before the room, or before this table."""

    place: Place


class CallHelp(Command, tag="call_help"):
    """Have somebody come to my table, for this."""

    about: HelpTopic
    words: Text = ""


class DropHelp(Command, tag="drop_help"):
    """Have nobody come to my table any more."""


class TakeHelp(Command, tag="take_help"):
    """Have me be the one who goes to this table."""

    table: TableId


class LeaveHelp(Command, tag="leave_help"):
    """Have the call of this table be for anybody again."""

    table: TableId


class CloseHelp(Command, tag="close_help"):
    """Have the call of this table answered."""

    table: TableId


class GiveTableTime(Command, tag="give_table_time"):
    """Have the open phase end this much later at one table than for everybody (0: with everybody)."""

    phase: PhaseId
    table: TableId
    more_ms: Annotated[int, Meta(ge=0, le=DURATION_S_MAX * 1000)]


class SetReady(Command, tag="set_ready"):
    """Have my table be ready with the open phase, or not yet."""

    phase: PhaseId
    ready: bool


class AdoptObjective(Command, tag="adopt_objective"):
    """Have the room adopt this objective (or this value), which came from this item. The device makes the id."""

    objective: ObjectiveId
    title: Text
    sort: Sort = "objective"
    source: ItemId | None = None


class RenameObjective(Command, tag="rename_objective"):
    """Have what was adopted say this."""

    objective: ObjectiveId
    title: Text


class DropObjective(Command, tag="drop_objective"):
    """Have it no longer adopted."""

    objective: ObjectiveId


class WriteNote(Command, tag="write_note"):
    """Have a note of mine say this, and answer this objective. The device makes the id, so that a retry is the same
    note. `round`: the one of its step in which it was written, which may be over when it is heard.
    """

    note: NoteId
    phase: PhaseId
    text: Text
    theme: ThemeId | None = None
    objective: ObjectiveId | None = None
    round: Annotated[int, Meta(ge=0, le=ROUNDS_MAX)] | None = None


class WriteFor(Command, tag="write_for", kw_only=True):
    """Have a note of a table say this, written down by somebody who listened."""

    note: NoteId
    phase: PhaseId
    table: TableId
    text: Text
    theme: ThemeId | None = None
    college: CollegeId | None = None


class EditNote(Command, tag="edit_note"):
    """Have my note say this instead, answering this objective (`None`: none)."""

    note: NoteId
    text: Text
    theme: ThemeId | None = None
    objective: ObjectiveId | None = None


class HoldNote(Command, tag="hold_note"):
    """Keep my note to myself when the others are shared, or no longer."""

    note: NoteId
    held: bool


class WithdrawNote(Command, tag="withdraw_note"):
    """Take my note back."""

    note: NoteId


class HideNote(Command, tag="hide_note"):
    """Set a note aside: it leaves the walls and the tables."""

    note: NoteId
    reason: Text = ""


class ShowNote(Command, tag="show_note"):
    """Have a note that waits, or was set aside, on the wall."""

    note: NoteId


class CorrectNote(Command, tag="correct_note"):
    """Have somebody's note say this instead; the trace stays in the log."""

    note: NoteId
    text: Text


class MakeCluster(Command, tag="make_cluster"):
    """Have a cluster of this name at a place, with these notes in it."""

    cluster: ClusterId
    place: Place
    title: Text
    notes: Notes = ()


class RenameCluster(Command, tag="rename_cluster"):
    """Have the cluster bear this name."""

    cluster: ClusterId
    title: Text


class FileNotes(Command, tag="file_notes"):
    """Have these notes lie in this cluster (`None`: in none) of a place."""

    place: Place
    notes: Notes
    cluster: ClusterId | None = None


class MergeClusters(Command, tag="merge_clusters"):
    """Have everything of these clusters in one of them."""

    into: ClusterId
    clusters: Annotated[tuple[ClusterId, ...], Meta(min_length=1, max_length=100)]


class SplitCluster(Command, tag="split_cluster"):
    """Have these notes of a cluster in a cluster of their own."""

    cluster: ClusterId
    new: ClusterId
    title: Text
    notes: Notes


class DissolveCluster(Command, tag="dissolve_cluster"):
    """Have the cluster gone and its notes in none."""

    cluster: ClusterId


class GatherClusters(Command, tag="gather_clusters"):
    """Have every cluster of the tables in the room too, with its notes that lie in no cluster of the room yet."""


class KeepCluster(Command, tag="keep_cluster"):
    """Have what the machine made of this cluster be a person's decision: its title, and these notes of it, which were
    looked at (`None`: every one).
    """

    cluster: ClusterId
    notes: Notes | None = None


class PinCluster(Command, tag="pin_cluster"):
    """Have the machine leave this cluster alone, or no longer."""

    cluster: ClusterId
    pinned: bool


class ForgetGuesses(Command, tag="forget_guesses"):
    """Have everything the machine filed at this place, and nobody has touched since, in no cluster again."""

    place: Place


class SetSorting(Command, tag="set_sorting"):
    """Have the machine do this much, this finely."""

    mode: Mode
    level: Level


class AskReorganising(Command, tag="ask_reorganising"):
    """Have the machine propose how the clusters of the room could lie at this level. Nothing moves by that."""

    number: Annotated[int, Meta(ge=1, le=N_MAX)]
    level: Level


class AcceptMoves(Command, tag="accept_moves"):
    """Have the moves of this proposal done, but those of the notes named here."""

    number: Annotated[int, Meta(ge=1, le=N_MAX)]
    but: Notes = ()


class RefuseMoves(Command, tag="refuse_moves"):
    """Have this proposal gone, or no longer waited for."""

    number: Annotated[int, Meta(ge=1, le=N_MAX)]


class PartTwins(Command, tag="part_twins"):
    """Have these two notes told apart: they do not say the same idea. Or have them as the machine found them."""

    note: NoteId
    other: NoteId
    apart: bool = True


class SortNotes(Command, tag="sort_notes", kw_only=True):
    """What the machine makes of the notes of a place. What a person has decided meanwhile stays as it is."""

    place: Place
    made: Annotated[tuple[Making, ...], Meta(max_length=SORTED_MAX)] = ()
    filed: Annotated[tuple[Filing, ...], Meta(max_length=SORTED_MAX)] = ()
    titled: Annotated[tuple[Titling, ...], Meta(max_length=SORTED_MAX)] = ()
    hinted: Annotated[tuple[Hinting, ...], Meta(max_length=SORTED_MAX)] = ()
    paired: Annotated[tuple[Pairing, ...], Meta(max_length=SORTED_MAX)] = ()


class ProposeMoves(Command, tag="propose_moves", kw_only=True):
    """What the machine answers to `ask_reorganising`: moves, and the clusters that would be new."""

    number: Annotated[int, Meta(ge=1, le=N_MAX)]
    level: Level
    moves: Annotated[tuple[Move, ...], Meta(max_length=NOTES_MAX)] = ()
    made: Annotated[tuple[Making, ...], Meta(max_length=CLUSTERS_MAX)] = ()


class UndoClustering(Command, tag="undo_clustering"):
    """Have the clusters of a place as they would be without this step, which nothing later may stand on."""

    place: Place
    step: Annotated[int, Meta(ge=0, le=N_MAX)]


CORE: tuple[type[Command], ...] = (
    EndAtelier, OpenDoor, CloseDoor,
    Arrive, TakeSeat, MovePerson, MoveSeat, ProposeSeating, AcceptSeating, RefuseSeating,
    OpenPhase, PlanPhase, ClosePhase, ReopenPhase, ExtendPhase, PausePhase, ResumePhase, SetVisibility, SetWall,
    SetWallView, SetSpotlight, SetAttention, SendMessage, TakeBackMessage, CallHelp, DropHelp, TakeHelp, LeaveHelp, CloseHelp,
    GiveTableTime, SetReady,
    AdoptObjective, RenameObjective, DropObjective,
    WriteNote, WriteFor, EditNote, HoldNote, WithdrawNote, HideNote, ShowNote, CorrectNote,
    MakeCluster, RenameCluster, FileNotes, MergeClusters, SplitCluster, DissolveCluster, GatherClusters, UndoClustering,
    KeepCluster, PinCluster, ForgetGuesses, SetSorting, AskReorganising, AcceptMoves, RefuseMoves, PartTwins,
    SortNotes, ProposeMoves,
)  # fmt: skip
