"""Notes: written, edited, held back, taken back by their authors. What facilitators do with them is in `moderation`.

A note belongs to the atelier, not to the phase it was written in. How far it is seen is in `sight`.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from facilitation import mixes, sight, sorting
from facilitation.audience import DESK, ROOM, BoardName, Placed, Record, Subject, at_table, me
from facilitation.commands import (
    EditNote,
    HoldNote,
    WithdrawNote,
    WriteFor,
    WriteNote,
)
from facilitation.errors import Refused
from facilitation.events import (
    Event,
    NoteCorrected,
    NoteEdited,
    NoteHeld,
    NoteHidden,
    NoteShown,
    NoteWithdrawn,
    NoteWritten,
    VisibilitySet,
)
from facilitation.ids import (
    NOTE_TEXT_MAX,
    NOTES_MAX,
    NOTES_PER_PERSON_MAX,
    ROOM_PLACE,
    NoteId,
    ObjectiveId,
    TableId,
    ThemeId,
)
from facilitation.model import Actor, Atelier, Groups, Note, Phase, Standing
from facilitation.part import Part
from facilitation.reading import clean, reasons

LATE = "late"
"""The reason of a note that came after its phase: kept, and read by a facilitator."""


class NoteRecord(Record, kw_only=True):
    """A note as the room or a table sees it: no author (unless the phase is named), no time.

    `cluster` and `slot` say where it lies at this place (`guessed`: the machine put it there, and nobody has said yes to
    it); `rank` orders the notes of the room. `objective` is the one it answers, `round` the round it was written in.
    """

    text: str
    theme: str | None = None
    phase: str
    rank: int = 0
    cluster: str | None = None
    slot: int | None = None
    guessed: bool = False
    author: str | None = None
    objective: str | None = None
    round: int = 0


class HintRecord(Record):
    """Where a note that lies in no cluster here may belong, likeliest first, or which notes it may go with; and why.

    Ids may be of notes that are no longer seen.
    """

    clusters: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class WhyRecord(Record):
    """Why the machine put a note where it lies in the room: the notes nearest to it there, the words they share, and
    the clusters that came next.
    """

    near: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


class TwinRecord(Record):
    """Notes that may say the same idea as this one, the likest first, and how alike they are (0 to 100)."""

    notes: tuple[str, ...]
    likeness: tuple[int, ...]


class MineRecord(Record, kw_only=True):
    """My note: how far it is seen now (`alone`, `table`, `room`) and how it stands."""

    text: str
    theme: str | None = None
    phase: str
    reach: str
    standing: str
    held: bool = False
    objective: str | None = None
    round: int = 0


class ReadingRecord(Record, kw_only=True):
    """A note that waits for a facilitator, and why."""

    text: str
    theme: str | None = None
    table: str
    reasons: tuple[str, ...]


class HiddenRecord(Record, kw_only=True):
    """A note that was set aside, and why."""

    text: str
    theme: str | None = None
    table: str
    why: str = ""


class EffortRecord(Record):
    """How many notes a table has written, how many clusters it has made, and how many notes lie in one: numbers,
    never what they say.
    """

    notes: int
    groups: int = 0
    grouped: int = 0


# --- Decisions -------------------------------------------------------------------------------


def write_note(order: WriteNote, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Keep a note. After its phase it is kept as well, for a facilitator to read, unless the phase refuses late notes.

    Refuses `empty_text`, `text_too_long` (fact `max`), `unknown_theme`, `unknown_objective`, `unknown_person`,
    `too_many` (fact `max`), `phase_closed`, and `already_there` when the id is somebody else's.
    """
    known = atelier.notes.get(order.note)
    if known is not None:
        if known.author == by.person:
            return ()
        raise Refused("already_there")
    person = atelier.people.get(by.person)
    if atelier.phase(order.phase) is None:
        raise Refused("unknown_phase")
    if person is None:
        raise Refused("unknown_person")
    _objective(atelier, order.objective)
    text, standing, signs = draft(atelier, order, person.table, by, at)
    return (
        NoteWritten(
            note=order.note,
            author=by.person,
            phase=order.phase,
            table=person.table,
            college=person.college,
            text=text,
            theme=order.theme,
            standing=standing,
            reasons=signs,
            objective=order.objective,
        ),
    )


