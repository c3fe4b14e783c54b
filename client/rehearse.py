"""`atelier rehearse`: simulated people live a whole atelier on a running server, and count what became of every word.

The last line with `--json` is one object: `acknowledged` commands, how many of them are `lost` from the log or stand
in it twice (`doubled`), screens whose boards differ from the draw of the log (`diverged`), and the latency from the
tablet's send to the wall's receipt in milliseconds. Where a machine sorts, how many notes it filed (`machine_filed`),
how many of them people put elsewhere (`corrected`), and how many moved with nobody's hand on them (`moved_by_itself`).
"""

import argparse
import asyncio
import json
import os
import pathlib
import random
import time
from collections.abc import Awaitable, Iterable
from typing import Any, Final, NamedTuple

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from client.bots import Facilitator, Person
from client.connect import Device, SentAway
from client.http import Away, Said, ask
from client.notes import NoNotes, SampleNote, read_notes
from facilitation.activities.closing import ShowReturns
from facilitation.activities.dot_vote import RevealVotes
from facilitation.boards import board_digest
from facilitation.commands import OpenPhase, SetVisibility
from facilitation.ids import PEOPLE_MAX

SAMPLE: Final = pathlib.Path(__file__).parent / "samples" / "notes_fr.csv"
JOINING: Final = 16
"""People who come in at the same moment."""
SETTLE_S: Final = 60.0
SPEED_MAX: Final = 1_000


class Command(NamedTuple):
    """A command of the command line, as `server.commands.command` has it; the two packages do not meet."""

    help: str
    arguments: Any
    run: Any


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    parser.add_argument("url", help="adresse du serveur / address of the server: http://localhost:8000")
    parser.add_argument("--people", type=_several, default=40, help="participants")
    parser.add_argument("--tables", type=_several, default=5, help="tables")
    parser.add_argument("--notes", type=pathlib.Path, default=SAMPLE, help="CSV d’idées / CSV of notes")
    parser.add_argument("--speed", type=_speed, default=10.0, help="1 : temps réel / real time")
    parser.add_argument("--seed", type=int, default=1, help="graine / seed")
    parser.add_argument(
        "--key", help="clé du propriétaire / owner's key (ATELIER_OWNER_KEY, sinon fichier / or file)"
    )
    parser.add_argument(
        "--json", action="store_true", help="résultat en une ligne JSON / result as one line of JSON"
    )


def _several(typed: str) -> int:
    if not typed.isdecimal() or not 1 <= int(typed) <= PEOPLE_MAX:
        raise argparse.ArgumentTypeError(f"un nombre de 1 à {PEOPLE_MAX} / a number from 1 to {PEOPLE_MAX}")
    return int(typed)


def _speed(typed: str) -> float:
    try:
        speed = float(typed)
    except ValueError:
        speed = 0.0
    if not 0 < speed <= SPEED_MAX:
        raise argparse.ArgumentTypeError(
            f"plus que 0, {SPEED_MAX} au plus / more than 0, at most {SPEED_MAX}"
        )
    return speed


def run(chosen: argparse.Namespace) -> int:
    """Rehearse; exit code 1 when anything was lost, doubled, differs or moved by itself, 2 when it could not begin."""
    err = Console(stderr=True, highlight=False, soft_wrap=True)
    try:
        notes = read_notes(chosen.notes)
        result = asyncio.run(Rehearsal(chosen, notes, err).play())
    except NoNotes as why:
        err.print(f"✗ {why.fr} / {why.en}", markup=False)
        return 2
    except Away:
        err.print(
            f"✗ Aucun serveur ne répond à {chosen.url}. / No server answers at {chosen.url}.", markup=False
        )
        return 2
    except Said as said:
        err.print(f"✗ Le serveur refuse : {said.code}. / The server refuses: {said.code}.", markup=False)
        return 2
    except SentAway as away:
        err.print(
            f"✗ Le serveur a renvoyé un écran ({away.code}). / The server sent a screen away ({away.code}).",
            markup=False,
        )
        return 2
    if chosen.json:
        print(json.dumps(result))  # noqa: T201 - read by programs
    else:
        _tell(result)
    return 1 if any(result[wrong] for wrong in ("lost", "doubled", "diverged", "moved_by_itself")) else 0


def owner_key(given: str | None) -> str:
    """The key that lets one make ateliers: given, from the environment, or from the file the server wrote."""
    home = pathlib.Path(os.environ.get("ATELIER_HOME", str(pathlib.Path.home() / ".atelier")))
    path = home / "owner.key"
    return given or os.environ.get("ATELIER_OWNER_KEY") or (path.read_text().strip() if path.exists() else "")


