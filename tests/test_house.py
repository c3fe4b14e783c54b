"""What every file of the house must keep to, and what must match what. The rules themselves are in `house.py`."""

import json
import os
import re
import runpy
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from tests import house
from tests.house import ROOT, WEB

PACKAGES = ("facilitation", "server", "client")
GEOMETRY = ROOT / "facilitation" / "clustering"

Rule = Callable[..., Iterator[str]]


# ── What stands in the files ─────────────────────────────────────────────────────────────────────────────────────


def test_no_file_names_a_path_of_somebodys_machine():
    assert house.faults(house.texts(), house.machine_paths) == []


def test_no_file_names_a_registry():
    assert house.faults(house.texts(), house.registries) == []


def test_no_lock_says_where_packages_come_from():
    locks = [*(ROOT / "requirements").glob("*.lock"), ROOT / "package-lock.json"]
    assert len(locks) == 3
    assert house.faults(locks, house.addresses) == []


def test_every_python_file_says_what_it_is_for():
    assert house.faults(house.python_files(*PACKAGES, "tools", "tests"), house.no_docstring) == []


def test_every_script_and_sheet_of_the_browser_says_what_it_is_for():
    files = house.ours(WEB, *house.OPENING)
    assert house.named(path for path in files if not house.opens_with_comment(path)) == []


def test_text_never_becomes_html():
    assert house.faults(house.ours(WEB, ".js", ".mjs", ".html"), house.html_from_text) == []


def test_facilitation_is_pure():
    pure = (path for path in house.python_files("facilitation") if not path.is_relative_to(GEOMETRY))
    assert house.faults(pure, house.impure) == []


def test_the_clustering_is_pure_but_for_numpy():
    assert house.faults(house.ours(GEOMETRY, ".py"), house.impure_geometry) == []


# ── What must match ──────────────────────────────────────────────────────────────────────────────────────────────


def test_what_is_vendored_is_what_was_written_down():
    line = [sys.executable, "tools/vendor.py", "--check"]
    check = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)
    assert check.returncode == 0, check.stdout + check.stderr


def test_tsc_reads_the_declarations_of_every_vendored_library():
    imports = json.loads((WEB / "importmap.json").read_text("utf-8"))["imports"]
    vendored = {name for name, path in imports.items() if path.startswith("./vendor/")}
    settings = re.sub(r"^\s*//.*$", "", (ROOT / "tsconfig.json").read_text("utf-8"), flags=re.MULTILINE)
    declared = json.loads(settings)["compilerOptions"]["paths"]
    assert vendored <= declared.keys()
    assert [name for name in vendored if not (ROOT / declared[name][0]).is_file()] == []


def test_the_locks_hold_everything_that_is_asked_for():
    run, dev = house.pins("run.lock"), house.pins("dev.lock")
    assert house.asked("run.in") <= run.keys()
    assert house.asked("dev.in") <= dev.keys()
    assert run.items() <= dev.items(), "dev.lock must be a superset of run.lock: `make lock`"


def test_npm_packages_are_named_exactly():
    wanted = json.loads((ROOT / "package.json").read_text("utf-8"))["devDependencies"]
    locked = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted


def test_what_make_says_dev_py_does():
    makefile = (ROOT / "Makefile").read_text()
    known = (ROOT / "tools" / "dev.py").read_text("utf-8")
    commands = dict(re.findall(r"^(\w+): ; @\$\(PYTHON\) tools/dev\.py (\w+)", makefile, re.MULTILINE))
    assert commands.keys() >= {"setup", "run", "test", "lint"}
    assert [command for command in commands.values() if f'"{command}": ' not in known] == []


