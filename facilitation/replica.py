"""One worker's copy of an atelier: the state, the boards drawn from it, and what was touched lately.

Sans I/O. A replica is handed commits in the order of the log; it never guesses over a hole.
"""

from collections import deque
from collections.abc import Iterable, Mapping
from itertools import islice

from msgspec.structs import replace

from facilitation.audience import BoardName
from facilitation.boards import Boards, Key, boards, redraw
from facilitation.events import ClosingEvent, Commit
from facilitation.fold import fold, fold_commit
from facilitation.ids import TAIL_COMMITS
from facilitation.kinds import Kinds
from facilitation.log import Position
from facilitation.model import Atelier
from facilitation.patch import Doc, Patch


class Hole(Exception):
    """A commit that does not follow: this copy and the log disagree. Drop the copy and fold again."""


class Replica:
    """State and boards at a position. `absorb` is the only way it changes.

    It begins with an empty log, or with the atelier as it was at `start`: the boards are then drawn whole, once, and
    nobody can resume from before.
    """

    def __init__(self, kinds: Kinds, start: Position, atelier: Atelier | None = None) -> None:
        self.kinds = kinds
        self.position = start
        self.atelier = atelier
        self.boards: Boards = {} if atelier is None else boards(kinds, atelier)
        # What each recent commit touched, and where the log stood after it: newest last.
        self._tail: deque[tuple[Position, frozenset[Key]]] = deque(maxlen=TAIL_COMMITS)
        self._before_tail = start
        # Whether there were entries that could not be opened.
        self._misses = False

    @property
    def state(self) -> Atelier:
        """The atelier, which must have been made."""
        assert self.atelier is not None, "the log is empty"
        return self.atelier

    def absorb(self, commit: Commit, position: Position) -> frozenset[Key]:
        """Fold a commit and redraw what it touched; the paths that changed. Seen before: nothing.

        Raises `Hole` when the commit is not the next one.
        """
        if commit.seq <= self.position.seq:
            return frozenset()
        if commit.seq != self.position.seq + 1 or position.seq != commit.seq:
            raise Hole
        changed: set[Key] = set()
        for event in commit.events:
            before, self.atelier = self.atelier, fold(self.kinds, self.atelier, event)
            if before is None:
                self.boards = boards(self.kinds, self.atelier)
                changed |= {(board, path) for board, doc in self.boards.items() for path in doc}
            else:
                changed |= self._lay(redraw(self.kinds, before, self.atelier, event))
        # The events are folded; what is left of the commit is that its device was heard.
        self.atelier = fold_commit(self.kinds, self.atelier, replace(commit, events=()))
        if len(self._tail) == TAIL_COMMITS:
            self._before_tail = self._tail[0][0]
        told = frozenset(changed)
        self._tail.append((position, told))
        self.position = position
        closes = any(isinstance(event, ClosingEvent) for event in commit.events)
        self._misses = self._misses or not commit.events
        if not commit.events or (self._misses and closes):
            # What an entry changed that cannot be opened (any more) cannot be told: who was there before reads anew.
            self._tail.clear()
            self._before_tail = position
        return told

    def _lay(self, changes: Mapping[Key, object]) -> set[Key]:
        for (board, path), record in changes.items():
            doc = self.boards.setdefault(board, {})
            if record is None:
                del doc[path]
            else:
                doc[path] = record
        return set(changes)

    def board(self, name: BoardName) -> Doc:
        """A board as it is now."""
        return self.boards.get(name, {})

    def patch(self, name: BoardName, paths: Iterable[str]) -> Patch:
        """What these paths of a board are now."""
        doc = self.board(name)
        named = dict.fromkeys(paths)
        return Patch(
            put={path: doc[path] for path in named if path in doc},
            cut=tuple(path for path in named if path not in doc),
        )

    def since(self, name: BoardName, then: Position) -> Patch | None:
        """One patch from a board at `then` to now; `None` when that is not our story, or too long ago."""
        back = self.position.seq - then.seq
        if back < 0 or back > len(self._tail) or self._at(back) != then:
            return None
        newest = islice(reversed(self._tail), back)
        return self.patch(name, (path for _, keys in newest for board, path in keys if board == name))

    def _at(self, back: int) -> Position:
        if back < len(self._tail):
            return self._tail[-1 - back][0] if back else self.position
        return self._before_tail
