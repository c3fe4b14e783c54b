// What lies where, once everything asked on this device is answered: clusters of a place and the notes in them. Pure.

/** @import { Waiting } from "../../kit.d.ts" */
/** @import { ClusterRecord, NoteRecord } from "../../wire.d.ts" */

/** @typedef {{ id: string, text: string, theme: string | null, cluster: string | null, slot: number }} Laid */
/** A `draft` has a title that is the machine's; `stands` is the text of the idea that says best what it is about. @typedef {{ id: string, title: string, draft: boolean, stands: string, notes: Laid[] }} Group */
/** @typedef {{ loose: Laid[], groups: Group[], waiting: boolean }} View */

/**
 * @param {[string, NoteRecord][]} notes of the place
 * @param {[string, ClusterRecord][]} clusters of the place
 * @param {readonly Waiting[]} outbox
 * @param {string} place a table, or `room`
 * @returns {View}
 */
export function view(notes, clusters, outbox, place) {
  /** @type {Map<string, Laid>} */
  const laid = new Map(notes.map(([id, note]) => [id, { id, text: note.text, theme: note.theme ?? null, cluster: note.cluster ?? null, slot: note.slot ?? 0 }]));
  /** @type {Map<string, Named>} */
  const titles = new Map(clusters.map(([id, { title, draft = false, stands }]) => [id, { title, draft, stands: draft ? laid.get(stands ?? "")?.text ?? "" : "" }]));
  let waiting = false;
  for (const { do: order } of outbox) waiting = overlay(laid, titles, /** @type {any} */ (order), place) || waiting;
  /** @type {Map<string | null, Laid[]>} */
  const by = new Map();
  for (const note of laid.values()) {
    const home = note.cluster !== null && titles.has(note.cluster) ? note.cluster : null;
    by.set(home, [...(by.get(home) ?? []), note]);
  }
  const groups = [...titles].map(([id, named]) => ({ id, ...named, notes: (by.get(id) ?? []).sort((a, b) => a.slot - b.slot) }));
  return { loose: by.get(null) ?? [], groups, waiting };
}

/** @typedef {{ title: string, draft: boolean, stands: string }} Named */

/** A name that a person gave. @param {string} title @returns {Named} */
const given = (title) => ({ title, draft: false, stands: "" });

const LAST = Number.MAX_SAFE_INTEGER;

/**
 * Lay one command that waits over what is there. False when it is not about clusters.
 * @param {Map<string, Laid>} laid
 * @param {Map<string, Named>} titles
 * @param {any} order
 * @param {string} place
 */
function overlay(laid, titles, order, place) {
  /** @param {readonly string[]} notes @param {string | null} cluster */
  const move = (notes, cluster) => {
    for (const id of notes) {
      const note = laid.get(id);
      if (note && note.cluster !== cluster) laid.set(id, { ...note, cluster, slot: LAST });
    }
  };
  const of = (/** @type {string} */ cluster) => [...laid.values()].filter((note) => note.cluster === cluster).map((note) => note.id);
  switch (order.type) {
    case "make_cluster":
      if (order.place === place) titles.set(order.cluster, given(order.title)), move(order.notes ?? [], order.cluster);
      return true;
    case "file_notes":
      if (order.place === place) move(order.notes, order.cluster ?? null);
      return true;
    case "rename_cluster":
      if (titles.has(order.cluster)) titles.set(order.cluster, given(order.title));
      return true;
    case "keep_cluster": {
      const kept = titles.get(order.cluster);
      if (kept) titles.set(order.cluster, given(kept.title));
      return true;
    }
    case "merge_clusters":
      for (const each of order.clusters) if (each !== order.into) move(of(each), order.into), titles.delete(each);
      return true;
    case "dissolve_cluster":
      move(of(order.cluster), null);
      titles.delete(order.cluster);
      return true;
    default:
      return order.type === "undo_clustering";
  }
}
