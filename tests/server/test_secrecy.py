"""A canary of secrecy: unique words in every secret, six roles, and every byte that each of them was ever sent.

The laws hold secrecy on boards (law 8); this holds it on the bytes of sockets, exports, proofs and the console's lines.
"""

import asyncio
import logging
import re
import secrets
from functools import partial
from typing import Any, NamedTuple

import pytest

from facilitation.activities.closing import GiveReturn, ShowReturns
from facilitation.ballots.asking import CastBallot, Mark, RevealVotes, SealBallot
from facilitation.commands import (
    ClosePhase,
    EditNote,
    HideNote,
    HoldNote,
    MakeCluster,
    SetVisibility,
    WithdrawNote,
    WriteNote,
)
from facilitation.wire.frames import JSON, MSGPACK
from tests.server.live import Ear, Hall, day, show, soon, unpacked, write
from tests.story import ideas, phase, sorting

POSITION = re.compile(rb"[0-9a-f]{16}\.\d+\.[0-9a-f]{32}")
"""Where a log stands: a hash chained over salted digests, that nobody can turn back into a ballot."""
EVERYBODY = frozenset({"anne", "paul", "host", "facilitator", "lead", "wall"})
LEADS = frozenset({"facilitator", "lead"})


class Stage(NamedTuple):
    """Six people on six sockets: Anne and the host at table 1, Paul at table 2."""

    hall: Hall
    who: dict[str, Ear]

    async def exports(self) -> bytes:
        """Every file a facilitator can have."""
        told = b""
        for kind in ("csv", "json", "md"):
            answered = await self.hall.http(f"/api/export?format={kind}", token=self.who["lead"].token)
            told += unpacked(answered.body)
        return told

    async def proofs(self) -> dict[str, bytes]:
        """What everybody's proof and poster say."""
        return {
            name: (await self.hall.http("/api/proof", token=ear.token)).body
            + (await self.hall.http("/api/poster", token=ear.token)).body
            for name, ear in self.who.items()
        }

    async def settled(self) -> None:
        """Everybody has been sent all there is: a pong comes behind everything that was on its way."""
        (await self.hall.room()).hub._flush()
        await asyncio.gather(*(ear.caught_up() for ear in self.who.values()))

    async def only(self, canary: str, *may: str) -> None:
        """Nobody but these was ever sent this word."""
        await self.settled()
        heard = {name for name, ear in self.who.items() if canary.encode() in ear.heard_bytes}
        assert heard == set(may), f"{canary} reached {sorted(heard)}"
        for name, told in (await self.proofs()).items():
            assert canary.encode() not in told, name


def canary(what: str) -> str:
    """A word nobody else says. Letters only: neither encoding writes it in another way."""
    return f"{what}{''.join(secrets.choice('bcdfghjklmnpqrstvwxz') for _ in range(16))}"


@pytest.fixture(params=[MSGPACK, JSON], ids=["msgpack", "json"])
async def stage(halls: Any, request: pytest.FixtureRequest) -> Stage:
    hall: Hall = await halls()
    await hall.make(day(asks_name=True))
    encoding = request.param
    who = {
        "anne": await hall.join("t1", "elected", encoding),
        "paul": await hall.join("t2", "civil", encoding),
        "host": await hall.enter("host", "t1", encoding),
        "facilitator": await hall.enter("facilitator", None, encoding),
        "lead": await hall.enter("lead", None, encoding),
        "wall": await hall.enter("wall", None, encoding),
    }
    await hall.open("ideas", who["lead"])
    return Stage(hall, who)


async def test_a_draft_reaches_its_author_and_nobody_else(stage: Stage):
    draft = canary("draft")
    await write(stage.who["anne"], f"{draft} à moi")
    await stage.only(draft, "anne")


async def test_a_note_for_the_table_reaches_the_table_and_nobody_else(stage: Stage):
    shared, elsewhere = canary("shared"), canary("elsewhere")
    await write(stage.who["anne"], shared)
    await write(stage.who["paul"], elsewhere)
    await stage.who["lead"].say(SetVisibility(phase="ideas", visibility="table"))
    await stage.only(shared, "anne", "host")
    await stage.only(elsewhere, "paul")


async def test_a_held_note_stays_with_its_author_when_the_others_are_shown(stage: Stage):
    held, open_ = canary("held"), canary("open")
    anne = stage.who["anne"]
    note = await write(anne, held)
    await anne.say(HoldNote(note=note, held=True))
    await write(anne, open_)
    await show(stage.who["lead"])
    await stage.only(open_, *EVERYBODY)
    await stage.only(held, "anne")
    assert held.encode() not in await stage.exports()


