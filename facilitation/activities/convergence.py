"""Convergence: what the colleges share, what only one of them carries, and what divides them, item by item.

The figures come from opinion votes of this atelier, from results of others that a facilitator brings, or from both. The
board lies on the desk until a facilitator shows it to the room, which then adopts objectives from it.
"""

from collections.abc import Iterable
from typing import Final, assert_never

from msgspec.structs import replace

from facilitation import clusters, reorganising, sorting, undoing
from facilitation.activity import Activity, Here
from facilitation.audience import DESK, ROOM, Placed, Subject
from facilitation.ballots.asking import BallotCast, BallotSealed, BallotTorn, DotsPlaced
from facilitation.converging.asking import (
    BringResults,
    ConvergenceEvent,
    ConvergenceShown,
    DropResults,
    ItemParted,
    ItemsMatched,
    LabelOverridden,
    MatchItems,
    OverrideLabel,
    PartItems,
    ResultsBrought,
    ResultsDropped,
    ShowConvergence,
)
from facilitation.converging.matching import Entry
from facilitation.converging.own import told_of_own, voted_on
from facilitation.converging.reading import entries_of, known_of, merged
from facilitation.converging.records import ConvergenceRecord
from facilitation.converging.sources import BroughtItem, Convergence, Override, Said, Settings, Source
from facilitation.converging.telling import rows, told
from facilitation.errors import Refused
from facilitation.events import (
    Event,
    NoteCorrected,
    NoteEdited,
    PhaseEvent,
    PhaseOpened,
    PhasePlanned,
    PhaseReopened,
    StepSigned,
)
from facilitation.ids import NOTE_TEXT_MAX, PEOPLE_MAX, SENTENCE_MAX, SOURCES_MAX, ItemId, PhaseId
from facilitation.model import Actor
from facilitation.permissions import LEADING
from facilitation.reading import clean

# --- Decisions -------------------------------------------------------------------------------


