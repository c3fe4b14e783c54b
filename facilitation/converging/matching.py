"""Which items of several sources are one: by what people decided, by their id, or by their title. Pure."""

import unicodedata
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from facilitation.ids import ItemId


class Known(NamedTuple):
    """An item as it came in: `source` is where from (empty: a vote of this atelier), `origin` its id there."""

    id: ItemId
    title: str
    source: str = ""
    origin: str = ""


class Entry(NamedTuple):
    """A line of the board: items of different sources that are read as one, one of this atelier before the others.
    The first gives it its id.
    """

    members: tuple[Known, ...]

    @property
    def id(self) -> ItemId:
        """The id of its first item."""
        return self.members[0].id


def plain(title: str) -> str:
    """A title as titles are compared: without capitals, accents and signs, one space between words."""
    bare = unicodedata.normalize("NFKD", title.casefold())
    letters = "".join(each for each in bare if not unicodedata.combining(each))
    return " ".join("".join(each if each.isalnum() else " " for each in letters).split()) or title


def entries(items: Sequence[Known], by_hand: Mapping[ItemId, ItemId]) -> tuple[Entry, ...]:
    """The items put together, in the order they were given in.

    What a person decided comes first: an item is read with the one `by_hand` names, or stands alone when it names the item
    itself. Any other item joins the first entry that has none of its source yet and an item of the same id; failing
    that, one of the same title. Two items of one source are never one: the same people have voted on both.
    """
    known = {item.id: item for item in items}
    followers: dict[ItemId, list[Known]] = {}
    following: set[ItemId] = set()
    for item in items:
        root = root_of(item.id, known, by_hand)
        behind = followers.setdefault(root, [])
        if root != item.id and all(item.source != other.source for other in (known[root], *behind)):
            behind.append(item)
            following.add(item.id)
    joined: list[list[Known]] = []
    by_id: dict[str, list[list[Known]]] = {}
    by_title: dict[str, list[list[Known]]] = {}
    for item in items:
        if item.id in following:
            continue
        own = [item, *followers.get(item.id, ())]
        alone = by_hand.get(item.id) == item.id
        into = None if alone else _place(own, by_id, by_title)
        if into is None:
            joined.append(into := own)
        else:
            into += own
        if not alone:
            for member in own:
                by_id.setdefault(member.origin or member.id, []).append(into)
                by_title.setdefault(plain(member.title), []).append(into)
    # Whatever was read into what: an item of this atelier, which has ideas and ballots behind it, comes before brought ones.
    return tuple(Entry(tuple(sorted(members, key=lambda each: bool(each.source)))) for members in joined)


def _place(
    own: Sequence[Known], by_id: Mapping[str, list[list[Known]]], by_title: Mapping[str, list[list[Known]]]
) -> list[Known] | None:
    sources = {member.source for member in own}
    item = own[0]
    likely: list[list[Known]] = [
        *by_id.get(item.origin or item.id, ()),
        *by_title.get(plain(item.title), ()),
    ]
    for entry in likely:
        if not sources & {member.source for member in entry}:
            return entry
    return None


def root_of(item: ItemId, known: Mapping[ItemId, Known], by_hand: Mapping[ItemId, ItemId]) -> ItemId:
    """The item that people had this one read with, step by step; itself when there is none, or none any more."""
    way = [item]
    while (into := by_hand.get(item, item)) != item and into in known:
        if into in way:
            return min(way[way.index(into) :])
        way.append(item := into)
    return item
