"""What leaves the house: a document written as bytes, in one format or another.

The port is one function. An exporter reads a `Document` and nothing else, so it cannot give away what is not in it;
it is done when `tests/exports/contract.py` says so.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from facilitation.document import Document
from server.exports import csv, json, md


class Exporter(NamedTuple):
    """A format: its name, what it is on the web, how its files end (without the dot), and how a
    document is written in it.

    `write` is pure: the same document gives the same bytes. The language is the document's.
    """

    name: str
    media_type: str
    suffix: str
    write: Callable[[Document], bytes]


EXPORTERS: Final = {
    each.name: each
    for each in (
        Exporter(name="csv", media_type="application/zip", suffix="zip", write=csv.write),
        Exporter(name="json", media_type="application/json", suffix="json", write=json.write),
        Exporter(name="md", media_type="text/markdown; charset=utf-8", suffix="md", write=md.write),
    )
}
"""The formats of the house, by name."""
