"""Convergence: the board is looked at, one label is given otherwise and back, it is shown, the room adopts."""

from typing import Any, Final

from client.playing.person import Facilitator, new_name
from client.playing.stage import Stage, Told
from facilitation.commands import AdoptObjective, DropObjective, RenameObjective
from facilitation.convergence.comparison import Label
from facilitation.converging.asking import OverrideLabel, ShowConvergence
from facilitation.ids import TITLE_MAX

LOOK_S: Final = 5.0
FEW, MANY = 3, 5
"""Objectives that are adopted: what the proportional set holds, within these bounds."""
REASON: Final = "La salle en a parlé, et s’est mise d’accord autrement."


async def play(stage: Stage, phase: str) -> Told:
    """Look over the board, show it, adopt."""
    lead = stage.lead
    board = lead.desk.get(f"convergence/{phase}", {})
    items = {each["id"]: each for each in board.get("items", ())}
    for item, told in list(items.items())[-1:]:
        other: Label = "to_debate" if told["label"] != "to_debate" else "uneven_agreement"
        await lead.ask(OverrideLabel(phase=phase, item=item, label=other, reason=REASON))
        await lead.think(LOOK_S)
        await lead.ask(OverrideLabel(phase=phase, item=item))
    await lead.ask(ShowConvergence(phase=phase))
    await lead.think()
    chosen = [each for each in (board.get("chosen") or {}).get("items", ()) if each in items][:MANY]
    chosen += [each for each in items if each not in chosen][: max(0, FEW - len(chosen))]
    sort = str(board.get("adopts", "objective"))
    stage.begun(len(chosen))
    for item in chosen:
        await lead.think(LOOK_S)
        await adopt(lead, items[item], sort)
        stage.done()
    adopted = sum(path.startswith("objective/") for path in lead.room)
    return {"read": len(items), f"adopted_{sort}": adopted}


async def adopt(lead: Facilitator, item: dict[str, Any], sort: Any) -> None:
    """Adopt an item: named too fast, taken back, adopted again, and put better."""
    title = title_of(lead, item)
    objective = new_name("o")
    once = AdoptObjective(objective=objective, title=title, sort=sort, source=item["id"])
    await lead.ask(once)
    if lead.rng.random() < 0.3:
        await lead.ask(DropObjective(objective=objective))
        await lead.ask(once)
        await lead.ask(RenameObjective(objective=objective, title=f"{title[: TITLE_MAX - 12]}, pour tous"))


def title_of(lead: Facilitator, item: dict[str, Any]) -> str:
    """What an item is called: by itself, or by the group or the idea of its id."""
    name = item["id"]
    group, note = lead.room.get(f"cluster/{name}", {}), lead.room.get(f"note/{name}", {})
    return str(item.get("title") or group.get("title") or note.get("text") or name)[:TITLE_MAX]
