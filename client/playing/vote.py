"""Votes: everybody fills in a ballot and some change their mind; tablets are shared, paper is entered, the result is shown."""

from typing import Any, Final

from client.playing.evidence import note_down
from client.playing.marks import Voter, fill
from client.playing.person import Facilitator, Person, new_name, under
from client.playing.stage import Stage, Told, settings
from facilitation.ballots.asking import (
    CastBallot,
    Marks,
    OpenRound,
    RevealVotes,
    SealBallot,
    StrikeWord,
    TearBallot,
)

MARK_S: Final = 4.0
SHARING: Final = 1 / 8
"""How many tablets go to a second person, where they may."""


async def play(stage: Stage, phase: str) -> Told:
    """Every round there is, and the result of each."""
    lead = stage.lead
    vote = settings(lead, "vote", phase)
    sharing = stage.some(SHARING) if int(vote.get("sharers", 1)) > 1 and vote.get("options") else []
    for number in range(1, int(vote.get("rounds", 1)) + 1):
        if number > 1:
            await lead.ask(OpenRound(phase=phase, round=number))
        await stage.all(give(who, phase, number, lends=who in sharing) for who in stage.people)
        await enter_paper(lead, phase)
        await note_down(stage.base, [*stage.people, lead])
        await lead.ask(RevealVotes(phase=phase))
        await lead.think()
    if vote["method"] == "word":
        await strike(lead, phase)
    turnout = settings(lead, "turnout", phase)
    told = {"options": len(vote.get("options", ())), "ballots": int(turnout.get("voted", 0))}
    paper = int(settings(lead, "tally", phase).get("paper", 0))
    rounds = int(vote.get("rounds", 1))
    return (
        told
        | ({"paper": paper} if paper else {})
        | ({"shared": len(sharing)} if sharing else {})
        | ({"rounds": rounds} if rounds > 1 else {})
    )


def sides(person: Person) -> list[str]:
    """The colleges, in their order."""
    found = under(person.room, "college/")
    return sorted(found, key=lambda name: int(found[name]["order"]))


async def give(person: Person, phase: str, number: int, *, lends: bool) -> None:
    """Fill in my ballot, one mark after the other; take one back; then put it in the urn and pass the tablet on, or not."""
    await person.until(lambda: settings(person, "vote", phase).get("round", 1) == number)
    vote = settings(person, "vote", phase)
    first, *others = sides(person)
    barred = tuple(person.me.get(f"ballot/{phase}", {}).get("own", ()))
    mine = Voter(person.rng, person.me.get("seat", {}).get("college") == first, barred)
    ballot = fill(vote, mine)
    await mark(person, phase, ballot)
    if len(ballot) > 1 and person.rng.random() < 0.5:
        await mark(person, phase, [dict.fromkeys(ballot[0])])
    if not lends:
        return
    await person.ask(SealBallot(phase=phase))
    next_one, college = new_name("b"), person.rng.choice(others or [first])
    await mark(
        person, phase, fill(vote, Voter(person.rng, college == first)), ballot=next_one, college=college
    )
    await person.ask(SealBallot(phase=phase, ballot=next_one))


async def mark(person: Person, phase: str, touches: list[Marks], **whose: Any) -> None:
    """Put these marks on a ballot, one touch after the other."""
    for marks in touches:
        await person.think(MARK_S)
        await person.ask(CastBallot(phase=phase, marks=marks, **whose))


async def enter_paper(lead: Facilitator, phase: str) -> None:
    """Enter one sheet of paper as it is, and another one by mistake, which is torn."""
    vote, college = settings(lead, "vote", phase), sides(lead)[0]
    for mistaken in (True, False):
        whole: Marks = {}
        for marks in fill(vote, Voter(lead.rng, first=True)):
            whole |= marks
        ballot = new_name("b")
        await lead.think(MARK_S)
        await lead.ask(CastBallot(phase=phase, marks=whole, ballot=ballot, college=college, paper=True))
        if mistaken:
            await lead.ask(TearBallot(phase=phase, ballot=ballot))


async def strike(lead: Facilitator, phase: str) -> None:
    """Keep off the wall what has to be read first; where there is nothing, strike a word and take that back."""
    words = list(lead.desk.get(f"words/{phase}", {}).get("words", ()))
    doubtful = [word for word, _, _, reasons in words if reasons]
    for word in doubtful:
        await lead.ask(StrikeWord(phase=phase, word=word))
    if words and not doubtful:
        for struck in (True, False):
            await lead.ask(StrikeWord(phase=phase, word=words[-1][0], struck=struck))
