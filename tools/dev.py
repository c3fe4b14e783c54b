"""Set up, run, test and check the project: `python3 tools/dev.py run`, or `make run`.

Standard library only, since nothing is installed yet when it starts, and no syntax that an old Python could
not read, since it must be able to say that it is too old. What it prints is for a person, in French.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LOCKS = {level: ROOT / "requirements" / (level + ".lock") for level in ("run", "dev")}
OLDEST_PYTHON = (3, 11)
LINE_MAX = 24  # Lines of a failed command that are worth a person's reading.


def main(argv: list) -> None:
    """Do the one thing that is asked; the rest of the line goes to it unread."""
    if sys.version_info < OLDEST_PYTHON:
        stop("il faut Python 3.11 ou plus récent ; celui-ci est Python %d.%d." % sys.version_info[:2])
    name = argv[0] if argv else "run"
    if name not in COMMANDS:
        stop("commande inconnue : %s. Au choix : %s." % (name, ", ".join(COMMANDS)))
    os.chdir(str(ROOT))
    COMMANDS[name](argv[1:])


def setup(args: list) -> None:
    """Install what tests and checks need as well, and stop there."""
    install("dev")
    say("tout est installé dans .venv.")


def run(args: list) -> None:
    """Serve, on every address of this machine, so that tablets can reach it."""
    started = time.monotonic()
    install("run")
    say("prêt en %.1f s." % (time.monotonic() - started))
    port = os.environ.get("ATELIER_PORT") or os.environ.get("PORT") or "8000"
    become([BIN / "atelier", "serve", "--host", "0.0.0.0", "--port", port, *args])


def test(args: list) -> None:
    """Run every test. A missing browser or Redis is a failure, never a test left out."""
    started = time.monotonic()
    install("dev")
    os.environ["CHROMIUM"] = program(
        "CHROMIUM", ["chromium", "chromium-browser", "google-chrome"], "chromium"
    )
    os.environ["REDIS_SERVER"] = program("REDIS_SERVER", ["redis-server"], "redis-server")
    say("prêt en %.1f s." % (time.monotonic() - started))
    pytest = [PYTHON, "-m", "pytest", "--dist", "loadgroup", "-n"]
    if any(arg.startswith("tests") for arg in args):
        become([*pytest, "2", *args])
    # The browser's driver keeps an event loop running, which asynchronous tests of the same process would trip over.
    # Three browsers keep two cores busy, since one of them often waits; beside three other tests, the sorting process,
    # which stands back for everybody, would never have its turn.
    halves = (("2", "--ignore=tests/browser"), ("3", "tests/browser"))
    runs = [subprocess.run([*pytest, many, *args, where], check=False).returncode for many, where in halves]
    nothing_found = 5
    sys.exit(max(0 if code == nothing_found and min(runs) == 0 else code for code in runs))


def lint(args: list) -> None:
    """Read the code over with every reader, to the end, then say which ones complained."""
    install("dev")
    readers = {
        "ruff": [BIN / "ruff", "check", "."],
        "ruff format": [BIN / "ruff", "format", "--check", "."],
        "mypy": [BIN / "mypy"],
        "lint-imports": [BIN / "lint-imports"],
        "tsc": [node_tools() / "tsc", "--project", "tsconfig.json"],
        "vendor": [PYTHON, "tools/vendor.py", "--check"],
        "wire": [PYTHON, "tools/wire.py", "--check"],
    }
    unhappy = [name for name, line in readers.items() if not reads_well(name, line)]
    if unhappy:
        stop("à corriger : %s." % ", ".join(unhappy))
    say("rien à redire.")


def lock(args: list) -> None:
    """Choose versions again where the `.in` files or package.json ask for it (`--upgrade`: everywhere)."""
    install("dev")
    compiler = [BIN / "uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"]
    # No address of a registry may stand in the repository: the reader's own settings say where packages come from.
    compiler += ["--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--no-header", *args]
    step("verrou de run", [*compiler, "requirements/run.in", "-o", "requirements/run.lock"])
    step(
        "verrou de dev",
        [*compiler, "requirements/dev.in", "-c", "requirements/run.lock", "-o", "requirements/dev.lock"],
    )
    step("verrou de npm", [npm(), "install", "--silent", "--package-lock-only"])


def vendor(args: list) -> None:
    """Fetch the browser's libraries, fonts and icons again, or only check them (`--check`)."""
    become([sys.executable, "tools/vendor.py", *args])


def passed_on(name: str):
    """A command of the `atelier` program itself."""

    def command(args: list) -> None:
        install("run")
        become([BIN / "atelier", name, *args])

    return command


def scripted(script: str):
    """A program of the tests folder, run from the top of the project."""

    def command(args: list) -> None:
        install("dev")
        become([PYTHON, "-m", script, *args])

    return command


COMMANDS = {
    "setup": setup,
    "run": run,
    "test": test,
    "lint": lint,
    "lock": lock,
    "vendor": vendor,
    "rehearse": passed_on("rehearse"),
    "hall": scripted("tests.hall"),
    "pictures": scripted("tests.browser.pictures"),
    "bench": scripted("tests.bench"),
    "bench-clusters": scripted("tests.bench.clusters"),
}


