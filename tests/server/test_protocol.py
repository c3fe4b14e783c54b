"""Connections that never say what they want, or never stop saying it."""

import asyncio
from typing import Any

import pytest

from server import request
from tests.server.live import Hall, eventually


async def until_cut(hall: Hall, *pieces: bytes) -> bytes:
    """Send these bytes, then wait for the server to cut the line; what it said."""
    reader, writer = await asyncio.open_connection("127.0.0.1", hall.port)
    try:
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
        async with asyncio.timeout(5):
            return await reader.read()
    except ConnectionError:
        return b""
    finally:
        writer.close()


async def test_a_request_without_an_end_is_cut(halls: Any, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(request, "HEAD_S", 0.2)
    hall: Hall = await halls()
    assert await until_cut(hall) == b""
    assert await until_cut(hall, b"GET / HTTP/1.1\r\nHost: x\r\n") == b""


async def test_a_head_that_is_too_long_is_cut(halls: Any):
    hall: Hall = await halls()
    line = b"X-Long: " + b"x" * 8_000 + b"\r\n"
    assert b"200" not in await until_cut(hall, b"GET /healthz HTTP/1.1\r\nHost: x\r\n", *[line] * 6)


async def test_a_body_that_never_comes_is_answered(halls: Any, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("server.body.BODY_S", 0.2)
    hall: Hall = await halls()
    head = b"POST /api/door HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 50\r\n\r\n"
    answered = await until_cut(hall, head)
    assert b"bad_command" in answered
    assert b" 409 " in answered.split(b"\r\n")[0]


async def test_a_second_request_on_the_same_line_has_its_own_deadline(
    halls: Any, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(request, "HEAD_S", 0.3)
    hall: Hall = await halls()
    whole = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
    answered = await until_cut(hall, whole, b"GET /healthz HT")
    assert answered.count(b"200 OK") == 1


async def test_something_that_is_not_http_is_refused_without_a_trace(
    halls: Any, caplog: pytest.LogCaptureFixture
):
    hall: Hall = await halls()
    answered = await until_cut(hall, b"\x16\x03\x01\x02\x00\x01 what is this\r\n\r\n")
    assert answered.startswith(b"HTTP/1.1 400")
    assert not any("Traceback" in (record.exc_text or "") for record in caplog.records)


async def test_who_was_let_in_a_moment_before_the_stop_is_still_answered(halls: Any):
    hall: Hall = await halls()
    reader, writer = await asyncio.open_connection("127.0.0.1", hall.port)
    await eventually(lambda: len(hall.server.server_state.connections) == 1)
    await hall.stop()
    writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
    async with asyncio.timeout(5):
        answered = await reader.read()
    assert answered.startswith(b"HTTP/1.1 200")
    writer.close()
