"""Which people should change tables so that every table is of all sides: arithmetic on a seating plan, and nothing else.

Two things are wanted, in this order: tables of about the same size, each with about the room's share of every side;
then few people from one town at one table. As few moves as possible: the one that helps most is done first, and what
helps less than one whole person is not done at all. In integers, so that every worker finds the same.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from facilitation.ids import SEATING_MOVES_MAX, CollegeId, TableId


class Sitting(NamedTuple):
    """Somebody at a table: for which side, from which town (empty: not told)."""

    table: TableId
    college: CollegeId
    commune: str = ""


def balanced(people: Sequence[Sitting], seats: Mapping[TableId, int]) -> dict[int, TableId]:
    """Who should sit elsewhere, and where: the place in `people` → a table. Tables where nobody sits stay empty.

    `seats` says how many a table takes; no table gets more than that, and at most `SEATING_MOVES_MAX` people move.
    """
    plan = _Plan(list(people), seats)
    for better in (plan.moves, plan.swaps, plan.mixing):
        while len(plan.moved) + 2 <= SEATING_MOVES_MAX:
            best = min(better(), default=None)
            if best is None:
                break
            for who, table in best[1]:
                plan.sit(who, table)
    return {who: table for who, table in plan.moved.items() if people[who].table != table}


Step = tuple[int, tuple[tuple[int, TableId], ...]]
"""What a step changes in the sum of what is wrong (less than nothing: better), and who sits where by it."""


class _Plan:
    """A seating plan that is being changed.

    What is wrong is, in units of one person squared and scaled to integers, the sum over tables of (size − mean size)²
    and over tables and sides of (people of the side − size × share of the side in the room)².
    """

    def __init__(self, people: list[Sitting], seats: Mapping[TableId, int]) -> None:
        self.people = people
        self.seats = seats
        self.moved: dict[int, TableId] = {}
        self.all = len(people)
        self.sides = sorted(Counter(each.college for each in people).items())
        self.tables = sorted({each.table for each in people})
        # Counted along: both are asked for every pair of tables.
        self.towns = Counter((each.table, each.commune) for each in people if each.commune)
        self.sitting: dict[tuple[TableId, CollegeId], set[int]] = {}
        for who, each in enumerate(people):
            self.sitting.setdefault((each.table, each.college), set()).add(who)

    def sit(self, who: int, table: TableId) -> None:
        was = self.people[who]
        self.people[who] = was._replace(table=table)
        self.moved[who] = table
        self.sitting[was.table, was.college].remove(who)
        self.sitting.setdefault((table, was.college), set()).add(who)
        if was.commune:
            self.towns[was.table, was.commune] -= 1
            self.towns[table, was.commune] += 1

    def moves(self) -> Iterator[Step]:
        """One person changes tables: from a table of more to one of fewer."""
        wrong, cells, sizes = self._wrong()
        for table, college in sorted(cells):
            for other in self.tables:
                if sizes[other] >= self.seats.get(other, 0) or sizes[table] <= sizes[other]:
                    continue
                after = wrong(table, {college: -1}) + wrong(other, {college: 1})
                change = after - wrong(table, {}) - wrong(other, {})
                if change <= -self._one:
                    yield change, ((self._least_missed(table, college, other), other),)

    def swaps(self) -> Iterator[Step]:
        """Two people of two sides change places."""
        wrong, cells, _ = self._wrong()
        for table, college in sorted(cells):
            for other, side in sorted(cells):
                if table >= other or college == side:
                    continue
                after = wrong(table, {college: -1, side: 1}) + wrong(other, {college: 1, side: -1})
                change = after - wrong(table, {}) - wrong(other, {})
                if change <= -self._one:
                    one = self._least_missed(table, college, other)
                    yield change, ((one, other), (self._least_missed(other, side, table), table))

    def mixing(self) -> Iterator[Step]:
        """Two people of one side and two towns change places, so that neighbours from one town are fewer."""
        towns = self.towns
        crowded = [who for who, each in enumerate(self.people) if towns[each.table, each.commune] > 2]
        for one in crowded:
            here = self.people[one]
            for two, there in enumerate(self.people):
                if there.table == here.table or there.college != here.college:
                    continue
                if there.commune == here.commune:
                    continue
                change = _neighbours(towns, here, there.table) + _neighbours(towns, there, here.table)
                if change <= -2:
                    yield change, ((one, there.table), (two, here.table))

    @property
    def _one(self) -> int:
        """What is wrong with one person too many, as it is scaled."""
        return self.all**2 * len(self.tables) ** 2

    def _wrong(self) -> tuple["_Wrong", Counter[tuple[TableId, CollegeId]], Counter[TableId]]:
        cells = Counter((each.table, each.college) for each in self.people)
        sizes = Counter(each.table for each in self.people)
        return _Wrong(cells, sizes, self.sides, self.all, len(self.tables)), cells, sizes

    def _least_missed(self, table: TableId, college: CollegeId, to: TableId) -> int:
        """Who of a side leaves a table: whoever has most neighbours from the same town there, and fewest where they go."""

        def change(who: int) -> tuple[int, int]:
            return _neighbours(self.towns, self.people[who], to), who

        return min(self.sitting[table, college], key=change)


class _Wrong(NamedTuple):
    """What is wrong with a table, were it changed by so many people of each side."""

    cells: Counter[tuple[TableId, CollegeId]]
    sizes: Counter[TableId]
    sides: list[tuple[CollegeId, int]]
    all: int
    tables: int

    def __call__(self, table: TableId, change: Mapping[CollegeId, int]) -> int:
        size = self.sizes[table] + sum(change.values())
        uneven = (size * self.tables - self.all) ** 2
        sided = sum(
            ((self.cells[table, side] + change.get(side, 0)) * self.all - size * here) ** 2
            for side, here in self.sides
        )
        return uneven * self.all**2 + sided * self.tables**2


def _neighbours(towns: Counter[tuple[TableId, str]], who: Sitting, to: TableId) -> int:
    """How many more neighbours from the same town somebody would have."""
    if not who.commune:
        return 0
    return towns[to, who.commune] - (towns[who.table, who.commune] - 1)
