// made by tools/wire.py from the declarations in Python; do not edit.

export interface AcceptMoves {
  type: "accept_moves";
  number: number;
  but?: string[];
}

export interface AcceptSeating {
  type: "accept_seating";
  number: number;
}

export interface Ack {
  type: "ack";
  n: number;
  seq: number;
  written?: boolean;
}

export interface AdoptObjective {
  type: "adopt_objective";
  objective: string;
  title: string;
  sort?: "objective" | "value";
  source?: string | null;
}

export interface AnswerQuestion {
  type: "answer_question";
  phase: string;
  question: string;
  answered?: boolean;
}

export interface Arrive {
  type: "arrive";
  college?: string | null;
  commune?: string;
  table: string;
}

export interface AskQuestion {
  type: "ask_question";
  phase: string;
  question: string;
  text: string;
}

export interface AskRecord {
  id: string;
  most: number;
  choices?: string[];
  several?: boolean;
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
  policy?: string;
  ended?: boolean;
}

export interface AttentionRecord {
  to: string;
}

export interface BallotRecord {
  marks?: Record<string, number | [number, number] | string>;
  left?: number | null;
  sealed?: boolean;
  mixed?: boolean;
  own?: string[];
  turns?: Turn[];
}

export interface Board {
  type: "board";
  board: string;
  at?: string | null;
  put: Record<string, unknown>;
}

export interface BringResults {
  type: "bring_results";
  phase: string;
  source: Source;
}

export interface BroughtItem {
  id: string;
  title: string;
  tallies: Record<string, [number, number, number]>;
  origin?: string;
  number?: string;
}

export interface CafeRecord {
  rounds: number;
  minutes?: number;
  themes?: string;
  example?: string;
  prompts?: Record<string, string>;
  round?: number;
  closes_at_ms?: number | null;
}

export interface CallHelp {
  type: "call_help";
  about: "instructions" | "material" | "moderation" | "other";
  words?: string;
}

export interface CallTable {
  type: "call_table";
  phase: string;
  table?: string | null;
  closes_at_ms?: number | null;
}