def bring_results(order: BringResults, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Bring results; brought again under the same id, they say this instead.

    Refuses `empty_text` and `text_too_long` (fact `max`) for a title, `unknown_college`, `already_there` when an item has
    the id of another one, `too_many` (fact `max`) sources, and `bad_file` (`why`: `too_large`, `word`) when sides that are
    told together are more people than an atelier has.
    """
    state: Convergence = here.state
    colleges = {college.id for college in here.atelier.plan.colleges}
    items = tuple(replace(item, title=clean(item.title, NOTE_TEXT_MAX)) for item in order.source.items)
    if any(college not in colleges for item in items for side in item.tallies for college in side.split("+")):
        raise Refused("unknown_college")
    others = [source for source in state.sources if source.id != order.source.id]
    taken = {item.id for source in others for item in source.items} | _elsewhere(here)
    names = [item.id for item in items]
    if len(set(names)) < len(names) or taken & set(names):
        raise Refused("already_there")
    if len(others) >= SOURCES_MAX:
        raise Refused("too_many", max=SOURCES_MAX)
    titled = replace(order.source, title=clean(order.source.title, NOTE_TEXT_MAX), items=items)
    source = merged(titled, here.atelier.plan)
    most = max(
        (count for item in source.items for tally in item.tallies.values() for count in tally), default=0
    )
    if most > PEOPLE_MAX:
        raise Refused("bad_file", why="too_large", word=str(most))
    return () if source in state.sources else (ResultsBrought(phase=order.phase, source=source),)


def _elsewhere(here: Here) -> set[ItemId]:
    """Ids that mean something else already: items of the atelier itself, and what other convergences have brought."""
    works = (work for phase, work in here.atelier.work.items() if phase != here.phase.id)
    brought = {
        item.id
        for work in works
        if isinstance(work, Convergence)
        for source in work.sources
        for item in source.items
    }
    return brought | set(here.atelier.clusters) | set(here.atelier.notes)


def drop_results(order: DropResults, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Read results no longer. Of what was never brought, nothing happens."""
    there = any(source.id == order.source for source in here.state.sources)
    return (ResultsDropped(phase=order.phase, source=order.source),) if there else ()


def match_items(order: MatchItems, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Read two items as one. Refuses `unknown_item`, and `same_source` when one source would stand in the line twice."""
    if _entry(here, order.item) == _entry(here, order.into):
        return ()
    event = ItemsMatched(phase=order.phase, item=order.item, into=order.into)
    after = here._replace(state=fold(here.state, event))
    if _entry(after, order.item) != _entry(after, order.into):
        raise Refused("same_source")
    return (event,)


def part_items(order: PartItems, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Have an item stand on its own. Refuses `unknown_item`."""
    _entry(here, order.item)
    event = ItemParted(phase=order.phase, item=order.item)
    return () if fold(here.state, event) == here.state else (event,)


def override_label(order: OverrideLabel, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Call an item otherwise, or as the rules do again; what was said of those it is read with waits until they part.

    Refuses `unknown_item`; `empty_text` for no reason, and `text_too_long` (fact `max`).
    """
    entry = _entry(here, order.item)
    if entry.id != order.item:
        raise Refused("unknown_item")
    state: Convergence = here.state
    reason = clean(order.reason, SENTENCE_MAX) if order.label is not None else ""
    members = tuple(member.id for member in entry.members)
    wanted = () if order.label is None else (Override(label=order.label, reason=reason),)
    if state.said_of(members, known_of(here)) == wanted:
        return ()
    of = members if len(members) > 1 else ()
    return (LabelOverridden(phase=order.phase, item=order.item, label=order.label, reason=reason, of=of),)


def show_convergence(order: ShowConvergence, here: Here, by: Actor, at: int) -> tuple[Event, ...]:
    """Show the board. Refuses `phase_closed` when the phase has not begun."""
    if here.step.status == "ahead":
        raise Refused("phase_closed")
    return () if here.state.shown else (ConvergenceShown(phase=order.phase),)


def _entry(here: Here, item: ItemId) -> Entry:
    for entry in entries_of(here):
        if any(member.id == item for member in entry.members):
            return entry
    raise Refused("unknown_item")


# --- Fold ------------------------------------------------------------------------------------


def fold(state: Convergence, event: ConvergenceEvent | Event) -> Convergence:
    match event:
        case ResultsBrought(source=source):
            sources = {each.id: each for each in state.sources} | {source.id: source}
            return replace(state, sources=tuple(sources.values()))
        case ResultsDropped(source=name):
            return replace(state, sources=tuple(each for each in state.sources if each.id != name))
        case ItemsMatched(item=item, into=into):
            return replace(state, by_hand={**state.by_hand, item: into})
        case ItemParted(item=item):
            kept = {one: other for one, other in state.by_hand.items() if other != item}
            return replace(state, by_hand={**kept, item: item})
        case LabelOverridden(item=item, label=label, reason=reason, of=of):
            of = of or (item,)
            line, override = "+".join(sorted(of)), Override(label=label, reason=reason) if label else None
            others = {each: was for each, was in state.said.items() if each != line}
            return replace(state, said={**others, line: Said(of=of, override=override)})
        case ConvergenceShown():
            return replace(state, shown=True)
        case Event():
            return state
        case _:
            assert_never(event)


# --- Boards ----------------------------------------------------------------------------------


def subjects(here: Here) -> Iterable[Subject]:
    yield ("convergence", here.phase.id)


def lay(here: Here, subject: Subject) -> Iterable[Placed]:
    """The board lies on the desk until it is shown, then on the room."""
    yield Placed(ROOM if here.state.shown else DESK, f"convergence/{here.phase.id}", told(here))


RENAMING: Final[tuple[type[Event], ...]] = (
    *clusters.PART.events,
    *undoing.PART.events,
    *sorting.PART.events,
    *reorganising.PART.events,
)
"""What may change the title of a group, or take it away: groups are renamed, merged and dissolved, and that is undone."""


def touched(here: Here, event: Event) -> Iterable[Subject]:
    """Its own events, the reveal and the next round of a vote it reads, and what it is called that was voted on."""
    atelier, votes = here.atelier, here.state.settings.of
    match event:
        case BallotCast() | BallotSealed() | BallotTorn() | DotsPlaced() | StepSigned():
            return
        case PhaseEvent() | PhaseOpened() | PhaseReopened() | PhasePlanned():
            yield ("convergence", here.phase.id)
        case NoteEdited(note=note) | NoteCorrected(note=note) if voted_on(atelier, votes, note):
            yield ("convergence", here.phase.id)
        case _ if isinstance(event, RENAMING) and told_of_own(atelier, votes):
            yield ("convergence", here.phase.id)


def reads(here: Here) -> tuple[PhaseId, ...]:
    """The votes of this atelier that are on the board."""
    votes: tuple[PhaseId, ...] = here.state.settings.of
    return votes


EXAMPLE_PHASE: Final[PhaseId] = "convergence"


def _example(source: str, item: str, side: str, title: str) -> BringResults:
    items = (BroughtItem(id=item, title=title, tallies={side: (21, 6, 3)}, number="C-03"),)
    return BringResults(phase=EXAMPLE_PHASE, source=Source(id=source, title="Atelier de mai", items=items))


ACTIVITY = Activity(
    kind="convergence",
    settings=Settings,
    begin=lambda settings: Convergence(settings=settings),
    decisions={
        BringResults: bring_results,
        DropResults: drop_results,
        MatchItems: match_items,
        PartItems: part_items,
        OverrideLabel: override_label,
        ShowConvergence: show_convergence,
    },
    roles=dict.fromkeys(
        (BringResults, DropResults, MatchItems, PartItems, OverrideLabel, ShowConvergence), LEADING
    ),
    events=(
        ResultsBrought,
        ResultsDropped,
        ItemsMatched,
        ItemParted,
        LabelOverridden,
        ConvergenceShown,
    ),
    fold=fold,
    subjects=subjects,
    lay={"convergence": lay},
    touched=touched,
    reads=reads,
    rows=rows,
    records={"convergence/{phase}": ConvergenceRecord},
    examples=(
        _example("s_000001", "i_000001", "elected", "Se déplacer sans voiture"),
        _example("s_000002", "i_000002", "civil", "Se déplacer autrement"),
        MatchItems(phase=EXAMPLE_PHASE, item="i_000002", into="i_000001"),
        OverrideLabel(
            phase=EXAMPLE_PHASE, item="i_000001", label="shared_agreement", reason="Dit dans la salle."
        ),
        PartItems(phase=EXAMPLE_PHASE, item="i_000002"),
        DropResults(phase=EXAMPLE_PHASE, source="s_000002"),
        ShowConvergence(phase=EXAMPLE_PHASE),
    ),
)
