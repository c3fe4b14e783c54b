// What a step is about that groups the notes of certain steps, or votes on certain groups: those notes and groups. Pure.

/** @import { ClusterRecord, NoteRecord, VoteRecord } from "../wire.d.ts" */
/** @import { BoardView } from "../kit.d.ts" */

/**
 * The steps whose notes are grouped in a step; empty: of all.
 * @param {BoardView<any>} room @param {string | null | undefined} phase the step that is open, or that the screen shows
 * @returns {readonly string[]}
 */
export const groupedOf = (room, phase) => (phase ? room.get(`clustering/${phase}`)?.of ?? [] : []);

/**
 * The steps whose notes the wall shows in a step: those that are grouped in it, or those that belong to the question people write on; empty: of all.
 * @param {BoardView<any>} room @param {string | null | undefined} phase
 * @returns {readonly string[]}
 */
export function shownOf(room, phase) {
  const grouped = groupedOf(room, phase);
  return grouped.length || !phase ? grouped : room.get(`ideation/${phase}`)?.of ?? [];
}

/**
 * Notes of these steps, and groups but those that hold only notes of others. A group without notes is everybody's.
 * @template {[string, NoteRecord][]} N
 * @template {[string, ClusterRecord][]} C
 * @param {C} clusters @param {N} notes @param {readonly string[]} of
 * @returns {{ clusters: C, notes: N }}
 */
export function scoped(clusters, notes, of) {
  if (of.length === 0) return { clusters, notes };
  const mine = notes.filter(([, note]) => of.includes(note.phase)), held = new Set(mine.map(([, note]) => note.cluster)), lived = new Set(notes.map(([, note]) => note.cluster));
  return { notes: /** @type {N} */ (mine), clusters: /** @type {C} */ (clusters.filter(([id]) => held.has(id) || !lived.has(id))) };
}

/**
 * Of a vote on groups, once it is open: those that are voted on, and what lies in them.
 * @template {[string, NoteRecord][]} N
 * @template {[string, ClusterRecord][]} C
 * @param {{ clusters: C, notes: N }} seen @param {VoteRecord | undefined} vote
 * @returns {{ clusters: C, notes: N }}
 */
export function votedOn(seen, vote) {
  if (vote?.about !== "groups" || !vote.options?.length) return seen;
  const asked = new Set(vote.options.map(({ id }) => id));
  return {
    clusters: /** @type {C} */ (seen.clusters.filter(([id]) => asked.has(id))),
    notes: /** @type {N} */ (seen.notes.filter(([, note]) => asked.has(note.cluster ?? ""))),
  };
}
