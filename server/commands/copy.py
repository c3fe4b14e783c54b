"""`atelier copy`: move ateliers between stores, bit for bit, and say that both sides are the same."""

import argparse

from server.commands.command import ERR, OUT, Command, Stop, expect, opened, stopping
from server.stores import Full, Lost, NoSuchAtelier, Rewound, Stores, Trimmed, Unavailable, Unknown
from server.stores.copying import Ahead, Copied, copy_atelier
from server.stores.errors import Damaged


def arguments(parser: argparse.ArgumentParser) -> None:
    """What it takes."""
    parser.add_argument("source", metavar="FROM", help="d’où / from: sqlite:CHEMIN | redis://…")
    parser.add_argument("target", metavar="TO", help="vers où / to: sqlite:CHEMIN | redis://…")
    parser.add_argument(
        "atelier", nargs="?", default="all", help="identifiant a_… / id (« all » : tous / all of them)"
    )


async def run(chosen: argparse.Namespace) -> int:
    """Copy; exit code 1 when an atelier could not be copied."""
    if chosen.source == chosen.target:
        raise Stop("C’est deux fois la même adresse. / This is the same address twice.")
    expect(chosen.source)
    source = await opened(chosen.source)
    try:
        target = await opened(chosen.target)
        try:
            names = await _names(source, chosen.atelier)
            verdicts = [await _copied(source, target, name) for name in names]
        finally:
            await target.close()
    except (Unavailable, Unknown):
        raise Stop(
            "Le stockage ne répond plus ; relancer la copie, elle reprendra. / "
            "The store does not answer any more; copy again, it will go on."
        ) from None
    except Full:
        raise Stop(
            "Il n’y a plus de place dans la destination ; en libérer et relancer la copie. / "
            "There is no room left in the target; make some and copy again."
        ) from None
    finally:
        await source.close()
    return 0 if all(verdicts) else 1


async def _names(source: Stores, wanted: str) -> list[str]:
    known = await source.log.ateliers()
    if wanted == "all":
        return known
    if wanted == "last" and known:
        return known[-1:]
    if wanted not in known:
        raise Stop(
            f"Aucun atelier {wanted} dans la source ; il y a : {', '.join(known) or '–'}. / "
            f"No atelier {wanted} in the source; there are: {', '.join(known) or '–'}."
        )
    return [wanted]


async def _copied(source: Stores, target: Stores, name: str) -> bool:
    """Copy one and say so, or say why not."""
    try:
        copied = await copy_atelier(source, target, name)
    except Trimmed:
        return _no(
            name,
            "la source a oublié son début, elle ne peut plus être copiée",
            "the source has forgotten its beginning and cannot be copied any more",
        )
    except (Rewound, Lost):
        return _no(
            name,
            "la destination raconte une autre histoire sous ce nom, rien n’y est écrasé",
            "the target tells another story under this name, nothing in it is overwritten",
        )
    except Ahead:
        return _no(
            name,
            "la destination a tout cela et davantage, on y travaille déjà",
            "the target has all of this and more, somebody works there already",
        )
    except Damaged as why:
        return _no(
            name,
            f"le journal ne tient plus à l’entrée {why.seq} ; reprendre une sauvegarde",
            f"the log does not hold together at entry {why.seq}; restore a backup",
        )
    except NoSuchAtelier:
        return _no(name, "il vient d’être supprimé", "it has just been destroyed")
    OUT.print(_told(name, copied), markup=False)
    if copied.door_taken is not None:
        OUT.print(
            f"  le code {copied.door_taken} ouvre déjà un autre atelier ; en tirer un nouveau. / "
            f"the code {copied.door_taken} opens another atelier already; draw a new one.",
            markup=False,
        )
    if copied.grown:
        return _no(name, "la source a grandi entre-temps ; relancer", "the source grew meanwhile; copy again")
    return True


def _told(name: str, copied: Copied) -> str:
    entries, redacted, passes, people, *_ = copied
    return (
        f"✓ {name} : {entries} entrées (dont {redacted} effacées), {passes} accès, {people} noms ; "
        "chaîne vérifiée des deux côtés. / "
        f"{entries} entries ({redacted} redacted), {passes} passes, {people} names; chain verified on both sides."
    )


def _no(name: str, french: str, english: str) -> bool:
    ERR.print(f"✗ {name} : {french}. / {english}.", markup=False)
    return False


COPY = Command(
    "copier des ateliers d’un stockage à l’autre / copy ateliers between stores", arguments, stopping(run)
)
