"""What a device asks over HTTP: tried again while the server is away, and never when it has said no."""

import asyncio
import socket
import time

import pytest

from client.http import Away, Said, ask
from server.stores import Unavailable
from tests.server.live import Hall, Weather


async def test_a_no_is_a_no_with_its_code_and_facts(hall: Hall):
    with pytest.raises(Said) as said:
        await ask(hall.url, "/api/door", {"code": "000000"})
    assert (said.value.status, said.value.code, said.value.facts) == (404, "door_closed", {})


async def test_a_store_that_is_away_is_asked_again(hall: Hall, weather: Weather):
    made = await hall.make()
    weather.reads = [Unavailable]
    assert (await ask(hall.url, "/api/door", {"code": made["code"]}))["atelier"] == made["atelier"]


async def test_where_nobody_answers_it_ends_after_so_many_tries():
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{nobody.getsockname()[1]}"
        with pytest.raises(Away):
            await ask(url, "/healthz", tries=2)


@pytest.mark.parametrize("url", ["", "localhost:8000", "gopher://localhost", "ftp://localhost"])
async def test_what_is_no_address_of_the_web_is_not_asked(url: str):
    began = time.monotonic()
    with pytest.raises(Away):
        await ask(url, "/healthz")
    assert time.monotonic() - began < 1


async def test_an_answer_that_is_not_ours_is_no_server_of_ours(hall: Hall):
    with pytest.raises(Away):
        await ask(hall.url, "/healthz")


async def test_a_server_that_dies_in_the_middle_of_an_answer_is_asked_again():
    answers = [
        b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{",
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
    ]

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answers.pop(0))
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        assert await ask(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", "/x") == {}
    assert answers == []
