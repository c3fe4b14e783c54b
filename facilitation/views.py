"""What the other walls show. The first wall follows the room; the second to the fourth may show something else for a while.

A projector knows its number and nothing else: what that number shows is set from the desk and lies on the room's board.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from facilitation.audience import ROOM, Placed, Record, Subject
from facilitation.commands import SetWallView
from facilitation.errors import Refused
from facilitation.events import Event, WallViewSet
from facilitation.model import Actor, Atelier, WallView
from facilitation.part import Part


class ViewRecord(Record):
    """What a wall shows instead of the room's picture: the `agenda`, the `latest` ideas, or the ideas of one `theme`."""

    view: str
    theme: str | None = None


def set_wall_view(order: SetWallView, atelier: Atelier, by: Actor, at: int) -> tuple[Event, ...]:
    """Have a wall show something of its own, or follow the room. Refuses `unknown_theme`, also for the ideas of none."""
    theme = order.theme if order.view == "theme" else None
    if order.view == "theme" and all(theme != each.id for each in atelier.plan.themes):
        raise Refused("unknown_theme")
    if atelier.views.get(str(order.wall), WallView()) == WallView(view=order.view, theme=theme):
        return ()
    return (WallViewSet(wall=order.wall, view=order.view, theme=theme),)


def fold(atelier: Atelier, event: WallViewSet) -> Atelier:
    shown = WallView(view=event.view, theme=event.theme)
    return replace(atelier, views={**atelier.views, str(event.wall): shown})


def subjects(atelier: Atelier) -> Iterable[Subject]:
    yield from (("view", wall) for wall in atelier.views)


def lay(atelier: Atelier, subject: Subject) -> Iterable[Placed]:
    wall = str(subject[1])
    shown = atelier.views.get(wall, WallView())
    if shown.view != "room":
        yield Placed(ROOM, f"view/{wall}", ViewRecord(view=shown.view, theme=shown.theme))


def touched(before: Atelier, after: Atelier, event: Event) -> Iterable[Subject]:
    if isinstance(event, WallViewSet):
        yield ("view", str(event.wall))


PART = Part(
    decisions={SetWallView: set_wall_view},
    events=(WallViewSet,),
    fold=fold,
    subjects=subjects,
    lay={"view": lay},
    touched=touched,
    records={"view/{wall}": ViewRecord},
)
