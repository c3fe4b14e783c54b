"""The sides a board is read by: colleges, and those that some source told together. One row of columns for all items."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from facilitation.convergence.comparison import Tally
from facilitation.ids import CollegeId

Side = str
"""A college, or several joined by `+`."""
Grouped = Callable[[Mapping[str, int], int], tuple[tuple[str, ...], ...]]


def sides(
    sources: Iterable[Mapping[Side, int]],
    colleges: Sequence[CollegeId],
    least: int,
    grouped: Grouped,
) -> tuple[tuple[CollegeId, ...], ...]:
    """The sides in the order of the plan, from the voters of each side in each source.

    Colleges that one source told together are together for all of them. Sides of fewer than `least` voters in all are
    joined by the rule of the house (`grouped`). A college that voted nowhere is no side, unless nobody voted at all.
    """
    sources = tuple(sources)
    nobody = not any(count for source in sources for count in source.values())
    heads: dict[CollegeId, CollegeId] = {}

    def head(college: CollegeId) -> CollegeId:
        while (up := heads.setdefault(college, college)) != college:
            college = up
        return college

    voters: dict[CollegeId, int] = {}
    for source in sources:
        for side, count in source.items():
            if count or nobody:
                together = side.split("+")
                for college in together:
                    heads[head(college)] = head(together[0])
                voters[together[0]] = voters.get(together[0], 0) + count
    members: dict[CollegeId, list[CollegeId]] = {}
    for college in sorted(heads, key=colleges.index):
        members.setdefault(head(college), []).append(college)
    counts = {"+".join(each): sum(voters.get(college, 0) for college in each) for each in members.values()}
    groups = [[college for side in group for college in side.split("+")] for group in grouped(counts, least)]
    ordered = (tuple(sorted(group, key=colleges.index)) for group in groups)
    return tuple(sorted(ordered, key=lambda group: colleges.index(group[0])))


def gathered(
    tallies: Iterable[Mapping[Side, Tally]], groups: Sequence[Sequence[CollegeId]]
) -> dict[Side, Tally]:
    """The counts of one item in several sources, added up for each side; a side that was not asked has none."""
    place = {college: "+".join(group) for group in groups for college in group}
    counts = {"+".join(group): (0, 0, 0) for group in groups}
    for tally in tallies:
        for side, (agree, disagree, passed) in tally.items():
            into = place.get(side.split("+")[0])
            if into is not None:
                was = counts[into]
                counts[into] = (was[0] + agree, was[1] + disagree, was[2] + passed)
    return counts
