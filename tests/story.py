"""Tests of the engine in the words of the hall: given what happened, when somebody asks, then this follows.

    story.given(voting(budget=5), cast(P1, {C1: 4}))
    story.when(CastBallot(phase="vote", marks={C2: 2}), by=P1)
    story.refused("budget_spent", left=1)

A story keeps its boards by `redraw` alone and compares them with the full `draw` after every event: whatever a test
is about, it also holds law 11.
"""

from collections.abc import Iterable
from typing import Any

from facilitation.activities import BUILT_IN
from facilitation.activities.closing import ReturnGiven
from facilitation.audience import BoardName
from facilitation.ballots.asking import BallotCast, Marked
from facilitation.boards import Boards, boards, redraw
from facilitation.commands import Command
from facilitation.decide import decide
from facilitation.errors import Fact, Refused
from facilitation.events import (
    AtelierMade,
    ClusterMade,
    Event,
    NoteWritten,
    PersonArrived,
    PhaseOpened,
    StepSigned,
    VisibilitySet,
)
from facilitation.fold import fold
from facilitation.kinds import Kinds
from facilitation.model import Actor, Atelier, College, Phase, Plan, Table, Theme
from facilitation.patch import Doc

KINDS = Kinds(BUILT_IN)
NOON = 1_767_265_200_000
"""When stories begin, in UTC milliseconds."""
MINUTE = 60_000

P1, P2, P3, P4, P5, P6 = (f"p_00000{number}" for number in range(1, 7))
N1, N2, N3, N4, N5, N6, N7 = (f"n_00000{number}" for number in range(1, 8))
C1, C2, C3, C4 = (f"c_00000{number}" for number in range(1, 5))

LEAD = Actor(person="p_lead00", role="lead")
FACILITATOR = Actor(person="p_facil0", role="facilitator")
SYSTEM = Actor(person="p_system", role="system")
MACHINE = Actor(person="p_sorter00", role="system")
WALL = Actor(person="p_wall00", role="wall")

ELECTED = College(id="elected", name="Élus", short="Élus")
CIVIL = College(id="civil", name="Société civile", short="Civil")
TECHNICAL = College(id="technical", name="Équipe technique", short="Tech.")
T1, T2, T3 = (Table(id=f"t{number}", name=f"Table {number}", seats=8) for number in range(1, 4))
MOVING = Theme(id="moving", name="Se déplacer", short="Mobilité")
LIVING = Theme(id="living", name="Bien vivre", short="Vie")


# --- What an atelier is made from ------------------------------------------------------------------


def plan(*phases: Phase, **more: Any) -> Plan:
    """A small plan: two colleges, two tables, two themes, and these phases (one of ideas when none is named)."""
    told: dict[str, Any] = {
        "title": "Atelier",
        "colleges": (ELECTED, CIVIL),
        "tables": (T1, T2),
        "themes": (MOVING, LIVING),
        "phases": phases or (ideas(),),
        "sorting": "live",
    }
    return Plan(**{**told, **more})


def phase(kind: str, name: str, settings: dict[str, Any] | None = None, **more: Any) -> Phase:
    """A phase of any kind."""
    return Phase(id=name, kind=kind, title=name.capitalize(), settings=settings or {}, **more)


def ideas(name: str = "ideas", **more: Any) -> Phase:
    """A phase of ideation."""
    return phase("ideation", name, **more)


def sorting(name: str = "sorting", where: str = "tables", who: str = "everyone", **more: Any) -> Phase:
    """A phase of clustering by hand."""
    return phase("clustering", name, {"where": where, "who": who}, **more)


def vote(name: str = "vote", budget: int = 5, cap: int = 5, **more: Any) -> Phase:
    """A vote with dots."""
    return phase("vote", name, {"method": "dots", "budget": budget, "cap": cap}, **more)


def voting_by(method: str, name: str = "vote", **settings: Any) -> Phase:
    """A vote of any other kind."""
    return phase("vote", name, {"method": method, **settings})


def closing(name: str = "closing", **more: Any) -> Phase:
    """A phase of closing."""
    return phase("closing", name, **more)


# --- What happened ---------------------------------------------------------------------------------


def arrived(person: str, college: str | None = "elected", table: str = "t1", host: bool = False) -> Event:
    return PersonArrived(person=person, college=college, table=table, host=host)


def opened(name: str, **more: Any) -> Event:
    return PhaseOpened(phase=name, at_ms=NOON, **more)


def seen(name: str, visibility: Any) -> Event:
    return VisibilitySet(phase=name, visibility=visibility)


def written(note: str, by: str = P1, table: str = "t1", in_phase: str = "ideas", **more: Any) -> Event:
    told = {"text": "Plus de bancs", "college": "elected", **more}
    return NoteWritten(note=note, author=by, phase=in_phase, table=table, **told)


def clustered(cluster: str, *notes: str, place: str = "room", title: str = "Ensemble") -> Event:
    return ClusterMade(cluster=cluster, place=place, title=title, notes=notes)


