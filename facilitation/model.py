"""The state of one atelier: frozen, plain, and without a name or an e-mail in it.

Every word here is a word of the hall (see the glossary in `facilitation/README.md`). Nothing in this file decides
anything: decisions are in `people`, `agenda`, `material`, `clusters` and in the activities.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any, Literal

from msgspec import Meta

from facilitation.guesses import Guess, Hint, Mode, Paired, Sorting
from facilitation.ids import (
    COLLEGE_MIN_DEFAULT,
    COLLEGES_MAX,
    COMMUNES_MAX,
    DURATION_S_MAX,
    GRACE_S_MAX,
    NAME_MAX,
    PAGE_MAX,
    PHASES_MAX,
    POLICY_MAX,
    SEATS_MAX,
    SENTENCE_MAX,
    TABLES_MAX,
    THEMES_MAX,
    TITLE_MAX,
    ClusterId,
    CollegeId,
    DeviceId,
    ItemId,
    KindId,
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
from facilitation.map import Map
from facilitation.struct import Frozen

Visibility = Literal["alone", "table", "room"]
"""How far the notes of a phase are seen: by their author, by the author's table, by everybody."""
VISIBILITIES: tuple[Visibility, ...] = ("alone", "table", "room")

Signature = Literal["anonymous", "named"]
Review = Literal["none", "flagged", "all"]
"""Which notes wait for a facilitator before they are on the wall."""
Late = Literal["keep", "refuse"]
"""What happens to a note that arrives after its phase: kept and read by a facilitator, or refused."""
Standing = Literal["clear", "waiting", "hidden"]
Status = Literal["ahead", "open", "closed"]
Lang = Literal["fr", "en"]
Sort = Literal["objective", "value"]
"""What the room adopts: something to aim at, or something to stand for."""

Attention = Literal["tablets", "wall"]
"""Where everybody looks: at their own tablet, or at the wall."""
HelpTopic = Literal["material", "instructions", "moderation", "other"]
"""What a table needs somebody for."""
AfterTime = Literal["open", "read_only"]
"""What a step lets people do once its time and its grace are over: go on writing, or read what they wrote."""
View = Literal["room", "agenda", "latest", "theme"]
"""What a wall shows: the room's picture, the steps of the day, the latest ideas in large, the ideas of one theme."""
Act = Literal["hidden", "shown", "corrected"]
"""What a facilitator did with somebody's note."""

Title = Annotated[str, Meta(min_length=1, max_length=TITLE_MAX)]
Sentence = Annotated[str, Meta(max_length=SENTENCE_MAX)]


class Plain(Frozen, omit_defaults=True):
    """Base of everything in the state: frozen, compared by value, strict about unknown fields."""


class College(Plain):
    """The side a participant speaks for. Votes are read per college."""

    id: CollegeId
    name: Title
    short: Title


class Theme(Plain):
    """A heading above clusters. Its place in the plan gives its shape and colour (at most eight)."""

    id: ThemeId
    name: Title
    short: Title


class Table(Plain):
    """A group around one or several tablets."""

    id: TableId
    name: Title
    seats: Annotated[int, Meta(ge=1, le=SEATS_MAX)]


class Phase(Plain):
    """One step of the agenda, as it was planned. `settings` are read by the activity of that kind.

    Once its time is over there are `grace_s` seconds more, then `after_time` holds.
    """

    id: PhaseId
    kind: KindId
    title: Title
    prompt: Sentence = ""
    duration_s: Annotated[int, Meta(ge=0, le=DURATION_S_MAX)] = 0
    visibility: Visibility = "alone"
    signature: Signature = "anonymous"
    review: Review = "flagged"
    late: Late = "keep"
    auto_close: bool = False
    grace_s: Annotated[int, Meta(ge=0, le=GRACE_S_MAX)] = 60
    after_time: AfterTime = "open"
    settings: dict[str, Any] = {}


class Plan(Plain, kw_only=True, dict=True):
    """What an atelier is made from: people expected, places, words and agenda. Templates are plans.

    `policy` are the rules of publication people read on their tablets; empty: those of the house.

    `sorting`: what the machine may do when the day begins; a plan that says nothing of it is from before there was one.

    `dict` is for what is looked up in it, which is no part of its value.
    """

    title: Title
    place: Annotated[str, Meta(max_length=TITLE_MAX)] = ""
    lang: Lang = "fr"
    colleges: Annotated[tuple[College, ...], Meta(min_length=1, max_length=COLLEGES_MAX)]
    communes: Annotated[
        tuple[Annotated[str, Meta(min_length=1, max_length=NAME_MAX)], ...], Meta(max_length=COMMUNES_MAX)
    ] = ()
    tables: Annotated[tuple[Table, ...], Meta(min_length=1, max_length=TABLES_MAX)]
    themes: Annotated[tuple[Theme, ...], Meta(max_length=THEMES_MAX)] = ()
    values: tuple[Title, ...] = ()
    phases: Annotated[tuple[Phase, ...], Meta(min_length=1, max_length=PHASES_MAX)]
    college_min: Annotated[int, Meta(ge=2, le=50)] = COLLEGE_MIN_DEFAULT
    asks_name: bool = False
    policy: Annotated[str, Meta(max_length=POLICY_MAX)] = ""
    sorting: Mode | None = None
    kept_days: Annotated[int, Meta(ge=1, le=3650)] = 180

    @cached_property
    def place_of_table(self) -> Mapping[TableId, int]:
        """Where each table stands in `tables`: there may be too many to look through for every note."""
        return {table.id: place for place, table in enumerate(self.tables)}

    @cached_property
    def place_of_phase(self) -> Mapping[PhaseId, int]:
        """Where each phase stands in `phases`."""
        return {phase.id: place for place, phase in enumerate(self.phases)}


