"""The JavaScript of the screens has tests of its own, beside the code: node runs them, from PATH or from Playwright's wheel."""

import re
import shutil
import subprocess
from pathlib import Path

from playwright._impl._driver import compute_driver_executable

from tests.house import ROOT, WEB, ours


def node() -> str:
    """A node that runs tests: every one of these machines has the wheel's own."""
    return shutil.which("node") or str(compute_driver_executable()[0])


def files() -> list[str]:
    """Every test file of the browser's code."""
    return [str(path.relative_to(ROOT)) for path in ours(WEB, ".js", ".mjs") if ".test." in path.name]


def test_what_javascript_says_of_itself_holds():
    """With vendored libraries under their bare names, as the import map has them."""
    line = [node(), "--import", "./tests/javascript/register.mjs", "--test", *files()]
    run = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    failed = "\n".join(re.findall(r"^not ok.*(?:\n  .*)*", run.stdout, re.MULTILINE))
    assert run.returncode == 0, failed or run.stdout[-4000:] + run.stderr


def test_there_are_tests_to_run():
    assert Path("client/web/core/guest.test.js").as_posix() in files()
