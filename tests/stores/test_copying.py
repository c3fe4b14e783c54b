"""Moving an atelier to another store and back: bit for bit, again and again, and never over another story."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from facilitation.log import start
from server.stores import NoSuchAtelier, Picture, Rewound, Stores, Trimmed
from server.stores.copying import Ahead, copy_atelier
from server.stores.opening import open_stores
from tests.server.process import atelier
from tests.stores.contract import ANNE, BRUNO, A, B, a_pass, grow, trimmed
from tests.stores.redis_server import RedisServer


@pytest.fixture
async def source() -> AsyncIterator[Stores]:
    """A store with one atelier in it: four entries, one of them redacted, two passes, a door, two people."""
    stores = await open_stores("memory:")
    await stores.log.create(A)
    await grow(stores.log, A, b"one", b"a name", b"", b"four")
    await stores.log.redact(A, [2], "asked by the person")
    await stores.directory.put_pass(a_pass(b"1", role="lead", label="régie"))
    await stores.directory.put_pass(a_pass(b"2", person=BRUNO, table="ilot_3"))
    await stores.directory.put_person(A, ANNE, name="Anne", email="anne@exemple.fr", consent=True)
    await stores.directory.put_person(A, BRUNO, name="Bruno")
    await stores.directory.put_picture(A, "i_000000", Picture("image/png", b"\x89PNG"))
    await stores.directory.book_key(A, "vote/1", b"key")
    await stores.directory.book_key(A, "vote/2", b"another key")
    await stores.directory.set_door(A, "K7M2QX")
    yield stores
    await stores.close()


async def everything(stores: Stores, name: str = A) -> object:
    """All that a store knows of an atelier."""
    log, directory = stores.log, stores.directory
    return (
        await log.head(name),
        await log.links(name, None),
        await directory.passes(name),
        await directory.people(name),
        [await directory.picture(name, each) for each in await directory.pictures(name)],
        await directory.book_keys(name),
        await directory.door(name),
    )


async def test_a_copy_is_the_same_atelier(source: Stores, stores: Stores):
    copied = await copy_atelier(source, stores, A)
    assert (copied.entries, copied.redacted, copied.passes, copied.people) == (4, 1, 2, 2)
    assert (copied.grown, copied.door_taken) == (False, None)
    assert await everything(stores) == await everything(source)
    assert await stores.directory.find_pass(a_pass(b"1").digest) == a_pass(b"1", role="lead", label="régie")
    assert await stores.log.load_snapshot(A, "7") is None
    back = await open_stores("memory:")
    await copy_atelier(stores, back, A)
    assert await everything(back) == await everything(source)
    await back.close()


async def test_a_copy_asked_again_goes_on_with_what_is_new(source: Stores, stores: Stores):
    await copy_atelier(source, stores, A)
    await grow(source.log, A, b"five")
    await source.log.redact(A, [1, 4], "asked later")
    await source.directory.revoke(a_pass(b"1").digest)
    await source.directory.erase_person(A, BRUNO)
    await source.directory.forget_key(A, "vote/1")
    await source.directory.set_door(A, None)
    assert (await copy_atelier(source, stores, A)).entries == 5
    assert await everything(stores) == await everything(source)
    assert await stores.directory.behind_door("K7M2QX") is None


async def test_a_copy_cut_short_goes_on_where_it_was(source: Stores, stores: Stores):
    epoch = (await source.log.head(A)).epoch
    await stores.log.restore(A, epoch, await source.log.links(A, None, 2))
    await copy_atelier(source, stores, A)
    assert await everything(stores) == await everything(source)


async def test_what_was_redacted_in_the_copy_stays_so(source: Stores, stores: Stores):
    await copy_atelier(source, stores, A)
    await stores.log.redact(A, [4], "asked there")
    copied = await copy_atelier(source, stores, A)
    assert (copied.entries, copied.redacted) == (4, 2)


async def test_an_empty_log_is_copied_too(source: Stores, stores: Stores):
    head = await source.log.create(B)
    await copy_atelier(source, stores, B)
    assert await stores.log.head(B) == head


async def test_another_story_is_left_alone(source: Stores, stores: Stores):
    await stores.log.create(A)
    await grow(stores.log, A, b"another story")
    before = await everything(stores)
    with pytest.raises(Rewound):
        await copy_atelier(source, stores, A)
    for body in (b"and", b"a longer", b"one", b"yet"):
        await grow(stores.log, A, body)
    with pytest.raises(Rewound):
        await copy_atelier(source, stores, A)
    assert await stores.directory.people(A) == {}
    assert (await stores.log.links(A, None))[:1] == before[1]  # type: ignore[index]


async def test_a_target_that_went_on_is_left_alone(source: Stores, stores: Stores):
    await copy_atelier(source, stores, A)
    await grow(stores.log, A, b"five")
    await stores.directory.revoke(a_pass(b"1").digest)
    with pytest.raises(Ahead):
        await copy_atelier(source, stores, A)
    assert await stores.directory.find_pass(a_pass(b"1").digest) is None


async def test_a_source_that_forgot_its_beginning_is_not_copied(stores: Stores):
    source = await open_stores("memory:")
    await trimmed(source.log)
    with pytest.raises(Trimmed):
        await copy_atelier(source, stores, A)
    with pytest.raises(NoSuchAtelier):
        await stores.log.head(A)
    await source.close()


async def test_a_code_that_opens_another_atelier_there_is_told(source: Stores, stores: Stores):
    await stores.directory.set_door(B, "K7M2QX")
    assert (await copy_atelier(source, stores, A)).door_taken == "K7M2QX"
    assert await stores.directory.behind_door("K7M2QX") == B


# --- The command --------------------------------------------------------------------------------


@pytest.fixture
async def file(tmp_path: Path, source: Stores) -> str:
    """The address of a file with that atelier in it."""
    url = f"sqlite:{tmp_path / 'hall.db'}"
    stores = await open_stores(url)
    await copy_atelier(source, stores, A)
    await stores.close()
    return url


@pytest.mark.redis
async def test_an_atelier_goes_to_a_server_and_back(
    tmp_path: Path, file: str, source: Stores, redis_server: RedisServer
):
    there, back = redis_server.fresh(), f"sqlite:{tmp_path / 'back.db'}"
    for words in (["copy", file, there], ["copy", file, there, A], ["copy", there, back, "all"]):
        said = await atelier(tmp_path, *words)
        assert said.code == 0, said
        assert f"✓ {A} : 4 entrées" in said.out
        assert "chain verified on both sides" in said.out
    stores = await open_stores(back)
    assert await everything(stores) == await everything(source)
    head = await stores.log.head(A)
    assert head != start(head.epoch)
    await stores.log.append(A, [b"five"], head)
    await stores.close()
    said = await atelier(tmp_path, "copy", there, back)
    assert said.code == 1
    assert "davantage" in said.err
    assert "somebody works there already" in said.err


async def test_what_cannot_be_copied_is_told_in_a_sentence(tmp_path: Path, file: str):
    said = await atelier(tmp_path, "copy", file, "memory:", "a_nothing")
    said.is_a_sentence("Aucun atelier a_nothing dans la source", "No atelier a_nothing in the source")
    said = await atelier(tmp_path, "copy", f"sqlite:{tmp_path / 'none.db'}", "memory:")
    said.is_a_sentence("n’existe pas", "does not exist")
    assert not (tmp_path / "none.db").exists()
    said = await atelier(tmp_path, "copy", file, file)
    said.is_a_sentence("deux fois la même adresse", "the same address twice")
    stores = await open_stores(file)
    said = await atelier(tmp_path, "copy", file, "memory:")
    await stores.close()
    said.is_a_sentence("Un autre serveur utilise déjà", "Another server is already using")


async def test_another_story_is_told_and_the_other_ateliers_are_copied(tmp_path: Path, file: str):
    stores = await open_stores(file)
    await stores.log.create(B)
    await stores.close()
    target = f"sqlite:{tmp_path / 'target.db'}"
    stores = await open_stores(target)
    await stores.log.create(A)
    await grow(stores.log, A, b"another story")
    await stores.close()
    said = await atelier(tmp_path, "copy", file, target)
    assert said.code == 1
    assert f"✗ {A} : la destination raconte une autre histoire" in said.err
    assert "nothing in it is overwritten" in said.err
    assert f"✓ {B} : 0 entrées" in said.out
