"""The room: whatever the weather of the log, what was acknowledged stands in it once, and nobody waits for ever."""

import asyncio
import logging
from functools import partial
from typing import Any

import pytest

from facilitation.ballots.asking import CastBallot
from facilitation.commands import Arrive, ClosePhase, MakeCluster, OpenPhase, TakeSeat, WriteNote
from facilitation.events import NoteWritten, PhaseOpened
from facilitation.model import Actor
from facilitation.propose import Ask, Done, propose
from facilitation.wire.frames import Ack
from facilitation.wire.guest import Answer
from server.stores import Full, Lost, Rewound, Unavailable, Unknown
from server.stores.errors import Damaged
from tests.server.live import Ear, Hall, Weather, eventually, say, show, soon, write


async def writers(hall: Hall, people: int = 1) -> tuple[Ear, list[Ear]]:
    """A lead, and people at table 1, while ideas are written."""
    lead = await hall.enter("lead")
    await hall.open("ideas", lead)
    return lead, [await hall.join() for _ in range(people)]


async def notes_in(weather: Weather, hall: Hall) -> list[str]:
    """The texts that stand in the log, as often as they stand."""
    commits = await weather.commits(hall.made["atelier"])
    return [event.text for commit in commits for event in commit.events if isinstance(event, NoteWritten)]


# --- Weather ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wrong", "written"),
    [(Lost, False), (Rewound, False), (Unknown, False), (Unknown, True), (Full, False), (Unavailable, False)],
)
async def test_a_note_is_written_once_whatever_the_store_says(
    hall: Hall, weather: Weather, wrong: type[Exception], written: bool
):
    _, [anne] = await writers(hall)
    weather.appends = [(wrong, written)]
    await soon(write_one(anne, "Plus de bancs"))
    assert await notes_in(weather, hall) == ["Plus de bancs"]
    await anne.until(lambda: any(path.startswith("note/") for path in anne.board("me")), 5)


async def write_one(device: Ear, text: str, note: str = "n_once00") -> Answer:
    return await device.say(WriteNote(note=note, phase="ideas", text=text))


async def test_who_lost_the_race_folds_what_was_missed_and_is_judged_again(hall: Hall, weather: Weather):
    lead, [anne] = await writers(hall)

    async def another_worker_is_first() -> None:
        room = await hall.room()
        replica = room.replica
        by = Actor(person=lead.me, role="lead")
        commits, _ = propose(
            replica.kinds, replica.state, replica.position.seq, [Ask(ClosePhase(phase="ideas"), by)], 1
        )
        bodies = [replica.kinds.write_commit(commit) for commit in commits]
        await super(Weather, weather).append(hall.made["atelier"], bodies, replica.position)

    weather.before_append = another_worker_is_first
    assert (await soon(anne.say(WriteNote(note="n_late00", phase="ideas", text="Trop tard")))).code == ""
    assert anne.board("room")["now"].get("phase") is None
    assert anne.board("me")["note/n_late00"]["standing"] == "waiting", "it came after the phase was closed"


async def test_a_store_that_is_away_while_what_was_missed_is_read_does_not_end_the_room(
    hall: Hall, weather: Weather
):
    _, [anne] = await writers(hall)
    weather.appends, weather.reads = [(Lost, False)], [Unavailable]
    await soon(write_one(anne, "Plus de bancs"))
    assert await notes_in(weather, hall) == ["Plus de bancs"]
    assert anne.sockets == 1, "nobody was sent away for it"


async def test_a_store_that_is_away_while_the_log_is_folded_again_does_not_end_the_room(
    hall: Hall, weather: Weather
):
    _, [anne] = await writers(hall)
    weather.appends, weather.reads = [(Rewound, False)], [Unavailable, Rewound]
    await soon(write_one(anne, "Plus de bancs"))
    assert await notes_in(weather, hall) == ["Plus de bancs"]
    assert anne.sockets == 1, "nobody was sent away for it"


