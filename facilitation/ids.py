"""What things are called, and how much of everything there may be.

Every identifier says what it is by its first letters, and every bound of the product
stands here with its reason. Nothing in this file knows what a workshop does.
"""

from typing import Annotated, Final, Literal

from msgspec import Meta

# Python's `$` lets a trailing newline pass; `\Z` does not.
_RANDOM = r"_[0-9a-z]{6,26}\Z"
_SLUG = r"\A[a-z][a-z0-9_]{0,23}\Z"

AtelierId = Annotated[str, Meta(pattern=r"\Aa" + _RANDOM)]
PersonId = Annotated[str, Meta(pattern=r"\Ap" + _RANDOM)]
DeviceId = Annotated[str, Meta(pattern=r"\Ad" + _RANDOM)]
NoteId = Annotated[str, Meta(pattern=r"\An" + _RANDOM)]
ClusterId = Annotated[str, Meta(pattern=r"\Ac" + _RANDOM)]
ObjectiveId = Annotated[str, Meta(pattern=r"\Ao" + _RANDOM)]
SheetId = Annotated[str, Meta(pattern=r"\As" + _RANDOM)]
ItemId = Annotated[str, Meta(pattern=r"\A[a-z][0-9a-z_]{0,31}\Z")]
"""What can be voted on: a cluster, a note, or a proposal that a plan names itself."""
QuestionId = Annotated[str, Meta(pattern=r"\Aq" + _RANDOM)]
PictureId = Annotated[str, Meta(pattern=r"\Ai" + _RANDOM)]
SourceId = Annotated[str, Meta(pattern=r"\As" + _RANDOM)]
"""Results that were brought from another atelier."""
PhaseId = Annotated[str, Meta(pattern=_SLUG)]
TableId = Annotated[str, Meta(pattern=_SLUG)]
CollegeId = Annotated[str, Meta(pattern=_SLUG)]
ThemeId = Annotated[str, Meta(pattern=_SLUG)]
KindId = Annotated[str, Meta(pattern=_SLUG)]

Place = TableId
"""Where a cluster lies: a table's id, or `ROOM_PLACE` for the clusters of the whole room."""
ROOM_PLACE: Final = "room"

Role = Literal["participant", "host", "wall", "facilitator", "lead", "system"]
"""What a token lets its holder do; `system` is the server itself (a timer), never a token."""

MILLIS_MAX: Final = 4_102_444_800_000
Millis = Annotated[int, Meta(ge=0, le=MILLIS_MAX)]
"""A moment in UTC milliseconds, up to the year 2100: no date of a workshop is beyond."""

DAY_MS: Final = 86_400_000

# --- Texts -----------------------------------------------------------------------------------
NOTE_TEXT_MAX: Final = 200
"""Characters of a note: what is read from the wall in five seconds."""
TITLE_MAX: Final = 80
"""Characters of a title (cluster, table, theme): two lines on an island."""
SENTENCE_MAX: Final = 400
"""Characters of a prompt, a reason or a closing sentence."""
MESSAGE_MAX: Final = 200
"""Characters of a message to the room, or of what a table says when it calls: read at a glance."""
POLICY_MAX: Final = 1_200
"""Characters of the rules of publication: half a page."""
NAME_MAX: Final = 60
"""Characters of a person's or a commune's name; the longest French commune has 45."""
WIRE_TEXT_MAX: Final = 4_000
"""Characters let in from the wire, so that a text that is too long gets a sentence, not a closed socket."""

