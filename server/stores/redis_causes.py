"""Why a Redis does not answer, in words of both languages: what the library and the system say is English, and for programmers."""

import ssl
from collections.abc import Iterator
from socket import gaierror
from typing import Final

from redis.exceptions import InvalidResponse, RedisError

from server.stores.errors import Cause
from server.stores.redis_connection import NO_PRIMARY, NO_SERVICE, code, is_reply

LATE: Final = Cause("pas de réponse à temps", "no answer in time")
DEAF: Final = Cause("l’abonnement SUBSCRIBE reste sans réponse", "SUBSCRIBE is not answered")
SYSTEM: Final[dict[type[BaseException], Cause]] = {
    gaierror: Cause("nom de machine inconnu", "unknown host name"),
    ssl.SSLCertVerificationError: Cause(
        "certificat TLS refusé ; ajouter ?ca=FICHIER s’il vient d’une autorité privée",
        "its TLS certificate is refused; add ?ca=FILE if a private authority made it",
    ),
    ssl.SSLError: Cause(
        "la connexion TLS échoue ; écrire redis:// si le serveur parle sans TLS",
        "the TLS connection fails; write redis:// if the server speaks without TLS",
    ),
    ConnectionRefusedError: Cause("rien n’écoute à cette adresse", "nothing listens at this address"),
    FileNotFoundError: Cause("cette prise (socket) n’existe pas", "there is no such socket"),
    PermissionError: Cause("l’accès à cette prise est interdit", "access to this socket is denied"),
    ConnectionError: Cause("la connexion est coupée", "the connection is cut"),
    TimeoutError: LATE,
    OSError: Cause("réseau inaccessible", "the network cannot be reached"),
}
"""By what the system raised; the first that fits."""
SAID: Final[dict[str, Cause]] = {
    "NOPERM": Cause("cet utilisateur n’a pas les droits qu’il faut", "this user lacks the rights it needs"),
    "READONLY": Cause("il est en lecture seule", "it is read-only"),
    "MASTERDOWN": Cause("son serveur principal est absent", "its primary is away"),
    "BUSY": Cause("un script l’occupe", "a script keeps it busy"),
    "MAXCLIENTS": Cause("il a trop de connexions", "it has too many connections"),
    "ERR": Cause("il refuse ce qu’on lui demande", "it refuses what it is asked"),
    NO_SERVICE: Cause(
        "les sentinelles ne connaissent pas ce service", "the sentinels do not know this service"
    ),
    NO_PRIMARY: Cause(
        "les sentinelles ne trouvent pas de serveur principal", "the sentinels find no primary"
    ),
}
"""By the first word of a refusal, or by what our own code says."""


def cause_of(error: BaseException) -> Cause:
    """Why, as far as it is known. A refusal that is not known is named by its first word, which Redis never translates."""
    if str(error) in SAID:
        return SAID[str(error)]
    if "max number of clients" in str(error):
        return SAID["MAXCLIENTS"]
    if isinstance(error, InvalidResponse):
        return Cause("ce n’est pas un serveur Redis qui répond", "what answers is no Redis server")
    if is_reply(error):
        word = code(error)
        return SAID.get(word, Cause(f"il répond {word}", f"it answers {word}"))
    for each in _behind(error):
        for kind, cause in SYSTEM.items():
            if isinstance(each, kind):
                return cause
    return SYSTEM[ConnectionError] if isinstance(error, RedisError) and str(error) else LATE


def _behind(error: BaseException) -> Iterator[BaseException]:
    """What lies behind an error of the library, the deepest first: there the system said why."""
    if isinstance(within := error.__cause__ or error.__context__, BaseException):
        yield from _behind(within)
    yield error
