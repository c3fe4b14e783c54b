"""A set of items in which as many people as possible find some of theirs, and not only the largest side all of its own."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from math import lcm
from typing import Final, Generic, TypeVar

from facilitation.convergence.counts import whole
from facilitation.ids import CollegeId

Item = TypeVar("Item", bound=Hashable)

FLOOR_SHARE: Final = 0.6
"""Raw share of each college that makes an item count for the floor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection(Generic[Item]):
    """Items in the order they were chosen in, and whom they represent.

    - `items`: no more than were asked for; fewer when nobody approves any of the rest.
    - `short`: how many items that every college carries are missing to the floor, because there are no more of them.
    - `approvals`: for every chosen item, how many of each college approve it.
    - `represented`: how many of each college approve one of the items or more, and `voters` how many there are.

    All are sums per college. Whether a college is large enough to be told is decided by whoever hands the ballots in.
    """

    items: tuple[Item, ...]
    short: int
    approvals: Mapping[Item, Mapping[CollegeId, int]]
    represented: Mapping[CollegeId, int]
    voters: Mapping[CollegeId, int]


def proportional(
    candidates: Sequence[Item],
    ballots: Mapping[CollegeId, Sequence[Collection[Item]]],
    *,
    size: int,
    floor: int = 0,
    floor_share: float = FLOOR_SHARE,
) -> Selection[Item]:
    """Choose `size` of the candidates, greedily, so that who has little so far counts most.

    `ballots` are the approvals of each college's voters, without their names; what is no candidate is passed over. Each
    step adds the candidate with the largest `Σ 1/(d+1)` over its approvers, d being how many chosen items they approve
    already; of equal ones, the first given. The first `floor` steps choose among the items that every college carries
    (approved by `floor_share` of its voters or more; a college without voters carries nothing). Coming first, the floor
    is weighed by the steps after it, and a larger set begins with the items of a smaller one.

    Source: Thorvald N. Thiele, Om Flerfoldsvalg, 1895, his rule of addition. The sums are compared as integers, times
    the least common multiple of 1…`size`, so that no rounding decides between equals.

    Raises `ValueError` for a size below 1, a floor below 0 or above the size, a share that is not above 0 and at most
    1, a candidate given twice, and no college.
    """
    whole(size, "the size of a selection", least=1)
    if whole(floor, "the floor of a selection") > size:
        raise ValueError(f"A selection of {size} cannot hold a floor of {floor}.")
    if not 0 < floor_share <= 1:
        raise ValueError(f"The share of the floor must be above 0 and at most 1, not {floor_share!r}.")
    if len(set(candidates)) < len(candidates):
        raise ValueError("A candidate is given twice.")
    if not ballots:
        raise ValueError("There is no college to choose for.")
    approvers = _approvers(candidates, ballots)
    voters = {college: len(cast) for college, cast in ballots.items()}
    approvals = {item: _by_college(ballots, whose) for item, whose in approvers.items()}
    carried = [item for item in candidates if _carried(approvals[item], voters, floor_share)]
    items = _chosen(candidates, carried, approvers, size, floor)
    heard = {voter for item in items for voter in approvers[item]}
    return Selection(
        items=items,
        short=max(0, floor - len(carried)),
        approvals={item: approvals[item] for item in items},
        represented=_by_college(ballots, heard),
        voters=voters,
    )


Voter = tuple[CollegeId, int]
"""A college, and the place of a ballot among its own."""


def _approvers(
    candidates: Sequence[Item], ballots: Mapping[CollegeId, Sequence[Collection[Item]]]
) -> dict[Item, list[Voter]]:
    approvers: dict[Item, list[Voter]] = {item: [] for item in candidates}
    for college, cast in ballots.items():
        for place, ballot in enumerate(cast):
            for item in approvers.keys() & set(ballot):
                approvers[item].append((college, place))
    return approvers


def _by_college(colleges: Collection[CollegeId], voters: Collection[Voter]) -> dict[CollegeId, int]:
    counts = dict.fromkeys(colleges, 0)
    for college, _ in voters:
        counts[college] += 1
    return counts


def _carried(approvals: Mapping[CollegeId, int], voters: Mapping[CollegeId, int], floor_share: float) -> bool:
    return all(count and approvals[college] / count >= floor_share for college, count in voters.items())


def _chosen(
    candidates: Sequence[Item],
    carried: Sequence[Item],
    approvers: Mapping[Item, Sequence[Voter]],
    size: int,
    floor: int,
) -> tuple[Item, ...]:
    unit = lcm(*range(1, size + 1))
    has: dict[Voter, int] = {}
    chosen: dict[Item, None] = {}

    def gain(item: Item) -> int:
        return sum(unit // (has.get(voter, 0) + 1) for voter in approvers[item])

    for step in range(size):
        on_floor = [item for item in carried if item not in chosen] if step < floor else []
        open_to = on_floor or [item for item in candidates if item not in chosen]
        best = max(open_to, key=gain, default=None)
        if best is None or not approvers[best]:
            break
        chosen[best] = None
        for voter in approvers[best]:
            has[voter] = has.get(voter, 0) + 1
    return tuple(chosen)
