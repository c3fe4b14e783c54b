"""Which colleges may be shown alone, and which only together: no difference of two figures may give a small one away."""

from collections.abc import Mapping

from facilitation.ids import CollegeId


def grouped(voters: Mapping[CollegeId, int], least: int) -> tuple[tuple[CollegeId, ...], ...]:
    """Colleges as they may be shown: each alone when it counts `least` voters, the smaller ones together.

    The small ones are joined by the next larger until they count `least` too; when everybody ends up in one group,
    only the total is left to show, and it is that of all colleges: beside the ones that gave nothing, those who did
    could be told by their name. Otherwise a college without any voter has nothing to hide and stays alone.
    """
    by_size = sorted((count, college) for college, count in voters.items() if count)
    small = [college for count, college in by_size if count < least]
    large = [college for count, college in by_size if count >= least]
    while small and large and sum(voters[college] for college in small) < least:
        small.append(large.pop(0))
    if small and not large and sum(voters[college] for college in small) < least:
        small = list(voters)
    together = frozenset(small)
    groups: list[tuple[CollegeId, ...]] = [(college,) for college in voters if college not in together]
    if small:
        groups.append(tuple(college for college in voters if college in together))
    return tuple(groups)


def coarser(
    groups: tuple[tuple[CollegeId, ...], ...], voters: Mapping[CollegeId, int], least: int
) -> tuple[tuple[CollegeId, ...], ...]:
    """Groups that were shown once, as they may be shown again for a second vote of other `voters`.

    They are joined and never parted: what is told of the first vote in the second grouping is a sum of what was told
    before, and no difference between the two gives a college away. Colleges stay in the order of `voters`.
    """
    order = {college: place for place, college in enumerate(voters)}
    named = {"+".join(group): group for group in groups}
    counted = {name: sum(voters[college] for college in group) for name, group in named.items()}
    return tuple(
        tuple(sorted((college for name in names for college in named[name]), key=order.__getitem__))
        for names in grouped(counted, least)
    )
