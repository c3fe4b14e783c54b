"""One SQLite file served to one event loop: a thread that writes in groups, a thread that reads.

Group commit clocks itself: while one group is being made durable the next one gathers, so a lone writer waits for
one fsync and a hundred writers share one. Reading does the same with snapshots. This file does not know what is written.
"""

import asyncio
import contextlib
import errno
import os
import queue
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final, Self, TypeVar

import apsw

from server.stores import Full, Unavailable, Unknown
from server.stores.errors import StoreRefused
from server.stores.sqlite_causes import refusing
from server.stores.sqlite_connection import Layout, Tuning, claim, connect, prepare

GROUP_MAX: Final = 1_000
"""Calls in one transaction: bounds how long the first of them waits for the last."""
WAITING_MAX: Final = 10_000
"""Calls waiting to be written. A room has one under way, so this is never reached in health."""
NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

T = TypeVar("T")
Work = Callable[[apsw.Connection], T]


class _Job:
    """One call on its way through the writer: what to do, and then what came of it."""

    def __init__(self, work: Work[Any], answer: asyncio.Future[Any] | None, erases: bool) -> None:
        self.work = work
        self.answer = answer
        self.erases = erases
        self.result: Any = None
        self.error: Exception | None = None

    def run(self, db: apsw.Connection) -> None:
        """Do the work within the group. A refusal undoes this job alone; an error of SQLite undoes the group."""
        db.execute("SAVEPOINT job")
        try:
            self.result = self.work(db)
            if self.erases:
                db.execute("INSERT OR IGNORE INTO chore VALUES ('scrub')")
        except apsw.Error:
            raise
        except Exception as refusal:
            self.error = refusal
            db.execute("ROLLBACK TO job")
        db.execute("RELEASE job")

    def look(self, db: apsw.Connection) -> None:
        """Do the work, which only reads."""
        try:
            self.result = self.work(db)
        except apsw.Error:
            raise
        except Exception as refusal:
            self.error = refusal

    def tell(self) -> None:
        """Answer, on the event loop. Nobody may be waiting any more; what was written stays written."""
        if self.answer is None or self.answer.done():
            return
        if self.error is not None:
            self.answer.set_exception(self.error)
        else:
            self.answer.set_result(self.result)


def _tell(jobs: list[_Job]) -> None:
    for job in jobs:
        job.tell()