async def test_a_full_store_is_told_to_everybody_and_why_to_who_leads_until_there_is_room_again(
    hall: Hall, weather: Weather
):
    lead, [anne] = await writers(hall)
    paul = await hall.join("t2", "civil")
    weather.appends = [(Full, False)] * 2
    asked = asyncio.create_task(anne.say(WriteNote(note="n_full00", phase="ideas", text="Encore")))
    await lead.until(lambda: lead.board("pulse").get("weather") == {"code": "full"}, 5)
    assert not asked.done(), "what is not written is not acknowledged"
    for tablet in (anne, paul):
        await tablet.until(partial(told, tablet, {"writes": False}), 5)
    assert (await soon(asked)).code == ""
    await lead.until(lambda: "weather" not in lead.board("pulse"), 5)
    for tablet in (anne, paul):
        await tablet.until(partial(told, tablet, None), 5)


def told(tablet: Ear, weather: dict[str, Any] | None) -> bool:
    """Whether this is what a tablet knows of the weather."""
    return bool(tablet.board("live").get("weather") == weather)


async def test_a_store_that_is_away_is_told_on_the_pulse(hall: Hall, weather: Weather):
    lead, [anne] = await writers(hall)
    weather.appends = [(Unavailable, False)] * 2
    asked = asyncio.create_task(anne.say(WriteNote(note="n_away00", phase="ideas", text="Encore")))
    await lead.until(lambda: lead.board("pulse").get("weather") == {"code": "away"}, 5)
    assert (await soon(asked)).code == ""


async def test_an_answer_that_was_on_its_way_when_the_log_is_folded_again_is_not_lost(
    hall: Hall, weather: Weather
):
    _, [anne, paul] = await writers(hall, 2)
    room = await hall.room()
    # A flush that has to wait: the answer to Anne waits with it while Paul's append goes wrong.
    room.hub._not_before = asyncio.get_running_loop().time() + 1.0
    first = asyncio.create_task(anne.say(WriteNote(note="n_first0", phase="ideas", text="Un")))
    await eventually(lambda: "n_first0" in room.replica.state.notes)
    weather.appends = [(Unknown, True)]
    second = asyncio.create_task(paul.say(WriteNote(note="n_second", phase="ideas", text="Deux")))
    assert [(await soon(first)).code, (await soon(second)).code] == ["", ""]
    assert sorted(await notes_in(weather, hall)) == ["Deux", "Un"]


async def test_who_changed_tables_when_the_answer_was_lost_reads_the_new_table_and_not_the_old(
    hall: Hall, weather: Weather
):
    _, [anne] = await writers(hall)
    paul = await hall.join("t1")
    weather.appends = [(Unknown, True)]
    await soon(anne.say(TakeSeat(table="t2")))
    room = await hall.room()
    assert {screen.device for screen in room.hub._watchers["table/t1"]}.isdisjoint(
        screen.device for screen in room.hub._watchers["table/t2"]
    )
    assert anne.guest.welcome is not None
    assert "table/t2" in anne.guest.welcome.boards
    assert "table/t1" not in anne.guest.boards
    assert "table/t1" in paul.guest.boards


async def test_after_folding_again_every_screen_is_told_who_is_here(hall: Hall, weather: Weather):
    _, [anne] = await writers(hall)
    # A welcome makes a screen forget this board, which is not in the log (R7).
    await anne.until(lambda: anne.board("live").get("people") == {"here": 1}, 5)
    weather.appends = [(Rewound, False)]
    await soon(write_one(anne, "Plus de bancs"))
    await anne.until(lambda: anne.board("live").get("people") == {"here": 1}, 5)


# --- Batches ---------------------------------------------------------------------------------------


async def test_what_waits_together_is_appended_together(hall: Hall, weather: Weather):
    _, people = await writers(hall, 4)
    weather.batches.clear()
    begun, gate = asyncio.Event(), asyncio.Event()

    async def slow_disk() -> None:
        begun.set()
        await gate.wait()

    weather.before_append = slow_disk
    asked = []
    for n, who in enumerate(people):
        note = WriteNote(note=f"n_batch{n}", phase="ideas", text=f"Idée {n}")
        asked.append(asyncio.create_task(who.say(note)))
        await begun.wait()
    room = await hall.room()
    await eventually(lambda: len(room._mail) == 3)
    gate.set()
    assert [(await soon(each)).code for each in asked] == [""] * 4
    assert weather.batches == [1, 3]


