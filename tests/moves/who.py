"""Who and what a move speaks of: three numbers, read against the atelier as it stands."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from facilitation.commands import Command
from facilitation.ids import ROOM_PLACE
from facilitation.model import Actor, Atelier, Phase
from facilitation.sight import seen_at
from tests.story import FACILITATOR, LEAD

T = TypeVar("T")

Verb = Callable[[Atelier, int, int, int, int], tuple[Command, Actor]]
"""What a move asks, and who asks it: the atelier, three numbers, and the moment in UTC milliseconds."""


class Topic(NamedTuple):
    """What is played of one kind of activity or more: phases for the agenda, verbs, and those that are said more often."""

    phases: tuple[Phase, ...]
    verbs: dict[str, Verb]
    often: tuple[str, ...] = ()


PEOPLE = tuple(f"p_people{number}" for number in range(8))
HOSTS = ("p_host00", "p_host01")
TEXTS = (
    "Des bancs à l’ombre",
    "Un bus toutes les dix minutes",
    "Plus d’arbres  \n au bord du port",
    "Mme Dupont devrait venir",
    "Écrire à anne@example.org",
    "Quelle bande d’incapables",
    "e\u0301cole ouverte le soir",
    "a" * 200,
    "a" * 201,
    "   ",
)
TITLES = ("Mobilité", "Nature en ville", "École", "  ", "b" * 80)


def of(things: Sequence[T], number: int) -> T:
    return things[number % len(things)] if things else None  # type: ignore[return-value]


def note_id(number: int) -> str:
    return f"n_{max(0, number):06d}"


def cluster_id(number: int) -> str:
    return f"c_{max(0, number):06d}"


def person(number: int) -> Actor:
    return Actor(person=of(PEOPLE, number), role="participant")


def host(number: int) -> Actor:
    return Actor(person=of(HOSTS, number), role="host")


def leading(number: int) -> Actor:
    return of((LEAD, FACILITATOR), number)


def seated(atelier: Atelier, number: int) -> Actor:
    who = of(tuple(atelier.people), number)
    return person(number) if who is None else Actor(person=who, role=atelier.people[who].role)


def table(atelier: Atelier, number: int) -> str:
    return of([*(each.id for each in atelier.plan.tables), "t1", "nowhere"], number)


def current(atelier: Atelier, number: int) -> str:
    return atelier.now if atelier.now is not None and number % 6 else of(list(atelier.steps), number)


def phase_of(atelier: Atelier, kind: str, number: int) -> str:
    names = [each.id for each in atelier.plan.phases if each.kind == kind]
    return atelier.now if atelier.now in names else of(names, number)


def any_note(atelier: Atelier, number: int) -> str:
    return of(tuple(atelier.notes), number) or note_id(number)


def mine(atelier: Atelier, number: int, also: int) -> tuple[str, Actor]:
    name = any_note(atelier, number)
    note = atelier.notes.get(name)
    return name, person(also) if note is None else Actor(person=note.author, role="participant")


def handling(atelier: Atelier, number: int, also: int) -> tuple[str, Actor]:
    """A place and who handles clusters there: mostly who leads, else somebody who sits."""
    by = leading(also) if number % 3 else seated(atelier, also)
    here = atelier.people.get(by.person)
    if here is None:
        return (ROOM_PLACE if number % 4 else table(atelier, number // 4)), by
    return of((here.table, ROOM_PLACE), number // 3), by


def any_cluster(atelier: Atelier, place: str, number: int) -> str:
    there = [name for name, cluster in atelier.clusters.items() if cluster.place == place]
    return (
        of(there, number)
        if there and number % 11
        else of(tuple(atelier.clusters), number) or cluster_id(number)
    )


def handful(atelier: Atelier, place: str, number: int, also: int) -> tuple[str, ...]:
    there = (
        [name for name in atelier.notes if seen_at(atelier, place, name)] if also % 7 else list(atelier.notes)
    )
    start = number % len(there) if there else 0
    return tuple(there[start : start + 1 + also % 3])
