"""Clustering: at each table by one of those who sit there, then in the room by the facilitator."""

from client.playing.hints import follow_hints, loose
from client.playing.names import called
from client.playing.person import Person, new_name, under
from client.playing.room import cluster_room
from client.playing.stage import Stage, Told, settings
from facilitation.commands import FileNotes, MakeCluster, UndoClustering

NO_MACHINE = (
    "· Aucune machine ne trie sur ce serveur\u202f: les gens font tout. / No machine sorts on this server: "
    "people do it all."
)


async def play(stage: Stage, phase: str) -> Told:
    """Where the step says, by whom the step says."""
    told = settings(stage.lead, "clustering", phase)
    if told.get("where") == "room":
        known = stage.lead.machine
        stage.begun(1)
        await cluster_room(stage.lead, tuple(told.get("of", ())))
        stage.done()
        if known is None and stage.lead.machine is False:
            stage.say(NO_MACHINE)
        return {"groups": len(_groups(stage.lead, tuple(told.get("of", ()))))}
    tables = [people[0] for people in stage.tables().values()]
    if told.get("who") != "everyone":
        return {"tables": 0}
    made = await stage.all(cluster_table(person) for person in tables)
    return {"tables": len(tables), "groups": sum(made)}


def _groups(person: Person, of: tuple[str, ...]) -> set[str]:
    """The groups of the room with a note of these steps (none named: of any)."""
    notes = under(person.room, "note/").values()
    return {note["cluster"] for note in notes if "cluster" in note and (not of or note["phase"] in of)}


async def cluster_table(person: Person) -> int:
    """Group what lies on my table by theme, follow a hint for what is left, take a step back. How many groups there are."""
    by_theme: dict[str, list[str]] = {}
    for name, note in loose(person.table):
        by_theme.setdefault(str(note.get("theme", "")), []).append(name)
    made: dict[str, str] = {}
    for theme, notes in sorted(by_theme.items()):
        await person.think(5)
        title = called(person, theme)
        made[theme] = new_name("c")
        # One idea in four is put aside for the end, as people do.
        first = tuple(sorted(notes))[: max(1, len(notes) * 3 // 4)]
        await person.ask(MakeCluster(cluster=made[theme], place=person.place, title=title, notes=first))
    await follow_hints(person, person.place, lambda: person.table)
    for name, note in loose(person.table):
        cluster = made.get(str(note.get("theme", "")))
        if cluster is not None:
            await person.ask(FileNotes(place=person.place, notes=(name,), cluster=cluster))
    undo = person.me.get(f"undo/{person.place}")
    if undo is not None:
        await person.think(5)
        await person.ask(UndoClustering(place=person.place, step=undo["step"]))
    return len(under(person.table, "cluster/"))