async def test_what_was_written_over_or_taken_back_in_time_reaches_nobody(stage: Stage):
    first, taken = canary("first"), canary("taken")
    anne = stage.who["anne"]
    note, gone = await write(anne, first), await write(anne, taken)
    await anne.say(EditNote(note=note, text="Autre chose"))
    await anne.say(WithdrawNote(note=gone))
    await show(stage.who["lead"])
    await stage.only(first, "anne")
    await stage.only(taken, "anne")
    told = await stage.exports()
    assert first.encode() not in told
    assert taken.encode() not in told


async def test_a_note_that_waits_to_be_read_reaches_its_table_and_the_desk(stage: Stage):
    waiting = canary("waiting")
    await write(stage.who["paul"], f"{waiting} appelez-moi au 06 12 34 56 78")
    await show(stage.who["lead"])
    await stage.only(waiting, "paul", *LEADS)


async def test_a_note_that_was_set_aside_is_not_told_to_who_comes_later(stage: Stage):
    hidden, why = canary("hidden"), canary("why")
    note = await write(stage.who["paul"], f"{hidden} appelez-moi au 06 12 34 56 78")
    await show(stage.who["lead"])
    await stage.who["lead"].say(HideNote(note=note, reason=why))
    await stage.only(why, *LEADS)
    late = await stage.hall.join("t2", "civil")
    wall = await stage.hall.enter("wall")
    for ear in (late, wall):
        assert hidden.encode() not in ear.heard_bytes
        assert why.encode() not in ear.heard_bytes
    assert hidden.encode() in (await stage.hall.enter("facilitator")).heard_bytes


async def test_the_sentences_of_the_end_reach_the_desk_once_shown_and_never_the_wall(stage: Stage):
    words = canary("sentence")
    await stage.hall.open("closing", stage.who["lead"])
    assert (await soon(stage.who["paul"].say(GiveReturn(phase="closing", score=4)))).code == ""
    assert (
        await soon(stage.who["anne"].say(GiveReturn(phase="closing", score=2, sentence=words)))
    ).code == ""
    await stage.only(words, "anne")
    assert words.encode() not in await stage.exports()
    await stage.who["lead"].say(ShowReturns(phase="closing"))
    await stage.only(words, "anne", *LEADS)


async def test_who_wrote_an_anonymous_note_is_told_to_nobody(stage: Stage):
    anne = stage.who["anne"]
    await write(anne, "Plus de bancs")
    await show(stage.who["lead"])
    await stage.settled()
    told = {name: ear.heard_bytes for name, ear in stage.who.items() if name != "anne"}
    assert [name for name, heard in told.items() if anne.me.encode() in heard] == []
    assert anne.me.encode() not in await stage.exports()


async def test_a_name_is_told_where_names_are_shown_and_is_in_no_export(stage: Stage):
    name = canary("Name")
    joined = await stage.hall.joined("t2", "civil", name)
    await stage.who["paul"].until(lambda: f"name/{joined['person']}" in stage.who["paul"].board("live"), 5)
    for ear in stage.who.values():
        # Names lie on `live`, which everybody reads, and on no board that is drawn from the log.
        assert name not in repr({board: doc for board, doc in ear.guest.boards.items() if board != "live"})
    assert name.encode() not in await stage.exports()


async def test_no_token_and_no_code_is_told_to_another_socket_or_to_the_console(
    stage: Stage, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
):
    with caplog.at_level(logging.DEBUG, logger="atelier"):
        await write(stage.who["anne"], canary("line"))
        await stage.settled()
    secrets_ = [ear.token for ear in stage.who.values()] + list(stage.hall.made["invites"].values())
    printed = "".join(capfd.readouterr()) + caplog.text
    for ear in stage.who.values():
        assert [secret for secret in secrets_ if secret.encode() in ear.heard_bytes] == []
    assert [secret for secret in secrets_ if secret in printed] == []


async def test_a_refusal_tells_nothing_of_what_it_was_about(stage: Stage):
    secret = canary("unseen")
    note = await write(stage.who["anne"], secret)
    paul = stage.who["paul"]
    known = await paul.say(EditNote(note=note, text="À moi"))
    unknown = await paul.say(EditNote(note="n_nothing", text="À moi"))
    assert (known.code, known.facts) == (unknown.code, unknown.facts) == ("unknown_note", {})
    taken = await paul.say(WriteNote(note=note, phase="ideas", text="À moi"))
    assert (taken.code, taken.facts) == ("already_there", {})
    await stage.only(secret, "anne")


# --- Ballots: whatever is on one, everybody else is sent the same bytes ------------------------------


@pytest.mark.parametrize(
    ("method", "marks"), [("dots", (1, 3)), ("opinion", (1, -1)), ("matrix", ((1, 2), (4, 4)))]
)
async def test_two_different_ballots_are_the_same_bytes_for_everybody_else(
    halls: Any, method: str, marks: tuple[Mark, Mark]
):
    told = [
        await _voted(halls, method, cluster, mark)
        for cluster, mark in zip(("c_ballot0", "c_ballot1"), marks, strict=True)
    ]
    assert told[0]["anne"] != told[1]["anne"]
    for name in EVERYBODY - {"anne"}:
        assert told[0][name] == told[1][name], name
    assert told[0]["export"] == told[1]["export"]


