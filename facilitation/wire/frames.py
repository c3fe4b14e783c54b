"""Everything that can be said on the wire. These declarations are the schema of the protocol.

A screen says one frame a message; the server says an array of frames. MessagePack under `atelier.1.msgpack`, JSON text
under `atelier.1.json`. The page `facilitation/wire/README.md` and `client/web/wire.d.ts` are made
from this file and from the registry.
"""

from typing import Annotated, Any

from msgspec import Meta, Raw

from facilitation.errors import Fact
from facilitation.ids import N_MAX, WAITING_MAX
from facilitation.struct import Frozen

MSGPACK = "atelier.1.msgpack"
JSON = "atelier.1.json"
SUBPROTOCOLS = (MSGPACK, JSON)

N = Annotated[int, Meta(ge=1, le=N_MAX)]


class Frame(Frozen, omit_defaults=True, tag_field="type"):
    """Base of every frame, told apart by `type`."""


# --- Said by a screen --------------------------------------------------------------------------


class Hello(Frame, tag="hello"):
    """The first frame: who I am (a token), which boards I `have`, and where they stand (`at`, as last told)."""

    token: Annotated[str, Meta(min_length=20, max_length=128)]
    have: Annotated[tuple[Annotated[str, Meta(max_length=48)], ...], Meta(max_length=8)] = ()
    at: Annotated[str, Meta(max_length=128)] | None = None


class Say(Frame, tag="say"):
    """Ask for something. `n` counts what this device has asked for; asked again under the same `n`, it is done once."""

    n: N
    do: Raw


class Ping(Frame, tag="ping"):
    """Are you there? `t` comes back as it was. `waiting` is how many commands are kept on this device."""

    t: Annotated[int, Meta(ge=0, le=N_MAX)]
    waiting: Annotated[int, Meta(ge=0, le=WAITING_MAX)] = 0


# --- Said by the server -------------------------------------------------------------------------


class Welcome(Frame, tag="welcome", kw_only=True):
    """Who the token is for, and the boards it reads; a board that is not named any more is to be forgotten.

    `now_ms` is the server's clock; `heard` the last `n` of this device that stands in the log.
    """

    person: str
    role: str
    table: str | None = None
    boards: tuple[str, ...]
    heard: int = 0
    now_ms: int


class Board(Frame, tag="board", kw_only=True):
    """A board whole: forget what was there. `at` is where all boards of this screen stand after this message."""

    board: str
    at: str | None = None
    put: dict[str, Any]


class Change(Frame, tag="patch"):
    """What changed on a board: put these records, cut these paths."""

    board: str
    at: str | None = None
    put: dict[str, Any] = {}
    cut: tuple[str, ...] = ()


class Ack(Frame, tag="ack"):
    """What was asked under `n` is in the log for good, at `seq` or before; or was so already, and is not `written`."""

    n: N
    seq: int
    written: bool = True


class Nak(Frame, tag="nak"):
    """What was asked under `n` was refused: `code` has its sentence, `facts` fill it in."""

    n: N
    code: str
    facts: dict[str, Fact] = {}


class Pong(Frame, tag="pong"):
    """I am here. `now_ms` is the server's clock. `at` is where the boards stand, when nothing is on its way."""

    t: int
    now_ms: int
    at: str | None = None


FromScreen = Hello | Say | Ping
FromServer = Welcome | Board | Change | Ack | Nak | Pong
