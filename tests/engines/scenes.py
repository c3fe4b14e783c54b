"""Scenes for whoever sorts, and what becomes of them: as the state would after the machine's events.

The space of these tests compares notes by the roots of their words. It knows no meaning and needs no encoder, but two
notes are as like as their words are, which is what a sentence about sorting needs.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log
from typing import Any

import numpy as np
from msgspec.structs import replace

from facilitation.clustering.measure import Space
from facilitation.clustering.pieces import tokens
from facilitation.clustering.scene import Group, Idea, Moves, Scene
from facilitation.clustering.space import unit
from facilitation.clustering.thresholds import Lines, Thresholds
from facilitation.ids import ROOM_PLACE

THRESHOLDS = Thresholds(
    detail=Lines(whole=0.8, join=0.2, tray=0.8),
    middle=Lines(whole=0.9, join=0.15, tray=0.85),
    overview=Lines(whole=0.99, join=0.1, tray=0.9),
    twin=0.1,
)

TOPICS = {
    "cycling": (
        "Plus d’arceaux à vélos devant la gare",
        "Des arceaux à vélos près du marché",
        "des pistes cyclables séparées des voitures",
        "Une piste cyclable continue jusqu’au collège",
        "Entretenir la piste cyclable du canal",
        "arceaux à vélos dans chaque école",
    ),
    "gardens": (
        "Un jardin partagé au pied des immeubles",
        "des jardins partagés dans le parc",
        "Jardin partagé avec compost",
        "créer un jardin partagé pour les enfants",
        "Un jardin partagé, et des ruches",
        "du compost dans les jardins partagés",
    ),
    "health": (
        "Une maison de santé au village",
        "maison de santé avec des médecins",
        "Deux médecins de plus à la maison de santé",
        "une maison de santé ouverte le samedi",
        "Des médecins : une maison de santé",
        "maison de santé près de la poste",
    ),
    "toilets": (
        "Des toilettes publiques gratuites",
        "toilettes publiques propres au parc",
        "Rénover les toilettes publiques",
        "des toilettes publiques le dimanche",
        "Toilettes publiques accessibles",
        "plus de toilettes publiques",
    ),
}
TEXTS = tuple(text for texts in zip(*TOPICS.values(), strict=True) for text in texts)
"""24 notes as they come in a room: one topic after the other, again and again."""

STRANGE = {
    "no_notes": (),
    "empty_texts": ("", " ", "   ") * 8,
    "one_word": ("vélo",) * 3
    + tuple(f"{word}" for word in "parc bus rue eau air mur toit lac pont tram".split()) * 2,
    "emoji": ("🚲", "🚲🚲", "🌳", "🎉🎉🎉") * 6,
    "arabic": ("مسارات للدراجات", "حديقة مشتركة", "المزيد من الأشجار") * 8,
    "chinese": ("更多的自行车道", "共享花园", "公共厕所") * 8,
    "greek": ("περισσότερα δέντρα", "ποδηλατόδρομος στο κέντρο", "δημόσιες τουαλέτες") * 8,
    "noise": ("".join(chr(33 + (7 * at * at + at) % 90) for at in range(3_000)), "x" * 3_000, "?!" * 1_500)
    * 8,
    "copies": ("Des toilettes publiques",) * 500,
    "half_copies": ("Des toilettes publiques",) * 60 + TEXTS,
}
"""Scenes that no workshop means to make, and some will."""


def word_space(texts: Sequence[str]) -> Space:
    """Notes compared by the roots of their words: the cosine of their counts, weighed by how rare each is here."""
    roots = [Counter(token.root for token in tokens(text, "fr") if token.kind == "word") for text in texts]
    having = Counter(each for its in roots for each in its)
    column = {each: at for at, each in enumerate(sorted(having))}
    points = np.zeros((len(texts), max(1, len(column))), dtype=np.float32)
    for at, its in enumerate(roots):
        for each, times in its.items():
            points[at, column[each]] = times * log(1 + len(texts) / having[each])
    return Space(unit(points), THRESHOLDS)


def idea(number: int, text: str, **more) -> Idea:
    """A note of a scene."""
    return Idea(id=f"n_{number:06d}", text=text, **more)


def scene(texts: Iterable[str] = TEXTS, **more) -> Scene:
    """A room where these notes have just been shown, in this order."""
    told: dict[str, Any] = {"place": ROOM_PLACE, "level": "detail", "live": True, "lang": "fr"} | more
    return Scene(ideas=tuple(idea(number, text) for number, text in enumerate(texts)), **told)


def space(shown: Scene) -> Space:
    return word_space([idea.text for idea in shown.ideas])


def changed(shown: Scene, **ideas: dict[str, Any]) -> Scene:
    """The scene with some of its notes lying otherwise, by id."""
    return replace(
        shown,
        ideas=tuple(replace(each, **ideas[each.id]) if each.id in ideas else each for each in shown.ideas),
    )


def after_moving(shown: Scene, moves: Moves) -> Scene:
    """The scene once a person has said yes to all of a proposal. A draft goes with its last note."""
    into = {move.note: move.into for move in moves.moves}
    ideas = tuple(
        replace(each, cluster=into[each.id], guessed=into[each.id] is not None) if each.id in into else each
        for each in shown.ideas
    )
    held = Counter(each.cluster for each in ideas)
    groups = [group for group in shown.groups if held[group.id] or not group.draft]
    gone = [group.id for group in shown.groups if group not in groups]
    groups += [
        Group(id=each.cluster, title=each.title, draft=True, titled=held[each.cluster]) for each in moves.made
    ]
    return replace(shown, ideas=ideas, groups=tuple(groups), used=(*shown.used, *gone))


def lying(shown: Scene) -> dict[str, str]:
    """In which cluster each filed note lies."""
    return {each.id: each.cluster for each in shown.ideas if each.cluster is not None}
