// What somebody is typing in fields and has not sent: kept on the device, for each person and phase, through reloads and sleep.
// Sent by itself when the hand rests or leaves the field.

import { signal } from "@preact/signals";

import { lengthOf, tidy } from "../core/bounds.js";
import { recall, remember } from "../core/vault.js";

/** @import { Kit } from "../kit.d.ts" */

/** `base` is the version of the field that was before the eyes when the typing began. @typedef {{ text: string, base: number, most: number, sent?: string }} Draft */

const REST_MS = 1500;

/** @type {Map<string, Drafts>} */
const all = new Map();

/** @param {Kit} kit @param {string} phase @returns {Drafts} */
export function draftsOf(kit, phase) {
  const key = `sheets/${kit.session.you.value?.person ?? ""}/${phase}`;
  let drafts = all.get(key);
  if (!drafts) all.set(key, (drafts = new Drafts(kit, phase, key)));
  return drafts;
}

export class Drafts {
  #kit;
  #phase;
  #key;
  #kept;
  /** @type {Map<string, ReturnType<typeof setTimeout>>} */
  #resting = new Map();

  /** @param {Kit} kit @param {string} phase @param {string} key */
  constructor(kit, phase, key) {
    this.#kit = kit;
    this.#phase = phase;
    this.#key = key;
    this.#kept = signal(recall(key, /** @type {Record<string, Draft>} */ ({})));
  }

  /** @param {string} sheet @param {string} field @returns {Draft | undefined} */
  get(sheet, field) {
    return this.#kept.value[`${sheet}/${field}`];
  }

  /** @param {string} sheet @param {string} field @param {string} text @param {{ version: number, most: number }} over what it would stand over */
  type(sheet, field, text, { version, most }) {
    const draft = this.#kept.peek()[`${sheet}/${field}`];
    this.#put(`${sheet}/${field}`, { text, base: draft?.base ?? version, most, sent: draft?.sent });
    this.#rest(sheet, field);
  }

  /** Send what is typed in a field; `leaving`: also while earlier words of it wait, since the hand has left. @param {string} sheet @param {string} field @param {boolean} [leaving] */
  send(sheet, field, leaving = false) {
    const path = `${sheet}/${field}`, draft = this.#kept.peek()[path];
    clearTimeout(this.#resting.get(path));
    if (!draft || lengthOf(draft.text) > draft.most || draft.sent === draft.text) return;
    const waits = this.#kit.session.outbox.peek().some(({ do: order }) => order.type === "write_field" && order.phase === this.#phase && order.sheet === sheet && order.field === field);
    if (waits && !leaving) return this.#rest(sheet, field);
    this.#put(path, { ...draft, sent: draft.text });
    void this.#kit.say("write_field", { phase: this.#phase, sheet, field, text: tidy(draft.text), version: draft.base }).then(() => {
      // Refused words are kept by the session: nothing that was sent needs to be kept here as well.
      if (this.#kept.peek()[path]?.text === draft.text) this.drop(sheet, field);
    });
  }

  /** Send everything that is typed and not sent: the screen goes away, or an earlier page left it. */
  sendAll() {
    for (const path of Object.keys(this.#kept.peek())) {
      const [sheet, field] = path.split("/");
      this.send(sheet, field, true);
    }
  }

  /** @param {string} sheet @param {string} field */
  drop(sheet, field) {
    clearTimeout(this.#resting.get(`${sheet}/${field}`));
    const { [`${sheet}/${field}`]: _gone, ...rest } = this.#kept.peek();
    this.#keep(rest);
  }

  /** @param {string} sheet @param {string} field */
  #rest(sheet, field) {
    const path = `${sheet}/${field}`;
    clearTimeout(this.#resting.get(path));
    this.#resting.set(path, setTimeout(() => this.send(sheet, field), REST_MS));
  }

  /** @param {string} path @param {Draft} draft */
  #put(path, draft) {
    this.#keep({ ...this.#kept.peek(), [path]: draft });
  }

  /** @param {Record<string, Draft>} drafts */
  #keep(drafts) {
    this.#kept.value = drafts;
    // What was sent before a reload waits in the outbox: it would only be said twice.
    const lasting = Object.entries(drafts).filter(([, { text, sent }]) => text !== sent);
    remember(this.#key, lasting.length ? Object.fromEntries(lasting) : null);
  }
}
