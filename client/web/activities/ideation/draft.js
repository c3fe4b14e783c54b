// What somebody is writing and has not sent: kept on the device, for each person and phase, through reloads and sleep.

import { signal } from "@preact/signals";

import { recall, remember } from "../../core/vault.js";

/** @typedef {{ text: string, theme: string | null, objective?: string | null }} Draft */

/** @type {Map<string, import("@preact/signals").Signal<Draft>>} */
const drafts = new Map();

/** @param {string} person @param {string} phase */
export function draftOf(person, phase) {
  const key = `draft/${person}/${phase}`;
  let draft = drafts.get(key);
  if (!draft) drafts.set(key, (draft = signal(recall(key, { text: "", theme: null }))));
  return draft;
}

/** @param {string} person @param {string} phase @param {Partial<Draft>} changes */
export function write(person, phase, changes) {
  const draft = draftOf(person, phase);
  draft.value = { ...draft.peek(), ...changes };
  remember(`draft/${person}/${phase}`, draft.value.text || draft.value.theme || draft.value.objective ? draft.value : null);
}
