"""What a store must do to be one. Plain tests over the fixtures `stores`, `log` and `directory`; done when they pass.

They know nothing of the store but its port, so that the next store runs them unchanged.
"""

import asyncio
import hashlib

import pytest

from facilitation.log import Position, after, start
from server.stores import (
    VECTORS_MAX,
    Directory,
    Log,
    Lost,
    NoSuchAtelier,
    Pass,
    Picture,
    Rewound,
    Stores,
    Trimmed,
    Unavailable,
)
from server.stores.errors import Damaged
from server.stores.memory import MemoryLog

A = "a_aaaaaaaa"
B = "a_bbbbbbbb"
ANNE = "p_anneanne"
BRUNO = "p_brunobru"


async def grow(log: Log, atelier: str, *bodies: bytes) -> list[Position]:
    """Append behind wherever the log ends."""
    return await log.append(atelier, bodies, await log.head(atelier))


def a_pass(token: bytes, atelier: str = A, person: str = ANNE, **more) -> Pass:
    """A participant's pass."""
    told = {"role": "participant", "device": "d_device", "expires_at_ms": 1_900_000_000_000, **more}
    return Pass(digest=hashlib.sha256(token).digest(), atelier=atelier, person=person, **told)


# --- A log is opened -----------------------------------------------------------------------------


async def test_a_new_log_is_empty(log: Log):
    head = await log.create(A)
    assert head == start(head.epoch)
    assert await log.head(A) == head
    assert await log.read(A, None) == []


async def test_creating_twice_answers_the_same_head(log: Log):
    first = await log.create(A)
    [end] = await grow(log, A, b"one")
    assert await log.create(A) == end
    assert end.epoch == first.epoch


async def test_two_logs_do_not_share_an_epoch(log: Log):
    assert (await log.create(A)).epoch != (await log.create(B)).epoch


async def test_an_epoch_can_stand_in_a_token(log: Log):
    epoch = (await log.create(A)).epoch
    assert epoch.isalnum()


async def test_ateliers_are_listed_oldest_first(log: Log):
    assert await log.ateliers() == []
    await log.create(B)
    await log.create(A)
    await log.create(B)
    assert await log.ateliers() == [B, A]


async def test_an_unknown_atelier_is_told_as_such(log: Log):
    nowhere = start("e")
    with pytest.raises(NoSuchAtelier):
        await log.append(A, [b"one"], nowhere)
    with pytest.raises(NoSuchAtelier):
        await log.read(A, None)
    with pytest.raises(NoSuchAtelier):
        await log.head(A)
    with pytest.raises(NoSuchAtelier):
        await log.save_snapshot(A, nowhere, "1", b"state")
    with pytest.raises(NoSuchAtelier):
        await log.load_snapshot(A, "1")
    with pytest.raises(NoSuchAtelier):
        await log.save_vectors(A, "tiny 1", {b"digest": b"vector"})
    with pytest.raises(NoSuchAtelier):
        await log.load_vectors(A, "tiny 1")
    with pytest.raises(NoSuchAtelier):
        await log.redact(A, [1], "asked")
    with pytest.raises(NoSuchAtelier):
        await log.trim(A, nowhere)
    with pytest.raises(NoSuchAtelier):
        await log.links(A, None)
    assert await log.ateliers() == []


# --- A log grows ---------------------------------------------------------------------------------


async def test_what_was_appended_is_read(log: Log):
    head = await log.create(A)
    positions = await log.append(A, [b"one", b"", b"three\x00\xff"], head)
    entries = await log.read(A, None)
    assert [entry.body for entry in entries] == [b"one", b"", b"three\x00\xff"]
    assert [entry.position for entry in entries] == positions
    assert await log.head(A) == positions[-1]


async def test_positions_chain_over_digests(log: Log):
    end = await log.create(A)
    await grow(log, A, b"one", b"two")
    await grow(log, A, b"three")
    for entry in await log.read(A, None):
        end = after(end, entry.digest)
        assert entry.position == end


