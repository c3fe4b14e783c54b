"""Just enough of RFC 6455 to write frames by hand: what tablets of the bench send, what the bare peer sends.

The mask of a tablet's frame is four zero bytes: valid, unmasked by the server like any other, and free to make.
"""

import base64
import hashlib
import struct
from typing import Final

BINARY: Final = 0x82
TEXT: Final = 0x81
PING: Final = 0x89
PONG: Final = 0x8A
FILL: Final = "x"
"""What fills a message up to its size: the same in text, JSON and bytes."""
_KEY: Final = base64.b64encode(bytes(16)).decode()
_GUID: Final = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


def header(first: int, size: int, mask: int = 0) -> bytes:
    """The head of a frame whose payload has `size` bytes."""
    if size < 126:
        return bytes((first, mask | size))
    if size < 65_536:
        return struct.pack("!BBH", first, mask | 126, size)
    return struct.pack("!BBQ", first, mask | 127, size)


def from_server(first: int, payload: bytes) -> bytes:
    """A whole frame as servers send it."""
    return header(first, len(payload)) + payload


def from_tablet(first: int, payload: bytes) -> bytes:
    """A whole frame as tablets send it, under the mask of zeros."""
    return header(first, len(payload), 0x80) + bytes(4) + payload


def request(port: int, path: str, subprotocol: str) -> bytes:
    """The request that opens a websocket."""
    wanted = f"Sec-WebSocket-Protocol: {subprotocol}\r\n" if subprotocol else ""
    return (
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Key: {_KEY}\r\nSec-WebSocket-Version: 13\r\n{wanted}\r\n"
    ).encode()


def acceptance(head: bytes) -> bytes:
    """The answer to a request that opens a websocket."""
    lines = head.split(b"\r\n")
    key = next(
        line.split(b":", 1)[1].strip() for line in lines if line.lower().startswith(b"sec-websocket-key")
    )
    accept = base64.b64encode(hashlib.sha1(key + _GUID).digest())
    upgrade = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    return upgrade + b"Sec-WebSocket-Accept: " + accept + b"\r\n\r\n"
