"""`python -m tests.bench.clusters`, or `make bench-clusters`: a table, and one JSON object as the last line."""

import argparse
import json
import os
from collections.abc import Sequence
from functools import partial
from statistics import fmean, median
from typing import Any, Final

from rich.console import Console
from rich.table import Table

from server.sorting import scoring
from tests.bench.clusters.room import Rehearsed, rehearsed
from tests.bench.clusters.scores import Score, live, same_idea, whole
from tests.bench.clusters.speed import arrivals, most_memory_mb, reorganised, shuffled
from tests.bench.cores import cores
from tests.encoders import NAMES, loaded
from tests.noted import noted

SETS: Final = ("paris_fine", "ville_synth", "ville_synth_en")
HELD: Final = tuple(
    f"held/{name}"
    for name in ("hopital_fr", "rural_fr", "association_fr", "campus_fr", "city_en", "atelier_mixte")
)
"""Other subjects, with few words in common: scored with the best encoder alone."""
USUAL: Final = "best"
ROUNDS: Final = 3


def main() -> None:
    """Measure: scores of each encoder, speed on one core, and a live room with and without the machine."""
    chosen = _arguments()
    out = Console(highlight=False, soft_wrap=True, width=120)
    found: dict[str, Any] = {}
    usable = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores().load)
    names = [USUAL] if chosen.short else NAMES
    found["scores"] = {name: _scores(out, name, chosen.short) for name in names}
    found["speed"] = _speed(out, chosen.short)
    os.sched_setaffinity(0, usable)
    if not chosen.no_room:
        found["room"] = _room(out, chosen)
    out.print(json.dumps(found, default=float), markup=False)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.clusters", description=__doc__)
    parser.add_argument(
        "--short", action="store_true", help="tiny: whether it runs, not how fast or how well"
    )
    parser.add_argument("--no-room", action="store_true", help="scores and speed alone")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="rehearsals with and without the machine")
    return parser.parse_args()


# --- Scores ------------------------------------------------------------------------------------------


def _scores(out: Console, name: str, short: bool) -> dict[str, Any]:
    os.environ["SORTING_ENCODER"] = "" if name == USUAL else name
    scoring.encoder.cache_clear()
    table = Table(
        "set",
        "whole AMI",
        "ARI",
        "groups",
        "alone",
        "live AMI",
        "ARI",
        "waiting",
        "moved",
        "twins AP",
        "in 3 nearest",
    )
    rows: dict[str, Any] = {}
    for each in SETS[1:2] if short else (*SETS, *(HELD if name == USUAL else ())):
        notes = noted(each)
        at_once, one_by_one = (
            whole(notes, scoring.group),
            live(notes, scoring.live, (0,) if short or each in HELD else (0, 1)),
        )
        pairs = same_idea(notes, scoring.twins) if any(notes.twins) else None
        rows[each] = {"whole": at_once._asdict(), "live": one_by_one._asdict(), "twins": pairs}
        table.add_row(each, *_cells(at_once, one_by_one, pairs))
    out.print(f"\n{scoring.encoder().name}")
    out.print(table)
    for which in (SETS, HELD):
        _mean(out, [rows[each] for each in which if each in rows])
    return rows


def _mean(out: Console, rows: Sequence[dict[str, Any]]) -> None:
    if len(rows) > 1:
        told = [
            f"{how} {what.upper()} {fmean(row[how][what] for row in rows):.3f}"
            for how in ("whole", "live")
            for what in ("ami", "ari")
        ]
        out.print(f"mean of {len(rows)}: {', '.join(told)}")


def _cells(at_once: Score, one_by_one: Score, pairs: tuple[float, float] | None) -> list[str]:
    return [
        f"{at_once.ami:.3f}", f"{at_once.ari:.3f}", f"{at_once.groups:.0f}", f"{at_once.alone:.0f}",
        f"{one_by_one.ami:.3f}", f"{one_by_one.ari:.3f}", f"{one_by_one.alone:.0f}", str(one_by_one.moved),
        *(("–", "–") if pairs is None else (f"{pairs[0]:.3f}", f"{pairs[1]:.2f}")),
    ]  # fmt: skip


# --- Speed -------------------------------------------------------------------------------------------


def _speed(out: Console, short: bool) -> dict[str, float]:
    encoder = loaded(USUAL)
    memory_loaded = most_memory_mb()
    texts = [text for name in SETS for text in noted(name).texts]
    came = arrivals(encoder, shuffled(texts, 40 if short else 400))
    large = reorganised(encoder, shuffled(texts, 40 if short else len(texts)), 300 if short else 5_000)
    figures = {
        "note_p50_ms": came.p(50),
        "note_p95_ms": came.p(95),
        "encode_p50_ms": median(came.encoded_ms),
        "sort_p50_ms": median(came.sorted_ms),
        "sort_last_50_ms": fmean(came.sorted_ms[-50:]),
        "reorganise_ideas": large.ideas,
        "reorganise_s": large.seconds,
        "reorganise_moves": large.moves,
        "memory_loaded_mb": memory_loaded,
        "memory_most_mb": most_memory_mb(),
    }
    out.print(f"\none core, {encoder.name}")
    for name, figure in figures.items():
        out.print(f"  {name:<20} {figure:10.1f}")
    return figures


# --- A live room -------------------------------------------------------------------------------------


def _room(out: Console, chosen: argparse.Namespace) -> dict[str, Any]:
    """The same rehearsal with and without the machine, in turn, so that what else the machine does touches both."""
    many = (8, 2, 100.0) if chosen.short else (80, 10, 10.0)
    play = partial(rehearsed, people=many[0], tables=many[1], speed=many[2])
    rounds: dict[str, list[Rehearsed]] = {"off": [], "best": []}
    for number in range(1 if chosen.short else chosen.rounds):
        for encoder, told in rounds.items():
            told.append(play(encoder, seed=number + 1))
    table = Table(
        "machine",
        "round",
        "tablet→wall p50",
        "p95 ms",
        "notes it filed",
        "lost, doubled, diverged, moved",
        "memory MB",
    )
    for encoder, told in rounds.items():
        for number, each in enumerate(told, start=1):
            table.add_row(
                encoder,
                str(number),
                f"{each.p50_ms:.1f}",
                f"{each.p95_ms:.1f}",
                str(each.filed),
                str(each.wrong),
                f"{each.rss_mb:.0f}",
            )
    out.print(f"\na room of {many[0]}, server and machine on one core")
    out.print(table)
    p95 = {encoder: median(each.p95_ms for each in told) for encoder, told in rounds.items()}
    return {
        "p95_without_ms": p95["off"],
        "p95_with_ms": p95["best"],
        "p95_more_ms": p95["best"] - p95["off"],
        "wrong": sum(each.wrong for told in rounds.values() for each in told),
        "filed": [each.filed for each in rounds["best"]],
        "memory_mb": median(each.rss_mb for each in rounds["best"]),
    }


if __name__ == "__main__":
    main()
