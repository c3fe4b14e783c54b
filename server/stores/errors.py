"""Why a store cannot be opened, and what it says when it finds itself damaged.

The weather of a store that is open (`Lost`, `Unknown`, `Full`, …) stands with the ports, in `__init__.py`.
"""

from typing import Final, NamedTuple

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
    "redis_away": (
        "Le serveur Redis {url} ne répond pas ({cause}) ; vérifier qu’il est démarré et que l’adresse est la bonne.",
        "The Redis server {url} does not answer ({cause}); check that it is running and that the address is right.",
    ),
    "redis_password": (
        "Le serveur Redis {url} refuse ce mot de passe ou cet utilisateur ; corriger l’adresse.",
        "The Redis server {url} refuses this password or this user; correct the address.",
    ),
    "redis_password_needed": (
        "Le serveur Redis {url} demande un mot de passe ; l’écrire dans l’adresse : redis://:MOT-DE-PASSE@HÔTE.",
        "The Redis server {url} asks for a password; write it in the address: redis://:PASSWORD@HOST.",
    ),
    "redis_database": (
        "Le serveur Redis {url} n’a pas de base numéro {db} ; choisir un numéro plus petit (réglage « databases »).",
        "The Redis server {url} has no database {db}; choose a smaller number (setting “databases”).",
    ),
    "redis_loading": (
        "Le serveur Redis {url} relit encore ses fichiers ; réessayer dans un instant.",
        "The Redis server {url} is still reading its files; try again in a moment.",
    ),
    "redis_full": (
        "Le serveur Redis {url} n’a plus de place ; augmenter « maxmemory » ou libérer son disque.",
        "The Redis server {url} has no room left; raise “maxmemory” or free its disk.",
    ),
    "redis_disk": (
        "Le serveur Redis {url} n’arrive pas à écrire sur son disque, et refuse tout (MISCONF) ; y faire de la place, "
        "et vérifier l’accès à son dossier.",
        "The Redis server {url} cannot write to its disk, and refuses everything (MISCONF); make room on it, and check "
        "the access to its folder.",
    ),
    "redis_without_copies": (
        "Le serveur Redis {url} n’a pas les copies qu’il doit avoir (min-replicas-to-write) ; les démarrer d’abord.",
        "The Redis server {url} lacks the replicas it must have (min-replicas-to-write); start them first.",
    ),
    "redis_too_old": (
        "Le serveur Redis {url} est trop ancien ({version}) ; il faut Redis 5 ou plus récent, ou Valkey.",
        "The Redis server {url} is too old ({version}); Redis 5 or newer is needed, or Valkey.",
    ),
    "redis_is_cluster": (
        "{url} est un nœud de Redis Cluster ; donner l’adresse d’un serveur seul ou de ses sentinelles.",
        "{url} is a node of a Redis Cluster; give the address of a single server or of its sentinels.",
    ),
    "redis_is_sentinel": (
        "{url} est une sentinelle ; écrire redis+sentinel://HÔTE:PORT/SERVICE.",
        "{url} is a sentinel; write redis+sentinel://HOST:PORT/SERVICE.",
    ),
    "redis_is_replica": (
        "{url} est une copie en lecture seule ; donner l’adresse du serveur principal.",
        "{url} is a read-only replica; give the address of the primary.",
    ),
    "redis_evicts": (
        "Le serveur Redis {url} peut effacer des données quand la mémoire manque (maxmemory-policy {value}) ; "
        "régler « maxmemory-policy noeviction », ou ajouter ?risk=accepted à l’adresse.",
        "The Redis server {url} may drop data when memory runs short (maxmemory-policy {value}); "
        "set “maxmemory-policy noeviction”, or add ?risk=accepted to the address.",
    ),
    "redis_evicts_accepted": (
        "Risque accepté : avec maxmemory-policy {value}, Redis peut effacer un atelier en cours quand la mémoire manque.",
        "Risk accepted: with maxmemory-policy {value}, Redis may drop a running atelier when memory runs short.",
    ),
    "redis_forgets": (
        "Le serveur Redis {url} n’écrit rien sur disque (appendonly {value}) ; régler « appendonly yes » et "
        "« appendfsync always », ou ajouter ?risk=accepted à l’adresse.",
        "The Redis server {url} writes nothing to disk (appendonly {value}); set “appendonly yes” and "
        "“appendfsync always”, or add ?risk=accepted to the address.",
    ),
    "redis_forgets_accepted": (
        "Risque accepté : avec appendonly {value}, tout ce qui est acquitté se perd si Redis s’arrête.",
        "Risk accepted: with appendonly {value}, all that is acknowledged is lost when Redis stops.",
    ),
    "redis_syncs_late": (
        "Le serveur Redis {url} acquitte avant d’écrire sur disque (appendfsync {value}) ; régler "
        "« appendfsync always », ou ajouter ?risk=accepted à l’adresse.",
        "The Redis server {url} acknowledges before it writes to disk (appendfsync {value}); set "
        "“appendfsync always”, or add ?risk=accepted to the address.",
    ),
    "redis_syncs_late_accepted": (
        "Risque accepté : avec appendfsync {value}, une panne perd les dernières secondes acquittées.",
        "Risk accepted: with appendfsync {value}, a crash loses the last acknowledged seconds.",
    ),
    "redis_alone": (
        "Le serveur Redis {url} accepte d’écrire sans copie (min-replicas-to-write {value}) ; régler "
        "« min-replicas-to-write 1 » et « min-replicas-max-lag 2 », ou ajouter ?risk=accepted à l’adresse.",
        "The Redis server {url} writes without a replica (min-replicas-to-write {value}); set "
        "“min-replicas-to-write 1” and “min-replicas-max-lag 2”, or add ?risk=accepted to the address.",
    ),
    "redis_alone_accepted": (
        "Risque accepté : avec min-replicas-to-write {value}, un serveur isolé continue d’écrire ce qui sera perdu.",
        "Risk accepted: with min-replicas-to-write {value}, a server cut off goes on writing what will be lost.",
    ),
    "redis_hidden": (
        "Le serveur Redis {url} ne montre pas ses réglages (CONFIG GET interdit) ; s’assurer chez l’hébergeur de "
        "« noeviction » et « appendfsync always », puis ajouter ?risk=accepted à l’adresse.",
        "The Redis server {url} does not show its settings (CONFIG GET is forbidden); make sure with its host of "
        "“noeviction” and “appendfsync always”, then add ?risk=accepted to the address.",
    ),
    "redis_hidden_accepted": (
        "Risque accepté : Redis ne montre pas ses réglages ; rien ne dit que ce qui est acquitté survit à une panne.",
        "Risk accepted: Redis does not show its settings; nothing says that what is acknowledged survives a crash.",
    ),
}
"""Every reason not to open, in French and in English; `…_accepted` is what is at risk where the address accepts it."""


class Cause(NamedTuple):
    """A cause in a few words, as it stands in brackets behind what it explains."""

    french: str
    english: str


class StoreRefused(Exception):
    """A store cannot be opened. `french` and `english` are one sentence each, for whoever starts the server."""

    def __init__(self, code: str, **facts: str | Cause) -> None:
        """A fact is a text, or what it is called in French and in English."""
        self.code = code
        self.facts = facts
        self.french, self.english = (
            sentence.format(
                **{name: fact if isinstance(fact, str) else fact[language] for name, fact in facts.items()}
            )
            for language, sentence in enumerate(REASONS[code])
        )
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
