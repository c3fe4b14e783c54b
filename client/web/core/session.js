// A screen's session: boards that follow the room, and commands that are kept until they are answered.
// Joins guest, socket and outbox; knows no page, no words and no rule of any activity.

import { batch, signal } from "@preact/signals";

import { Board } from "./board.js";
import { JSON_TEXT, MSGPACK } from "./codec.js";
import { Guest } from "./guest.js";
import { newId } from "./ids.js";
import { forgetSeen, lastSeen, reflect } from "./mirror.js";
import { openOutbox } from "./outbox.js";
import { KeptSocket, liveAddress } from "./socket.js";
import { recall, remember } from "./vault.js";

/** @import { Answer, Asked, Order } from "./guest.js" */
/** @import { Clockwork, LinkState } from "./socket.js" */
/** @import { Kept, Store } from "./outbox.js" */
/** @import { Signal } from "@preact/signals" */
/** @import { Boards, Done, Refusal, Session, Waiting, You } from "../kit.d.ts" */
/** @import { Codec } from "./codec.js" */

/** Boards are put on the disk this often at most; what changed since is asked again from where they stood. */
const REFLECT_MS = 2000;
const SEATED = ["participant", "host"];

const NAMES = /** @type {const} */ (["room", "me", "table", "desk", "live", "pulse"]);

/**
 * @typedef {object} Place Where a session lives; given in by tests.
 * @property {string} address
 * @property {Codec} codec
 * @property {Store} [store]
 * @property {Clockwork} [clockwork]
 * @property {number} [first] the first number of a device that remembers none
 */

/** What is on its way or kept, beside the guest's own number. @typedef {Asked & { id: string, since: number, safe: boolean, answer?: (done: Done) => void }} Item */

/**
 * @implements {Session}
 */
export class LiveSession {
  boards = /** @type {Boards & Record<string, Board>} */ (
    /** @type {unknown} */ (Object.fromEntries(NAMES.map((name) => [name, new Board()])))
  );
  /** @type {Signal<You | null>} */
  you = signal(null);
  /** @type {Signal<LinkState>} */
  link = signal("shaky");
  /** @type {Signal<Waiting[]>} */
  outbox = signal([]);
  /** @type {Signal<Refusal[]>} */
  refused = signal([]);
  /** Whether what is kept survives the page; false in some private windows. */
  durable = signal(true);

  #guest;
  #token;
  #place;
  /** @type {Store | null} */
  #store = null;
  /** @type {KeptSocket | null} */
  #socket = null;
  #closed = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #reflecting;
  /** Resolved once what an earlier page kept was read. */
  #loaded;

  /** @param {string} token @param {Place} place */
  constructor(token, place) {
    this.#token = token;
    this.#place = place;
    // A device that remembers nothing counts on from its clock: a number it used before is never used again.
    this.#guest = new Guest(token, recall(this.#counter, place.first ?? Date.now()));
    this.#loaded = this.#start();
  }

  /** Ask for something that is not said on the socket, with the pass of this session. @param {string} path @param {RequestInit} [init] @returns {Promise<Response>} */
  ask(path, init) {
    return fetch(path, { ...init, headers: { ...init?.headers, Authorization: `Bearer ${this.#token}` } });
  }