@pytest.mark.parametrize(
    ("said", "port"),
    [({}, "8000"), ({"PORT": "9000"}, "9000"), ({"ATELIER_PORT": "9001", "PORT": "9000"}, "9001")],
)
def test_make_run_listens_where_serve_would(monkeypatch, said, port):
    dev = runpy.run_path(str(ROOT / "tools" / "dev.py"))
    lines: list[list[object]] = []
    monkeypatch.setitem(dev["run"].__globals__, "install", lambda wanted: None)
    monkeypatch.setitem(dev["run"].__globals__, "become", lines.append)
    for name in ("ATELIER_PORT", "PORT"):
        monkeypatch.delenv(name, raising=False)
    for name, text in said.items():
        monkeypatch.setenv(name, text)
    dev["run"]([])
    assert lines[0][-2:] == ["--port", port]


def test_the_build_machine_runs_the_tests_as_everybody_does():
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert "make test" in script.read_text()


def test_the_words_are_the_same_in_french_and_english():
    folders = sorted({path.parent for path in house.ours(ROOT, ".ftl")})
    assert [fault for folder in folders for fault in house.unequal_folder(folder)] == []


def test_french_words_keep_french_spaces():
    french = (path for path in house.ours(ROOT, ".ftl") if path.name == "fr.ftl")
    assert house.faults(french, house.plain_spaces) == []


# ── Every rule sees what it is for ───────────────────────────────────────────────────────────────────────────────

REFUSED: list[tuple[Rule, tuple[str, ...]]] = [
    (house.machine_paths, ("see /ro" + "ot/notes",)),
    (house.machine_paths, ('open("/wo' + 'rk/main")',)),
    (house.registries, ("https://py" + "pi.org/simple",)),
    (house.registries, ("--index-" + "url https://example.org",)),
    (house.addresses, ('"resolved": "https://example.org/x.tgz"',)),
    (house.html_from_text, ("node.inner" + "HTML = text",)),
    (house.no_docstring, ("x = 1\n",)),
    (house.impure, ("import time",)),
    (house.impure, ("import numpy as np",)),
    (house.impure_geometry, ("import scipy",)),
    (house.impure_geometry, ("import numpy as np\nx = np.random.rand()",)),
    (house.impure_geometry, ("from numpy import load",)),
    (house.impure_geometry, ("from numpy.random import default_rng",)),
    (house.impure, ("from os.path import join",)),
    (house.impure, ("import starlette",)),
    (house.impure, ("from server import rooms",)),
    (house.impure, ("async def f(): ...",)),
    (house.impure, ("x = datetime.now(UTC)",)),
    (house.plain_spaces, ("ask = On vote ?",)),
    (house.unequal, ("a = À\nb = B", "a = A")),
    (house.unequal, ("a = { $n }", "a = { $m }")),
    (house.unequal, ("a = A\n    .title = T", "a = A")),
    (house.unequal, ("a = A\na = B", "a = A")),
    (house.unequal, ("a = { $n", "a = { $n")),
]
ACCEPTED: list[tuple[Rule, tuple[str, ...]]] = [
    (house.machine_paths, ("https://example.org/work/done and a/home/page",)),
    (house.registries, ("the registry = everybody's",)),
    (house.addresses, ("httptools==0.9.0",)),
    (house.no_docstring, ('"""What it is for."""\n',)),
    (house.impure, ("import msgspec, re\nfrom facilitation import ids\nfrom . import errors",)),
    (house.impure_geometry, ("import numpy as np\nfrom numpy.typing import NDArray\nx = np.zeros(3)",)),
    (house.plain_spaces, ("ask = On vote\u202f? { $n ->\n    [one] Oui\u202f!\n   *[other] Non\n }",)),
    (house.unequal, ("a = { $n } fois", "a = { $n } times")),
]


@pytest.mark.parametrize(("rule", "given"), REFUSED)
def test_a_rule_sees_what_it_is_for(rule, given):
    assert list(rule(*given))


@pytest.mark.parametrize(("rule", "given"), ACCEPTED)
def test_a_rule_lets_the_rest_pass(rule, given):
    assert list(rule(*given)) == []