# ── The Python side ──────────────────────────────────────────────────────────────────────────────────────────────


def install(level: str) -> None:
    """Bring .venv to what the lock says, and the project itself into it. Costs nothing when it is there already.

    `.venv/installed` holds one digest for each level. Installing dev also installs run, of which it is a superset;
    installing a changed run makes dev unsure, so its line is forgotten.
    """
    stamp = VENV / "installed"
    have = stamp.read_text().split() if stamp.exists() else []
    want = wanted(level)
    if want in have and PYTHON.exists():
        return
    if not have or have[0] != interpreter() or not PYTHON.exists():
        make_venv()
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    step("paquets de %s.lock" % level, [*pip, "--require-hashes", "-r", LOCKS[level]])
    step("atelier dans .venv", [*pip, "--no-deps", "--no-build-isolation", "--editable", "."])
    reached = ("run", "dev") if level == "dev" else ("run",)
    stamp.write_text("\n".join([interpreter(), *map(wanted, reached)]) + "\n")


def wanted(level: str) -> str:
    """Everything an installation depends on: the lock, the project's own table, this Python, this folder."""
    parts = [LOCKS[level].read_bytes(), (ROOT / "pyproject.toml").read_bytes(), interpreter().encode()]
    return level + ":" + hashlib.sha256(b"\0".join(parts)).hexdigest()


def interpreter() -> str:
    """This Python and this folder in one word: a .venv survives the change of neither."""
    return hashlib.sha256((sys.version + sys.base_prefix + str(ROOT)).encode()).hexdigest()


def make_venv() -> None:
    """Make .venv anew, or say in one sentence what keeps it from being made."""
    try:
        VENV.mkdir(exist_ok=True)
        (VENV / "installed").write_text("")
    except OSError:
        stop("impossible d'écrire dans %s : copiez le projet dans un dossier qui est à vous." % ROOT)
    say("création de .venv")
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], stdout=subprocess.PIPE)
    if made.returncode:
        shutil.rmtree(str(VENV), ignore_errors=True)
        stop(
            "Python ne sait pas créer .venv : installez le paquet python3-venv (sudo apt install python3-venv)."
        )


# ── Programs that are not Python ─────────────────────────────────────────────────────────────────────────────────


def program(variable: str, names: list, package: str) -> str:
    """The path of a program: the one the variable names, the first of `names` on PATH, or a fresh installation."""
    given = os.environ.get(variable)
    if given:
        return shutil.which(given) or stop("%s=%s ne mène à aucun programme." % (variable, given))
    return (
        on_path(names)
        or installed(package, names)
        or stop(
            "il manque %s : installez-le (Debian, Ubuntu : sudo apt install %s) ou donnez son chemin dans %s."
            % (package, package, variable)
        )
    )


def on_path(names: list) -> str:
    """The first of `names` that the machine has, or an empty string."""
    return next((found for found in map(shutil.which, names) if found), "")


def installed(package: str, names: list) -> str:
    """Install a Debian package when that is allowed without asking anybody; the program's path, or an empty string."""
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return ""
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    apt = ["apt-get", "-o", "DPkg::Lock::Timeout=600", "-qq"]
    step("liste des paquets Debian", [*apt, "update"])
    step("%s, par apt-get" % package, [*apt, "install", "-y", "--no-install-recommends", package])
    return on_path(names)


def npm() -> str:
    return shutil.which("npm") or stop(
        "il manque npm : installez Node 20 ou plus récent (sudo apt install npm)."
    )


def node_tools() -> Path:
    """The folder of what package-lock.json installs, installed if it is not or no longer what the lock says."""
    digest = hashlib.sha256((ROOT / "package-lock.json").read_bytes()).hexdigest()
    stamp = ROOT / "node_modules" / ".installed"
    if not stamp.exists() or stamp.read_text() != digest:
        step("paquets de package-lock.json", [npm(), "ci", "--silent"])
        stamp.write_text(digest)
    return ROOT / "node_modules" / ".bin"


# ── The terminal ─────────────────────────────────────────────────────────────────────────────────────────────────


def reads_well(name: str, line: list) -> bool:
    """Whether this reader is content; it says itself what it is not content with."""
    say(name)
    return subprocess.run([str(word) for word in line]).returncode == 0


def step(name: str, line: list) -> None:
    """Do one thing quietly. When it fails, show the end of what it said."""
    say(name)
    done = subprocess.run([str(word) for word in line], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        said = done.stdout.decode(errors="replace").strip().splitlines()
        stop("\n".join(["échec (%s). La fin de ce qui a été dit :" % name, *said[-LINE_MAX:]]))


def become(line: list) -> None:
    """Hand the terminal over: signals and the exit code are then the program's own."""
    words = [str(word) for word in line]
    if os.name == "nt":  # There, exec returns to the prompt while the program still runs.
        sys.exit(subprocess.run(words).returncode)
    os.execvp(words[0], words)


def say(sentence: str) -> None:
    print("· " + sentence, flush=True)


def stop(sentence: str) -> None:
    sys.exit("✗ " + sentence)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        stop("arrêté avant la fin ; la même commande reprend où c'en était.")
