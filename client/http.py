"""The few things a device asks over HTTP: coming in, links, the proof. Tried again while the server is away."""

import asyncio
import http.client
import json
import random
import urllib.error
import urllib.request
from typing import Any, Final

TRIES: Final = 40
TIMEOUT_S: Final = 15.0


class Said(Exception):
    """The server answered no: `code` and `facts` as in a `nak`."""

    def __init__(self, status: int, code: str, facts: dict[str, Any]) -> None:
        super().__init__(f"{status} {code} {facts}")
        self.status = status
        self.code = code
        self.facts = facts


class Away(Exception):
    """There is no server there, after many tries; or nothing that could be one."""


async def ask(base: str, path: str, body: Any = None, token: str | None = None, tries: int = TRIES) -> Any:
    """GET, or POST when there is a body; the JSON answered. Raises `Said`, or `Away` after `tries` attempts."""
    if not base.startswith(("http://", "https://")):
        raise Away(base)
    for attempt in range(tries):
        try:
            return await asyncio.to_thread(_ask, base + path, body, token)
        except Said as said:
            if said.status not in (429, 503):
                raise
        except ValueError:
            raise Away(base) from None  # An answer that is not ours.
        except (OSError, TimeoutError, http.client.HTTPException):
            pass  # Away, or killed in the middle: whatever it was, it may be asked again.
        await asyncio.sleep(random.uniform(0.1, min(3.0, 0.2 * 2**attempt)))
    raise Away(base)


def _ask(url: str, body: Any, token: str | None) -> Any:
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
    sent = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, sent, headers)
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_S) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as wrong:
        with wrong:
            told = _object(wrong.read())
        raise Said(wrong.code, str(told.get("code", "")), dict(told.get("facts", {}))) from None


def _object(body: bytes) -> dict[str, Any]:
    try:
        told = json.loads(body)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
