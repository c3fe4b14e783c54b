"""The clusters of the room, by the facilitator: what the machine made is looked over, what the tables made is brought
together, what is left is grouped, and a few things are mended.
"""

import time
from typing import Any, Final

from client.playing.hints import follow_hints, loose
from client.playing.names import called
from client.playing.person import Facilitator, new_name, under
from client.playing.stage import settings
from facilitation.commands import (
    AcceptMoves,
    AskReorganising,
    DissolveCluster,
    FileNotes,
    GatherClusters,
    KeepCluster,
    MakeCluster,
    MergeClusters,
    RefuseMoves,
    RenameCluster,
    UndoClustering,
)
from facilitation.ids import NOTES_IN_ONE_ORDER_MAX, TITLE_MAX

MACHINE_S: Final = 6.0
"""How long after there are ideas enough for it a facilitator waits for a sign of the machine."""
PROPOSED_S: Final = 30.0
"""How long a facilitator waits for a proposal: a room of 2,000 ideas is cut anew in a few seconds."""
GROUPS: Final = 10
"""Groups a facilitator makes of what is left."""
MERGED_MAX: Final = 100


async def cluster_room(lead: Facilitator, of: tuple[str, ...] = ()) -> None:
    """Look over what the machine has made; gather what the tables made; group the ideas left that come from these steps
    (none named: from any); mend a few things.
    """
    mine = await _look_over(lead) if await _machine_runs(lead) else []
    mine += await _gather(lead)
    made = await _group(lead, of)
    if len(made + mine) > 3:
        await _mend(lead, made + mine)


async def _machine_runs(lead: Facilitator) -> bool:
    """Whether a machine sorts on this server, as far as can be seen: it has filed a note or hinted for one."""
    if lead.machine is None and lead.enough_since is not None:
        off = lead.desk.get("sorting", {}).get("mode") == "off"
        left = max(0.0, lead.enough_since + MACHINE_S - time.monotonic())
        lead.machine = not off and (_sorted(lead) or await lead.soon(lambda: _sorted(lead), left))
    return bool(lead.machine)


def _sorted(lead: Facilitator) -> bool:
    return lead.witness.filed > 0 or any(path.startswith("hint/") for path in lead.room)


def _drafts(lead: Facilitator) -> list[str]:
    """Clusters whose title is the machine's, the largest first."""
    sizes: dict[str, int] = {}
    for note in under(lead.room, "note/").values():
        if "cluster" in note:
            sizes[note["cluster"]] = sizes.get(note["cluster"], 0) + 1
    found = [name for name, cluster in under(lead.room, "cluster/").items() if cluster.get("draft")]
    return sorted(found, key=lambda name: (-sizes.get(name, 0), name))


async def _look_over(lead: Facilitator) -> list[str]:
    """Say yes to a few drafts, no to one, name one, follow a hint; try another sort and take it back.

    Answers the clusters that are a person's now.
    """
    drafts = _drafts(lead)
    for cluster in drafts[:3]:
        await lead.think(4)
        lead.kept += await lead.does(KeepCluster(cluster=cluster))
    for cluster in drafts[3:4]:
        await lead.ask(RenameCluster(cluster=cluster, title="Ce que la machine avait vu juste"))
    for cluster in drafts[4:][-1:]:
        lead.refused += await lead.does(DissolveCluster(cluster=cluster))
    await follow_hints(lead, "room", lambda: lead.room)
    await _reorganise(lead)
    return drafts[:4]


async def _reorganise(lead: Facilitator) -> None:
    """Ask how the groups could lie, have it done but for one idea, and take it back."""
    number = lead.desk.get("sorting", {}).get("asked", 0) + 1
    await lead.ask(AskReorganising(number=number, level="overview"))
    if not await lead.soon(lambda: lead.desk.get("proposal", {}).get("number") == number, PROPOSED_S):
        return
    moves = lead.desk["proposal"].get("moves", ())
    if not moves:
        await lead.ask(RefuseMoves(number=number))
        return
    await lead.think(8)
    if await lead.does(AcceptMoves(number=number, but=(moves[0]["note"],))):
        lead.reorganised += len(moves) - 1
    await _undo(lead)


async def _undo(lead: Facilitator) -> None:
    undo = lead.desk.get("undo/room")
    if undo is not None:
        await lead.ask(UndoClustering(place="room", step=undo["step"]))


async def _gather(lead: Facilitator) -> list[str]:
    """Bring the clusters of the tables into the room, and make one of those of the same name. Answers those there are then."""
    before = under(lead.room, "cluster/")
    answer = await lead.ask(GatherClusters())
    if answer.code or not answer.written:
        return []
    by_title: dict[str, list[str]] = {}
    for name, cluster in under(lead.room, "cluster/").items():
        if name not in before:
            by_title.setdefault(str(cluster["title"]), []).append(name)
    for names in by_title.values():
        if len(names) > 1:
            await lead.think(4)
            await lead.ask(MergeClusters(into=names[0], clusters=tuple(names[1 : MERGED_MAX + 1])))
    return [names[0] for names in by_title.values()]


async def _group(lead: Facilitator, of: tuple[str, ...]) -> list[str]:
    """Of what lies in none, two groups for each theme; without themes, what is said most. Those that were made.

    Where there is a group of that name already, it takes them in.
    """
    piles: dict[str, list[str]] = {}
    left = [(name, note) for name, note in loose(lead.room) if not of or note["phase"] in of]
    leads = any(settings(lead, "ideation", step).get("writes") == "lead" for step in of)
    themed = any("theme" in note for _, note in left)
    for place, (name, note) in enumerate(left):
        theme = str(note.get("theme", ""))
        title = called(lead, theme, place % 2, leads=leads) if themed else str(note["text"])
        piles.setdefault(title[:TITLE_MAX], []).append(name)
    made: list[str] = []
    there = {str(cluster["title"]): name for name, cluster in under(lead.room, "cluster/").items()}
    for title, names in sorted(piles.items(), key=lambda each: (-len(each[1]), each[0]))[:GROUPS]:
        notes = tuple(names[:NOTES_IN_ONE_ORDER_MAX])
        if title in there:
            await lead.ask(FileNotes(place="room", notes=notes, cluster=there[title]))
            continue
        cluster = new_name("c")
        order = MakeCluster(cluster=cluster, place="room", title=title, notes=notes)
        if await lead.does(order):
            made.append(cluster)
        await lead.think(2)
    return made


async def _mend(lead: Facilitator, made: list[str]) -> None:
    """Rename, merge and undo, dissolve and undo: what a facilitator does by mistake and takes back."""
    before = str(lead.room.get(f"cluster/{made[0]}", {}).get("title", ""))
    await lead.ask(RenameCluster(cluster=made[0], title=f"{before[: TITLE_MAX - 10]}, ensemble"))
    mistakes: tuple[Any, ...] = (
        MergeClusters(into=made[0], clusters=(made[1],)),
        DissolveCluster(cluster=made[2]),
    )
    for command in mistakes:
        await lead.ask(command)
        await _undo(lead)
    lying = [name for name, note in under(lead.room, "note/").items() if note.get("cluster") == made[0]]
    if lying:
        await lead.ask(FileNotes(place="room", notes=tuple(lying[:3]), cluster=made[-1]))
