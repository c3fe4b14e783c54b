"""`python -m tests.hall --seeds 10000`: many halls, one after the other; failing seeds are printed with their steps."""

import argparse
import gc
import sys
import time

from tests.hall import Cast, failure
from tests.hall.mutants import MUTANTS


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seeds", type=int, default=1_000, help="how many halls")
    asked.add_argument("--first", type=int, default=0, help="the first seed")
    asked.add_argument("--mutant", choices=sorted(MUTANTS), help="with this mistake planted")
    asked.add_argument("--steps", type=int, default=60, help="lines of the story to print for a failing seed")
    asked.add_argument("--stop", action="store_true", help="stop at the first failure")
    given = asked.parse_args()
    cast = MUTANTS[given.mutant] if given.mutant else Cast()
    began, failed = time.monotonic(), []
    gc.disable()  # A hall is a small heap that is thrown away whole; looking for cycles in it costs a fifth of the time.
    for seed in range(given.first, given.first + given.seeds):
        if seed % 50 == 0:
            gc.collect()
        found = failure(seed, cast)
        if found is not None:
            failed.append(seed)
            sys.stdout.write(f"seed {seed}: {found.why}\n")
            if len(failed) == 1:
                sys.stdout.write("\n".join(found.steps[-given.steps :]) + "\n")
            if given.stop:
                break
    took = time.monotonic() - began
    halls = seed - given.first + 1
    sys.stdout.write(
        f"{halls} halls in {took:.1f} s ({halls / took:.0f} seeds/s), {len(failed)} failed {failed[:20]}\n"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