async def test_equal_bodies_have_different_digests(log: Log):
    # Without salt, who knows the digest of an erased "yes" finds it by trying.
    await log.create(A)
    await grow(log, A, b"yes", b"yes")
    one, two = await log.read(A, None)
    assert one.digest != two.digest


async def test_an_append_without_bodies_is_a_mistake(log: Log):
    head = await log.create(A)
    with pytest.raises(ValueError):
        await log.append(A, [], head)
    assert await log.head(A) == head


async def test_who_comes_second_has_lost(log: Log):
    head = await log.create(A)
    await log.append(A, [b"first"], head)
    with pytest.raises(Lost):
        await log.append(A, [b"second"], head)
    assert [entry.body for entry in await log.read(A, None)] == [b"first"]


async def test_a_lost_append_leaves_none_of_its_bodies(log: Log):
    await log.create(A)
    [one] = await grow(log, A, b"one")
    [two] = await grow(log, A, b"two")
    with pytest.raises(Lost):
        await log.append(A, [b"x", b"y", b"z"], one)
    assert await log.head(A) == two


async def test_a_position_of_another_story_is_rewound(log: Log):
    await log.create(A)
    [one, two] = await grow(log, A, b"one", b"two")
    foreign = [
        two._replace(epoch="another"),
        two._replace(hash=bytes(16)),
        one._replace(hash=bytes(16)),
        two._replace(seq=3),
        two._replace(seq=-1),
        two._replace(seq=10**30),
        one._replace(seq=0),
        start("another"),
    ]
    for position in foreign:
        with pytest.raises(Rewound):
            await log.append(A, [b"three"], position)
        with pytest.raises(Rewound):
            await log.read(A, position)
        with pytest.raises(Rewound):
            await log.save_snapshot(A, position, "1", b"state")
    assert await log.head(A) == two


async def test_of_many_who_append_behind_one_position_one_wins(log: Log):
    head = await log.create(A)
    asked = [log.append(A, [b"%d" % n], head) for n in range(20)]
    verdicts = await asyncio.gather(*asked, return_exceptions=True)
    won = [n for n, verdict in enumerate(verdicts) if isinstance(verdict, list)]
    assert len(won) == 1
    assert all(isinstance(verdict, Lost | list) for verdict in verdicts)
    assert [entry.body for entry in await log.read(A, None)] == [b"%d" % won[0]]


async def test_who_loses_does_not_stop_the_neighbours(log: Log):
    ateliers = [f"a_room{n:04}" for n in range(10)]
    heads = {atelier: await log.create(atelier) for atelier in ateliers}
    foreign = start("another")
    good = [log.append(atelier, [b"good"], head) for atelier, head in heads.items()]
    bad = [log.append(atelier, [b"bad"], foreign) for atelier in ateliers]
    empty = [log.append(atelier, [], head) for atelier, head in heads.items()]
    verdicts = await asyncio.gather(*bad, *empty, *good, return_exceptions=True)
    assert [type(verdict) for verdict in verdicts[:10]] == [Rewound] * 10
    assert [type(verdict) for verdict in verdicts[10:20]] == [ValueError] * 10
    for atelier, verdict in zip(ateliers, verdicts[20:], strict=True):
        assert verdict == [await log.head(atelier)]
        assert [entry.body for entry in await log.read(atelier, None)] == [b"good"]


async def test_ateliers_do_not_see_each_other(log: Log):
    await log.create(A)
    await log.create(B)
    await grow(log, A, b"in a")
    assert await log.read(B, None) == []
    assert (await log.head(B)).seq == 0


async def test_an_append_nobody_waits_for_is_there_or_not(log: Log):
    head = await log.create(A)
    waiting = [asyncio.create_task(log.append(A, [b"left", b"alone"], head)) for _ in range(5)]
    await asyncio.sleep(0)
    for task in waiting:
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    try:
        await grow(log, A, b"next")
    except Lost:
        # One of them came after all, between our look and our append; there is no second one to come.
        await grow(log, A, b"next")
    bodies = [entry.body for entry in await log.read(A, None)]
    assert bodies in ([b"next"], [b"left", b"alone", b"next"])


