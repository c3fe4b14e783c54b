// Fetches what a kind of activity shows on the wall, its words and its style. A foreign kind comes the same way.

import { signal } from "@preact/signals";

import { needStyle } from "../core/styles.js";
import { loadWords } from "../core/words.js";

/** @import { WallActivity } from "./activity.d.ts" */

const AGAIN_MS = 3000;

/** @type {import("@preact/signals").Signal<Record<string, WallActivity>>} */
const found = signal({});
/** @type {Set<string>} */
const asked = new Set();

/** What is known of a kind; `undefined` while it is on its way. Asking is what fetches it. @param {string} kind @returns {WallActivity | undefined} */
export function activity(kind) {
  void need(kind);
  return found.value[kind];
}

/** @param {string} kind */
async function need(kind) {
  if (asked.has(kind)) return;
  asked.add(kind);
  try {
    /** @type {WallActivity} */
    const screens = await import(`../activities/${kind}/wall.js`);
    await Promise.all([loadWords(`activities/${kind}`), screens.styled ? needStyle(`activities/${kind}/wall.css`) : null]);
    found.value = { ...found.value, [kind]: screens };
  } catch {
    asked.delete(kind); // The network is away: again in a while.
    setTimeout(() => need(kind), AGAIN_MS);
  }
}
