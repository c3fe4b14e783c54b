"""A page names every module it will load, so that a tablet asks for all of them at once and not one round trip after another."""

import json
import posixpath
import re

import pytest

from tests.house import WEB

IMPORT = re.compile(r"(?:\bfrom|^\s*import)\s*\"([^\"\n]+)\"", re.MULTILINE)
SCRIPT = re.compile(r"<script type=\"module\" src=\"\{\{base\}\}/([^\"]+)\"")
PRELOAD = re.compile(r"<link rel=\"modulepreload\" href=\"\{\{base\}\}/([^\"]+)\">")
IMPORTS: dict[str, str] = json.loads((WEB / "importmap.json").read_text("utf-8"))["imports"]


def reached(entry: str) -> set[str]:
    """Every module a page loads before it shows anything, the entry apart."""
    found: set[str] = set()
    ahead = [entry]
    while ahead:
        module = ahead.pop()
        for name in IMPORT.findall((WEB / module).read_text("utf-8")):
            if name.endswith(".d.ts") or not (name.startswith(".") or name in IMPORTS):
                continue  # Types, or a sentence.
            here = posixpath.join(posixpath.dirname(module), name)
            path = posixpath.normpath(IMPORTS.get(name, here) if not name.startswith(".") else here)
            if path not in found and path != entry:
                found.add(path)
                ahead.append(path)
    return found


def links(entry: str) -> str:
    """What has to stand in the page."""
    return "\n".join(
        f'<link rel="modulepreload" href="{{{{base}}}}/{path}">' for path in sorted(reached(entry))
    )


@pytest.mark.parametrize("page", ["tablet"])
def test_a_page_names_every_module_it_loads(page):
    text = (WEB / "pages" / f"{page}.html").read_text("utf-8")
    (entry,) = SCRIPT.findall(text)
    wanted = sorted(reached(entry))
    assert len(wanted) > 20
    assert PRELOAD.findall(text) == wanted, f"put this into pages/{page}.html:\n{links(entry)}"
