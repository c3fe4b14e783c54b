"""The process that sorts: `python -m server.sorting.child CHOICE`. It reads requests and answers them, one after the other.

It is for numbers alone: it serves nobody, reaches no network, and ends when its input closes. It gives way to whatever
serves a room. Nothing but answers is written to its output, and what libraries print goes nowhere.
"""

import os
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from typing import Any, BinaryIO, Final

NICENESS: Final = 10
"""How far this process gives way: whoever serves a room comes first."""
THREADS: Final = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
"""Numbers are worked on by one thread: the other cores are for the rooms."""
ALONE: Final = {
    **dict.fromkeys(THREADS, "1"),
    "TOKENIZERS_PARALLELISM": "false",
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
}
NO_NETWORK: Final = frozenset(
    {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo"}
)
FIRST_TO_GO: Final = "1000"
"""What the kernel is told for when memory runs out: this process before any that serves a room."""


def serve(requests: BinaryIO, answers: BinaryIO, find: Callable[[], Any]) -> None:
    """Answer until the input closes. `find` gives the `Means` when they are first needed."""
    # Only now, and not at the top: numpy reads how many threads it may have when it is imported.
    from server.sorting.mind import Mind
    from server.sorting.pipe import HEAD, Wrong, answer, framed, length, request

    mind = Mind(find)
    while len(head := requests.read(HEAD.size)) == HEAD.size:
        body = requests.read(size := length(head))
        if len(body) < size:
            return
        try:
            said = framed(mind.answer(request(body)))
            # What cannot be read at the other end is a bug here, and no reason to end this process.
            answer(said[HEAD.size :])
        except Exception as bug:
            said = framed(Wrong(kind=type(bug).__name__, where=_where(bug)))
        answers.write(said)
        answers.flush()


def _where(bug: BaseException) -> str:
    """The file and the line of an exception, and nothing of what it says."""
    frames = traceback.extract_tb(bug.__traceback__)
    return f"{os.path.basename(frames[-1].filename)}:{frames[-1].lineno}" if frames else ""


def alone() -> tuple[BinaryIO, BinaryIO]:
    """Give way, keep to oneself; what is read and what is written from now on, by nobody else."""
    os.environ.update(ALONE)
    for name in ("SIGINT", "SIGHUP"):
        # Said in the terminal to the server, which ends this process itself.
        with suppress(AttributeError):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    with suppress(OSError), open("/proc/self/oom_score_adj", "w", encoding="ascii") as file:
        file.write(FIRST_TO_GO)
    with suppress(ImportError, ValueError, OSError):
        import resource

        # A dump would leave texts of people on the disk.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(_refuse_network)
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    return requests, answers


def _refuse_network(event: str, told: tuple[Any, ...]) -> None:
    if event in NO_NETWORK:
        raise PermissionError("sorting needs no network")


def main(words: list[str]) -> None:
    """Sort, with the encoders of this choice."""
    requests, answers = alone()

    def find() -> Any:
        from server.sorting.means import found

        return found(words[0] if words else "best")

    with suppress(BrokenPipeError):
        serve(requests, answers, find)


if __name__ == "__main__":
    main(sys.argv[1:])
