// « Pas maintenant »: the ideas whose suggestions this tablet does not show for now. Kept on the tablet; nobody else is told.

import { signal } from "@preact/signals";

import { recall, remember } from "../../core/vault.js";

const KEY = "clustering/later";
/** Ideas remembered; more than a table or a room puts off in a day. */
const MOST = 500;

/** @type {import("@preact/signals").Signal<ReadonlySet<string>>} */
export const later = signal(new Set(recall(KEY, /** @type {string[]} */ ([]))));

/** Show no suggestion for this idea for now. @param {string} note */
export function putOff(note) {
  keep([...later.value, note].slice(-MOST));
}

/** Show what was put off again. */
export function showAgain() {
  keep([]);
}

/** @param {string[]} notes */
function keep(notes) {
  later.value = new Set(notes);
  remember(KEY, notes.length > 0 ? notes : null);
}