def draft(
    atelier: Atelier, order: WriteNote | WriteFor, table: TableId, by: Actor, at: int
) -> tuple[str, Standing, tuple[str, ...]]:
    """A note of a table that is about to be kept: its text, tidied, how it stands, and why somebody should read it first.

    Refuses as `write_note` does.
    """
    planned = atelier.phase(order.phase)
    if planned is None:
        raise Refused("unknown_phase")
    late = _late(atelier, planned, table, at)
    tidy = clean(order.text, NOTE_TEXT_MAX)
    _theme(atelier, order.theme)
    _room_left(atelier, by)
    signs = (*reasons(tidy), *((LATE,) if late else ()))
    return tidy, _standing(planned, signs), signs


def edit_note(order: EditNote, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Have my note say something else. A note that was set aside waits to be read again.

    Refuses as `write_note` does, and `unknown_note`.
    """
    note = _mine(atelier, order.note, by)
    phase = atelier.phase(note.phase)
    assert phase is not None
    text = clean(order.text, NOTE_TEXT_MAX)
    _theme(atelier, order.theme)
    if order.objective != note.objective:
        # What it answers already it may go on answering, though it was dropped meanwhile.
        _objective(atelier, order.objective)
    if (text, order.theme, order.objective) == (note.text, note.theme, note.objective):
        return ()
    # Late it stays; and what a facilitator cleared was the text they read, not this one.
    signs = (*reasons(text), *((LATE,) if LATE in note.reasons else ()))
    standing = "waiting" if note.standing == "hidden" else _standing(phase, signs)
    return (
        NoteEdited(
            note=order.note,
            text=text,
            theme=order.theme,
            standing=standing,
            reasons=signs,
            objective=order.objective,
        ),
    )


def hold_note(order: HoldNote, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Keep my note to myself, or share it with the others. Refuses `unknown_note`."""
    note = _mine(atelier, order.note, by)
    return () if note.held == order.held else (NoteHeld(note=order.note, held=order.held),)


def withdraw_note(order: WithdrawNote, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Take my note back. Refuses `unknown_note`."""
    known = atelier.notes.get(order.note)
    if known is not None and known.author == by.person and known.withdrawn:
        return ()
    _mine(atelier, order.note, by)
    return (NoteWithdrawn(note=order.note),)


def _late(atelier: Atelier, phase: Phase, table: TableId, at: int) -> bool:
    """Whether a note comes after its phase, or after the time in which the phase takes any."""
    step = atelier.steps[phase.id]
    past = step.status == "closed"
    if phase.after_time == "read_only" and step.closes_at_ms is not None:
        past = at > step.closes_at_ms + step.more.get(table, 0) + phase.grace_s * 1000
    if step.status == "ahead" or (past and phase.late == "refuse"):
        raise Refused("phase_closed")
    return past


def _standing(phase: Phase, signs: tuple[str, ...]) -> Standing:
    waits = phase.review == "all" or LATE in signs or (phase.review == "flagged" and bool(signs))
    return "waiting" if waits else "clear"


def _theme(atelier: Atelier, theme: ThemeId | None) -> None:
    if theme is not None and all(theme != each.id for each in atelier.plan.themes):
        raise Refused("unknown_theme")


def _objective(atelier: Atelier, objective: ObjectiveId | None) -> None:
    known = None if objective is None else atelier.objectives.get(objective)
    if objective is not None and (known is None or known.gone or known.sort != "objective"):
        raise Refused("unknown_objective")


def _room_left(atelier: Atelier, by: Actor) -> None:
    if len(atelier.notes) >= NOTES_MAX:
        raise Refused("too_many", max=NOTES_MAX)
    if atelier.written_by.get(by.person, 0) >= NOTES_PER_PERSON_MAX:
        raise Refused("too_many", max=NOTES_PER_PERSON_MAX)


def _mine(atelier: Atelier, name: NoteId, by: Actor) -> Note:
    note = atelier.notes.get(name)
    if note is None or note.author != by.person or note.withdrawn:
        raise Refused("unknown_note")
    return note


# --- Fold ------------------------------------------------------------------------------------

NoteEvent = NoteWritten | NoteEdited | NoteHeld | NoteWithdrawn


def fold(atelier: Atelier, event: NoteEvent) -> Atelier:
    match event:
        case NoteWritten(note=name, author=author, table=table):
            note = Note(
                author=author,
                phase=event.phase,
                table=table,
                college=event.college,
                text=event.text,
                theme=event.theme,
                standing=event.standing,
                reasons=event.reasons,
                order=len(atelier.notes),
                # What is counted by it must not change because its author says later to come from elsewhere.
                commune=""
                if event.scribe or author not in atelier.people
                else atelier.people[author].commune,
                scribe=event.scribe,
                objective=event.objective,
                round=event.round,
            )
            step = atelier.steps[event.phase]
            wrote = step.wrote.put(table, step.wrote.get(table, 0) + 1)
            added = replace(
                atelier,
                steps={**atelier.steps, event.phase: replace(step, wrote=wrote)},
                notes=atelier.notes.put(name, note),
                written=atelier.written.put(table, atelier.written.get(table, 0) + 1),
                written_by=atelier.written_by.put(author, atelier.written_by.get(author, 0) + 1),
            )
            return _counted(atelier, added, name)
        case NoteEdited(note=name, text=text, theme=theme, standing=standing, reasons=signs):
            return with_note(
                atelier,
                name,
                text=text,
                theme=theme,
                standing=standing,
                reasons=signs,
                objective=event.objective,
            )
        case NoteHeld(note=name, held=held):
            return with_note(atelier, name, held=held)
        case NoteWithdrawn(note=name):
            return with_note(atelier, name, withdrawn=True)


def with_note(atelier: Atelier, name: NoteId, **changes: object) -> Atelier:
    """The atelier with a note changed, and what is counted of it; with another text, what the machine knew of it is forgotten."""
    if changes.get("text", atelier.notes[name].text) != atelier.notes[name].text:
        atelier = sorting.forgetting(atelier, name)
    changed = replace(atelier, notes=atelier.notes.put(name, replace(atelier.notes[name], **changes)))
    return _counted(atelier, changed, name)


def _counted(before: Atelier, after: Atelier, name: NoteId) -> Atelier:
    """Count along how many notes of the phase could be shown, and rank the note if the room now sees it."""
    phase = after.notes[name].phase
    more = _showable(after, name) - _showable(before, name)
    if more:
        step = after.steps[phase]
        after = replace(after, steps={**after.steps, phase: replace(step, ready=step.ready + more)})
    counted = mixes.shown(before, sight.ranked(after, phase, name), [name])
    return sorting.holding_back(counted, [name])


def _showable(atelier: Atelier, name: NoteId) -> bool:
    """Whether the room would see the note if its phase were opened to it, at once or when it was read.

    Whether it has to be read is not asked: the number would tell of what somebody keeps to themselves.
    """
    note = atelier.notes.get(name)
    return note is not None and note.standing != "hidden" and not note.held and not note.withdrawn


# --- Boards ----------------------------------------------------------------------------------


def subjects(atelier: Atelier) -> Iterable[Subject]:
    # In the order they were written, so that a tablet that gets its whole board lists them as it did before.
    in_order = sorted(atelier.notes.items(), key=lambda named: named[1].order)
    yield from (("note", name) for name, _ in in_order)
    yield from (("effort", table.id) for table in atelier.plan.tables)


def lay_note(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    """A note lies on its author's board, unless they wrote it for their table; on its table's and the room's as far as it is shown; on the desk while a
    facilitator has to know of it. A draft lies on its author's board and nowhere else.
    """
    name = str(subject[1])
    note = atelier.notes[name]
    if note.withdrawn:
        return
    reach = sight.reach(atelier, note)
    if not note.scribe:
        yield Placed(
            me(note.author),
            f"note/{name}",
            MineRecord(
                text=note.text,
                theme=note.theme,
                phase=note.phase,
                reach=reach,
                standing=note.standing,
                held=note.held,
                objective=note.objective,
                round=note.round,
            ),
        )
    if sight.at_table(atelier, note):
        yield Placed(at_table(note.table), f"note/{name}", _record(atelier, name, note, note.table))
        yield from _hint(at_table(note.table), name, note, note.table)
    if sight.on_wall(atelier, note):
        yield Placed(ROOM, f"note/{name}", _record(atelier, name, note, ROOM_PLACE))
        yield from _hint(ROOM, name, note, ROOM_PLACE)
        yield from _thoughts(atelier, name, note)
    if reach == "room" and note.standing == "waiting":
        yield Placed(
            DESK,
            f"reading/{name}",
            ReadingRecord(text=note.text, theme=note.theme, table=note.table, reasons=note.reasons),
        )
    if reach == "room" and note.standing == "hidden":
        yield Placed(
            DESK,
            f"hidden/{name}",
            HiddenRecord(text=note.text, theme=note.theme, table=note.table, why=note.why_hidden),
        )


def _hint(board: BoardName, name: str, note: Note, place: str) -> Iterable[Placed]:
    hint = note.hints.get(place)
    if hint is not None and place not in note.filed:
        record = HintRecord(clusters=hint.clusters, near=hint.near, words=hint.words)
        yield Placed(board, f"hint/{name}", record)


def _thoughts(atelier: Atelier, name: str, note: Note) -> Iterable[Placed]:
    """What the machine thinks of a note of the room is for facilitators."""
    lies = note.filed.get(ROOM_PLACE)
    guess = None if lies is None else atelier.clusters[lies].guessed.get(name)
    if guess is not None:
        record = WhyRecord(near=guess.near, words=guess.words, others=guess.others)
        yield Placed(DESK, f"why/{name}", record)
    twins = note.paired.twins
    if twins:
        told = TwinRecord(
            notes=tuple(twin.note for twin in twins), likeness=tuple(twin.likeness for twin in twins)
        )
        yield Placed(DESK, f"twin/{name}", told)


def _record(atelier: Atelier, name: NoteId, note: Note, place: str) -> NoteRecord:
    phase = atelier.phase(note.phase)
    cluster = note.filed.get(place)
    return NoteRecord(
        text=note.text,
        theme=note.theme,
        phase=note.phase,
        rank=note.rank or 0,
        cluster=cluster,
        slot=None if cluster is None else atelier.clusters[cluster].members[name],
        guessed=cluster is not None and name in atelier.clusters[cluster].guessed,
        author=note.author if phase is not None and phase.signature == "named" and not note.scribe else None,
        objective=note.objective,
        round=note.round,
    )


def lay_effort(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    table = str(subject[1])
    groups = atelier.grouped.get(table, Groups())
    record = EffortRecord(
        notes=atelier.written.get(table, 0), groups=len(groups.clusters), grouped=groups.notes
    )
    yield Placed(DESK, f"effort/{table}", record)


def touched(before: Atelier, after: Atelier, event: Event) -> Iterable[Subject]:
    match event:
        case NoteWritten(note=name, table=table, phase=phase):
            yield from (("note", name), ("effort", table), ("preview", phase), ("wrote", phase, table))
        case (
            NoteHeld(note=name)
            | NoteWithdrawn(note=name)
            | NoteEdited(note=name)
            | NoteHidden(note=name)
            | NoteShown(note=name)
            | NoteCorrected(note=name)
        ):
            yield from (("note", name), ("preview", after.notes[name].phase))
            yield from _clusters(after.notes[name])
            # Who was thought to say the same may be so no longer.
            yield from (("note", twin.note) for twin in before.notes[name].paired.twins)
        case VisibilitySet(phase=phase):
            for name, note in after.notes.items():
                if note.phase == phase:
                    yield ("note", name)
                    yield from _clusters(note)


def _clusters(note: Note) -> Iterable[Subject]:
    """Where it lies: a draft title may have held a word of it, and who speaks there is counted."""
    for cluster in note.filed.values():
        yield from (("cluster", cluster), ("mix", cluster))


PART = Part(
    decisions={
        WriteNote: write_note,
        EditNote: edit_note,
        HoldNote: hold_note,
        WithdrawNote: withdraw_note,
    },
    events=NoteEvent.__args__,
    fold=fold,
    subjects=subjects,
    lay={"note": lay_note, "effort": lay_effort},
    touched=touched,
    records={
        "note/{note}": NoteRecord,
        "reading/{note}": ReadingRecord,
        "hidden/{note}": HiddenRecord,
        "hint/{note}": HintRecord,
        "why/{note}": WhyRecord,
        "twin/{note}": TwinRecord,
        "effort/{table}": EffortRecord,
    },
)
