"""Who takes what everybody takes: one frame, made once for an encoding, and written to all their lines as it is."""

from collections.abc import Callable, Mapping

from facilitation.audience import ROOM, BoardName
from facilitation.ids import DeviceId
from facilitation.patch import Patch
from facilitation.wire.codec import Codec
from facilitation.wire.frames import Change
from server.line import frame
from server.screen import Screen

Written = Callable[[Codec], bytes]
"""A frame, written when an encoding is first asked for, once for each."""
Offer = Callable[[Screen, BoardName, bytes], None]


def written(board: BoardName, patch: Patch, at: str | None) -> Written:
    """What changed on a board, as a frame."""
    change = Change(board=board, at=at, put=patch.put, cut=patch.cut)
    made: dict[Codec, bytes] = {}

    def write(codec: Codec) -> bytes:
        found = made.get(codec)
        if found is None:
            found = made[codec] = codec.write(change)
        return found

    return write


class Crowd:
    """The screens of a room: those with nothing else waiting, on lines that take frames as they are; and the others."""

    def __init__(self, screens: Mapping[DeviceId, Screen]) -> None:
        self._screens = screens
        self._parted = False
        self._hot: dict[Codec, list[tuple[Screen, Callable[[bytes], None]]]] = {}
        self._cold: list[Screen] = []

    def changed(self) -> None:
        """Somebody came, left, filled up, or reads again: who belongs where is looked at when next something is told."""
        self._parted = False

    def tell(self, board: BoardName, change: Written, waiting: dict[Screen, None], otherwise: Offer) -> None:
        """Tell everybody what changed on a board: as one frame to those for whom nothing waits; `otherwise` to the rest,
        who are waiting then.
        """
        if not self._parted:
            self._part()
        for codec, screens in self._hot.items():
            told = change(codec)
            framed = b"".join(frame(codec.pieces([told]), binary=codec.binary))
            for screen, write in screens:
                if screen in waiting:
                    otherwise(screen, board, told)
                else:
                    write(framed)
        for screen in self._cold:
            otherwise(screen, board, change(screen.codec))
            waiting[screen] = None

    def _part(self) -> None:
        self._parted = True
        self._hot, self._cold = {}, []
        # In the order they came, not that of a set: neighbours in memory and in the kernel stay neighbours.
        for screen in self._screens.values():
            if ROOM not in screen.watched:
                continue
            raw = screen.line.raw
            if raw is not None and screen.ready and screen.idle:
                self._hot.setdefault(screen.codec, []).append((screen, raw))
            else:
                self._cold.append(screen)
