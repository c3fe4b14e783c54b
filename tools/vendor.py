"""Bring in what the browser needs from npm, once, and keep proof of it: `python3 tools/vendor.py [--check]`.

`client/web/vendor/vendor.json` names every package, the sha512 of its tarball and the sha384 of every file kept.
Without an option this fetches all of it again and refuses a tarball that is not the one written down. `--check`
needs no network: it reads the files over and fails on any that changed, is missing or belongs to nobody.
To take a new version: change `version`, remove `integrity`, run, and read the difference.
"""

import base64
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WEB = ROOT / "client" / "web"
VENDOR = WEB / "vendor"
MANIFEST = VENDOR / "vendor.json"
IMPORT_MAP = WEB / "importmap.json"
README = VENDOR / "README.md"
TABLE = re.compile(r"(?<=<!-- table: made by tools/vendor.py -->\n).*?(?=<!-- end -->)", re.DOTALL)
SVG = "{http://www.w3.org/2000/svg}"
NOT_VENDORED = {MANIFEST, README}


def main(argv: list) -> None:
    """Fetch, or only check; leave with a sentence and a code either way."""
    if argv not in ([], ["--check"]):
        sys.exit("✗ usage : python3 tools/vendor.py [--check]")
    packages = json.loads(MANIFEST.read_text(encoding="utf-8"))
    if not argv:
        for package in packages:
            fetch(package)
        write(packages)
    found = list(faults(packages))
    for fault in found:
        print("✗ " + fault)
    if found:
        sys.exit(
            "✗ client/web/vendor n'est pas ce que dit vendor.json : `make vendor`, puis relire la différence."
        )
    print("· %d paquets, %d fichiers conformes à vendor.json." % (len(packages), len(list(places(packages)))))


# ── Fetching ─────────────────────────────────────────────────────────────────────────────────────────────────────


def fetch(package: dict) -> None:
    """Take one package from npm and keep the files it lists; the first time, write its tarball's hash down."""
    print("· %(name)s %(version)s" % package, flush=True)
    with tempfile.TemporaryDirectory() as folder:
        tarball = pack(package, folder)
        got = digest("sha512", tarball.read_bytes())
        if package.setdefault("integrity", got) != got:
            sys.exit("✗ %(name)s %(version)s n'est pas l'archive notée dans vendor.json." % package)
        with tarfile.open(str(tarball)) as archive:
            for kept in package["files"]:
                keep(kept, made(kept, archive))


def pack(package: dict, folder: str) -> Path:
    npm = shutil.which("npm") or sys.exit(
        "✗ il manque npm : installez Node 20 ou plus récent (sudo apt install npm)."
    )
    wanted = "%(name)s@%(version)s" % package
    line = [npm, "pack", "--silent", "--ignore-scripts", wanted, "--pack-destination", folder]
    if subprocess.run(line, stdout=subprocess.DEVNULL).returncode:
        sys.exit("✗ npm n'a pas pu apporter %s." % wanted)
    return next(Path(folder).glob("*.tgz"))


def keep(kept: dict, content: bytes) -> None:
    """Lay one file in its place and note its hash."""
    place = ROOT / kept["to"]
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
    kept["sha384"] = digest("sha384", content)


def made(kept: dict, archive: tarfile.TarFile) -> bytes:
    """The file as it is in the archive, or made from the archive in the one way its entry names."""
    if "icons" in kept:
        return sprite(kept["icons"], archive)
    content = member(archive, kept["from"])
    return as_module(content, kept["exports"]) if "exports" in kept else content


def member(archive: tarfile.TarFile, path: str) -> bytes:
    return archive.extractfile("package/" + path).read()


def as_module(script: bytes, names: list) -> bytes:
    """A UMD script as an ES module: one file, one request, where the package's own modules are a dozen and more.

    The script finds the `module` and `exports` of CommonJS, fills them, and the names are exported from there.
    """
    body = re.sub(r"\n//# sourceMappingURL=.*", "", script.decode("utf-8")).rstrip()
    head = (
        "// Made by tools/vendor.py: the package's own script between two lines that make it an ES module.\n"
    )
    before = "const module = { exports: {} }, exports = module.exports;\n"
    after = "\nexport const { %s } = module.exports;\n" % ", ".join(names)
    return (head + before + body + after).encode("utf-8")


def sprite(names: list, archive: tarfile.TarFile) -> bytes:
    """One SVG of symbols, drawn with `<svg><use href="…/icons.svg#name"/></svg>` in the colour of the text."""
    lines = ['<svg xmlns="http://www.w3.org/2000/svg">']
    lines += [symbol(name, member(archive, "icons/%s.svg" % name)) for name in sorted(names)]
    return "\n".join([*lines, "</svg>", ""]).encode("utf-8")


