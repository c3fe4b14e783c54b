"""Who reads which idea in a round: nobody their own, nobody one they have had, each as often as the others."""

from collections.abc import Mapping

from facilitation.activity import Here
from facilitation.dealing import dealt, shuffled
from facilitation.ids import NoteId, PersonId
from facilitation.model import Note


def own(note: Note, who: PersonId) -> bool:
    """Whether a note is somebody's own. What was written down for a table is nobody's."""
    return note.author == who and not note.scribe


def plays(here: Here, note: Note) -> bool:
    """Whether a note is read and scored."""
    return note.phase == here.phase.id and not note.withdrawn and not note.held and note.standing != "hidden"


def deal(here: Here, number: int) -> dict[PersonId, NoteId]:
    """Who reads which note in a round: nobody their own, nobody one they have had, and each note as often as the others, as nearly
    as that leaves room for.

    Notes that were read least come first; a note goes to several people when there are more people than notes. With
    few people somebody may have read all there is: they wait.
    """
    atelier, state = here.atelier, here.state
    notes = {name: note for name, note in atelier.notes.items() if plays(here, note)}
    had = {who: {card.note for card in state.cards.get(who, ())} for who in atelier.people}
    people = [
        who
        for who in shuffled(atelier.people, here.phase.id)
        if atelier.people[who].role == "participant"
        and all(card.round != number for card in state.cards.get(who, ()))
    ]
    order = shuffled(notes, here.phase.id)
    times = {name: state.times.get(name, 0) for name in order}
    start = {who: place + number for place, who in enumerate(people)}

    def wishes(who: PersonId, held: Mapping[str, list[str]]) -> list[NoteId]:
        turn = start[who] % max(1, len(order))
        may = (
            name
            for name in (*order[turn:], *order[:turn])
            if not own(notes[name], who) and name not in had[who]
        )
        return sorted(may, key=lambda name: times[name] + len(held.get(name, ())))

    able = [who for who in people if wishes(who, {})]
    level = _level(list(times.values()), len(able))
    got: dict[PersonId, NoteId] = {}
    while len(got) < len(able):
        got = dealt(able, wishes, {name: max(0, level - times[name]) for name in order}, got)
        level += 1
    return got


def _level(times: list[int], people: int) -> int:
    """How often each note will have been read when so many more have each read one, and all are read alike."""
    level = min(times, default=0)
    while sum(max(0, level - each) for each in times) < people:
        left = people - sum(max(0, level - each) for each in times)
        level += max(1, left // len(times))
    return level
