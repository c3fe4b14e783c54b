"""Why a store cannot be opened, and what it says when it finds itself damaged.

The weather of a store that is open (`Lost`, `Unknown`, `Full`, …) stands with the ports, in `__init__.py`.
"""

from typing import Final

REASONS: Final[dict[str, tuple[str, str]]] = {
    "bad_url": (
        "Adresse de stockage illisible : {url}. Écrire {known}.",
        "This store address cannot be read: {url}. Write {known}.",
    ),
    "folder_missing": (
        "Le dossier {path} n’existe pas, ni celui qui devrait le contenir.",
        "The folder {path} does not exist, nor the one that should hold it.",
    ),
    "no_access": (
        "Impossible de lire et d’écrire {path} : {cause}.",
        "{path} cannot be read and written: {cause}.",
    ),
    "not_private": (
        "D’autres utilisateurs de la machine peuvent lire {path}, et ses droits ne se laissent pas restreindre.",
        "Other users of this machine can read {path}, and its permissions cannot be tightened.",
    ),
    "in_use": (
        "Un autre serveur utilise déjà {path} ; un fichier n’en sert qu’un seul.",
        "Another server is already using {path}; one file serves one server.",
    ),
    "not_a_database": (
        "{path} n’est pas une base de données.",
        "{path} is not a database.",
    ),
    "not_ours": (
        "{path} est la base de données d’un autre programme.",
        "{path} is the database of another program.",
    ),
    "newer": (
        "{path} a été écrit par une version plus récente de ce programme.",
        "{path} was written by a newer version of this program.",
    ),
    "damaged": (
        "{path} est endommagé ({cause}) ; reprendre une sauvegarde.",
        "{path} is damaged ({cause}); restore a backup.",
    ),
    "no_room": (
        "Il n’y a plus de place sur le disque pour ouvrir {path}.",
        "There is no room left on the disk to open {path}.",
    ),
    "no_wal": (
        "Le système de fichiers de {path} ne convient pas (partage réseau ?) ; choisir un disque de la machine.",
        "The file system of {path} will not do (a network share?); choose a disk of this machine.",
    ),
}
"""Every reason not to open, in French and in English."""


class StoreRefused(Exception):
    """A store cannot be opened. `french` and `english` are one sentence each, for whoever starts the server."""

    def __init__(self, code: str, **facts: str) -> None:
        french, english = REASONS[code]
        self.code = code
        self.facts = facts
        self.french = french.format(**facts)
        self.english = english.format(**facts)
        super().__init__(self.english)


class BadStoreUrl(StoreRefused, ValueError):
    """The address of the store is not one we can read."""

    def __init__(self, url: str, known: str) -> None:
        super().__init__("bad_url", url=repr(url), known=known)


class Damaged(Exception):
    """The log of `atelier` does not hold together at `seq`: a hole, a foreign entry, or bytes that changed."""

    def __init__(self, atelier: str, seq: int) -> None:
        super().__init__(f"The log of {atelier} does not hold together at entry {seq}.")
        self.atelier = atelier
        self.seq = seq