# --- A log is read -------------------------------------------------------------------------------


async def test_reading_goes_on_where_it_was(log: Log):
    await log.create(A)
    positions = await grow(log, A, *(b"%d" % n for n in range(10)))
    assert [entry.body for entry in await log.read(A, positions[6])] == [b"7", b"8", b"9"]
    assert await log.read(A, positions[-1]) == []


async def test_reading_in_pieces_is_reading_at_once(log: Log):
    end: Position | None = await log.create(A)
    await grow(log, A, *(b"%d" % n for n in range(10)))
    pieces = []
    while piece := await log.read(A, end, limit=3):
        assert len(piece) <= 3
        pieces += piece
        end = piece[-1].position
    assert pieces == await log.read(A, None)


async def test_wakeups_say_who_has_grown(log: Log):
    await log.create(A)
    hints = log.wakeups()
    await grow(log, A, b"one", b"two")
    assert await anext(hints) == (A, 2)


async def test_a_slow_listener_hears_the_latest(log: Log):
    await log.create(A)
    await log.create(B)
    hints = log.wakeups()
    for n in range(10):
        await grow(log, A, b"%d" % n)
    await grow(log, B, b"one")
    assert {await anext(hints), await anext(hints)} == {(A, 10), (B, 1)}


async def test_wakeups_end_with_the_log(log: Log):
    await log.create(A)
    hints = log.wakeups()
    await grow(log, A, b"one")
    await log.close()
    assert [hint async for hint in hints] == [(A, 1)]


# --- Snapshots -----------------------------------------------------------------------------------


async def test_a_snapshot_comes_back_to_its_own_version(log: Log):
    await log.create(A)
    [at] = await grow(log, A, b"one")
    assert await log.load_snapshot(A, "7") is None
    await log.save_snapshot(A, at, "7", b"state")
    assert await log.load_snapshot(A, "7") == (at, b"state")
    assert await log.load_snapshot(A, "8") is None


async def test_the_newest_snapshot_stays(log: Log):
    await log.create(A)
    [one, two] = await grow(log, A, b"one", b"two")
    await log.save_snapshot(A, two, "7", b"at two")
    await log.save_snapshot(A, one, "7", b"at one")
    assert await log.load_snapshot(A, "7") == (two, b"at two")
    await log.save_snapshot(A, one, "8", b"by another fold")
    assert await log.load_snapshot(A, "7") is None
    assert await log.load_snapshot(A, "8") == (one, b"by another fold")


# --- Vectors -------------------------------------------------------------------------------------


async def test_vectors_come_back_to_their_own_space(log: Log):
    await log.create(A)
    await log.create(B)
    assert await log.load_vectors(A, "tiny 1") == {}
    await log.save_vectors(A, "tiny 1", {b"one": b"\x00\xff", b"two": b""})
    assert await log.load_vectors(A, "tiny 1") == {b"one": b"\x00\xff", b"two": b""}
    assert await log.load_vectors(A, "tiny 2") == {}
    assert await log.load_vectors(B, "tiny 1") == {}


async def test_more_vectors_are_added_and_none_change_nothing(log: Log):
    await log.create(A)
    await log.save_vectors(A, "tiny 1", {b"one": b"1", b"two": b"2"})
    await log.save_vectors(A, "tiny 1", {b"two": b"two", b"three": b"3"})
    await log.save_vectors(A, "tiny 1", {})
    assert await log.load_vectors(A, "tiny 1") == {b"one": b"1", b"two": b"two", b"three": b"3"}