class Actor(Plain):
    """Who asks, as the server knows it from the token; never taken from a frame."""

    person: PersonId
    role: Role
    table: TableId | None = None


class Step(Plain):
    """Where a phase stands: `ahead` of us, `open`, or `closed`; times are absolute.

    A running clock has `closes_at_ms`; a paused one has `left_ms` instead; a phase without duration has neither.
    `ready` counts the notes that would be seen if the phase were opened to the room, or read first by a facilitator. `more` is what some tables were
    given beyond everybody's end, in ms, `done` the tables that say they are ready, `wrote` how many notes each table has written in it.
    """

    status: Status = "ahead"
    visibility: Visibility = "alone"
    opened_at_ms: Millis | None = None
    closes_at_ms: Millis | None = None
    left_ms: int | None = None
    ready: int = 0
    more: dict[TableId, int] = {}
    done: tuple[TableId, ...] = ()
    wrote: Map[TableId, int] = Map()


class Person(Plain, kw_only=True):
    """Somebody who arrived: a participant or the host of a table.

    `chair` counts the seats of the table from 0, and is kept while they sit there; a host has none, and says 0. `seat` is
    how many arrived before.
    """

    role: Literal["participant", "host"] = "participant"
    college: CollegeId | None = None
    commune: str = ""
    table: TableId
    chair: int = 0
    seat: int = 0


class Note(Plain):
    """One sticky note.

    `order` is how many notes were written before it. `rank` orders the notes of the room by when they were first seen
    there (shuffled within a batch); it is `None` until then. `filed` says in which cluster the note lies, at each place where it does.
    `loose` names the places where a person took it out of one: there the machine only suggests. `hints` are its
    suggestions, per place, while the note lies in no cluster there. `commune` is the author's when the note was written.
    `objective` is the one that a project lead answers, adopted or dropped since; `round` the round of its step (0: none).
    With `scribe`, the author wrote down what the table said: the note is the table's, and on nobody's own board.
    """

    author: PersonId
    phase: PhaseId
    table: TableId
    college: CollegeId | None
    text: str
    theme: ThemeId | None = None
    held: bool = False
    withdrawn: bool = False
    standing: Standing = "clear"
    reasons: tuple[str, ...] = ()
    why_hidden: str = ""
    order: int = 0
    rank: int | None = None
    filed: dict[Place, ClusterId] = {}
    loose: tuple[Place, ...] = ()
    hints: dict[Place, Hint] = {}
    paired: Paired = Paired()
    commune: str = ""
    objective: ObjectiveId | None = None
    round: int = 0
    scribe: bool = False


class Cluster(Plain):
    """Notes that belong together. A member keeps its slot for as long as it stays: places never move by themselves.

    `draft`: the title is the machine's, given when there were `titled` members, and nobody has said yes to it;
    `stands` is the note that says best what the cluster is about. `guessed` are the members the machine put there, and
    why: the others are a person's decision. A `pinned` cluster is left alone by the machine. One that is `gone` was
    dissolved, or `merged` into another. `had` is what lay in it before its last notes left it at once: what it was
    about, while nothing lies in it.
    """

    place: Place
    title: str
    order: int
    members: Map[NoteId, int] = Map()
    next_slot: int = 0
    gone: bool = False
    merged: ClusterId | None = None
    had: Map[NoteId, int] = Map()
    draft: bool = False
    stands: NoteId | None = None
    titled: int = 0
    guessed: Map[NoteId, Guess] = Map()
    pinned: bool = False


class Objective(Plain):
    """What the room has adopted: an objective or a value, and the item it came from (a cluster, a note, a proposal).

    `order` is how many were adopted before it, and never given to another one; `gone`: it was dropped again. `notes` are
    those that lay in the item when it was adopted: groups change afterwards, and where it came from does not.
    """

    title: str
    sort: Sort
    order: int
    source: ItemId | None = None
    gone: bool = False
    notes: tuple[NoteId, ...] = ()


class Sums(Plain):
    """How many notes of a cluster the room sees, and how many of them come from each table, college and commune.

    `several` are the tables with more than one: few, where the tables may be many.
    """

    notes: int = 0
    tables: Map[TableId, int] = Map()
    several: dict[TableId, int] = {}
    colleges: dict[CollegeId, int] = {}
    communes: Map[str, int] = Map()


