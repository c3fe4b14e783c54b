"""The two ways a request can be wrong: the rules say no, or the peer broke the protocol.

The codes are a closed list; every code has its sentence in French and in English
(`client/web/words`), and a test holds that.
"""

from typing import Final

REFUSALS: Final = frozenset(
    {
        "already_begun",  # the settings of a phase hold from the moment it is opened
        "already_there",  # this id is taken by something else
        "atelier_ended",
        "bad_file",  # facts: why (a word), line, word
        "ballot_sealed",  # nobody sees or changes it any more
        "bad_plan",  # facts: where
        "bad_email",  # it does not look like an e-mail address
        "bad_picture",  # neither PNG, JPEG nor WebP, or cut short
        "bad_command",  # the command's shape is unknown or out of bounds
        "budget_spent",  # facts: left (in the unit of the vote)
        "cap_reached",  # facts: cap (dots on one item)
        "college_needed",
        "door_closed",
        "empty_text",
        "field_changed",  # somebody else wrote there since, or it says something else than what was read
        "groups_fixed",  # a vote is open on these groups
        "help_taken",  # another facilitator goes to that table
        "no_call",  # the table does not call, or no longer
        "not_allowed",
        "not_here",  # what the command speaks of is not at this place
        "not_your_step",  # somebody else took this step
        "note_dealt",  # others read this note already
        "nothing_to_undo",
        "one_answer",  # the result would be what that person gave
        "own_item",  # one does not vote for what one wrote
        "no_such_round",  # the vote has no second round, or the first was not shown yet
        "phase_closed",
        "planned_meanwhile",  # somebody else has planned the phase otherwise
        "picture_too_large",  # facts: max_mb (megabytes)
        "picture_too_many_pixels",  # facts: max_million (in all), max_side (wide or high)
        "returns_shown",
        "step_needed",  # facts: steps (later ones that stand on it)
        "same_source",  # two items of one source are voted on by the same people, and are never one
        "sorting_off",  # the machine was told to do nothing
        "table_full",  # facts: seats
        "text_too_long",  # facts: max (characters)
        "too_many",  # facts: max
        "too_fast",
        "unknown_choice",  # not in the list one chooses from
        "unknown_cluster",
        "unknown_college",
        "unknown_field",
        "unknown_ballot",
        "unknown_item",  # it is not voted on, or not on the board, or not any more
        "unknown_note",
        "unknown_objective",
        "unknown_person",
        "unknown_phase",
        "unknown_sheet",
        "unknown_picture",
        "unknown_question",
        "unknown_slide",
        "unknown_table",
        "unknown_theme",
        "votes_revealed",
        "wrong_kind",  # the phase is of another kind
    }
)

BROKEN: Final = {
    "bad_frame": 4500,
    "no_such_atelier": 4501,
    "not_allowed": 4502,
    "ended": 4503,
    "too_old": 4504,
    "elsewhere": 4505,
}
"""Why a socket is closed for good, and the close code it gets: do not come back."""

AGAIN: Final = {"again": 4000, "overloaded": 4001, "moving": 4002}
"""Why a socket is closed for now: come back."""

Fact = int | str


class Refused(Exception):
    """The rules say no. Expected: told as `nak`, the socket stays open.

    `code` is one of `REFUSALS`; `facts` are what its sentence needs (numbers with their unit in the name).
    """

    def __init__(self, code: str, **facts: Fact) -> None:
        assert code in REFUSALS, code
        super().__init__(code)
        self.code = code
        self.facts = facts


class BadFrame(Exception):
    """The peer broke the protocol. The socket is closed with `BROKEN[code]` and should not come back."""

    def __init__(self, code: str = "bad_frame") -> None:
        assert code in BROKEN, code
        super().__init__(code)
        self.code = code


class ComeBack(Exception):
    """The server cannot go on with this peer for now. The socket is closed with `AGAIN[code]`; it may come back."""

    def __init__(self, code: str = "again") -> None:
        assert code in AGAIN, code
        super().__init__(code)
        self.code = code
