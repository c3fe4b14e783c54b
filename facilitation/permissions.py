"""Who may say what: the table one can read. A command that is not listed here may be said by nobody."""

from typing import Final

from facilitation.commands import (
    Arrive,
    CloseDoor,
    ClosePhase,
    Command,
    CorrectNote,
    DissolveCluster,
    EditNote,
    EndAtelier,
    ExtendPhase,
    FileNotes,
    GatherClusters,
    HideNote,
    HoldNote,
    MakeCluster,
    MergeClusters,
    MovePerson,
    OpenDoor,
    OpenPhase,
    PausePhase,
    RenameCluster,
    ReopenPhase,
    ResumePhase,
    SetVisibility,
    SetWall,
    ShowNote,
    SplitCluster,
    TakeSeat,
    UndoClustering,
    WithdrawNote,
    WriteNote,
)

SEATED: Final = frozenset({"participant", "host"})
LEADING: Final = frozenset({"facilitator", "lead"})
CLOCK: Final = LEADING | {"system"}
EVERYONE: Final = SEATED | LEADING

ROLES: Final[dict[type[Command], frozenset[str]]] = {
    EndAtelier: frozenset({"lead"}),
    OpenDoor: LEADING,
    CloseDoor: LEADING,
    Arrive: SEATED,
    TakeSeat: SEATED,
    MovePerson: LEADING,
    OpenPhase: LEADING,
    ClosePhase: CLOCK,
    ReopenPhase: LEADING,
    ExtendPhase: LEADING,
    PausePhase: LEADING,
    ResumePhase: LEADING,
    SetVisibility: LEADING,
    SetWall: LEADING,
    WriteNote: SEATED,
    EditNote: SEATED,
    HoldNote: SEATED,
    WithdrawNote: SEATED,
    HideNote: LEADING,
    ShowNote: LEADING,
    CorrectNote: LEADING,
    # Participants and hosts: only as far as the open phase lets them (`Activity.opens`).
    MakeCluster: EVERYONE,
    RenameCluster: EVERYONE,
    FileNotes: EVERYONE,
    MergeClusters: EVERYONE,
    SplitCluster: EVERYONE,
    DissolveCluster: EVERYONE,
    GatherClusters: LEADING,
    UndoClustering: EVERYONE,
}

CLUSTERING: Final = (
    MakeCluster, RenameCluster, FileNotes, MergeClusters, SplitCluster, DissolveCluster, GatherClusters, UndoClustering,
)  # fmt: skip