class Rehearsal:
    """One atelier, from the making to the proof."""

    def __init__(self, chosen: argparse.Namespace, notes: list[SampleNote], err: Console) -> None:
        url = str(chosen.url).rstrip("/")
        self._base = url if "://" in url else f"http://{url}"
        self._chosen = chosen
        self._notes = notes
        self._rng = random.Random(chosen.seed)
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=err,
        )
        self._running: list[asyncio.Task[None]] = []
        self._people: list[Person] = []
        self._latencies: list[float] = []
        self._arrived: dict[str, float] = {}

    async def play(self) -> dict[str, Any]:
        """Live the day; what is to be told of it."""
        with self._progress:
            made = await self._make()
            self._wall = await self._enter(made["invites"]["wall"])
            self._wall.heard = self._look_at_wall
            lead = await self._enter(made["invites"]["lead"])
            self._lead = Facilitator(lead, "lead", self._chosen.speed, random.Random(self._chosen.seed))
            await self._come_in(made)
            for phase, record in list(self._lead.phases()):
                await self._lead.ask(OpenPhase(phase=phase))
                await self._phase(phase, record)
            result = await self._prove(made["atelier"])
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        return result

    # --- Coming in -------------------------------------------------------------------------------

    async def _make(self) -> dict[str, Any]:
        seats = -(-self._chosen.people // self._chosen.tables)
        body = {
            "template": "convergences",
            "tables": self._chosen.tables,
            "seats": seats,
            "rehearsal": True,
        }
        made: dict[str, Any] = await ask(
            self._base, "/api/ateliers", body, owner_key(self._chosen.key), tries=4
        )
        return made

    async def _enter(self, invite: str, table: str | None = None) -> Device:
        entered = await ask(self._base, "/api/enter", {"invite": invite, "table": table})
        return self._device(entered["token"])

    def _device(self, token: str) -> Device:
        device = Device(self._base, token)
        self._running.append(asyncio.create_task(device.run()))
        return device

    async def _come_in(self, made: dict[str, Any]) -> None:
        door = await ask(self._base, "/api/door", {"code": made["code"]})
        places = [table["id"] for table in door["tables"] for _ in range(table["seats"])]
        colleges = [college["id"] for college in door["colleges"]]
        joining = asyncio.Semaphore(JOINING)
        bar = self._progress.add_task("arrivée", total=self._chosen.people)

        async def come(index: int) -> Person:
            async with joining:
                body = {
                    "code": made["code"],
                    "college": colleges[index % len(colleges)],
                    "commune": door["communes"][index % len(door["communes"])] if door["communes"] else "",
                    "table": places[index],
                }
                joined = await ask(self._base, "/api/join", body)
                device = self._device(joined["token"])
                await device.greeted.wait()
                self._progress.advance(bar)
                rng = random.Random(self._chosen.seed * 100_003 + index)
                return Person(device, f"p{index}", self._chosen.speed, rng)

        self._people = list(await asyncio.gather(*(come(index) for index in range(self._chosen.people))))
        await self._lead.device.greeted.wait()
        await self._wall.greeted.wait()

    # --- The day ---------------------------------------------------------------------------------

    async def _phase(self, phase: str, record: dict[str, Any]) -> None:
        match record["kind"]:
            case "ideation":
                await self._ideation(phase)
            case "clustering":
                await self._clustering(phase)
            case "dot_vote":
                await self._all("vote", (person.vote(phase) for person in await self._at(phase)))
                await self._lead.ask(RevealVotes(phase=phase))
            case "closing":
                await self._all("clôture", (person.close(phase) for person in await self._at(phase)))
                await self._lead.ask(ShowReturns(phase=phase))

    async def _ideation(self, phase: str) -> None:
        """Half alone, then the table, then the other half live to the room."""
        people = await self._at(phase)
        hands = self._dealt(len(people))
        halves = [(hand[: len(hand) // 2], hand[len(hand) // 2 :]) for hand in hands]
        await self._all(
            "écrire seul", (who.write(phase, first) for who, (first, _) in zip(people, halves, strict=True))
        )
        await self._lead.ask(SetVisibility(phase=phase, visibility="table"))
        await self._lead.ask(SetVisibility(phase=phase, visibility="room"))
        for person in people:
            # What was shown in one go has no way of its own from a tablet to the wall.
            person.record.sent_at.clear()
        await self._all(
            "écrire au mur", (who.write(phase, then) for who, (_, then) in zip(people, halves, strict=True))
        )

    def _dealt(self, hands: int) -> list[list[SampleNote]]:
        """The notes, shuffled and dealt; what an earlier phase used comes again at the end."""
        notes = list(self._notes)
        self._rng.shuffle(notes)
        return [notes[hand::hands] for hand in range(hands)]

    async def _clustering(self, phase: str) -> None:
        await self._at(phase)
        where = self._lead.room.get(f"clustering/{phase}", {})
        if where.get("where") == "room":
            known = self._lead.machine
            await self._lead.cluster_room()
            if known is None and self._lead.machine is False:
                self._progress.console.print(
                    "· Aucune machine ne trie sur ce serveur\u202f: les gens font tout. / No machine sorts on this server: "
                    "people do it all.",
                    markup=False,
                )
            return
        tables: dict[str, Person] = {}
        for person in self._people:
            tables.setdefault(str(person.device.board("me").get("seat", {}).get("table")), person)
        if where.get("who") == "everyone":
            await self._all("regrouper à table", (person.cluster_table() for person in tables.values()))

    async def _at(self, phase: str) -> list[Person]:
        """Everybody, once their screen shows the phase."""
        await asyncio.gather(
            *(
                person.device.until(lambda who=person: _now(who) == phase, SETTLE_S)  # type: ignore[misc]
                for person in (*self._people, self._lead)
            )
        )
        return self._people

    async def _all(self, what: str, acts: Iterable[Awaitable[None]]) -> None:
        doing = list(acts)
        bar = self._progress.add_task(what, total=len(doing))

        async def do(act: Awaitable[None]) -> None:
            await act
            self._progress.advance(bar)

        await asyncio.gather(*(do(act) for act in doing))

    def _look_at_wall(self) -> None:
        now = time.perf_counter()
        for path in self._wall.board("room"):
            if path.startswith("note/"):
                self._arrived.setdefault(path.removeprefix("note/"), now)

    # --- The proof -------------------------------------------------------------------------------

    async def _prove(self, atelier: str) -> dict[str, Any]:
        """Compare every screen with the draw of the log, and every acknowledgement with the log."""
        self._progress.add_task("preuve", total=None)
        screens = [*self._people, self._lead, Person(self._wall, "wall", 1.0, self._rng)]
        proofs = [await self._compared(screen) for screen in screens]
        latencies = sorted(
            1000 * (self._arrived[note] - sent)
            for person in self._people
            for note, sent in person.record.sent_at.items()
            if note in self._arrived
        )
        refused: dict[str, int] = {}
        for screen in screens:
            for code, times in screen.record.refused.items():
                refused[code] = refused.get(code, 0) + times
        return {
            "atelier": atelier,
            "people": len(self._people),
            "acknowledged": sum(len(screen.record.acknowledged) for screen in screens),
            "lost": sum(proof[0] for proof in proofs),
            "doubled": sum(proof[1] for proof in proofs),
            "diverged": sum(proof[2] for proof in proofs),
            "refused": refused,
            "reconnected": sum(screen.device.sockets - 1 for screen in screens),
            "machine": bool(self._lead.machine),
            "machine_filed": self._lead.witness.filed,
            "corrected": self._lead.witness.corrected,
            "moved_by_itself": len(self._lead.witness.moved_by_itself),
            "hints_followed": sum(person.hints_followed for person in (*self._people, self._lead)),
            "drafts_kept": self._lead.kept,
            "drafts_refused": self._lead.refused,
            "moves_accepted": self._lead.reorganised,
            "notes_on_wall": sum(path.startswith("note/") for path in self._wall.board("room")),
            "measured": len(latencies),
            "p50_ms": _percentile(latencies, 50),
            "p95_ms": _percentile(latencies, 95),
            "p99_ms": _percentile(latencies, 99),
        }

    async def _compared(self, screen: Person) -> tuple[int, int, int]:
        """Lost and doubled commands of a device, and whether its boards differ once they have had time to come."""
        differs = 1
        proof: dict[str, Any] = {}
        for _ in range(20):
            proof = await ask(self._base, "/api/proof", token=screen.device.token)
            mine = {name: board_digest(doc) for name, doc in screen.device.guest.boards.items()}
            if all(mine.get(name) == digest for name, digest in proof["boards"].items()):
                differs = 0
                break
            await asyncio.sleep(0.5)
        heard = list(proof["heard"])
        # What was so already is acknowledged and leaves no commit; the server says which.
        lost = sum(n not in heard for n in screen.record.written)
        doubled = len(heard) - len(set(heard))
        return lost, doubled, differs


def _now(person: Person) -> str | None:
    now = person.room.get("now", {}).get("phase")
    return None if now is None else str(now)


def _percentile(ordered: list[float], percent: int) -> float | None:
    """The smallest value that so many percent do not pass; `None` of nothing."""
    if not ordered:
        return None
    return round(ordered[max(0, -(-len(ordered) * percent // 100) - 1)], 1)


def _tell(result: dict[str, Any]) -> None:
    out = Console(highlight=False)
    for name, value in result.items():
        out.print(f"{name:>15}  {value}", markup=False)


REHEARSE = Command(
    "répéter un atelier avec des participants simulés / rehearse with simulated people", arguments, run
)
