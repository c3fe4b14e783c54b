// made by tools/wire.py from the declarations in Python; do not edit.

export interface AcceptMoves {
  type: "accept_moves";
  number: number;
  but?: string[];
}

export interface Ack {
  type: "ack";
  n: number;
  seq: number;
  written?: boolean;
}

export interface Arrive {
  type: "arrive";
  college?: string | null;
  commune?: string;
  table: string;
}

export interface AskReorganising {
  type: "ask_reorganising";
  number: number;
  level: "detail" | "middle" | "overview";
}

export interface AtelierRecord {
  title: string;
  place?: string;
  lang?: string;
  values?: string[];
  asks_name?: boolean;
  college_min: number;
  kept_until_ms: number;
  ended?: boolean;
}

export interface BallotRecord {
  dots: Record<string, number>;
  left: number;
}

export interface Board {
  type: "board";
  board: string;
  at?: string | null;
  put: Record<string, unknown>;
}

export interface Change {
  type: "patch";
  board: string;
  at?: string | null;
  put?: Record<string, unknown>;
  cut?: string[];
}

export interface CloseDoor {
  type: "close_door";
}

export interface ClosePhase {
  type: "close_phase";
  phase: string;
}

export interface ClosingRecord {
  given?: number;
  shown?: boolean;
  scores?: number[];
}

export interface ClusterRecord {
  title: string;
  order: number;
  draft?: boolean;
  pinned?: boolean;
  stands?: string | null;
}

export interface ClusteringRecord {
  where: string;
  who: string;
}

export interface CollegeRecord {
  name: string;
  short: string;
  order: number;
  here?: number;
}

export interface CorrectNote {
  type: "correct_note";
  note: string;
  text: string;
}

export interface DissolveCluster {
  type: "dissolve_cluster";
  cluster: string;
}

export interface DoorRecord {
  code?: string | null;
}

export interface EditNote {
  type: "edit_note";
  note: string;
  text: string;
  theme?: string | null;
}

export interface EffortRecord {
  notes: number;
  groups?: number;
  grouped?: number;
}

export interface EndAtelier {
  type: "end_atelier";
}

export interface ExtendPhase {
  type: "extend_phase";
  phase: string;
  closes_at_ms: number;
}

export interface FileNotes {
  type: "file_notes";
  place: string;
  notes: string[];
  cluster?: string | null;
}

export interface Filing {
  note: string;
  cluster: string;
  guess?: Guess;
}

export interface ForgetGuesses {
  type: "forget_guesses";
  place: string;
}

export interface GatherClusters {
  type: "gather_clusters";
}

export interface GiveReturn {
  type: "give_return";
  phase: string;
  score: number;
  sentence?: string;
}

export interface Group {
  colleges: string[];
  voters: number;
}

export interface Guess {
  near?: string[];
  words?: string[];
  others?: string[];
}

export interface Guessed {
  note: string;
  guess?: Guess;
}

export interface Hello {
  type: "hello";
  token: string;
  have?: string[];
  at?: string | null;
}

export interface HiddenRecord {
  text: string;
  theme?: string | null;
  table: string;
  why?: string;
}

export interface HideNote {
  type: "hide_note";
  note: string;
  reason?: string;
}

export interface Hint {
  clusters?: string[];
  near?: string[];
  words?: string[];
}

export interface HintRecord {
  clusters?: string[];
  near?: string[];
  words?: string[];
}

export interface Hinting {
  note: string;
  hint: Hint;
}

export interface HoldNote {
  type: "hold_note";
  note: string;
  held: boolean;
}

export interface IdeationRecord {
  themes: string;
  example?: string;
}

export interface KeepCluster {
  type: "keep_cluster";
  cluster: string;
  notes?: string[] | null;
}

export interface Line {
  dots: number;
  voters: number;
  by_dots: number[];
  by_voters: number[];
}

export interface MakeCluster {
  type: "make_cluster";
  cluster: string;
  place: string;
  title: string;
  notes?: string[];
}

export interface Making {
  cluster: string;
  title: string;
  stands?: string | null;
  notes?: Guessed[];
}

