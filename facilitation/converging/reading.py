"""What a convergence reads as things stand: the items of its votes and of its sources, put together and compared."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from facilitation.activity import Here
from facilitation.ballots.grouping import grouped
from facilitation.convergence.comparison import Tally
from facilitation.convergence.selection import Selection, proportional
from facilitation.converging.board import Line, Rules, lines
from facilitation.converging.matching import Entry, Known, entries
from facilitation.converging.own import Own, own
from facilitation.converging.sides import Side, gathered, sides
from facilitation.converging.sources import BroughtItem, Convergence, Source
from facilitation.ids import CollegeId, ItemId
from facilitation.model import Atelier, Plan


class Reading(NamedTuple):
    """The board of a convergence. `voters`: the most answers an item got, for each group."""

    rules: Rules
    groups: tuple[tuple[CollegeId, ...], ...]
    voters: tuple[int, ...]
    lines: tuple[Line, ...]
    own: Own


def reading(here: Here) -> Reading:
    """What is read now."""
    state: Convergence = here.state
    voted = own(here.atelier, state.settings.of)
    tallies: dict[ItemId, Mapping[Side, Tally]] = dict(voted.tallies)
    asked: list[Mapping[Side, int]] = list(voted.voters)
    for source in state.sources:
        tallies |= {item.id: item.tallies for item in source.items}
        asked.append(most(source.items))
    plan = here.atelier.plan
    groups = sides(asked, [college.id for college in plan.colleges], plan.college_min, grouped)
    rules = voted.rules or Rules(state.settings.n_min, state.settings.threshold)
    items = known(here, voted)
    joined, ids = entries(items, state.by_hand), frozenset(item.id for item in items)
    read = lines(joined, tallies, groups, rules, lambda line: state.said_of(line, ids))
    voters = tuple(max((sum(line.tallies["+".join(group)]) for line in read), default=0) for group in groups)
    return Reading(rules, groups, voters, read, voted)


def known(here: Here, voted: Own) -> list[Known]:
    """Every item there is, as it came in: those of the votes, then those that were brought."""
    state: Convergence = here.state
    items = [Known(item, title) for item, title in voted.titles.items()]
    for source in state.sources:
        items += (Known(item.id, item.title, source.id, item.origin) for item in source.items)
    return items


def known_of(here: Here) -> frozenset[ItemId]:
    """The ids of all of them."""
    return frozenset(item.id for item in known(here, own(here.atelier, here.state.settings.of)))


def entries_of(here: Here) -> tuple[Entry, ...]:
    """The items that are read together."""
    state: Convergence = here.state
    return entries(known(here, own(here.atelier, state.settings.of)), state.by_hand)


def chosen(here: Here, board: Reading) -> Selection[ItemId] | None:
    """The proportional set, from the ballots of this atelier; `None` where none of its votes is read.

    Of results that were brought there are only sums: who approved what else, on which the set rests, is not in them.
    """
    if not board.own.ballots or not board.groups:
        return None
    place = {college: "+".join(group) for group in board.groups for college in group}
    ballots: dict[str, list[Collection[ItemId]]] = {"+".join(group): [] for group in board.groups}
    for side, approved in board.own.ballots.items():
        into = place.get(side.split("+")[0])
        if into is not None:
            ballots[into] += approved
    settings = here.state.settings
    candidates = [line.entry.id for line in board.lines if line.entry.id in board.own.titles]
    return proportional(candidates, ballots, size=settings.size, floor=min(settings.floor, settings.size))


def most(items: Sequence[BroughtItem]) -> dict[Side, int]:
    """The most answers an item got, for each side: how many voted at least."""
    counts: dict[Side, int] = {}
    for item in items:
        for side, tally in item.tallies.items():
            counts[side] = max(counts.get(side, 0), sum(tally))
    return counts


def merged(source: Source, plan: Plan) -> Source:
    """The source with small sides told together, so that what is small is never written down."""
    colleges = [college.id for college in plan.colleges]
    groups = sides([most(source.items)], colleges, plan.college_min, grouped)
    items = (
        BroughtItem(
            id=item.id,
            title=item.title,
            tallies=gathered([item.tallies], groups),
            origin=item.origin,
            number=item.number,
        )
        for item in source.items
    )
    return Source(id=source.id, title=source.title, items=tuple(items))


def brought(atelier: Atelier, item: ItemId) -> tuple[Source, BroughtItem] | None:
    """The item that was brought under this id, and its source."""
    for work in atelier.work.values():
        if isinstance(work, Convergence):
            for source in work.sources:
                for each in source.items:
                    if each.id == item:
                        return source, each
    return None