class SqliteFile:
    """Writes in groups, reads beside them, reopens itself after an error of the disk."""

    @classmethod
    async def open(cls, path: Path, layout: Layout, tuning: Tuning) -> Self:
        """Claim, check and open the file. Raises `StoreRefused`."""
        file = cls(path, layout, tuning, asyncio.get_running_loop())
        await asyncio.to_thread(file._start)
        return file

    def __init__(self, path: Path, layout: Layout, tuning: Tuning, loop: asyncio.AbstractEventLoop) -> None:
        self._path = Path(os.path.abspath(os.path.expanduser(path)))
        self._layout = layout
        self._tuning = tuning
        self._loop = loop
        self._lock: apsw.Connection | None = None
        self._writer: apsw.Connection | None = None
        self._reader: apsw.Connection | None = None
        self._reader_free = threading.Lock()
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._closing = False
        self._thread = threading.Thread(target=self._serve, name=f"write {path.name}", daemon=True)
        self._looks: list[_Job] = []
        self._looking = False
        self._reading = ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"read {path.name}")

    # --- On the event loop ---------------------------------------------------------------------

    async def write(self, work: Work[T]) -> T:
        """Do `work` in the next group; durable when this returns.

        Raises what `work` raised (its own changes are then undone), `Full`, `Unknown` or `Unavailable`.
        Cancelling the wait does not cancel the work.
        """
        return await self._ask(work, erases=False)

    async def erase(self, work: Work[T]) -> T:
        """As `write`, and when it returns no byte of what was deleted is left in the files."""
        return await self._ask(work, erases=True)

    async def read(self, work: Work[T]) -> T:
        """Do `work` on one snapshot of what is durable. Raises what `work` raised, or `Unavailable`."""
        if self._closing:
            raise Unavailable
        answer: asyncio.Future[T] = self._loop.create_future()
        self._looks.append(_Job(work, answer, erases=False))
        if not self._looking:
            self._look_soon()
        return await answer

    def _look_soon(self) -> None:
        """Hand over all that was asked for: a thousand who come in at once need one snapshot, not a thousand."""
        group, self._looks = self._looks, []
        self._looking = True
        self._reading.submit(self._look, group)

    def _looked(self, group: list[_Job]) -> None:
        _tell(group)
        self._looking = False
        if self._closing:
            self._fail(self._looks, Unavailable, None)
            _tell(self._looks)
        elif self._looks:
            self._look_soon()

    async def close(self) -> None:
        """Finish what is waiting, then let go of the file."""
        if not self._closing:
            self._closing = True
            self._jobs.put(None)
        await asyncio.to_thread(self._thread.join)

    async def _ask(self, work: Work[T], *, erases: bool) -> T:
        if self._closing or self._jobs.qsize() >= WAITING_MAX:
            raise Unavailable
        answer: asyncio.Future[T] = self._loop.create_future()
        self._jobs.put(_Job(work, answer, erases))
        return await answer

    # --- On the reading thread -----------------------------------------------------------------

    def _look(self, group: list[_Job]) -> None:
        """Do a group on one snapshot; a refusal is the answer of its own job, an error of SQLite of all of them."""
        with self._reader_free:
            if self._reader is None:
                # Only the writer reopens; ask it to try, for whoever reads next.
                self._jobs.put(_Job(lambda db: None, answer=None, erases=False))
                self._fail(group, Unavailable, None)
            else:
                try:
                    self._reader.execute("BEGIN")
                    try:
                        for job in group:
                            job.look(self._reader)
                    finally:
                        self._reader.execute("ROLLBACK")
                except apsw.Error as error:
                    self._fail(group, Unavailable, error)
        self._loop.call_soon_threadsafe(self._looked, group)

    # --- On the writing thread -----------------------------------------------------------------

    def _start(self) -> None:
        self._lock = claim(self._path)
        try:
            prepare(self._path, self._layout, self._tuning)
            with refusing(self._path):
                self._connect_or_not_at_all()
        except BaseException:
            self._lock.close()
            raise
        self._thread.start()

    def _connect(self) -> None:
        """Open both connections, and leave nothing in the write-ahead log that only the page cache may hold.

        After a failed fsync the kernel takes its pages for clean: a later fsync would succeed without writing
        them. The checkpoint writes them anew, into the database, and syncs that.
        """
        self._writer = connect(self._path, self._tuning)
        busy, _, _ = self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").get
        if busy:
            raise apsw.BusyError("the write-ahead log could not be emptied")
        if self._writer.execute("SELECT count(*) FROM chore WHERE name = 'scrub'").get:
            self._scrub(self._writer)
        self._reader = connect(self._path, self._tuning)
        self._reader.execute("PRAGMA query_only = ON")

    def _connect_or_not_at_all(self) -> None:
        try:
            self._connect()
        except BaseException:
            self._disconnect()
            raise

    def _disconnect(self) -> None:
        for db in (self._reader, self._writer):
            if db is not None:
                # Closing may checkpoint and fail for the very reason we close; what follows is a fresh recovery.
                with contextlib.suppress(apsw.Error):
                    db.close()
        self._reader = self._writer = None

    def _reconnect(self) -> bool:
        """Drop both connections and recover from what the disk holds. Whether that worked."""
        with self._reader_free:
            self._disconnect()
            with contextlib.suppress(apsw.Error, StoreRefused):
                self._connect_or_not_at_all()
        return self._writer is not None

    def _serve(self) -> None:
        while group := self._next_group():
            self._commit(group)
            erasures = [job for job in group if job.erases]
            self._answer([job for job in group if not job.erases])
            if erasures:
                self._finish_erasing(erasures)
                self._answer(erasures)
        self._reading.shutdown(wait=True)
        self._disconnect()
        assert self._lock is not None
        self._lock.close()

    def _answer(self, jobs: list[_Job]) -> None:
        """Wake the event loop once for the whole group, not once per call."""
        if jobs:
            self._loop.call_soon_threadsafe(_tell, jobs)

    def _next_group(self) -> list[_Job]:
        """Wait for a job, then take all that gathered meanwhile. Empty when there will be no more."""
        group: list[_Job] = []
        with contextlib.suppress(queue.Empty):
            while len(group) < GROUP_MAX:
                job = self._jobs.get(block=not group)
                if job is None:
                    # Put it back: the next round is the last one.
                    if group:
                        self._jobs.put(None)
                    break
                group.append(job)
        return group

    def _commit(self, group: list[_Job]) -> None:
        """Do the whole group in one transaction; afterwards every job knows what to answer."""
        if self._writer is None and not self._reconnect():
            self._fail(group, Unavailable, None)
            return
        assert self._writer is not None
        try:
            self._writer.execute("BEGIN IMMEDIATE")
            for job in group:
                job.run(self._writer)
            self._writer.execute("COMMIT")
        except apsw.Error as error:
            # Refusals too: they may rest on what a neighbour wrote and what is now undone.
            self._fail(group, self._calm(self._writer, error), error)

    def _finish_erasing(self, erasures: list[_Job]) -> None:
        done = [job for job in erasures if job.error is None]
        if not done or self._writer is None:
            return
        try:
            self._scrub(self._writer)
        except apsw.Error as error:
            # Deleted but not scrubbed; the chore is kept, and asking again or starting again finishes it.
            self._fail(done, self._calm(self._writer, error), error)

    def _scrub(self, db: apsw.Connection) -> None:
        """Leave nothing of what was deleted: `secure_delete` zeroes cells, but moving cells leaves copies behind.

        So the file is written anew from what is alive, and the write-ahead log emptied. Costs the time to write
        the file once, and its size in memory.
        """
        db.execute("VACUUM")
        db.execute("DELETE FROM chore WHERE name = 'scrub'")
        db.execute("PRAGMA wal_checkpoint(PASSIVE)")
        with self._reader_free if self._reader is not None else contextlib.nullcontext():
            busy, _, _ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").get
        if busy:
            raise apsw.BusyError("the write-ahead log could not be emptied")

    def _calm(self, db: apsw.Connection, error: apsw.Error) -> type[Exception]:
        """Bring the file back to a known state before anything is answered; what to answer."""
        if _no_room(db, error):
            try:
                if db.in_transaction:
                    db.execute("ROLLBACK")
            except apsw.Error:
                self._reconnect()
            return Full
        self._reconnect()
        return Unknown

    def _fail(self, jobs: list[_Job], kind: type[Exception], cause: Exception | None) -> None:
        for job in jobs:
            # One exception each: a traceback shared by several tasks grows with every one of them.
            job.error = kind()
            job.error.__cause__ = cause


def _no_room(db: apsw.Connection, error: apsw.Error) -> bool:
    """Whether a write was refused for want of space: then no commit reached the log. A failed fsync is not that."""
    if isinstance(error, apsw.FullError):
        return True
    # Errors that apsw raises by itself carry no code of SQLite's.
    return getattr(error, "extendedresult", 0) == apsw.SQLITE_IOERR_WRITE and db.system_errno in NO_ROOM
