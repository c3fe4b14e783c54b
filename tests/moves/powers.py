"""What facilitators do beside the agenda: covering tablets, messages, calls for help, a table's own time, who sits where."""

from facilitation import commands as say
from facilitation.commands import Command
from facilitation.model import Actor, Atelier, HelpTopic, View
from tests.moves.who import (
    TEXTS,
    Topic,
    any_cluster,
    any_note,
    current,
    host,
    leading,
    note_id,
    of,
    seated,
    table,
)

MINUTE = 60_000


def _attention(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.SetAttention(to=of(("wall", "tablets"), a)), leading(c)


def _spotlight(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    item = of((None, any_note(atelier, b), any_cluster(atelier, "room", b)), a)
    return say.SetSpotlight(item=item), leading(c)


def _view(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    views: tuple[View, ...] = ("room", "agenda", "latest", "theme")
    theme = of((None, "moving", "living"), b)
    return say.SetWallView(wall=2 + a % 3, view=of(views, c), theme=theme), leading(c)


def _message(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    place = "room" if a % 2 else table(atelier, a)
    return say.SendMessage(place=place, text=of(TEXTS, b), on_wall=c % 3 == 0), leading(c)


def _take_back(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.TakeBackMessage(place="room" if a % 2 else table(atelier, a)), leading(c)


def _call(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    topics: tuple[HelpTopic, ...] = ("material", "instructions", "moderation", "other")
    about = of(topics, b)
    return say.CallHelp(about=about, words=of(("", "Un mot"), c)), seated(atelier, a)


def _drop(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.DropHelp(), seated(atelier, a)


def _calling(atelier: Atelier, number: int) -> str:
    return of(tuple(atelier.calls), number) if atelier.calls and number % 8 else table(atelier, number)


def _take(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.TakeHelp(table=_calling(atelier, a)), leading(c)


def _leave(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.LeaveHelp(table=_calling(atelier, a)), leading(c)


def _close(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.CloseHelp(table=_calling(atelier, a)), leading(c)


def _time(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    more = of((0, b * MINUTE), c)
    phase = current(atelier, a)
    return say.GiveTableTime(phase=phase, table=table(atelier, b), more_ms=more), leading(c)


def _ready(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.SetReady(phase=current(atelier, a), ready=b % 3 > 0), host(c)


def _move_seat(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.MoveSeat(seat=a % 9, table=table(atelier, b)), leading(c)


def _propose(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.ProposeSeating(), leading(c)


def _accept(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.AcceptSeating(number=max(1, atelier.seatings - (b % 9 == 8))), leading(c)


def _refuse(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    return say.RefuseSeating(number=max(1, atelier.seatings)), leading(c)


def _write_for(atelier: Atelier, a: int, b: int, c: int, at: int) -> tuple[Command, Actor]:
    by = host(a) if a % 2 else leading(c)
    here = atelier.people.get(by.person)
    where = here.table if here is not None and b % 5 else table(atelier, b)
    college = of((None, *(each.id for each in atelier.plan.colleges)), c)
    name = note_id(len(atelier.notes) - (1 if c % 9 == 8 else 0))
    phase = next(each.id for each in atelier.plan.phases if each.kind == "ideation")
    return (
        say.WriteFor(note=name, phase=phase, table=where, text=of(TEXTS, b), theme=None, college=college),
        by,
    )


POWERS = Topic(
    phases=(),
    verbs={
        "attention": _attention,
        "spotlight": _spotlight,
        "wall_view": _view,
        "message": _message,
        "take_back_message": _take_back,
        "call_help": _call,
        "drop_help": _drop,
        "take_help": _take,
        "leave_help": _leave,
        "close_help": _close,
        "table_time": _time,
        "ready": _ready,
        "move_seat": _move_seat,
        "propose_seating": _propose,
        "accept_seating": _accept,
        "refuse_seating": _refuse,
        "write_for": _write_for,
    },
    often=("call_help",),
)