class Mix(Plain):
    """Who wrote what lies in a cluster: as it is, as it was `told` last, and which notes came or went since."""

    now: Sums = Sums()
    told: Sums = Sums()
    since: tuple[NoteId, ...] = ()


class Groups(Plain):
    """The clusters of a place, without those that are gone, in the order they were made; how many notes lie in them."""

    clusters: tuple[ClusterId, ...] = ()
    notes: int = 0


class Undoable(Plain):
    """A clustering step, the notes it moved, and what the clusters it touched were before (`None`: did not exist).

    `loose`: those of the notes that a person had taken out of a cluster before it. `by`, `role`, `table`, `at_ms`: who
    took it, and when; not known of steps from before that was kept.
    """

    step: int
    verb: str
    moved: tuple[NoteId, ...]
    before: dict[ClusterId, Cluster | None]
    loose: tuple[NoteId, ...] = ()
    by: PersonId | None = None
    role: Role = "facilitator"
    table: TableId | None = None
    at_ms: Millis | None = None


class Wall(Plain):
    """What a facilitator has set for the walls."""

    mode: Literal["day", "night"] = "day"
    frozen: bool = False
    still: bool = False
    page: Annotated[int, Meta(ge=0, le=PAGE_MAX)] | None = None


class WallView(Plain):
    """What one of the other walls shows."""

    view: View = "room"
    theme: ThemeId | None = None


class Message(Plain):
    """What a facilitator says to the room or to a table. `number` is how many were said before, so that who has read it can say so."""

    text: str
    number: int
    at_ms: Millis
    on_wall: bool = False


class Call(Plain):
    """A table that calls for help since `at_ms`, and the facilitator who goes there."""

    about: HelpTopic
    at_ms: Millis
    words: str = ""
    host: bool = False
    taken_by: PersonId | None = None
    role: Role | None = None


class SeatMove(Plain):
    """Somebody who would change tables."""

    person: PersonId
    leaves: TableId
    joins: TableId


class Seating(Plain):
    """Who would change tables so that every table is of all sides; nobody moves before a facilitator says yes."""

    number: int
    moves: tuple[SeatMove, ...]


class Moderated(Plain):
    """What was done with a note, why, when, and by whom: a role, never a name."""

    note: NoteId
    act: Act
    at_ms: Millis
    role: Role
    why: str = ""


class Atelier(Plain, kw_only=True):
    """One live workshop, as folded from its log.

    `heard` is the last number each device was heard with: what makes a retry harmless for the life of the atelier.
    `last_door` is the code of the door when it was last open, so that closing it for a while spoils no printed card.
    `work` holds, per phase, the state of its activity. `chairs` says who sits on which chair of a table ("": nobody). `messages` and `calls` stand per place and table; `moderated` are the acts of moderation, numbered.
    `seated`, `hosting` (hosts at a table), `sided`, `from_commune`, `written`, `ranked`, `grouped`
    and `mixes` (who wrote what lies in a cluster of the room) tell what would be slow to count. What grows with the room is a `Map`; a dict has no more entries than the plan has phases or
    colleges.
    """

    plan: Plan
    made_at_ms: Millis = 0
    door: str | None = None
    last_door: str | None = None
    ended: bool = False
    now: PhaseId | None = None
    steps: dict[PhaseId, Step]
    people: Map[PersonId, Person] = Map()
    seated: Map[TableId, int] = Map()
    hosting: Map[TableId, int] = Map()
    chairs: Map[TableId, tuple[str, ...]] = Map()
    sided: dict[CollegeId, int] = {}
    notes: Map[NoteId, Note] = Map()
    written: Map[TableId, int] = Map()
    written_by: Map[PersonId, int] = Map()
    ranked: int = 0
    clusters: Map[ClusterId, Cluster] = Map()
    grouped: Map[Place, Groups] = Map()
    undoable: Map[Place, tuple[Undoable, ...]] = Map()
    stepped: int = 0
    sorting: Sorting = Sorting()
    mixes: Map[ClusterId, Mix] = Map()
    from_commune: Map[str, int] = Map()
    objectives: Map[ObjectiveId, Objective] = Map()
    wall: Wall = Wall()
    views: dict[str, WallView] = {}
    spotlight: ItemId | None = None
    attention: Attention = "tablets"
    messages: Map[Place, Message] = Map()
    messaged: int = 0
    calls: Map[TableId, Call] = Map()
    seating: Seating | None = None
    seatings: int = 0
    moderated: Map[str, Moderated] = Map()
    work: dict[PhaseId, Any] = {}
    heard: Map[DeviceId, int] = Map()

    def phase(self, phase: PhaseId) -> Phase | None:
        """The planned phase of that id."""
        place = self.plan.place_of_phase.get(phase)
        return None if place is None else self.plan.phases[place]

    def clusters_in_order(self) -> list[tuple[ClusterId, Cluster]]:
        """Every cluster with its id, in the order they were made."""
        return sorted(self.clusters.items(), key=lambda named: named[1].order)
