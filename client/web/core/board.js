// A board as a screen reads it: whoever reads a part of it in a signal's effect or a component is told when that part changes.
// Knows paths, not what the records mean; the documents come from `guest.js`.

import { signal } from "@preact/signals";

/** @import { Doc } from "./patch.js" */
/** @import { Signal } from "@preact/signals" */
/** @import { BoardView } from "../kit.d.ts" */

/**
 * One signal per first part of the path (`note`, `phase`, …), so that a note that lands wakes only who reads notes, and
 * a list that is put together once per change: `all("note")` is the same array until a note changes.
 * A record keeps its identity until it changes, so a row can be compared by it.
 * @implements {BoardView<any>}
 */
export class Board {
  /** @type {Doc} */
  #doc = {};
  /** @type {Map<string, Signal<number>>} */
  #parts = new Map();
  /** @type {Map<string, [string, any][]>} */
  #lists = new Map();

  /** The record on a path, or `undefined`. @param {string} path @returns {any} */
  get(path) {
    this.#watch(head(path));
    return this.#doc[path];
  }

  /**
   * Every record below a first part, by `order`, else by `rank`, else as they came: `all("note")` → `[["n_…", record], …]`.
   * @param {string} part
   * @returns {[string, any][]}
   */
  all(part) {
    this.#watch(part);
    const known = this.#lists.get(part);
    if (known) return known;
    const start = `${part}/`;
    /** @type {[string, any][]} */
    const list = [];
    for (const path in this.#doc) if (path.startsWith(start)) list.push([path.slice(start.length), this.#doc[path]]);
    list.sort(([, a], [, b]) => place(a) - place(b));
    this.#lists.set(part, list);
    return list;
  }

  /** The whole board, without being told when it changes. @returns {Doc} */
  peek() {
    return this.#doc;
  }

  /** Put another document in place of this one, and tell whoever reads what differs. @param {Doc} doc */
  take(doc) {
    if (doc === this.#doc) return;
    const before = this.#doc;
    /** @type {Set<string>} */
    const changed = new Set();
    for (const path in doc) if (doc[path] !== before[path]) changed.add(head(path));
    for (const path in before) if (!(path in doc)) changed.add(head(path));
    this.#doc = doc;
    for (const part of changed) {
      this.#lists.delete(part);
      const version = this.#parts.get(part);
      if (version) version.value += 1;
    }
  }

  /** @param {string} part */
  #watch(part) {
    let version = this.#parts.get(part);
    if (!version) this.#parts.set(part, (version = signal(0)));
    void version.value;
  }
}

/** @param {string} path */
const head = (path) => path.split("/", 1)[0];

/** @param {any} record */
const place = (record) => record?.order ?? record?.rank ?? 0;
