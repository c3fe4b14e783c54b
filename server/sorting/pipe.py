"""What crosses the pipe between the server and the process that sorts: requests, answers, and how each is framed.

A frame is four bytes of length, the highest first, then msgpack. This file knows neither processes nor event loops.
"""

import hashlib
import struct
from typing import Final

import msgspec

from facilitation.clustering.scene import Moves, Scene, Sorted
from facilitation.ids import AtelierId
from facilitation.struct import Frozen

TEXT_MAX: Final = 300
"""Characters of a text that are encoded. A note has fewer; 3,000 characters of noise would take an encoder 8 s."""
DIGEST_BYTES: Final = 16
FRAME_MAX: Final = 64_000_000
"""Bytes of one frame: twenty times the scene of the largest hall."""
VECTORS_IN_ONE: Final = 2_000
"""Vectors told in one request: some 4 MB."""

HEAD: Final = struct.Struct(">I")


class Request(Frozen, tag_field="type"):
    """Base of what is asked."""


class Hello(Request, tag="hello"):
    """Load the encoders, and say which."""


class Know(Request, tag="know"):
    """Remember these vectors of an atelier, which were kept in the store."""

    atelier: AtelierId
    vectors: dict[bytes, bytes]


class Encode(Request, tag="encode"):
    """Make the vectors of these texts, remember them, and say them."""

    atelier: AtelierId
    texts: tuple[str, ...]


class Sort(Request, tag="sort"):
    """What would you propose for this scene?"""

    atelier: AtelierId
    scene: Scene


class Reorganise(Request, tag="reorganise"):
    """How could the clusters of this scene lie?"""

    atelier: AtelierId
    scene: Scene


class Answer(Frozen, tag_field="type"):
    """Base of what is answered."""


class Chosen(Answer, tag="chosen"):
    """Which encoders are used, what their vectors are kept as, and why no better one."""

    encoder: str
    space: str
    why: tuple[str, ...] = ()


class Known(Answer, tag="known"):
    """The vectors are remembered."""


class Encoded(Answer, tag="encoded"):
    """The vectors of the texts, by their digests."""

    vectors: dict[bytes, bytes]


class SortedScene(Answer, tag="sorted"):
    """What would be proposed."""

    found: Sorted


class Reorganised(Answer, tag="reorganised"):
    """How the clusters could lie."""

    found: Moves


class Missing(Answer, tag="missing"):
    """Vectors of the scene are not known here (any more): tell them, or have them made."""


class Wrong(Answer, tag="wrong"):
    """A bug: which kind of exception, and where. Never its text, which may be somebody's."""

    kind: str
    where: str = ""


AnyRequest = Hello | Know | Encode | Sort | Reorganise
AnyAnswer = Chosen | Known | Encoded | SortedScene | Reorganised | Missing | Wrong

_encode: Final = msgspec.msgpack.Encoder().encode
_requests: Final[msgspec.msgpack.Decoder[AnyRequest]] = msgspec.msgpack.Decoder(AnyRequest)
_answers: Final[msgspec.msgpack.Decoder[AnyAnswer]] = msgspec.msgpack.Decoder(AnyAnswer)


def framed(message: Request | Answer) -> bytes:
    """The bytes of a message. Raises `ValueError` for one that is too long."""
    body = _encode(message)
    length(HEAD.pack(len(body)))
    return HEAD.pack(len(body)) + body


def length(head: bytes) -> int:
    """How many bytes follow this head. Raises `ValueError` when they are too many to be a frame."""
    (count,) = HEAD.unpack(head)
    if count > FRAME_MAX:
        raise ValueError("not a frame")
    return int(count)


def request(body: bytes) -> AnyRequest:
    """What is asked. Raises `msgspec.MsgspecError`."""
    return _requests.decode(body)


def answer(body: bytes) -> AnyAnswer:
    """What is answered. Raises `msgspec.MsgspecError`."""
    return _answers.decode(body)


def cut(text: str) -> str:
    """A text as encoders are given it: as it was written, since a capital tells a name, and no longer than this."""
    return text[:TEXT_MAX]


def digest(text: str) -> bytes:
    """Under what the vector of a text is kept: the sha256 of the text as encoders are given it, cut to 16 bytes."""
    return hashlib.sha256(cut(text).encode()).digest()[:DIGEST_BYTES]
