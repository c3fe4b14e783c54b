"""A form: which fields a sheet of some kind has, in their order, and what may stand in each. Two kinds have one today."""

from collections.abc import Callable
from typing import Annotated, Final, NamedTuple

from msgspec import Meta

from facilitation.errors import Refused
from facilitation.model import Atelier, Plain
from facilitation.reading import clean_or_empty

SEVERAL: Final = "|"
"""Stands between the things chosen in a field where several may be."""

Choices = Callable[[Atelier], tuple[str, ...]]
Check = Callable[[Atelier, str], None]


class Ask(NamedTuple):
    """One field: at most `most` characters; or one of `choices`, or `several` of them; `check` refuses other texts."""

    id: str
    most: int
    choices: Choices | None = None
    several: bool = False
    check: Check | None = None


class Settings(Plain):
    """How many sheets one table may have, those that were dropped not counted."""

    per_table: Annotated[int, Meta(ge=1, le=40)] = 12


class Form(NamedTuple):
    """A kind of sheet. `word` is the first part of its paths; `letter` that of its printed numbers (F-05); the first of
    its `fields` is its title. `leads`: a sheet may be begun from a note or a cluster. `table` is that of its exports.
    """

    kind: str
    word: str
    letter: str
    table: str
    fields: tuple[Ask, ...]
    settings: type[Settings] = Settings
    leads: bool = False

    def ask(self, field: str) -> Ask:
        """The field of that id. Refuses `unknown_field`."""
        for each in self.fields:
            if each.id == field:
                return each
        raise Refused("unknown_field")

    def tidy(self, atelier: Atelier, field: str, text: str) -> str:
        """A text as it is kept in a field; empty when there is nothing in it.

        Refuses `unknown_field`, `text_too_long` (fact `max`, in characters), `unknown_choice`, and what its `check`
        refuses.
        """
        ask = self.ask(field)
        tidied = clean_or_empty(text, ask.most)
        if tidied and ask.choices is not None:
            chosen = tidied.split(SEVERAL) if ask.several else (tidied,)
            if not set(chosen) <= set(ask.choices(atelier)):
                raise Refused("unknown_choice")
        if tidied and ask.check is not None:
            ask.check(atelier, tidied)
        return tidied
