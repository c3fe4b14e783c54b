"""Boards written whole: once per encoding, for everybody who comes while they stay as they are."""

from collections.abc import Mapping
from typing import Any

from facilitation.audience import BoardName
from facilitation.log import Position
from facilitation.replica import Replica
from facilitation.wire.codec import Codec
from facilitation.wire.frames import Board

Told = Mapping[str, Any]
"""A board that is not in the log (who is here), as it was last told."""


class Shelf:
    """What can be had whole: the boards of a replica, and those beside the log, which have no position."""

    def __init__(self, replica: Replica) -> None:
        self.replica = replica
        self.outside: dict[BoardName, Told] = {}
        self._at: Position = replica.position
        self._written: dict[tuple[BoardName, Codec], bytes] = {}
        self._outside: dict[tuple[BoardName, Codec], bytes] = {}

    def whole(self, board: BoardName, codec: Codec) -> bytes:
        """A board as it is now. One person's board is written for that person and not kept."""
        replica = self.replica
        if self._at != replica.position:
            self._written.clear()
            self._at = replica.position
        written = self._written.get((board, codec))
        if written is None:
            frame = Board(board=board, at=replica.position.token(), put=dict(replica.board(board)))
            written = codec.write(frame)
            if not board.startswith("me/"):
                self._written[board, codec] = written
        return written

    def tell(self, board: BoardName, told: Told) -> None:
        """From now on a board beside the log is this."""
        self.outside[board] = told
        for key in [key for key in self._outside if key[0] == board]:
            del self._outside[key]

    def outside_whole(self, board: BoardName, codec: Codec) -> bytes:
        """A board beside the log, as it was last told."""
        written = self._outside.get((board, codec))
        if written is None:
            frame = Board(board=board, put=dict(self.outside[board]))
            written = self._outside[board, codec] = codec.write(frame)
        return written
