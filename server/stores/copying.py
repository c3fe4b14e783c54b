"""Moving ateliers from one store to another: the log bit for bit, then who people are, then both sides compared.

Snapshots and vectors are left behind: the next fold and the next encoding make their own. May be asked again; what is there already is passed over.
"""

from collections.abc import AsyncIterator
from typing import Final, NamedTuple

from facilitation.ids import AtelierId
from facilitation.log import Position, start
from server.stores import Directory, Link, Log, Lost, NoSuchAtelier, Rewound, Stores

PAGE: Final = 500
"""Entries on their way at once."""


class Ahead(Exception):
    """The target holds all of the source and more: somebody works there already."""


class Copied(NamedTuple):
    """What is now the same on both sides, read back and checked."""

    entries: int
    redacted: int
    passes: int
    people: int
    grown: bool
    """The source grew meanwhile: copy again."""
    door_taken: str | None
    """The code that opens another atelier in the target; this one has none there."""


async def copy_atelier(source: Stores, target: Stores, atelier: AtelierId) -> Copied:
    """Copy one atelier, or what is missing of it.

    Raises `Ahead`; `Rewound` when the target tells another story under this name, or differs when it is read back
    (`Trimmed` when the source has forgotten its beginning); `Damaged` for either side; and the weather.
    """
    head = await source.log.head(atelier)
    # Before the log: whatever of it is locked can be opened there, too, as long as it can be here.
    for book, key in (await source.directory.book_keys(atelier)).items():
        await target.directory.book_key(atelier, book, key)
    await _copy_log(source.log, target.log, atelier, head)
    await _copy_redactions(source.log, target.log, atelier, head.epoch)
    entries, redacted = await _compared(source.log, target.log, atelier, head)
    door_taken = await _copy_directory(source.directory, target.directory, atelier)
    return Copied(
        entries,
        redacted,
        len(await target.directory.passes(atelier)),
        len(await target.directory.people(atelier)),
        grown=await source.log.head(atelier) != head,
        door_taken=door_taken,
    )


async def _copy_log(source: Log, target: Log, atelier: AtelierId, head: Position) -> None:
    try:
        end = await target.head(atelier)
    except NoSuchAtelier:
        end = start(head.epoch)
    if end.seq > head.seq:
        # Behind a place it has been at, there is more of the same; otherwise this says `Rewound`.
        await target.links(atelier, head, 1)
        raise Ahead(atelier)
    while links := await source.links(atelier, end, PAGE):
        end = await target.restore(atelier, head.epoch, links)
    await target.restore(atelier, head.epoch, [])


async def _copy_redactions(source: Log, target: Log, atelier: AtelierId, epoch: str) -> None:
    """Redact in the target what was redacted in the source after an earlier copy."""
    late: dict[str, list[int]] = {}
    async for here, there in _pairs(source, target, atelier, start(epoch)):
        if here.body is None and there.body is not None:
            late.setdefault(here.redacted_for or "", []).append(here.seq)
    for reason, seqs in late.items():
        await target.redact(atelier, seqs, reason)


async def _compared(source: Log, target: Log, atelier: AtelierId, head: Position) -> tuple[int, int]:
    """How many entries, and how many of them redacted, both sides have alike. Reading them checks each chain."""
    entries = redacted = 0
    async for here, there in _pairs(source, target, atelier, start(head.epoch)):
        # What was redacted in the target alone stays so.
        if there.body is None:
            here = here._replace(salt=None, body=None, redacted_for=there.redacted_for)
        if here != there:
            raise Rewound(atelier)
        entries += 1
        redacted += there.body is None
    if entries < head.seq:
        raise Rewound(atelier)
    return entries, redacted


async def _pairs(
    source: Log, target: Log, atelier: AtelierId, at: Position
) -> AsyncIterator[tuple[Link, Link]]:
    """The entries that both sides have, side by side, from the beginning."""
    while True:
        here, there = await source.links(atelier, at, PAGE), await target.links(atelier, at, PAGE)
        pairs = list(zip(here, there, strict=False))
        if not pairs:
            return
        for pair in pairs:
            yield pair
        at = Position(at.epoch, pairs[-1][0].seq, pairs[-1][0].hash)


async def _copy_directory(source: Directory, target: Directory, atelier: AtelierId) -> str | None:
    """Make the target's directory what the source's is; the code that could not be had, if any."""
    people = await source.people(atelier)
    for gone in set(await target.people(atelier)) - set(people):
        await target.erase_person(atelier, gone)
    for person, told in people.items():
        await target.put_person(
            atelier,
            person,
            name=str(told["name"]),
            email=str(told["email"]),
            consent=bool(told["consent"]),
        )
    for name in await source.pictures(atelier):
        picture = await source.picture(atelier, name)
        if picture is not None:
            await target.put_picture(atelier, name, picture)
    for closed in (await target.book_keys(atelier)).keys() - await source.book_keys(atelier):
        # Closed in the source since: nobody opens it in the target either.
        await target.forget_key(atelier, closed)
    passes = await source.passes(atelier)
    for digest in {entry.digest for entry in await target.passes(atelier)} - {
        entry.digest for entry in passes
    }:
        # Revoked in the source since: it must not open the target.
        await target.revoke(digest)
    for entry in passes:
        await target.put_pass(entry)
    code = await source.door(atelier)
    try:
        await target.set_door(atelier, code)
    except Lost:
        return code
    return None