async def test_vectors_of_another_space_take_the_place_of_those_before(log: Log):
    # Else every release with another encoder would leave its vectors behind for the life of the atelier.
    await log.create(A)
    await log.create(B)
    for atelier in (A, B):
        await log.save_vectors(atelier, "tiny 1", {b"one": b"1"})
    await log.save_vectors(A, "tiny 2", {b"two": b"2"})
    assert await log.load_vectors(A, "tiny 1") == {}
    assert await log.load_vectors(A, "tiny 2") == {b"two": b"2"}
    assert await log.load_vectors(B, "tiny 1") == {b"one": b"1"}


async def test_only_so_many_vectors_are_kept(log: Log):
    await log.create(A)
    first = {n.to_bytes(3): b"1" for n in range(VECTORS_MAX - 2)}
    await log.save_vectors(A, "tiny 1", first)
    await log.save_vectors(A, "tiny 1", {b"%d" % n: b"2" for n in range(10)} | {bytes(3): b"anew"})
    kept = await log.load_vectors(A, "tiny 1")
    assert kept == first | {b"0": b"2", b"1": b"2", bytes(3): b"anew"}
    assert len(kept) == VECTORS_MAX


async def test_vectors_outlive_appends_snapshots_and_a_forgotten_beginning(log: Log):
    await log.create(A)
    [one] = await grow(log, A, b"one")
    await log.save_vectors(A, "tiny 1", {b"one": b"1"})
    await log.save_snapshot(A, one, "7", b"state")
    await log.trim(A, one)
    await grow(log, A, b"two")
    assert await log.load_vectors(A, "tiny 1") == {b"one": b"1"}


# --- Forgetting the beginning --------------------------------------------------------------------


async def trimmed(log: Log) -> list[Position]:
    """A log of five entries that has forgotten two, and what it answered when they were appended."""
    await log.create(A)
    positions = await grow(log, A, b"one", b"two", b"three", b"four", b"five")
    await log.save_snapshot(A, positions[2], "7", b"state")
    await log.trim(A, positions[1])
    return positions


async def test_a_trimmed_log_goes_on_behind_what_it_forgot(log: Log):
    positions = await trimmed(log)
    assert await log.head(A) == positions[4]
    assert [entry.position for entry in await log.read(A, positions[1])] == positions[2:]
    assert [entry.body for entry in await log.read(A, positions[2])] == [b"four", b"five"]
    assert await log.load_snapshot(A, "7") == (positions[2], b"state")
    assert (await grow(log, A, b"six"))[0].seq == 6


async def test_what_was_forgotten_is_told_as_such(log: Log):
    positions = await trimmed(log)
    for forgotten in (None, start(positions[0].epoch), positions[0]):
        with pytest.raises(Trimmed):
            await log.read(A, forgotten)
    with pytest.raises(Trimmed):
        await log.append(A, [b"late"], positions[0])
    with pytest.raises(Trimmed):
        await log.save_snapshot(A, positions[0], "8", b"state")
    with pytest.raises(Lost):
        await log.append(A, [b"late"], positions[1])


async def test_a_trimmed_log_still_knows_a_foreign_position(log: Log):
    positions = await trimmed(log)
    for foreign in (positions[1]._replace(hash=bytes(16)), positions[0]._replace(epoch="another")):
        with pytest.raises(Rewound) as told:
            await log.read(A, foreign)
        assert not isinstance(told.value, Trimmed)


async def test_all_of_a_log_can_be_forgotten_and_it_still_knows_where_it_ends(log: Log):
    positions = await trimmed(log)
    await log.save_snapshot(A, positions[4], "7", b"all of it")
    await log.trim(A, positions[4])
    assert await log.head(A) == positions[4]
    assert await log.read(A, positions[4]) == []
    [six] = await log.append(A, [b"six"], positions[4])
    assert [entry.position for entry in await log.read(A, positions[4])] == [six]
    assert await log.create(A) == six


async def test_only_what_a_snapshot_holds_can_be_forgotten(log: Log):
    await log.create(A)
    [one, two] = await grow(log, A, b"one", b"two")
    with pytest.raises(ValueError):
        await log.trim(A, one)
    await log.save_snapshot(A, one, "7", b"state")
    with pytest.raises(ValueError):
        await log.trim(A, two)
    with pytest.raises(Rewound):
        await log.trim(A, one._replace(hash=bytes(16)))
    assert [entry.body for entry in await log.read(A, None)] == [b"one", b"two"]


