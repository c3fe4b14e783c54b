// What a screen is given: everything it may use, and nothing else. Types only.

import type { Signal, ReadonlySignal } from "@preact/signals";
import type { VNode } from "preact";
import type { Command, MineRecord, PhaseRecord, Records } from "./wire.d.ts";
import type { Ui } from "./ui/index.js";

export type { Ui };

type Head<P extends string> = P extends `${infer H}/${string}` ? H : P;
type Known<R, K extends string> = K extends keyof R ? R[K] : any;

/** A board, read. Reading inside a component or an effect subscribes to the first part of the path. */
export interface BoardView<R> {
  /** The record on a path: `room.get("now")`, `` room.get(`phase/${id}`) ``. */
  get<P extends string>(path: P): Known<R, Head<P>> | undefined;
  /** Every record below a first part, by `order`, else `rank`, else as they came. The same array until one changes. */
  all<K extends string>(part: K): [id: string, record: Known<R, K>][];
  /** The whole board, without subscribing. */
  peek(): Record<string, unknown>;
  take(doc: Record<string, unknown>): void;
}

export type MyRecords = Omit<Records, "note"> & { note: MineRecord };
export interface LiveRecords {
  people: { here: number };
  name: { name: string };
  /** Only while the server writes nothing: what is asked waits here. */
  weather: { writes: false };
}
export interface PulseRecords {
  table: { here: number; away: number; waiting: number };
  walls: { here: number };
  consoles: { facilitators: number; leads: number };
  /** What a facilitator did last: the tag of an event. */
  acted: { verb: string; role: string; by: string; at_ms: number };
  /** Only while no machine sorts: it starts, is away, or this server has none. */
  sorter: { code: "starting" | "away" | "off" };
}

/** The boards of a screen. One that the screen does not read is empty. */
export interface Boards {
  room: BoardView<Records>;
  me: BoardView<MyRecords>;
  table: BoardView<Records>;
  desk: BoardView<Records>;
  live: BoardView<LiveRecords>;
  pulse: BoardView<PulseRecords>;
}

export interface You {
  person: string;
  role: "participant" | "host" | "wall" | "facilitator" | "lead" | (string & {});
  table: string | null;
}

export type LinkState = "connected" | "shaky" | "offline" | "elsewhere" | "ended" | "refused";

/** A command that is kept here until it is answered. `since` is this device's clock, in ms. */
export interface Waiting {
  id: string;
  n: number;
  do: { type: string; [field: string]: unknown };
  since: number;
  state: "waiting" | "sending";
}

/** A refused command whose words are kept until somebody has used or dropped them (`session.forget(id)`). */
export interface Refusal {
  id: string;
  do: { type: string; [field: string]: unknown };
  code: string;
  facts: Record<string, number | string>;
}

/** Done and in the log, or refused. Not `written`: it was so already, nothing was added to the log. */
export type Done = { done: true; seq: number; written: boolean } | { done: false; code: string; facts: Record<string, number | string> };

export type CommandType = Command["type"];
export type FieldsOf<T extends CommandType> = Omit<Extract<Command, { type: T }>, "type">;

/** Ask for something; resolved when it is answered, however long and through how many connections that takes. */
export type SayIt = <T extends string>(type: T, fields?: T extends CommandType ? FieldsOf<T> : Record<string, unknown>) => Promise<Done>;

export interface Session {
  boards: Boards;
  you: Signal<You | null>;
  link: Signal<LinkState>;
  outbox: Signal<Waiting[]>;
  refused: Signal<Refusal[]>;
  durable: Signal<boolean>;
  say: SayIt;
  /** Ask over HTTP, with the pass of this session. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** The server's clock, in ms. */
  now(): number;
  forget(id: string): void;
  takeOver(): Promise<void>;
  close(): void;
}

export type Args = Record<string, string | number>;
/** A sentence of the words files in the language of the device, typeset. Reading it in a component subscribes to the language. */
export type Words = (id: string, args?: Args) => string;
export type Html = (strings: TemplateStringsArray, ...values: any[]) => any;
export type Lang = "fr" | "en";

/** What every screen and every activity gets. */
export interface Kit {
  html: Html;
  ui: Ui;
  session: Session;
  say: SayIt;
  t: Words;
  /** What somebody wrote, typeset for display in the language of the atelier; never for storing. */
  show(text: string): string;
  /** The title of a group, as `show` has it; « Sans titre » while the machine withholds one. */
  groupTitle(text: string): string;
  /** The `lang` attribute of what people wrote; `undefined` when the interface speaks the same language. */
  written(): Lang | undefined;
  lang: ReadonlySignal<Lang>;
  /** The server's clock in ms, moving once a second while somebody reads it. */
  seconds: ReadonlySignal<number>;
  toast(words: string, look?: ToastLook): void;
}

export interface ToastLook {
  /** `ok` unless said otherwise. */
  tone?: "ok" | "wait" | "bad";
  /** The place of a theme: its mark is shown instead of a tick. */
  theme?: number | null;
  action?: { words: string; act(): void };
  /** How long it stays; 4000 unless said otherwise. */
  stay_ms?: number;
}

/** The phase a screen is about. */
export interface Here {
  id: string;
  phase: PhaseRecord;
  /** Whether the phase is open now. */
  open: boolean;
}

/** What `activities/<kind>/tablet.js` exports. */
export interface TabletActivity {
  /** Whether it says by itself at which table people sit now. */
  seats?: boolean;
  /** Whether there is `activities/<kind>/tablet.css`. */
  styled?: boolean;
  tablet(kit: Kit, boards: Boards, here: Here): VNode<any> | any;
  /** What remains to be done of a phase that is not on the screen any more (a note that was not sent). */
  leftover?(kit: Kit, boards: Boards, here: Here): VNode<any> | any;
  /** Whether the screen of this kind tells of a refused command itself, where it was typed. */
  tells?(boards: Boards, refusal: Refusal): boolean;
  /** Put the words of a refused command back where they were typed. */
  restore?(kit: Kit, here: Here, refusal: Refusal): void;
}

/** What `activities/<kind>/host.js` exports, for the host of a table. */
export interface HostActivity {
  host(kit: Kit, boards: Boards, here: Here): VNode<any> | any;
}