def cast(person: str, marks: dict[str, Marked | None], in_phase: str = "vote", **more: Any) -> Event:
    return BallotCast(phase=in_phase, person=person, marks=marks, **more)


def placed(person: str, cluster: str, dots: int, in_phase: str = "vote") -> Event:
    return cast(person, {cluster: dots or None}, in_phase)


def answered(person: str, score: int, sentence: str = "", in_phase: str = "closing") -> Event:
    return ReturnGiven(phase=in_phase, person=person, score=score, sentence=sentence)


# --- Scenes: where many stories begin --------------------------------------------------------------


def writing(**more: Any) -> list[Event | Plan]:
    """Ideas are being written: P1 and P2 sit at table 1, P3 at table 2, P4 hosts table 1."""
    people = [arrived(P1), arrived(P2), arrived(P3, "civil", "t2"), arrived(P4, None, "t1", host=True)]
    return [plan(ideas(**more), sorting(), vote(), closing()), *people, opened("ideas")]


def on_the_wall(*notes: str, **more: Any) -> list[Event | Plan]:
    """As `writing`, and these notes of P1 are seen by the room."""
    return [*writing(**more), *(written(note) for note in notes), seen("ideas", "room")]


def voting(budget: int = 5, cap: int = 5, **more: Any) -> list[Event | Plan]:
    """A vote is open on C1 and C2; P1 and P2 are elected, P3 is of civil society."""
    people = [arrived(P1), arrived(P2), arrived(P3, "civil")]
    groups = [written(N1), written(N2), seen("ideas", "room"), clustered(C1, N1), clustered(C2, N2)]
    made = plan(ideas(), vote(budget=budget, cap=cap), **more)
    return [made, *people, *groups, opened("vote", options=(C1, C2))]


# --- The story -------------------------------------------------------------------------------------

Told = Plan | Event | Iterable["Told"]


class Story:
    """One atelier, told from the outside. `atelier` is its state, `happened` what the last request led to."""

    def __init__(self, kinds: Kinds = KINDS) -> None:
        self.kinds = kinds
        self.now = NOON
        self.happened: tuple[Event, ...] = ()
        self._atelier: Atelier | None = None
        self._boards: Boards = {}
        self._refusal: Refused | None = None

    @property
    def atelier(self) -> Atelier:
        assert self._atelier is not None, "no atelier was given"
        return self._atelier

    def given(self, *what: Told) -> None:
        """What happened before: a plan, events, or lists of them."""
        for each in what:
            if isinstance(each, Plan):
                self._fold(AtelierMade(plan=each, at_ms=self.now))
            elif isinstance(each, Event):
                self._fold(each)
            else:
                self.given(*each)

    def when(self, command: Command, by: Actor | str, at: int | None = None) -> None:
        """Somebody asks: an actor, or a person who sits in the atelier."""
        self.is_told()
        self.now = self.now if at is None else at
        self.happened = ()
        before = self._atelier
        try:
            events = decide(self.kinds, command, self.atelier, self._actor(by), self.now)
        except Refused as refusal:
            assert self._atelier == before
            self._refusal = refusal
            return
        for event in events:
            self._fold(event)
        # Who took a step on the clusters, and when, stands beside what happened, not in it.
        self.happened = tuple(event for event in events if not isinstance(event, StepSigned))

    def then(self, *events: Event) -> None:
        """Exactly this happened; without events: nothing did, and nobody was refused."""
        self.is_told()
        assert self.happened == events

    def refused(self, code: str, **facts: Fact) -> None:
        """The rules said no, with this code and these facts, and nothing happened."""
        refusal, self._refusal = self._refusal, None
        assert refusal is not None, f"nobody was refused; there happened {self.happened}"
        assert (refusal.code, refusal.facts) == (code, facts)

    def board(self, name: BoardName) -> Doc:
        """A board as it lies now."""
        return self._boards.get(name, {})

    def everything(self) -> str:
        """All boards in one text, to look for what must not be there."""
        return repr(self._boards)

    def is_told(self) -> None:
        """Nobody was refused without the test saying so."""
        assert self._refusal is None, f"refused: {self._refusal!r} {self._refusal and self._refusal.facts}"

    def _actor(self, by: Actor | str) -> Actor:
        if isinstance(by, Actor):
            return by
        person = self.atelier.people.get(by)
        return Actor(person=by, role="participant" if person is None else person.role)

    def _fold(self, event: Event) -> None:
        before, self._atelier = self._atelier, fold(self.kinds, self._atelier, event)
        if before is None:
            self._boards = boards(self.kinds, self._atelier)
            return
        for (board, path), record in redraw(self.kinds, before, self._atelier, event).items():
            doc = self._boards.setdefault(board, {})
            doc.pop(path) if record is None else doc.update({path: record})
        drawn = boards(self.kinds, self._atelier)
        assert {name: doc for name, doc in self._boards.items() if doc} == drawn, f"law 11, {event}"