async def test_trimming_twice_is_trimming_once(log: Log):
    positions = await trimmed(log)
    await log.trim(A, positions[1])
    await log.trim(A, positions[0])
    assert [entry.position for entry in await log.read(A, positions[1])] == positions[2:]


async def test_a_trimmed_log_is_not_redacted(log: Log):
    # Redacting drops the snapshot, and without it nothing leads to the rest of a trimmed log.
    positions = await trimmed(log)
    with pytest.raises(ValueError):
        await log.redact(A, [4], "asked")
    assert await log.load_snapshot(A, "7") == (positions[2], b"state")


async def test_a_name_used_again_has_forgotten_nothing(log: Log):
    await trimmed(log)
    await log.destroy(A)
    await log.create(A)
    await grow(log, A, b"one")
    assert [entry.body for entry in await log.read(A, None)] == [b"one"]


# --- Moving to another store ---------------------------------------------------------------------


async def another() -> MemoryLog:
    """A log kept elsewhere: four entries, of which the second is redacted."""
    elsewhere = MemoryLog()
    await elsewhere.create(A)
    await grow(elsewhere, A, b"one", b"a name", b"", b"four")
    await elsewhere.redact(A, [2], "asked by the person")
    return elsewhere


async def test_a_log_is_restored_bit_for_bit(log: Log):
    elsewhere = await another()
    head, links = await elsewhere.head(A), await elsewhere.links(A, None)
    assert await log.restore(A, head.epoch, links) == head
    assert await log.head(A) == head
    assert await log.links(A, None) == links
    assert links[1][3:] == (None, None, "asked by the person")
    assert await log.read(A, None) == await elsewhere.read(A, None)
    assert await log.ateliers() == [A]
    assert (await log.append(A, [b"five"], head))[0].seq == 5


async def test_links_are_read_in_pieces_like_entries(log: Log):
    await log.create(A)
    positions = await grow(log, A, *(b"%d" % n for n in range(5)))
    assert [link.body for link in await log.links(A, positions[0], limit=2)] == [b"1", b"2"]
    with pytest.raises(Rewound):
        await log.links(A, positions[0]._replace(hash=bytes(16)))


async def test_restoring_goes_on_where_it_was_cut_short(log: Log):
    elsewhere = await another()
    head, links = await elsewhere.head(A), await elsewhere.links(A, None)
    await log.restore(A, head.epoch, [])
    assert await log.head(A) == start(head.epoch)
    await log.restore(A, head.epoch, links[:2])
    await log.restore(A, head.epoch, links[:1])
    assert await log.restore(A, head.epoch, links[1:]) == head
    assert await log.restore(A, head.epoch, links) == head
    assert await log.links(A, None) == links


async def test_another_story_is_not_written_over(log: Log):
    elsewhere = await another()
    head, links = await elsewhere.head(A), await elsewhere.links(A, None)
    await log.create(A)
    [one] = await grow(log, A, b"one")
    with pytest.raises(Rewound):
        await log.restore(A, head.epoch, links)
    foreign = MemoryLog()
    await foreign.restore(A, one.epoch, [])
    await grow(foreign, A, b"uno", b"due")
    with pytest.raises(Rewound):
        await log.restore(A, one.epoch, await foreign.links(A, None))
    assert [entry.body for entry in await log.read(A, None)] == [b"one"]


async def test_entries_that_do_not_chain_are_not_restored(log: Log):
    elsewhere = await another()
    head, links = await elsewhere.head(A), await elsewhere.links(A, None)
    await log.restore(A, head.epoch, links[:1])
    for harm in (links[2:], [links[1], links[3]], [links[1], links[2]._replace(body=b"forged")]):
        with pytest.raises(Damaged):
            await log.restore(A, head.epoch, harm)
    assert await log.links(A, None) == links[:1]


