// A screen's end of the talk, without the socket: an outbox that loses nothing, and mirrors of its boards.
// Knows decoded frames and no bytes, clock or page; `facilitation/wire/guest.py` is its twin, held by the same vectors.

import { apply } from "./patch.js";

/** @import { Doc } from "./patch.js" */
/** @import { FromServer, Hello, Ping, Say, Welcome } from "../wire.d.ts" */

/** @typedef {{ type: string, [field: string]: unknown }} Order A command as it goes on the wire. */
/** @typedef {{ n: number, do: Order }} Asked A command of this device, kept until it is answered. Its `n` may change. */
/** @typedef {{ asked: Asked, n: number, seq: number, code: string, facts: Record<string, number | string>, written: boolean }} Answer
 *  What became of a command: `code` is empty when it was done; it is not `written` when it was so already. */

/** Commands a ping may say are waiting; more than anyone writes. */
const WAITING_MAX = 10_000;

export class Guest {
  /** @type {Record<string, Doc>} */
  boards = {};
  /** @type {string | null} */
  at = null;
  /** @type {Welcome | null} */
  welcome = null;
  /** @type {Asked[]} oldest first */
  outbox = [];
  clockOffsetMs = 0;
  /** The number the next command gets. */
  next;
  #token;
  #sent = 0;
  #tried = 0;

  /** @param {string} token @param {number} [firstN] */
  constructor(token, firstN = 1) {
    this.#token = token;
    this.next = firstN;
  }

  /** Take over what an earlier life of this device had stored: its outbox, and the number that comes next. @param {Asked[]} outbox @param {number} firstN */
  keep(outbox, firstN) {
    this.outbox = [...outbox, ...this.outbox];
    this.next = Math.max(this.next, firstN);
    // Nobody stored whether the first was on its way; if the log has heard its number, it was.
    if (outbox.length) this.#tried = outbox[0].n;
  }

  /** Take over the boards an earlier life of this device had seen, and where they stood. @param {Record<string, Doc>} boards @param {string | null} at */
  recall(boards, at) {
    this.boards = boards;
    this.at = at;
  }

  /** The first frame on a new socket; what was on its way will be sent again. @returns {Hello} */
  hello() {
    this.welcome = null;
    this.#sent = 0;
    const have = Object.keys(this.boards);
    return { type: "hello", token: this.#token, ...(have.length && { have }), ...(this.at !== null && { at: this.at }) };
  }

  /** Put a command into the outbox. @template {Order} T @param {T} order @returns {Asked} */
  ask(order) {
    const asked = { n: this.next++, do: order };
    this.outbox.push(asked);
    return asked;
  }

  /** The frame to send now, if one may be: the oldest command, once greeted, if it is not on its way. @returns {Say | null} */
  outgoing() {
    const first = this.outbox[0];
    if (!this.welcome || !first || this.#sent === first.n) return null;
    this.#sent = this.#tried = first.n;
    return { type: "say", n: first.n, do: first.do };
  }

  /** Whether this command is on its way. @param {Asked} asked */
  sending(asked) {
    return this.#sent === asked.n && asked === this.outbox[0];
  }

  /** A sign of life. @param {number} nowMs @returns {Ping} */
  ping(nowMs) {
    const waiting = Math.min(this.outbox.length, WAITING_MAX);
    return waiting ? { type: "ping", t: nowMs, waiting } : { type: "ping", t: nowMs };
  }

  /** Take a message of the server in. @param {readonly FromServer[]} frames @param {number} nowMs @returns {Answer[]} */
  receive(frames, nowMs) {
    return frames.map((frame) => this.#hear(frame, nowMs)).filter((answer) => answer !== null);
  }

  /** @param {FromServer} frame @param {number} nowMs @returns {Answer | null} */
  #hear(frame, nowMs) {
    switch (frame.type) {
      case "welcome":
        this.#welcomed(frame, nowMs);
        break;
      case "board":
        this.boards = { ...this.boards, [frame.board]: frame.put };
        this.at = frame.at ?? this.at;
        break;
      case "patch":
        this.boards = { ...this.boards, [frame.board]: apply(this.boards[frame.board] ?? {}, frame) };
        this.at = frame.at ?? this.at;
        break;
      case "pong":
        this.clockOffsetMs = frame.now_ms - nowMs;
        this.at = frame.at ?? this.at;
        break;
      case "ack":
        return this.#answered(frame.n, frame.seq, "", {}, frame.written ?? true);
      case "nak":
        return this.#answered(frame.n, 0, frame.code, frame.facts ?? {}, true);
    }
    return null;
  }

  /** @param {Welcome} frame @param {number} nowMs */
  #welcomed(frame, nowMs) {
    const heard = frame.heard ?? 0;
    this.welcome = frame;
    this.clockOffsetMs = frame.now_ms - nowMs;
    this.boards = Object.fromEntries(Object.entries(this.boards).filter(([name]) => frame.boards.includes(name)));
    // A device whose memory was lost must not use numbers again that the log has heard.
    this.next = Math.max(this.next, heard + 1);
    if (this.outbox[0] && !this.#answerable(this.outbox[0].n, heard)) for (const asked of this.outbox) asked.n = this.next++;
  }

  /** @param {number} first @param {number} heard */
  #answerable(first, heard) {
    // The first may have been heard (its answer was lost): it is sent again and acknowledged again. But a number that
    // was never on its way and has been heard is another command's, of a life this device has forgotten.
    return first > heard || (first === heard && first === this.#tried);
  }

  /** @param {number} n @param {number} seq @param {string} code @param {Record<string, number | string>} facts @param {boolean} written */
  #answered(n, seq, code, facts, written) {
    const asked = this.outbox[0];
    if (!asked || asked.n !== n) return null;
    this.outbox.shift();
    return { asked, n, seq, code, facts, written };
  }
}
