"""The protocol's declarations and its page are made from the code, and are not stale."""

import subprocess
import sys

from tests.house import ROOT


def test_the_declarations_and_the_tables_are_what_the_code_says():
    line = [sys.executable, "tools/wire.py", "--check"]
    check = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)
    assert check.returncode == 0, check.stdout + check.stderr