# --- Erasing -------------------------------------------------------------------------------------


async def test_redacting_takes_the_body_and_keeps_the_chain(log: Log):
    await log.create(A)
    positions = await grow(log, A, b"one", b"a name", b"three")
    told = await log.read(A, None)
    await log.redact(A, [2], "asked by the person")
    kept = await log.read(A, None)
    assert [entry.body for entry in kept] == [b"one", None, b"three"]
    assert [entry.digest for entry in kept] == [entry.digest for entry in told]
    assert [entry.position for entry in kept] == positions
    assert (await grow(log, A, b"four"))[0].seq == 4


async def test_redacting_twice_is_redacting_once(log: Log):
    await log.create(A)
    await grow(log, A, b"one", b"two")
    await log.redact(A, [1], "asked")
    await log.redact(A, [1, 1, 2], "asked again")
    assert [entry.body for entry in await log.read(A, None)] == [None, None]


async def test_redacting_forgets_the_snapshot(log: Log):
    # It was folded from the body, and may hold its text.
    await log.create(A)
    [at] = await grow(log, A, b"a name")
    await log.save_snapshot(A, at, "7", b"state with a name")
    await log.redact(A, [1], "asked")
    assert await log.load_snapshot(A, "7") is None


async def test_redacting_forgets_the_vectors(log: Log):
    # A vector tells what its text said, to whoever has the encoder.
    await log.create(A)
    await log.create(B)
    await grow(log, A, b"a name")
    for atelier in (A, B):
        await log.save_vectors(atelier, "tiny 1", {b"one": b"1"})
    await log.redact(A, [1], "asked")
    assert await log.load_vectors(A, "tiny 1") == {}
    assert await log.load_vectors(B, "tiny 1") == {b"one": b"1"}


async def test_redacting_what_is_not_there_changes_nothing(log: Log):
    await log.create(A)
    await grow(log, A, b"one")
    await log.save_vectors(A, "tiny 1", {b"one": b"1"})
    for seq in (0, 2, -1, 10**30):
        with pytest.raises(ValueError):
            await log.redact(A, [1, seq], "asked")
    assert [entry.body for entry in await log.read(A, None)] == [b"one"]
    assert await log.load_vectors(A, "tiny 1") == {b"one": b"1"}


async def test_a_destroyed_atelier_is_gone_and_the_others_are_not(log: Log):
    await log.create(A)
    await log.create(B)
    [at] = await grow(log, A, b"in a")
    await grow(log, B, b"in b")
    await log.save_snapshot(A, at, "7", b"state")
    await log.destroy(A)
    await log.destroy(A)
    with pytest.raises(NoSuchAtelier):
        await log.head(A)
    assert await log.ateliers() == [B]
    assert [entry.body for entry in await log.read(B, None)] == [b"in b"]


async def test_a_name_used_again_tells_another_story(log: Log):
    await log.create(A)
    [old] = await grow(log, A, b"one")
    await log.save_snapshot(A, old, "7", b"state")
    await log.save_vectors(A, "tiny 1", {b"one": b"1"})
    await log.destroy(A)
    await log.create(A)
    await grow(log, A, b"one")
    assert await log.load_snapshot(A, "7") is None
    assert await log.load_vectors(A, "tiny 1") == {}
    with pytest.raises(Rewound):
        await log.read(A, old)
    with pytest.raises(Rewound):
        await log.append(A, [b"two"], old)


async def test_a_closed_log_is_away(log: Log):
    head = await log.create(A)
    await log.close()
    await log.close()
    with pytest.raises(Unavailable):
        await log.append(A, [b"one"], head)
    with pytest.raises(Unavailable):
        await log.read(A, None)


async def test_closing_finishes_what_is_under_way(log: Log):
    head = await log.create(A)
    waiting = asyncio.create_task(log.append(A, [b"one"], head))
    await asyncio.sleep(0)
    await log.close()
    assert [position.seq for position in await waiting] == [1]


# --- The directory -------------------------------------------------------------------------------