async def test_one_ask_the_rules_refuse_does_not_spoil_its_batch(hall: Hall, weather: Weather):
    _, [anne, paul] = await writers(hall, 2)
    good, bad = await asyncio.gather(
        anne.say(WriteNote(note="n_good00", phase="ideas", text="Bien")),
        paul.say(WriteNote(note="n_bad000", phase="vote", text="Pas ici")),
    )
    assert (good.code, bad.code) == ("", "wrong_kind")
    assert await notes_in(weather, hall) == ["Bien"]


# --- Said twice is said once -----------------------------------------------------------------------


async def test_a_command_said_again_under_its_number_is_acknowledged_again_and_done_once(
    hall: Hall, weather: Weather
):
    await writers(hall)
    token = (await hall.joined())["token"]
    note = WriteNote(note="n_twice0", phase="ideas", text="Une fois")
    seqs = []
    for _ in range(2):
        raw = await hall.raw(token)
        await raw.frame(say(1, note))
        told = await raw.messages(lambda frame: isinstance(frame, Ack))
        seqs.append([frame.n for frame in told if isinstance(frame, Ack)])
        raw.end()
    assert seqs == [[1], [1]]
    assert await notes_in(weather, hall) == ["Une fois"]


async def test_two_facilitators_at_a_barrier_open_the_same_phase_once(hall: Hall, weather: Weather):
    first, second = await hall.enter("lead"), await hall.enter("facilitator")
    answers = await asyncio.gather(first.say(OpenPhase(phase="ideas")), second.say(OpenPhase(phase="ideas")))
    assert [answer.code for answer in answers] == ["", ""]
    assert sorted(answer.written for answer in answers) == [False, True]
    commits = await weather.commits(hall.made["atelier"])
    assert sum(isinstance(event, PhaseOpened) for commit in commits for event in commit.events) == 1


async def test_a_vote_that_arrives_as_the_phase_closes_is_in_before_it_or_refused(
    hall: Hall, weather: Weather
):
    lead, people = await writers(hall, 3)
    note = await write(people[0], "Plus de bancs")
    await show(lead)
    await lead.say(MakeCluster(cluster="c_vote00", place="room", title="Bancs", notes=(note,)))
    await hall.open("vote", lead)
    votes = [asyncio.create_task(who.say(CastBallot(phase="vote", marks={"c_vote00": 1}))) for who in people]
    closed = await lead.say(ClosePhase(phase="vote"))
    answers = [await soon(each) for each in votes]
    for answer in answers:
        assert answer.code == "" if answer.seq and answer.seq <= closed.seq else answer.code == "phase_closed"
    room = await hall.room()
    counted = len(room.replica.state.work["vote"].ballots)
    assert counted == sum(answer.code == "" for answer in answers)


# --- Bugs ------------------------------------------------------------------------------------------