  async #start() {
    this.#store = this.#place.store ?? (await openOutbox(this.#token));
    this.durable.value = this.#store.durable;
    await this.#load();
    if (!this.#place.store) await this.#remember();
    if (this.#closed) return;
    this.#socket = new KeptSocket({
      address: this.#place.address,
      codec: this.#place.codec,
      clockwork: this.#place.clockwork,
      greet: () => this.#guest.hello(),
      ping: () => this.#guest.ping(Math.round(performance.now())),
      hear: (frames) => batch(() => this.#hear(frames)),
      link: (state) => batch(() => this.#linked(state)),
    });
    globalThis.addEventListener?.("online", this.#wake);
    globalThis.addEventListener?.("pageshow", this.#wake);
    globalThis.document?.addEventListener("visibilitychange", this.#wake);
  }

  /** The room as an earlier page saw it. What is not in the log is left out: it would be old. */
  async #remember() {
    const seen = await lastSeen(this.#token);
    if (!seen || this.#guest.welcome) return;
    this.#guest.recall(seen.boards, seen.at);
    batch(() => {
      this.you.value = seen.you;
      this.#lay();
    });
  }

  #lay() {
    for (const name of NAMES) this.boards[name].take(named(this.#guest.boards, name));
    const you = this.you.peek();
    if (!you || !SEATED.includes(you.role) || this.#place.store) return;
    this.#reflecting ??= setTimeout(() => {
      this.#reflecting = undefined;
      const boards = Object.fromEntries(Object.entries(this.#guest.boards).filter(([name]) => name !== "live"));
      if (!this.#closed) void reflect({ token: this.#token, at: this.#guest.at, boards, you });
    }, REFLECT_MS);
  }

  /** What an earlier page, or another tab, left in the store goes before what was asked here since. */
  async #load() {
    const kept = (await this.#store?.load()) ?? [];
    const known = new Set(this.#items.map((item) => item.id));
    const fresh = kept.filter((each) => each.code === undefined && !known.has(each.id));
    const older = fresh.map((each) => /** @type {Item} */ ({ n: each.n, do: each.do, id: each.id, since: each.since, safe: true }));
    const last = this.#items.at(-1)?.n ?? older.at(-1)?.n ?? 0;
    this.#guest.keep(older, Math.max(last + 1, recall(this.#counter, 1)));
    this.refused.value = kept.filter((each) => each.code !== undefined).map(refusal);
    this.#show();
  }

  /** @type {Session["say"]} */
  say = (type, fields) =>
    new Promise((resolve) => {
      // Another tab of the same token counts with the same counter.
      this.#guest.next = Math.max(this.#guest.next, recall(this.#counter, 1));
      const asked = this.#guest.ask({ ...fields, type });
      remember(this.#counter, this.#guest.next);
      const item = Object.assign(asked, { id: newId("k"), since: Date.now(), safe: false, answer: resolve });
      this.#show();
      void this.#keep(item);
    });

  /** The server's clock, in ms. */
  now = () => Date.now() + this.#guest.clockOffsetMs;

  /** Drop a refused command: its words were read, copied or used again. @param {string} id */
  forget = (id) => {
    this.refused.value = this.refused.value.filter((each) => each.id !== id);
    void this.#store?.drop(id);
  };

  /** Use this screen although another one of the same token is open: what both kept is read again first. */
  takeOver = async () => {
    this.#guest.outbox = [];
    await this.#load();
    this.#socket?.takeOver();
  };

  /** Leave the room. What waits stays in the store, for the next session of this token. */
  close = () => {
    this.#closed = true;
    this.#socket?.close();
    globalThis.removeEventListener?.("online", this.#wake);
    globalThis.removeEventListener?.("pageshow", this.#wake);
    globalThis.document?.removeEventListener("visibilitychange", this.#wake);
  };

  get #items() {
    return /** @type {Item[]} */ (this.#guest.outbox);
  }

  get #counter() {
    return `next/${this.#token}`;
  }

  #wake = () => {
    if (globalThis.document?.visibilityState !== "hidden") this.#socket?.retry();
  };

  /** Outbox first, socket second. @param {Item} item */
  async #keep(item) {
    await this.#loaded;
    try {
      await this.#store?.keep(this.#kept(item));
    } catch {
      this.durable.value = false; // The disk is full: the page itself still holds it.
    }
    item.safe = true;
    this.#pump();
  }

  /** @param {Item} item @returns {Kept} */
  #kept({ id, n, since, do: order }) {
    return { id, token: this.#token, n, since, do: order };
  }

  #pump() {
    if (this.#items[0]?.safe === false) return;
    const frame = this.#guest.outgoing();
    if (frame) this.#socket?.send(frame);
    this.#show();
  }

  /** @param {import("../wire.d.ts").FromServer[]} frames */
  #hear(frames) {
    const numbers = this.#items.map((item) => item.n);
    const answers = this.#guest.receive(frames, Date.now());
    const { welcome } = this.#guest;
    if (welcome) {
      const { person, role, table = null } = welcome;
      const you = this.you.peek();
      if (you?.person !== person || you.role !== role || you.table !== table) this.you.value = { person, role, table };
    }
    if (frames.some((frame) => frame.type === "welcome") && numbers.some((n, i) => n !== this.#items[i]?.n)) this.#renumbered();
    this.#lay();
    for (const answer of answers) this.#answered(answer);
    this.#pump();
  }

  #renumbered() {
    remember(this.#counter, this.#guest.next);
    for (const item of this.#items) if (item.safe) void this.#store?.keep(this.#kept(item));
  }

  /** @param {Answer} answer */
  #answered({ asked, seq, code, facts, written }) {
    const item = /** @type {Item} */ (asked);
    if (code && typed(item.do)) {
      const kept = { ...this.#kept(item), code, facts };
      this.refused.value = [...this.refused.value, refusal(kept)];
      void this.#store?.keep(kept);
    } else {
      void this.#store?.drop(item.id);
    }
    item.answer?.(code ? { done: false, code, facts } : { done: true, seq, written });
  }

  /** @param {LinkState} state */
  #linked(state) {
    this.link.value = state;
    if (state === "ended" || state === "refused") void forgetSeen(this.#token);
    this.#show();
  }

  #show() {
    const going = this.link.peek() === "connected" || this.link.peek() === "shaky";
    this.outbox.value = this.#items.map((item) => ({
      id: item.id,
      n: item.n,
      do: item.do,
      since: item.since,
      state: going && this.#guest.sending(item) ? "sending" : "waiting",
    }));
  }
}

/**
 * Open the session of a token with the server this page came from. `?json` in the page's address asks for readable frames.
 * @param {string} token
 * @returns {LiveSession}
 */
export function openSession(token) {
  const readable = new URLSearchParams(location.search).has("json");
  return new LiveSession(token, { address: liveAddress(location), codec: readable ? JSON_TEXT : MSGPACK });
}

const EMPTY = {};

/** `me/p_…` → `me`. @param {Record<string, import("./patch.js").Doc>} boards @param {string} name */
function named(boards, name) {
  const found = Object.keys(boards).find((each) => each === name || each.startsWith(`${name}/`));
  return found === undefined ? EMPTY : boards[found];
}

/** Whether somebody's words are in it, that must not be lost when it is refused. @param {Order} order */
const typed = (order) => ["text", "sentence", "title"].some((field) => typeof order[field] === "string" && order[field] !== "");

/** @param {Kept} kept @returns {Refusal} */
const refusal = ({ id, do: order, code = "", facts = {} }) => ({ id, do: order, code, facts });
