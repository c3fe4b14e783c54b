// Which idea the quay shows next: in turn among themes, so that a busy theme does not hide a quiet one.

/** An idea is held to be read from afar: at least this long, and longer for long ones. */
export const HELD_MS = 4500;
const HELD_MS_PER_CHARACTER = 60;
/** Ideas kept waiting for each theme; older ones are on the wall all the same. */
const DEPTH = 4;

/** @typedef {{ id: string, text: string, theme: number | null }} Idea */

/** @param {string} text @returns {number} ms */
export function readingTime(text) {
  return Math.max(HELD_MS, text.length * HELD_MS_PER_CHARACTER);
}

/** A queue for each theme, emptied in turn. */
export function createTurns() {
  /** @type {Map<number | null, Idea[]>} */
  const queues = new Map();
  return {
    /** @param {Idea} idea */
    add(idea) {
      queues.set(idea.theme, [...(queues.get(idea.theme) ?? []), idea].slice(-DEPTH));
    },
    /** An idea set aside since must not be shown. @param {(idea: Idea) => boolean} keep */
    keep(keep) {
      for (const [theme, queue] of queues) queues.set(theme, queue.filter(keep));
    },
    /** @returns {Idea | undefined} the oldest idea of the theme that has waited longest for its turn */
    next() {
      for (const [theme, queue] of queues) {
        const [idea, ...rest] = queue;
        if (!idea) continue;
        queues.delete(theme); // and back in at the end: a Map keeps the order of insertion
        queues.set(theme, rest);
        return idea;
      }
      return undefined;
    },
  };
}
