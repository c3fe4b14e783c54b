"""Sheets that a table writes together: several hands, one field each, and one field that two begin at the same time."""

import asyncio
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from client.playing.person import Facilitator, Person, new_name, under
from client.playing.stage import Stage, settings
from facilitation.ids import ItemId
from facilitation.sheets.form import SEVERAL
from facilitation.sheets.said import HideSheet, OpenSheet, ReadField, ShowSheet, WriteField

WRITE_S: Final = 12.0
TRIES: Final = 5
Begun = tuple[str, ItemId | None]
"""What a sheet is begun with: its title, and the note it is made from."""


class Form(NamedTuple):
    """A kind of sheet, and what people write in one: `begin` with what a person begins it, `fill` what goes into a field.

    `hands`: how many people write one sheet.
    """

    word: str
    begin: Callable[[Person], Begun]
    fill: Callable[[Person, dict[str, Any]], str]
    hands: int


async def play(stage: Stage, phase: str, form: Form) -> dict[str, int]:
    """Every table writes its sheets, and the room sees them. How many, and how many fields two had begun at once."""
    told = settings(stage.lead, f"{form.word}s", phase)
    circles: list[list[Person]] = []
    for people in stage.tables().values():
        most = max(1, min(int(told["per_table"]), len(people) // form.hands))
        circles += [people[first::most] for first in range(most)]
    met = [times for times in await stage.all(write(form, phase, circle) for circle in circles) if times >= 0]
    await show(stage.lead, form, phase, len(met))
    return {f"{form.word}s": len(met), "both_wrote": sum(met)}


async def write(form: Form, phase: str, circle: list[Person]) -> int:
    """One sheet: the first opens it, everybody takes fields, and the last begins one with the first. How often
    two were in one field; −1 where the sheet was not taken.
    """
    first = circle[0]
    await first.think(WRITE_S)
    title, lead = form.begin(first)
    sheet = new_name("s")
    if not await first.does(OpenSheet(phase=phase, sheet=sheet, title=title, lead=lead)):
        return -1
    path = f"{form.word}/{phase}/{sheet}"
    _, *fields = settings(first, f"{form.word}s", phase)["fields"]
    # Two people begin a field for words, the one that takes most.
    shared = max((each for each in fields if not each.get("choices")), key=lambda each: int(each["most"]))
    others = [each for each in fields if each["id"] != shared["id"]]

    async def fill(hand: int, person: Person) -> int:
        mine = others[hand :: len(circle)]
        both = [shared] if hand in (0, len(circle) - 1) else []
        also = "Et aussi\u202f: " if hand else ""
        met = [await put(person, path, field, f"{also}{form.fill(person, field)}") for field in both]
        met += [await put(person, path, field, form.fill(person, field)) for field in mine]
        return sum(met)

    # Everybody has the blank sheet before their eyes, and then they write.
    seen = (who.until(lambda who=who: path in who.table) for who in circle)  # type: ignore[misc]
    await asyncio.gather(*seen)
    return sum(await asyncio.gather(*(fill(hand, person) for hand, person in enumerate(circle))))


async def put(person: Person, path: str, field: dict[str, Any], text: str) -> bool:
    """Write in a field. Where somebody wrote before, both texts stand; whether somebody did while I was writing."""
    _, phase, sheet = path.split("/")
    met = False
    for _ in range(TRIES):
        seen = said(person, path, field["id"])
        words = f"{seen['text']} {text}".strip()
        await person.think(WRITE_S)
        order = WriteField(
            phase=phase,
            sheet=sheet,
            field=field["id"],
            text=words[: field["most"]],
            version=seen["version"],
        )
        if (await person.ask(order)).code != "field_changed":
            return met
        met = True
        await person.until(
            lambda seen=seen: said(person, path, field["id"])["version"] > seen["version"],  # type: ignore[misc]
        )
    return met


def said(person: Person, path: str, field: str) -> dict[str, Any]:
    """What a field says on my screen, and its version."""
    return {"text": "", "version": 0} | dict(person.table.get(path, {}).get("fields", {}).get(field, {}))


def choice(person: Person, field: dict[str, Any]) -> str | None:
    """One of what can be chosen in a field, or a few; `None` where one writes."""
    choices = list(field.get("choices", ()))
    if not choices:
        return None
    return SEVERAL.join(person.rng.sample(choices, min(len(choices), 2 if field.get("several") else 1)))


async def show(lead: Facilitator, form: Form, phase: str, many: int) -> None:
    """Show every sheet to the room, so many, one of them at the second try, and read what has to be read."""
    progress = f"{form.word}_progress/{phase}/"
    await lead.until(lambda: len(under(lead.desk, progress)) >= many)
    sheets = list(under(lead.desk, progress))
    for sheet in sheets[:1]:
        await lead.ask(HideSheet(phase=phase, sheet=sheet, reason="À relire ensemble"))
    for sheet in sheets:
        await lead.ask(ShowSheet(phase=phase, sheet=sheet))
    for sheet, waiting in under(lead.desk, f"{form.word}_reading/{phase}/").items():
        for field, version in zip(waiting["fields"], waiting["versions"], strict=True):
            await lead.think(WRITE_S)
            await lead.ask(ReadField(phase=phase, sheet=sheet, field=field, version=version))
    await lead.think()