export interface MergeClusters {
  type: "merge_clusters";
  into: string;
  clusters: string[];
}

export interface MineRecord {
  text: string;
  theme?: string | null;
  phase: string;
  reach: string;
  standing: string;
  held?: boolean;
}

export interface MixRecord {
  notes: number;
  colleges: Record<string, number>;
  tables: Record<string, number>;
  communes: Record<string, number>;
}

export interface Move {
  note: string;
  into?: string | null;
  guess?: Guess;
}

export interface MovePerson {
  type: "move_person";
  person: string;
  table: string;
}

export interface MoveRecord {
  note: string;
  into: string;
  near?: string[];
  words?: string[];
}

export interface Nak {
  type: "nak";
  n: number;
  code: string;
  facts?: Record<string, number | string>;
}

export interface NewRecord {
  cluster: string;
  title: string;
  stands?: string | null;
}

export interface NoteRecord {
  text: string;
  theme?: string | null;
  phase: string;
  rank?: number;
  cluster?: string | null;
  slot?: number | null;
  guessed?: boolean;
  author?: string | null;
}

export interface NowRecord {
  phase?: string | null;
}

export interface OpenDoor {
  type: "open_door";
  code: string;
}

export interface OpenPhase {
  type: "open_phase";
  phase: string;
}

export interface Pairing {
  note: string;
  other: string;
  likeness: number;
}

export interface PartTwins {
  type: "part_twins";
  note: string;
  other: string;
  apart?: boolean;
}

export interface PausePhase {
  type: "pause_phase";
  phase: string;
}

export interface PhaseRecord {
  kind: string;
  title: string;
  prompt?: string;
  order: number;
  duration_s?: number;
  status?: string;
  visibility?: string;
  named?: boolean;
  opened_at_ms?: number | null;
  closes_at_ms?: number | null;
  left_ms?: number | null;
}

export interface PinCluster {
  type: "pin_cluster";
  cluster: string;
  pinned: boolean;
}

export interface Ping {
  type: "ping";
  t: number;
  waiting?: number;
}

export interface PlaceDots {
  type: "place_dots";
  phase: string;
  cluster: string;
  dots: number;
}

export interface Pong {
  type: "pong";
  t: number;
  now_ms: number;
  at?: string | null;
}

export interface PreviewRecord {
  notes: number;
}

export interface ProposalRecord {
  number: number;
  level: string;
  moves?: MoveRecord[];
  made?: NewRecord[];
}

export interface ProposeMoves {
  type: "propose_moves";
  number: number;
  level: "detail" | "middle" | "overview";
  moves?: Move[];
  made?: Making[];
}

export interface ReadingRecord {
  text: string;
  theme?: string | null;
  table: string;
  reasons: string[];
}

export interface RefuseMoves {
  type: "refuse_moves";
  number: number;
}

export interface RenameCluster {
  type: "rename_cluster";
  cluster: string;
  title: string;
}

export interface ReopenPhase {
  type: "reopen_phase";
  phase: string;
  closes_at_ms?: number | null;
}

export interface ResumePhase {
  type: "resume_phase";
  phase: string;
}

export interface ReturnRecord {
  score: number;
  sentence?: string;
}

export interface RevealVotes {
  type: "reveal_votes";
  phase: string;
}

export interface Say {
  type: "say";
  n: number;
  do: unknown;
}

export interface SeatRecord {
  person: string;
  role: string;
  college?: string | null;
  commune?: string;
  table: string;
}

export interface SentencesRecord {
  sentences?: string[];
}

export interface SetSorting {
  type: "set_sorting";
  mode: "live" | "off" | "suggest";
  level: "detail" | "middle" | "overview";
}

export interface SetVisibility {
  type: "set_visibility";
  phase: string;
  visibility: "alone" | "room" | "table";
}

export interface SetWall {
  type: "set_wall";
  wall: Wall;
}

export interface ShowNote {
  type: "show_note";
  note: string;
}

export interface ShowReturns {
  type: "show_returns";
  phase: string;
}

