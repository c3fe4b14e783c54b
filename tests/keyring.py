"""Keys of books as tests play them: what is locked is turned around, and a key that was forgotten opens nothing."""

from facilitation import snapshot
from facilitation.events import Commit
from facilitation.kinds import Book, Kinds
from facilitation.model import Atelier
from server.keys import Closed
from server.timers import SYSTEM
from tests.story import KINDS


class Keyring:
    """The keys there are: of every book, but those that were forgotten."""

    def __init__(self) -> None:
        self.forgotten: set[Book] = set()

    def lock(self, book: Book, secret: bytes) -> bytes:
        """What is kept of something secret."""
        if book in self.forgotten:
            raise Closed(book.token())
        return book.token().encode() + secret[::-1]

    def open(self, book: Book, box: bytes) -> bytes | None:
        """What was kept, while there is a key."""
        if book in self.forgotten:
            return None
        token = book.token().encode()
        assert box.startswith(token), "it was locked for another book"
        return box[len(token) :][::-1]

    def write(self, atelier: Atelier, kinds: Kinds = KINDS) -> bytes:
        """A snapshot."""
        return snapshot.write(kinds, atelier, self.lock)

    def read(self, blob: bytes, kinds: Kinds = KINDS) -> Atelier:
        """A snapshot read back."""
        return snapshot.read(kinds, blob, self.open)

    def told(self, commit: Commit) -> Commit:
        """What a log tells of a commit: of one whose book has no key any more, that there was one."""
        if KINDS.book(commit) not in self.forgotten:
            return commit
        return Commit(seq=commit.seq, at_ms=0, by=SYSTEM, events=())
