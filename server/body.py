"""The body of a request: read within bounds, and typed. What comes over the network names no type by itself."""

import asyncio
from typing import Annotated, Final, TypeVar

import msgspec
from msgspec import Meta
from starlette.requests import Request

from facilitation.errors import Refused

BODY_MAX: Final = 262_144
"""Bytes of a body: a plan with 400 communes and 2,000 tables has some 200 KB."""
BODY_S: Final = 10.0
"""How long a body may take to arrive: a request that never ends holds a connection."""
PASSED_OVER_MAX: Final = 16_000_000
"""Bytes that are read and dropped of a body that is too large: a browser that is cut off while it still sends tells
nobody why.
"""

Short = Annotated[str, Meta(max_length=400)]
"""A text of a body that is a word or a line."""

T = TypeVar("T")


async def typed(request: Request, kind: type[T]) -> T:
    """The body as JSON of this type. Refuses `bad_command` for anything else, and what `read` refuses."""
    try:
        return msgspec.json.decode(await read(request, BODY_MAX), type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise Refused("bad_command") from None


async def read(
    request: Request, most: int, too_large: Refused | None = None, within_s: float | None = None
) -> bytes:
    """The body as it came. Refuses `bad_command` when it does not come in time; `too_large`, or else `bad_command`,
    for more than `most` bytes.
    """
    body, size = bytearray(), 0
    try:
        async with asyncio.timeout(BODY_S if within_s is None else within_s):
            async for piece in request.stream():
                size += len(piece)
                if size <= most:
                    body += piece
                elif too_large is None or size > PASSED_OVER_MAX:
                    break
    except TimeoutError:
        raise Refused("bad_command") from None
    if size > most:
        raise too_large or Refused("bad_command")
    return bytes(body)
