"""Who sees everything in the hall, and holds it to laws 5, 6 and 7. The referee uses nothing of a worker or a tablet.

Every prefix of the log is folded and drawn here, of every story the log has told: a screen that says where it stands
is compared with what was drawn there.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from facilitation.ballots.asking import BallotCast, VotesRevealed
from facilitation.ballots.method import number, spent
from facilitation.ballots.methods import METHODS
from facilitation.ballots.vote import Vote, fold
from facilitation.boards import boards
from facilitation.commands import Command
from facilitation.decide import decide
from facilitation.errors import Refused
from facilitation.events import Commit, NotesSorted, PhaseClosed, PhaseOpened, PhaseReopened
from facilitation.fold import fold_commit
from facilitation.model import Actor, Atelier
from facilitation.patch import Doc
from facilitation.replica import Replica
from facilitation.wire.guest import Answer
from server.screen import boards_of
from tests.hall.log import Entry, HallLog
from tests.hall.tablet import Tablet
from tests.hall.worker import Pass, Worker
from tests.story import KINDS

Drawn = dict[str, Doc]


class Referee:
    """What is true at every position, and what was said to be true."""

    def __init__(self, passes: Mapping[str, Pass]) -> None:
        self.passes = passes
        self.states: list[Atelier | None] = [None]
        self.commits: list[Commit] = []
        self.acked: dict[tuple[str, int], tuple[Command, Actor, Answer]] = {}
        self.naked: set[tuple[str, int]] = set()
        self.forgiven: set[tuple[str, int]] = set()
        self.rewinds = 0
        self._drawn: dict[str, Drawn] = {}
        self._latest: Drawn = {}
        self._replica: Replica | None = None

    @property
    def atelier(self) -> Atelier:
        """The atelier as the log has it."""
        state = self.states[-1]
        assert state is not None
        return state

    # --- The log grows -----------------------------------------------------------------------------

    def opens(self, log: HallLog) -> None:
        """Begin with this log."""
        self._origin = log.origin
        self._replica = Replica(KINDS, log.origin)

    def grown(self, entry: Entry) -> None:
        """One more entry is safe."""
        assert self._replica is not None
        commit = KINDS.read_commit(entry.body)
        before = self.states[-1]
        if before is not None:
            judge(before, commit)
        changed = self._replica.absorb(commit, entry.position)
        self.commits.append(commit)
        self.states.append(self._replica.atelier)
        self._latest = dict(self._latest)
        for name in {board for board, _ in changed}:
            doc = dict(self._latest.get(name, {}))
            for path in (path for board, path in changed if board == name):
                doc.pop(path, None)
                if path in self._replica.board(name):
                    doc[path] = plain(self._replica.board(name)[path])
            self._latest[name] = doc
        self._drawn[entry.position.token()] = self._latest

    def rewound(self, entries: Sequence[Entry]) -> None:
        """The log lost what it had promised to keep: what was answered there cannot be asked for any more."""
        for commit in self.commits[len(entries) :]:
            if commit.device is not None:
                self.forgiven.add((commit.device, commit.n))
        self.rewinds += 1
        self._replica = Replica(KINDS, self._origin)
        self.states, self.commits, self._latest = [None], [], {}
        for entry in entries:
            self.grown(entry)

    # --- What tablets show and are told --------------------------------------------------------------

    def shown(self, tablet: Tablet) -> None:
        """Law 6: a screen shows what was drawn where it says it stands."""
        guest = tablet.guest
        if guest.at is None or guest.welcome is None:
            return
        drawn = self._drawn.get(guest.at)
        assert drawn is not None, f"law 6: {tablet.token} stands where no log ever stood: {guest.at}"
        same_boards(tablet, drawn, guest.welcome.boards)

    def answered(self, tablet: Tablet, command: Command, answer: Answer) -> None:
        """Somebody was told what became of a command."""
        ticket = self.passes[tablet.token]
        key = (ticket.device, answer.n)
        if answer.code:
            self.naked.add(key)
        else:
            self.acked[key] = (command, ticket.actor, answer)

    # --- The end ---------------------------------------------------------------------------------------

    def closes(self, log: HallLog, workers: Iterable[Worker], tablets: Iterable[Tablet]) -> None:
        """When the network has been calm for long enough, everybody agrees."""
        final = plain_boards(self.atelier)
        for worker in workers:
            assert worker.replica.position == log.head(), "law 5: a worker does not stand where the log ends"
            assert worker.replica.state == self.atelier, "law 5: a worker folded another atelier"
            drawn = {name: plain(doc) for name, doc in worker.replica.boards.items() if doc}
            assert drawn == final, "law 5: a worker has other boards"
        for tablet in tablets:
            assert not tablet.guest.outbox, (
                f"the outbox of {tablet.token} is not empty: {tablet.guest.outbox}"
            )
            assert not tablet.unanswered, f"{tablet.token} was never told what became of what it asked"
            assert tablet.guest.welcome is not None, f"{tablet.token} is not there"
            names = boards_of(self.passes[tablet.token].actor, self.atelier)
            assert tablet.guest.welcome.boards == names, f"law 6: {tablet.token} reads other boards"
            same_boards(tablet, final, names)
            self._once_each(tablet)
        self._once()
        self._as_told()

    def _once(self) -> None:
        numbers = Counter((commit.device, commit.n) for commit in self.commits if commit.device is not None)
        assert all(times == 1 for times in numbers.values()), f"law 7: done twice: {numbers.most_common(1)}"
        # After a rewind a worker may refuse by a story that is over, while another one has it done: it shows on the board.
        refused = set() if self.rewinds else self.naked & numbers.keys() - self.acked.keys()
        assert not refused, f"law 7: told that it was refused, and yet it was done: {refused}"

    def _once_each(self, tablet: Tablet) -> None:
        device = self.passes[tablet.token].device
        numbers = {commit.n for commit in self.commits if commit.device == device}
        answered = self.acked.keys() | (self.naked if self.rewinds else set())
        told = {n for heard, n in answered if heard == device} | tablet.forgotten
        assert numbers <= told, f"law 7: {tablet.token} was never told that it was done: {numbers - told}"
        done = [tablet.numbers[commit.n] for commit in self.commits if commit.device == device]
        twice = [command for command, times in Counter(map(id, done)).items() if times > 1]
        assert not twice, f"law 7: {tablet.token} asked once and it was done twice"

    def _as_told(self) -> None:
        """Law 7: what was acknowledged stands in the log, or was so already where it was decided."""
        at = {(commit.device, commit.n): place for place, commit in enumerate(self.commits)}
        for key, (command, actor, answer) in self.acked.items():
            if key in self.forgiven:
                continue
            if key in at:
                commit, before = self.commits[at[key]], self.states[at[key]]
                assert before is not None
                wanted = decided(command, before, actor, commit.at_ms)
                assert wanted == commit.events, f"law 7: {key} stands in the log as something else"
            elif not self.rewinds:
                state = self.states[answer.seq]
                assert state is not None
                nothing = decided(command, state, actor, 0) == ()
                assert nothing, f"law 7: {key} was acknowledged and is not in the log: {command}"


def judge(before: Atelier, commit: Commit) -> None:
    """What must hold at every prefix, whoever decided: budgets, caps, and that what is closed is closed."""
    state = before
    for event in commit.events:
        if isinstance(event, BallotCast):
            vote: Vote = state.work[event.phase]
            ballot = fold(vote, event).ballots[event.ballot or event.person]
            settings, whole = vote.settings, METHODS[vote.settings.method].spends
            assert not whole or spent(ballot.marks) <= settings.budget, (
                f"a ballot passes its budget at {commit.seq}"
            )
            if settings.method == "dots":
                most = max([number(mark) for mark in ballot.marks.values()], default=0)
                assert most <= settings.cap, f"a ballot passes its cap at {commit.seq}"
            open_ = state.steps[event.phase].status == "open"
            assert open_ or event.paper, f"a vote after the close at {commit.seq}"
            assert not vote.revealed, f"a vote after the result at {commit.seq}"
        if isinstance(event, PhaseClosed):
            assert state.now == event.phase, f"a phase that was not open is closed at {commit.seq}"
        if isinstance(event, PhaseOpened | PhaseReopened):
            open_now = [name for name, step in state.steps.items() if step.status == "open"]
            assert not open_now, f"two phases are open at {commit.seq}"
        if isinstance(event, NotesSorted):
            for name in [
                *(one.note for each in event.made for one in each.notes),
                *(one.note for one in event.filed),
            ]:
                note = state.notes[name]
                assert event.place not in note.filed, f"law 12: a filed note is moved at {commit.seq}"
                assert event.place not in note.loose, f"law 12: a note taken out is put back at {commit.seq}"
        if isinstance(event, VotesRevealed):
            assert not state.work[event.phase].revealed, f"a result is shown twice at {commit.seq}"
        state = fold_commit(KINDS, state, msgspec.structs.replace(commit, events=(event,)))


def decided(command: Command, state: Atelier, actor: Actor, at: int) -> tuple[Any, ...] | None:
    """What a command would lead to here; nothing at all when it would be refused."""
    try:
        return decide(KINDS, command, state, actor, at)
    except Refused:
        return None


def same_boards(tablet: Tablet, drawn: Drawn, names: Sequence[str]) -> None:
    """A screen shows exactly these boards, exactly so."""
    shows = tablet.guest.boards
    assert set(shows) == set(names), f"law 6: {tablet.token} shows {sorted(shows)} and reads {sorted(names)}"
    for name in names:
        if shows[name] != drawn.get(name, {}):
            wrong = [path for path in shows[name].keys() | drawn.get(name, {}).keys()
                     if shows[name].get(path) != drawn.get(name, {}).get(path)]  # fmt: skip
            raise AssertionError(f"law 6: {tablet.token} shows something else on {name}: {sorted(wrong)}")


def plain(value: Any) -> Any:
    """As a screen reads it."""
    return msgspec.msgpack.decode(msgspec.msgpack.encode(value))


def plain_boards(atelier: Atelier) -> Drawn:
    """Every board, drawn anew, as a screen reads it."""
    return {name: plain(doc) for name, doc in boards(KINDS, atelier).items()}