async def test_a_command_that_raises_a_bug_is_refused_by_its_number_and_the_hall_goes_on(
    hall: Hall, weather: Weather, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    _, [anne, paul] = await writers(hall, 2)
    _poisoned(hall, monkeypatch)
    poison = anne.say(WriteNote(note="n_poison", phase="ideas", text="Poison"))
    fine = paul.say(WriteNote(note="n_fine00", phase="ideas", text="Autre chose"))
    answers = await asyncio.gather(soon(poison), soon(fine))
    assert [answer.code for answer in answers] == ["bad_command", ""]
    assert await notes_in(weather, hall) == ["Autre chose"]
    assert (await soon(anne.say(WriteNote(note="n_after0", phase="ideas", text="Après")))).code == ""
    [record] = [each for each in caplog.records if each.levelno == logging.ERROR and "a bug" in each.message][
        -1:
    ]
    assert hall.made["atelier"] in record.message
    assert "Poison" not in record.message


async def test_what_could_not_be_read_again_never_reaches_the_log(
    hall: Hall, weather: Weather, monkeypatch: pytest.MonkeyPatch
):
    _, [anne] = await writers(hall)
    kinds = hall.workshop.kinds
    with monkeypatch.context() as bug:
        bug.setattr(kinds, "write_commit", lambda commit: b"no commit")
        refused = await soon(anne.say(WriteNote(note="n_unread", phase="ideas", text="Illisible")))
    assert refused.code == "bad_command"
    assert await notes_in(weather, hall) == []
    assert (await soon(anne.say(WriteNote(note="n_after0", phase="ideas", text="Après")))).code == ""


async def test_a_bug_alone_in_a_quiet_room_is_answered_all_the_same(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
):
    _, [anne] = await writers(hall)
    _poisoned(hall, monkeypatch)
    assert (
        await soon(anne.say(WriteNote(note="n_poison", phase="ideas", text="Poison")))
    ).code == "bad_command"


def _poisoned(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on, judging one particular text is a bug."""
    kinds = hall.workshop.kinds
    right = kinds.decisions[WriteNote]

    def wrong(order, atelier, by, at):
        assert order.text != "Poison", "a bug nobody has found yet"
        return right(order, atelier, by, at)

    decisions: dict[Any, Any] = {**kinds.decisions, WriteNote: wrong}
    monkeypatch.setattr(kinds, "decisions", decisions)


async def test_a_bug_behind_the_append_does_not_deny_what_is_written(
    hall: Hall, weather: Weather, monkeypatch: pytest.MonkeyPatch
):
    _, [anne] = await writers(hall)
    room = await hall.room()
    right, wrong = room._absorb, iter((True,))

    def absorb(commit, position):
        assert not next(wrong, False), "a bug nobody has found yet"
        right(commit, position)

    monkeypatch.setattr(room, "_absorb", absorb)
    answer = await soon(anne.say(WriteNote(note="n_solid0", phase="ideas", text="Écrit")))
    assert answer.code == ""
    assert await notes_in(weather, hall) == ["Écrit"]


# --- A log that does not hold together -------------------------------------------------------------


class _Damaged(Damaged):
    def __init__(self) -> None:
        super().__init__("a_damaged", 7)


async def test_a_room_whose_log_is_damaged_sends_everybody_away_to_come_back_and_says_so_once(
    hall: Hall, weather: Weather, caplog: pytest.LogCaptureFixture
):
    _, [anne] = await writers(hall)
    token, others = anne.token, (await hall.make())["code"]
    weather.appends, weather.reads = [(Rewound, False)], [_Damaged, _Damaged]
    room = await hall.room()
    said = asyncio.create_task(room.say(OpenPhase(phase="sorting"), Actor(person="p_lead00", role="lead")))
    with pytest.raises(Unavailable):
        await asyncio.wait_for(said, 5)
    raw = await hall.raw(token)
    assert await raw.closed() == 4000
    assert await hall.refused("/api/door", {"code": hall.made["code"]}) == (503, "again")
    assert (await hall.ask("/api/door", {"code": others}))["title"] == "Atelier"
    told = [each for each in caplog.records if "does not hold together" in each.message]
    assert len(told) == 1
    assert "seq 7" in told[0].message


async def test_a_room_that_fell_is_opened_again_for_the_next_who_comes(hall: Hall, weather: Weather):
    _, [anne] = await writers(hall)
    weather.appends, weather.reads = [(Rewound, False)], [_Damaged]
    # The device's socket is closed with 4000; it comes back by itself and asks again under the same number.
    assert (await soon(anne.say(WriteNote(note="n_back00", phase="ideas", text="Revenue")))).code == ""
    assert anne.sockets == 2
    assert await notes_in(weather, hall) == ["Revenue"]


async def test_a_log_without_its_first_line_is_no_atelier(hall: Hall, weather: Weather):
    await weather.create("a_empty000")
    code = await hall.workshop.auth.open_door("a_empty000")
    assert await hall.refused("/api/door", {"code": code}) == (404, "door_closed")


async def test_people_who_come_at_once_find_one_room(hall: Hall):
    rooms = await asyncio.gather(*(hall.room() for _ in range(5)))
    assert len(set(map(id, rooms))) == 1


async def test_a_page_asks_and_is_told_where_it_stands(hall: Hall):
    room = await hall.room()
    arrived = await room.say(
        Arrive(college="civil", table="t2"), Actor(person="p_page000", role="participant")
    )
    assert arrived == room.replica.position.seq
    verdicts: list[object] = []
    room.post(
        Ask(Arrive(college="civil", table="t2"), Actor(person="p_page000", role="participant")),
        verdicts.append,
    )
    await eventually(lambda: bool(verdicts))
    assert verdicts == [Done(arrived, written=False)]
