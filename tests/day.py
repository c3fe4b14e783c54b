"""A whole day, told at once: every kind of activity, played to its end, for tests of what comes out of it."""

from facilitation.activities.closing import ReturnsShown
from facilitation.ballots.asking import VotesRevealed
from facilitation.events import Event, ObjectiveAdopted, PhaseClosed
from facilitation.sheets.said import FieldWritten, SheetOpened
from tests.story import (
    C1,
    C2,
    N1,
    N2,
    NOON,
    P1,
    P2,
    P3,
    Story,
    answered,
    arrived,
    closing,
    clustered,
    ideas,
    opened,
    phase,
    placed,
    plan,
    seen,
    sorting,
    vote,
    written,
)


def crowd(college: str, many: int, table: str = "t1") -> list[Event]:
    return [arrived(f"p_{college}{number}", college, table) for number in range(many)]


def sheet(phase: str, name: str, **fields: str) -> list[Event]:
    """A sheet of table 1, as P1 wrote it."""
    opened = SheetOpened(phase=phase, sheet=name, table="t1", person=P1, order=0, at_ms=NOON)
    return [
        opened,
        *(
            FieldWritten(phase=phase, sheet=name, field=field, person=P1, text=text, at_ms=NOON)
            for field, text in fields.items()
        ),
    ]


def a_whole_day() -> Story:
    """Every kind of activity, played to its end."""
    story = Story()
    story.given(
        plan(
            phase("arrival", "welcome"),
            ideas(),
            sorting(where="room"),
            vote(),
            phase("cards", "cards", visibility="room"),
            phase("persona", "persona", visibility="room"),
            closing(),
        ),
        [
            *crowd("elected", 6),
            *crowd("civil", 5, "t2"),
            arrived(P1),
            arrived(P2),
            arrived(P3, "civil", "t2"),
        ],
        opened("ideas"),
        [
            written(N1, text="Des bancs", theme="living"),
            written(N2, by=P3, table="t2", college="civil", text="Un bus"),
        ],
        seen("ideas", "room"),
        [
            clustered(C1, N1, title="S’asseoir"),
            clustered(C2, N2, title="Bouger"),
            PhaseClosed(phase="ideas", at_ms=NOON),
        ],
        opened("vote", options=(C1, C2)),
        [
            placed(P1, C1, 3),
            placed(P3, C2, 1),
            VotesRevealed(phase="vote"),
            PhaseClosed(phase="vote", at_ms=NOON),
        ],
        [
            ObjectiveAdopted(objective="o_000001", title="Se poser", sort="objective", source=C1),
            *sheet("cards", "s_000001", title="Des bancs", horizon="later", objective="o_000001"),
            *sheet("persona", "s_000002", first_name="Claire", morning="Elle s’assoit."),
        ],
        opened("closing"),
        [answered(P1, 5, "Utile"), answered(P2, 2, ""), answered(P3, 2, ""), ReturnsShown(phase="closing")],
    )
    return story
