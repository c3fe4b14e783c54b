"""What a synthesis is: a tree of sections and sentences. A sentence is the code word of a message, its facts, its sources."""

from collections.abc import Iterable

from facilitation.struct import Frozen

Way = tuple[tuple[str, ...], ...]
"""Printed numbers, step by step, from what was decided back to what people wrote: `(O-03,), (C-17,), (N-0412, N-0415)`."""


class Name(Frozen):
    """What people call something; may be empty, or `…` where a title is withheld."""

    text: str


class Count(Frozen):
    """How many there are of something: `ideas`, `leads`, `groups`, `tables`, `people`. `named`: those of whom."""

    of: str
    many: int
    named: str = ""


class Share(Frozen):
    """What one side says of an item: the smoothed share that agrees, between its margins (0 to 1), and the answers.
    `sides` are ids of colleges; `few` where there are too few answers to read a share from, only the answers count.
    """

    sides: tuple[str, ...]
    share: float
    low: float
    high: float
    agree: int
    disagree: int
    passed: int
    few: bool = False


class Field(Frozen):
    """What a field of a card says."""

    name: str
    text: str


Fact = str | Name | Count | tuple[str, ...] | tuple[Count, ...] | tuple[Share, ...] | tuple[Field, ...]
Facts = dict[str, Fact]
"""By name. A `str` is a code word, a number or the name of a table or a college; what people wrote is a `Name`."""


class Sentence(Frozen):
    """One thing that is said. `sources` is the way back to the notes; empty for what stands on none."""

    message: str
    facts: Facts
    sources: Way = ()


class Section(Frozen):
    """Sentences under a heading, which is a message too, then smaller sections."""

    message: str
    facts: Facts
    sentences: tuple[Sentence, ...] = ()
    sections: tuple["Section", ...] = ()


class Cited(Frozen):
    """What a number stands for."""

    number: str
    text: str


class Synthesis(Frozen):
    """The tree, and all that its sentences cite: what was adopted, then cards, groups and notes, by their number."""

    sections: tuple[Section, ...]
    cited: tuple[Cited, ...]


def sentences(sections: Iterable[Section]) -> Iterable[Sentence]:
    """The sentences of sections and of those in them, in the order of reading."""
    for section in sections:
        yield from section.sentences
        yield from sentences(section.sections)
