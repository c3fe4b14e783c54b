"""Which notes belong to one question: values, objectives and leads of one day are not sorted into each other's groups.

This binds the machine, and what the wall shows while people write. People may mix by hand, and what they mixed stays so.
"""

from collections.abc import Collection, Iterable, Mapping

from facilitation import sight
from facilitation.ids import ClusterId, NoteId, PhaseId
from facilitation.model import Atelier, Note, Plan

Scopes = Mapping[PhaseId, PhaseId]
"""Phase → the first phase of its scope."""


def scopes(plan: Plan) -> Scopes:
    """Which phases' notes go together: those that one clustering step names (`of`), whatever they write; of the phases
    that no such step names, those that write the same (`writes`; ideas, where a phase does not say).
    """
    first: dict[PhaseId, PhaseId] = {phase.id: phase.id for phase in plan.phases}
    named: set[PhaseId] = set()
    for phase in plan.phases:
        if phase.kind == "clustering":
            of = [name for name in phase.settings.get("of", ()) if name in first]
            named.update(of)
            _join(first, of)
    writing: dict[str, list[PhaseId]] = {}
    for phase in plan.phases:
        if phase.id not in named:
            writing.setdefault(phase.settings.get("writes", "idea"), []).append(phase.id)
    for those in writing.values():
        _join(first, those)
    return first


def _join(first: dict[PhaseId, PhaseId], those: Iterable[PhaseId]) -> None:
    """Have these phases in one scope, with all that share one with any of them."""
    joined = {first[name] for name in those}
    if joined:
        head = next(name for name in first if first[name] in joined)
        first.update({name: head for name, old in first.items() if old in joined})


def beside(plan: Plan, phase: PhaseId) -> tuple[PhaseId, ...]:
    """The phases of the scope of this one, itself among them, in the order of the day; empty when that is all of them."""
    known = scopes(plan)
    names = tuple(each.id for each in plan.phases if known[each.id] == known[phase])
    return () if len(names) == len(plan.phases) else names


def is_of(note: Note, of: Collection[PhaseId]) -> bool:
    """Whether a step that is about the notes of these phases is about this one; none named: about all."""
    return not of or note.phase in of


def takes(atelier: Atelier, known: Scopes, cluster: ClusterId, name: NoteId) -> bool:
    """Whether the machine may put a note into a cluster: a note of its scope is seen there, or none is."""
    found, mine, empty = atelier.clusters[cluster], known[atelier.notes[name].phase], True
    for member in found.members:
        if sight.seen_at(atelier, found.place, member):
            if known[atelier.notes[member].phase] == mine:
                return True
            empty = False
    return empty


def together(atelier: Atelier, known: Scopes, names: Iterable[NoteId]) -> bool:
    """Whether notes are of one scope. One that is not known is of any."""
    return len({known[atelier.notes[name].phase] for name in names if name in atelier.notes}) < 2
