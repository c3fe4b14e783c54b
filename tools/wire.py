"""Write what is made from the protocol's declarations: `client/web/wire.d.ts` and the tables of the protocol page.

`tools/wire.py --check` writes nothing and fails when one of them is stale.
"""

import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from facilitation.activities import BUILT_IN  # noqa: E402
from facilitation.kinds import Kinds  # noqa: E402
from facilitation.wire.schema import MADE, declarations, tables  # noqa: E402

BEGIN, END = f"<!-- {MADE} -->", "<!-- end of what is made -->"


def page(text: str, made: str) -> str:
    """The protocol page with its made part put anew."""
    head, _, rest = text.partition(BEGIN)
    return f"{head}{BEGIN}\n\n{made}\n{END}{rest.partition(END)[2]}"


def main() -> int:
    kinds = Kinds(BUILT_IN)
    readme = ROOT / "facilitation" / "wire" / "README.md"
    wanted = {
        ROOT / "client" / "web" / "wire.d.ts": declarations(kinds),
        readme: page(readme.read_text(encoding="utf-8"), tables(kinds)),
    }
    stale = [
        path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    if "--check" in sys.argv:
        for path in stale:
            print(f"{path.relative_to(ROOT)} is stale: run tools/wire.py")
        return 1 if stale else 0
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