# --- People and things -----------------------------------------------------------------------
PEOPLE_MAX: Final = 20_000
"""People in one atelier: twice the largest citizens' convention aimed at."""
COLLEGES_MAX: Final = 12
COMMUNES_MAX: Final = 400
"""Communes to choose from: the largest French metropolis has 150."""
TABLES_MAX: Final = 2_000
SEATS_MAX: Final = 40
THEMES_MAX: Final = 8
"""Themes: there are eight shapes that can be told apart (`design`)."""
SEAT_MAX: Final = PEOPLE_MAX - 1
"""The last number a seat can bear."""
SEATING_TABLES_MAX: Final = 60
"""Tables among which people are balanced: every pair of them is looked at, and a hall has a fourth of it."""
SEATING_MOVES_MAX: Final = 40
"""People who are asked to change tables in one go: more would be a break, not a move."""
GRACE_S_MAX: Final = 600
"""Seconds in which a sentence is finished after the end of a step."""
PHASES_MAX: Final = 60
WALLS_MAX: Final = 4
"""Walls that may show something each: as many projectors as the largest hall has."""
PAGE_MAX: Final = 1_000
"""Pages of a wall: more than there can be themes and groups."""
NOTES_MAX: Final = 20_000
NOTES_PER_PERSON_MAX: Final = 300
"""Notes by one person: more than anyone writes in a day; stops a script, not a talker."""
CLUSTERS_MAX: Final = 2_000
GUESSED_CLUSTERS_MAX: Final = CLUSTERS_MAX // 2
"""Clusters there may be before the machine makes no more, those that are gone among them: the rest is for people."""
OBJECTIVES_MAX: Final = 200
"""Objectives and values adopted in one atelier: the real case had 56 and 5."""
SHEETS_MAX: Final = 2_000
"""Sheets of one kind begun in one atelier: as many as there may be tables. The real case had 198 leads."""
SOURCES_MAX: Final = 8
"""Results brought from elsewhere into one convergence: the real case had two sides, with two ateliers each."""
BROUGHT_MAX: Final = 300
"""Items of one of them: the real case had 198 project leads."""
NOTES_IN_ONE_ORDER_MAX: Final = 500
"""Notes named by one command: what a facilitator ticks in one go."""
STEPS_KEPT: Final = 20
"""Clustering steps that can be undone, per place."""
HINTS_MAX: Final = 3
"""Clusters named as a place for a note: the right one is seldom further down, and nobody reads a fourth."""
NEAR_MAX: Final = 3
"""Notes named as the reason of a guess."""
WORDS_MAX: Final = 4
"""Words named as the reason of a guess."""
WORD_MAX: Final = 40
"""Characters of one of them; the longest French word in use has 25."""
TWINS_MAX: Final = 5
"""Notes told as maybe the same idea as one note."""
LIKENESS_MAX: Final = 100
SORTED_MAX: Final = 500
"""Clusters, notes or titles in one thing the machine says: a commit stays small, and more is said in the next one."""
DOTS_MAX: Final = 20
"""Dots of one ballot, and dots on one cluster."""
QUESTIONS_MAX: Final = 1_000
"""Questions asked in one talk: nobody answers more, and a facilitator has to read them."""
QUESTIONS_PER_PERSON_MAX: Final = 10
SLIDES_MAX: Final = 40
"""Slides of one recap or one talk: an hour at ninety seconds each."""
SLIDE_LINES_MAX: Final = 8
"""Lines of one slide: what is read from the last row, and as many values as a room remembers."""
DATES_MAX: Final = 8
"""Next dates told at the end of a day."""
PICTURES_MAX: Final = 60
"""Pictures brought into one atelier: the slides of two long talks."""
PICTURE_BYTES_MAX: Final = 2_000_000
"""Bytes of one picture: a photograph that fills a wall of 1920 × 1080 has a quarter of that."""
PICTURE_PIXELS_MAX: Final = 40_000_000
"""Pixels of one picture: a good camera takes so many, and unfolded they are 160 MB on every tablet."""
PICTURE_SIDE_MAX: Final = 10_000
"""Pixels of one side: five walls of 1920 beside each other."""
EMAIL_MAX: Final = 254
"""Characters of an e-mail address (RFC 5321, as read by erratum 1690 to RFC 3696)."""
ROUNDS_MAX: Final = 10
"""Rounds inside one step: five are dealt on paper, and nobody changes tables ten times."""
MINUTES_MAX: Final = 120
"""Minutes of one round."""
PROMPTS_MAX: Final = 200
"""Questions of their own that tables and themes may have in one step."""
DURATION_S_MAX: Final = 8 * 3600
COLLEGE_MIN_DEFAULT: Final = 5
"""Voters below which a college is drawn together with others (CONVERGENCE, Secrecy)."""

# --- The wire ----------------------------------------------------------------------------------
FRAME_BYTES_MAX: Final = 65_536
HELLO_BYTES_MAX: Final = 1_024
N_MAX: Final = 2**53 - 1
"""The largest number a browser counts to without rounding."""
WAITING_MAX: Final = 10_000
"""Commands a device says it keeps; more are told as this many."""
TAIL_COMMITS: Final = 1_024
"""Commits a replica remembers what they touched, so that who comes back gets a patch and not a board."""