export interface SortNotes {
  type: "sort_notes";
  place: string;
  made?: Making[];
  filed?: Filing[];
  titled?: Titling[];
  hinted?: Hinting[];
  paired?: Pairing[];
}

export interface SortingRecord {
  mode: string;
  level: string;
  asked?: number;
  pending?: boolean;
}

export interface SplitCluster {
  type: "split_cluster";
  cluster: string;
  new: string;
  title: string;
  notes: string[];
}

export interface TableRecord {
  name: string;
  seats: number;
  order: number;
  here?: number;
}

export interface TakeSeat {
  type: "take_seat";
  table: string;
}

export interface TallyRecord {
  voters: number;
  dots: number;
  groups: Group[];
  group_dots: number[];
  lines: Record<string, Line>;
}

export interface ThemeRecord {
  name: string;
  short: string;
  order: number;
}

export interface Titling {
  cluster: string;
  title: string;
  stands?: string | null;
}

export interface TwinRecord {
  notes: string[];
  likeness: number[];
}

export interface UndoClustering {
  type: "undo_clustering";
  place: string;
  step: number;
}

export interface UndoRecord {
  step: number;
  verb: string;
  notes: number;
}

export interface VoteRecord {
  options: string[];
  budget: number;
  cap: number;
  voted?: number;
  revealed?: boolean;
}

export interface Wall {
  mode?: "day" | "night";
  frozen?: boolean;
  still?: boolean;
  page?: number | null;
}

export interface WallRecord {
  mode?: string;
  frozen?: boolean;
  still?: boolean;
  page?: number | null;
}

export interface Welcome {
  type: "welcome";
  person: string;
  role: string;
  table?: string | null;
  boards: string[];
  heard?: number;
  now_ms: number;
}

export interface WhyRecord {
  near?: string[];
  words?: string[];
  others?: string[];
}

export interface WithdrawNote {
  type: "withdraw_note";
  note: string;
}

export interface WriteNote {
  type: "write_note";
  note: string;
  phase: string;
  text: string;
  theme?: string | null;
}

export type FromScreen = Hello | Say | Ping;
export type FromServer = Welcome | Board | Change | Ack | Nak | Pong;
export type Command = EndAtelier | OpenDoor | CloseDoor | Arrive | TakeSeat | MovePerson | OpenPhase | ClosePhase | ReopenPhase | ExtendPhase | PausePhase | ResumePhase | SetVisibility | SetWall | WriteNote | EditNote | HoldNote | WithdrawNote | HideNote | ShowNote | CorrectNote | MakeCluster | RenameCluster | FileNotes | MergeClusters | SplitCluster | DissolveCluster | GatherClusters | UndoClustering | KeepCluster | PinCluster | ForgetGuesses | SetSorting | AskReorganising | AcceptMoves | RefuseMoves | PartTwins | SortNotes | ProposeMoves | PlaceDots | RevealVotes | GiveReturn | ShowReturns;

/** What lies on a path, by the path's first part. On a person's own board a note is a `MineRecord`. */
export interface Records {
  "atelier": AtelierRecord;
  "ballot": BallotRecord;
  "closing": ClosingRecord;
  "cluster": ClusterRecord;
  "clustering": ClusteringRecord;
  "college": CollegeRecord;
  "door": DoorRecord;
  "effort": EffortRecord;
  "hidden": HiddenRecord;
  "hint": HintRecord;
  "ideation": IdeationRecord;
  "mix": MixRecord;
  "note": NoteRecord;
  "now": NowRecord;
  "phase": PhaseRecord;
  "preview": PreviewRecord;
  "proposal": ProposalRecord;
  "reading": ReadingRecord;
  "return": ReturnRecord;
  "seat": SeatRecord;
  "sentences": SentencesRecord;
  "sorting": SortingRecord;
  "table": TableRecord;
  "tally": TallyRecord;
  "theme": ThemeRecord;
  "twin": TwinRecord;
  "undo": UndoRecord;
  "vote": VoteRecord;
  "wall": WallRecord;
  "why": WhyRecord;
}
