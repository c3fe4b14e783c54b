"""How well the machine sorts, and how fast: `make bench-clusters`. `README.md` says what is measured."""

import os

# Numbers are worked on by one thread, as in the sorting process; numpy reads this when it is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
