"""The synthesis as Markdown that reads well as plain text: what was decided, where each sentence comes from, all tables.

What people wrote stays text: nothing in it makes a heading, a link, a picture or a tag.
"""

import re
from collections.abc import Iterator
from typing import Final

from facilitation.document import Cell, Document
from facilitation.synthesis import synthesis
from facilitation.synthesis.tree import Cited, Section, Sentence, Way
from server.exports.headings import heading, shown, table_heading
from server.exports.sentences import HEADINGS, UNTITLED, WITHHELD, day, sentence, titled, word

_SIGNS = re.compile(r"[\\`*\[\]<>|~#]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)|^[-+](?=\s|$)|(?<=^\d)[.)]|(?<=^\d\d)[.)]")
"""What Markdown would take for something else than a sign; the last ones begin a list."""
_BREAKS: Final = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")
"""What would end a line. The narrow spaces of French are none of it."""


def write(document: Document) -> bytes:
    """The document as Markdown, UTF-8."""
    found = synthesis(document)
    place = f"{_text(document.place)}, " if document.place else ""
    blocks = [
        f"# {_text(document.title)}",
        f"{place}{day(document)}",
        *(block for section in found.sections for block in _section(document, section, 2)),
        *_annex(document, found.cited),
        f"## {word(HEADINGS, 'tables', document.lang)}",
        *(block for name in document.tables for block in _table(document, name)),
    ]
    return ("\n\n".join(blocks) + "\n").encode("utf-8", "replace")


def _section(document: Document, section: Section, depth: int) -> Iterator[str]:
    """A heading, its sentences, the sections in it."""
    yield f"{'#' * depth} {titled(section.message, section.facts, document, _text)}"
    for each in section.sentences:
        yield _sentence(document, each)
    for inner in section.sections:
        yield from _section(document, inner, depth + 1)


def _sentence(document: Document, said: Sentence) -> str:
    told = sentence(said.message, said.facts, document, _text)
    return f"{told} {_sources(said.sources)}" if said.sources else told


def _sources(way: Way) -> str:
    """The way back, from what was decided to what people wrote. The brackets link to nothing: no text here defines a link."""
    steps = (", ".join(_text(number) for number in step) for step in way)
    return f"[{' ← '.join(steps)}]"


def _annex(document: Document, cited: tuple[Cited, ...]) -> Iterator[str]:
    """What each number says, a line each; nothing where none is cited."""
    colon = "\u202f: " if document.lang == "fr" else ": "
    if cited:
        yield f"## {word(HEADINGS, 'cited', document.lang)}"
        yield word(HEADINGS, "sources", document.lang)
        yield "\n".join(f"- {_text(each.number)}{colon}{_titled(each.text, document)}" for each in cited)


def _titled(text: str, document: Document) -> str:
    return UNTITLED[document.lang == "en"] if text in WITHHELD else _text(text)


def _table(document: Document, name: str) -> Iterator[str]:
    """A table with its heading; one without columns has nothing to say."""
    yield f"### {_text(table_heading(name, document.lang))}"
    sheet = document.tables[name]
    if sheet.columns:
        head = [_text(heading(document, column)) for column in sheet.columns]
        body = (
            [_cell(document, column, cell) for column, cell in zip(sheet.columns, row, strict=True)]
            for row in sheet.rows
        )
        lines = (head, ["---"] * len(head), *body)
        yield "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(document: Document, column: str, cell: Cell) -> str:
    told = shown(column, cell, document.lang)
    if told is None:
        return ""
    if isinstance(told, str):
        return _text(told)
    return str(told).replace(".", ",") if document.lang == "fr" else str(told)


def _text(text: str) -> str:
    """A text in one line, with every sign that Markdown would read made a sign again."""
    return _SIGNS.sub(lambda sign: "\\" + sign.group(), _BREAKS.sub(" ", text).strip(" "))