def symbol(name: str, drawing: bytes) -> str:
    shapes = "".join(shape(element) for element in ElementTree.fromstring(drawing))
    pen = 'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
    return '<symbol id="%s" viewBox="0 0 24 24" %s>%s</symbol>' % (name, pen, shapes)


def shape(element: ElementTree.Element) -> str:
    attributes = " ".join('%s="%s"' % pair for pair in element.attrib.items())
    return "<%s %s/>" % (element.tag.replace(SVG, ""), attributes)


# ── What is written about it ─────────────────────────────────────────────────────────────────────────────────────


def write(packages: list) -> None:
    """Write the manifest with its new hashes, the import map and the table of the README."""
    MANIFEST.write_text(json.dumps(packages, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    IMPORT_MAP.write_text(json.dumps(import_map(packages), indent=2) + "\n", encoding="utf-8")
    said = README.read_text(encoding="utf-8")
    README.write_text(TABLE.sub(lambda _: table(packages), said), encoding="utf-8")


def import_map(packages: list) -> dict:
    """The map with every vendored name in it; names that others added stay, unless they point into vendor/."""
    written = json.loads(IMPORT_MAP.read_text(encoding="utf-8")) if IMPORT_MAP.exists() else {}
    others = {n: p for n, p in written.get("imports", {}).items() if not p.startswith("./vendor/")}
    vendored = {
        kept["import"]: "./" + (ROOT / kept["to"]).relative_to(WEB).as_posix()
        for package in packages
        for kept in package["files"]
        if "import" in kept
    }
    return {**written, "imports": {**vendored, **others}}


def table(packages: list) -> str:
    """What is here, as a table; sizes are of the files that a browser or a test loads."""
    lines = [
        "",
        "| Package | Version | Licence | Imported as | Loaded | kB |",
        "| --- | --- | --- | --- | --- | ---: |",
    ]
    lines += [row(package, kept) for package in packages for kept in package["files"] if loaded(kept)]
    return "\n".join([*lines, "", ""])


def row(package: dict, kept: dict) -> str:
    size = "%.1f" % ((ROOT / kept["to"]).stat().st_size / 1000)
    name = "`%s`" % kept["import"] if "import" in kept else ""
    licence = "[%s](%s)" % (package["licence"], relative(ROOT / package["licence_file"]))
    path = relative(ROOT / kept["to"])
    return "| %s | %s | %s | %s | [%s](%s) | %s |" % (
        package["name"], package["version"], licence, name, Path(kept["to"]).name, path, size
    )  # fmt: skip


def relative(path: Path) -> str:
    """A path as a link of the README says it."""
    return (
        path.relative_to(VENDOR).as_posix()
        if VENDOR in path.parents
        else "../../../" + path.relative_to(ROOT).as_posix()
    )


def loaded(kept: dict) -> bool:
    return kept["to"].endswith((".js", ".woff2", ".svg"))


# ── Checking ─────────────────────────────────────────────────────────────────────────────────────────────────────


def faults(packages: list):
    """Each way in which what is here differs from what is written about it, in a sentence."""
    for package in packages:
        if not (ROOT / package["licence_file"]).is_file():
            yield "%(name)s : le texte de sa licence manque (%(licence_file)s)" % package
        for kept in package["files"]:
            place = ROOT / kept["to"]
            if not place.is_file():
                yield "%(to)s manque" % kept
            elif digest("sha384", place.read_bytes()) != kept.get("sha384"):
                yield "%(to)s a changé" % kept
    known = {*places(packages), *NOT_VENDORED}
    for folder in sorted({home(place) for place in places(packages)}):
        for stray in sorted(path for path in folder.rglob("*") if path.is_file() and path not in known):
            yield "%s n'est dans aucun paquet de vendor.json" % stray.relative_to(ROOT).as_posix()
    yield from stale(packages)


def stale(packages: list):
    """What is made from the manifest and no longer matches it."""
    written = json.loads(IMPORT_MAP.read_text(encoding="utf-8")) if IMPORT_MAP.exists() else None
    if written != import_map(packages):
        yield "client/web/importmap.json n'est plus à jour"
    if all(path.is_file() for path in places(packages)):
        found = TABLE.search(README.read_text(encoding="utf-8"))
        if not found or found.group() != table(packages):
            yield "la table de client/web/vendor/README.md n'est plus à jour"


def places(packages: list):
    return (ROOT / kept["to"] for package in packages for kept in package["files"])


def home(place: Path) -> Path:
    """The folder called `vendor` that a file lies in; nothing but vendored files may be there."""
    return next(folder for folder in place.parents if folder.name == "vendor")


def digest(name: str, content: bytes) -> str:
    """A hash as browsers and npm write it."""
    return name + "-" + base64.b64encode(hashlib.new(name, content).digest()).decode()


if __name__ == "__main__":
    main(sys.argv[1:])