async def _voted(halls: Any, method: str, cluster: str, mark: Mark) -> dict[str, bytes]:
    """What everybody was sent between the opening of a vote and its close, with one ballot in it."""
    hall: Hall = await halls(clock=lambda: 1_767_265_200_000)
    settings = {"method": method, "budget": 5, "cap": 5}
    await hall.make(
        day(phases=(ideas(), sorting(where="room", who="hosts"), phase("vote", "vote", settings)))
    )
    anne, paul = await hall.join("t1"), await hall.join("t2", "civil")
    host, lead = await hall.enter("host", "t1"), await hall.enter("lead")
    facilitator, wall = await hall.enter("facilitator"), await hall.enter("wall")
    who = {"anne": anne, "paul": paul, "host": host, "lead": lead, "facilitator": facilitator, "wall": wall}
    stage = Stage(hall, who)
    await hall.open("ideas", lead)
    for number in range(2):
        note = f"n_ballot{number}"
        await anne.say(WriteNote(note=note, phase="ideas", text=f"Idée {number}"))
    await show(lead)
    for number in range(2):
        made = MakeCluster(cluster=f"c_ballot{number}", place="room", title="G", notes=(f"n_ballot{number}",))
        assert (await lead.say(made)).code == ""
    await hall.open("vote", lead)
    least: Mark = (1, 1) if method == "matrix" else 1
    assert (await paul.say(CastBallot(phase="vote", marks={"c_ballot0": least}))).code == ""
    await stage.settled()
    await wall.until(lambda: wall.board("live").get("people") == {"here": 3}, 5)
    await _consoles_heard("phase_opened", lead, facilitator)
    for ear in who.values():
        ear.messages.clear()
    assert (await soon(anne.say(CastBallot(phase="vote", marks={cluster: mark})))).code == ""
    await wall.until(lambda: wall.board("room")["turnout/vote"].get("voted") == 2, 5)
    assert (await lead.say(ClosePhase(phase="vote"))).code == ""
    await stage.settled()
    assert wall.board("room")["phase/vote"]["status"] == "closed"
    await _consoles_heard("phase_closed", lead, facilitator)
    sent = {name: _in_order(ear).replace(lead.me.encode(), b"lead") for name, ear in who.items()}
    sent["export"] = unpacked((await hall.http("/api/export?format=json", token=lead.token)).body).replace(
        hall.made["atelier"].encode(), b"a"
    )
    assert (await lead.say(RevealVotes(phase="vote"))).code == ""
    return sent


async def _consoles_heard(verb: str, *consoles: Ear) -> None:
    """Consoles are told a moment later what one of them did: not before this do they have it all."""
    for ear in consoles:
        await ear.until(partial(_heard, ear, verb), 5)


def _heard(ear: Ear, verb: str) -> bool:
    return bool(ear.board("pulse").get("acted", {}).get("verb") == verb)


def _in_order(ear: Ear) -> bytes:
    """All that was heard; pulses, which come by a clock of their own, after the rest."""
    heard = sorted(ear.messages, key=lambda message: b"pulse" in message)
    return POSITION.sub(b"@", b"\n".join(heard))


async def test_a_word_from_paper_reaches_who_entered_it_and_a_sealed_one_nobody(halls: Any):
    hall: Hall = await halls()
    word = phase("vote", "vote", {"method": "word", "sharers": 2})
    await hall.make(day(phases=(ideas(), word)))
    names = {"anne": await hall.join("t1"), "paul": await hall.join("t2", "civil")}
    names |= {role: await hall.enter(role) for role in ("facilitator", "lead", "wall")}
    stage = Stage(hall, names)
    await hall.open("vote", stage.who["lead"])
    paper, turn = canary("paper"), canary("turn")
    on_paper = CastBallot(
        phase="vote", marks={"question": paper}, ballot="b_paper00", college="civil", paper=True
    )
    assert (await soon(stage.who["facilitator"].say(on_paper))).code == ""
    after_me = CastBallot(phase="vote", marks={"question": turn}, ballot="b_turn000", college="civil")
    assert (await soon(stage.who["anne"].say(after_me))).code == ""
    assert (await soon(stage.who["anne"].say(SealBallot(phase="vote", ballot="b_turn000")))).code == ""
    await stage.only(paper, "facilitator")
    await stage.only(turn, "anne")
    again = await hall.enter("facilitator")
    assert turn.encode() not in again.heard_bytes
    assert paper.encode() not in await stage.exports()
    assert (await soon(stage.who["lead"].say(RevealVotes(phase="vote")))).code == ""
    await stage.only(paper, *names)
