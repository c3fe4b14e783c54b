"""Clustering by hand: at the tables, each its own notes, or in the room.

Clusters themselves belong to the atelier (`clusters`); facilitators may cluster at any moment, and this kind opens
clustering to the people at the tables.
"""

from collections.abc import Iterable
from typing import Annotated, Literal

from msgspec import Meta

from facilitation import sight
from facilitation.activity import Activity, Here, Row
from facilitation.audience import ROOM, Placed, Record, Subject
from facilitation.clusters import place_of
from facilitation.commands import Command
from facilitation.ids import PHASES_MAX, ROOM_PLACE, PhaseId
from facilitation.model import Actor, Plain
from facilitation.permissions import CLUSTERING
from facilitation.provenance import number_of_cluster


class Settings(Plain):
    """`where` the clusters lie; `who` makes them, facilitators apart: `hosts` (of their table) or `everyone`.

    `of`: the phases whose notes are grouped in this step; none named: all. It says what is shown, and forbids nothing.
    """

    where: Literal["tables", "room"] = "tables"
    who: Literal["nobody", "hosts", "everyone"] = "everyone"
    of: Annotated[tuple[PhaseId, ...], Meta(max_length=PHASES_MAX)] = ()


class ClusteringRecord(Record):
    """Where clusters are made in this phase, by whom, and of the notes of which phases (none named: of all)."""

    where: str
    who: str
    of: tuple[str, ...] = ()


def opens(here: Here, command: Command, by: Actor) -> bool:
    """The seated may cluster at their own table, or in the room when the phase says so."""
    settings: Settings = here.state
    person = here.atelier.people.get(by.person)
    if not isinstance(command, CLUSTERING) or person is None or settings.who == "nobody":
        return False
    if settings.who == "hosts" and by.role != "host":
        return False
    place = ROOM_PLACE if settings.where == "room" else person.table
    return place_of(here.atelier, command) == place


def subjects(here: Here) -> Iterable[Subject]:
    yield ("clustering", here.phase.id)


def lay(here: Here, subject: Subject) -> Iterable[Placed]:
    record = ClusteringRecord(where=here.state.where, who=here.state.who, of=here.state.of)
    yield Placed(ROOM, f"clustering/{here.phase.id}", record)


def rows(here: Here) -> Iterable[Row]:
    """The clusters of the place and those of the room, with how many notes that are seen there each holds.

    `title_by` says whose the title is: the machine's until a person has said yes to it.
    """
    for name, cluster in here.atelier.clusters_in_order():
        if not cluster.gone and (cluster.place == ROOM_PLACE or here.state.where == "tables"):
            notes = sum(sight.seen_at(here.atelier, cluster.place, note) for note in cluster.members)
            yield Row(
                "clusters",
                {
                    "id": name,
                    "number": number_of_cluster(cluster),
                    "title": cluster.title,
                    "title_by": "machine" if cluster.draft else "person",
                    "place": cluster.place,
                    "notes": notes,
                },
            )


ACTIVITY = Activity(
    kind="clustering",
    settings=Settings,
    begin=lambda settings: settings,
    opens=opens,
    subjects=subjects,
    lay={"clustering": lay},
    rows=rows,
    records={"clustering/{phase}": ClusteringRecord},
)
