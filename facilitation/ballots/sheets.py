"""A vote as it leaves the house: the result item by item, and how many of each side took part. Nothing of who."""

from collections.abc import Iterable, Iterator, Sequence

from facilitation import sight
from facilitation.activity import Here, Row
from facilitation.ballots.items import QUESTION, about
from facilitation.ballots.methods import METHODS
from facilitation.ballots.records import Line
from facilitation.ballots.tally import counted, papers, tally
from facilitation.ballots.urn import earlier
from facilitation.ballots.vote import Vote
from facilitation.ids import ItemId

Cells = dict[str, str | int | float | None]


def rows(here: Here) -> Iterable[Row]:
    """The results that were shown: of both rounds, when there were two."""
    vote: Vote = here.state
    if vote.revealed:
        yield from _round(here, vote)
    elif vote.round > 1:
        yield from _round(here, earlier(vote))


def _round(here: Here, vote: Vote) -> Iterator[Row]:
    result = tally(vote, here.atelier)
    names = ["+".join(group.colleges) for group in result.groups]
    told = [(result.round, result.lines, result.words)]
    if result.round > 1:
        told.insert(0, (1, result.before, tally(earlier(vote), here.atelier).words))
    for number, lines, words in told:
        head = _head(here, vote, number)
        for item, line in lines.items():
            cells = {**_named(here, vote, item), "rank": line.place, **_cells(vote, line, names)}
            yield Row("votes", {**head, "method": vote.settings.method, **cells})
        for word, many in words:
            cells = {"item_id": QUESTION, "item": word, "voters": many}
            yield Row("votes", {**head, "method": vote.settings.method, **cells})
    for number, _, _ in told:
        yield from _turnout(here, vote, number, names)


def _turnout(here: Here, vote: Vote, number: int, names: Sequence[str]) -> Iterator[Row]:
    """Who took part, in numbers: kept apart from what was voted."""
    first = number < vote.round
    groups = counted(vote, here.atelier, first=first).groups
    on_paper = papers(vote, here.atelier, first=first)
    for name, group, paper in zip(names, groups, on_paper, strict=True):
        cells: Cells = {"college": name, "voters": group.voters, "paper": paper}
        yield Row("turnout", {**_head(here, vote, number), **cells})


def _head(here: Here, vote: Vote, number: int) -> Cells:
    rounds: Cells = {"round": number} if vote.settings.rounds > 1 else {}
    return {"phase": here.phase.title, **rounds}


def _named(here: Here, vote: Vote, item: ItemId) -> Cells:
    """What an item is called. The text of an idea only as long as everybody sees it."""
    atelier = here.atelier
    match about(vote.settings):
        case "groups":
            return {"cluster_id": item, "cluster": atelier.clusters[item].title}
        case "ideas":
            note = atelier.notes[item]
            return {"item_id": item, "item": note.text if sight.on_wall(atelier, note) else ""}
        case "proposals":
            titles = {each.id: each.title for each in vote.settings.proposals}
            return {"item_id": item, "item": titles.get(item, "")}
        case _:
            return {"item_id": item, "item": here.phase.prompt or here.phase.title}


def _cells(vote: Vote, line: Line, names: Sequence[str]) -> Cells:
    match vote.settings.method:
        case "dots" | "budget" as method:
            return _amounts(line, names, "dots" if method == "dots" else "amount")
        case "opinion":
            return _opinion(line, names)
        case "ranking":
            return _ranking(line, names)
        case "matrix":
            return _matrix(line, names)
        case _:
            return _scale(line, names, METHODS[vote.settings.method].least)


def _amounts(line: Line, names: Sequence[str], what: str) -> Cells:
    cells: Cells = {what: line.counts[0], "voters": line.counts[1]}
    for name, (amount, voters) in zip(names, line.by, strict=True):
        cells |= {f"{what}_{name}": amount, f"voters_{name}": voters}
    return cells


def _opinion(line: Line, names: Sequence[str]) -> Cells:
    told = line.opinion
    assert told is not None
    cells: Cells = {
        "label": told.label,
        "carried_by": "+".join(names[place] for place in told.carried_by) or None,
    }
    for name, (agree, disagree, passed) in zip(names, line.by, strict=True):
        cells |= {f"agree_{name}": agree, f"disagree_{name}": disagree, f"pass_{name}": passed}
    for name, share, (low, high) in zip(names, told.shares, told.intervals, strict=True):
        cells |= {f"share_{name}": _figure(share), f"low_{name}": _figure(low), f"high_{name}": _figure(high)}
    gap_low, gap_high = told.gap_interval
    return cells | {
        "gap": _figure(told.gap),
        "gap_low": _figure(gap_low),
        "gap_high": _figure(gap_high),
        "gac": _figure(told.gac),
        "controversy": _figure(told.controversy),
    }


def _scale(line: Line, names: Sequence[str], least: int) -> Cells:
    told = line.scale
    assert told is not None
    cells: Cells = {f"level_{level}": many for level, many in enumerate(line.counts, least)}
    cells |= {
        "median": told.median,
        "agreement": _figure(told.agreement),
        "consensus": _figure(told.consensus),
    }
    for place, name in enumerate(names):
        cells |= {
            f"median_{name}": told.by_median[place],
            f"agreement_{name}": _figure(told.by_agreement[place]),
            f"consensus_{name}": _figure(told.by_consensus[place]),
        }
    return cells | {"distance": _figure(told.distance)}


def _ranking(line: Line, names: Sequence[str]) -> Cells:
    cells: Cells = {"first": line.counts[0], "left_out": line.counts[-1]}
    for name, mean in zip(names, line.means, strict=True):
        cells[f"mean_place_{name}"] = None if mean is None else _figure(mean[0])
    return cells


def _matrix(line: Line, names: Sequence[str]) -> Cells:
    cells: Cells = {"voters": sum(line.counts)}
    for name, mean in zip(names, line.means, strict=True):
        impact, feasibility = mean or (None, None)
        cells |= {f"impact_{name}": _figure(impact), f"feasibility_{name}": _figure(feasibility)}
    return cells


def _figure(value: float | None) -> float | None:
    """Four digits: more would say that a hall knows more than it does."""
    return None if value is None else round(value, 4)
