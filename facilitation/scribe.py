"""The scribe: a host or a facilitator writes down what a table says that has no tablet.

The note is the table's: it counts there, carries a side only when one is told, and lies on nobody's own board.
"""

from facilitation.commands import WriteFor
from facilitation.errors import Refused
from facilitation.events import Event, NoteWritten
from facilitation.material import draft
from facilitation.model import Actor, Atelier
from facilitation.part import Part


def write_for(order: WriteFor, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Keep a note of a table. A host writes for their own table only.

    Refuses as `write_note` does, and `unknown_table`, `unknown_college`, `not_allowed`.
    """
    known = atelier.notes.get(order.note)
    if known is not None:
        if known.author == by.person and known.scribe:
            return ()
        raise Refused("already_there")
    if order.table not in atelier.plan.place_of_table:
        raise Refused("unknown_table")
    if order.college is not None and all(order.college != each.id for each in atelier.plan.colleges):
        raise Refused("unknown_college")
    if by.role == "host":
        host = atelier.people.get(by.person)
        if host is None:
            raise Refused("unknown_person")
        if host.table != order.table:
            raise Refused("not_allowed")
    text, standing, signs = draft(atelier, order, order.table, by, at)
    return (
        NoteWritten(
            note=order.note,
            author=by.person,
            phase=order.phase,
            table=order.table,
            college=order.college,
            text=text,
            theme=order.theme,
            standing=standing,
            reasons=signs,
            scribe=True,
        ),
    )


PART = Part(
    decisions={WriteFor: write_for},
    events=(),
    fold=lambda atelier, event: atelier,
    subjects=lambda atelier: (),
    lay={},
    touched=lambda before, after, event: (),
    records={},
)
