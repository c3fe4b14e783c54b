"""`atelier rehearse`: simulated people live a whole atelier on a running server, and count what became of every word.

Every step of the template is played, by people who know what their boards tell them (`playing`).

The last line with `--json` is one object: `acknowledged` commands, how many of them are `lost` from the log or stand
in it twice (`doubled`), screens whose boards differ from the draw of the log (`diverged`), what was `refused` and how
often that was `unexpected` (`proof`), and the latency from the tablet's send to the wall's receipt in milliseconds;
`steps`: what came of each step, by the words of `playing.telling`. Where a machine sorts, how many notes it filed (`machine_filed`),
how many of them people put elsewhere (`corrected`), and how many moved with nobody's hand on them (`moved_by_itself`).
"""

import argparse
import asyncio
import json
import os
import pathlib
import random
import secrets
import time
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from client.connect import Device, SentAway
from client.http import Away, Said, ask
from client.notes import NoNotes, SampleNote, read_notes
from client.playing import play
from client.playing.person import Facilitator, Person
from client.playing.stage import Stage
from client.playing.telling import in_english, in_french
from client.proof import percentile, prove, wrong
from facilitation.commands import OpenPhase
from facilitation.ids import PEOPLE_MAX

SAMPLE: Final = pathlib.Path(__file__).parent / "samples" / "notes_fr.csv"
JOINING: Final = 16
"""People who come in at the same moment."""
SPEED_MAX: Final = 1_000


class Command(NamedTuple):
    """A command of the command line, as `server.commands.command` has it; the two packages do not meet."""

    help: str
    arguments: Any
    run: Any


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    parser.add_argument("url", help="adresse du serveur / address of the server: http://localhost:8000")
    parser.add_argument(
        "--template",
        default="convergences",
        help="modèle / template: convergences, vision, orientations, petit",
    )
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
    """Rehearse; exit code 1 when anything was lost, doubled, differs, moved by itself or was refused without a reason that
    is known, 2 when it could not begin.
    """
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
        if said.code == "bad_plan" and said.facts.get("where") == "template":
            err.print(
                f"✗ Aucun modèle ne s’appelle «\u202f{chosen.template}\u202f» sur ce serveur. / "
                f"No template of this server is called “{chosen.template}”.",
                markup=False,
            )
            return 2
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
    return 1 if wrong(result) else 0


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
        self._arrived: dict[str, float] = {}

    async def play(self) -> dict[str, Any]:
        """Live the day; what is to be told of it."""
        with self._progress:
            made = await self._make()
            self._say_links(made["invites"])
            self._wall = await self._enter(made["invites"]["wall"])
            self._wall.heard = self._look_at_wall
            lead = await self._enter(made["invites"]["lead"])
            self._lead = Facilitator(lead, "lead", self._chosen.speed, random.Random(self._chosen.seed))
            await self._come_in(made)
            steps = await self._day()
            self._progress.add_task("preuve", total=None)
            screens = [*self._people, self._lead, Person(self._wall, "wall", 1.0, self._rng)]
            proof = await prove(self._base, screens)
            result = {"atelier": made["atelier"], **proof, **self._told(), "steps": steps}
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        return result

    # --- Coming in -------------------------------------------------------------------------------

    async def _make(self) -> dict[str, Any]:
        seats = -(-self._chosen.people // self._chosen.tables)
        body = {
            "template": self._chosen.template,
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
                    # Asked again when the answer is lost, it is the same person.
                    "once": secrets.token_urlsafe(16),
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

    async def _day(self) -> list[dict[str, Any]]:
        """Step after step; what came of each."""
        stage = Stage(self._base, self._people, self._lead, self._notes, self._rng, self._say)
        steps: list[dict[str, Any]] = []
        for phase, record in list(self._lead.phases()):
            stage.begun, stage.done = self._bar(record["title"])
            await self._lead.ask(OpenPhase(phase=phase))
            told = await play(stage, record["kind"], phase)
            steps.append({"phase": phase, "kind": record["kind"], "title": record["title"], "told": told})
        return steps

    def _bar(self, title: str) -> tuple[Callable[[int], None], Callable[[], None]]:
        """A bar for a step: what to call when so much more is to be done, and when one thing of it is."""
        bar, expected = self._progress.add_task(title, total=0), [0]

        def begun(many: int) -> None:
            expected[0] += many
            self._progress.update(bar, total=expected[0])

        return begun, lambda: self._progress.advance(bar)

    def _say_links(self, invites: dict[str, str]) -> None:
        """Where somebody can look on."""
        self._say(f"· Le mur / the wall: {self._base}/wall#i={invites['wall']}")
        self._say(f"· La console / the console: {self._base}/console#i={invites['facilitator']}")

    def _say(self, sentence: str) -> None:
        self._progress.console.print(sentence, markup=False)

    def _look_at_wall(self) -> None:
        now = time.perf_counter()
        for path in self._wall.board("room"):
            if path.startswith("note/"):
                self._arrived.setdefault(path.removeprefix("note/"), now)

    def _told(self) -> dict[str, Any]:
        """What the machine did and people made of it, and how long ideas took to the wall."""
        sent = [(note, at) for person in self._people for note, at in person.record.sent_at.items()]
        latencies = sorted(1000 * (self._arrived[note] - at) for note, at in sent if note in self._arrived)
        lead = self._lead
        return {
            "machine": bool(lead.machine),
            "machine_filed": lead.witness.filed,
            "corrected": lead.witness.corrected,
            "moved_by_itself": len(lead.witness.moved_by_itself),
            "hints_followed": sum(person.hints_followed for person in (*self._people, lead)),
            "drafts_kept": lead.kept,
            "drafts_refused": lead.refused,
            "moves_accepted": lead.reorganised,
            "notes_on_wall": sum(path.startswith("note/") for path in self._wall.board("room")),
            "measured": len(latencies),
            "p50_ms": percentile(latencies, 50),
            "p95_ms": percentile(latencies, 95),
            "p99_ms": percentile(latencies, 99),
        }


def _tell(result: dict[str, Any]) -> None:
    out = Console(highlight=False, soft_wrap=True)
    steps = result["steps"]
    for number, step in enumerate(steps, 1):
        told = step["told"]
        said = f"{in_french(told)} / {in_english(told)}" if told else "–"
        out.print(f"{number:>3}/{len(steps)}  {step['title']}\u202f: {said}", markup=False)
    for name, value in result.items():
        if name != "steps":
            out.print(f"{name:>15}  {value}", markup=False)


REHEARSE = Command(
    "répéter un atelier avec des participants simulés / rehearse with simulated people", arguments, run
)
