"""Ballots in the log: locked as long as a vote is open, nobody's once it was shown, and the room never the wiser."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from facilitation.audience import ROOM, me
from facilitation.ballots.asking import BallotCast, CastBallot, OpenRound, RevealVotes, TearBallot
from facilitation.boards import boards
from facilitation.commands import Arrive, ClosePhase, EndAtelier, OpenPhase
from facilitation.decide import make
from facilitation.errors import Refused
from facilitation.events import Commit
from facilitation.ids import AtelierId
from facilitation.log import Position
from facilitation.model import Actor
from facilitation.propose import Ask, Done
from server.books import MARK, Books
from server.room import Room, Verdict
from server.snapshots import Snapshots, fold_version
from server.stores import Entry, Stores, Unavailable, Unknown
from server.stores.memory import MemoryDirectory
from server.stores.opening import open_stores
from tests.server.live import eventually
from tests.story import KINDS, LEAD, NOON, plan, voting_by

A = "a_books0000"
ANNE, BRUNO, CHLOE = (Actor(person=f"p_{name}00", role="participant") for name in ("anne", "bruno", "chloe"))
SECRET, OTHER = "hippocampe", "oursin"
LINES = ("proposals", [{"id": f"line_{number:02d}", "title": f"Ligne {number}"} for number in range(40)])


@pytest.fixture
async def stores(tmp_path: Path) -> AsyncIterator[Stores]:
    """A store on files, in which a vote of one word is open, and after it one on forty lines."""
    opened = await open_stores(f"sqlite:{tmp_path / 'atelier.db'}")
    lines = voting_by("opinion", "lines", about=LINES[0], proposals=LINES[1])
    made = make(KINDS, plan(voting_by("word", "word", rounds=2), lines, college_min=2), NOON)
    first = KINDS.write_commit(Commit(seq=1, at_ms=NOON, by=LEAD, events=made))
    await opened.log.append(A, [first], await opened.log.create(A))
    async with serving(opened) as room:
        for actor, college in ((ANNE, "elected"), (BRUNO, "elected"), (CHLOE, "civil")):
            await room.say(Arrive(college=college, table="t1"), actor)
        await room.say(OpenPhase(phase="word"), LEAD)
    yield opened
    await opened.close()


@asynccontextmanager
async def serving(stores: Stores) -> AsyncIterator[Room]:
    """A room on a store, opened and served."""
    room = Room(A, stores.log, stores.directory, KINDS, lambda: NOON)
    await room.open()
    running = asyncio.create_task(room.run())
    try:
        yield room
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


def word(said: str, round_: int | None = None) -> CastBallot:
    return CastBallot(phase="word", marks={"question": said}, round=round_)


async def everybody_votes(room: Room) -> None:
    for actor, said in ((ANNE, SECRET), (BRUNO, OTHER), (CHLOE, SECRET)):
        await room.say(word(said), actor)


async def reveal(room: Room, stores: Stores) -> None:
    """Show the result, and wait until the key is forgotten."""
    await room.say(RevealVotes(phase="word"), LEAD)
    await no_key_is_left(stores)


async def no_key_is_left(stores: Stores) -> None:
    async with asyncio.timeout(5):
        while await stores.directory.book_keys(A):  # noqa: ASYNC110 - a test looks from outside.
            await asyncio.sleep(0.01)


def shown(room: Room) -> dict[str, Any]:
    return {name: doc for name, doc in room.replica.boards.items() if doc}


async def in_the_log(stores: Stores) -> list[bytes]:
    return [entry.body or b"" for entry in await stores.log.read(A, None)]


def in_the_files(folder: Path, what: str) -> bool:
    return any(what.encode() in path.read_bytes() for path in folder.iterdir() if path.is_file())


async def test_while_people_vote_no_file_of_the_store_says_what(stores: Stores, tmp_path: Path):
    async with serving(stores) as room:
        await everybody_votes(room)
        assert room.replica.board(me(ANNE.person))["ballot/word"].marks == {"question": SECRET}
        assert not in_the_files(tmp_path, SECRET)
        ballots = (await in_the_log(stores))[-3:]
        assert all(body.startswith(MARK) for body in ballots)
        assert not any(who.person.encode() in body for body in ballots for who in (ANNE, BRUNO, CHLOE))


async def test_once_it_is_shown_the_words_are_there_and_nobody_can_say_whose(stores: Stores):
    async with serving(stores) as room:
        await everybody_votes(room)
        await reveal(room, stores)
        *_, a_ballot, books = await in_the_log(stores)
        assert a_ballot.startswith(MARK)
        assert SECRET.encode() in books
        assert {"question": SECRET} not in [
            getattr(record, "marks", None) for doc in shown(room).values() for record in doc.values()
        ]
        assert room.replica.board(ROOM)["tally/word"].words == ((SECRET, 2), (OTHER, 1))
        fresh = Books(A, stores.directory, KINDS)
        told = [await fresh.read(entry) for entry in await stores.log.read(A, None)]
        assert [commit.events for commit in told[-4:-1]] == [(), (), ()]


async def test_a_room_that_is_opened_again_is_the_same_before_and_after(stores: Stores):
    async with serving(stores) as room:
        await everybody_votes(room)
        before = shown(room)
    async with serving(stores) as room:
        assert shown(room) == before
        await room.say(word("élan"), ANNE)
        await reveal(room, stores)
        after, state = shown(room), room.replica.state
    async with serving(stores) as room:
        assert shown(room) == after == boards(KINDS, state)
        assert room.replica.state == state


async def test_a_vote_that_was_heard_is_not_refused_after_its_key_is_gone(stores: Stores):
    """The answer was lost, the result was shown, the server began again: asked once more, it was done all the same."""
    ask = Ask(word(SECRET), ANNE, "d_anne000", 7)
    async with serving(stores) as room:
        assert isinstance(await said(room, ask), Done)
        await room.say(word(OTHER), BRUNO)
        await reveal(room, stores)
    async with serving(stores) as room:
        assert isinstance(await said(room, ask), Done)
        refused = await said(room, ask._replace(n=8))
        assert isinstance(refused, Refused)
        assert refused.code == "votes_revealed"


async def said(room: Room, ask: Ask) -> Verdict:
    verdict: asyncio.Future[Verdict] = asyncio.get_running_loop().create_future()
    room.post(ask, verdict.set_result)
    async with asyncio.timeout(5):
        return await verdict


async def test_two_workers_lock_for_one_book_and_read_each_other(stores: Stores):
    async with serving(stores) as one, serving(stores) as two:
        await one.say(word(SECRET), ANNE)
        await two.say(word(OTHER), BRUNO)
        await one.say(word(SECRET), CHLOE)
        assert len(await stores.directory.book_keys(A)) == 1
        await two.say(RevealVotes(phase="word"), LEAD)
        one.grown(two.replica.position.seq)
        await eventually(lambda: one.replica.position == two.replica.position)
        assert shown(one) == shown(two)
        await no_key_is_left(stores)


async def test_a_second_round_is_a_book_of_its_own(stores: Stores):
    async with serving(stores) as room:
        await everybody_votes(room)
        await reveal(room, stores)
        await room.say(OpenRound(phase="word", round=2), LEAD)
        await room.say(word("ensemble", 2), ANNE)
        assert set(await stores.directory.book_keys(A)) == {"word/2"}
        before = shown(room)
    async with serving(stores) as room:
        assert shown(room) == before


async def test_the_end_of_the_day_closes_what_nobody_has_shown_and_keeps_none_of_it(
    stores: Stores, tmp_path: Path
):
    async with serving(stores) as room:
        await everybody_votes(room)
        await room.say(EndAtelier(), LEAD)
        await no_key_is_left(stores)
        assert "tally/word" not in room.replica.board(ROOM)
        assert room.replica.board(ROOM)["turnout/word"].voted == 3
        assert not in_the_files(tmp_path, SECRET)


async def test_ballots_that_were_all_torn_leave_no_key_behind_either(stores: Stores):
    paper = CastBallot(
        phase="word", marks={"question": SECRET}, ballot="b_paper0", college="civil", paper=True
    )
    async with serving(stores) as room:
        await room.say(paper, LEAD)
        await room.say(TearBallot(phase="word", ballot="b_paper0"), LEAD)
        assert await stores.directory.book_keys(A)
        await room.say(EndAtelier(), LEAD)
        await no_key_is_left(stores)


async def test_how_long_an_entry_is_says_nothing_of_what_is_on_the_ballot(stores: Stores):
    async with serving(stores) as room:
        await room.say(ClosePhase(phase="word"), LEAD)
        await room.say(OpenPhase(phase="lines"), LEAD)
        for actor, many in ((ANNE, 1), (BRUNO, 12)):
            marks: dict[str, Any] = {f"line_{number:02d}": 1 for number in range(many)}
            await room.say(CastBallot(phase="lines", marks=marks), actor)
        short, long = (await in_the_log(stores))[-2:]
        assert len(short) == len(long)


async def test_a_key_that_the_store_would_not_forget_is_forgotten_later(
    stores: Stores, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr("server.books.AGAIN_S", 0.01)
    kept, away = stores.directory.forget_key, [True, True]

    async def forget(atelier: AtelierId, book: str) -> None:
        if away:
            away.pop()
            raise Unavailable
        await kept(atelier, book)

    monkeypatch.setattr(stores.directory, "forget_key", forget)
    async with serving(stores) as room:
        await everybody_votes(room)
        await reveal(room, stores)
    assert [record.levelno for record in caplog.records] == [logging.WARNING] * 2


async def test_whatever_goes_wrong_with_a_key_it_is_forgotten_in_the_end(
    stores: Stores, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setattr("server.books.AGAIN_S", 0.01)
    kept, wrong = stores.directory.forget_key, [True]

    async def forget(atelier: AtelierId, book: str) -> None:
        if wrong:
            wrong.pop()
            raise RuntimeError("a bug")
        await kept(atelier, book)

    monkeypatch.setattr(stores.directory, "forget_key", forget)
    async with serving(stores) as room:
        await everybody_votes(room)
        await reveal(room, stores)
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


async def test_a_key_that_a_stop_left_behind_is_forgotten_by_who_opens_the_room(stores: Stores):
    async with serving(stores) as room:
        await everybody_votes(room)
        await room.say(RevealVotes(phase="word"), LEAD)
        keys = await stores.directory.book_keys(A)
    for book, key in keys.items():
        await stores.directory.book_key(A, book, key)
    room = Room(A, stores.log, stores.directory, KINDS, lambda: NOON)
    await room.open()
    assert room.used, "it is not let go before"
    running = asyncio.create_task(room.run())
    await no_key_is_left(stores)
    await eventually(lambda: not room.used)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_a_reveal_whose_answer_was_lost_forgets_its_key_all_the_same(
    stores: Stores, monkeypatch: pytest.MonkeyPatch
):
    """It was written, the store said that it does not know, and the log was folded again."""
    kept = stores.log.append

    async def lost(atelier: AtelierId, bodies: Sequence[bytes], after: Position) -> list[Position]:
        positions = await kept(atelier, bodies, after)
        if b"votes_revealed" in b"".join(bodies):
            monkeypatch.setattr(stores.log, "append", kept)
            raise Unknown
        return positions

    async with serving(stores) as room:
        await everybody_votes(room)
        monkeypatch.setattr(stores.log, "append", lost)
        await reveal(room, stores)
        await eventually(lambda: not room.used)


async def test_nothing_in_memory_knows_who_gave_what_once_it_is_closed(
    stores: Stores, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("server.snapshots.TAIL_COMMITS", 4)
    async with serving(stores) as room:
        await everybody_votes(room)
        for number in range(3):
            await room.say(word(f"{OTHER} {number}"), BRUNO)
        mark = room._snapshots._mark
        assert mark is not None
        assert mark.atelier.work["word"].ballots
        await room.copies.witness()
        await reveal(room, stores)
        mark = room._snapshots._mark
        assert mark is None or not mark.atelier.work["word"].ballots
        assert room.copies._witness is None
        witness = await room.copies.witness()
        assert witness.replica.state == room.replica.state


async def test_a_proof_that_is_being_drawn_while_books_close_is_whole_and_not_kept(
    stores: Stores, monkeypatch: pytest.MonkeyPatch
):
    kept, closing = stores.log.read, [True]
    async with serving(stores) as room:
        await everybody_votes(room)

        async def read(atelier: AtelierId, after: Position | None, limit: int = 1_000) -> list[Entry]:
            entries = await kept(atelier, after, limit)
            if closing and after is None:
                closing.pop()
                await room.say(RevealVotes(phase="word"), LEAD)
            return entries

        monkeypatch.setattr(stores.log, "read", read)
        witness = await room.copies.witness()
        assert witness.replica.state.work["word"].revealed
        assert room.copies._witness is None


async def test_a_key_of_before_a_rewind_is_not_written_with(stores: Stores):
    """A backup was put back, from before the vote: the worker still knows a key that the directory does not."""
    async with serving(stores) as room:
        await room.say(word(SECRET), ANNE)
        await stores.directory.forget_key(A, "word/1")
        await room._fold_again()
        await room.say(word(OTHER), BRUNO)
    async with serving(stores) as room:
        assert room.replica.board(me(BRUNO.person))["ballot/word"].marks == {"question": OTHER}


async def test_a_key_that_is_forgotten_while_another_is_fetched_does_not_come_back(
    stores: Stores, monkeypatch: pytest.MonkeyPatch
):
    books, kept = Books(A, stores.directory, KINDS), stores.directory.book_key
    await kept(A, "lines/1", bytes(32))
    await books.learn()

    async def fetch(atelier: AtelierId, book: str, fresh: bytes) -> bytes:
        books.keys = books.keys.without("lines/1")
        return await kept(atelier, book, fresh)

    monkeypatch.setattr(stores.directory, "book_key", fetch)
    ballot = BallotCast(phase="word", person=ANNE.person, marks={"question": SECRET})
    await books.write(Commit(seq=9, at_ms=NOON, by=ANNE, events=(ballot,)))
    assert books.keys.tokens == {"word/1"}


async def test_two_workers_without_the_old_key_read_what_is_given_under_the_new_one(stores: Stores):
    async with serving(stores) as room:
        await everybody_votes(room)
    bare = stores._replace(directory=MemoryDirectory())
    async with serving(bare) as one, serving(bare) as two:
        await one.say(word(OTHER), ANNE)
        two.grown(one.replica.position.seq)
        await eventually(lambda: one.replica.position == two.replica.position)
        assert one.replica.state == two.replica.state
        assert two.replica.board(ROOM)["turnout/word"].voted == 1


async def test_a_copy_that_misses_ballots_is_no_snapshot(
    stores: Stores, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    """Begun once without the directory, then with it: the ballots are there again."""
    for place in ("server.copies", "server.snapshots", "facilitation.replica"):
        monkeypatch.setattr(f"{place}.TAIL_COMMITS", 4)
    monkeypatch.setattr("server.snapshots.EVERY", 8)
    async with serving(stores) as room:
        before = room.replica.position.seq
        await everybody_votes(room)
    async with serving(stores._replace(directory=MemoryDirectory())) as room:
        for number in range(30):
            await room.say(Arrive(college="civil", table=f"t{1 + number % 2}"), CHLOE)
        mark = room._snapshots._mark
        assert mark is None or mark.position.seq <= before
    assert await stores.log.load_snapshot(A, fold_version(KINDS)) is None
    async with serving(stores) as room:
        assert room.replica.board(ROOM)["turnout/word"].voted == 3


async def test_without_its_key_an_open_vote_has_no_ballots_and_the_day_goes_on(
    stores: Stores, caplog: pytest.LogCaptureFixture
):
    """The log was brought here without its directory."""
    async with serving(stores) as room:
        await everybody_votes(room)
    async with serving(stores._replace(directory=MemoryDirectory())) as room:
        assert room.replica.board(ROOM)["turnout/word"].voted == 0
        await room.say(word(OTHER), ANNE)
        assert room.replica.board(ROOM)["turnout/word"].voted == 1
        await eventually(lambda: bool(caplog.records))
    assert "word/1" in caplog.records[0].getMessage()
    assert SECRET not in caplog.text


async def test_what_was_locked_for_one_book_opens_no_other(stores: Stores):
    async with serving(stores) as room:
        await everybody_votes(room)
    [entry] = (await stores.log.read(A, None))[-1:]
    locked = entry.body or b""
    assert b"word/1" in locked
    keys = await stores.directory.book_keys(A)
    assert (await Books(A, stores.directory, KINDS).read(entry)).by == CHLOE
    await stores.directory.book_key(A, "word/2", keys["word/1"])
    moved = locked.replace(b"word/1", b"word/2")
    told = await Books(A, stores.directory, KINDS).read(entry._replace(body=moved))
    assert told.events == ()


async def test_a_snapshot_of_an_open_vote_is_locked_and_one_of_a_closed_vote_is_passed_over(
    stores: Stores, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for place in ("server.copies", "server.snapshots", "facilitation.replica"):
        monkeypatch.setattr(f"{place}.TAIL_COMMITS", 4)
    monkeypatch.setattr("server.snapshots.EVERY", 8)
    async with serving(stores) as room:
        await everybody_votes(room)
        for number in range(20):
            await room.say(word(f"{OTHER} {number}"), BRUNO)
        await room.say(word(OTHER), BRUNO)
        async with asyncio.timeout(5):
            while (  # noqa: ASYNC110 - a test looks from outside.
                kept := await stores.log.load_snapshot(A, fold_version(KINDS))
            ) is None:
                await asyncio.sleep(0.01)
        at, before = kept[0], shown(room)
    assert not in_the_files(tmp_path, SECRET)
    books = Books(A, stores.directory, KINDS)
    await books.learn()
    mark = await Snapshots(A, stores.log, KINDS, books).newest()
    assert mark is not None
    assert mark.position.seq >= at.seq
    assert mark.atelier.work["word"].ballots[ANNE.person].marks == {"question": SECRET}
    async with serving(stores) as room:
        assert shown(room) == before
        await reveal(room, stores)
        after = shown(room)
    assert await Snapshots(A, stores.log, KINDS, Books(A, stores.directory, KINDS)).newest() is None
    async with serving(stores) as room:
        assert shown(room) == after
