"""What is voted on: which items there are, whether everybody still sees them, and who wrote them."""

from collections.abc import Iterator
from typing import Final

from facilitation import sight
from facilitation.activity import Here
from facilitation.ballots.settings import QUESTIONS, Settings
from facilitation.ballots.vote import Vote
from facilitation.clusters import groups_on_the_wall
from facilitation.ids import CLUSTERS_MAX, ItemId, PersonId
from facilitation.model import Atelier, Note
from facilitation.scope import is_of

QUESTION: Final[ItemId] = "question"
"""The one item of a vote that is about the question of its phase."""
OPTIONS_MAX: Final = CLUSTERS_MAX
"""Items of one vote: as many as a ballot may name. Of more ideas than these, the first on the wall are voted on."""


def options(here: Here) -> tuple[ItemId, ...]:
    """What a vote that is opened now would be about: groups in the order they were made, ideas in that of the wall."""
    vote: Vote = here.state
    settings, atelier = vote.settings, here.atelier
    if settings.method in QUESTIONS:
        return (QUESTION,)
    match settings.about:
        case "proposals":
            return tuple(each.id for each in settings.proposals)
        case "groups":
            return tuple(name for name in groups_on_the_wall(atelier) if _group_from(settings, atelier, name))
        case "ideas":
            seen = (
                (note.rank or 0, name)
                for name, note in atelier.notes.items()
                if sight.on_wall(atelier, note) and is_of(note, settings.of)
            )
            return tuple(name for _, name in sorted(seen))[:OPTIONS_MAX]


def _group_from(settings: Settings, atelier: Atelier, name: ItemId) -> bool:
    return not settings.of or any(is_of(note, settings.of) for note in seen_in(atelier, name))


def seen_in(atelier: Atelier, cluster: ItemId) -> Iterator[Note]:
    """The notes of a cluster that everybody sees."""
    for name in atelier.clusters[cluster].members:
        if sight.on_wall(atelier, atelier.notes[name]):
            yield atelier.notes[name]


def about(settings: Settings) -> str:
    """What a vote is about, as it is told: `groups`, `ideas`, `proposals`, or the `question` alone."""
    return QUESTION if settings.method in QUESTIONS else settings.about


def stands(vote: Vote, atelier: Atelier, item: ItemId) -> bool:
    """Whether an item is voted on, and everybody sees it: it was not merged, dissolved, hidden or withdrawn since."""
    if item not in vote.places:
        return False
    match about(vote.settings):
        case "groups":
            return item in atelier.clusters and not atelier.clusters[item].gone
        case "ideas":
            return item in atelier.notes and sight.on_wall(atelier, atelier.notes[item])
        case _:
            return True


def gone(vote: Vote, atelier: Atelier) -> tuple[ItemId, ...]:
    """The options that are not there any more."""
    return tuple(item for item in vote.options if not stands(vote, atelier, item))


NOBODY: Final[PersonId] = ""
"""Who wrote what a host put down for a table: nobody in particular."""


def writers(vote: Vote, atelier: Atelier, item: ItemId) -> Iterator[PersonId]:
    """Who wrote what everybody sees of an item, one for each note; `NOBODY` for what was put down for a table."""
    match about(vote.settings):
        case "groups" if item in atelier.clusters:
            yield from (NOBODY if note.scribe else note.author for note in seen_in(atelier, item))
        case "ideas" if item in atelier.notes:
            note = atelier.notes[item]
            yield NOBODY if note.scribe else note.author


def wrote(vote: Vote, atelier: Atelier, person: PersonId, item: ItemId) -> bool:
    """Whether all of an item is one person's."""
    authors = writers(vote, atelier, item)
    return next(authors, None) == person and all(each == person for each in authors)