export interface CastBallot {
  type: "cast_ballot";
  phase: string;
  marks: Record<string, number | number[] | string | null>;
  ballot?: string | null;
  college?: string | null;
  paper?: boolean;
  round?: number | null;
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

export interface CloseHelp {
  type: "close_help";
  table: string;
}

export interface ClosePhase {
  type: "close_phase";
  phase: string;
}

export interface ClosingRecord {
  given?: number;
  shown?: boolean;
  scores?: number[];
  dates?: NextDate[];
  mailing?: boolean;
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
  of?: string[];
}

export interface CollegeRecord {
  name: string;
  short: string;
  order: number;
  here?: number;
}

export interface ConvergenceRecord {
  n_min: number;
  threshold: number;
  adopts: string;
  shown?: boolean;
  votes?: number;
  expected?: number;
  groups?: GroupTold[];
  sources?: SourceTold[];
  items?: ItemTold[];
  chosen?: SetTold | null;
}

export interface CorrectNote {
  type: "correct_note";
  note: string;
  text: string;
}

export interface CrowdRecord {
  rounds: number;
  minutes?: number;
  example?: string;
  round?: number;
  closes_at_ms?: number | null;
  ideas?: number;
  dealt?: number;
  scored?: number;
  revealed?: boolean;
  top?: TopRecord[];
}

export interface DealtRecord {
  note: string;
  text: string;
  round: number;
  score?: number;
}

export interface DissolveCluster {
  type: "dissolve_cluster";
  cluster: string;
}

export interface DoorRecord {
  code?: string | null;
}

export interface DrawOrder {
  type: "draw_order";
  phase: string;
  order: string[];
}

export interface DropHelp {
  type: "drop_help";
}

export interface DropObjective {
  type: "drop_objective";
  objective: string;
}

export interface DropResults {
  type: "drop_results";
  phase: string;
  source: string;
}

export interface DropSheet {
  type: "drop_sheet";
  phase: string;
  sheet: string;
}

export interface EditNote {
  type: "edit_note";
  note: string;
  text: string;
  theme?: string | null;
  objective?: string | null;
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

export interface FieldRecord {
  text?: string;
  version?: number;
  held?: boolean;
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

export interface FormRecord {
  fields: AskRecord[];
  per_table: number;
  sheets?: number;
  tables?: number;
  shown?: number;
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

export interface GiveTableTime {
  type: "give_table_time";
  phase: string;
  table: string;
  more_ms: number;
}

export interface Group {
  colleges: string[];
  voters: number;
}

export interface GroupTold {
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

export interface HelpRecord {
  about: string;
  at_ms: number;
  words?: string;
  host?: boolean;
  role?: string | null;
}

export interface HelpTakenRecord {
  by: string;
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

export interface HideSheet {
  type: "hide_sheet";
  phase: string;
  sheet: string;
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

export interface HistoryRecord {
  steps: TakenRecord[];
}

export interface HoldNote {
  type: "hold_note";
  note: string;
  held: boolean;
}

export interface IdeationRecord {
  themes: string;
  example?: string;
  writes?: string;
  prompts?: Record<string, string>;
  rounds?: string;
  minutes?: number[];
  round?: number;
  closes_at_ms?: number | null;
  of?: string[];
}

export interface ItemTold {
  id: string;
  label: string;
  counts: [number, number, number][];
  shares: number[];
  intervals: [number, number][];
  gap: number;
  gap_interval: [number, number];
  gac: number;
  controversy: number;
  title?: string;
  wide?: boolean;
  carried_by?: number[];
  found?: string;
  reason?: string;
  differing?: SaidTold[];
  members?: Member[];
}

export interface KeepCluster {
  type: "keep_cluster";
  cluster: string;
  notes?: string[] | null;
}

export interface LeaveHelp {
  type: "leave_help";
  table: string;
}

export interface Line {
  place: number;
  counts: number[];
  by: number[][];
  opinion?: OpinionLine | null;
  scale?: ScaleLine | null;
  means?: (number[] | null)[];
}

export interface MadeGroup {
  title: string;
  notes: number;
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

export interface MatchItems {
  type: "match_items";
  phase: string;
  item: string;
  into: string;
}

export interface Member {
  id: string;
  title: string;
  source?: string;
  number?: string;
}

export interface MergeClusters {
  type: "merge_clusters";
  into: string;
  clusters: string[];
}

export interface MessageRecord {
  text: string;
  number: number;
  at_ms: number;
  on_wall?: boolean;
}

export interface MineRecord {
  text: string;
  theme?: string | null;
  phase: string;
  reach: string;
  standing: string;
  held?: boolean;
  objective?: string | null;
  round?: number;
}

export interface MixRecord {
  notes: number;
  colleges: Record<string, number>;
  tables: Record<string, number>;
  communes: Record<string, number>;
}

export interface ModerationRecord {
  note: string;
  act: string;
  at_ms: number;
  role: string;
  why?: string;
  table: string;
  order: number;
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

export interface MoveSeat {
  type: "move_seat";
  seat: number;
  table: string;
}

export interface MyQuestion {
  id: string;
  text: string;
  standing?: "aside" | "clear" | "waiting" | "withdrawn";
  why?: string;
}

export interface MyQuestionsRecord {
  asked?: MyQuestion[];
  supported?: string[];
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

export interface NextDate {
  when: string;
  what?: string;
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
  objective?: string | null;
  round?: number;
}

export interface NowRecord {
  phase?: string | null;
}

export interface ObjectiveRecord {
  title: string;
  sort: string;
  order: number;
  source?: string | null;
  notes?: string[];
}

export interface OpenDoor {
  type: "open_door";
  code: string;
}

export interface OpenPhase {
  type: "open_phase";
  phase: string;
}

export interface OpenRound {
  type: "open_round";
  phase: string;
  round: number;
}

export interface OpenSheet {
  type: "open_sheet";
  phase: string;
  sheet: string;
  title?: string;
  lead?: string | null;
}

export interface OpinionLine {
  label: string;
  carried_by: number[];
  shares: number[];
  intervals: [number, number][];
  gap: number;
  gap_interval: [number, number];
  wide: boolean;
  gac: number;
  controversy: number;
}

export interface Option {
  id: string;
  title?: string;
  cost?: number;
}

export interface OverrideLabel {
  type: "override_label";
  phase: string;
  item: string;
  label?: "one_college" | "shared_agreement" | "shared_rejection" | "to_debate" | "too_few" | "uneven_agreement" | null;
  reason?: string;
}

export interface PagesRecord {
  pages?: TalkPage[];
}

export interface Pairing {
  note: string;
  other: string;
  likeness: number;
}

export interface PapersRecord {
  papers?: Turn[];
}

export interface PartItems {
  type: "part_items";
  phase: string;
  item: string;
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

export interface Phase {
  id: string;
  kind: string;
  title: string;
  prompt?: string;
  duration_s?: number;
  visibility?: "alone" | "room" | "table";
  signature?: "anonymous" | "named";
  review?: "all" | "flagged" | "none";
  late?: "keep" | "refuse";
  auto_close?: boolean;
  grace_s?: number;
  after_time?: "open" | "read_only";
  settings?: Record<string, unknown>;
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
  grace_s?: number;
  read_only?: boolean;
}

export interface PickQuestion {
  type: "pick_question";
  phase: string;
  question: string | null;
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

export interface PlaceRecord {
  round: number;
  table: string;
  before?: string;
}

export interface PlanPhase {
  type: "plan_phase";
  planned: Phase;
  was?: Phase | null;
}

export interface PlannedRecord {
  planned: Phase;
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

export interface ProgressRecord {
  table: string;
  order: number;
  filled?: number;
  shown?: boolean;
  hidden?: boolean;
  why?: string;
  changed_at_ms?: number;
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

export interface ProposeSeating {
  type: "propose_seating";
}

export interface QuestionRecord {
  text: string;
  people: number;
  answered?: boolean;
}

export interface ReadField {
  type: "read_field";
  phase: string;
  sheet: string;
  field: string;
  version: number;
}

export interface ReadinessRecord {
  tables: string[];
}

export interface ReadingRecord {
  text: string;
  theme?: string | null;
  table: string;
  reasons: string[];
}

export interface ReadyRecord {
  ready?: boolean;
}

export interface RecapRecord {
  shown?: number | null;
  slides?: number;
  slide?: Slide | null;
}

export interface RefuseMoves {
  type: "refuse_moves";
  number: number;
}

export interface RefuseSeating {
  type: "refuse_seating";
  number: number;
}

export interface RenameCluster {
  type: "rename_cluster";
  cluster: string;
  title: string;
}

export interface RenameObjective {
  type: "rename_objective";
  objective: string;
  title: string;
}

export interface ReopenPhase {
  type: "reopen_phase";
  phase: string;
  closes_at_ms?: number | null;
}

export interface ReportRecord {
  minutes: number;
  order?: string[];
  table?: string | null;
  closes_at_ms?: number | null;
  made?: MadeGroup[];
  heard?: string[];
}

export interface ResumePhase {
  type: "resume_phase";
  phase: string;
}

export interface ReturnRecord {
  score: number;
  sentence?: string;
}

export interface RevealScores {
  type: "reveal_scores";
  phase: string;
}

export interface RevealVotes {
  type: "reveal_votes";
  phase: string;
}

export interface Rotate {
  type: "rotate";
  phase: string;
  round: number;
  closes_at_ms?: number | null;
}

export interface SaidTold {
  label: string;
  reason: string;
}

export interface Say {
  type: "say";
  n: number;
  do: unknown;
}

export interface ScaleLine {
  median: number | null;
  by_median: (number | null)[];
  agreement: number | null;
  by_agreement: (number | null)[];
  consensus: number | null;
  by_consensus: (number | null)[];
  distance?: number | null;
}

export interface ScoreNote {
  type: "score_note";
  phase: string;
  note: string;
  score: number;
}

export interface SealBallot {
  type: "seal_ballot";
  phase: string;
  ballot?: string | null;
  round?: number | null;
}

export interface SeatMoveRecord {
  leaves: string;
  joins: string;
  college?: string | null;
  commune?: string;
}

export interface SeatRecord {
  person: string;
  role: string;
  college?: string | null;
  commune?: string;
  table: string;
}

export interface SeatedRecord {
  table: string;
  college?: string | null;
  commune?: string;
  host?: boolean;
}

export interface SeatingRecord {
  number: number;
  moves?: SeatMoveRecord[];
}

export interface SendMessage {
  type: "send_message";
  place: string;
  text: string;
  on_wall?: boolean;
}

export interface SentencesRecord {
  sentences?: string[];
}

export interface SetAsideRecord {
  text: string;
  standing: string;
  reasons?: string[];
  why?: string;
}

export interface SetAttention {
  type: "set_attention";
  to: "tablets" | "wall";
}

export interface SetQuestion {
  type: "set_question";
  phase: string;
  question: string;
  standing: "aside" | "clear";
  reason?: string;
}

export interface SetReady {
  type: "set_ready";
  phase: string;
  ready: boolean;
}

export interface SetRound {
  type: "set_round";
  phase: string;
  round: number;
  closes_at_ms?: number | null;
}

export interface SetSorting {
  type: "set_sorting";
  mode: "live" | "off" | "suggest";
  level: "detail" | "middle" | "overview";
}

export interface SetSpotlight {
  type: "set_spotlight";
  item?: string | null;
}

export interface SetTold {
  items: string[];
  short: number;
  represented: number[];
  voters: number[];
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

export interface SetWallView {
  type: "set_wall_view";
  wall: number;
  view: "agenda" | "latest" | "room" | "theme";
  theme?: string | null;
}

export interface SheetRecord {
  table: string;
  order: number;
  lead?: string | null;
  fields?: Record<string, FieldRecord>;
  shown?: boolean;
  hidden?: boolean;
  why?: string;
}

export interface ShowConvergence {
  type: "show_convergence";
  phase: string;
}

export interface ShowNote {
  type: "show_note";
  note: string;
}

export interface ShowPage {
  type: "show_page";
  phase: string;
  page: number | null;
}

export interface ShowReturns {
  type: "show_returns";
  phase: string;
}

export interface ShowSheet {
  type: "show_sheet";
  phase: string;
  sheet: string;
}

export interface ShowSlide {
  type: "show_slide";
  phase: string;
  slide: number | null;
}

export interface Slide {
  kind?: "figures" | "paradoxes" | "results" | "text" | "values";
  title?: string;
  text?: string;
  lines?: SlideLine[];
  notes?: string;
}

export interface SlideLine {
  text: string;
  other?: string;
  figure?: string;
  votes?: number | null;
}

export interface SlidesRecord {
  slides?: Slide[];
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

export interface Source {
  id: string;
  title: string;
  items: BroughtItem[];
}

export interface SourceTold {
  id: string;
  title: string;
  items: number;
  sides: [string, number][];
}

export interface SplitCluster {
  type: "split_cluster";
  cluster: string;
  new: string;
  title: string;
  notes: string[];
}

export interface SpotlightRecord {
  item: string;
}

export interface StrikeWord {
  type: "strike_word";
  phase: string;
  word: string;
  struck?: boolean;
}

export interface SupportQuestion {
  type: "support_question";
  phase: string;
  question: string;
  supported?: boolean;
}

export interface TableRecord {
  name: string;
  seats: number;
  order: number;
  here?: number;
  hosted?: boolean;
}

export interface TakeBackMessage {
  type: "take_back_message";
  place: string;
}

export interface TakeHelp {
  type: "take_help";
  table: string;
}

export interface TakeSeat {
  type: "take_seat";
  table: string;
}

export interface TakenRecord {
  step: number;
  verb: string;
  notes: number;
  free: boolean;
  role?: string;
  table?: string | null;
  at_ms?: number | null;
}

export interface TalkPage {
  title?: string;
  text?: string;
  picture?: string | null;
  alt?: string;
  notes?: string;
}

export interface TalkRecord {
  speaker?: string;
  role?: string;
  shown?: number | null;
  pages?: number;
  page?: TalkPage | null;
  questions?: boolean;
  picked?: string | null;
}

export interface TallyRecord {
  round: number;
  voters: number;
  paper: number;
  groups: Group[];
  spent?: number[];
  lines?: Record<string, Line>;
  before?: Record<string, Line>;
  words?: [string, number][];
  kept_back?: number;
  gone?: string[];
}

export interface TearBallot {
  type: "tear_ballot";
  phase: string;
  ballot: string;
}

export interface ThemeRecord {
  name: string;
  short: string;
  order: number;
}

export interface TimeRecord {
  more_ms: number;
}

export interface TimesRecord {
  more: Record<string, number>;
}

export interface Titling {
  cluster: string;
  title: string;
  stands?: string | null;
}

export interface ToReadRecord {
  table: string;
  order: number;
  fields: string[];
  texts: string[];
  versions: number[];
  reasons: string[][];
}

export interface TogetherRecord {
  chair: number;
  others?: number[];
  writer?: number;
}

export interface TopRecord {
  note: string;
  text: string;
  sum: number;
  scores: number;
}

export interface Turn {
  ballot: string;
  college: string;
  sealed?: boolean;
  marks?: Record<string, number | [number, number] | string>;
}

export interface TurnoutRecord {
  voted?: number;
  paper?: number;
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

export interface ViewRecord {
  view: string;
  theme?: string | null;
}

export interface VoteRecord {
  method: string;
  about: string;
  options?: Option[];
  budget?: number;
  cap?: number;
  step?: number;
  unit?: string;
  levels?: number;
  round?: number;
  rounds?: number;
  own?: boolean;
  sharers?: number;
  n_min?: number;
  threshold?: number;
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

export interface WithdrawQuestion {
  type: "withdraw_question";
  phase: string;
  question: string;
}

export interface WordsRecord {
  words?: [string, number, boolean, string[]][];
}

export interface WriteField {
  type: "write_field";
  phase: string;
  sheet: string;
  field: string;
  text: string;
  version: number;
}

export interface WriteFor {
  type: "write_for";
  note: string;
  phase: string;
  table: string;
  text: string;
  theme?: string | null;
  college?: string | null;
}

export interface WriteNote {
  type: "write_note";
  note: string;
  phase: string;
  text: string;
  theme?: string | null;
  objective?: string | null;
  round?: number | null;
}

export interface WroteRecord {
  notes: number;
}

export type FromScreen = Hello | Say | Ping;
export type FromServer = Welcome | Board | Change | Ack | Nak | Pong;
export type Command = EndAtelier | OpenDoor | CloseDoor | Arrive | TakeSeat | MovePerson | MoveSeat | ProposeSeating | AcceptSeating | RefuseSeating | OpenPhase | PlanPhase | ClosePhase | ReopenPhase | ExtendPhase | PausePhase | ResumePhase | SetVisibility | SetWall | SetWallView | SetSpotlight | SetAttention | SendMessage | TakeBackMessage | CallHelp | DropHelp | TakeHelp | LeaveHelp | CloseHelp | GiveTableTime | SetReady | AdoptObjective | RenameObjective | DropObjective | WriteNote | WriteFor | EditNote | HoldNote | WithdrawNote | HideNote | ShowNote | CorrectNote | MakeCluster | RenameCluster | FileNotes | MergeClusters | SplitCluster | DissolveCluster | GatherClusters | UndoClustering | KeepCluster | PinCluster | ForgetGuesses | SetSorting | AskReorganising | AcceptMoves | RefuseMoves | PartTwins | SortNotes | ProposeMoves | SetRound | CastBallot | SealBallot | TearBallot | RevealVotes | OpenRound | StrikeWord | BringResults | DropResults | MatchItems | PartItems | OverrideLabel | ShowConvergence | GiveReturn | ShowReturns | OpenSheet | WriteField | DropSheet | ShowSheet | HideSheet | ReadField | ShowSlide | ShowPage | AskQuestion | WithdrawQuestion | SupportQuestion | AnswerQuestion | SetQuestion | PickQuestion | DrawOrder | CallTable | ScoreNote | RevealScores | Rotate;

/** What lies on a path, by the path's first part. On a person's own board a note is a `MineRecord`. */
export interface Records {
  "atelier": AtelierRecord;
  "attention": AttentionRecord;
  "ballot": BallotRecord;
  "cafe": CafeRecord;
  "card": SheetRecord;
  "card_progress": ProgressRecord;
  "card_reading": ToReadRecord;
  "cards": FormRecord;
  "closing": ClosingRecord;
  "cluster": ClusterRecord;
  "clustering": ClusteringRecord;
  "college": CollegeRecord;
  "convergence": ConvergenceRecord;
  "crowd": CrowdRecord;
  "dealt": DealtRecord;
  "door": DoorRecord;
  "effort": EffortRecord;
  "help": HelpRecord;
  "helper": HelpTakenRecord;
  "hidden": HiddenRecord;
  "hint": HintRecord;
  "ideation": IdeationRecord;
  "message": MessageRecord;
  "mix": MixRecord;
  "moderation": ModerationRecord;
  "my_questions": MyQuestionsRecord;
  "note": NoteRecord;
  "now": NowRecord;
  "objective": ObjectiveRecord;
  "papers": PapersRecord;
  "persona": SheetRecord;
  "persona_progress": ProgressRecord;
  "persona_reading": ToReadRecord;
  "personas": FormRecord;
  "phase": PhaseRecord;
  "place": PlaceRecord;
  "planned": PlannedRecord;
  "preview": PreviewRecord;
  "proposal": ProposalRecord;
  "question": QuestionRecord;
  "question_aside": SetAsideRecord;
  "readiness": ReadinessRecord;
  "reading": ReadingRecord;
  "ready": ReadyRecord;
  "recap": RecapRecord;
  "recap_slides": SlidesRecord;
  "report": ReportRecord;
  "return": ReturnRecord;
  "seat": SeatRecord;
  "seated": SeatedRecord;
  "seating": SeatingRecord;
  "sentences": SentencesRecord;
  "sorting": SortingRecord;
  "spotlight": SpotlightRecord;
  "steps": HistoryRecord;
  "table": TableRecord;
  "talk": TalkRecord;
  "talk_pages": PagesRecord;
  "tally": TallyRecord;
  "theme": ThemeRecord;
  "time": TimeRecord;
  "times": TimesRecord;
  "together": TogetherRecord;
  "turnout": TurnoutRecord;
  "twin": TwinRecord;
  "undo": UndoRecord;
  "view": ViewRecord;
  "vote": VoteRecord;
  "wall": WallRecord;
  "why": WhyRecord;
  "words": WordsRecord;
  "wrote": WroteRecord;
}
