"""Law 5, whatever the hash seed: two workers with different seeds decide, fold and draw one game byte for byte alike.

Run as a script, this file plays its games and prints what came out, a line each.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from random import Random

from facilitation.boards import board_digest, boards
from tests.house import ROOT
from tests.keyring import Keyring
from tests.moves import WEIGHTED, commits, play, random_move
from tests.story import KINDS

GAMES = 6
MOVES = 150


def told() -> Iterator[str]:
    """Every commit of some games, and every board and the snapshot at their end, as bytes in hexadecimal digits."""
    for number in range(GAMES):
        chance = Random(number)
        turns = play(number, 5 - number, [random_move(chance, WEIGHTED) for _ in range(MOVES)])
        for commit in commits(number, turns):
            yield f"game {number} commit {commit.seq} {KINDS.write_commit(commit).hex()}"
        atelier = turns[-1].after
        for name, doc in sorted(boards(KINDS, atelier).items()):
            yield f"game {number} board {name} {board_digest(doc)} {' '.join(doc)}"
        yield f"game {number} state {Keyring().write(atelier).hex()}"


def with_seed(seed: int) -> list[str]:
    """What a worker of that hash seed tells."""
    paths = {"PYTHONHASHSEED": str(seed), "PYTHONPATH": str(ROOT)}
    line = [sys.executable, __file__]
    run = subprocess.run(line, env=os.environ | paths, capture_output=True, text=True, check=True, cwd=ROOT)
    return run.stdout.splitlines()


def test_law_5_workers_of_any_hash_seed_tell_the_same():
    one, two = with_seed(1), with_seed(2)
    assert [line for line, other in zip(one, two, strict=True) if line != other] == []
    assert sum(" commit " in line for line in one) > 50 * GAMES


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in told())