async def test_a_pass_is_found_by_its_digest(directory: Directory):
    seat = a_pass(b"token", table="ilot_3", door=True, label="Îlot 3")
    await directory.put_pass(seat)
    assert await directory.find_pass(seat.digest) == seat
    assert await directory.find_pass(hashlib.sha256(b"guess").digest()) is None


async def test_passes_are_listed_as_they_were_made(directory: Directory):
    made = [a_pass(b"3"), a_pass(b"1", person=BRUNO), a_pass(b"2", role="lead")]
    for entry in made:
        await directory.put_pass(entry)
    await directory.put_pass(a_pass(b"4", atelier=B))
    assert await directory.passes(A) == made


async def test_a_pass_put_again_is_replaced_in_place(directory: Directory):
    await directory.put_pass(a_pass(b"1"))
    await directory.put_pass(a_pass(b"2"))
    await directory.put_pass(a_pass(b"1", label="renamed"))
    assert await directory.passes(A) == [a_pass(b"1", label="renamed"), a_pass(b"2")]


async def test_a_revoked_pass_is_unknown(directory: Directory):
    await directory.put_pass(a_pass(b"1"))
    await directory.put_pass(a_pass(b"2"))
    await directory.revoke(a_pass(b"1").digest)
    await directory.revoke(a_pass(b"1").digest)
    assert await directory.find_pass(a_pass(b"1").digest) is None
    assert await directory.passes(A) == [a_pass(b"2")]


async def test_a_door_opens_by_its_latest_code(directory: Directory):
    assert await directory.door(A) is None
    await directory.set_door(A, "K7M2QX")
    await directory.set_door(A, "K7M2QX")
    assert await directory.behind_door("K7M2QX") == A
    await directory.set_door(A, "P4N8TZ")
    assert await directory.behind_door("K7M2QX") is None
    assert await directory.behind_door("P4N8TZ") == A
    assert await directory.door(A) == "P4N8TZ"
    await directory.set_door(A, None)
    assert await directory.behind_door("P4N8TZ") is None
    assert await directory.door(A) is None


async def test_a_code_opens_one_door(directory: Directory):
    await directory.set_door(A, "K7M2QX")
    await directory.set_door(B, "P4N8TZ")
    with pytest.raises(Lost):
        await directory.set_door(B, "K7M2QX")
    assert await directory.behind_door("K7M2QX") == A
    assert await directory.door(B) == "P4N8TZ"
    await directory.set_door(A, None)
    await directory.set_door(B, "K7M2QX")
    assert await directory.behind_door("K7M2QX") == B


async def test_people_tell_what_they_choose(directory: Directory):
    await directory.put_person(A, ANNE, name="Anne", email="anne@exemple.fr", consent=True)
    await directory.put_person(A, BRUNO)
    await directory.put_person(B, ANNE, name="Annie")
    assert await directory.people(A) == {
        ANNE: {"name": "Anne", "email": "anne@exemple.fr", "consent": True},
        BRUNO: {"name": "", "email": "", "consent": False},
    }
    await directory.put_person(A, ANNE, name="Anne B.")
    assert (await directory.people(A))[ANNE] == {"name": "Anne B.", "email": "", "consent": False}


async def test_a_picture_is_what_was_brought_in(directory: Directory):
    body = bytes(range(256)) * 4_000
    await directory.put_picture(A, "i_00000b", Picture("image/png", body))
    await directory.put_picture(A, "i_00000a", Picture("image/jpeg", b"\x00first"))
    await directory.put_picture(A, "i_00000a", Picture("image/webp", b"\x00second"))
    assert await directory.pictures(A) == ["i_00000a", "i_00000b"]
    assert await directory.picture(A, "i_00000b") == Picture("image/png", body)
    assert await directory.picture(A, "i_00000a") == Picture("image/webp", b"\x00second")
    assert await directory.picture(B, "i_00000a") is None
    assert await directory.pictures(B) == []


