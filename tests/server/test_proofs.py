"""The proof is dear to draw: one at a time for each atelier, shared by those who wait, and only so often for one device."""

import asyncio
from typing import Any

import pytest
from starlette.requests import Request

from server.copies import Copies, Witness
from server.proofs import PROOFS_AT_ONCE, Proofs
from server.stores import Pass
from tests.server.live import Clock, Hall, write


async def nobody(request: Request) -> Pass:
    """Nobody asks over HTTP here."""
    raise AssertionError(request)


async def test_those_who_ask_while_one_is_drawn_share_the_next_one(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
):
    lead, anne = await hall.enter("lead"), await hall.join()
    await hall.open("ideas", lead)
    room, proofs = await hall.room(), Proofs(hall.workshop.rooms, nobody)
    drawing, go_on, drawn = asyncio.Event(), asyncio.Event(), 0
    witness = Copies.witness

    async def slow(self: Copies) -> Witness:
        nonlocal drawn
        drawn += 1
        copy = await witness(self)
        drawing.set()
        await go_on.wait()
        return copy

    monkeypatch.setattr(Copies, "witness", slow)
    first = asyncio.create_task(proofs.drawing(room))
    await drawing.wait()
    before = room.replica.position.seq
    others = [asyncio.create_task(proofs.drawing(room)) for _ in range(5)]
    await write(anne, "Pendant que l’on dessine")
    go_on.set()
    told = await asyncio.gather(*others)
    assert (await first).seq == before
    assert {each.seq for each in told} == {room.replica.position.seq}, "nobody is told less than they saw"
    assert drawn == 2


async def test_one_device_may_ask_only_so_often_and_others_do_not_pay_for_it(halls: Any):
    clock = Clock()
    hall: Hall = await halls(clock=clock)
    await hall.make()
    anne, paul = (await hall.joined())["token"], (await hall.joined("t2"))["token"]
    for _ in range(PROOFS_AT_ONCE):
        await hall.ask("/api/proof", None, anne)
    assert await hall.refused("/api/proof", None, anne) == (429, "too_fast")
    assert (await hall.ask("/api/proof", None, paul))["heard"] == []
    clock.now_ms += 2_000
    assert (await hall.ask("/api/proof", None, anne))["heard"] == []
