"""Why a file cannot be opened, in words of both languages: what SQLite and the system say is English, and for programmers."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import apsw

from server.stores.errors import Cause, StoreRefused

FULL: Final = Cause("le disque est plein", "the disk is full")
DENIED: Final = Cause("l’accès est interdit", "access is denied")
READ_ONLY: Final = Cause("il est en lecture seule", "it is read-only")
LOCKED: Final = Cause("un autre programme le tient verrouillé", "another program holds it locked")
UNREADABLE: Final = Cause("des pages ne se lisent plus", "pages of it cannot be read any more")
FAILING: Final = Cause("le disque rend une erreur", "the disk reports an error")
SYSTEM: Final[dict[int, Cause]] = {
    errno.EACCES: DENIED,
    errno.EPERM: DENIED,
    errno.EROFS: Cause("ce disque est en lecture seule", "this disk is read-only"),
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EIO: FAILING,
    errno.ENOENT: Cause("rien ne peut être créé à cet endroit", "nothing can be made there"),
    errno.EEXIST: Cause("ce n’est pas un dossier", "it is no folder"),
    errno.ENOTDIR: Cause("ce n’est pas un dossier", "it is no folder"),
    errno.EISDIR: Cause("c’est un dossier", "it is a folder"),
    errno.ENAMETOOLONG: Cause("ce nom est trop long", "this name is too long"),
    errno.EMFILE: Cause("trop de fichiers sont ouverts", "too many files are open"),
}
"""By the number of the system's error."""
SQLITE: Final[dict[type[apsw.Error], Cause]] = {
    apsw.FullError: FULL,
    apsw.PermissionsError: DENIED,
    apsw.ReadOnlyError: READ_ONLY,
    apsw.BusyError: LOCKED,
    apsw.LockedError: LOCKED,
    apsw.CorruptError: UNREADABLE,
    apsw.IOError: FAILING,
    apsw.NoMemError: Cause("la mémoire manque", "memory runs short"),
    apsw.CantOpenError: Cause("il ne se laisse pas ouvrir", "it cannot be opened"),
}
"""By the kind of SQLite's error."""


@contextmanager
def refusing(path: Path | str) -> Iterator[None]:
    """Tell what the system or SQLite says of a file that is being opened as a `StoreRefused`, whose cause is in both languages.

    Nothing may be connected to the file any more when this is left: finding out why it does not open opens it.
    """
    try:
        yield
    except (apsw.NotADBError, IsADirectoryError):
        raise StoreRefused("not_a_database", path=str(path)) from None
    except apsw.CorruptError as error:
        raise StoreRefused("damaged", path=str(path), cause=cause_of(error, path)) from error
    except apsw.FullError as error:
        raise StoreRefused("no_room", path=str(path)) from error
    except (apsw.Error, OSError) as error:
        raise StoreRefused("no_access", path=str(path), cause=cause_of(error, path)) from error


def cause_of(error: apsw.Error | OSError, path: Path | str) -> Cause:
    """Why; of what is not known here, what was said."""
    if isinstance(error, apsw.CantOpenError):
        error = _asked(path) or error
    if isinstance(error, OSError):
        said = error.strerror or str(error)
        return SYSTEM.get(error.errno or 0, Cause(said, said))
    return SQLITE.get(type(error), Cause(str(error), str(error)))


def _asked(path: Path | str) -> OSError | None:
    """Why the system does not open a file, which SQLite does not repeat; `None` where it would."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        return error
    return None