async def test_the_key_of_a_book_is_that_of_who_was_first(directory: Directory):
    assert await directory.book_key(A, "vote/1", b"\x00first") == b"\x00first"
    assert await directory.book_key(A, "vote/1", b"second") == b"\x00first"
    assert await directory.book_key(A, "vote/2", b"another") == b"another"
    assert await directory.book_key(B, "vote/1", b"elsewhere") == b"elsewhere"
    assert await directory.book_keys(A) == {"vote/1": b"\x00first", "vote/2": b"another"}
    assert await directory.book_keys(B) == {"vote/1": b"elsewhere"}


async def test_of_many_who_want_a_key_at_once_all_get_the_same(directory: Directory):
    wanted = (directory.book_key(A, "vote/1", b"%02d" % each) for each in range(20))
    assert len(set(await asyncio.gather(*wanted))) == 1


async def test_a_key_that_was_forgotten_is_gone_and_the_others_stay(directory: Directory):
    for atelier in (A, B):
        for book in ("vote/1", "vote/2"):
            await directory.book_key(atelier, book, b"key")
    await directory.forget_key(A, "vote/1")
    await directory.forget_key(A, "vote/1")
    await directory.forget_key(A, "never")
    assert await directory.book_keys(A) == {"vote/2": b"key"}
    assert set(await directory.book_keys(B)) == {"vote/1", "vote/2"}


async def test_an_erased_person_leaves_no_name_and_no_pass(directory: Directory):
    await directory.put_person(A, ANNE, name="Anne")
    await directory.put_person(A, BRUNO, name="Bruno")
    await directory.put_person(B, ANNE, name="Annie")
    await directory.put_pass(a_pass(b"1"))
    await directory.put_pass(a_pass(b"2", person=BRUNO))
    await directory.put_pass(a_pass(b"3", atelier=B))
    await directory.erase_person(A, ANNE)
    await directory.erase_person(A, ANNE)
    assert set(await directory.people(A)) == {BRUNO}
    assert await directory.passes(A) == [a_pass(b"2", person=BRUNO)]
    assert set(await directory.people(B)) == {ANNE}
    assert await directory.passes(B) == [a_pass(b"3", atelier=B)]


async def test_an_erased_atelier_leaves_nothing_and_the_others_stay(directory: Directory):
    for atelier, code, token in ((A, "K7M2QX", b"1"), (B, "P4N8TZ", b"2")):
        await directory.set_door(atelier, code)
        await directory.put_person(atelier, ANNE, name="Anne")
        await directory.put_pass(a_pass(token, atelier=atelier))
        await directory.put_picture(atelier, "i_000000", Picture("image/png", b"\x89PNG"))
        await directory.book_key(atelier, "vote/1", b"key")
    await directory.erase(A)
    await directory.erase(A)
    assert await directory.people(A) == {}
    assert await directory.passes(A) == []
    assert await directory.pictures(A) == []
    assert await directory.book_keys(A) == {}
    assert await directory.book_keys(B) == {"vote/1": b"key"}
    assert await directory.picture(B, "i_000000") == Picture("image/png", b"\x89PNG")
    assert await directory.behind_door("K7M2QX") is None
    assert await directory.find_pass(a_pass(b"1").digest) is None
    assert await directory.behind_door("P4N8TZ") == B
    assert set(await directory.people(B)) == {ANNE}
    assert await directory.passes(B) == [a_pass(b"2", atelier=B)]


async def test_a_closed_directory_is_away(directory: Directory):
    await directory.close()
    with pytest.raises(Unavailable):
        await directory.find_pass(b"digest")
    with pytest.raises(Unavailable):
        await directory.set_door(A, None)


# --- The intercom -------------------------------------------------------------------------------


async def test_who_tells_does_not_hear_itself_and_a_closed_intercom_ends(stores: Stores):
    await stores.intercom.tell(b"to the others")
    await stores.intercom.close()
    assert [message async for message in stores.intercom.listen()] == []
    await stores.intercom.tell(b"nobody is there any more")
