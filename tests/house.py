"""The house rules that a machine can hold, each a function from a text to its faults, and the reading they need.

Nothing here asserts: `test_house.py` does, over the project and over texts that each rule must refuse.
"""

import ast
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

ROOT = Path(__file__).resolve().parent.parent
WEB = ROOT / "client" / "web"
NOT_OURS = {".git", ".venv", "node_modules", "__pycache__", "vendor", "var", "build", "dist"}
CACHES = re.compile(r"\.\w+_cache$|\.hypothesis$|.*\.egg-info$")

# What the pure middle may not import: whatever waits, reads, writes, looks at a clock or rolls dice.
NOT_PURE = frozenset(
    """
    aiohttp asyncio atexit concurrent contextvars ctypes fcntl fileinput ftplib getpass glob http importlib io
    linecache locale logging mmap multiprocessing os pathlib pickle platform queue random sched secrets select
    selectors shelve shutil signal smtplib socket socketserver sqlite3 ssl subprocess sys tempfile threading time
    urllib uuid warnings zoneinfo
    """.split()
)
NOT_PURE_CALLS = {"open", "print", "input", "exec", "eval", "breakpoint"}
CLOCKS = {"now", "today", "utcnow"}
FAMILY = frozenset({"facilitation", "msgspec", "msgpack", "__future__"})
# The clustering compares every note with every other: matrices, and so numpy, which may read no file and roll no dice.
GEOMETRY = FAMILY | {"numpy"}
NOT_GEOMETRY = {
    "random",
    "load",
    "loadtxt",
    "save",
    "savetxt",
    "savez",
    "fromfile",
    "tofile",
    "genfromtxt",
    "memmap",
}

MACHINE_PATH = re.compile(r"(?<![\w./~-])/(?:work|root|home|Users|opt|farm|mnt)/\w")
REGISTRY = re.compile(
    r"(?:pypi|pythonhosted)\.org|registry\.(?:npmjs|yarnpkg)|npmjs\.(?:com|org)"
    r"|--(?:extra-)?index-url[ =]\S|--find-links[ =]\S|^\s*registry\s*=|file:/{3}",
    re.MULTILINE,
)
HTML_FROM_TEXT = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment"
)
PLAIN_SPACE = re.compile(r" [?!;:»]|« ")
OPENING = {".js": ("/*", "//"), ".mjs": ("/*", "//"), ".css": ("/*",)}


# ── The rules ───────────────────────────────────────────────────────────────────────────────────────────────────


def machine_paths(text: str) -> Iterator[str]:
    yield from (found.group() for found in MACHINE_PATH.finditer(text))


def registries(text: str) -> Iterator[str]:
    yield from (found.group().strip() for found in REGISTRY.finditer(text))


def addresses(text: str) -> Iterator[str]:
    """Any address at all; `httptools==` is a name and no address."""
    yield from re.findall(r"https?:\S+|\bfile:\S+|\bresolved\b", text)


def html_from_text(text: str) -> Iterator[str]:
    yield from HTML_FROM_TEXT.findall(text)


def no_docstring(text: str) -> Iterator[str]:
    if not ast.get_docstring(ast.parse(text)):
        yield "no docstring"


def impure_geometry(text: str) -> Iterator[str]:
    """What a module of the clustering does that it may not: numpy is allowed there, but not all of numpy."""
    yield from impure(text, GEOMETRY)
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Attribute(value=ast.Name(id="np" | "numpy"), attr=name) if name in NOT_GEOMETRY:
                yield f"numpy.{name}"
            case ast.ImportFrom(module="numpy", names=names):
                yield from (f"numpy.{name.name}" for name in names if name.name in NOT_GEOMETRY)
            case ast.ImportFrom(module="numpy.random"):
                yield "numpy.random"


def impure(text: str, family: frozenset[str] = FAMILY) -> Iterator[str]:
    """What a module of the pure middle does that it may not."""
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names if not pure(name.name, family))
            case ast.ImportFrom(module=str(module), level=0) if not pure(module, family):
                yield module
            case ast.Call(func=ast.Name(id=name)) if name in NOT_PURE_CALLS:
                yield f"{name}()"
            case ast.Call(func=ast.Attribute(attr=name)) if name in CLOCKS:
                yield f".{name}()"
            case ast.AsyncFunctionDef(name=name):
                yield f"async def {name}"


def pure(module: str, family: frozenset[str] = FAMILY) -> bool:
    top = module.partition(".")[0]
    return top in family or (top in sys.stdlib_module_names and top not in NOT_PURE)


