"""The pages and everything they load. Nothing comes from anywhere else, and nothing inline runs without its nonce.

Files are served under a digest of the whole tree, so they may be kept for ever; a page names the digest of the day.
"""

import hashlib
import json
import pathlib
import secrets
from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

WEB: Final = pathlib.Path(__file__).resolve().parent.parent / "client" / "web"
PAGES: Final = {"/": "tablet", "/console": "console", "/wall": "wall", "/cards": "cards"}
TYPES: Final = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".ftl": "text/plain",
    ".json": "application/json",
    ".html": "text/html",
}

HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "X-Frame-Options": "DENY",
}


class Headers:
    """Puts the security headers on every answer, and `no-store` where nothing else was said."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def answered(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update({name: text for name, text in HEADERS.items() if name not in headers})
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        await self._app(scope, receive, answered)


class Pages:
    """The tree of `client/web` as it was when the server started."""

    def __init__(self, root: pathlib.Path = WEB) -> None:
        self._root = root
        self._files = {
            str(path.relative_to(root)): path
            for path in sorted(root.rglob("*"))
            if path.is_file() and path.suffix in TYPES
        }
        tree = hashlib.sha256()
        for name, path in self._files.items():
            tree.update(name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
        self.base = f"/s/{tree.hexdigest()[:16]}"

    def routes(self) -> list[BaseRoute]:
        """The pages, and the files under their digest."""
        pages: list[BaseRoute] = [Route(path, self._page, name=name) for path, name in PAGES.items()]
        return [*pages, Route("/s/{digest}/{path:path}", self._file), Route("/favicon.ico", self._icon)]

    async def _page(self, request: Request) -> Response:
        name = PAGES[request.url.path]
        page = self._files[f"pages/{name}.html"].read_text(encoding="utf-8")
        nonce = secrets.token_urlsafe(16)
        imports = json.loads(self._files["importmap.json"].read_text(encoding="utf-8"))["imports"]
        absolute = {name: f"{self.base}/{path.removeprefix('./')}" for name, path in imports.items()}
        for mark, text in {
            "nonce": nonce,
            "base": self.base,
            "importmap": json.dumps({"imports": absolute}),
        }.items():
            page = page.replace("{{" + mark + "}}", text)
        return HTMLResponse(page, headers={"Content-Security-Policy": _policy(request, nonce)})

    async def _file(self, request: Request) -> Response:
        path = self._files.get(request.path_params["path"])
        if path is None:
            return PlainTextResponse("", status_code=404)
        kind = TYPES[path.suffix]
        current = f"/s/{request.path_params['digest']}" == self.base
        kept = "public, max-age=31536000, immutable" if current else "no-cache"
        return FileResponse(path, media_type=kind, headers={"Cache-Control": kept})

    async def _icon(self, request: Request) -> Response:
        return Response(status_code=204)


def _policy(request: Request, nonce: str) -> str:
    # Older Chromium and Safari do not read 'self' as covering websockets, so they are named.
    host = request.headers.get("host", "")
    sockets = (
        f"ws://{host} wss://{host}"
        if host.replace(".", "").replace(":", "").replace("-", "").isalnum()
        else ""
    )
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' 'nonce-{nonce}'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            f"connect-src 'self' {sockets}".strip(),
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
        )
    )
