"""What the server is told from outside: `ATELIER_*` in the environment, and the command line above it.

Every setting has a default that works on a laptop without Internet, except secrets, which are made and kept in a file.
"""

import os
import pathlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

KEY_FILE: Final = "owner.key"
KEY_MIN: Final = 32
"""Characters of a key nobody guesses; a shorter one is refused at the start."""

WORKERS_MAX: Final = 256
"""Processes serving one store: more than the largest assembly needs."""

ENCODERS: Final = ("best", "usem3", "tfidf", "off")
"""What `encoder` may say, a folder apart."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """`host`, `port`: where to listen. `store`: where everything is kept. `home`: the folder of the owner's key.

    `public_url`: the address people type, when it is not this machine's own (behind a proxy). `names`: other names this
    server goes by. `workers`: how many processes serve this store, on all machines together: they share the measure of
    wrong codes. `engine`: whether this process also does what must be done once: closing phases on time, erasing on
    schedule, sorting notes; `atelier engine` does when no server does. `encoder`: what sorting reads notes with: the `best`
    that this machine can load, a smaller one, a larger one in a folder, or `off`: notes are sorted by people alone.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    store: str = "sqlite:var/atelier.db"
    home: pathlib.Path = field(default_factory=lambda: pathlib.Path.home() / ".atelier")
    public_url: str | None = None
    names: tuple[str, ...] = ()
    workers: int = 1
    engine: bool = True
    encoder: str = "best"


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings as the environment has them. Raises `ValueError` with a sentence for what is no number."""
    usual = Settings()
    port = environment.get("ATELIER_PORT", environment.get("PORT", str(usual.port)))
    if not port.isdecimal() or not 0 <= int(port) < 65_536:
        raise ValueError(
            f"Le port doit être un nombre de 0 à 65535, pas « {port} ». / The port must be a number."
        )
    workers = environment.get("ATELIER_WORKERS", "1")
    if not workers.isascii() or not workers.isdecimal() or not 1 <= int(workers) <= WORKERS_MAX:
        raise ValueError(
            f"ATELIER_WORKERS doit être un nombre de 1 à {WORKERS_MAX}, pas « {workers} ». / "
            f"ATELIER_WORKERS must be a number from 1 to {WORKERS_MAX}."
        )
    engine = environment.get("ATELIER_ENGINE", "here")
    if engine not in ("here", "elsewhere"):
        raise ValueError(
            f"ATELIER_ENGINE doit être « here » ou « elsewhere », pas « {engine} ». / "
            f"ATELIER_ENGINE must be “here” or “elsewhere”, not “{engine}”."
        )
    encoder = environment.get("ATELIER_ENCODER", usual.encoder)
    if encoder not in ENCODERS and not (encoder and pathlib.Path(encoder).is_dir()):
        raise ValueError(
            f"ATELIER_ENCODER doit être {', '.join(ENCODERS)} ou un dossier, pas « {encoder} ». / "
            f"ATELIER_ENCODER must be {', '.join(ENCODERS)} or a folder, not “{encoder}”."
        )
    return Settings(
        host=environment.get("ATELIER_HOST", usual.host),
        port=int(port),
        store=environment.get("ATELIER_STORE", usual.store),
        home=pathlib.Path(environment.get("ATELIER_HOME", str(usual.home))),
        public_url=environment.get("ATELIER_PUBLIC_URL") or None,
        names=tuple(environment.get("ATELIER_NAMES", "").split()),
        workers=int(workers),
        engine=engine == "here",
        encoder=encoder,
    )


def owner_key(home: pathlib.Path, environment: Mapping[str, str] = os.environ) -> str:
    """The key that makes ateliers on this server: from `ATELIER_OWNER_KEY`, else from a file only its owner reads."""
    given = environment.get("ATELIER_OWNER_KEY")
    if given:
        return given
    path = home / KEY_FILE
    if path.exists():
        path.chmod(0o600)
    kept = path.read_text(encoding="utf-8").strip() if path.exists() else ""
    if kept:
        return kept
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    key = secrets.token_urlsafe(32)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="ascii") as file:
        file.write(key + "\n")
    return key