def plain_spaces(text: str) -> Iterator[str]:
    """A plain space where French has a narrow one that does not break: « ainsi ! »"""
    for element in FluentText.of(text).texts:
        yield from (f"{found.group()!r} in {element!r}" for found in PLAIN_SPACE.finditer(element))


def unequal_folder(folder: Path) -> Iterator[str]:
    """What the two words files of a folder do not both say."""
    pair = [folder / "fr.ftl", folder / "en.ftl"]
    missing = [f"{path.name} is missing" for path in pair if not path.is_file()]
    found = missing or unequal(*(path.read_text("utf-8") for path in pair))
    yield from (f"{folder.relative_to(ROOT)}: {fault}" for fault in found)


def unequal(french: str, english: str) -> Iterator[str]:
    """What one language says and the other does not: a key, a variable of a key, or a text that is not Fluent."""
    fr, en = FluentText.of(french), FluentText.of(english)
    yield from (f"not Fluent: {junk!r}" for junk in (*fr.junk, *en.junk))
    yield from (f"said twice: {key}" for key in (*fr.twice, *en.twice))
    for key in sorted(fr.variables.keys() | en.variables.keys()):
        if fr.variables.get(key) != en.variables.get(key):
            yield f"{key}: fr {fr.variables.get(key)}, en {en.variables.get(key)}"


# ── Reading the project ──────────────────────────────────────────────────────────────────────────────────────────


def ours(folder: Path, *suffixes: str) -> Iterator[Path]:
    """Every file below a folder that somebody here wrote, in a steady order."""
    for path in sorted(folder.iterdir()):
        if path.name in NOT_OURS or CACHES.match(path.name):
            continue
        if path.is_dir():
            yield from ours(path, *suffixes)
        elif not suffixes or path.suffix in suffixes:
            yield path


def texts() -> Iterator[Path]:
    """Every file that is text, the manifest of vendored files included."""
    yield WEB / "vendor" / "vendor.json"
    yield WEB / "vendor" / "README.md"
    for path in ours(ROOT):
        try:
            path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        yield path


def python_files(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from ours(ROOT / folder, ".py")


def faults(paths: Iterable[Path], rule: Callable[[str], Iterator[str]]) -> list[str]:
    """Each fault with the file it is in."""
    return [f"{path.relative_to(ROOT)}: {fault}" for path in paths for fault in rule(path.read_text("utf-8"))]


def named(paths: Iterable[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


def opens_with_comment(path: Path) -> bool:
    return path.read_text("utf-8").startswith(OPENING[path.suffix])


def pins(lock: str) -> dict[str, str]:
    """name → version, as a lock has them."""
    return dict(
        re.findall(r"^([\w.-]+)==([^\s;]+)", (ROOT / "requirements" / lock).read_text(), re.MULTILINE)
    )


def asked(source: str) -> set[str]:
    """The names a `.in` file asks for, written as locks write them."""
    lines = (ROOT / "requirements" / source).read_text().splitlines()
    found = (re.match(r"[A-Za-z][\w.-]*", line) for line in lines)
    return {name.group().lower().replace(".", "-") for name in found if name}


class FluentText(Visitor):
    """One words file, read: the variables of every key, its texts, and what is wrong with it."""

    def __init__(self) -> None:
        self.variables: dict[str, list[str]] = {}
        self.texts: list[str] = []
        self.junk: list[str] = []
        self.twice: list[str] = []
        self.key = ""

    @classmethod
    def of(cls, text: str) -> "FluentText":
        read = cls()
        read.visit(FluentParser().parse(text))
        return read

    def visit_Message(self, node: fluent.Message) -> None:
        self.enter(node.id.name, node)

    def visit_Term(self, node: fluent.Term) -> None:
        self.enter(f"-{node.id.name}", node)

    def visit_Attribute(self, node: fluent.Attribute) -> None:
        whole = self.key
        self.enter(f"{whole}.{node.id.name}", node)
        self.key = whole

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:
        found = self.variables[self.key]
        self.variables[self.key] = sorted({*found, node.id.name})

    def visit_TextElement(self, node: fluent.TextElement) -> None:
        self.texts.append(node.value)

    def visit_Junk(self, node: fluent.Junk) -> None:
        self.junk.append(node.content or "")

    def enter(self, key: str, node: fluent.BaseNode) -> None:
        if key in self.variables:
            self.twice.append(key)
        self.key = key
        self.variables.setdefault(key, [])
        self.generic_visit(node)
